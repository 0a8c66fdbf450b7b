/* Bands: how far each weight on show may move with the first units staying the same. They are found one weight
   after the other, so that no frame waits for all of them. */
class Bands {
  /* Milliseconds of a frame. */
  static budget = { moving: 4, resting: 12 };

  constructor(page, element) {
    this.page = page;
    this.element = element;
    this.found = new Set();
    /* Milliseconds that one takes, at best: other work on the machine only adds to it. */
    this.each = Infinity;
  }

  /* All that were found are of other weights. */
  restart() { this.found.clear(); }

  has(node) { return this.found.has(node); }

  get waiting() {
    const { tree, data } = this.page;
    return tree.open.flatMap((parent) => data.nodes[parent].children.filter((node) => !this.found.has(node)));
  }

  get isDone() { return this.waiting.length === 0; }

  /* False where some are still to be found. */
  show() {
    const { kernel, tree, history } = this.page;
    this.run(history.isBusy);
    const names = ["lower", "upper", "bandLow", "bandHigh", "bandDigits"];
    tree.showBands(Object.fromEntries(names.map((name) => [name, kernel.array(name)])));
    return history.isBusy || this.isDone;
  }

  /* Finds some; while something moves only where all can be found in time, since every move begins anew. */
  run(isMoving) {
    const waiting = this.waiting;
    const budget = isMoving ? Bands.budget.moving : Bands.budget.resting;
    if (waiting.length === 0 || (isMoving && this.each < Infinity && this.each * waiting.length > budget)) return;
    const begin = performance.now();
    let made = 0;
    for (const node of waiting) {
      this.page.kernel.band(node, this.page.data.top);
      this.found.add(node);
      made += 1;
      if (performance.now() - begin > budget) break;
    }
    this.each = Math.min(this.each, (performance.now() - begin) / made);
  }
}
