/* Why one unit stands where it does: the difference to another one by dimension, with its table. */
class GapView {
  constructor(page) {
    this.page = page;
    const { words } = page;
    this.unit = -1;
    this.other = -1;
    this.pick = make("select", { id: "gap-unit" });
    this.against = make("select", { id: "gap-other" });
    this.pick.addEventListener("change", () => page.choose(Number(this.pick.value)));
    this.against.addEventListener("change", () => { this.other = Number(this.against.value); page.showAll(); });
    this.holder = make("div", { class: "drawing wide" });
    this.rows = make("tbody");
    const head = make("tr", {}, ...["node", "part"].map((key) => words.bind(make("th", { scope: "col" }), `gap-${key}`)));
    const table = make("div", { class: "scroll" }, make("table", {}, make("thead", {}, head), this.rows));
    this.details = make("details", {}, words.bind(make("summary"), "asTable"), table);
    this.details.addEventListener("toggle", () => page.showAll());
    this.hint = words.bind(make("p", { class: "muted" }), "gapHint");
    const choice = make("p", { class: "choice" },
      make("label", {}, words.bind(make("span"), "gapOf"), this.pick),
      make("label", {}, words.bind(make("span"), "gapTo"), this.against));
    this.element = make("section", { id: "gap" }, words.bind(make("h2"), "gapTitle"), this.hint, choice, this.holder, this.details);
    this.fill();
  }

  fill() {
    const { words, data } = this.page;
    for (const select of [this.pick, this.against]) {
      const value = select.value;
      select.replaceChildren(...data.units.map((unit, number) => make("option", { value: number }, words.name(unit))));
      if (value !== "") select.value = value;
    }
  }

  /* A unit against the one that it was compared with, or the first one. */
  choose(unit, order) {
    this.unit = unit;
    if (this.other < 0) this.other = order[0] === unit && order.length > 1 ? order[1] : order[0];
    this.pick.value = String(unit);
    this.against.value = String(this.other);
  }

  show(isNew) {
    if (isNew) this.fill();
    this.hint.hidden = this.unit >= 0;
    if (this.unit < 0) {
      this.details.hidden = true;
      return;
    }
    const { kernel } = this.page;
    kernel.gap(this.unit, this.other);
    const width = Math.max(280, Math.min(700, this.holder.clientWidth || 700));
    const drawing = kernel.drawWaterfall(width);
    this.details.hidden = drawing === "";
    if (drawing === "") {
      this.holder.markup = "";
      this.holder.replaceChildren(make("p", { class: "muted" }, this.page.words.text("gapNone")));
      return;
    }
    showDrawing(this.holder, drawing);
    if (this.details.open) this.showTable(kernel.array("parts"));
  }

  showTable(parts) {
    const { words, data, kernel } = this.page;
    const rows = [];
    parts.forEach((part, node) => {
      if (Number.isNaN(part)) return;
      rows.push(make("tr", {}, make("th", { scope: "row", style: `padding-left:${data.nodes[node].depth + 0.65}em` },
        words.name(data.nodes[node])), make("td", { class: "right" }, kernel.signed(part, 2))));
    });
    this.rows.replaceChildren(...rows);
  }
}
