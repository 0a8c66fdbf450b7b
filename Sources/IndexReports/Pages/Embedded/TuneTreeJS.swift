// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-tree.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-tree.js`.
  static let tuneTreeJS = #"""
/* All weights as a tree of rows: dimensions, and what is under them when opened. */
class WeightTree {
  constructor(page, holder) {
    this.page = page;
    this.rows = new Map();
    this.groups = new Map();
    this.holder = holder;
    holder.append(this.group(0));
  }

  group(parent) {
    const { words, data } = this.page;
    const box = make("div", { class: "group", role: "group", id: `group-${parent}`, "data-depth": data.nodes[parent].depth });
    words.bind(box, () => words.text("groupOf", { name: words.name(data.nodes[parent]) }), "aria-label");
    for (const node of data.nodes[parent].children) {
      const row = new WeightRow(this.page, node);
      this.rows.set(node, row);
      box.append(row.element);
      if (data.nodes[node].children.length > 0) box.append(this.branch(row, node));
      else row.element.prepend(make("span", { class: "expand" }));
    }
    const total = make("span", { class: "total" });
    box.append(make("div", { class: "sum" }, total));
    this.groups.set(parent, { box, total });
    return box;
  }

  branch(row, node) {
    const inner = this.group(node);
    inner.hidden = true;
    const button = make("button", { type: "button", class: "expand", "aria-expanded": "false", "aria-controls": inner.id });
    row.label(button, "expand");
    button.addEventListener("click", () => {
      inner.hidden = !inner.hidden;
      button.setAttribute("aria-expanded", String(!inner.hidden));
      this.page.showAll();
    });
    row.element.prepend(button);
    return inner;
  }

  /* Nodes whose children are on show, the root last: what is said of its bands stands in the summary. */
  get open() {
    return [...this.groups.keys()].filter((node) => this.isShown(node)).reverse();
  }

  isShown(parent) {
    for (let node = parent; node > 0; node = this.page.data.nodes[node].parent) {
      if (this.groups.get(node).box.hidden) return false;
    }
    return true;
  }

  show(state, isNew) {
    for (const [parent, { total }] of this.groups) {
      if (!this.isShown(parent)) continue;
      const children = this.page.data.nodes[parent].children;
      children.forEach((node) => this.rows.get(node).show(state, isNew));
      const locked = children.filter((node) => state.locks[node] === 1).length;
      setText(total, this.page.words.text(locked > 0 ? "totalLocked" : "total", { count: locked, of: children.length }));
    }
  }

  showBands(state) {
    for (const parent of this.open) {
      for (const node of this.page.data.nodes[parent].children) {
        this.rows.get(node).showBand(state);
      }
    }
  }

  /* Dots for experts and a line for what they came to together. */
  showExperts(experts, consensus) {
    const { words, data } = this.page;
    for (const [node, row] of this.rows) {
      row.marks.replaceChildren();
      experts.forEach((weights) => {
        if (!Number.isNaN(weights[node])) row.marks.append(this.mark("dot", weights[node]));
      });
      if (consensus.length === 0) continue;
      const line = this.mark("consensus", consensus[node]);
      line.append(words.bind(make("span"), "consensusMark"));
      row.marks.append(line);
      const value = this.page.kernel.percent(consensus[node]);
      words.bind(row.slider, () => words.text("consensusIs", { value, count: data.panel.experts.length }), "aria-description");
    }
  }

  mark(kind, weight) {
    const mark = make("span", { class: kind, "aria-hidden": "true" });
    mark.style.setProperty("--at", weight / 10000);
    return mark;
  }
}
"""#
}
