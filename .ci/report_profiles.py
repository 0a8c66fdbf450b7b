"""The units' pages of a report against `cei` JSON: facts, scores and weights by dimension, strengths by
the rule that is printed, the gap's parts, scores over the years."""

import collections
import csv
import decimal
import math
import re
import statistics

import report_drawings
from report_numbers import printed, share_held
from tally import ROOT

FACTS = {
    "zh": {"score": "综合得分", "rank": "名次", "interval": "名次区间", "band": "等级", "peers": "同组",
           "have": "可得指标", "reach": "权重 ±25% 内", "seen": "模拟中的名次"},
    "en": {"score": "Score", "rank": "Rank", "interval": "Interval", "band": "Band", "peers": "Peers",
           "have": "Indicators", "reach": "Weights within 25%", "seen": "Ranks simulated"},
}
STRENGTHS = {
    "zh": ("优势 +", "短板 -", "相对优势（全体中位以下）：", "相对短板（全体中位以上）：", "；", "、", "无"),
    "en": ("Strengths +", "Weaknesses -", "relative strengths (below the middle): ",
           "relative weaknesses (above the middle): ", "; ", ", ", "none"),
}
MOST = 8


def check(tally, what, page, answers, language) -> None:
    """Every unit that has a page."""
    pages = page.all("section", "profile")
    by_code = {row["code"]: row for row in answers.rows}
    codes = []
    for part in pages:
        row = next(row for code, row in by_code.items() if f"-{code}-" in part.attributes["id"])
        codes.append(row["code"])
        name = f"{what}: page of {row['code']}"
        _facts(tally, name, part, row, answers, language)
        _lacking(tally, name, part, row, answers, language)
        _dimensions(tally, name, part, row, answers, language)
        _values(tally, name, part, row, answers, language)
        if row["rank"] is None:
            _unranked(tally, name, part, row, answers, language)
            continue
        _years(tally, name, part, row, answers, language)
        if answers.several:
            _strengths(tally, name, part, row, answers, language)
            _gap(tally, name, part, row, answers)
    ranked = [row["code"] for row in answers.ranked]
    tally.check(codes[:len(ranked)] == ranked, f"{what}: pages in the order of ranks", codes)


def _facts(tally, name, part, row, answers, language):
    facts, words = part.facts(), FACTS[language]
    have = sum(leaf["value"] is not None for leaf in row["indicators"])
    found = re.match(r"(\d+)/(\d+)\D+([\d.]+%)", facts[words["have"]])
    tally.check(found and [int(found[1]), int(found[2])] == [have, len(answers.leaves())]
                and share_held(found[3], row["coverage"]), f"{name}: indicators and coverage", facts)
    if row["rank"] is None:
        held = {"zh": "不参与排名", "en": "not ranked"}[language] in facts[words["rank"]]
        tally.check(held, f"{name}: has no rank", facts)
        return
    tally.check(facts[words["score"]].strip("()*") == row["printed"], f"{name}: score", facts)
    if row["band"]:
        band, _, aside = facts[words["band"]].replace(" (", "（").partition("（")
        tally.check(band == row["band"][language], f"{name}: band", facts)
        # In brackets where the printed score would be in another band, with the digits that tell.
        tally.check(not aside or aside[0].isdigit() or re.search(r"\d\.\d{3}", aside) is not None,
                    f"{name}: why not the band above", facts)
    if not answers.several:
        word = {"zh": "不排名（", "en": "not ranked ("}[language]
        tally.check(facts[words["rank"]].startswith(word), f"{name}: one unit has no rank", facts)
        tally.check(words["interval"] not in facts, f"{name}: and no interval", facts)
        return
    same = sum(other["rank"] == row["rank"] for other in answers.ranked) > 1
    rank, count = f"{row['rank']}{'=' if same else ''}", len(answers.ranked)
    wanted = {"zh": f"第 {rank} 名（共 {count} 个）", "en": f"{rank} of {count}"}[language]
    tally.check(facts[words["rank"]] == wanted, f"{name}: rank", f"{facts} {wanted}")
    tally.check(facts[words["interval"]] == f"{row['rankLow']}-{row['rankHigh']}",
                f"{name}: interval", facts)
    peers = _peers(answers, row)
    place = 1 + sum(other["score"] > row["score"] + 1e-9 for other in peers)
    shown = re.findall(r"\d+", facts.get(words["peers"], ""))
    wanted = [str(len(peers)), str(place)][::1 if language == "zh" else -1] if peers else []
    tally.check(shown == wanted, f"{name}: place among peers", f"{facts} {wanted}")
    exact = answers.reach.get(row["code"])
    shown = re.findall(r"\d+", facts.get(words["reach" if exact else "seen"], ""))[:2]
    if exact:
        tally.check(shown == [str(end) for end in exact], f"{name}: reachable ranks", f"{facts} {exact}")
    else:
        held = len(shown) == 2 and int(shown[0]) <= row["rankLow"] and row["rankHigh"] <= int(shown[1])
        tally.check(held, f"{name}: ranks simulated", facts)


