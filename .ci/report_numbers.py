"""The numbers of a report against `cei rank --format json` with the same seed, and its bytes."""

import decimal

from report_pages import SEED

COLUMNS = {
    "zh": {"rank": "名次", "name": "地区", "score": "得分", "interval": "名次区间",
           "change": "较上年", "coverage": "覆盖率", "band": "等级"},
    "en": {"rank": "Rank", "name": "Region", "score": "Score", "interval": "Interval",
           "change": "Change", "coverage": "Coverage", "band": "Band"},
}
TABLES = """
  const half = document.querySelector('.half.' + arguments[0]);
  const cells = row => [...row.cells].map(cell => cell.textContent);
  const read = table => ({
    head: [...table.tHead.rows].map(cells)[0], rows: [...table.tBodies[0].rows].map(cells)});
  const figure = (part, name) => [...part.querySelectorAll('figure')]
    .filter(item => item.id.includes(name)).map(item => read(item.querySelector('table')))[0];
  const section = name => half.querySelector('#' + arguments[0] + '-' + name);
  const ranking = section('ranking');
  return {
    ranking: read([...ranking.querySelectorAll('table')].find(table => !table.closest('figure'))),
    strips: figure(ranking, 'figure-ranking'), tiles: figure(ranking, 'figure-tiles'),
    labels: [...ranking.querySelectorAll('[data-part=tile]')]
      .map(tile => [tile.dataset.key, tile.getAttribute('aria-label')]),
    profiles: [...half.querySelectorAll('section.profile')].map(part => ({
      code: part.id.match(/[0-9]{6}/)[0],
      facts: [...part.querySelectorAll('dl.facts dd')].slice(0, 3).map(item => item.textContent)})),
    facts: half.querySelector('header').textContent,
  };
"""


def printed(number: float | None) -> str:
    """Two decimals, half up in decimal after cutting at twelve significant digits."""
    if number is None:
        return "-"
    cut = decimal.Decimal(f"{number:.12g}")
    return str(cut.quantize(decimal.Decimal("0.01"), rounding=decimal.ROUND_HALF_UP))


def percent(share: float) -> str:
    """Whole per cent, half up."""
    cut = decimal.Decimal(f"{100 * share:.12g}")
    return f"{cut.quantize(decimal.Decimal(1), rounding=decimal.ROUND_HALF_UP)}%"


def share_held(text: str, share: float) -> bool:
    """Whether a printed coverage is the share: in whole per cent, or with the digits that keep it below a limit."""
    shown = text.rstrip("!").removesuffix("%")
    places = len(shown.partition(".")[2])
    if not places:
        return f"{shown}%" == percent(share)
    cut = decimal.Decimal(f"{100 * share:.12g}")
    whole = cut.quantize(decimal.Decimal(1), rounding=decimal.ROUND_HALF_UP)
    return whole > cut and shown == str(
        cut.quantize(decimal.Decimal(1).scaleb(-places), rounding=decimal.ROUND_HALF_UP))


def hundredths(text: str) -> int:
    """A printed number with two decimals, without its point."""
    return round(float(text.rstrip("*%").strip("()")) * 100)


def tenths(share: float) -> str:
    """Per cent with one decimal, half up."""
    cut = decimal.Decimal(f"{100 * share:.12g}")
    return f"{cut.quantize(decimal.Decimal('0.1'), rounding=decimal.ROUND_HALF_UP)}%"


def check(tally, reports, browser) -> None:
    """Compares both languages of both datasets."""
    for name, answer in sorted(reports.answers.items()):
        dimensions = [node["id"] for node in answer["tree"] if node["parent"] == "index"]
        rows = answer["assessments"][-1]["rows"]
        for language in ("zh", "en"):
            browser.open(reports.path(f"{name}-both"))
            page = browser.script(TABLES, language)
            _ranking(tally, f"{name} {language}", language, page, rows, dimensions)
            _elsewhere(tally, f"{name} {language}", page, rows)


