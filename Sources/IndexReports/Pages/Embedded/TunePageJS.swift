// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-page.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-page.js`.
  static let tunePageJS = #"""
/* The page: what is computed when, and what is shown of it. */
class TuningPage {
  /* Milliseconds of a frame for replicates; and after which a frame, while something moves, shows one more of the parts
     that may be late and leaves the others to the next ones. */
  static budget = { moving: 14, resting: 12, parts: 8 };

  constructor(data, kernel) {
    this.data = data;
    this.kernel = kernel;
    this.words = new Words(data.texts, data.language);
    this.initial = kernel.array("weights");
    this.replicates = new Replicates(kernel, data.replicates);
    this.history = new History(kernel, (isReplaced) => this.settled(isReplaced));
    this.baseline = { kind: 0 };
    /* What is still to be shown of what was scored last. */
    this.late = new Set();
    /* When rows were last moved by the hand. */
    this.moved = -Infinity;
    this.mustScore = true;
    this.mustCount = true;
    this.state = this.history.now();
    this.sendNames();
    this.build();
    this.watch();
    document.addEventListener("keydown", (event) => this.shortcut(event));
    window.addEventListener("resize", () => { this.ranking.measured = 0; this.showAll(); });
    this.showAll();
  }

  build() {
    const { words } = this;
    this.messages = new Messages(this);
    this.leaving = new Leaving(this);
    this.toolbar = new Toolbar(this);
    this.ranking = new Ranking(this);
    this.moves = new Moves(this);
    this.summary = new Summary(this);
    this.standing = new Standing(this);
    this.heading = new Heading(this);
    const holder = make("div", { class: "tree" });
    const top = { top: this.data.top };
    this.weightsBox = make("section", { id: "weights" }, Messages.head(words.bind(make("h2"), "weightsTitle")),
      words.bind(make("p", { class: "muted" }), "weightsHint"),
      make("p", { class: "muted" }, make("span", { class: "band-sample", "aria-hidden": "true" }),
        words.bind(make("span"), () => words.text("bandLegend", top))), holder);
    this.tree = new WeightTree(this, holder);
    this.bands = new Bands(this, holder);
    this.ranking.scroller.prepend(this.moves.element);
    const ranks = make("section", { id: "ranks", tabindex: -1 }, Messages.head(words.bind(make("h2"), "ranking")), this.ranking.element);
    this.gap = new GapView(this);
    this.tiles = new Tiles(this);
    this.variants = new Variants(this);
    this.files = new Files(this);
    this.paper = new Paper(this);
    this.panel = this.data.panel ? new PanelView(this) : null;
    // Two columns where there is room, each part always in the same one.
    const [left, right] = [make("div", {}, this.standing.element, this.gap.element, this.variants.element), make("div")];
    if (this.panel) (this.tiles.element ? left : right).append(this.panel.element);
    if (this.tiles.element) right.append(this.tiles.element);
    right.append(this.files.element);
    const rest = make("div", { class: "rest" }, left, right);
    document.getElementById("tuner").append(this.skip(), make("div", { class: "top" }, this.toolbar.element, this.messages.element), this.summary.element,
      make("div", { class: "desk" }, this.weightsBox, ranks), rest);
  }

  /* Past the weights, of which each has seven stops of Tab. */
  skip() {
    const { words } = this;
    const link = (id, key) => words.bind(make("a", { href: `#${id}` }), () => words.text("skipTo", { name: words.text(key) }));
    const skip = make("nav", { class: "skip" }, link("ranks", "ranking"), link("gap", "gapTitle"), link("files", "filesTitle"));
    return words.bind(skip, "skip", "aria-label");
  }

  /* Names and the words of drawings, in the order that the kernel expects. */
  sendNames() {
    const { data, words } = this;
    const drawings = ["waterfallTitle", "setDirectly", "oneSided", "rules", "movesTitle", "before", "now"];
    const banner = data.banner ? words.name(data.banner) : "";
    const names = [...data.units, ...data.nodes].map((thing) => words.name(thing));
    this.kernel.names([...names, banner, ...drawings.map((key) => words.text(`draw-${key}`))]);
  }

