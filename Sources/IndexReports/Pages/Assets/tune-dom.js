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

/* Makes one tree of elements like another one by what differs; false where they are not alike. */
const patch = (old, made) => {
  if (old.nodeType !== made.nodeType || old.nodeName !== made.nodeName) return false;
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== made.data) old.data = made.data;
    return true;
  }
  if (old.childNodes.length !== made.childNodes.length) return false;
  if (old.attributes.length !== made.attributes.length) return false;
  for (const { name, value } of made.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (let place = 0; place < made.childNodes.length; place += 1) {
    if (!patch(old.childNodes[place], made.childNodes[place])) return false;
  }
  return true;
};

/* A drawing of the kernel, which escapes what it writes; parsed as XML, never as HTML. */
const showDrawing = (holder, markup) => {
  if (holder.markup === markup) return holder.firstElementChild;
  holder.markup = markup;
  const made = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  const old = holder.firstElementChild;
  if (!old || !patch(old, made)) holder.replaceChildren(document.importNode(made, true));
  return holder.firstElementChild;
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

  /* `{name}` in a text is filled in. */
  text(key, parts) {
    const text = this.catalogue[key][this.language];
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
