// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-messages.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-messages.js`.
  static let tuneMessagesJS = #"""
/* What the page says about the last action. It stands beside the heading of the part where the action was, in room
   that is kept for it, so that nothing moves and nothing is covered; it goes with the next action, with Escape, or with
   its button. */
class Messages {
  /* Keys that are no action of their own. */
  static quiet = ["Tab", "Shift", "Control", "Alt", "Meta"];

  constructor(page) {
    this.page = page;
    this.said = null;
    this.number = 0;
    this.pressed = -1;
    this.from = null;
    this.text = make("span");
    const close = make("button", { type: "button", class: "close", onclick: () => this.dismiss() }, "×");
    page.words.bind(close, "dismiss", "aria-label");
    page.words.bind(close, "dismiss", "title");
    this.box = make("div", { class: "message", hidden: true }, this.text, close);
    this.aloud = make("p", { class: "aloud", role: "status" });
    this.room = make("div", { class: "room" }, this.box);
    this.element = make("div", { class: "head" }, this.room, this.aloud);
    this.listen();
  }

  /* A heading with room for messages. */
  static head(heading) { return make("div", { class: "head" }, heading, make("div", { class: "room" })); }

  /* What was said before an action began is over once it is done. */
  listen() {
    const listen = (name, call) => document.addEventListener(name, (event) => {
      if (this.box.contains(event.target)) return;
      this.from = event.target;
      call(event);
    }, true);
    listen("pointerdown", () => { this.pressed = this.number; });
    listen("click", (event) => {
      if (event.detail === 0 || (this.pressed === this.number && event.target.type !== "range")) this.clear();
    });
    listen("input", () => this.clear());
    listen("drop", () => this.clear());
    listen("keydown", (event) => { if (!Messages.quiet.includes(event.key)) this.clear(); });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.dismiss(); }, true);
  }

  /* `{name}` in the text is filled in; what has a name in both languages is called by it. */
  say(key, parts) {
    this.said = { key, parts: parts || {} };
    this.number += 1;
    this.isOver = false;
    this.place();
    this.show();
  }

  /* In the part where the action was; above everything otherwise. */
  place() {
    const part = this.from && this.from.closest ? this.from.closest("#tuner section") : null;
    const room = (part && part.querySelector(".room")) || this.room;
    if (this.box.parentElement !== room) room.append(this.box);
    room.scrollTop = 0;
  }

  get words() {
    if (!this.said) return "";
    return spoken(this.page.words, this.said.key, this.said.parts);
  }

  /* In the language that is spoken now. */
  show() {
    const text = this.words;
    this.box.hidden = text === "";
    setText(this.text, text);
    setText(this.aloud, text);
  }

  /* Gone with the next frame, unless something is said by then. */
  clear() {
    if (!this.said || this.isOver) return;
    this.isOver = true;
    this.page.request();
  }

  settle() {
    if (!this.isOver) return;
    this.isOver = false;
    this.said = null;
    this.show();
  }

  dismiss() {
    if (!this.said) return;
    const hadFocus = this.box.contains(document.activeElement);
    this.said = null;
    this.isOver = false;
    this.show();
    if (hadFocus && this.from && this.from.focus) this.from.focus({ preventScroll: true });
  }
}
"""#
}
