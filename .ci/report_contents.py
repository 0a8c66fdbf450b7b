"""What a report says beyond its ranking, read without a browser and computed again from `cei` JSON.

Scores by dimension and indicator, acceptability, ranks over the years, weights, missing data. Sentences
are in report_sentences.py, drawings in report_drawings.py, the units' pages in report_profiles.py.
"""

import collections
import csv
import json
import re

import report_drawings
import report_profiles
import report_reading
import report_sentences
from report_numbers import hundredths, printed, share_held, tenths
from report_pages import SEED
from tally import DATASETS, ROOT


class Answers:
    """Everything that `cei` says about a dataset in JSON."""

    def __init__(self, reports, name: str):
        self.name = name
        self._reports = reports
        data = f"datasets/{name}"
        self.rank = self._ask("rank", data, "--seed", SEED)
        self.tree = {node["id"]: node for node in self.rank["tree"]}
        self.assessment = self.rank["assessments"][-1]
        self.period = self.assessment["period"]
        self.years = [self.assessment]
        if self.period:
            self.years = self._ask("rank", data, "--period", "all", "--no-intervals")["assessments"]
        self.rows = self.assessment["rows"]
        self.ranked = [row for row in self.rows if row["rank"] is not None]
        self.scores = {row["code"]: {node["id"]: node["score"] for node in row["nodes"]}
                       for row in self.rows}
        self.several = sum(any(leaf["score"] is not None for leaf in row["indicators"])
                           for row in self.rows) > 1
        self.robust = self._ask("robust", data, "--seed", SEED, "-n", "2000") if self.several else None
        self.stats = self._ask("stats", data) if self.several else None
        self.stability = self._ask("stability", data, "--at", "all") if self.several else None
        self.reach = self._reach(data) if self.several else {}
        self.errors = self._errors(data) if self.several and len(self.years) > 1 else []

    def _reach(self, data: str) -> dict[str, list[int]]:
        """The best and the worst rank with weights within 25%, where that has an exact answer."""
        try:
            ranks = self._ask("stability", data, "--show", "ranks", "--within", "box:25", "--leaves")["ranks"]
        except RuntimeError:
            return {}
        return {row["code"]: [row["best"]["rank"], row["worst"]["rank"]] for row in ranks["units"]}

    def _errors(self, data: str) -> list[dict[str, float]]:
        """The standard error of every score, by period."""
        asked = self._ask("rank", data, "--period", "all", "--groups", "--no-intervals", "--seed", SEED)
        return [{row["code"]: row["difference"]["standardError"] for row in year["rows"] if row["difference"]}
                for year in asked["assessments"]]

    def gap(self, code: str, other: str) -> dict:
        return self._ask("gap", code, f"datasets/{self.name}", "--to", other)

    def leaves(self) -> list[str]:
        parents = {node["parent"] for node in self.tree.values()}
        return [name for name in self.tree if name not in parents]

    def children(self, parent: str | None) -> list[str]:
        return [name for name, node in self.tree.items() if node["parent"] == parent]

    def _ask(self, *words: str) -> dict:
        return json.loads(self._reports.ask(*words))


def check(tally, reports) -> None:
    """Every shipped dataset in both languages."""
    for name in DATASETS:
        answers = Answers(reports, name)
        halves = {language: report_reading.read(reports.path(f"{name}-both"), language) for language in ("zh", "en")}
        report_sentences.check_alike(tally, name, halves)
        for language, page in halves.items():
            what = f"{name} {language}"
            _weights(tally, what, page, answers)
            _missing(tally, what, page, answers, language)
            _notes(tally, what, page, answers, language)
            _sources(tally, what, page, answers, language)
            report_sentences.check(tally, what, page, answers, language)
            if answers.several:
                report_drawings.check(tally, what, page, answers, language)
                _heat(tally, what, page, answers, language)
                _acceptability(tally, what, page, answers)
                _influence(tally, what, page, answers)
                _years(tally, what, page, answers)
            else:
                _alone(tally, what, page, answers, language)
            report_profiles.check(tally, what, page, answers, language)


