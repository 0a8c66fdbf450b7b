/* The ranking: rows lie one below the other at places of their own and slide to new ones. Of a long list only
   what can be seen is there. */
class Ranking {
  /* Lists of up to so many units are there whole. */
  static whole = 200;
  static most = 8;
  /* Milliseconds in which rows slide to their places. */
  static sliding = 250;

  constructor(page) {
    this.page = page;
    this.rows = new Map();
    this.pinned = new Set();
    this.hidden = new Set();
    this.wanted = "";
    this.selected = -1;
    this.window = { from: 0, count: 0 };
    this.isHurried = false;
    this.build();
  }

  build() {
    const { words } = this.page;
    const head = make("tr", { role: "row", "aria-rowindex": 1 });
    for (const key of ["rank", "unit", "score", "interval", "change", "baselineRank", "marks"]) {
      head.append(words.bind(make("th", { role: "columnheader", scope: "col", class: key }), `column-${key}`));
    }
    this.body = make("tbody", { role: "rowgroup" });
    this.table = make("table", { role: "table", class: "ranking" }, make("thead", { role: "rowgroup" }, head), this.body);
    words.bind(this.table, "ranking", "aria-label");
    this.scroller = make("div", { class: "list", tabindex: 0, role: "region" }, this.table);
    words.bind(this.scroller, "ranking", "aria-label");
    this.scroller.addEventListener("scroll", () => this.page.request());
    this.search = make("input", { type: "search", autocomplete: "off" });
    this.search.addEventListener("input", () => { this.wanted = this.search.value.trim().toLowerCase(); this.page.showAll(); });
    this.all = words.bind(make("button", { type: "button" }), "showHidden");
    this.all.addEventListener("click", () => {
      this.hidden.clear();
      this.page.showAll();
      this.search.focus();
    });
    this.found = make("span", { class: "found", role: "status" });
    const label = make("label", { class: "search" }, words.bind(make("span"), "search"), this.search);
    this.bar = make("div", { class: "bar" }, label, this.all, this.found);
    this.element = make("div", { class: "ranks" }, this.bar, this.scroller);
  }

  matches(unit) {
    if (this.wanted === "") return true;
    const { code, zh, en } = this.page.data.units[unit];
    return [code, zh, en].some((text) => (text || "").toLowerCase().includes(this.wanted));
  }

  /* Which rows can be seen, and some more on both sides; asked for before anything of a frame is written, so that
     nothing is laid out in between. */
  look() {
    if (this.page.data.units.length <= Ranking.whole) return;
    const height = this.rowHeight;
    const from = Math.floor(this.scroller.scrollTop / height) - 5;
    this.window = { from, count: Math.ceil(this.scroller.clientHeight / height) + 10 };
  }

  /* Rows that are moved again before they arrive do not slide: they would set out anew with every frame. */
  hurry(isHurried) {
    if (isHurried === this.isHurried) return;
    this.body.classList.toggle("hurried", isHurried);
    this.isHurried = isHurried;
  }

  /* The units to be shown, best first. */
  list(order) {
    return Array.from(order).filter((unit) => this.pinned.has(unit) || (!this.hidden.has(unit) && this.matches(unit)));
  }

  show(state, isNew) {
    const listed = this.list(state.order);
    this.listed = listed;
    let [from, to] = [0, listed.length];
    if (listed.length > Ranking.whole) {
      from = Math.max(0, this.window.from);
      to = Math.min(listed.length, from + this.window.count);
    }
    if (listed.length !== this.room) this.body.style.setProperty("--rows", listed.length);
    this.room = listed.length;
    setAttribute(this.table, "aria-rowcount", String(listed.length + 1));
    const seen = new Set();
    for (let place = from; place < to; place += 1) {
      seen.add(listed[place]);
      this.showRow(listed[place], place, state, isNew);
    }
    for (const [unit, row] of this.rows) {
      if (!seen.has(unit)) { row.element.remove(); this.rows.delete(unit); }
    }
    this.all.hidden = this.hidden.size === 0;
    const found = this.wanted === "" ? [] : listed.filter((unit) => this.matches(unit));
    setText(this.found, this.wanted === "" ? "" : this.page.words.text("found", { count: found.length }));
  }

  get rowHeight() {
    if (!this.measured) this.measured = parseFloat(getComputedStyle(document.documentElement).fontSize) * 1.75;
    return this.measured;
  }

  showRow(unit, place, state, isNew) {
    let row = this.rows.get(unit);
    if (!row) {
      row = new RankRow(this.page, this, unit);
      this.rows.set(unit, row);
      this.body.append(row.element);
    }
    row.show(place, state, isNew);
  }

  /* What is read aloud and walked through with Tab follows what is seen, once nothing moves. */
  settle() {
    const rows = this.listed.map((unit) => this.rows.get(unit)).filter((row) => row);
    let next = this.body.firstElementChild;
    const focused = document.activeElement;
    for (const row of rows) {
      if (row.element === next) next = next.nextElementSibling;
      else this.body.insertBefore(row.element, next);
    }
    if (focused && focused !== document.activeElement && this.body.contains(focused)) focused.focus({ preventScroll: true });
  }

