// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-moves.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-moves.js`.
  static let tuneMovesJS = #"""
/* Lines from the baseline's ranks to those now, drawn by the kernel beside the ranking. */
class Moves {
  static most = 100;
  /* The height of a line in a drawing, and what is below the last one. */
  static pitch = 24;
  static foot = 8;
  /* Row heights: as wide as the table has to be. */
  static table = 17.6;
  /* Milliseconds that a drawing may take to follow the hand; others wait for the end of the gesture. */
  static budget = 4;

  constructor(page) {
    this.page = page;
    this.holder = make("div", { class: "drawing" });
    this.note = make("p", { class: "muted" });
    this.element = make("div", { class: "moves" }, this.holder, this.note);
    this.isSorted = false;
  }

  canDraw(units) { return units.length > 0 && units.length <= Moves.most; }

  /* Lines of the units that the table lists, so that each ends beside its row. False where they have to wait. */
  show(state, isNew) {
    const { listed } = this.page.ranking;
    const isPossible = this.canDraw(listed);
    if (this.holder.hidden === isPossible) this.holder.hidden = !isPossible;
    if (this.note.hidden !== isPossible) this.note.hidden = isPossible;
    if (!isPossible) {
      setText(this.note, listed.length > 0 ? this.page.words.text("tooManyMoves", { count: Moves.most }) : "");
      this.page.ranking.table.style.marginTop = "0px";
      return true;
    }
    const { isBusy } = this.page.history;
    const isRestored = isNew || (this.isSorted && !isBusy);
    if (!isRestored && this.ranks && this.ranks.every((rank, unit) => Object.is(rank, state.ranks[unit]))
      && this.before.every((rank, unit) => Object.is(rank, state.before[unit]))) return true;
    if (this.mustWait && isBusy && !isNew) return false;
    const isFirst = !this.ranks;
    const begin = performance.now();
    this.ranks = state.ranks;
    this.before = state.before;
    const before = this.holder.firstElementChild;
    if (isNew || !before) {
      this.drawn = this.width;
      this.holder.style.width = `${this.drawn}px`;
    }
    // In the order of the table; under the hand always in the same one, so that every unit keeps its elements.
    const wasSorted = this.isSorted;
    this.isSorted = isBusy && !isNew;
    const units = this.isSorted ? [...listed].sort((one, other) => one - other) : listed;
    const drawing = showDrawing(this.holder, this.page.kernel.drawMoves(this.drawn / this.scale, Moves.pitch, units, false));
    if (!this.isSorted || !wasSorted || drawing !== before) {
      this.mark(drawing);
      this.align(drawing, Moves.pitch * listed.length);
    }
    this.mustWait = !isFirst && performance.now() - begin > Moves.budget;
    return true;
  }

  /* The first line of the drawing stands beside the first row of the table. */
  align(drawing, height) {
    const { ranking } = this.page;
    const above = (drawing.viewBox.baseVal.height - height - Moves.foot) * this.scale - ranking.rowHeight;
    ranking.table.style.marginTop = `${Math.max(0, above)}px`;
  }

  /* Drawn with lines of one height and enlarged to that of the rows, and the names with it. */
  get scale() { return this.page.ranking.rowHeight / Moves.pitch; }

  /* What the columns of the table leave. */
  get width() {
    const { scroller, rowHeight } = this.page.ranking;
    return Math.round(Math.max(8 * rowHeight, Math.min(11.5 * rowHeight, scroller.clientWidth - Moves.table * rowHeight)));
  }

  /* Lines of pinned units stand out, and that of the chosen one. */
  mark(drawing) {
    if (!drawing) return;
    const { ranking } = this.page;
    for (const line of drawing.querySelectorAll("[data-key]")) {
      const unit = Number(line.dataset.key);
      line.classList.toggle("pinned", ranking.pinned.has(unit));
      line.classList.toggle("chosen", ranking.selected === unit);
    }
  }
}
"""#
}
