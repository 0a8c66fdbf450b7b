/* Rank intervals in slices: a thousand replicates while something moves, all of them afterwards. Counts go on
   where they stopped, so that slices give what one run gives. */
class Replicates {
  static draft = 1000;

  constructor(kernel, all) {
    this.kernel = kernel;
    this.all = all;
    this.counted = 0;
    this.slice = 20;
    this.isStarted = false;
  }

  /* Everything counted so far was for other weights. */
  restart() {
    this.counted = 0;
    this.isStarted = false;
  }

  goal(isMoving) { return isMoving ? Math.min(Replicates.draft, this.all) : this.all; }

  /* Counts for some milliseconds, at least one slice. */
  run(isMoving, budget) {
    const goal = this.goal(isMoving);
    const begin = performance.now();
    while (this.counted < goal) {
      const started = performance.now();
      const to = Math.min(goal, this.counted + this.slice);
      const count = this.kernel.replicate(this.isStarted ? this.counted : 0, to);
      this.isStarted = true;
      if (!(count > this.counted)) { // nothing can move
        this.counted = this.all;
        return;
      }
      const spent = performance.now() - started;
      this.adapt(to - this.counted, spent);
      this.counted = count;
      if (performance.now() - begin > budget) return;
    }
  }

  /* Slices of about three milliseconds. */
  adapt(made, spent) {
    if (made < this.slice) return;
    const wanted = spent > 0 ? (made * 3) / spent : made * 2;
    this.slice = Math.max(1, Math.min(1000, made * 2, Math.round(wanted)));
  }

  isDone(isMoving) { return this.counted >= this.goal(isMoving); }
}