def _heat(tally, what, page, answers, language):
    """Every score by dimension and indicator: the table behind each figure, and what is drawn."""
    figures = page.with_id("-figure-scores-")
    # What a node with one child scores is the child's score, which stands in the table above.
    inner = [name for name in answers.tree if len(answers.children(name)) > 1]
    tally.check(len(figures) >= len(inner), f"{what}: a table of scores for every inner node")
    seen = set()
    for figure in figures:
        heads, rows = figure.table()
        columns = [name for name in answers.tree
                   if answers.tree[name]["name"][language] == heads[3]]
        nodes = [(columns or ["index"])[0]]
        nodes += [name for name in answers.children(nodes[0])]
        tally.check([answers.tree[node]["name"][language] for node in nodes] == heads[3:-1],
                    f"{what}: columns of {figure.attributes['id']}", heads)
        drawn = figure.drawn()
        for cells in rows:
            known = dict(answers.scores[cells[0]])
            totals = [row["score"] for row in answers.rows if row["code"] == cells[0]]
            if totals == [None]:
                known["index"] = None
            seen |= {(cells[0], node) for node in nodes}
            wanted = ["" if known[node] is None else repr(float(known[node])) for node in nodes]
            shown = [cell and repr(float(cell)) for cell in cells[3:-1]]
            tally.check(shown == wanted, f"{what}: scores of {cells[0]}", f"{shown}\n{wanted}")
            place = drawn.index(cells[1])
            # Whoever is not ranked has a dash for a total; other gaps are drawn without text.
            texts = [printed(known[node]) for node in nodes
                     if known[node] is not None or node == "index"]
            row = [text.strip("()*") for text in drawn[place + 1:place + 1 + len(texts)]]
            tally.check(row == texts,
                        f"{what}: drawn scores of {cells[0]}", f"{row}\n{wanted}")
    single = {answers.children(name)[0] for name in answers.tree if len(answers.children(name)) == 1}
    ranked = {(row["code"], node) for row in answers.ranked for node in set(answers.tree) - single}
    tally.check(ranked <= seen, f"{what}: every score of every ranked unit is there")


def _acceptability(tally, what, page, answers):
    """Shares of ranks against `cei robust`, and lines that add up to 100."""
    figure = page.with_id("-figure-acceptability")[0]
    _, rows = figure.table()
    known = {row["code"]: row for row in answers.robust["rows"]}
    count = len(known)
    tally.check(len(rows) == count, f"{what}: lines of acceptability")
    for cells in rows:
        row = known[cells[0]]
        wanted = [row["rankMean"], *row["acceptability"][:count], row["notRanked"] / answers.robust["replicates"]]
        shown = [float(cell) for cell in cells[3:]]
        tally.check(
            all(abs(a - b) < 1e-9 for a, b in zip(shown, wanted)) and len(shown) == len(wanted),
            f"{what}: acceptability of {cells[0]}", f"{shown}\n{wanted}")
    label = [node.attributes["aria-label"] for svg in figure.all("svg") for node in svg.all("g")
             if "%" in node.attributes.get("aria-label", "")]
    titles = label or [item.text for svg in figure.all("svg") for item in svg.all("title")
                       if "%" in item.text]
    tally.check(len(titles) >= count, f"{what}: a sentence for every line", titles[:2])
    for title in titles:
        shown = [int(part) for part in re.findall(r"(\d+)%", title)]
        small = len(re.findall(r"<1%|不足 1%", title))
        tally.check(99 - 2 * small <= sum(shown) <= 100 + small, f"{what}: {title[:40]} adds up", title)


def _years(tally, what, page, answers):
    """Ranks and scores of every period."""
    figures = page.with_id("-figure-bump-")
    if len(answers.years) < 2:
        tally.check(not figures, f"{what}: no chart of one period")
        return
    _, rows = figures[0].table()
    known = [{row["code"]: row for row in year["rows"]} for year in answers.years]
    for cells in rows:
        wanted = [float(value) for year in known
                  for value in (year[cells[0]]["rank"], year[cells[0]]["score"])]
        tally.check([float(cell) for cell in cells[2:]] == wanted,
                    f"{what}: years of {cells[0]}", f"{cells}\n{wanted}")
    tally.check(len(rows) == len(answers.ranked), f"{what}: lines of the chart of years")


