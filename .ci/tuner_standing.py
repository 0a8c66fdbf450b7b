"""Who has left the ranking and why, whose score is capped, and that what was true at the start is not told any longer: in
the sentence, in the table, in the list of reasons, in the header, on tiles, on paper, against `cei rank`."""

import base64
import json
import random

import tuner_gaps
from report_paper import Words, squeezed
from tally import run
from tuner_pages import opened, settled

VECTORS = 12
TOLD = """
  const {data, state, kernel, standing, ranking, summary, heading, words} = tuning;
  const cells = code => [...document.querySelector(`tr[data-unit="${CSS.escape(code)}"]`).cells];
  const list = rows => Object.fromEntries(rows.map(({name, cell}) => [name.textContent, cell.textContent]));
  const terms = [...document.querySelectorAll(`header [data-language=${words.language}] dt`)];
  return {
    now: heading.element.textContent, isWarning: heading.element.className === 'warning', sentence: summary.text.textContent,
    facts: Object.fromEntries(terms.map(term => [term.textContent, term.nextElementSibling.textContent])),
    reasons: list(standing.out.rows), title: standing.out.heading.textContent, rest: standing.rest.textContent,
    caps: list(standing.capped.rows),
    units: data.units.map((unit, number) => ({
      code: unit.code, name: words.name(unit), before: state.before[number], rank: state.ranks[number],
      change: cells(unit.code)[4].textContent, places: kernel.places(state.rises[number]), rises: state.rises[number],
    }))};
"""
# Ground and ink of every tile that has a unit, and whether its texts have plain ground.
TILES = """
  const {tiles, words} = tuning, drawing = tiles.drawings.find(one => !one.hidden);
  return tiles.tiles(drawing).map(({element, unit, box, texts}) => ({
    isRanked: !Number.isNaN(tuning.state.ranks[unit]), fill: box.getAttribute('class'), rects: element.querySelectorAll('rect').length,
    inks: texts.map(text => getComputedStyle(text).fill), plain: texts.map(text => getComputedStyle(text).stroke),
    tip: element.getAttribute('aria-label')}));
"""
DARK = ("i-step4", "i-step5")


def check(tally, pages, browser) -> None:
    """Published figures, of which few units have enough; rules of other data; nobody ranked; scenarios."""
    pages.make("published", "public", "-n", "60")
    tally.check(opened(browser, pages.path("published")), "standing: settled")
    _follows(tally, pages, browser)
    _tiles(tally, browser)
    _paper(tally, pages, browser)
    _elsewhere(tally, browser)
    for name in ("rules", "floors"):
        tally.check(opened(browser, pages.path(name)), f"standing, {name}: settled")
        _rules(tally, pages, browser, name)
    _ties(tally, pages, browser)
    _nobody(tally, pages, browser)
    _scenario(tally, pages, browser)
    tally.check(not (log := browser.console()), "console of standing", "\n".join(log))


def _groups(browser) -> list[list[int]]:
    return [node["children"] for node in browser.script("return tuning.data.nodes") if node["children"]]


def _rows(pages, browser, data: str, name: str) -> dict:
    """What `cei rank` says under the page's weights, by name."""
    (pages.folder / name).write_text(browser.script("return tuning.files.text"), encoding="utf-8")
    answer = pages.ask("rank", data, "-w", name)
    return {row["name"]["zh"]: row for row in answer["assessments"][-1]["rows"]}


