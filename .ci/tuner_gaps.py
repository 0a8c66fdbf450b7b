"""The parts of a difference on the page are those of `cei gap`: in the table, in the drawing, in files."""

import concurrent.futures
import random

from tuner_equality import random_group
from tuner_pages import STATE, opened, settled

VECTORS = 8
PAIRS = 5
# Chosen as by hand; what the page makes of it comes with the next frame.
CHOOSE = """
  const {gap} = tuning;
  gap.details.open = true;
  [gap.pick, gap.against].forEach((select, place) => {
    select.value = String(arguments[place]);
    select.dispatchEvent(new Event('change'));
  });
"""
SHOWN = """
  const {gap, data, kernel} = tuning;
  const texts = group => [...gap.holder.querySelectorAll(`[data-part=${group}]`)].map(
    one => [...one.querySelectorAll('text')].map(text => text.textContent));
  return {
    unit: data.units[gap.unit].code, other: data.units[gap.other].code,
    chosen: [gap.pick.value, gap.against.value].map(value => data.units[value].code),
    says: gap.says.textContent, names: [gap.unit, gap.other].map(unit => data.units[unit].zh),
    total: [...kernel.array('gap')].map((number, place) =>
      place < 2 ? kernel.fixed(number, 2) : kernel.signed(number, 2)),
    table: [...gap.rows.rows].map(row => [...row.cells].map(cell => cell.textContent)),
    drawing: gap.details.hidden ? null : [...texts('start'), ...texts('step'), ...texts('end')],
  };
"""


def check(tally, pages, browser) -> None:
    """The demo's data under random weights, then a score that is set directly."""
    tally.check(opened(browser, pages.path("quick")), "gaps: settled")
    browser.script("tuning.gap.details.open = true")
    settled(browser)
    first = browser.script(SHOWN)
    rows = {row["rank"]: code for code, row in browser.script(STATE)["rows"].items()}
    tally.check([first["unit"], first["other"]] == [rows[2], rows[1]] == first["chosen"],
                "the second against the first to begin with", first)
    _swaps(tally, browser)
    over(tally, pages, browser, "demo", ["datasets/demo"], VECTORS, PAIRS)
    unit = first["unit"]
    change = ["--set", f"score.{unit}.complaints=-3.333", "--set", f"score.{unit}.index=+1.111"]
    pages.make("changed", "datasets/demo", "-n", "50", *change)
    tally.check(opened(browser, pages.path("changed")), "gaps, changed: settled")
    over(tally, pages, browser, "changed", ["datasets/demo", *change], 2, 6, always=unit)


def _swaps(tally, browser) -> None:
    """A unit is never compared with itself: the two change places."""
    pairs = browser.script("""
      const {gap} = tuning, pair = () => [gap.unit, gap.other], [unit, other] = pair(), seen = [];
      const pick = (select, value) => {
        select.value = String(value);
        select.dispatchEvent(new Event('change'));
        seen.push(pair());
      };
      pick(gap.pick, other);
      pick(gap.against, other);
      tuning.choose(other);
      seen.push(pair());
      return [seen, [[other, unit], [unit, other], [other, unit]]];""")
    tally.check(pairs[0] == pairs[1], "no unit against itself", pairs)


def over(tally, pages, browser, what: str, words: list[str], vectors: int, count: int,
         always: str | None = None, page: str | None = None) -> None:
    """Pairs of units under random weights, each against `cei gap` with the saved file."""
    nodes = browser.script("return tuning.data.nodes")
    groups = [node["children"] for node in nodes if node["children"]]
    source = random.Random(f"gaps {what}")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = []
        for number in range(vectors):
            if number:
                put(browser, groups, source)
            tally.check(settled(browser), f"gaps, {what}, vector {number}: settled")
            state = browser.script(STATE)
            name = f"{what}-gap-{number}.json"
            (pages.folder / name).write_text(state["saved"], encoding="utf-8")
            ranked = [code for code, row in state["rows"].items() if row["rank"] is not None]
            for _ in range(count):
                unit, other = source.sample(ranked, 2)
                if always in ranked:
                    unit, other = (always, other) if other != always else (unit, always)
                units = browser.script("""return arguments[0].map(
                    code => tuning.data.units.findIndex(unit => unit.code === code))""", [unit, other])
                browser.script(CHOOSE, *units)
                tally.check(settled(browser), f"{what}, {unit} to {other}: settled")
                shown = browser.script(SHOWN)
                jobs.append((f"{what}, vector {number}, {unit} to {other}", shown, pool.submit(
                    _ask, pages, [words[0], "-w", name, *words[1:]], unit, other)))
        for title, shown, job in jobs:
            _compare(tally, title, shown, *job.result())


def put(browser, groups: list[list[int]], source: random.Random) -> None:
    """Random weights, as when a file is read."""
    wanted = {str(child): weight for group in groups
              for child, weight in zip(group, random_group(source, len(group)))}
    browser.script("""
      tuning.replace(() => {
        const weights = tuning.kernel.array('weights');
        for (const [node, weight] of Object.entries(arguments[0])) weights[node] = weight;
        tuning.kernel.setWeights(weights);
      }, () => ['used', {name: 'A'}]);""", wanted)


def _ask(pages, words: list[str], unit: str, other: str):
    words = ["gap", unit, words[0], "--to", other, *words[1:]]
    return pages.ask(*words), *(pages.table(*words, "--level", level)
                                for level in ("indicator", "dimension"))


def _compare(tally, what: str, shown: dict, answer: dict, table: list[dict], top: list[dict]) -> None:
    """The page's lines against the tables of `cei gap`, in their order, and those against its JSON."""
    units = lambda text: int(text.replace(".", "").replace("+", ""))
    own, other, gap = shown["total"]
    wrong = []
    if units(gap) != units(answer["printedDifference"]) or units(own) - units(other) != units(gap):
        wrong.append(f"gap: page {shown['total']}, gap {answer['printedDifference']}")
    for text in shown["total"] + shown["names"]:
        if text not in shown["says"]:
            wrong.append(f"{text} is not in {shown['says']!r}")
    total = next(row for row in table if row["level"] == "total")
    if units(total["printed"]) != units(gap):
        wrong.append(f"total: page {gap}, gap {total['printed']}")
    lines, steps = ([(row["name"], units(row["printed"])) for row in rows
                     if row["level"] != "total"] for rows in (table, top))
    here = [(name, units(points)) for name, points in shown["table"]]
    if here != lines:
        wrong.append(f"table: page {here}, gap {lines}")
    drawn = [(name, units(points)) for name, points in shown["drawing"][1:-1]]
    if drawn != steps or sum(points for _, points in drawn) != units(gap):
        wrong.append(f"drawing: page {drawn}, gap {steps}")
    if [shown["drawing"][0], shown["drawing"][-1]] != [[shown["names"][1], other], [shown["names"][0], own]]:
        wrong.append(f"ends: {shown['drawing']}")
    parts = {part["node"]: units(part["printed"]) for part in answer["parts"]}
    others = {"one-sided": "printedOneSidedPart", "bonus-and-veto": "printedRulePart"}
    for row in table:
        if row["level"] in ("total", "set-directly"):
            continue
        said = parts[row["id"]] if row["id"] else units(answer[others[row["level"]]])
        if said != units(row["printed"]):
            wrong.append(f"{row['name']}: CSV {row['printed']}, JSON {said}")
    tally.check(not wrong, f"gaps, {what}: {len(here)} lines", "\n".join(wrong))
