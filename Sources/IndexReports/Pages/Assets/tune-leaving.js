/* Asks before the page is left with weights that are nowhere else, at hand or as A or B: not saved, not shared, not handed in. */
class Leaving {
  constructor(page) {
    this.page = page;
    this.kept = [page.history.now()];
    window.addEventListener("beforeunload", (event) => {
      if (this.isSafe) return;
      event.preventDefault();
      // Older browsers ask only then.
      event.returnValue = "";
    });
  }

  /* The weights at hand are also elsewhere. */
  keep() { this.kept.push(this.page.history.now()); }

  has(weights) { return this.kept.some((one) => History.sameWeights(one, weights)); }

  get isSafe() { return [this.page.history.now(), ...this.page.variants.all].every((weights) => this.has(weights)); }
}
