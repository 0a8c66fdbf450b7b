// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-toolbar.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-toolbar.js`.
  static let tuneToolbarJS = #"""
/* The row of buttons above everything. */
class Toolbar {
  constructor(page) {
    this.page = page;
    this.undo = this.button("undo", () => page.history.undo());
    this.redo = this.button("redo", () => page.history.redo());
    const { words } = page;
    this.start = this.button(() => words.text("backTo", { name: words.name(page.data.scheme) }), () => page.replace(
      () => page.kernel.setWeights(page.initial), () => ["backAtStart", { name: words.name(page.data.scheme) }]));
    this.baseline = this.button("keepBaseline", () => page.setBaseline({ kind: 1 }));
    this.original = this.button("schemeBaseline", () => page.setBaseline({ kind: 0 }));
    this.language = this.button("otherLanguage", () => page.speak(words.language === "zh" ? "en" : "zh"));
    words.bind(this.language, () => (words.language === "zh" ? "en" : "zh-Hans"), "lang");
    this.theme = this.button("otherTheme", () => this.turn());
    this.paper = this.button("print", () => window.print());
    this.element = make("div", { class: "toolbar", role: "group" }, this.undo, this.redo, this.start, this.baseline,
      this.original, this.language, this.theme, this.paper);
    words.bind(this.element, "toolbar", "aria-label");
  }

  button(key, call) {
    const button = this.page.words.bind(make("button", { type: "button" }), key);
    if (typeof key === "string") button.id = `do-${key}`;
    button.addEventListener("click", call);
    return button;
  }

  enable() {
    const { history } = this.page;
    const focused = document.activeElement;
    this.undo.disabled = !history.canUndo;
    this.redo.disabled = !history.canRedo;
    // A disabled button would lose the focus to nowhere.
    if (focused === this.undo && this.undo.disabled) (this.redo.disabled ? this.start : this.redo).focus();
    if (focused === this.redo && this.redo.disabled) (this.undo.disabled ? this.start : this.undo).focus();
  }

  /* Light or dark, whatever the screen asks for. */
  turn() {
    const root = document.documentElement;
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
  }
}
"""#
}
