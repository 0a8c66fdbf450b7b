"""What a report says in sentences: head, summary, table of contents, notes and banners.

Counts, means and names are those of `cei rank --format json`, counted again where it gives only rows.
"""

import collections
import math
import re

from report_downloads import BANNERS
from report_numbers import hundredths, printed
from report_pages import SEED

SUMMARY = {
    "zh": r"(\d+) 个\S*?参与排名(?:（共 (\d+) 个，(\d+) 个不参与）)?，平均 ([\d.]+) 分，(\d+) 个高于平均。"
          r"(.+?)第一（([\d.]+) 分），(.+?)末位（([\d.]+) 分），相差 ([\d.]+) 分。"
          r"\d+ (?:个维度|项)中，(.+?)平均得分最高（([\d.]+) 分），(.+?)最低（([\d.]+) 分）。",
    "en": r"(\d+) \w+ ranked(?: \(of (\d+); (\d+) (?:is|are) not\))?, mean ([\d.]+), (\d+) above it\. "
          r"(.+?) leads \(([\d.]+)\), (.+?) is last \(([\d.]+)\), ([\d.]+) points behind\. "
          r"On average (.+?) is highest \(([\d.]+)\), (.+?) lowest \(([\d.]+)\)\.",
}
CHANGES = {
    "zh": r"与 (\d+) 年相比，(\d+) 个\S*?得分提高，(\d+) 个下降(?:，(\d+) 个持平)?（按两位小数）；名次上升最多的是"
          r"(.+?)（\+(\d+)），名次下降最多的是(.+?)（-(\d+)）。",
    "en": r"Against (\d+), the score of (\d+) \w+ rose(?:,| and) (\d+) fell(?: and (\d+) were unchanged)? "
          r"\(at two decimals\); (.+?) rose the most places \(\+(\d+)\), (.+?) fell the most places \(-(\d+)\)\.",
}


def _summary(tally, what, page, answers, language):
    """Counts, means and ends of the first sentences."""
    section = page.with_id(f"{language}-summary")[0].text
    rows, scores = answers.ranked, [row["score"] for row in answers.ranked]
    mean = sum(scores) / len(scores)
    parts = []
    for node in answers.children("index"):
        found = [answers.scores[row["code"]][node] for row in rows
                 if answers.scores[row["code"]][node] is not None]
        if found:
            parts.append((sum(found) / len(found), answers.tree[node]["name"][language]))
    (high, best), (low, worst) = max(parts), min(parts)
    spread = hundredths(rows[0]["printed"]) - hundredths(rows[-1]["printed"])
    left = len(answers.rows) - len(rows)
    counts = (str(len(answers.rows)), str(left)) if left else (None, None)
    wanted = (str(len(rows)), *counts, printed(mean), str(sum(score > mean + 1e-9 for score in scores)),
              rows[0]["name"][language], rows[0]["printed"], rows[-1]["name"][language],
              rows[-1]["printed"], f"{spread / 100:.2f}", best, printed(high), worst, printed(low))
    found = re.search(SUMMARY[language], section)
    tally.check(found is not None and found.groups() == wanted, f"{what}: the summary's numbers",
                f"{found and found.groups()}\n{wanted}\n{section}")
    if len(answers.years) < 2:
        return
    before = {row["code"]: row for row in answers.years[-2]["rows"] if row["rank"] is not None}
    steps = [hundredths(row["printed"]) - hundredths(before[row["code"]]["printed"]) for row in rows]
    moves = {row["name"][language]: before[row["code"]]["rank"] - row["rank"] for row in rows}
    up, down = max(moves.values()), min(moves.values())
    joint = {"zh": "、", "en": " and "}[language]

    def who(size):
        return joint.join(row["name"][language] for row in sorted(rows, key=lambda row: row["code"])
                          if moves[row["name"][language]] == size)

    wanted = (answers.years[-2]["period"], str(sum(step > 0 for step in steps)),
              str(sum(step < 0 for step in steps)), str(sum(step == 0 for step in steps)),
              who(up), str(up), who(down), str(-down))
    found = re.search(CHANGES[language], section)
    shown = found and tuple(joint.join(sorted(re.split("、|, | and ", part))) for part in found.groups("0"))
    wanted = tuple(joint.join(sorted(re.split("、|, | and ", part))) for part in wanted)
    tally.check(shown == wanted, f"{what}: who rose and fell", f"{shown}\n{wanted}\n{section}")
    old, new = answers.errors[-2:]
    beyond = [row["score"] - before[row["code"]]["score"] for row in rows
              if abs(row["score"] - before[row["code"]]["score"]) > 1.96 * math.hypot(old[row["code"]], new[row["code"]])]
    found = re.search(r"提高的有 (\d+) 个，下降的有 (\d+) 个|explain, (\d+) rose and (\d+) fell", section)
    shown = found and [int(number) for number in found.groups() if number]
    wanted = [sum(change > 0 for change in beyond), sum(change < 0 for change in beyond)]
    tally.check(shown == wanted, f"{what}: who changed more than errors explain", f"{shown} {wanted}")