  /* The model moves at once, so that whatever comes next finds it moved; ranks follow with the frame. */
  move(node, weight) {
    const became = this.kernel.move(node, weight);
    this.changed();
    const { parent } = this.data.nodes[node];
    const key = this.data.nodes[parent].children.length === 1 ? "onlyChild" : "stopped";
    if (became !== weight) this.say(key, { name: this.data.nodes[node], value: this.kernel.percent(became) });
  }

  /* Weights have changed: what moves shows at once, everything else with the next frame. */
  changed() {
    this.mustScore = true;
    this.mustCount = true;
    this.state = { ...this.state, weights: this.kernel.array("weights"), locks: this.kernel.array("locks") };
    this.tree.show(this.state, false);
    this.toolbar.enable();
    this.variants.doubt(null);
    if (this.panel) this.panel.doubt(false);
    this.request();
  }

  /* Keys and buttons that are pressed again and again are one gesture. */
  finishLater() {
    clearTimeout(this.finishing);
    this.finishing = setTimeout(() => { if (["key", "button"].includes(this.history.kind)) this.history.finish(); }, 800);
  }

  /* A gesture has ended, or weights were replaced without one. */
  settled(isReplaced) {
    if (isReplaced) this.changed();
    this.isSettling = true;
    this.toolbar.enable();
    this.request();
  }

  /* Other weights altogether, as one entry of the history; then a sentence.

     Locks hold against the hand. What brings a whole set of weights lifts the locks of weights that it changes, and
     the sentence names them; undoing brings them back. */
  replace(change, told) {
    const { kernel, words } = this;
    const lifted = [];
    this.history.once(() => {
      const before = kernel.array("weights");
      change();
      const now = kernel.array("weights");
      kernel.array("locks").forEach((lock, node) => {
        if (lock !== 1 || before[node] === now[node]) return;
        kernel.lock(node, false);
        lifted.push(this.data.nodes[node]);
      });
    });
    const [key, parts] = told();
    if (lifted.length === 0) this.say(key, parts);
    else this.say("withLocks", { told: () => spoken(words, key, parts), names: () => listed(words, lifted) });
  }

  /* Whether all weights are the scheme's own. */
  get isUntouched() {
    return this.kernel.array("weights").every((weight, node) => weight === this.initial[node])
      && this.kernel.array("given").every(Number.isNaN);
  }

  /* Sentences about scores that `--set` moves beyond their scale under these weights: `cei rank` refuses them. */
  get beyond() {
    const { kernel, words, data } = this;
    const changed = kernel.array("changed");
    return data.scales.flatMap(([low, high], place) => {
      const [node, unit, score] = changed.subarray(3 * place);
      // Sums of tenths carry binary noise.
      const isWithin = !(low !== null && score <= low - 1e-9) && !(high !== null && score >= high + 1e-9);
      return isWithin ? [] : [words.text("beyond", {
        unit: words.name(data.units[unit]), name: words.name(data.nodes[node]), score: kernel.fixed(score, 2), low, high,
      })];
    });
  }

  setBaseline(baseline) {
    this.history.finish();
    if (this.mustScore) this.kernel.score();
    this.baseline = baseline;
    if (baseline.kind === 1) baseline.weights = this.history.now();
    this.kernel.setBaseline(baseline.kind, baseline.number || 0);
    this.mustScore = true;
    this.showAll();
  }

  /* After something else was compared: the ranking then is the baseline again. */
  restoreBaseline() {
    const { kind, number, weights } = this.baseline;
    if (kind === 1) {
      this.history.put(weights);
      this.kernel.score();
    }
    this.kernel.setBaseline(kind, number || 0);
  }

  get baselineName() {
    const { kind, name } = this.baseline;
    return kind === 0 ? this.words.name(this.data.scheme) : kind === 1 ? this.words.text("keptRanking") : name;
  }

  choose(unit) {
    this.ranking.selected = unit;
    this.gap.choose(unit);
    this.showAll();
  }

  /* Everything is shown anew with the next frame. */
  showAll() {
    this.isNew = true;
    this.isSettling = true;
    this.request();
  }

  request() {
    if (this.isQueued) return;
    this.isQueued = true;
    requestAnimationFrame(() => { this.isQueued = false; this.frame(); });
  }

