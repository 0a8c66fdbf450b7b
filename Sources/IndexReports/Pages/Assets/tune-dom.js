/* Elements are made here and nowhere from markup, so that text from data is text. */
const make = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};

/* Writes only what changed: the browser need not look at the rest again. */
const setText = (element, text) => {
  if (element.shown === text) return;
  element.shown = text;
  if (element.firstChild && element.firstChild.nodeType === Node.TEXT_NODE) element.firstChild.data = text;
  else element.textContent = text;
};

const setAttribute = (element, name, value) => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/* Takes over what differs between two openings of one element of a drawing, `rect x="1">text` without the `<`:
   values of attributes, text. False where more differs, or where a character is written as an entity. */
const retouch = (element, old, made) => {
  if (old === made) return true;
  if (!element || made.includes("&") || old.includes("&")) return false;
  const [from, to] = [old.indexOf(">"), made.indexOf(">")];
  const [was, now] = [old.slice(0, from).split('"'), made.slice(0, to).split('"')];
  if (was.length !== now.length) return false;
  for (let place = 0; place < now.length; place += 1) {
    if (was[place] === now[place]) continue;
    if (place % 2 === 0) return false;
    element.setAttribute(now[place - 1].slice(now[place - 1].lastIndexOf(" ") + 1, -1), now[place]);
  }
  const text = made.slice(to + 1);
  if (old.slice(from + 1) === text) return true;
  const { firstChild } = element;
  if (text === "" || !firstChild || firstChild.nodeType !== Node.TEXT_NODE) return false;
  firstChild.data = text;
  return true;
};

/* A drawing of the kernel, which escapes what it writes; parsed as XML, never as HTML. Where it is the last one with
   other numbers, its elements stay and change: nothing is parsed. */
const showDrawing = (holder, markup) => {
  if (holder.markup === markup) return holder.firstElementChild;
  const parts = markup.split("<");
  const old = holder.markup ? holder.parts : [];
  holder.markup = markup;
  holder.parts = parts;
  if (parts.length === old.length && parts.every((part, place) => retouch(holder.places[place], old[place], part))) {
    return holder.firstElementChild;
  }
  const made = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  holder.replaceChildren(document.importNode(made, true));
  const elements = [holder.firstElementChild, ...holder.querySelectorAll("svg *")];
  let next = 0;
  holder.places = parts.map((part) => (part === "" || part.startsWith("/") ? null : elements[next++]));
  return holder.firstElementChild;
};

/* Ranks that more than one unit has. */
const sharedRanks = (ranks) => {
  const seen = new Set();
  return new Set(ranks.filter((rank) => !Number.isNaN(rank) && (seen.has(rank) || !seen.add(rank))));
};

const download = (name, text, type) => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
};

/* All texts of the page in both languages; elements bound to a text follow the language. */
class Words {
  constructor(catalogue, language) {
    this.catalogue = catalogue;
    this.language = language;
    this.bound = [];
  }

  /* `{name}` in a text is filled in; of the first one alone some texts speak otherwise. */
  text(key, parts) {
    const alone = parts && parts.top === 1 ? this.catalogue[`${key}-one`] : undefined;
    const text = (alone || this.catalogue[key])[this.language];
    return parts ? this.fill(text, parts) : text;
  }

  fill(text, parts) { return text.replace(/\{(\w+)\}/g, (whole, name) => (name in parts ? parts[name] : whole)); }

  name(thing) { return thing[this.language] || thing.zh; }

  /* Sets an element's text, or an attribute, now and whenever the language changes. */
  bind(element, key, attribute) {
    const item = { element, key, attribute };
    this.bound.push(item);
    this.apply(item);
    return element;
  }

  apply({ element, key, attribute }) {
    const text = typeof key === "function" ? key() : this.text(key);
    if (attribute) element.setAttribute(attribute, text);
    else element.textContent = text;
  }

  speak(language) {
    this.language = language;
    this.bound = this.bound.filter((item) => item.element.isConnected);
    this.bound.forEach((item) => this.apply(item));
  }
}
