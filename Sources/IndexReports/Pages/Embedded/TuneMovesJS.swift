// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-moves.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-moves.js`.
  static let tuneMovesJS = #"""
/* Lines from the baseline's ranks to those now, drawn by the kernel beside the ranking. */
class Moves {
  static most = 100;
  /* Pixels below the last line of a drawing. */
  static foot = 8;
  /* Milliseconds that a drawing may take to follow the hand; others wait for the end of the gesture. */
  static budget = 4;

  constructor(page) {
    this.page = page;
    this.holder = make("div", { class: "drawing" });
    this.note = make("p", { class: "muted" });
    this.element = make("div", { class: "moves" }, this.holder, this.note);
  }

  get isPossible() { return this.page.kernel.canDrawMoves && this.page.data.units.length <= Moves.most; }

  show(state, isNew) {
    if (!this.isPossible) {
      setText(this.note, this.page.words.text("tooManyMoves", { count: Moves.most }));
      return;
    }
    if (!isNew && this.ranks && this.ranks.every((rank, unit) => Object.is(rank, state.ranks[unit]))
      && this.before.every((rank, unit) => Object.is(rank, state.before[unit]))) return;
    if (this.mustWait && this.page.history.isBusy && !isNew) return;
    const isFirst = !this.ranks;
    const begin = performance.now();
    this.ranks = state.ranks;
    this.before = state.before;
    const height = this.page.ranking.rowHeight * this.page.data.units.length;
    const drawing = showDrawing(this.holder, this.page.kernel.drawMoves(this.width, height));
    this.mark(drawing);
    this.align(drawing, height);
    this.mustWait = !isFirst && performance.now() - begin > Moves.budget;
  }

  /* The first line of the drawing stands beside the first row of the table. */
  align(drawing, height) {
    const { ranking } = this.page;
    const above = drawing.viewBox.baseVal.height - height - Moves.foot - ranking.rowHeight;
    ranking.table.style.marginTop = `${Math.max(0, above)}px`;
  }

  get width() { return 200; }

  /* Lines of pinned units stand out, those of hidden ones are not there. */
  mark(drawing) {
    if (!drawing) return;
    const { ranking } = this.page;
    for (const line of drawing.querySelectorAll("[data-key]")) {
      const unit = Number(line.dataset.key);
      line.classList.toggle("pinned", ranking.pinned.has(unit));
      line.classList.toggle("chosen", ranking.selected === unit);
      line.classList.toggle("off", ranking.hidden.has(unit));
    }
  }
}
"""#
}
