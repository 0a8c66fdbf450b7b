/* Weights out of the page and into it: scheme files as `cei rank -w` reads them, and share codes. */
class Files {
  constructor(page) {
    this.page = page;
    const { words } = page;
    this.picker = make("input", { type: "file", accept: ".json,application/json", id: "file", class: "aloud", tabindex: -1 });
    this.picker.addEventListener("change", () => { this.open(this.picker.files[0]); this.picker.value = ""; });
    this.comment = make("input", { type: "text", id: "comment", autocomplete: "off", maxlength: 200 });
    this.code = make("input", { type: "text", id: "code", autocomplete: "off", spellcheck: "false" });
    this.code.addEventListener("keydown", (event) => { if (event.key === "Enter") this.paste(); });
    this.command = make("code", { id: "command" });
    const button = (key, call) => {
      const made = words.bind(make("button", { type: "button" }), key);
      made.addEventListener("click", call);
      return made;
    };
    this.element = make("section", { id: "files" }, words.bind(make("h2"), "filesTitle"),
      make("p", { class: "choice" }, make("label", {}, words.bind(make("span"), "comment"), this.comment),
        button("save", () => this.save()), button("load", () => this.picker.click()), words.bind(this.picker, "load", "aria-label")),
      make("p", {}, words.bind(make("span"), "commandIs"), " ", this.command),
      words.bind(make("p", { class: "muted" }), () => words.text(page.data.save.beside ? "beside" : "anywhere", { name: page.data.save.beside })),
      make("p", { class: "choice" }, make("label", {}, words.bind(make("span"), "shareCode"), this.code),
        button("copyCode", () => this.copy()), button("useCode", () => this.paste())));
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", (event) => { event.preventDefault(); this.open(event.dataTransfer.files[0]); });
  }

  get name() { return `${this.page.data.save.id}.json`; }

  show() { setText(this.command, this.page.data.save.command); }

  /* Groups of siblings that stand otherwise than at first, in per cent. */
  get weights() {
    const { page } = this;
    const now = page.kernel.array("weights");
    const weights = {};
    for (const node of page.data.nodes) {
      if (node.children.every((child) => now[child] === page.initial[child])) continue;
      for (const child of node.children) weights[page.data.nodes[child].id] = Number(page.kernel.percent(now[child]));
    }
    return weights;
  }

  /* The scheme file: the parent with the weights that were touched, or the whole scheme. */
  get text() {
    const { data, kernel, panel } = this.page;
    const { save } = data;
    const settings = { ...save.record.settings, shareCode: kernel.shareCode() };
    const locked = data.nodes.filter((_, node) => this.page.state.locks[node] === 1).map((node) => node.id);
    if (locked.length > 0) settings.locked = locked.join(", ");
    if (panel && panel.submitted) settings.submittedBlind = panel.submitted;
    const comment = this.comment.value.trim();
    if (comment !== "") settings.comment = comment;
    const record = { ...save.record, settings };
    const file = save.whole
      ? { ...save.whole, weights: { ...save.whole.weights, ...this.weights } }
      : { scheme: save.id, extends: save.parent, note: save.note, weights: this.weights };
    // The replicates and the seed of the page; what else a whole scheme says of uncertainty stays.
    if (save.uncertainty) file.uncertainty = { ...file.uncertainty, ...save.uncertainty };
    file.record = record;
    return `${JSON.stringify(file, null, 2)}\n`;
  }

  save() {
    this.page.history.finish();
    download(this.name, this.text, "application/json");
    this.page.leaving.keep();
    this.page.say("saved", { name: this.name });
  }

  open(file) {
    if (!file) return;
    file.text().then((text) => this.take(text, file.name));
  }

  /* Takes over the weights of a scheme file for all groups that it has whole. */
  take(text, name) {
    const { page } = this;
    let weights = null;
    try { weights = JSON.parse(text).weights; } catch (problem) { weights = null; }
    if (!weights || typeof weights !== "object" || Array.isArray(weights)) {
      page.say("noWeightsFile", { name });
      return;
    }
    const known = new Set(page.data.nodes.map((node) => node.id));
    const unknown = Object.keys(weights).filter((id) => !known.has(id));
    let missing = [];
    page.replace(() => { missing = this.put(weights); });
    if (unknown.length + missing.length === 0) page.leaving.keep();
    if (unknown.length + missing.length === 0) page.say("loaded", { name });
    else page.say("loadedPartly", { name, unknown: unknown.join(", ") || "-", missing: missing.join(", ") || "-" });
  }

  /* One weight after the other is moved to its place and held there; the last of a group gets what is left. */
  put(weights) {
    const { kernel, data, initial } = this.page;
    kernel.setWeights(initial);
    data.nodes.forEach((_, node) => kernel.lock(node, false));
    const missing = [];
    for (const node of data.nodes) {
      const ids = node.children.map((child) => data.nodes[child].id);
      if (ids.length === 0) continue;
      const given = ids.map((id) => weights[id]);
      const some = given.filter((weight) => weight !== undefined).length;
      if (some === 0) continue;
      const total = given.every((weight) => typeof weight === "number" && weight >= 0) ? given.reduce((sum, weight) => sum + weight, 0) : 0;
      if (!(total > 0)) missing.push(...ids.filter((id) => typeof weights[id] !== "number"));
      else this.putGroup(node.children, given, total);
    }
    data.nodes.forEach((_, node) => kernel.lock(node, false));
    return missing;
  }

  /* A weight of a file as somebody would type it: per cent, or a share where siblings add up to something else. */
  static typed(weight, total) {
    if (Math.abs(total - 100) < 1e-3) return String(weight);
    return `${Math.round((weight / total) * 1e9)}/1000000000`;
  }

  putGroup(children, given, total) {
    const { kernel } = this.page;
    children.forEach((child, place) => {
      if (place === children.length - 1) return;
      kernel.begin();
      kernel.move(child, kernel.readWeight(Files.typed(given[place], total)));
      kernel.lock(child, true);
    });
  }

  copy() {
    const { page } = this;
    page.history.finish();
    this.code.value = page.kernel.shareCode();
    page.leaving.keep();
    this.code.select();
    const done = () => page.say("copied", {});
    if (navigator.clipboard) navigator.clipboard.writeText(this.code.value).then(done, done);
    else { document.execCommand("copy"); done(); }
  }

  paste() {
    const { page } = this;
    let answer = 0;
    page.replace(() => { answer = page.kernel.readShareCode(this.code.value.trim()); });
    if (answer === 0) page.leaving.keep();
    page.say(["codeTaken", "codeMistyped", "codeForeign"][answer], {});
  }
}
