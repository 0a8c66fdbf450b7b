/* The panel's experts: how they would rank, and their weights to be taken over. With --blind nothing of it is
   there before the first weights are handed in. */
class PanelView {
  constructor(page) {
    this.page = page;
    this.element = make("section", { id: "panel" });
    this.isRevealed = !page.data.panel.blind;
    this.submitted = null;
    this.isSure = false;
    if (this.isRevealed) this.build();
    else this.buildHidden();
  }

  buildHidden() {
    const { words } = this.page;
    this.button = words.bind(make("button", { type: "button", class: "main" }), () => this.label);
    this.button.addEventListener("click", () => this.submit());
    this.element.replaceChildren(Messages.head(words.bind(make("h2"), "blindTitle")), words.bind(make("p"), "blindHint"), this.button);
  }

  get label() { return this.page.words.text(this.isSure ? "submitUntouched" : "submit"); }

  /* Whether the next click hands in weights that nobody has touched: not after others were there. */
  doubt(isSure) {
    if (isSure === this.isSure) return;
    this.isSure = isSure;
    setText(this.button, this.label);
  }

  /* Weights that nobody has touched are handed in at the second click. */
  submit() {
    const { page } = this;
    page.history.finish();
    if (page.isUntouched && !this.isSure) {
      this.doubt(true);
      page.say("untouched", {});
      return;
    }
    this.submitted = page.kernel.shareCode();
    page.leaving.keep();
    this.isRevealed = true;
    this.build();
    page.showAll();
    page.say("submitted", {});
    this.element.querySelector("h2").focus();
  }

  build() {
    const { words, data, kernel } = this.page;
    const head = make("tr");
    for (const key of ["expert", "tau", "exchanges", "unjudged", "take"]) {
      head.append(words.bind(make("th", { scope: "col" }), () => words.text(`panel-${key}`, { top: data.top })));
    }
    this.cells = [];
    const body = make("tbody");
    data.panel.experts.forEach((expert, number) => body.append(this.row(expert, number)));
    const table = make("div", { class: "scroll" }, make("table", {}, make("thead", {}, head), body));
    this.element.replaceChildren(Messages.head(words.bind(make("h2", { tabindex: -1 }), "panelTitle")),
      words.bind(make("p", { class: "muted" }), "panelHint"), table);
    this.experts = data.panel.judgedBy.map((judged, number) => PanelView.said(kernel.array("experts"), judged, number));
    this.consensus = PanelView.said(kernel.array("consensus"), data.panel.judged, 0);
    this.page.tree.showPanel(this.experts, this.consensus, data.panel.medians);
    if (this.consensus.length > 0) body.append(this.consensusRow());
  }

  /* One expert's part of an array, NaN for what was not judged. */
  static said(all, judged, number) {
    if (all.length === 0) return all;
    return all.slice(number * judged.length, (number + 1) * judged.length).map((value, node) => (judged[node] ? value : NaN));
  }

  /* Nodes with a choice of weights below that were not judged. */
  unjudged(judged) {
    return this.page.data.nodes.filter((node) => node.children.length > 1 && !judged[node.children[0]]);
  }

  row(expert, number) {
    const { words, data } = this.page;
    const judged = data.panel.judgedBy[number];
    const tau = make("td", { class: "right" });
    const exchanges = make("td", { class: "right" });
    const moves = words.bind(make("button", { type: "button" }), "asBaseline");
    words.bind(moves, () => words.text("asBaselineOf", { name: expert }), "aria-label");
    moves.addEventListener("click", () => this.page.setBaseline({ kind: 2, number, name: expert }));
    this.cells.push({ tau, exchanges });
    const take = this.taker(judged, () => expert, () => PanelView.said(this.page.kernel.array("expertShares"), judged, number));
    const point = () => this.page.tree.point(number);
    const leave = () => this.page.tree.point(-1);
    return make("tr", { onmouseenter: point, onfocusin: point, onmouseleave: leave, onfocusout: leave },
      make("th", { scope: "row" }, make("span", { class: "dot" }, number + 1), " ", expert), tau, exchanges, this.left(judged), make("td", {}, take, " ", moves));
  }

  consensusRow() {
    const { words, data, kernel } = this.page;
    const { judged } = data.panel;
    const take = this.taker(judged, () => words.text("consensus"), () => PanelView.said(kernel.array("consensusShares"), judged, 0));
    return make("tr", {}, words.bind(make("th", { scope: "row" }), "consensus"), make("td"), make("td"), this.left(judged), make("td", {}, take));
  }

  /* What was not judged, by name. */
  left(judged) {
    const { words } = this.page;
    return words.bind(make("td"), () => listed(words, this.unjudged(judged)));
  }

  /* A button that takes weights over; what was not judged stays as it is. */
  taker(judged, name, shares) {
    const { page } = this;
    const { words } = page;
    const take = words.bind(make("button", { type: "button" }), "take");
    words.bind(take, () => words.text("takeOf", { name: name() }), "aria-label");
    take.addEventListener("click", () => {
      const left = this.unjudged(judged);
      const told = { name, names: () => listed(words, left) };
      page.replace(() => page.kernel.setShares(shares()), () => [left.length > 0 ? "takenPartly" : "taken", told]);
    });
    return take;
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
