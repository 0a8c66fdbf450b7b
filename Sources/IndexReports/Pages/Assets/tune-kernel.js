/* The arithmetic of the command line, compiled to WebAssembly: docs/kernel.md says what each call does. */
class Kernel {
  static arrays = {
    weights: 0, locks: 1, wholes: 2, shares: 3, index: 4, ranks: 5, best: 6, worst: 7, lower: 8, upper: 9,
    order: 10, rises: 11, summary: 12, classes: 13, limits: 14, counts: 15, parts: 16, experts: 17,
    taus: 18, exchanges: 19, before: 20, consensus: 21, bandLow: 22, bandHigh: 23, bandDigits: 24,
    gap: 25, steps: 26,
    given: 27, sums: 28, targets: 29, expertShares: 30, consensusShares: 31, changed: 32,
    coverages: 33, uncapped: 34, lacking: 35,
  };

  /* No ranks. */
  static none = new Set();

  static async load(base64) {
    const made = await WebAssembly.instantiate(await Kernel.inflated(base64), {});
    return new Kernel(made.instance.exports);
  }

  /* The module travels deflated. */
  static async inflated(base64) {
    const stream = new Blob([Kernel.bytes(base64)]).stream();
    return new Response(stream.pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer();
  }

  static bytes(base64) {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let place = 0; place < text.length; place += 1) bytes[place] = text.charCodeAt(place);
    return bytes;
  }

  constructor(exports) {
    this.calls = exports;
    this.encoder = new TextEncoder();
    this.decoder = new TextDecoder();
    /* Texts of ranks that are asked for again and again. */
    this.ranks = new Map();
    this.sharedRanks = new Map();
  }

  /* Begins with a model; false where it is none. */
  open(base64) { return this.calls.open(this.put(Kernel.bytes(base64))) === 0; }

  /* Bytes in the input area; their number. */
  put(bytes) {
    const start = this.calls.reserve(bytes.length);
    new Uint8Array(this.calls.memory.buffer, start, bytes.length).set(bytes);
    return bytes.length;
  }

  putText(text) { return this.put(this.encoder.encode(text)); }

  /* A copy of an array: any call may move what the kernel holds. */
  array(name) {
    const which = Kernel.arrays[name];
    const start = this.calls.array(which);
    const length = this.calls.length(which);
    return new Float64Array(this.calls.memory.buffer, start, length).slice();
  }

  /* Short texts are numbers, for which a decoder takes longer than the number itself. */
  text(length) {
    const bytes = new Uint8Array(this.calls.memory.buffer, this.calls.textStart(), length);
    if (length > 24 || bytes.some((byte) => byte > 127)) return this.decoder.decode(bytes);
    return String.fromCharCode(...bytes);
  }

  fixed(value, digits) { return this.text(this.calls.fixed(value, digits)); }

  signed(value, digits) { return this.text(this.calls.signed(value, digits)); }

  /* A weight in ten-thousandths as per cent. */
  percent(weight) { return this.text(this.calls.weightText(weight)); }

  /* A share of 1 as per cent. */
  share(value, digits) { return this.text(this.calls.percent(value, digits)); }

  /* A rank: whole unless ties share the mean, `12=` where it is one of those that are shared. */
  rank(value, shared) {
    const texts = shared.has(value) ? this.sharedRanks : this.ranks;
    if (!texts.has(value)) texts.set(value, this.text(this.calls.rankText(value, shared.has(value) ? 1 : 0)));
    return texts.get(value);
  }

  /* Both ends of a unit's interval. */
  interval(unit, { best, worst }) {
    const [low, high] = [best[unit], worst[unit]].map((end) => this.rank(end, Kernel.none));
    return Number.isNaN(best[unit]) ? low : `${low}-${high}`;
  }

  /* Places risen, with their sign. */
  places(value) { return this.text(this.calls.placesText(value)); }

  begin() { this.calls.begin(); }

  move(node, weight) { return this.calls.move(node, weight); }

  lock(node, isLocked) { this.calls.lock(node, isLocked ? 1 : 0); }

  setWeights(weights) {
    return this.calls.setWeights(this.putNumbers(weights)) === 0;
  }

  putNumbers(numbers) { return this.put(new Uint8Array(Float64Array.from(numbers).buffer)); }

  /* Numbers from outside for whole groups of siblings, NaN where nothing is said; only ratios count. */
  setShares(values) { return this.calls.setShares(this.putNumbers(values)) === 0; }

  /* What siblings add up to, for the arrays `sums` and `targets`. */
  checkShares(values) { this.calls.checkShares(this.putNumbers(values)); }

  score() { this.calls.score(); }

  replicate(from, to) { return this.calls.replicate(from, to); }

  band(node, top) { return this.calls.band(node, top) === 0; }

  gap(unit, other) { this.calls.gap(unit, other); }

  lack(unit) { this.calls.lack(unit); }

  setBaseline(kind, number) { this.calls.setBaseline(kind, number); }

  classes(count, rule) { this.calls.classes(count, rule); }

  /* Ten-thousandths; -1 for what is no weight. */
  readWeight(text) { return this.calls.readWeight(this.putText(text)); }

  /* Whether nothing of what was typed is lost. */
  isWholeWeight(text) { return this.calls.isWholeWeight(this.putText(text)) === 1; }

  shareCode() { return this.text(this.calls.shareCode()); }

  /* 0: taken; otherwise what is wrong, as docs/kernel.md says. */
  readShareCode(text) { return this.calls.readShareCode(this.putText(text)); }

  names(list) { return this.calls.names(this.putText(list.map((name) => name + "\n").join(""))) === 0; }

  drawWaterfall(width) { return this.text(this.calls.drawWaterfall(width)); }

  /* Moves of some units, the best first; `isAlone` where no table beside it has the names. */
  drawMoves(width, pitch, units, isAlone) {
    const numbers = Float64Array.from(units);
    return this.text(this.calls.drawMoves(width, pitch, this.put(new Uint8Array(numbers.buffer)), isAlone ? 1 : 0));
  }
}
