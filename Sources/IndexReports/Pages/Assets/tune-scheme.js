/* A scheme file as `cei rank -w` reads it, held against the scheme of the page: either all of its weights, or every
   reason why the page would show other numbers than that command. */
class SchemeFile {
  /* What is read by itself. */
  static weights = ["weights", "weightsAre"];
  /* Where `null` removes what the parent has. */
  static named = ["variables", "indicators", "dimensions", "tree", "weights"];
  /* Parts that have a word of their own. */
  static parts = ["tree", "methodology", "indicators", "variables", "missing", "coverage", "periods", "screen", "impute", "treat", "normalise", "frozen",
    "aggregation", "ties", "grades", "bands", "veto", "bonus", "value", "direction", "smallNumbers"];

  constructor(page) {
    this.page = page;
    this.problems = [];
    this.hasOtherIntervals = false;
    this.schema = new SchemeSchema(page.data.save.schema);
    this.idle = page.data.save.idle.map((path) => path.split("."));
  }

  /* A sentence for later, in the language of then. */
  report(key, parts) { this.problems.push(() => spoken(this.page.words, key, parts)); }

  /* A name with the nearest one of those that are known. */
  hinted(text, known, name = text.slice(text.lastIndexOf(".") + 1)) {
    const meant = nearestName(name, known || []);
    return meant ? () => this.page.words.text("fileMeant", { text, meant }) : text;
  }

  list(things) { return () => listed(this.page.words, things); }

  /* Numbers by node; null with problems where the file cannot be taken. */
  read(text) {
    const said = this.parse(text);
    if (!said) return null;
    const wrong = this.reportShape(said);
    const merged = this.merge(said);
    if (!merged) return null;
    this.compare(merged, wrong);
    const values = this.weigh(merged);
    return this.problems.length > 0 ? null : values;
  }

  parse(text) {
    if (text.includes("\uFFFD")) return this.report("fileEncoding", {});
    let said = null;
    try {
      said = JSON.parse(text);
    } catch (problem) {
      const [, line, column] = /line (\d+) column (\d+)/.exec(problem.message) || [];
      return line ? this.report("fileNoJSONAt", { line, column }) : this.report("fileNoJSON", {});
    }
    if (!SchemeFile.isObject(said)) return this.report("fileNoObject", {});
    const twice = SchemeFile.repeated(text);
    if (twice.length > 0) this.report("fileTwice", { keys: this.list(twice) });
    if (typeof said.scheme !== "string") return this.report("fileNoName", { parent: this.page.data.save.parent });
    return said;
  }

  /* What no scheme says in this way, weights apart; its paths. */
  reportShape(said) {
    const wrong = this.schema.problems(said).filter(([key]) => !SchemeFile.weights.includes(key));
    if (wrong.length > 0) this.report("fileShape", { parts: this.list(wrong.map((path) => this.hinted(path.join("."), path.known))) });
    return wrong;
  }

  static isObject(value) { return typeof value === "object" && value !== null && !Array.isArray(value); }

