/* One weight: slider, box, lock, and on the track the band and what experts said. */
class WeightRow {
  /* Ten-thousandths by key; with Shift ten times an arrow's. */
  static steps = { ArrowLeft: -10, ArrowDown: -10, ArrowRight: 10, ArrowUp: 10, PageDown: -500, PageUp: 500 };

  constructor(page, node) {
    this.page = page;
    this.node = node;
    this.weight = -1;
    this.locked = null;
    this.build();
    this.listen();
  }

  build() {
    const { words } = this.page;
    const { node } = this;
    const id = `weight-${node}`;
    this.name = make("label", { class: "name", for: id });
    words.bind(this.name, () => words.name(this.page.data.nodes[node]));
    this.slider = make("input", { type: "range", id, min: 0, max: 10000, step: 1, "data-node": node });
    this.band = make("span", { class: "band", hidden: true });
    this.marks = make("span", { class: "said" });
    const track = make("span", { class: "track" }, this.band, this.marks, this.slider);
    this.box = make("input", { class: "box", inputmode: "decimal", autocomplete: "off", spellcheck: "false", size: 6 });
    this.less = this.button("less", "−", "less");
    this.more = this.button("more", "+", "more");
    this.lock = this.button("lock", "", "lock");
    this.reset = this.button("reset", "↺", "resetRow");
    // Only the numbers change, so that words are laid out once.
    this.share = make("span");
    this.whole = make("span", { class: "whole" }, words.bind(make("span"), "wholeLabel"), this.share);
    this.range = make("span");
    const top = { top: this.page.data.top };
    this.stable = make("span", { class: "stable" }, words.bind(make("span"), () => words.text("stableLabel", top)), this.range);
    this.label(this.box, "boxOf");
    const numbers = make("span", { class: "numbers" }, this.less, this.box, make("span", { class: "sign" }, "%"), this.more);
    this.element = make("div", { class: "weight", "data-node": node }, this.name, this.lock, numbers,
      this.reset, track, this.stable, this.whole);
  }

  button(kind, text, key) {
    const button = make("button", { type: "button", class: kind }, text);
    this.label(button, key);
    return button;
  }

  label(element, key) {
    const { words } = this.page;
    const node = this.page.data.nodes[this.node];
    words.bind(element, () => words.text(key, { name: words.name(node) }), "aria-label");
    if (element.tagName === "BUTTON") words.bind(element, () => words.text(key, { name: words.name(node) }), "title");
  }

  listen() {
    const { history } = this.page;
    this.slider.addEventListener("pointerdown", () => history.start("drag", this.node));
    this.slider.addEventListener("input", () => this.drag());
    for (const end of ["change", "pointerup", "pointercancel"]) {
      this.slider.addEventListener(end, () => { if (history.kind === "drag") history.finish(); });
    }
    this.slider.addEventListener("keydown", (event) => this.key(event));
    this.slider.addEventListener("blur", () => history.finish());
    this.slider.addEventListener("dblclick", () => this.toStart());
    this.box.addEventListener("focus", () => { history.start("box", this.node); this.box.select(); });
    this.box.addEventListener("change", () => this.read());
    // The browser's undo in another text field reaches what was typed here before.
    this.box.addEventListener("input", (event) => { if (event.inputType?.startsWith("history")) this.forget(); });
    this.box.addEventListener("keydown", (event) => this.boxKey(event));
    this.box.addEventListener("blur", () => { this.forget(); history.finish(); });
    this.less.addEventListener("click", () => this.step("button", -10));
    this.more.addEventListener("click", () => this.step("button", 10));
    this.lock.addEventListener("click", () => this.toggle());
    this.reset.addEventListener("click", () => this.toStart());
    for (const button of [this.less, this.more, this.lock, this.reset]) {
      button.addEventListener("keydown", (event) => this.letter(event));
      button.addEventListener("blur", () => history.finish());
    }
  }