def _values(tally, name, part, row, answers, language):
    """The figure of every indicator that has a score: the value of `cei rank`, as printed."""
    found = part.all("div", "indicators")
    known = {answers.tree[leaf["id"]]["name"][language]: leaf for leaf in row["indicators"]
             if leaf["score"] is not None}
    if not tally.check(len(found) == bool(known), f"{name}: a table of figures", len(known)) or not known:
        return
    _, lines = found[0].table()
    tally.check([cells[0] for cells in lines] == list(known), f"{name}: indicators with a figure", lines)
    for cells in lines:
        figure(tally, f"{name}: {cells[0]}", cells[1], row, known[cells[0]], answers, language)


def figure(tally, name, text, row, leaf, answers, language) -> None:
    """A printed figure: the value rounded as usual, its unit, and its year where it is older than the result."""
    value = leaf["imputed"] if leaf.get("imputed") is not None else leaf["value"]
    unit = next(item["unit"][language] for item in answers.rank["indicators"] if item["id"] == leaf["id"])
    shown = re.fullmatch(r"([^\d-]*)(-?[\d,]+(?:\.\d+)?)([^（(]*)(.*)", text)
    if not tally.check(shown is not None, f"{name} is a figure", text):
        return
    before, number, after, aside = shown.groups()
    places = len(number.partition(".")[2])
    # Two decimals, three digits where the figure is below 1, counts as they are.
    usual = 2 if abs(value) >= 1 or value == 0 else 2 - math.floor(math.log10(abs(value)))
    held = abs(float(number.replace(",", "")) - value) <= 0.500001 * 10 ** -places and (
        places == usual or places == 0 and value == int(value) and unit != "%")
    # About, over: the words of who published it.
    about = any("qualifier" in part for part in leaf["figures"])
    tally.check(held and (unit in after if about else (before, after.strip()) == ("", unit)), name,
                f"{text} {leaf} {unit}")
    year = re.search(r"\d{4}[^ ，,]*", _old(answers, row, leaf["id"], language))
    tally.check(aside == ({"zh": "（{}）", "en": "({})"}[language].format(year[0]) if year else ""), f"{name}: its year",
                f"{text} {leaf} {year}")


def _lacking(tally, name, part, row, answers, language):
    """How many indicators have no figure, and which; which figures are older than the result."""
    def named(pattern):
        found = re.search(pattern, part.text)
        return (int(found[1]), [item for item in re.split("、|, | and ", found[2])]) if found else (0, [])

    def same(shown, names, what):
        count, items = shown
        # A long list ends with how many more there are.
        items = [re.sub("等$", "", item) for item in items if not re.fullmatch(r"\d+ more", item)]
        wanted = re.split("、|, | and ", "、".join(names)) if names else []
        tally.check(count == len(names) and items == wanted[:len(items)] and (len(items) == len(wanted) or len(items) >= 5),
                    f"{name}: {what}", f"{shown} {names}")

    label = {leaf["id"]: answers.tree[leaf["id"]]["name"][language] for leaf in row["indicators"]}
    gaps = [label[leaf["id"]] for leaf in row["indicators"] if leaf["value"] is None]
    same(named({"zh": r"缺失 (\d+) 项：(.*?)。", "en": r"Missing: (\d+), (.*?)\.\s"}[language]), gaps, "what is missing")
    old = []
    for leaf in row["indicators"]:
        if leaf["value"] is not None and (aside := _old(answers, row, leaf["id"], language)):
            year = re.search(r"\d{4}[^ ，,]*", aside)[0]
            old.append(label[leaf["id"]] + {"zh": f"（{year}）", "en": f" ({year})"}[language])
    same(named({"zh": r"非当期数据 (\d+) 项：(.*?)。", "en": r"Figures of earlier periods: (\d+), (.*?)\.\s"}[language]),
         old, "figures of earlier periods")