  /* Keys that stand twice in one object of a text that is JSON. */
  static repeated(text) {
    const found = [];
    const open = [];
    let before = "";
    for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
      const keys = open[open.length - 1];
      if (token === "{" || token === "[") open.push(token === "{" ? new Set() : null);
      else if (token === "}" || token === "]") open.pop();
      else if (token === ":" && keys) {
        const key = JSON.parse(before);
        if (keys.has(key)) found.push(key);
        keys.add(key);
      }
      before = token;
    }
    return found;
  }

  /* The file over what it extends; only the page's scheme and its parents are known here. */
  merge(said) {
    const { save } = this.page.data;
    if (said.extends === undefined || said.extends === null) return SchemeFile.over({}, said);
    const name = String(said.extends).replace(/^.*\//, "").replace(/\.json$/, "");
    const base = save.bases.find((one) => one.name === name);
    if (!base) return this.report("fileOtherParent", { parent: said.extends, known: this.list(save.bases.map((one) => one.name)) });
    const inputs = SchemeFile.isObject(said.record) && Array.isArray(said.record.inputs) ? said.record.inputs : [];
    for (const input of inputs.filter((one) => one && one.role === "scheme")) {
      const own = save.record.inputs.find((one) => one.role === "scheme" && one.name === input.name);
      if (own && own.sha256 !== input.sha256) this.report("fileChangedParent", { parent: input.name });
    }
    const below = base.scheme || save.scheme;
    this.reportIdleRemovals(below, said);
    return SchemeFile.over(below, said);
  }

  /* A `null` for a name that the parent does not have is a typing mistake: it removes nothing. */
  reportIdleRemovals(below, said) {
    const idle = SchemeFile.named.flatMap((part) => Object.entries(said[part] || {})
      .filter(([key, value]) => value === null && !Object.hasOwn(below[part] || {}, key)).map(([key]) => `${part}.${key}`));
    if (idle.length > 0) this.report("fileRemovesNothing", { parts: this.list(idle) });
  }

  /* One value laid over another one: objects key by key, null removes (RFC 7396). */
  static over(below, value) {
    if (!SchemeFile.isObject(value)) return value;
    const merged = SchemeFile.isObject(below) ? { ...below } : {};
    for (const [key, part] of Object.entries(value)) {
      if (part === null) delete merged[key];
      else Object.defineProperty(merged, key, { value: SchemeFile.over(merged[key], part), enumerable: true, configurable: true, writable: true });
    }
    return merged;
  }

  /* Whatever would give other scores under the same weights; not again what is no scheme's at all. */
  compare(merged, wrong) {
    const { scheme } = this.page.data.save;
    const indicators = SchemeFile.isObject(merged.indicators) ? merged.indicators : {};
    const other = Object.keys(indicators).filter((id) => !Object.hasOwn(scheme.indicators, id));
    const absent = Object.keys(scheme.indicators).filter((id) => !Object.hasOwn(indicators, id));
    const wanted = Object.keys(scheme.indicators);
    if (other.length > 0) this.report("fileOtherIndicators", { ids: this.list(other.map((id) => this.hinted(id, wanted))) });
    if (absent.length > 0) this.report("fileNoIndicators", { ids: this.list(absent) });
    if (other.length + absent.length > 0) return;
    // Not again what lies in something that is no scheme's, or has it in it.
    const isWithin = (one, path) => one.slice(0, path.length).every((part, place) => String(part) === String(path[place]));
    const paths = this.differences(scheme, merged, []).filter((path) => !wrong.some((one) => isWithin(one, path)));
    if (paths.length > 0) this.report("fileOtherMethods", { parts: this.list(paths.map((path) => this.part(path))) });
    const { replicates, seed, ...factors } = merged.uncertainty || {};
    const { replicates: _, seed: __, ...own } = scheme.uncertainty || {};
    const page = this.page.data.save.uncertainty || {};
    const differs = (value, used) => value !== undefined && used !== undefined && value !== used;
    this.hasOtherIntervals = differs(replicates, page.replicates) || differs(seed, page.seed)
      || !SchemeFile.same(own, factors);
  }

  /* An object that only one of them has is none where it has nothing but names. */
  differences(one, other, path) {
    const [left, right] = [one, other].map((value) => (value === undefined ? {} : value));
    if (!SchemeFile.isObject(left) || !SchemeFile.isObject(right) || path.length === 3) return SchemeFile.same(one, other) ? [] : [path];
    const found = [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) => (this.isIdle([...path, key])
      ? [] : this.differences(left[key], right[key], [...path, key])));
    return found.length > 0 && [one, other].includes(undefined) ? [path] : found;
  }

  /* What moves no score, or is looked at by itself. */
  isIdle(path) {
    if (path.length === 1 && [...SchemeFile.weights, "uncertainty"].includes(path[0])) return true;
    return this.idle.some((parts) => parts.length === path.length && parts.every((part, place) => part === "*" || part === path[place]));
  }

  static same(one, other) {
    if (one === other) return true;
    if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
    const keys = Object.keys(one);
    return Array.isArray(one) === Array.isArray(other) && keys.length === Object.keys(other).length
      && keys.every((key) => Object.hasOwn(other, key) && SchemeFile.same(one[key], other[key]));
  }

  part(path) {
    const { words } = this.page;
    const last = path[path.length - 1];
    if (!SchemeFile.parts.includes(last)) return path.join(".");
    return () => words.text("filePart", { name: words.text(`part-${last}`), path: path.join(".") });
  }

  /* The weights of all nodes, or what is wrong with them. */
  weigh(merged) {
    const { nodes } = this.page.data;
    const weights = SchemeFile.isObject(merged.weights) ? merged.weights : {};
    const known = new Set(nodes.map((node) => node.id));
    const entries = Object.entries(weights);
    const wrong = (key, ids) => { if (ids.length > 0) this.report(key, { ids: this.list(ids) }); };
    const foreign = entries.filter(([id]) => !known.has(id) && !Object.hasOwn(this.page.data.save.scheme.indicators, id));
    if (foreign.length > 0) {
      const ids = nodes.slice(1).map((node) => node.id);
      this.report("fileUnknown", { ids: this.list(foreign.map(([id]) => this.hinted(id, ids, id))) });
    }
    wrong("fileNoNumber", entries.filter(([, weight]) => typeof weight !== "number").map(([id, weight]) => `${id}: ${JSON.stringify(weight)}`));
    wrong("fileNegative", entries.filter(([, weight]) => weight < 0 || Math.abs(weight) === Infinity).map(([id, weight]) => `${id}: ${weight}`));
    const only = (node) => node.parent < 0 || nodes[node.parent].children.length === 1;
    wrong("fileMissing", nodes.filter((node) => !only(node) && !Object.hasOwn(weights, node.id)).map((node) => node.id));
    if (merged.weightsAre !== undefined && !["shares", "relative"].includes(merged.weightsAre)) this.report("fileReading", { word: JSON.stringify(merged.weightsAre) });
    const said = (id) => (typeof weights[id] === "number" ? weights[id] : NaN);
    const values = nodes.map((node) => (only(node) && !Object.hasOwn(weights, node.id) ? 1 : said(node.id)));
    this.add(values, merged.weightsAre === "relative");
    return values;
  }

  /* Whether siblings add up, as the kernel judges it; nothing of those of which one has no weight. */
  add(values, isRelative) {
    const { kernel, data } = this.page;
    kernel.checkShares(values);
    const [sums, targets] = [kernel.array("sums"), kernel.array("targets")];
    let isOdd = false;
    data.nodes.forEach((node, number) => {
      if (node.children.length === 0 || node.children.some((child) => !(values[child] >= 0))) return;
      const name = node;
      if (sums[number] === 0) this.report("fileZeros", { name });
      else if (sums[number] === Infinity) this.report("fileEndless", { name });
      else if (!isRelative && !Number.isNaN(targets[number])) {
        const short = (value) => kernel.fixed(value, 6).replace(/\.?0+$/, "");
        const parts = node.children.map((child) => short(values[child])).join(" + ");
        this.report("fileSum", { name, parts, sum: short(sums[number]), target: kernel.fixed(targets[number], 0) });
        isOdd = true;
      }
    });
    if (isOdd) this.report("fileSumRepair", {});
  }
}

