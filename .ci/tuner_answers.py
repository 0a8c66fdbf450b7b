"""What the page answers: weights that stop, text fields, codes and files that cannot be had, ranks that are shared, units that
are not ranked, scores beyond their scale."""

import json

import tuner_rules
from tally import ROOT, run
from tuner_behaviour import CLIPBOARD, LEAVES, SAID
from tuner_pages import opened, settled, wait

SET = """
  tuning.replace(() => {
    const weights = tuning.kernel.array('weights');
    for (const [node, weight] of Object.entries(arguments[0])) weights[node] = weight;
    tuning.kernel.setWeights(weights);
  }, () => ['used', {name: 'A'}]);
"""
LOAD = "tuning.files.take(JSON.stringify({scheme: 'x', extends: 'default', ...arguments[0]}), 'x.json')"


def check(tally, pages, browser) -> None:
    """All of it."""
    tally.check(opened(browser, pages.path("quick")), "answers: settled")
    _stops(tally, browser)
    _fields(tally, browser)
    _refused(tally, browser)
    _given(tally, browser)
    _blind(tally, pages, browser)
    _first(tally, pages, browser)
    _shared(tally, pages, browser)
    _beyond(tally, pages, browser)
    tally.check(not (log := browser.console()), "console of answers", "\n".join(log))


def _stops(tally, browser) -> None:
    """Locks leave 20 % for the first weight, whose own 40 % cannot come back; the page says so."""
    first, second, third = browser.script("return tuning.data.nodes[0].children")
    browser.script(SET, {first: 1000, second: 8000, third: 1000})
    browser.script("tuning.tree.rows.get(arguments[0]).lock.click(); tuning.tree.rows.get(arguments[1]).reset.click()",
                   second, first)
    now = browser.script("return tuning.data.nodes[0].children.map(node => tuning.kernel.array('weights')[node])")
    said = browser.script(SAID)
    tally.check(now == [2000, 8000, 0] and "停在 20.00%" in said, "a weight that is reset stops where locks stop it", (now, said))
    browser.script("tuning.tree.rows.get(arguments[0]).lock.click(); tuning.toolbar.start.click()", second)
    browser.script("tuning.tree.rows.get(arguments[0]).reset.click()", first)
    settled(browser)
    tally.check(browser.script(SAID) == "", "a weight that comes back is no news", browser.script(SAID))


def _fields(tally, browser) -> None:
    """Ctrl+Z belongs to texts that are typed; in the box of a weight to weights. Found is what matches."""
    browser.script("tuning.tree.rows.get(1).moveTo('key', 7000); tuning.history.finish()")
    weight = "return tuning.kernel.array('weights')[1]"
    for field in ("tuning.files.comment", "tuning.files.code", "tuning.ranking.search"):
        browser.script(f"{field}.focus()")
        browser.cdp("Input.insertText", text="陕西")
        browser.press("z", 90, 2)
        tally.check(browser.script(weight) == 7000, f"Ctrl+Z in {field}: weights stay")
        browser.script(f"{field}.value = ''; {field}.dispatchEvent(new Event('input'))")
    browser.script("tuning.tree.rows.get(2).box.focus()")
    browser.press("z", 90, 2)
    tally.check(browser.script(weight) == 4000, "Ctrl+Z in the box of a weight", browser.script(weight))
    browser.script("""
      const {ranking, data, state} = tuning;
      ranking.pin(state.order[0]);
      ranking.search.value = data.units[state.order[3]].zh;
      ranking.search.dispatchEvent(new Event('input'));""")
    settled(browser)
    found = browser.script("return [tuning.ranking.listed.length, tuning.ranking.found.textContent]")
    tally.check(found == [2, "1 个"], "a pinned unit is listed and not found", found)
    browser.script("""
      const {ranking, state} = tuning;
      ranking.pin(state.order[0]);
      ranking.search.value = '';
      ranking.search.dispatchEvent(new Event('input'));""")