def _ranking(tally, what, language, page, rows, dimensions):
    """The table of the ranking, cell by cell."""
    words = COLUMNS[language]
    head, shown = page["ranking"]["head"], page["ranking"]["rows"]
    place = {key: head.index(word) for key, word in words.items() if word in head}
    tally.check(
        {"rank", "name", "score", "interval", "coverage"} <= place.keys(), f"{what}: columns", head)
    ranked = [row for row in rows if row["rank"] is not None]
    tally.check(len(shown) == len(ranked) > 0, f"{what}: {len(shown)} rows of {len(ranked)}")
    for row, cells in zip(ranked, shown):
        same = sum(other["rank"] == row["rank"] for other in ranked) > 1
        nodes = {node["id"]: node["score"] for node in row["nodes"]}
        interval = "-" if row["rankLow"] is None else f"{row['rankLow']}-{row['rankHigh']}"
        wanted = {
            "rank": f"{row['rank']}{'=' if same else ''}", "name": row["name"][language],
            "score": row["printed"], "interval": interval}
        if "band" in place:
            wanted["band"] = row["band"][language]
        if "change" in place:
            change = row["change"]
            wanted["change"] = "=" if change == 0 else f"{change:+d}"
        found = {key: cells[place[key]] for key in wanted}
        tally.check(found == wanted, f"{what}: {row['code']}", f"{found}\n{wanted}")
        tally.check(
            share_held(cells[place["coverage"]], row["coverage"]), f"{what}: coverage of {row['code']}",
            f"{cells} {row['coverage']}")
        scores = [printed(nodes.get(node)) for node in dimensions]
        tally.check(
            cells[-len(scores):] == scores, f"{what}: dimensions of {row['code']}",
            f"{cells}\n{scores}")


def _elsewhere(tally, what, page, rows):
    """The same numbers in the figures and on the units' pages."""
    ranked = [row for row in rows if row["rank"] is not None]
    by_code = {row["code"]: row for row in rows}
    found = [[cells[0], *cells[2:]] for cells in page["strips"]["rows"]]
    wanted = [[row["code"], str(row["rank"]), row["score"], str(row["rankLow"]), str(row["rankHigh"])]
              for row in ranked]
    tally.check(
        [[*cells[:2], float(cells[2]), *cells[3:]] for cells in found] == wanted,
        f"{what}: numbers behind the strips", found[:3])
    tiles = {cells[0]: cells for cells in page["tiles"]["rows"]}
    tally.check(
        len(tiles) == 34 and all(
            tiles[row["code"]][3:5] == [str(row["rank"]), repr(row["score"])] for row in ranked),
        f"{what}: numbers behind the tiles", list(tiles.values())[:3])
    labels = dict(page["labels"])
    for row in ranked:
        label = labels[row["code"]]
        parts = [row["printed"], str(row["rank"]), f"{row['rankLow']}-{row['rankHigh']}"]
        tally.check(all(part in label for part in parts), f"{what}: tile {row['code']}", label)
    tally.check(len(page["profiles"]) >= len(ranked), f"{what}: a page for every unit")
    for profile in page["profiles"]:
        row, facts = by_code[profile["code"]], profile["facts"]
        if row["rank"] is None:
            continue
        # In brackets where little data stand behind the score.
        held = (facts[0].strip("()") == row["printed"] and str(row["rank"]) in facts[1]
                and facts[2] == f"{row['rankLow']}-{row['rankHigh']}")
        tally.check(held, f"{what}: page of {row['code']}", facts)
    tally.check(SEED in page["facts"], f"{what}: the seed in the head", page["facts"])


def check_bytes(tally, reports) -> None:
    """The same bytes again, also in another time zone, language and folder."""
    words = ("datasets/demo", "--lang", "both")
    first = reports.path("demo-both").read_bytes()
    tally.check(reports.make("again", *words) == first, "two runs give the same bytes")
    other = reports.make("again", *words, TZ="Asia/Kathmandu", LANG="zh_CN.UTF-8", LC_ALL="tr_TR.UTF-8")
    tally.check(other == first, "another time zone and language give the same bytes")
    tally.check(
        reports.make("again", *words, cwd=reports.elsewhere) == first, "another folder gives the same bytes")
    for name in ("demo-zh", "public-both", "evil-both"):
        text = reports.path(name).read_bytes()
        tally.check(b"\r" not in text and text.endswith(b"</html>\n"), f"{name}: line ends")