  drag() {
    const { history } = this.page;
    if (this.locked) {
      this.slider.value = this.weight;
      this.page.say("isLocked", { name: this.title });
      return;
    }
    if (!history.isMoving) history.start("drag", this.node);
    this.page.move(this.node, this.slider.valueAsNumber);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = WeightRow.steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.step("key", event.shiftKey && Math.abs(step) === 10 ? step * 10 : step);
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      this.moveTo("key", event.key === "Home" ? 0 : 10000);
    } else {
      this.letter(event);
    }
  }

  letter(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = event.key.toLowerCase();
    if (letter === "l") this.toggle();
    else if (letter === "r") this.toStart();
    else return;
    event.preventDefault();
  }

  boxKey(event) {
    if (event.key === "Enter") this.read();
    else if (event.key === "Escape") this.forget();
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      this.step("box", event.key === "ArrowUp" ? 10 : -10);
    }
  }

  step(kind, by) {
    this.moveTo(kind, Math.min(10000, Math.max(0, this.page.state.weights[this.node] + by)));
    if (kind === "button") this.page.finishLater();
  }

  moveTo(kind, weight) {
    const { page } = this;
    if (page.state.locks[this.node] === 1) return page.say("isLocked", { name: this.title });
    page.history.start(kind, this.node);
    page.move(this.node, weight);
    if (kind === "key") page.finishLater();
    return undefined;
  }

  toggle() {
    const { page } = this;
    page.history.once(() => page.kernel.lock(this.node, page.state.locks[this.node] !== 1));
  }

  toStart() {
    const { page } = this;
    if (page.state.locks[this.node] === 1) return page.say("isLocked", { name: this.title });
    page.history.start("reset", this.node);
    page.move(this.node, page.initial[this.node]);
    page.history.finish();
    return undefined;
  }

  /* As messages take it: in either language. */
  get title() { return this.page.data.nodes[this.node]; }

  /* Takes what was typed; what is no weight stays to be corrected. */
  read() {
    const { page, box } = this;
    if (box.value === box.written) return;
    const weight = page.kernel.readWeight(box.value);
    setAttribute(box, "aria-invalid", String(weight < 0));
    if (weight < 0) {
      page.say("noWeight", { text: box.value });
      return;
    }
    const typed = box.value;
    box.written = null;
    this.moveTo("box", weight);
    // What is typed next is undone by itself; its siblings are still computed from where the box was entered.
    page.history.keep();
    page.toolbar.enable();
    this.showBox();
    if (!this.locked && page.state.weights[this.node] === weight && !page.kernel.isWholeWeight(typed)) {
      page.say("rounded", { text: typed, value: page.kernel.percent(weight) });
    }
  }

  forget() {
    setAttribute(this.box, "aria-invalid", "false");
    this.showBox();
  }

  showBox() {
    this.box.written = this.page.kernel.percent(this.page.state.weights[this.node]);
    this.box.value = this.box.written;
  }

  /* Shows the weight and the lock; only what changed. */
  show(state, isNew) {
    const weight = state.weights[this.node];
    const locked = state.locks[this.node] === 1;
    if (weight !== this.weight || locked !== this.locked || isNew) {
      const text = this.page.kernel.percent(weight);
      this.slider.setAttribute("aria-valuetext", this.page.words.text(locked ? "valueLocked" : "value", { value: text }));
      this.slider.setAttribute("aria-valuenow", weight);
      if (this.box.value !== text && this.box.getAttribute("aria-invalid") !== "true") this.box.value = text;
      this.box.written = text;
    }
    if (this.slider.valueAsNumber !== weight) this.slider.value = weight;
    if (locked !== this.locked) {
      this.lock.setAttribute("aria-pressed", String(locked));
      this.element.classList.toggle("locked", locked);
      this.slider.setAttribute("aria-readonly", String(locked));
    }
    this.weight = weight;
    this.locked = locked;
    const whole = state.wholes[this.node];
    if (Object.is(whole, this.wholeShown) && !isNew) return;
    this.wholeShown = whole;
    setText(this.share, this.page.words.text("wholeOf", { value: this.page.kernel.percent(whole) }));
  }

  /* The band: how far the weight may move with the first ones staying the same; as the terminal prints it. */
  showBand({ lower, upper, bandLow, bandHigh, bandDigits }, isFound) {
    const { kernel, words } = this.page;
    const { node } = this;
    const isKnown = isFound && !Number.isNaN(lower[node]) && !Number.isNaN(upper[node]);
    if (this.band.hidden === isKnown) this.band.hidden = !isKnown;
    if (isKnown) {
      this.band.style.setProperty("--from", lower[node]);
      this.band.style.setProperty("--to", upper[node]);
    }
    const write = (end) => kernel.fixed(end[node], bandDigits[node]);
    if (!isFound) setText(this.range, words.text("bandWaits"));
    else if (!isKnown) setText(this.range, words.text("unstable"));
    else if (Number.isNaN(bandLow[node])) setText(this.range, words.text("fragile"));
    else setText(this.range, words.text("stable", { lower: write(bandLow), upper: write(bandHigh) }));
  }
}
