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

  showBands(ends) {
    for (const parent of this.open) {
      for (const node of this.page.data.nodes[parent].children) {
        this.rows.get(node).showBand(ends, this.page.bands.has(node));
      }
    }
  }

  /* A numbered dot for each expert, C for what they came to together, M for their median; nothing where nobody judged. */
  showPanel(experts, consensus, medians) {
    for (const [node, row] of this.rows) {
      row.marks.replaceChildren();
      const said = [...experts.keys()].filter((number) => !Number.isNaN(experts[number][node]));
      said.forEach((number) => {
        const dot = this.mark("dot", experts[number][node] / 10000);
        dot.textContent = number + 1;
        dot.dataset.expert = number;
        row.marks.append(dot);
      });
      const together = consensus.length > 0 ? consensus[node] / 10000 : NaN;
      const median = medians[node] === null ? NaN : medians[node];
      const isOnLeft = together < median;
      if (!Number.isNaN(together)) row.marks.append(this.named("consensus", together, isOnLeft));
      if (!Number.isNaN(median)) row.marks.append(this.named("median", median, !isOnLeft));
      this.describe(row, said.map((number) => [number, experts[number][node]]), together, median);
    }
  }

  /* A line with a letter, on the side where the other line is not. */
  named(kind, at, isOnLeft) {
    const line = this.mark(kind, at);
    line.append(this.page.words.bind(make("span", { class: isOnLeft ? "left" : "right" }), `${kind}Mark`));
    return line;
  }

  describe(row, said, together, median) {
    const { words, kernel, data } = this.page;
    const percent = (share) => kernel.share(share, 2);
    words.bind(row.slider, () => (said.length === 0 ? words.text("notJudged")
      : words.text("panelIs", { value: percent(together), median: percent(median), count: said.length })), "aria-description");
    words.bind(row.slider, () => said.map(([number, weight]) => words.text("expertIs", {
      number: number + 1, name: data.panel.experts[number], value: kernel.percent(weight) })).join("\n"), "title");
  }

  /* The dots of one expert stand out; those of nobody for -1. */
  point(expert) {
    for (const dot of this.holder.querySelectorAll(".dot")) dot.classList.toggle("pointed", Number(dot.dataset.expert) === expert);
  }

  mark(kind, share) {
    const mark = make("span", { class: kind, "aria-hidden": "true" });
    mark.style.setProperty("--at", share);
    return mark;
  }
}
