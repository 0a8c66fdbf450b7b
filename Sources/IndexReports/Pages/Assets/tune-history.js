/* Gestures and what they leave: one entry each, whole vectors of weights and locks.

   A weight that is moved again, with nothing else done in between, counts from where it was first moved: to the end,
   a pause, and back leaves its siblings as they were. */
class History {
  static most = 1000;

  /* `settled` is called when a gesture has ended, with true when weights were replaced without one. */
  constructor(kernel, settled) {
    this.kernel = kernel;
    this.settled = settled;
    this.entries = [this.now()];
    this.place = 0;
    this.kind = null;
    this.node = -1;
  }

  now() { return { weights: this.kernel.array("weights"), locks: this.kernel.array("locks"), given: this.kernel.array("given") }; }

  static same(one, other) { return History.sameWeights(one, other) && one.locks.every((lock, node) => lock === other.locks[node]); }

  /* Whatever is locked. */
  static sameWeights(one, other) {
    return one.weights.every((weight, node) => weight === other.weights[node])
      && one.given.every((value, node) => Object.is(value, other.given[node]));
  }

  get isMoving() { return this.kind !== null; }

  /* Whether more of the gesture is to come at once: a box may keep the focus for long. */
  get isBusy() { return this.isMoving && this.kind !== "box"; }

  /* Begins a gesture, unless the same one goes on: others are computed from where it began. */
  start(kind, node) {
    if (this.kind === kind && this.node === node) return;
    this.finish();
    if (this.node !== node) this.kernel.begin();
    this.kind = kind;
    this.node = node;
  }

  finish() {
    if (!this.isMoving) return;
    this.kind = null;
    this.keep();
    this.settled(false);
  }

  /* A change that is a gesture by itself. */
  once(change) {
    this.finish();
    this.node = -1;
    this.kernel.begin();
    change();
    this.keep();
    this.settled(true);
  }

  keep() {
    const now = this.now();
    if (History.same(now, this.entries[this.place])) return;
    this.entries.length = this.place + 1;
    this.entries.push(now);
    if (this.entries.length > History.most) this.entries.shift();
    this.place = this.entries.length - 1;
  }

  get canUndo() { return this.place > 0 || this.isMoving; }

  get canRedo() { return this.place + 1 < this.entries.length; }

  undo() {
    this.finish();
    if (this.place > 0) this.go(this.place - 1);
  }

  redo() {
    this.finish();
    if (this.canRedo) this.go(this.place + 1);
  }

  go(place) {
    this.place = place;
    this.put(this.entries[place]);
    this.settled(true);
  }

  /* Weights and locks as they were. */
  put(state) {
    this.node = -1;
    this.putWeights(state);
    state.locks.forEach((lock, node) => this.kernel.lock(node, lock === 1));
  }

  /* Weights as they were, with the numbers that they were given as; locks stay. */
  putWeights(state) {
    this.kernel.setWeights(state.weights);
    this.kernel.setShares(state.given);
  }
}