  frame() {
    const begin = performance.now();
    this.messages.settle();
    this.ranking.look();
    const isMoving = this.history.isBusy;
    const isNew = Boolean(this.isNew);
    const isStale = this.score() || isNew;
    this.isNew = false;
    if (isStale) {
      this.ranking.hurry(isMoving && begin - this.moved < Ranking.sliding);
      if (isMoving) this.moved = begin;
    }
    const before = this.replicates.counted;
    const { moving, resting } = TuningPage.budget;
    this.replicates.run(isMoving, isMoving ? moving : resting);
    if (isStale) this.read();
    this.state.best = this.kernel.array("best");
    this.state.worst = this.kernel.array("worst");
    if (isStale) this.show(isNew);
    else this.ranking.show(this.state, false);
    if (before !== this.replicates.counted) this.late.add(this.tiles);
    if (this.moves.isSorted && !isMoving) this.late.add(this.moves);
    if (!this.bands.isDone && !isMoving) this.late.add(this.bands);
    const isCounted = this.replicates.isDone(isMoving);
    const isComplete = this.showParts(isNew, isNew || (isCounted && !isMoving), isMoving ? begin + TuningPage.budget.parts : Infinity);
    const isDone = isCounted && isComplete && (isMoving || this.bands.isDone);
    this.summary.showCount(this.replicates.counted, isDone && !isMoving);
    if (!isDone) this.request();
    else if (this.isSettling && !isMoving) this.settleNow();
  }

  /* Scores where weights have changed; then all that was counted and found is of other weights. */
  score() {
    if (this.mustCount) {
      this.replicates.restart();
      this.bands.restart();
    }
    const isStale = this.mustScore;
    if (isStale) this.kernel.score();
    this.mustScore = false;
    this.mustCount = false;
    return isStale;
  }

  read() {
    const names = ["weights", "locks", "wholes", "index", "ranks", "order", "rises", "summary", "before"];
    this.state = Object.fromEntries(names.map((name) => [name, this.kernel.array(name)]));
    this.state.shared = sharedRanks(this.state.ranks);
    this.state.sharedBefore = sharedRanks(this.state.before);
  }

  show(isNew) {
    const { state } = this;
    this.tree.show(state, isNew);
    this.ranking.show(state, isNew);
    for (const part of this.parts) this.late.add(part);
    if (isNew) {
      this.variants.show();
      this.messages.show();
      this.toolbar.enable();
    }
    this.isSettling = true;
  }

  /* What is shown of scores besides the ranking. */
  get parts() { return [this.bands, this.summary, this.heading, this.moves, this.standing, this.tiles, this.gap, this.panel].filter((part) => part); }

  /* While something moves or is counted, parts that cannot be seen wait for its end; those that can take turns where
     there is no time for all. False where some still wait for their turn. */
  showParts(isNew, isWhole, end) {
    let isLate = false;
    for (const part of [...this.late]) {
      if (!isWhole && !this.inSight.has(part.element)) continue;
      if (isLate && !isNew) return false;
      if (part.show(this.state, isNew) === false) continue;
      this.late.delete(part);
      isLate = performance.now() > end;
    }
    return true;
  }

  /* Notes which sections are in sight. */
  watch() {
    this.inSight = new Set();
    const watcher = new IntersectionObserver((changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) this.inSight.add(target);
        else this.inSight.delete(target);
      }
      if (this.late.size > 0) this.request();
    });
    for (const part of this.parts) if (part.element) watcher.observe(part.element);
  }

  settleNow() {
    this.isSettling = false;
    this.ranking.settle();
    this.files.show();
  }

  say(key, parts) { this.messages.say(key, parts); }

  shortcut(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const letter = event.key.toLowerCase();
    // Also in the box of a weight, where browsers would take back what was typed last; that of a text is the browser's.
    if ((letter !== "z" && letter !== "y") || event.target.matches("input:not([type=range], .box)")) return;
    event.preventDefault();
    if (letter === "y" || event.shiftKey) this.history.redo();
    else this.history.undo();
  }

  speak(language) {
    this.words.speak(language);
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
    document.title = [this.data.banner, this.data.title].filter(Boolean).map((text) => this.words.name(text)).join(" ");
    this.sendNames();
    this.showAll();
  }
}
"""#
}
