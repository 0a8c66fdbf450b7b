// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-leaving.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-leaving.js`.
  static let tuneLeavingJS = #"""
/* Asks before the page is left with weights that are nowhere else: not saved, not shared, not handed in. */
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

  get isSafe() {
    const now = this.page.history.now();
    return this.kept.some((weights) => History.sameWeights(weights, now));
  }
}
"""#
}
