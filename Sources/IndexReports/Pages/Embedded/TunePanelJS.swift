// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-panel.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-panel.js`.
  static let tunePanelJS = #"""
/* The panel's experts: how they would rank, and their weights to be taken over. With --blind nothing of it is
   there before the first weights are handed in. */
class PanelView {
  constructor(page) {
    this.page = page;
    this.element = make("section", { id: "panel" });
    this.isRevealed = !page.data.panel.blind;
    this.submitted = null;
    if (this.isRevealed) this.build();
    else this.buildHidden();
  }

  buildHidden() {
    const { words } = this.page;
    const button = words.bind(make("button", { type: "button", class: "main" }), "submit");
    button.addEventListener("click", () => this.submit());
    this.element.replaceChildren(words.bind(make("h2"), "blindTitle"), words.bind(make("p"), "blindHint"), button);
  }

  submit() {
    const { page } = this;
    page.history.finish();
    this.submitted = page.kernel.shareCode();
    page.leaving.keep();
    this.isRevealed = true;
    this.build();
    page.showAll();
    page.say("submitted", {});
    this.element.querySelector("h2").focus();
  }

  build() {
    const { words, data } = this.page;
    const head = make("tr");
    for (const key of ["expert", "tau", "exchanges", "take"]) head.append(words.bind(make("th", { scope: "col" }), () => words.text(`panel-${key}`, { top: data.top })));
    this.cells = [];
    const body = make("tbody");
    data.panel.experts.forEach((expert, number) => body.append(this.row(expert, number)));
    const table = make("div", { class: "scroll" }, make("table", {}, make("thead", {}, head), body));
    this.element.replaceChildren(words.bind(make("h2", { tabindex: -1 }), "panelTitle"),
      words.bind(make("p", { class: "muted" }), "panelHint"), table);
    const weights = this.page.kernel.array("experts");
    const size = data.nodes.length;
    this.weights = data.panel.experts.map((_, number) => weights.slice(number * size, number * size + size));
    this.consensus = this.page.kernel.array("consensus");
    this.page.tree.showExperts(this.weights, this.consensus);
    if (this.consensus.length > 0) body.append(this.consensusRow());
  }

  row(expert, number) {
    const { words } = this.page;
    const tau = make("td", { class: "right" });
    const exchanges = make("td", { class: "right" });
    const take = words.bind(make("button", { type: "button" }), "take");
    words.bind(take, () => words.text("takeOf", { name: expert }), "aria-label");
    take.addEventListener("click", () => this.take(this.weights[number]));
    const moves = words.bind(make("button", { type: "button" }), "asBaseline");
    words.bind(moves, () => words.text("asBaselineOf", { name: expert }), "aria-label");
    moves.addEventListener("click", () => this.page.setBaseline({ kind: 2, number, name: expert }));
    this.cells.push({ tau, exchanges });
    return make("tr", {}, make("th", { scope: "row" }, expert), tau, exchanges, make("td", {}, take, " ", moves));
  }

  consensusRow() {
    const { words } = this.page;
    const take = words.bind(make("button", { type: "button" }), "take");
    words.bind(take, () => words.text("takeOf", { name: words.text("consensus") }), "aria-label");
    take.addEventListener("click", () => this.take(this.consensus));
    return make("tr", {}, words.bind(make("th", { scope: "row" }), "consensus"), make("td"), make("td"), make("td", {}, take));
  }

  /* What somebody did not judge stays as it is. */
  take(weights) {
    const { page } = this;
    let isTaken = true;
    page.replace(() => {
      const now = page.kernel.array("weights");
      isTaken = page.kernel.setWeights(now.map((weight, node) => (Number.isNaN(weights[node]) ? weight : weights[node])));
    });
    if (!isTaken) page.say("notTaken", {});
  }

  show() {
    if (!this.isRevealed) return;
    const { kernel } = this.page;
    const [taus, exchanges] = [kernel.array("taus"), kernel.array("exchanges")];
    this.cells.forEach((cells, number) => {
      setText(cells.tau, kernel.fixed(taus[number], 2));
      setText(cells.exchanges, Number.isNaN(exchanges[number]) ? "-" : kernel.fixed(exchanges[number], 0));
    });
  }
}
"""#
}