def check(tally, what, page, answers, language) -> None:
    """What stands above, before and around the numbers."""
    _head(tally, what, page, answers, language)
    _contents(tally, what, page)
    _banners(tally, what, page, answers, language)
    bare = [figure.attributes["id"] for figure in page.all("figure")
            if not any(note.text.strip() for note in figure.all("p", "note"))]
    tally.check(not bare, f"{what}: a note below every figure", bare)
    hidden = [item.attributes["style"] for tag in ("section", "figure", "table", "svg", "div") for item in page.all(tag)
              if re.search(r"display|visibility|opacity", item.attributes.get("style", ""))
              or "hidden" in item.attributes]
    tally.check(not hidden, f"{what}: nothing is hidden", hidden[:3])
    if answers.several:
        _summary(tally, what, page, answers, language)
        _further(tally, what, page, answers, language)


def _head(tally, what, page, answers, language):
    """Periods, counts and the simulation."""
    head = page.all("header")[0]
    facts, words = head.facts(), {"zh": ("范围", "名次区间"), "en": ("Scope", "Intervals")}[language]
    years = re.findall(r"\d{4}", head.all("h1")[0].text)
    window = sorted({label[:4] for label in answers.assessment["window"]} or {answers.period[:4]})
    tally.check(years == sorted({window[0], window[-1]}), f"{what}: the years of the title", f"{years} {window}")
    if not answers.several:
        return
    told = [facts[word] for word in ("数据时期", "时期", "Data of", "Periods") if word in facts]
    tally.check(len(told) == 1 and sorted(set(re.findall(r"\d{4}", told[0]))) == sorted({window[0], window[-1]}),
                f"{what}: the period", told)
    counts = [len(answers.rows), len(answers.ranked), len(answers.children("index")), len(answers.leaves())]
    shown = [int(text) for text in re.findall(r"\d+", facts[words[0]])]
    tally.check(shown == counts, f"{what}: counts in the head", f"{facts[words[0]]} {counts}")
    run = answers.assessment["intervals"]
    wanted = [f"{50 - 50 * run['interval']:g}%", f"{50 + 50 * run['interval']:g}%", f"{run['replicates']:,}", f" {SEED}",
              *(factor["text"][language] for factor in run["factors"])]
    tally.check(all(text in facts[words[1]] for text in wanted), f"{what}: how intervals were simulated",
                f"{facts[words[1]]} {wanted}")


def _contents(tally, what, page):
    """Every section once, in order, by its heading; units' pages by their names."""
    sections = [(part.attributes["id"], part.all("h2")[0].text) for part in page.all("section")]
    for kind in ("chapters", "profiles"):
        links = [(link.attributes["href"].removeprefix("#"), link.text) for part in page.all("ul", kind)
                 for link in part.all("a")]
        wanted = [part for part in sections if ("-profile-" in part[0]) == (kind == "profiles")]
        held = [link for link, _ in links] == [name for name, _ in wanted] and all(
            head == text or kind == "profiles" and head.startswith(text) for (_, head), (_, text) in zip(wanted, links))
        tally.check(held, f"{what}: {kind} in the table of contents", f"{links[:4]}\n{wanted[:4]}")