/* A part of a sentence in the language of now: a text, what tells one, or what has a name in both languages. */
const said = (words, part) => {
  if (typeof part === "function") return part();
  return part && part.zh !== undefined ? words.name(part) : part;
};

const spoken = (words, key, parts) => words.text(
  key, Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, said(words, part)])));

/* The nearest of some names, as NearestName.swift finds it; undefined where none is near. */
const nearestName = (name, candidates) => {
  const folded = (text) => [...text.normalize("NFKC").toLowerCase()];
  const distance = (left, right) => {
    const rows = [[...right.keys(), right.length]];
    left.forEach((letter, i) => {
      const [above, row] = [rows[i], [i + 1]];
      right.forEach((other, j) => {
        const least = Math.min(above[j + 1] + 1, row[j] + 1, above[j] + (letter === other ? 0 : 1));
        const isSwapped = i > 0 && j > 0 && letter === right[j - 1] && left[i - 1] === other;
        row.push(isSwapped ? Math.min(least, rows[i - 1][j - 1] + 1) : least);
      });
      rows.push(row);
    });
    return rows[left.length][right.length];
  };
  const typed = folded(name);
  const [best] = candidates.map((text) => ({ text, far: distance(typed, folded(text)) })).sort((one, other) => one.far - other.far);
  const lengths = best ? [typed.length, best.text.length] : [];
  return best && best.far <= Math.max(1, Math.floor(Math.min(...lengths) / 3)) && best.far < Math.max(...lengths) ? best.text : undefined;
};

/* One after the other, the first ones with the number of all. */
const listed = (words, things, most = 8, more = "listMore") => {
  if (things.length === 0) return "-";
  const names = things.slice(0, most).map((thing) => said(words, thing)).join(words.text("comma"));
  return things.length > most ? words.text(more, { names, count: things.length }) : names;
};