  pin(unit) {
    if (this.pinned.has(unit)) this.pinned.delete(unit);
    else if (this.pinned.size >= Ranking.most) this.page.say("pinsFull", { count: Ranking.most });
    else this.pinned.add(unit);
    this.hidden.delete(unit);
    this.page.showAll();
  }

  hide(unit) {
    const row = this.rows.get(unit);
    const hadFocus = row && row.element.contains(document.activeElement);
    const place = this.listed.indexOf(unit);
    this.pinned.delete(unit);
    this.hidden.add(unit);
    this.page.showAll();
    if (!hadFocus) return;
    // The row goes; the focus goes on to the next one, or to where the unit can be brought back.
    this.all.hidden = false;
    const next = [place + 1, place - 1].map((other) => this.rows.get(this.listed[other])).find((other) => other);
    (next ? next.hide : this.all).focus();
  }
}

/* One unit in the ranking. */
class RankRow {
  constructor(page, ranking, unit) {
    this.page = page;
    this.unit = unit;
    this.ranking = ranking;
    const cell = (kind) => make("td", { role: "cell", class: kind });
    this.rank = cell("rank");
    this.name = make("button", { type: "button", class: "unit" });
    this.score = cell("score");
    this.interval = cell("interval");
    this.change = cell("change");
    this.before = cell("baselineRank");
    this.pin = make("button", { type: "button", class: "pin" }, "★");
    this.hide = make("button", { type: "button", class: "hide" }, "×");
    this.name.addEventListener("click", () => page.choose(unit));
    this.pin.addEventListener("click", () => ranking.pin(unit));
    this.hide.addEventListener("click", () => ranking.hide(unit));
    this.element = make("tr", { role: "row", "data-unit": page.data.units[unit].code }, this.rank,
      make("th", { role: "rowheader", scope: "row", class: "unit" }, this.name), this.score, this.interval,
      this.change, this.before, make("td", { role: "cell", class: "marks" }, this.pin, this.hide));
    this.rename();
  }

  rename() {
    const { words, data } = this.page;
    const name = words.name(data.units[this.unit]);
    setText(this.name, name);
    setAttribute(this.name, "title", name);
    for (const [key, button] of [["pin", this.pin], ["hide", this.hide]]) {
      const text = words.text(key, { name });
      setAttribute(button, "aria-label", text);
      setAttribute(button, "title", text);
    }
  }

  show(place, state, isNew) {
    const { kernel } = this.page;
    if (isNew) this.rename();
    if (place !== this.place) {
      this.element.style.transform = `translateY(calc(${place} * var(--row)))`;
      this.element.setAttribute("aria-rowindex", place + 2);
      this.place = place;
    }
    setText(this.rank, kernel.rank(state.ranks[this.unit], state.shared));
    this.number(this.score, "score", state.index[this.unit], (value) => kernel.fixed(value, 2));
    const ends = [state.best[this.unit], state.worst[this.unit]];
    if (ends[0] !== this.bestShown || ends[1] !== this.worstShown) {
      [this.bestShown, this.worstShown] = ends;
      setText(this.interval, kernel.interval(this.unit, state));
    }
    this.showChange(state, isNew);
    setText(this.before, kernel.rank(state.before[this.unit], state.sharedBefore));
    const chosen = this.ranking.selected === this.unit;
    const pinned = this.ranking.pinned.has(this.unit);
    if (chosen !== this.chosen) this.element.classList.toggle("chosen", chosen);
    if (pinned !== this.isPinned) {
      this.element.classList.toggle("pinned", pinned);
      this.pin.setAttribute("aria-pressed", String(pinned));
    }
    this.chosen = chosen;
    this.isPinned = pinned;
  }

  number(cell, name, value, write) {
    if (Object.is(this[`${name}Shown`], value)) return;
    this[`${name}Shown`] = value;
    setText(cell, write(value));
  }

  showChange({ before, ranks, rises }, isNew) {
    const { unit } = this;
    const places = rises[unit];
    const isRanked = !Number.isNaN(ranks[unit]);
    if (Object.is(this.placesShown, places) && isRanked === this.wasRanked && !isNew) return;
    this.placesShown = places;
    this.wasRanked = isRanked;
    setText(this.change, changeText(this.page, before[unit], ranks[unit], places));
    this.change.className = `change${places > 0 ? " up" : places < 0 ? " down" : ""}`;
  }
}

/* Places risen, or that a unit has left the ranking or come into it. */
const changeText = ({ kernel, words }, was, now, places) => {
  if (Number.isNaN(was) !== Number.isNaN(now)) return words.text(Number.isNaN(now) ? "hasLeft" : "isNew");
  return places === 0 ? "=" : kernel.places(places);
};
