// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-heading.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-heading.js`.
  static let tuneHeadingJS = #"""
/* Below the title, whose facts are those of the beginning: how many are ranked now, and whether the weights are still
   the scheme's. */
class Heading {
  constructor(page) {
    this.page = page;
    this.element = make("p", { id: "now" });
    document.querySelector("header").append(this.element);
  }

  show(state) {
    const { words, kernel, data, standing, isUntouched } = this.page;
    const { units, scheme, scope, weights } = data.facts;
    const count = state.ranks.length - unrankedCount(state);
    const parts = { units: words.name(units), scheme: words.name(scheme), weights: words.name(weights), ranked: kernel.fixed(count, 0) };
    const ranked = count > 0 ? words.text("nowRanked", parts) : words.text("nowNobody", { ...parts, reason: standing.common(state) });
    setText(this.element, [words.text(isUntouched ? "nowOwn" : "nowChanged", parts), ranked].join(words.text("semicolon")));
    setAttribute(this.element, "class", isUntouched && count > 0 ? "muted" : "warning");
    this.fact("fact-scope", words.fill(words.name(scope), parts));
    this.fact("fact-weights", isUntouched ? parts.weights : words.text("weightsChanged", parts));
  }

  /* What stands behind a word in the list of facts. */
  fact(key, text) {
    const { words } = this.page;
    const name = words.text(key);
    for (const term of document.querySelectorAll(`header [data-language=${words.language}] dt`)) {
      if (term.textContent === name) setText(term.nextElementSibling, text);
    }
  }
}
"""#
}