def _unranked(tally, name, part, row, answers, language):
    """By dimension, which indicators have a score and which have none; neither a gap nor strengths."""
    tally.check(not part.with_id("-gap") and STRENGTHS[language][0] not in part.facts(), f"{name}: nothing is compared")
    heads = {"zh": "没有得分的指标", "en": "Indicators without a score"}[language]
    tables = [table for table in part.all("table") if table.all("thead")[0].all("th")[-1].text == heads]
    if not tally.check(len(tables) == 1, f"{name}: what it lacks, by dimension", len(tables)):
        return
    scores = {leaf["id"]: leaf["score"] for leaf in row["indicators"]}
    for line in tables[0].all("tbody")[0].all("tr"):
        cells = [cell.text for cell in line.all("th") + line.all("td")]
        node = next(node for node in answers.children("index") if answers.tree[node]["name"][language] == cells[0])
        below = [leaf for leaf in answers.leaves() if _is_below(answers, leaf, node)]
        for own, shown in ((True, cells[1]), (False, cells[2])):
            wanted = [answers.tree[leaf]["name"][language] + (f" {printed(scores[leaf])}" if own else "")
                      for leaf in below if (scores[leaf] is not None) == own]
            wanted = re.split("、|, | and ", "、".join(wanted) or "-")
            tally.check(re.split("、|, | and ", shown) == wanted, f"{name}: indicators of {node}", f"{cells} {wanted}")


def _is_below(answers, leaf, node) -> bool:
    while leaf is not None and leaf != node:
        leaf = answers.tree[leaf]["parent"]
    return leaf == node


def _score(answers, row, node):
    """A unit that is not ranked has no total."""
    return row["score"] if node == "index" else answers.scores[row["code"]][node]


def _used(answers, row) -> dict[str, float]:
    """Weights in the index over what a unit has: renormalised among siblings, level by level."""
    used = {"index": 1.0}
    known = answers.scores[row["code"]]
    for name in answers.tree:
        below = answers.children(name)
        whole = sum(answers.tree[child]["weight"] for child in below if known[child] is not None)
        for child in below:
            has = known[child] is not None and whole > 0
            used[child] = used[name] * answers.tree[child]["weight"] / whole if has else 0.0
    return used


def _dimensions(tally, name, part, row, answers, language):
    weights = {"zh": "权重", "en": "Weight"}[language]
    tables = [(table, [cell.text for cell in table.all("thead")[0].all("th")]) for table in part.all("table")]
    table, heads = next((table, heads) for table, heads in tables if weights in heads)
    peers = _peers(answers, row) if answers.several else []
    weight = 0
    if answers.several and not tally.check(
            len(heads) == (7 if peers else 5), f"{name}: means of all and of peers", heads):
        return
    for line in table.all("tbody")[0].all("tr"):
        cells = dict(zip(heads, [cell.text for cell in line.all("th") + line.all("td")]))
        label = cells[heads[0]]
        node = next(node for node in ["index", *answers.children("index")]
                    if answers.tree[node]["name"][language] == label)
        own = _score(answers, row, node)
        tally.check(cells[heads[2]].strip("()*") == printed(own), f"{name}: {node}", cells)
        shown = cells[heads[1]]
        if row["rank"] is not None:
            used = _used(answers, row)[node] * 100
            held = shown == "-" if used == 0 else abs(float(shown.rstrip("%")) - used) < 0.1
            tally.check(held, f"{name}: weight used for {node}", f"{cells} {used}")
        if node != "index" and shown != "-":
            weight += round(float(shown.rstrip("%")) * 10)
        if not answers.several:
            tally.check(len(heads) == 3, f"{name}: one unit has no places and means", heads)
            continue
        scores = [_score(answers, other, node) for other in answers.ranked]
        scores = [score for score in scores if score is not None]
        tally.check(cells[heads[4]] == printed(statistics.fmean(scores)), f"{name}: mean of {node}", cells)
        if row["rank"] is not None and own is not None:
            place = 1 + sum(score > own + 1e-9 for score in scores)
            tally.check(cells[heads[3]] == f"{place}/{len(scores)}", f"{name}: place in {node}", cells)
        if peers:
            others = [_score(answers, other, node) for other in peers]
            others = [score for score in others if score is not None]
            mean = statistics.fmean(others)
            tally.check(cells[heads[5]] == printed(mean), f"{name}: peers' mean of {node}", cells)
            apart = statistics.stdev(others)
            mark = "+" if own > mean + apart else "-" if own < mean - apart else ""
            tally.check(cells[heads[6]][:1] in (("+",) if mark == "+" else ("-",) if mark else "相a"),
                        f"{name}: {node} against peers", f"{cells} {mean} {apart}")
    if row["rank"] is not None:
        tally.check(weight == 1000, f"{name}: weights of dimensions add up", weight)


