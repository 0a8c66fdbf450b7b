/* Why one unit stands where it does: the difference to another one by dimension, with its table. */
class GapView {
  /* What a line of the kernel's stands for, after the nodes. */
  static kinds = [null, "draw-setDirectly", "draw-oneSided", "draw-rules"];

  constructor(page) {
    this.page = page;
    const { words } = page;
    this.pick = make("select", { id: "gap-unit" });
    this.against = make("select", { id: "gap-other" });
    this.pick.addEventListener("change", () => page.choose(Number(this.pick.value)));
    this.against.addEventListener("change", () => { this.compare(Number(this.against.value)); page.showAll(); });
    this.says = make("p", { class: "says" });
    this.holder = make("div", { class: "drawing wide" });
    this.rows = make("tbody");
    const head = make("tr", {}, ...["node", "part"].map((key) => words.bind(make("th", { scope: "col" }), `gap-${key}`)));
    const table = make("div", { class: "scroll" }, make("table", {}, make("thead", {}, head), this.rows));
    this.details = make("details", {}, words.bind(make("summary"), "asTable"), table);
    this.details.addEventListener("toggle", () => page.showAll());
    this.choice = make("p", { class: "choice" },
      make("label", {}, words.bind(make("span"), "gapOf"), this.pick),
      make("label", {}, words.bind(make("span"), "gapTo"), this.against));
    this.element = make("section", { id: "gap", tabindex: -1 }, Messages.head(words.bind(make("h2"), "gapTitle")),
      words.bind(make("p", { class: "muted" }), "gapHint"), this.choice, this.says, this.holder, this.details);
    // To begin with the second against the first, or the first two of the list where nobody is ranked.
    [this.other = -1, this.unit = -1] = page.kernel.array("order");
  }

  fill() {
    const { words, data } = this.page;
    if (this.filled === words.language) return;
    this.filled = words.language;
    for (const select of [this.pick, this.against]) {
      select.replaceChildren(...data.units.map((unit, number) => make("option", { value: number }, words.name(unit))));
    }
  }

  /* A unit against the one that it was compared with; the two change places rather than become the same. */
  choose(unit) {
    if (unit === this.other) this.other = this.unit;
    this.unit = unit;
  }

  /* The unit against another one. */
  compare(other) {
    if (other === this.unit) this.unit = this.other;
    this.other = other;
  }

  show(state, isNew) {
    const { kernel, words } = this.page;
    if (isNew) {
      this.fill();
      this.pick.value = String(this.unit);
      this.against.value = String(this.other);
      // Asked for while nothing moves: it makes the browser lay the page out.
      this.width = Math.max(280, Math.min(700, this.holder.clientWidth || 700));
    }
    const isAlone = this.unit < 0 || this.other < 0;
    this.choice.hidden = isAlone;
    if (!isAlone) kernel.gap(this.unit, this.other);
    const drawing = isAlone ? "" : kernel.drawWaterfall(this.width);
    this.details.hidden = drawing === "";
    if (drawing === "") {
      this.holder.markup = "";
      this.holder.replaceChildren();
      setText(this.says, isAlone ? words.text("gapAlone") : [words.text("gapNone"), ...this.reasons(state)].join(words.text("space")));
      return;
    }
    const [own, score, gap] = kernel.array("gap");
    setText(this.says, words.text("gapSays", {
      unit: this.name(this.unit), own: kernel.fixed(own, 2), other: this.name(this.other),
      score: kernel.fixed(score, 2), gap: kernel.signed(gap, 2),
    }));
    showDrawing(this.holder, drawing);
    if (this.details.open) this.showTable(kernel.array("parts"));
  }

  /* Why one of the two, or both, are not ranked. */
  reasons(state) {
    const { words, standing, kernel } = this.page;
    const coverages = kernel.array("coverages");
    return [this.unit, this.other].filter((unit) => Number.isNaN(state.ranks[unit])).map((unit) => words.text("notRankedFor", {
      name: this.name(unit), reason: standing.reason(unit, coverages[unit]),
    }));
  }

  name(unit) { return this.page.words.name(this.page.data.units[unit]); }

  /* Four numbers a line: what it stands for, its node, how deep it lies, points. */
  showTable(parts) {
    const { words, data, kernel } = this.page;
    const rows = [];
    for (let place = 0; place < parts.length; place += 4) {
      const [kind, node, depth, points] = parts.subarray(place, place + 4);
      const word = GapView.kinds[kind] ? words.text(GapView.kinds[kind]) : "";
      const label = kind < 2 ? words.name(data.nodes[node]) + word : word;
      rows.push(make("tr", {}, make("th", { scope: "row", style: `padding-left:${depth + 1.65}em` }, label),
        make("td", { class: "right" }, kernel.signed(points, 2))));
    }
    this.rows.replaceChildren(...rows);
  }
}
