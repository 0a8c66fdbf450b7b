/* Asks before the page is left with weights that are nowhere else: not saved, not shared, not handed in. */
class Leaving {
  constructor(page) {
    this.page = page;
    this.kept = [page.initial];
    window.addEventListener("beforeunload", (event) => {
      if (this.isSafe) return;
      event.preventDefault();
      // Older browsers ask only then.
      event.returnValue = "";
    });
  }

  /* The weights at hand are also elsewhere. */
  keep() { this.kept.push(this.page.kernel.array("weights")); }

  get isSafe() {
    const now = this.page.kernel.array("weights");
    return this.kept.some((weights) => weights.every((weight, node) => weight === now[node]));
  }
}