def _banners(tally, what, page, answers, language):
    """Made-up data say so in the head, on every unit's page and in every drawing; others nowhere."""
    banner, places = BANNERS[language], [*page.all("header"), *page.all("section", "profile")]
    heads = [any(item.text == banner for item in place.all("p", "banner")) for place in places]
    drawn = [any(item.text == banner for item in svg.all("text")) for svg in page.all("svg")]
    wanted = answers.rank["dataset"]["synthetic"]
    tally.check(set(heads) == {wanted} and set(drawn) <= {wanted}, f"{what}: whether data are made up",
                f"{heads.count(not wanted)} of {len(heads)}, {drawn.count(not wanted)} of {len(drawn)}")


def _further(tally, what, page, answers, language):
    """Bands, overlapping intervals, and who has no figures at all."""
    text = page.with_id(f"{language}-summary")[0].text
    right = {"zh": " 个）", "en": ")"}[language]
    bands = collections.Counter(row["band"][language] for row in answers.ranked if row["band"])
    line = next(item.text for item in page.with_id(f"{language}-summary")[0].all("p")
                if re.match("等级：|Bands: ", item.text))
    parts = re.split("、|, ", re.split("[；;]", re.sub("^(等级：|Bands: )", "", line))[0])
    wanted = [re.match(r"(.*?) ?[≥<]\d+", part)[0] for part in parts]
    counted = {re.match(r"(.*?) ?[≥<]", part)[1]: int(re.search(r"(\d+)\D*$", part)[1]) for part in parts
               if part.endswith(right)}
    tally.check(len(wanted) == len(parts) and counted == bands, f"{what}: counts of bands", f"{line} {bands}")
    overlapping = [group for group in answers.assessment["intervals"]["overlapping"] if len(group) > 1]
    found = re.search(r"等 (\d+) 组名次|and (\d+) more group", text)
    if overlapping and found:
        shown = int(found[1] or found[2]) + (0 if found[1] else 3)
        tally.check(shown == len(overlapping), f"{what}: groups that overlap", f"{found[0]} {len(overlapping)}")
    elif overlapping:
        said = re.search("[^。]*名次区间互相重叠|The intervals? of places? [^.]* overlap", text)
        order = [row["code"] for row in answers.ranked]
        ends = [[str(order.index(group[0]) + 1), str(order.index(group[-1]) + 1)] for group in overlapping]
        shown = re.findall(r"(\d+)(?:–|-|、| and )(\d+)", said[0]) if said else []
        tally.check([list(pair) for pair in shown] == ends, f"{what}: places that overlap", f"{said and said[0]} {ends}")
    bare = [row["name"][language] for row in answers.rows if all(leaf["value"] is None for leaf in row["indicators"])]
    found = re.search(r"没有本方案的任何数据，不参与排名：(.*?)。|Not ranked for lack of any of the scheme's figures: (.*?)\.", text)
    shown = re.split("、|, | and ", found[1] or found[2]) if found else []
    tally.check(shown == bare, f"{what}: who has no figures", f"{shown} {bare}")


def check_alike(tally, name, halves) -> None:
    """Both languages have the same parts in the same order: headings, sentences, notes, lines of tables."""
    def parts(node, language):
        found = []
        for item in node.inside:
            # Only in English tiles need to be told whose letters they have.
            if isinstance(item, str) or item.tag == "svg" or item.tag == "p" and "ISO 3166-2" in item.text:
                continue
            if item.tag in ("section", "figure", "h1", "h2", "h3", "p", "li", "dt", "table", "tr", "pre"):
                identity = re.sub(rf"(^|-){language}(?=-|$)", "", item.attributes.get("id", ""))
                found.append((item.tag, identity, item.attributes.get("class", "")))
            found += parts(item, language)
        return found

    zh, en = (parts(page, language) for language, page in halves.items())
    apart = [pair for pair in zip(zh, en) if pair[0] != pair[1]]
    tally.check(len(zh) == len(en) > 100 and not apart, f"{name}: both languages have the same parts",
                f"{len(zh)} {len(en)} {apart[:3]}")
