// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-files.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-files.js`.
  static let tuneFilesJS = #"""
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
    this.element = make("section", { id: "files", tabindex: -1 }, words.bind(make("h2"), "filesTitle"),
      make("p", { class: "choice" }, make("label", {}, words.bind(make("span"), "comment"), this.comment),
        button("save", () => this.save()), button("load", () => this.picker.click()), words.bind(this.picker, "load", "aria-label")),
      make("p", {}, words.bind(make("span"), "commandIs"), " ", this.command),
      words.bind(make("p", { class: "muted" }), () => words.text(page.data.save.beside ? "beside" : "anywhere", { name: page.data.save.beside })),
      make("p", { class: "choice" }, make("label", {}, words.bind(make("span"), "shareCode"), this.code),
        button("copyCode", () => this.copy()), button("useCode", () => this.paste())),
      // The last of the page: what is said below everything moves nothing, and may be long.
      make("div", { class: "room" }));
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", (event) => { event.preventDefault(); this.open(event.dataTransfer.files[0]); });
  }

  /* Other weights have other names: a code of the numbers that are written (FNV-1a). */
  get shortCode() {
    let hash = 0x811c9dc5;
    for (const character of JSON.stringify([this.weights, this.isRelative])) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193);
    return (hash >>> 0).toString(36).padStart(7, "0");
  }

  get name() { return `${this.page.data.save.file}-${this.shortCode}.json`; }

  /* The command with the file as it would be saved now. */
  show() {
    const { command, placeholder } = this.page.data.save;
    setText(this.command, command.replace(placeholder, () => this.name));
  }

  /* Groups of siblings that stand otherwise than at first: as they were given, or in per cent. */
  get weights() {
    const { page } = this;
    const [now, given] = [page.kernel.array("weights"), page.kernel.array("given")];
    const weights = {};
    for (const node of page.data.nodes) {
      if (node.children.every((child) => now[child] === page.initial[child] && Number.isNaN(given[child]))) continue;
      for (const child of node.children) {
        weights[page.data.nodes[child].id] = Number.isNaN(given[child]) ? Number(page.kernel.percent(now[child])) : given[child];
      }
    }
    return weights;
  }

  /* Whether numbers that were given add up neither to 1 nor to 100. */
  get isRelative() {
    const { kernel } = this.page;
    kernel.checkShares(kernel.array("given"));
    return kernel.array("targets").some((target) => !Number.isNaN(target));
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
    const scheme = `${save.id}-${this.shortCode}`;
    const file = save.whole
      ? { ...save.whole, scheme, note: save.note, weights: { ...save.whole.weights, ...this.weights } }
      : { scheme, extends: save.parent, note: save.note, weights: this.weights };
    // The replicates and the seed of the page; what else a whole scheme says of uncertainty stays.
    if (this.isRelative) file.weightsAre = "relative";
    if (save.uncertainty) file.uncertainty = { ...file.uncertainty, ...save.uncertainty };
    file.record = record;
    return `${JSON.stringify(file, null, 2)}\n`;
  }

  save() {
    const { page } = this;
    page.history.finish();
    if (page.mustScore) page.kernel.score();
    if (page.beyond.length > 0) {
      page.say("notSaved", { problems: () => page.beyond.join(page.words.text("space")) });
      return;
    }
    download(this.name, this.text, "application/json");
    page.leaving.keep();
    page.say("saved", { name: this.name });
  }

  open(file) {
    if (!file) return;
    // A folder has no bytes, and a file may be gone, locked or too large. UTF-8 alone is read, as `cei rank -w` does.
    file.arrayBuffer().then((bytes) => this.take(new TextDecoder().decode(bytes), file.name),
      () => this.page.say("notRead", { name: file.name }));
  }

  /* Takes over a scheme file's weights, or says everything that is wrong with it. */
  take(text, name) {
    const { page } = this;
    const file = new SchemeFile(page);
    const values = file.read(text);
    if (!values) {
      // Where there is room for every reason, also for a file that was dropped elsewhere.
      page.messages.from = this.element;
      page.say("notLoaded", { name, problems: () => file.problems.map((told) => told()).join(page.words.text("semicolon")) });
      this.element.scrollIntoView({ block: "nearest" });
      return;
    }
    const key = file.hasOtherIntervals ? "loadedOtherIntervals" : "loaded";
    page.replace(() => page.kernel.setShares(values), () => [key, { name }]);
    page.leaving.keep();
  }

  copy() {
    const { page } = this;
    page.history.finish();
    this.code.value = page.kernel.shareCode();
    this.code.select();
    const key = page.kernel.array("given").every(Number.isNaN) ? "copied" : "copiedRounded";
    const tell = (isCopied) => {
      if (isCopied) page.leaving.keep();
      page.say(isCopied ? key : "notCopied", {});
    };
    const select = () => tell(document.execCommand("copy"));
    if (navigator.clipboard) navigator.clipboard.writeText(this.code.value).then(() => tell(true), select);
    else select();
  }

  paste() {
    const { page } = this;
    const keys = ["codeTaken", "codeNone", "codeMistyped", "codeVersion", "codeForeign", "codeLength"];
    let answer = 0;
    page.replace(() => { answer = page.kernel.readShareCode(this.code.value); }, () => (answer < keys.length
      ? [keys[answer], {}] : ["codeGroup", { name: page.data.nodes[answer - keys.length] }]));
    if (answer === 0) page.leaving.keep();
  }
}
"""#
}