def _refused(tally, browser) -> None:
    """What cannot be copied or read is said; a code that was not copied is nowhere else."""
    browser.script("tuning.tree.rows.get(1).moveTo('key', 6100); tuning.history.finish()")
    for answer, words in ((False, "请自行复制"), (True, "分享码已复制")):
        browser.script(CLIPBOARD, answer)
        browser.script("tuning.files.copy()")
        tally.check(wait(browser, f"return tuning.messages.text.textContent.includes('{words}')"), f"copied {answer}: {words}",
                    browser.script(SAID))
        tally.check(browser.script(LEAVES) != answer, f"copied {answer}: leaving")
    browser.script("tuning.files.open({name: '文件夹', arrayBuffer: () => Promise.reject(new Error('NotFoundError'))})")
    tally.check(wait(browser, "return tuning.messages.text.textContent.includes('读不了 文件夹')"), "a folder is dropped",
                browser.script(SAID))
    browser.script("tuning.toolbar.start.click()")


def _given(tally, browser) -> None:
    """Thirds and what they are rounded to are two sets of weights: 33.333333 % is not 33.34 %."""
    ids = browser.script("return tuning.data.nodes[0].children.map(node => tuning.data.nodes[node].id)")
    rounded = {"weights": dict(zip(ids, (33.34, 33.33, 33.33)))}
    browser.script(LOAD, {"weightsAre": "relative", "weights": dict(zip(ids, (1, 1, 1)))})
    browser.script("tuning.variants.keep('A')")
    browser.script(LOAD, rounded)
    browser.script("tuning.variants.keep('B'); tuning.variants.differ.click()")
    rows = browser.script("""return [...tuning.variants.result.querySelectorAll('table')[0].rows].slice(1).map(
        row => [...row.cells].slice(1).map(cell => cell.textContent))""")
    tally.check(rows == [["33.333333%", "33.340000%"], ["33.333333%", "33.330000%"], ["33.333333%", "33.330000%"]],
                "A and B differ beyond two decimals", rows)
    # The same numbers in other units are the same weights.
    browser.script(LOAD, {"weights": {key: value / 100 for key, value in rounded["weights"].items()}})
    browser.script("tuning.variants.keep('A'); tuning.variants.differ.click()")
    tally.check("A 和 B 的权重相同" in browser.script("return tuning.variants.result.textContent"), "A and B in other units")
    tally.check(not browser.script(LEAVES), "leaving: what was loaded lies in its file")
    browser.script("""
      tuning.replace(() => tuning.kernel.setShares(tuning.data.nodes.map(node => (node.parent === 0 ? 7 : NaN))),
        () => ['used', {name: 'A'}]);""")
    tally.check(browser.script(LEAVES), "leaving: thirds are not what they are rounded to")
    browser.script("tuning.toolbar.start.click()")


def _blind(tally, pages, browser) -> None:
    """The button says what a click does, also after weights were moved and moved back."""
    tally.check(opened(browser, pages.path("blind")), "blind: settled")
    label = "return [tuning.panel.button.textContent, tuning.panel.isRevealed]"
    press = "tuning.panel.button.click();"
    plain, sure = "提交我的权重", "就按方案的权重提交"
    tally.check(browser.script(press + label) == [sure, False], "blind: untouched weights are asked about")
    browser.script("tuning.tree.rows.get(1).moveTo('key', 7000); tuning.history.finish()")
    tally.check(browser.script(label) == [plain, False], "blind: moved", browser.script(label))
    browser.script("tuning.history.undo()")
    tally.check(browser.script(label) == [plain, False], "blind: moved back", browser.script(label))
    tally.check(browser.script(press + label) == [sure, False], "blind: asked again", browser.script(label))
    browser.script(press)
    tally.check(browser.script("return tuning.panel.isRevealed"), "blind: handed in at the second click")


def _first(tally, pages, browser) -> None:
    """One first place is no list of places; where nobody is ranked nothing is said of the first."""
    pages.make("first", "datasets/demo", "--top", "1", "-n", "50")
    tally.check(opened(browser, pages.path("first")), "first: settled")
    text = "return tuning.summary.text.textContent"
    tally.check("第 1 名不变。" in browser.script(text), "the first place", browser.script(text))
    browser.script("document.getElementById('do-otherLanguage').click()")
    settled(browser)
    tally.check("The first place is the same." in browser.script(text), "the first place in English", browser.script(text))
    tally.check(not browser.script("return /the same 1 /.test(document.querySelector('#weights').textContent)"),
                "the legend of bands for one place")
    # Everybody has so many events that the rules exclude everybody.
    tuner_rules.write_scheme(pages.folder / "nobody.json", "nobody", tuner_rules.METHODS["rules"])
    tuner_rules.write_data(pages.folder / "nobody.csv", dict.fromkeys(range(tuner_rules.UNITS), 5))
    pages.make("nobody", "nobody.csv", "-w", "nobody.json", "-n", "50")
    tally.check(opened(browser, pages.path("nobody")), "nobody: settled")
    said = browser.script(text)
    ranked = browser.script("return [...tuning.kernel.array('ranks')].filter(rank => !Number.isNaN(rank)).length")
    tally.check(ranked == 0 and "第 1 名" not in said and "前 " not in said, "nobody is ranked: nothing is said of the first", said)