def _peers(answers, row) -> list[dict]:
    """The ranked units of the same macro-region, if there are three; none unless two regions have as many."""
    with open(ROOT / "datasets" / answers.name / "units.csv", encoding="utf-8", newline="") as file:
        units = {unit["code"]: unit for unit in csv.DictReader(file)}
    own = units[row["code"]].get("macro_region")
    if not own or row["rank"] is None:
        return []
    groups = collections.defaultdict(list)
    for other in answers.ranked:
        groups[units[other["code"]]["macro_region"]].append(other)
    large = [group for group in groups.values() if len(group) >= 3]
    return groups[own] if groups[own] in large and len(large) > 1 else []


def _standing(answers, row, leaf):
    """Share of the others that score lower, in per cent; rank, how many are level, how many have one."""
    own = answers.scores[row["code"]][leaf]
    scores = [answers.scores[other["code"]][leaf] for other in answers.ranked]
    scores = [score for score in scores if score is not None]
    if own is None or len(scores) < 2 or answers.tree[leaf]["effectiveWeight"] == 0:
        return None
    worse = sum(score < own - 1e-9 for score in scores)
    level = sum(abs(score - own) <= 1e-9 for score in scores)
    if level == len(scores):
        return None
    share = 100 * (worse + (level - 1) / 2) / (len(scores) - 1)
    return leaf, share, len(scores) - worse - level + 1, level, len(scores)


def _old(answers, row, leaf, language) -> str:
    """The year of a figure that is older than the result."""
    newest = max((answers.period or "0000", *answers.assessment["window"]), key=lambda label: label[:4])
    figures = next(item["figures"] for item in row["indicators"] if item["id"] == leaf)
    periods = [figure["period"] for figure in figures if figure["role"] == "of"]
    if not periods or min(periods)[:4] >= newest[:4]:
        return ""
    return {"zh": f"，{min(periods)} 数据", "en": f", {min(periods)} figure"}[language]


