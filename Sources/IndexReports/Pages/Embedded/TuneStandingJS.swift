// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-standing.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-standing.js`.
  static let tuneStandingJS = #"""
/* Who is not ranked under the weights at hand and why, and whose score a cap holds down. */
class Standing {
  /* As many are listed; the others are counted. */
  static most = 100;
  /* Scores no further apart are equal. */
  static tolerance = 1e-9;
  /* Milliseconds that a list may take to follow the hand; a longer one waits for the end of the gesture. */
  static budget = 4;

  constructor(page) {
    this.page = page;
    this.out = this.list("notRanked");
    this.rest = make("p", { class: "muted" });
    this.capped = this.list("capped");
    this.element = make("section", { id: "standing" }, this.out.heading, this.out.table, this.rest, this.capped.heading, this.capped.table);
    this.mustWait = false;
  }

  list(key) {
    const { words } = this.page;
    const head = ["unit", "reason"].map((name) => words.bind(make("th", { scope: "col", class: "names" }), `column-${name}`));
    const body = make("tbody");
    return { key, heading: make("h2"), body, table: make("table", { class: "reasons" }, make("thead", {}, make("tr", {}, ...head)), body), rows: [] };
  }

  /* False where it has to wait. */
  show(state, isNew) {
    const { data, words, history } = this.page;
    if (this.mustWait && history.isBusy && !isNew) return false;
    const begin = performance.now();
    const out = this.unranked(state);
    this.fill(this.out, out.slice(0, Standing.most).map(([unit, reason]) => [unit, reason()]), unrankedCount(state));
    const texts = [data.standing.withoutData ? words.name(data.standing.withoutData) : ""];
    if (out.length > Standing.most) texts.unshift(words.text("moreUnits", { count: out.length - Standing.most }));
    setText(this.rest, texts.filter((text) => text).join(words.text("space")));
    const capped = this.held(state);
    this.fill(this.capped, capped, capped.length);
    this.element.hidden = out.length + capped.length === 0 && !this.rest.shown;
    this.mustWait = performance.now() - begin > Standing.budget;
    return true;
  }

  fill({ key, heading, body, table, rows }, wanted, count) {
    const { words, data } = this.page;
    setText(heading, words.text(key, { count }));
    for (const part of [heading, table]) if (part.hidden !== (count === 0)) part.hidden = count === 0;
    wanted.forEach(([unit, reason], place) => {
      if (!rows[place]) {
        const [name, cell] = [make("th", { scope: "row" }), make("td")];
        rows.push({ name, cell, element: make("tr", {}, name, cell) });
      }
      const { name, cell, element } = rows[place];
      if (!element.isConnected) body.append(element);
      setText(name, words.name(data.units[unit]));
      setText(cell, reason);
    });
    rows.splice(wanted.length).forEach((row) => row.element.remove());
  }

  /* Units that have figures and no rank, those first that have one in the baseline. */
  unranked(state) {
    const { kernel, data } = this.page;
    const coverages = kernel.array("coverages");
    const units = [...state.order].filter((unit) => Number.isNaN(state.ranks[unit]) && !data.standing.noData.includes(unit));
    const [left, others] = [true, false].map((isLeft) => units.filter((unit) => !Number.isNaN(state.before[unit]) === isLeft));
    return [...left, ...others].map((unit) => [unit, () => this.reason(unit, coverages[unit])]);
  }

  /* Why all that have figures are not ranked; where reasons differ, that they stand in the list. */
  common(state) {
    const reasons = new Set(this.unranked(state).slice(0, Standing.most).map(([, reason]) => reason()));
    return reasons.size === 1 ? [...reasons][0] : this.page.words.text("reasonsBelow");
  }

  reason(unit, coverage) {
    const { words, kernel, data } = this.page;
    const { why, floor, floorText } = data.standing;
    if (why[unit]) return words.name(why[unit]);
    const isBelow = coverage < floor - Standing.tolerance;
    const parts = { coverage: this.share(coverage, floor), floor: floorText };
    const clauses = [];
    if (isBelow) clauses.push(words.text("belowFloor", parts));
    kernel.lack(unit);
    clauses.push(...this.lacking(unit, kernel.array("lacking")));
    if (!isBelow) clauses.push(words.text("coverageIs", parts));
    return clauses.join(words.text("semicolon"));
  }

  /* Two numbers a node: of what kind it is, and which. */
  lacking(unit, nodes) {
    const { words, data } = this.page;
    const unscored = data.standing.unscored[unit] || [];
    const found = { lacks: [], unscored: [], thin: [] };
    for (let place = 0; place < nodes.length; place += 2) {
      const [kind, node] = nodes.subarray(place, place + 2);
      const isUnscored = unscored.some((leaf) => this.isWithin(leaf, node));
      found[kind === 1 ? "thin" : isUnscored ? "unscored" : "lacks"].push(data.nodes[node]);
    }
    return Object.entries(found).filter(([, some]) => some.length > 0)
      .map(([kind, some]) => words.text(`lack-${kind}`, { names: listed(words, some, 5) }));
  }

  isWithin(leaf, node) {
    for (let above = leaf; above > 0; above = this.page.data.nodes[above].parent) if (above === node) return true;
    return false;
  }

  /* With as many decimals as it takes to see on which side of the floor it is, as the terminal prints it. */
  share(share, floor) {
    const { kernel } = this.page;
    const isBelow = share < floor - Standing.tolerance;
    const texts = [0, 1, 2, 3, 4].map((digits) => kernel.share(share, digits));
    return `${texts.find((text) => (Number(text) < floor * 100 - 1e-7) === isBelow) || texts[4]}%`;
  }

  /* Units whose score is less than it would be without a cap, with the rule. */
  held(state) {
    const { kernel, words, data } = this.page;
    const before = kernel.array("uncapped");
    return [...state.order].filter((unit) => before[unit] > state.index[unit] + Standing.tolerance).map((unit) => [unit,
      [words.name(data.standing.caps[unit]), words.text("withoutCap", { score: kernel.fixed(before[unit], 2) })].join(words.text("semicolon"))]);
  }
}

const unrankedCount = (state) => state.ranks.filter((rank) => Number.isNaN(rank)).length;
"""#
}