def _shared(tally, pages, browser) -> None:
    """Two units with the same figures share places 1 and 2 wherever ranks stand."""
    rows = ["评价对象,年份,投诉量,常住人口,满意度,按时办结率", "甲,2023,10,100,90,98", "乙,2023,10,100,90,98", "丙,2023,90,100,60,70"]
    (pages.folder / "shared.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    scheme = json.loads((ROOT / "Tests/ceiTests/Corpus/schemes/sound.json").read_text(encoding="utf-8"))
    scheme.setdefault("methodology", {})["ties"] = "average"
    (pages.folder / "shared.json").write_text(json.dumps(scheme, ensure_ascii=False), encoding="utf-8")
    pages.make("shared", "shared.csv", "-w", "shared.json", "-n", "50")
    tally.check(opened(browser, pages.path("shared")), "shared: settled")
    cells = browser.script("""return [...document.querySelectorAll('.ranking tbody tr')].map(row =>
        ['rank', 'baselineRank'].map(kind => row.querySelector('td.' + kind).textContent))""")
    tally.check(cells == [["1.5=", "1.5="], ["1.5=", "1.5="], ["3", "3"]], "shared ranks now and before", cells)
    drawn = browser.script("return [...document.querySelectorAll('.moves [data-key]')].map(one => one.textContent)")
    tally.check(sum(text.count("1.5=") for text in drawn) == 4, "shared ranks in the lines of moves", drawn)
    paper = browser.script("""
      tuning.paper.make();
      const rows = [...document.querySelectorAll('#paper table.ranks tbody tr')].map(row => [...row.cells].map(cell => cell.textContent));
      tuning.paper.remove();
      return rows.map(row => [row[0], row[5]]);""")
    tally.check(paper == cells, "shared ranks on paper", paper)


def _beyond(tally, pages, browser) -> None:
    """A score moved by points leaves its scale under other weights: the page says so and saves nothing where `cei rank`
    refuses the file, and only there."""
    unit = "陕西"
    row = next(row for row in pages.ask("rank", "datasets/demo", "--no-intervals")["assessments"][-1]["rows"]
               if row["name"]["zh"].startswith(unit))
    score = next(node["score"] for node in row["nodes"] if node["id"] == "complaints")
    change = ["--set", f"score.{unit}.complaints=+{99.9 - score:.3f}"]
    pages.make("beyond", "datasets/demo", "-n", "50", *change)
    tally.check(opened(browser, pages.path("beyond")), "beyond: settled")
    children = browser.script("return tuning.data.nodes.find(node => node.id === 'complaints').children")
    seen = set()
    for child in children:
        browser.script(SET, {other: 10000 if other == child else 0 for other in children})
        settled(browser)
        told = browser.script("return tuning.summary.text.textContent")
        browser.script("tuning.files.save()")
        saved = browser.script(SAID)
        text = browser.script("return tuning.files.text")
        (pages.folder / "beyond.json").write_text(text, encoding="utf-8")
        done = run(pages.cei, "rank", "datasets/demo", "-w", "beyond.json", *change, "--quiet", "--no-intervals", cwd=pages.folder)
        refuses = "E403" in done.stderr.decode("utf-8")
        seen.add(refuses)
        tally.check(done.returncode == 0 or refuses, f"beyond, {child}: the command's answer", done.stderr)
        tally.check(("超出 60 至 100 分的量程" in told) == refuses and saved.startswith("没有保存" if refuses else "已保存"),
                    f"beyond, {child}: as the command", f"{told} / {saved} / {done.stderr.decode()[:200]}")
    tally.check(seen == {True, False}, "beyond: some weights are refused and others are not", seen)
