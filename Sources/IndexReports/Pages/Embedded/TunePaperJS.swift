// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-paper.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-paper.js`.
  static let tunePaperJS = #"""
/* What is printed: a document of its own, made when the page is printed, with whole tables and no controls. */
class Paper {
  /* Milliseconds in which intervals are finished before a page is printed. */
  static patience = 3000;
  /* Ranks of more nodes times units take too long to tell every band. */
  static most = 20000;
  /* Pixels: the width of a drawing, and the height that a page has for one. */
  static width = 640;
  static height = 880;

  constructor(page) {
    this.page = page;
    window.addEventListener("beforeprint", () => this.make());
    window.addEventListener("afterprint", () => this.remove());
  }

  remove() {
    if (this.element) this.element.remove();
    this.element = null;
    document.body.classList.remove("on-paper");
  }

  make() {
    const { page } = this;
    this.remove();
    page.history.finish();
    page.showAll();
    page.frame();
    page.replicates.run(false, Paper.patience);
    page.frame();
    this.element = make("div", { id: "paper" }, ...this.facts, ...this.sentences, ...this.weights, ...this.ranking,
      ...this.standing, ...this.moves, ...this.gap, ...this.variants, ...this.panel, ...this.tiles, ...this.again);
    document.querySelector("main").append(this.element);
    document.body.classList.add("on-paper");
  }

  text(key, parts) { return this.page.words.text(key, parts); }

  heading(key, parts) { return make("h2", {}, this.text(key, parts)); }

