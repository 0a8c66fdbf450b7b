"""Units that enter and leave the ranking as weights move, bonus points, caps and vetoes: the page against
`cei rank` and `cei gap`, to the last bit.
"""

import csv
import json
import pathlib
import random

import tuner_gaps
from tuner_pages import STATE, opened, settled

VECTORS = 12
UNITS = 14
# One event or more caps a unit's index, three exclude it.
EVENTS = {7: 1, 11: 2, 12: 5}
CAP = 61.3
GROUPS = {"高": ["甲", "乙", "丙"], "低": ["丁", "戊"], "全": ["己", "庚"]}
# How gaps in the data are dealt with; the second has no index where a dimension lacks too much.
METHODS = {
    "rules": {"missing": "renormalise", "coverage": 0.6, "ties": "competition"},
    "floors": {"missing": "renormalise", "coverage": {"unit": 0.45, "node": 0.5}, "ties": "average",
               "aggregation": {"index": "geometric"}},
}


def unit(number: int) -> str:
    """What a unit is called in the data."""
    return f"区{number:02d}"


def make(pages) -> None:
    """A page for each of them."""
    for name, methodology in METHODS.items():
        write_scheme(pages.folder / f"{name}.json", name, methodology)
        write_data(pages.folder / f"{name}.csv", EVENTS)
        pages.make(name, f"{name}.csv", "-w", f"{name}.json", "-n", "60")


def check(tally, pages, browser) -> None:
    """Random weights on both pages."""
    make(pages)
    for name in METHODS:
        tally.check(opened(browser, pages.path(name)), f"{name}: settled")
        _ranks(tally, pages, browser, name)
        tuner_gaps.over(tally, pages, browser, name, [f"{name}.csv"], 4, 5)
    tally.check(not (log := browser.console()), "console of rules", "\n".join(log))


def _ranks(tally, pages, browser, name: str) -> None:
    groups = [node["children"] for node in browser.script("return tuning.data.nodes")
              if node["children"]]
    source = random.Random(f"rules {name}")
    seen: dict[str, set[bool]] = {}
    lifted, held = set(), set()
    for number in range(VECTORS):
        if number:
            tuner_gaps.put(browser, groups, source)
        tally.check(settled(browser), f"{name}, vector {number}: settled")
        state = browser.script(STATE)
        file = f"{name}-{number}.json"
        (pages.folder / file).write_text(state["saved"], encoding="utf-8")
        answer = pages.ask("rank", f"{name}.csv", "-w", file)
        rows = {row["code"]: row for row in answer["assessments"][-1]["rows"]}
        wrong = [line for code, here in state["rows"].items() for line in _unlike(code, here, rows.get(code))]
        tally.check(not wrong, f"{name}, vector {number}: {len(rows)} units", "\n".join(wrong))
        for code, here in state["rows"].items():
            seen.setdefault(code, set()).add(here["rank"] is not None)
            if here["rank"] is None:
                continue
            # What the page shows, against the command's index before both rules.
            if here["score"] > rows[code]["base"]:
                lifted.add(code)
            if here["score"] == CAP < rows[code]["base"] + rows[code]["bonus"]:
                held.add(code)
    both = [code for code, ways in seen.items() if len(ways) == 2]
    tally.check(len(both) >= 2, f"{name}: {len(both)} units enter and leave the ranking", seen)
    tally.check(len(lifted) >= 2, f"{name}: bonus points lift {len(lifted)} units", lifted)
    tally.check(held and held <= {unit(number) for number in EVENTS}, f"{name}: a cap holds {held}", held)
    never = {code for code, ways in seen.items() if ways == {False}}
    tally.check(unit(max(EVENTS, key=EVENTS.get)) in never, f"{name}: a veto excludes one always", never)


def _unlike(code: str, here: dict, row: dict | None) -> list[str]:
    """What the page says otherwise of a unit; `row` is missing where it is not ranked."""
    if row is None or row["rank"] is None:
        shown = [here["rank"], here["best"], here["worst"], *here["shown"][2:]]
        return [] if shown == [None, None, None, "-", "-"] else [f"{code}: not ranked, page {here}"]
    wrong = [f"{code}: {key} {here[mine]!r}, rank {row[key]!r}"
             for mine, key in (("rank", "rank"), ("score", "score"), ("best", "rankLow"),
                               ("worst", "rankHigh")) if here[mine] != row[key]]
    if here["shown"][2] != row["printed"]:
        wrong.append(f"{code}: {here['shown']}, rank {row['printed']}")
    return wrong


def write_scheme(file: pathlib.Path, name: str, methodology: dict) -> None:
    leaves = [leaf for group in GROUPS.values() for leaf in group]
    named = lambda text: {"name": text}
    weights = {"高": 50, "低": 30, "全": 20, "甲": 40, "乙": 40, "丙": 20, "丁": 50, "戊": 50,
               "己": 70, "庚": 30}
    ids = {text: f"n{number}" for number, text in enumerate([*GROUPS, *leaves])}
    scheme = {
        "scheme": name, "version": "1.0.0", "title": "加分、封顶与缺数",
        "variables": {f"v{ids[leaf]}": {"name": f"变量{leaf}", "unit": "分"} for leaf in leaves}
        | {"awards": {"name": "表彰", "unit": "次"}, "events": {"name": "事件", "unit": "起"}},
        "dimensions": {ids[group]: named(group) for group in GROUPS},
        "indicators": {ids[leaf]: named(leaf) | {
            "value": {"of": f"v{ids[leaf]}"}, "unit": "分", "direction": "higher-is-better",
            "normalise": {"method": "efficacy", "worst": 0, "best": 100, "floor": 20, "span": 80,
                          "clamp": True}}
            for leaf in leaves},
        "tree": {"index": [ids[group] for group in GROUPS]}
        | {ids[group]: [ids[leaf] for leaf in own] for group, own in GROUPS.items()},
        "weights": {ids[text]: weight for text, weight in weights.items()},
        "methodology": methodology,
        "bonus": {"max": 2.5, "items": [
            {"id": "award", "name": "表彰", "of": "awards", "points": 1.1, "max": 2.2}]},
        "veto": [{"id": "event", "name": "发生事件", "of": "events", "above": 0, "then": {"cap": CAP}},
                 {"id": "events", "name": "屡次发生", "of": "events", "atLeast": 3, "then": "exclude"}],
    }
    file.write_text(json.dumps(scheme, ensure_ascii=False), encoding="utf-8")


def write_data(file: pathlib.Path, events: dict[int, int]) -> None:
    """Figures of which the units miss one after the other's dimension; the last ones have everything."""
    source = random.Random("rules")
    leaves = [leaf for group in GROUPS.values() for leaf in group]
    with open(file, "w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(["地区", "年份", *(f"变量{leaf}" for leaf in leaves), "表彰", "事件"])
        for number in range(UNITS):
            figures = {leaf: f"{source.uniform(30, 95):.1f}" for leaf in leaves}
            groups = list(GROUPS.values())
            lacking = groups[number % 3] if number < 6 else groups[number % 3][:1] if number < 10 else []
            for leaf in lacking:
                figures[leaf] = ""
            writer.writerow([unit(number), "2024", *figures.values(), source.choice([0, 0, 1, 3]), events.get(number, 0)])