def _weights(tally, what, page, answers):
    """Printed weights add up among siblings, in the index, and from level to level."""
    table = [table for table in page.with_id("-methods")[0].all("table")][0]
    rows = [[cell.text for cell in row.all("th") + row.all("td")]
            for row in table.all("tbody")[0].all("tr")]
    tally.check(len(rows) == len(answers.tree), f"{what}: a line of weights for every node")
    shown = dict(zip(answers.tree, rows))
    for name, node in answers.tree.items():
        exact = node["effectiveWeight"] * 100
        tally.check(abs(hundredths(shown[name][2]) / 100 - exact) < 0.015,
                    f"{what}: weight of {name}", f"{shown[name]} {exact}")
        below = answers.children(name)
        if below:
            tally.check(sum(hundredths(shown[child][1]) for child in below) == 10000,
                        f"{what}: siblings under {name}", [shown[child] for child in below])
            tally.check(
                sum(hundredths(shown[child][2]) for child in below) == hundredths(shown[name][2]),
                f"{what}: {name} is the sum of its parts", [shown[child] for child in below])
    figure = page.with_id("-figure-framework-")[0]
    leaves = _drawn_leaves(figure, answers)
    wanted = [shown[leaf][2] for leaf in answers.leaves()]
    tally.check([weight for weight, _ in leaves] == wanted, f"{what}: drawn weights are those of the table",
                f"{leaves}\n{wanted}")


def _only(answers) -> set[str]:
    """Indicators that are all of their dimension: the share stands with the dimension."""
    return {answers.children(name)[0] for name in answers.tree
            if name != "index" and len(answers.children(name)) == 1}


def _drawn_leaves(figure, answers) -> list[tuple[str, str]]:
    """Weight and share of every indicator as drawn."""
    texts = iter([text for text in figure.drawn() if re.fullmatch(r"[\d.]+%|-", text)])
    return [(next(texts), "-" if leaf in _only(answers) else next(texts))
            for leaf in answers.leaves()]


def _influence(tally, what, page, answers):
    """Correlation ratios and their shares against `cei stats`."""
    figure = page.with_id("-figure-framework-")[0]
    _, rows = figure.table()
    parents = {node["parent"] for node in answers.tree.values()}
    depth = {"index": 0}
    for name, node in answers.tree.items():
        if node["parent"] is not None:
            depth[name] = depth[node["parent"]] + 1
    known = {}
    for level in answers.stats["influence"]:
        for node in level["nodes"]:
            name = node["node"]
            if (level["depth"] is None) == (name not in parents) and (
                    level["depth"] in (None, depth[name])):
                known[name] = node
        shares = [node["share"] for node in level["nodes"] if node["share"] is not None]
        if shares:
            ratios = [node["ratio"] for node in level["nodes"] if node["share"] is not None]
            wanted = [ratio / sum(ratios) for ratio in ratios]
            tally.check(all(abs(a - b) < 1e-9 for a, b in zip(shares, wanted)),
                        f"{what}: shares are ratios over their sum")
    for cells in rows:
        if cells[0] in _only(answers):
            tally.check(cells[4:6] == ["", ""], f"{what}: {cells[0]} has no second share", cells)
            continue
        node = known.get(cells[0], {"ratio": None, "share": None})
        wanted = ["" if node[key] is None else repr(float(node[key])) for key in ("ratio", "share")]
        if wanted[1] == "":
            continue
        shown = [cell and repr(float(cell)) for cell in cells[4:6]]
        tally.check(shown == wanted, f"{what}: ratio of {cells[0]}", f"{shown}\n{wanted}")
    drawn = [share for _, share in _drawn_leaves(figure, answers)]
    if all(text == "-" for text in drawn):
        return
    wanted = ["-" if leaf in _only(answers) or known[leaf]["share"] is None
              else tenths(known[leaf]["share"]) for leaf in answers.leaves()]
    tally.check(drawn == wanted, f"{what}: drawn shares are rounded by themselves", f"{drawn}\n{wanted}")
    ranked = len(answers.ranked)
    tally.check(re.search(f"参与排名的 {ranked} 个|over the {ranked} ", figure.text) is not None,
                f"{what}: shares of {ranked} ranked units", figure.text[:300])


def _notes(tally, what, page, answers, language):
    """Where goalposts come from: every indicator's note, as the scheme's file and those it extends say it."""
    scheme, notes = answers.rank["scheme"]["id"], {}
    while scheme:
        said = json.loads((ROOT / "weights" / f"{scheme.removesuffix('.json')}.json").read_text(encoding="utf-8"))
        for name, item in said.get("indicators", {}).items():
            if item and item.get("note"):
                notes.setdefault(name, item["note"][language])
        scheme = said.get("extends", "")
    text = page.with_id(f"{language}-methods")[0].text
    wanted = [notes[item["id"]] for item in answers.rank["indicators"] if item["id"] in notes]
    tally.check(bool(wanted) and all(note in text for note in wanted), f"{what}: {len(wanted)} notes on indicators",
                [note for note in wanted if note not in text])