def _follows(tally, pages, browser) -> None:
    """Random weights: every unit that left or came in, each with its reason."""
    start = browser.script(TOLD)
    tally.check(start["now"] == "权重：public 1.0.0；31 个地区，6 个参与排名" and not start["isWarning"], "the header at the start", start["now"])
    tally.check("天津、上海、贵州、青海、宁夏" in start["rest"], "units without any figure", start["rest"])
    groups, source, left_ever, entered_ever = _groups(browser), random.Random("standing"), 0, 0
    for number in range(VECTORS):
        tuner_gaps.put(browser, groups, source)
        tally.check(settled(browser), f"standing, vector {number}: settled")
        told, rows = browser.script(TOLD), _rows(pages, browser, "public", f"standing-{number}.json")
        what = f"standing, vector {number}"
        ranked = [name for name, row in rows.items() if row["rank"] is not None]
        left = [unit for unit in told["units"] if unit["before"] is not None and unit["rank"] is None]
        entered = [unit for unit in told["units"] if unit["before"] is None and unit["rank"] is not None]
        left_ever, entered_ever = left_ever + len(left), entered_ever + len(entered)
        # 8 names at most, then how many there are.
        for units, words in ((left, "{} 个退出排名（{}"), (entered, "{} 个新进排名（{}")):
            text = words.format(len(units), "、".join(unit["name"] for unit in units[:8]))
            names = all(unit["name"] in told["sentence"] for unit in units[:8]) if len(units) <= 8 else True
            head = text.split("（")[0]
            tally.check((head in told["sentence"] and names) if units else words[3:8] not in told["sentence"],
                        f"{what}: the sentence tells {len(units)}", told["sentence"])
        if "Kendall" in told["sentence"]:
            tally.check(("（只算两次都有名次的）" in told["sentence"]) == bool(left or entered),
                        f"{what}: whom Kendall's tau counts", told["sentence"])
        wrong = [(unit, wanted) for unit in told["units"] if unit["change"] != (wanted := _change(unit, left, entered))]
        tally.check(not wrong, f"{what}: the column of changes", wrong[:3])
        counted = f"31 个地区，{len(ranked)} 个参与排名" if ranked else "31 个地区，没有一个参与排名（"
        tally.check(told["isWarning"] and told["now"].startswith(f"权重已改动，与 public 1.0.0 不同；{counted}"), f"{what}: header", told["now"])
        tally.check(told["facts"]["范围"].startswith(f"31 个地区，{len(ranked)} 个参与排名")
                    and told["facts"]["权重"].endswith("，权重已改动"), f"{what}: facts", told["facts"])
        reasons = {name: row["reason"]["zh"] for name, row in rows.items()
                   if row["rank"] is None and row["reason"]["zh"] != "没有本方案的任何数据"}
        tally.check(told["reasons"] == reasons, f"{what}: {len(reasons)} reasons", _unlike(told["reasons"], reasons))
        tally.check(told["title"] == f"不参与排名（{31 - len(ranked)} 个）", f"{what}: how many", told["title"])
    tally.check(left_ever > 10 and entered_ever > 3, f"{left_ever} have left, {entered_ever} have come in")
    browser.script("tuning.toolbar.start.click()")
    settled(browser)
    tally.check(browser.script(TOLD) == start, "back at the scheme's weights all is as at the start")


def _change(unit: dict, left: list, entered: list) -> str:
    return "退出" if unit in left else "新进" if unit in entered else "=" if unit["rises"] == 0 else unit["places"]


def _unlike(one: dict, other: dict) -> str:
    return "\n".join(f"{key}: page {one.get(key)!r}, rank {other.get(key)!r}" for key in {*one, *other} if one.get(key) != other.get(key))


def _tiles(tally, browser) -> None:
    """Text can be read on every ground, whoever left or came in: dark on hatching cleared around it, light on dark."""
    groups, source, grounds = _groups(browser), random.Random("tiles"), set()
    for number in range(4):
        tuner_gaps.put(browser, groups, source)
        settled(browser)
        tiles = browser.script(TILES)
        wrong = [tile for tile in tiles if not _is_clear(tile)]
        grounds |= {(tile["fill"], tile["isRanked"]) for tile in tiles}
        tally.check(len(tiles) == 31 and not wrong, f"tiles, vector {number}", wrong[:2])
    tally.check({is_ranked for _, is_ranked in grounds} == {True, False} and any(fill in DARK for fill, _ in grounds), "tiles: grounds", grounds)


