// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-variants.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-variants.js`.
  static let tuneVariantsJS = #"""
/* Two sets of weights kept side by side: A and B, to switch between and to see what differs. */
class Variants {
  constructor(page) {
    this.page = page;
    this.kept = { A: null, B: null };
    /* Whose weights the next click replaces, although they are nowhere else. */
    this.sure = null;
    const { words } = page;
    const button = (key, call) => {
      const made = words.bind(make("button", { type: "button" }), key);
      made.addEventListener("click", call);
      return made;
    };
    this.keepers = ["A", "B"].map((name) => button(() => this.label(name), () => this.keep(name)));
    this.switchers = ["A", "B"].map((name) => button(() => words.text("use", { name }), () => this.use(name)));
    this.differ = button("differences", () => this.compare());
    this.result = make("div", { class: "differences" });
    this.element = make("section", { id: "variants" }, Messages.head(words.bind(make("h2"), "variantsTitle")),
      make("p", { class: "bar" }, ...this.keepers, ...this.switchers, this.differ), this.result);
    this.enable();
  }

  enable() {
    this.switchers[0].disabled = !this.kept.A;
    this.switchers[1].disabled = !this.kept.B;
    this.differ.disabled = !(this.kept.A && this.kept.B);
  }

  get all() { return [this.kept.A, this.kept.B].filter((weights) => weights); }

  label(name) { return this.page.words.text(this.sure === name ? "replaceKept" : "keep", { name }); }

  /* Asks before weights are replaced that are nowhere else: undoing is about weights at hand. */
  doubt(name) {
    if (this.sure === name) return;
    this.sure = name;
    this.keepers.forEach((button, place) => { button.textContent = this.label("AB"[place]); });
  }

  keep(name) {
    const { page } = this;
    page.history.finish();
    const [now, old] = [page.history.now(), this.kept[name]];
    if (old && this.sure !== name && !History.sameWeights(old, now) && !page.leaving.has(old)) {
      this.doubt(name);
      page.say("keptAlready", { name });
      return;
    }
    this.doubt(null);
    this.kept[name] = now;
    this.enable();
    page.say("kept", { name });
    if (this.result.firstChild) this.compare();
  }

  use(name) {
    this.page.replace(() => this.page.history.putWeights(this.kept[name]), () => ["used", { name }]);
  }

  /* Ranks under A are the baseline for those under B; afterwards everything is as before. */
  compare() {
    const { page } = this;
    const { kernel, history } = page;
    history.finish();
    const now = history.now();
    const under = (state) => {
      history.put(state);
      kernel.score();
      return ["shares", "ranks"].map((name) => kernel.array(name));
    };
    const a = under(this.kept.A);
    kernel.setBaseline(1, 0);
    const b = under(this.kept.B);
    const rises = kernel.array("rises");
    const order = kernel.array("order");
    page.restoreBaseline();
    history.put(now);
    page.changed();
    this.found = [a, b, rises, order];
    this.write(...this.found);
  }

  write([sharesA, ranksA], [sharesB, ranksB], rises, order) {
    const { words, data, kernel } = this.page;
    const { A, B } = this.kept;
    const weights = data.nodes.flatMap((node, number) => {
      let ends = [A, B].map((state) => kernel.percent(state.weights[number]));
      // Numbers that were given may differ where two decimals do not.
      if (ends[0] === ends[1]) ends = [sharesA, sharesB].map((shares) => kernel.share(shares[number], 6));
      return ends[0] === ends[1] ? [] : [[words.name(node), ...ends.map((end) => `${end}%`)]];
    });
    const [sharedA, sharedB] = [sharedRanks(ranksA), sharedRanks(ranksB)];
    const units = Array.from(order).flatMap((unit) => {
      const [one, other] = [kernel.rank(ranksA[unit], sharedA), kernel.rank(ranksB[unit], sharedB)];
      return one === other ? [] : [[words.name(data.units[unit]), one, other, changeText(this.page, ranksA[unit], ranksB[unit], rises[unit])]];
    });
    const same = () => make("p", {}, words.text("noDifference"));
    this.result.replaceChildren(
      weights.length === 0 ? same() : this.table("weightsDiffer", ["node", "A", "B"], weights),
      units.length === 0 ? make("p", {}, words.text("sameRanks")) : this.table("ranksDiffer", ["unit", "A", "B", "change"], units));
  }

  /* In the language of the page. */
  show() { if (this.found) this.write(...this.found); }

  table(title, columns, rows) {
    const { words } = this.page;
    const head = columns.map((key) => make("th", { scope: "col" }, words.text(`differ-${key}`)));
    const body = rows.map(([name, ...cells]) => make("tr", {}, make("th", { scope: "row" }, name),
      ...cells.map((cell) => make("td", { class: "right" }, cell))));
    return make("div", { class: "scroll" }, make("table", {}, make("caption", {}, words.text(title)),
      make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...body)));
  }
}
"""#
}
