// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-summary.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-summary.js`.
  static let tuneSummaryJS = #"""
/* What has changed, in sentences; read aloud once a second at most. */
class Summary {
  constructor(page) {
    this.page = page;
    this.text = make("p", { class: "summary" });
    this.live = make("p", { class: "aloud", "aria-live": "polite", role: "status" });
    this.intervals = make("p", { class: "muted intervals" });
    this.element = make("div", { class: "sentences" }, this.text, this.intervals, this.live);
    this.last = 0;
  }

  show(state) {
    const { words, kernel, data } = this.page;
    const [,,,, tau, isSameSet, isSameOrder] = state.summary;
    const parts = { base: this.page.baselineName, changes: this.changes(state).join(words.text("semicolon")), tau: kernel.fixed(tau, 2), top: data.top };
    const sentences = [words.text("against", parts)];
    const isShared = state.before.some((rank, unit) => Number.isNaN(rank) !== Number.isNaN(state.ranks[unit]));
    if (!Number.isNaN(tau)) sentences.push(words.text(isShared ? "tauShared" : "tau", parts));
    const same = isSameSet === 1 ? (isSameOrder === 1 ? "sameOrder" : "sameSet") : "otherSet";
    if (!Number.isNaN(isSameSet)) sentences.push(words.text(same, parts));
    sentences.push(...this.page.beyond);
    const text = sentences.join(words.text("space"));
    setText(this.text, text);
    this.aloud(text);
  }

  /* Who has left the ranking and who has come into it, then who has moved within it. */
  changes({ before, ranks, order, rises, summary }) {
    const { words, kernel, data } = this.page;
    const [risen, fallen, most, furthest] = summary;
    const whole = (value) => kernel.fixed(value, 0);
    const isIn = (rank) => !Number.isNaN(rank);
    const units = [...order];
    const left = units.filter((unit) => isIn(before[unit]) && !isIn(ranks[unit]));
    const entered = units.filter((unit) => !isIn(before[unit]) && isIn(ranks[unit]));
    const clauses = [["left", left], ["entered", entered]].filter(([, some]) => some.length > 0).map(([key, some]) => words.text(key, {
      count: whole(some.length), names: listed(words, some.map((unit) => data.units[unit]), 8, "listMoreUnits"),
    }));
    if (most >= 0) {
      const movers = units.filter((unit) => Math.abs(rises[unit]) === Math.abs(furthest)).map((unit) => () => words.text("mover", {
        name: words.name(data.units[unit]), places: kernel.places(rises[unit]),
      }));
      clauses.push(words.text("moved", { risen: whole(risen), fallen: whole(fallen), movers: listed(words, movers, 5, "listMoreUnits") }));
    } else if (units.some((unit) => isIn(rises[unit]))) {
      clauses.push(words.text(clauses.length > 0 ? "unmovedRest" : "unmoved"));
    } else if (clauses.length === 0) {
      clauses.push(words.text("nobody"));
    }
    return clauses;
  }

  showCount(counted, isSettled) {
    const { words, kernel, replicates, data } = this.page;
    const count = kernel.fixed(counted, 0);
    const basis = words.fill(words.name(data.intervals), { count });
    const parts = { count, all: kernel.fixed(replicates.all, 0), basis };
    const texts = [];
    if (replicates.all > 0) texts.push(words.text(counted >= replicates.all ? "intervalsDone" : "intervalsDraft", parts));
    if (data.intervalRemark) texts.push(words.name(data.intervalRemark));
    setText(this.intervals, texts.join(words.text("space")));
    document.documentElement.dataset.replicates = count;
    document.documentElement.dataset.settled = String(isSettled);
  }

  /* To those who listen: at most once a second, the last text in any case. */
  aloud(text) {
    this.next = text;
    const { language } = this.page.words;
    if (language !== this.language) {
      // What was to be read aloud was in another language.
      this.language = language;
      setText(this.live, text);
    }
    if (this.timer) return;
    const wait = Math.max(0, 1000 - (performance.now() - this.last));
    this.timer = setTimeout(() => {
      this.timer = 0;
      this.last = performance.now();
      setText(this.live, this.next);
    }, wait);
  }
}
"""#
}