def _sources(tally, what, page, answers, language):
    """Publications, and how many cells of which indicators rest on them."""
    _, lines = page.with_id(f"{language}-sources")[0].table()
    with open(ROOT / "datasets" / answers.name / "sources.csv", encoding="utf-8-sig", newline="") as file:
        titles = {row["id"]: row["title"] for row in csv.DictReader(file)}
    cells = collections.Counter()
    for row in answers.rows:
        for leaf in row["indicators"]:
            for source in {figure["source"] for figure in leaf.get("figures", [])}:
                cells[source, leaf["id"]] += 1
    joint, aside = {"zh": ("、", "（{}）"), "en": (", ", " ({})")}[language]
    wanted = []
    for source, title in titles.items():
        counts = [item["name"][language] + aside.format(cells[source, item["id"]])
                  for item in answers.rank["indicators"] if cells[source, item["id"]]]
        if counts:
            wanted.append([title, joint.join(counts)])
    shown = [[line[0], line[-1]] for line in lines]
    tally.check(bool(wanted) and shown == wanted, f"{what}: publications with their cells",
                f"{shown[:3]}\n{wanted[:3]}")


def _missing(tally, what, page, answers, language):
    """Who lacks which indicators, and how many lack none."""
    section = page.with_id(f"{language}-missing")[0]
    rows = [row for row in answers.rows
            if any(leaf["value"] is not None for leaf in row["indicators"])]
    lacking = {}
    for row in rows:
        gaps = [answers.tree[leaf["id"]]["name"][language] for leaf in row["indicators"]
                if leaf["value"] is None]
        if gaps:
            lacking[row["name"][language]] = (row["coverage"], gaps)
    whole = len(rows) - len(lacking)
    found = re.search(r"(\d+) 个\S*?数据齐全|: (\d+) \w+, all complete|Complete: (\d+) ", section.text)
    count = int(next(filter(None, found.groups()))) if found else -1
    none = re.search("数据均?有缺失|None is complete|The data are not complete", section.text)
    tally.check(bool(none) if whole == 0 else count == whole and not none,
                f"{what}: {whole} units are complete", section.text[:300])
    if not lacking:
        return
    heads, table = [part for part in [section.table()] if part][0]
    tally.check(len(table) == len(lacking), f"{what}: lines of missing data", heads)
    for cells in table:
        share, gaps = lacking[cells[0]]
        shown = re.split("、|, | and ", cells[2])
        wanted = re.split("、|, | and ", "、".join(gaps))
        tally.check(shown == wanted, f"{what}: what {cells[0]} lacks", f"{shown}\n{wanted}")
        tally.check(share_held(cells[1], share), f"{what}: coverage of {cells[0]} on that page",
                    f"{cells[1]} {share}")


def _alone(tally, what, page, answers, language):
    """One unit has scores and nothing that compares."""
    row = answers.ranked[0]
    text = page.with_id(f"{language}-summary")[0].text
    tally.check(row["printed"] in text, f"{what}: the score in the summary", text)
    for part in ("-figure-ranking", "-figure-tiles", "-figure-scores", "-figure-acceptability",
                 "-figure-bump", "-gap"):
        tally.check(not page.with_id(part), f"{what}: no {part} of one unit")
    _, rows = page.with_id(f"{language}-ranking")[0].table()
    shown = {cells[0].strip(): cells for cells in rows}
    for name, node in answers.tree.items():
        cells = shown[node["name"][language]]
        tally.check(cells[-2] == printed(answers.scores[row["code"]][name]),
                    f"{what}: score of {name}", cells)
        tally.check(abs(float(cells[-1].rstrip("%")) - 100 * node["effectiveWeight"]) < 0.02,
                    f"{what}: weight of {name}", f"{cells} {node}")
    for leaf in row["indicators"]:
        report_profiles.figure(tally, f"{what}: {leaf['id']}", shown[answers.tree[leaf["id"]]["name"][language]][1],
                               row, leaf, answers, language)
    tally.check(sum(hundredths(shown[answers.tree[name]["name"][language]][-1])
                    for name in answers.leaves()) == 10000, f"{what}: weights of the scores add up")
