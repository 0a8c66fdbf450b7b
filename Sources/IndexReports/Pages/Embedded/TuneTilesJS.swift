// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-tiles.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-tiles.js`.
  static let tuneTilesJS = #"""
/* The tile grid: drawn with the page; here classes, ranks and descriptions follow the ranking. */
class Tiles {
  constructor(page) {
    this.page = page;
    const { words } = page;
    this.count = make("select", {}, ...["5", "4", "3", "2"].map((number) => make("option", { value: number }, number)));
    this.rule = make("select", {}, ...["equalWidths", "equalNumbers"].map((key, value) => words.bind(make("option", { value }), key)));
    for (const select of [this.count, this.rule]) select.addEventListener("change", () => page.showAll());
    this.legend = make("ul", { class: "legend" });
    this.drawings = [...document.querySelectorAll("#tiles [data-language]")];
    this.element = document.getElementById("tiles");
    if (!this.element) return;
    const choice = make("p", { class: "choice" },
      make("label", {}, words.bind(make("span"), "classes"), this.count),
      make("label", {}, words.bind(make("span"), "classRule"), this.rule));
    this.element.prepend(Messages.head(words.bind(make("h2"), "tilesTitle")), choice);
    this.element.append(this.legend);
    this.element.hidden = false;
    this.element.addEventListener("keydown", (event) => this.walk(event));
    this.codes = new Map(page.data.units.map((unit, number) => [unit.code, number]));
  }

  show(state) {
    if (!this.element) return;
    const { kernel, words } = this.page;
    kernel.classes(Number(this.count.value), Number(this.rule.value));
    const classes = kernel.array("classes");
    for (const drawing of this.drawings) {
      drawing.hidden = drawing.dataset.language !== words.language;
      if (drawing.hidden) continue;
      for (const tile of this.tiles(drawing)) this.paint(tile, classes[tile.unit], state);
    }
    this.showLegend(kernel.array("limits"), kernel.array("counts"), kernel.array("steps"), unrankedCount(state));
  }

  /* The tiles of a drawing that have a unit, with their parts. */
  tiles(drawing) {
    drawing.tiles ??= [...drawing.querySelectorAll("[data-part=tile]")].flatMap((element) => {
      const unit = this.codes.get(element.dataset.key);
      const [box, title] = ["rect", "title"].map((name) => element.querySelector(name));
      return unit === undefined ? [] : [{ element, unit, box, title, texts: [...element.querySelectorAll("text")] }];
    });
    return drawing.tiles;
  }

  paint({ element, unit, box, title, texts }, step, state) {
    const { kernel, words, data } = this.page;
    const isOut = Number.isNaN(step);
    const ink = isOut ? data.inks.missing : data.inks.steps[step];
    if (box) setAttribute(box, "class", ink.fill);
    // Texts of hatched tiles have plain ground around them.
    if (element.classList.contains("shaded") === isOut) element.classList.toggle("shaded", !isOut);
    texts.forEach((text) => setAttribute(text, "class", ink.text));
    const rank = kernel.rank(state.ranks[unit], state.shared);
    if (texts.length > 1) setText(texts[texts.length - 1], rank);
    const parts = {
      name: words.name(data.units[unit]), rank, score: kernel.fixed(state.index[unit], 2), interval: kernel.interval(unit, state),
    };
    const tip = words.text(isOut ? "tileNone" : "tile", parts);
    if (title) setText(title, tip);
    setAttribute(element, "aria-label", tip);
  }

  /* Highest class first: its lowest and highest score, and how many are in it; then those without a rank. */
  showLegend(limits, counts, steps, out) {
    const { kernel, words, data } = this.page;
    const items = [];
    for (let number = counts.length - 1; number >= 0; number -= 1) {
      const [lowest, highest] = [limits[2 * number], limits[2 * number + 1]];
      const parts = { from: kernel.fixed(lowest, 2), to: kernel.fixed(highest, 2), count: kernel.fixed(counts[number], 0) };
      items.push({ text: words.text("class", parts), ink: data.inks.steps[steps[number]].fill });
    }
    if (out > 0) items.push({ text: words.text("classNone", { count: kernel.fixed(out, 0) }), ink: data.inks.missing.fill });
    const shown = items.map((item) => item.text).join("\n");
    if (this.legend.shown === shown) return;
    this.legend.shown = shown;
    this.legend.replaceChildren(...items.map((item) => make("li", {},
      this.swatch(item.ink), item.text)));
  }

  /* In the ink of the tiles. */
  swatch(ink) {
    const space = "http://www.w3.org/2000/svg";
    const drawing = document.createElementNS(space, "svg");
    const box = document.createElementNS(space, "rect");
    for (const [name, value] of [["class", ink], ["width", "100%"], ["height", "100%"]]) box.setAttribute(name, value);
    drawing.setAttribute("class", "swatch");
    drawing.setAttribute("aria-hidden", "true");
    drawing.append(box);
    return drawing;
  }

  /* Arrow keys lead to the nearest tile on that side. */
  walk(event) {
    const side = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    const here = event.target.closest ? event.target.closest("[data-part=tile]") : null;
    if (!side || !here) return;
    event.preventDefault();
    const middle = (tile) => { const box = tile.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; };
    const [x, y] = middle(here);
    let nearest = null;
    let least = Infinity;
    for (const tile of here.ownerSVGElement.querySelectorAll("[data-part=tile]")) {
      const [dx, dy] = [middle(tile)[0] - x, middle(tile)[1] - y];
      const ahead = dx * side[0] + dy * side[1];
      const aside = Math.abs(dx * side[1]) + Math.abs(dy * side[0]);
      const far = ahead + aside * 3;
      if (ahead > 1 && far < least) { least = far; nearest = tile; }
    }
    if (nearest) nearest.focus();
  }
}
"""#
}