  /* Names stand in one of the columns; `depth` sets them in. */
  table(kind, columns, rows, names = 0) {
    const head = columns.map((column, place) => make("th", { scope: "col", class: place === names ? "names" : "right" }, column));
    const body = rows.map(({ depth, cells }) => make("tr", {}, ...cells.map((cell, place) => (place === names
      ? make("th", { scope: "row", class: "wide", style: depth ? `padding-left:${depth - 0.35}em` : null }, cell)
      : make("td", { class: "right" }, cell)))));
    return make("table", { class: kind }, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...body));
  }

  /* Made of the same parts as on the screen, without what can be pressed. */
  copy(element) {
    const copy = element.cloneNode(true);
    copy.removeAttribute("id");
    for (const control of copy.querySelectorAll("button, input, select, summary")) control.remove();
    return copy;
  }

  get facts() {
    const facts = [...document.querySelectorAll("header [data-language] dl.facts")].find(
      (one) => one.closest("[data-language]").dataset.language === this.page.words.language);
    return facts ? [this.copy(facts)] : [];
  }

  get sentences() {
    const { summary } = this.page;
    return [summary.text, summary.intervals].map((one) => make("p", {}, one.textContent));
  }

  get weights() {
    const { kernel, data, words, tree } = this.page;
    const parents = data.nodes.flatMap((node, number) => (node.children.length > 0 ? [number] : []));
    const isQuick = data.nodes.length * data.units.length <= Paper.most;
    const known = new Set(isQuick ? parents : tree.open);
    for (const parent of known) for (const node of data.nodes[parent].children) kernel.band(node, data.top);
    const { state } = this.page;
    const bands = Object.fromEntries(["lower", "upper", "bandLow", "bandHigh", "bandDigits"].map((name) => [name, kernel.array(name)]));
    const rows = data.nodes.flatMap((node, number) => (number === 0 ? [] : [{
      depth: node.depth,
      cells: [words.name(node), this.text(state.locks[number] === 1 ? "valueLocked" : "value", { value: kernel.percent(state.weights[number]) }),
        `${kernel.percent(state.wholes[number])}%`, `${kernel.percent(this.page.initial[number])}%`,
        known.has(node.parent) ? this.band(number, bands) : "-"],
    }]));
    const columns = [this.text("differ-node"), ...["weight", "whole", "start"].map((key) => this.text(`column-${key}`)),
      this.text("column-band", { top: data.top })];
    return [this.heading("weightsTitle"), this.table("weights", columns, rows),
      make("p", { class: "muted" }, this.text("bandLegend", { top: data.top }))];
  }

  band(node, { bandLow, bandHigh, bandDigits, lower, upper }) {
    const { kernel } = this.page;
    if (Number.isNaN(lower[node]) || Number.isNaN(upper[node])) return "-";
    if (Number.isNaN(bandLow[node])) return this.text("bandNone");
    const [low, high] = [bandLow, bandHigh].map((end) => kernel.fixed(end[node], bandDigits[node]));
    return this.text("bandEnds", { lower: low, upper: high });
  }

  get ranking() {
    const { kernel, words, data, state, ranking } = this.page;
    const listed = ranking.list(state.order);
    const rows = listed.map((unit) => {
      const change = changeText(this.page, state.before[unit], state.ranks[unit], state.rises[unit]);
      return { cells: [kernel.rank(state.ranks[unit], state.shared), words.name(data.units[unit]), kernel.fixed(state.index[unit], 2),
        kernel.interval(unit, state), change, kernel.rank(state.before[unit], state.sharedBefore)] };
    });
    const columns = ["rank", "unit", "score", "interval", "change", "baselineRank"].map((key) => this.text(`column-${key}`));
    const left = data.units.length - listed.length;
    return [this.heading("ranking"), this.table("ranks", columns, rows, 1),
      ...(left > 0 ? [make("p", { class: "muted" }, this.text("leftOut", { count: left }))] : [])];
  }

  get standing() {
    const { element } = this.page.standing;
    return element.hidden ? [] : [...element.children].map((part) => this.copy(part));
  }

  /* A drawing of the kernel with its heading, on one page. */
  figure(heading, markup, ...more) {
    const holder = make("div", { class: "drawing" });
    showDrawing(holder, markup);
    return make("figure", {}, heading, holder, ...more);
  }

  get moves() {
    const { kernel, moves, state, ranking } = this.page;
    const listed = ranking.list(state.order);
    if (!moves.canDraw(listed)) return [];
    const pitch = Math.min(20, Paper.height / listed.length);
    return [this.figure(this.heading("draw-movesTitle"), kernel.drawMoves(Paper.width, pitch, listed, true))];
  }

  get gap() {
    const { gap, kernel } = this.page;
    if (gap.unit < 0 || gap.other < 0) return [];
    kernel.gap(gap.unit, gap.other);
    const drawing = kernel.drawWaterfall(Paper.width);
    if (drawing === "") return [];
    gap.showTable(kernel.array("parts"));
    return [this.figure(this.heading("gapTitle"), drawing, make("p", {}, gap.says.textContent)), this.copy(gap.rows.closest("table"))];
  }

  get variants() {
    const { result } = this.page.variants;
    return result.firstChild ? [this.heading("variantsTitle"), this.copy(result)] : [];
  }

  /* The experts without the column of buttons. */
  get panel() {
    const { panel } = this.page;
    const table = panel && panel.isRevealed ? panel.element.querySelector("table") : null;
    if (!table) return [];
    const copy = this.copy(table);
    for (const row of copy.rows) row.lastElementChild.remove();
    return [this.heading("panelTitle"), copy];
  }

  get tiles() {
    const { tiles } = this.page;
    const drawing = tiles.element && tiles.drawings.find((one) => !one.hidden);
    if (!drawing) return [];
    return [make("figure", { class: "tiles" }, this.heading("tilesTitle"), this.copy(drawing), this.copy(tiles.legend))];
  }

  /* How the same result is made again. */
  get again() {
    const { files, kernel } = this.page;
    const comment = files.comment.value.trim();
    const lines = [[this.text("shareCode"), kernel.shareCode()], [this.text("againBy"), files.command.textContent]];
    if (comment !== "") lines.unshift([this.text("comment"), comment]);
    return [make("section", {}, this.heading("againTitle"), make("dl", { class: "facts" },
      ...lines.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)])))];
  }
}
"""#
}