def _is_clear(tile: dict) -> bool:
    if not tile["isRanked"]:
        return (tile["fill"] == "i-missing" and set(tile["plain"]) == {"rgb(255, 255, 255)"} and tile["rects"] == 2
                and tile["tip"].endswith("：不参与排名") and "rgb(255, 255, 255)" not in tile["inks"])
    ink = {"rgb(255, 255, 255)"} if tile["fill"] in DARK else {"rgb(26, 26, 26)"}
    return set(tile["plain"]) == {"none"} and set(tile["inks"]) == ink and tile["rects"] == 2


def _paper(tally, pages, browser) -> None:
    """What is printed is of the weights at hand: nearly all on the second dimension takes Zhejiang out, 58 % on the first
    brings others in."""
    for language, parts in (("zh", ["权重已改动，与public1.0.0不同", "退出", "不参与排名（", "，权重已改动"]),
                            ("en", ["Weightschangedfrompublic1.0.0", "left", "Notranked(", ",weightschanged"])):
        if language == "en":
            browser.script("document.getElementById('do-otherLanguage').click()")
        browser.script("tuning.tree.rows.get(tuning.data.nodes[0].children[0]).moveTo('key', 1500); tuning.history.finish()")
        settled(browser)
        pdf = pages.folder / f"standing-{language}.pdf"
        pdf.write_bytes(base64.b64decode(browser.cdp("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]))
        text = "".join(squeezed("".join(word[4] for word in page)) for page in Words(pdf).pages)
        told = browser.script(TOLD)
        parts += [squeezed(reason)[:24] for reason in told["reasons"].values()] + [squeezed(told["now"])]
        lost = [part for part in parts if part not in text]
        tally.check(len(parts) > 20 and not lost, f"standing on paper, {language}: {len(parts)} texts", lost)
    browser.script("document.getElementById('do-otherLanguage').click()")


def _elsewhere(tally, browser) -> None:
    """The chosen unit and the comparison of two sets of weights: 15 % on the first dimension takes Zhejiang out."""
    browser.script("tuning.toolbar.start.click(); tuning.variants.keep('A')")
    browser.script("tuning.tree.rows.get(tuning.data.nodes[0].children[0]).moveTo('key', 1500); tuning.history.finish()")
    browser.script("tuning.variants.keep('B'); tuning.variants.differ.click(); tuning.choose(tuning.data.units.findIndex(one => one.zh === '浙江'))")
    settled(browser)
    told = browser.script(TOLD)
    says = browser.script("return tuning.gap.says.textContent")
    tally.check(f"浙江不参与排名：{told['reasons']['浙江']}。" in says, "the chosen unit says why it is not ranked", says)
    rows = browser.script("""return Object.fromEntries([...[...tuning.variants.result.querySelectorAll('table')].at(-1).tBodies[0].rows].map(
        row => [row.cells[0].textContent, row.cells[3].textContent]))""")
    tally.check(rows["浙江"] == "退出" and "-" not in rows.values(), "A and B: who left", rows)


def _rules(tally, pages, browser, name: str) -> None:
    """Vetoes, caps and floors of dimensions. A reason that is no share of the weight stands with the coverage."""
    groups, source, capped = _groups(browser), random.Random(f"standing {name}"), set()
    kinds = set()
    for number in range(VECTORS):
        tuner_gaps.put(browser, groups, source)
        settled(browser)
        told, rows = browser.script(TOLD), _rows(pages, browser, f"{name}.csv", f"{name}-standing.json")
        wanted = {}
        for unit, row in rows.items():
            if row["rank"] is None:
                reason = row["reason"]["zh"]
                kinds.add(reason[:3])
                wanted[unit] = reason if reason.startswith(("覆盖率", "否决项")) else f"{reason}；覆盖率 {_percent(row['coverage'])}"
        tally.check(told["reasons"] == wanted, f"{name}, vector {number}: {len(wanted)} reasons", _unlike(told["reasons"], wanted))
        held = {unit: f"{row['base'] + row['bonus']:.2f}" for unit, row in rows.items()
                if row["rank"] is not None and row["base"] + row["bonus"] > row["score"] + 1e-9}
        capped |= {*held}
        tally.check(told["caps"].keys() == held.keys() and all(
            "“发生事件”（" in told["caps"][unit] and "），得分不超过 61.30 分；封顶前 " in told["caps"][unit]
            and abs(float(told["caps"][unit].split("封顶前 ")[1].split()[0]) - float(before)) < 0.011
            for unit, before in held.items()), f"{name}, vector {number}: {len(held)} capped", (told["caps"], held))
    tally.check(capped and len(kinds) >= 2, f"{name}: {len(capped)} capped, reasons {kinds}", capped)


def _percent(share: float) -> str:
    """In whole per cent: none of these lies within half a per cent of the floor."""
    return f"{int(share * 100 + 0.5 + 1e-9)}%"


def _ties(tally, pages, browser) -> None:
    """All who moved furthest are named, or counted where they are more than five."""
    tally.check(opened(browser, pages.path("quick")), "ties: settled")
    first, most = browser.script("return tuning.data.nodes[0].children[0]"), 0
    for number in range(VECTORS):
        browser.script("tuning.tree.rows.get(arguments[0]).moveTo('key', arguments[1])", first, 4250 + 100 * number)
        settled(browser)
        told = browser.script(TOLD)
        furthest = max(abs(unit["rises"]) for unit in told["units"])
        movers = [f"{unit['name']}（{unit['places']}）" for unit in sorted(told["units"], key=lambda unit: unit["rank"])
                  if abs(unit["rises"]) == furthest]
        most = max(most, len(movers))
        text = "、".join(movers[:5]) + (f"等 {len(movers)} 个" if len(movers) > 5 else "")
        tally.check(f"变动最大的是{text}。" in told["sentence"], f"ties, step {number}: {len(movers)} moved furthest", (told["sentence"], text))
    tally.check(most > 5, "ties: several moved furthest", most)


def _nobody(tally, pages, browser) -> None:
    """A scheme of other figures: the command warns, and the page says it above everything."""
    reason = "覆盖率 40%，低于 60%；缺消费者满意度、投诉办结率、投诉调解成功率"
    done = run(pages.cei, "tune", "datasets/demo", "-w", "public", "-n", "50", "-o", str(pages.path("nobody")), cwd=pages.folder)
    said = done.stderr.decode()
    tally.check(done.returncode == 0 and said == f"! 没有地区达到参与排名的条件：{reason}。\n", "nobody ranked: the command warns", said)
    tally.check(opened(browser, pages.path("nobody")), "nobody: settled")
    told = browser.script(TOLD)
    tally.check(told["isWarning"] and told["now"] == f"权重：public 1.0.0；31 个地区，没有一个参与排名（{reason}）", "nobody ranked: the page", told["now"])
    tally.check("没有评价对象参与排名。" in told["sentence"], "nobody ranked: the sentence", told["sentence"])


def _scenario(tally, pages, browser) -> None:
    """A changed setting is saved as a whole scheme, whose note says what was changed; the page says it on every sheet."""
    mark = "〔假设情形〕"
    pages.make("scenario", "public", "-n", "50", "--set", "methodology.ties=average")
    tally.check(opened(browser, pages.path("scenario")), "scenario: settled")
    saved = json.loads(browser.script("return tuning.files.text"))
    tally.check("extends" not in saved and mark in saved["note"]["zh"] and "ties" in saved["note"]["zh"], "scenario: saved weights", saved.get("note"))
    seen = browser.script("""return [...document.querySelectorAll('header .banner, header .notes li')].filter(
        one => one.checkVisibility()).map(one => one.textContent)""")
    tally.check(seen[0] == mark and any("改动：methodology.ties = average" in text for text in seen[1:]), "scenario: banner and changes in sight", seen)
    pdf = pages.folder / "scenario.pdf"
    pdf.write_bytes(base64.b64decode(browser.cdp("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]))
    sheets = [squeezed("".join(word[4] for word in page)) for page in Words(pdf).pages]
    tally.check(sheets and all(mark in sheet for sheet in sheets), f"scenario: {len(sheets)} sheets with the banner")