def _strengths(tally, name, part, row, answers, language):
    """The rule on the page, carried out again."""
    good, bad, low, high, joint, comma, none = STRENGTHS[language]
    facts = part.facts()
    if row["coverage"] < 0.65 - 1e-9:
        tally.check(good not in facts and "65%" in part.text, f"{name}: too little to mark", facts)
        return
    entries = [entry for leaf in answers.leaves() if (entry := _standing(answers, row, leaf))]
    most = min(5, len(entries) // 2)
    shares = sorted(entry[1] for entry in entries)
    bottom, top = shares[most - 1], shares[-most]
    first = [e for e in entries if e[2] + e[3] - 1 <= 3 and e[1] > 50]
    best = [e for e in entries if e in first or e[1] >= top and e[1] > bottom]
    worst = [e for e in entries if e not in first and e[1] <= bottom and e[1] < top]

    def words(chosen):
        shown = []
        for leaf, _, rank, level, count in chosen:
            place = f"{rank}{'=' if level > 1 else ''}/{count}{_old(answers, row, leaf, language)}"
            shown.append(answers.tree[leaf]["name"][language]
                         + {"zh": f"（{place}）", "en": f" ({place})"}[language])
        return shown

    def line(chosen, key, relative, head):
        chosen = sorted(chosen, key=key)
        own = [e for e in chosen if not relative(e)]
        rest = [e for e in chosen if relative(e)]
        texts = [some(own, MOST)] if own else []
        texts += [head + some(rest, MOST - min(len(own), MOST))] if rest else []
        return joint.join(texts) or none

    def some(chosen, room):
        """No more than have room, and how many there are."""
        texts = words(chosen[:max(room, 1)])
        more = len(chosen) - len(texts)
        count = {"zh": f"等 {len(chosen)} 项", "en": f" and {more} more"}[language] if more else ""
        return comma.join(texts) + count

    wanted = line(best, lambda e: -e[1], lambda e: e[1] < 50, low)
    tally.check(facts[good] == wanted, f"{name}: strengths", f"{facts[good]}\n{wanted}")
    wanted = line(worst, lambda e: e[1], lambda e: e[1] > 50, high)
    tally.check(facts[bad] == wanted, f"{name}: weaknesses", f"{facts[bad]}\n{wanted}")
    rule = [item.text for item in part.all("li", "muted") if item.text.startswith(("规则：", "Rule: "))]
    tally.check(len(rule) == 1 and len(rule[0]) > 100, f"{name}: the rule of strengths", rule)


def _units(number: float) -> int:
    cut = decimal.Decimal(f"{number:.12g}") * 100
    return int(cut.quantize(decimal.Decimal(1), rounding=decimal.ROUND_HALF_UP))


def _gap(tally, name, part, row, answers):
    """Printed parts: from the benchmark's printed score to the unit's, each within a hundredth of its own."""
    figures = [item for item in part.with_id("-gap") if item.tag == "figure"]
    tally.check(len(figures) == 1, f"{name}: a waterfall", len(figures))
    _, rows = figures[0].table()
    leader = answers.ranked[0]
    is_leader = row["code"] == leader["code"]
    gap = answers.gap(row["code"], "median" if is_leader else leader["code"])
    ends = [_units(gap["benchmark"]["score"]), _units(row["score"])]
    shown = [round(float(cells[2]) * 100) for cells in rows]
    tally.check([shown[0], shown[-1]] == ends, f"{name}: ends of the waterfall", f"{rows} {ends}")
    tally.check(sum(shown[:-1]) == shown[-1], f"{name}: parts of the waterfall add up", rows)
    parts = {item["node"]: item for item in gap["parts"]}
    report_drawings.waterfall(tally, name, figures[0], rows)
    exact = [float(cells[3]) for cells in rows]
    ends = [gap["benchmark"]["score"], row["score"]]
    tally.check(math.isclose(exact[0], ends[0], abs_tol=1e-9) and math.isclose(exact[-1], ends[1], abs_tol=1e-9)
                and math.isclose(sum(exact[:-1]), exact[-1], abs_tol=1e-9) and all(
                    math.isclose(float(cells[3]), parts[cells[0]]["contribution"], abs_tol=1e-9)
                    for cells in rows[1:-1] if cells[0] in parts), f"{name}: parts unrounded", f"{rows} {ends}")
    for cells, units in zip(rows[1:-1], shown[1:-1]):
        if cells[0]:
            exact = parts[cells[0]]["contribution"] * 100
            tally.check(abs(units - exact) < 2, f"{name}: part of {cells[0]}", f"{cells} {exact}")
    known, other = answers.scores[row["code"]], answers.scores[leader["code"]]
    if is_leader or None in [*known.values(), *other.values()]:
        return
    for leaf in answers.leaves():
        wanted = answers.tree[leaf]["effectiveWeight"] * (known[leaf] - other[leaf])
        tally.check(math.isclose(parts[leaf]["contribution"], wanted, abs_tol=1e-9),
                    f"{name}: weight times difference of {leaf}", f"{parts[leaf]} {wanted}")


def _years(tally, name, part, row, answers, language):
    figures = [item for item in part.with_id("-years") if item.tag == "figure"]
    known = [(year["period"], item) for year in answers.years for item in year["rows"]
             if item["code"] == row["code"]]
    if len([1 for _, item in known if item["score"] is not None]) < 2:
        tally.check(not figures, f"{name}: no line of one period")
        return
    _, rows = figures[0].table()
    wanted = [[label, repr(float(item["score"])), str(item["rank"]) if answers.several else ""]
              for label, item in known if item["score"] is not None]
    shown = [[cells[0], repr(float(cells[1])), cells[2]] for cells in rows if cells[1]]
    tally.check(shown == wanted, f"{name}: scores by period", f"{shown}\n{wanted}")
    report_drawings.years(tally, name, figures[0], rows, language)
    # 2018 of Shaanxi followed another rule; nothing else in the shipped data is broken.
    cuts = [cells[0] for cells in rows if cells[3]]
    tally.check(cuts == (["2020"] if answers.name == "shaanxi" else []), f"{name}: breaks", rows)
    tally.check(all(bool(cells[3]) == bool(cells[4]) for cells in rows), f"{name}: reasons", rows)
