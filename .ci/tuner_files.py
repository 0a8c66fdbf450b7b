"""Files, codes, experts and locks: what comes from outside is taken whole as `cei rank` reads it, or not at all."""

import json

from tally import run
from tuner_equality import _compare
from tuner_pages import STATE, opened, settled, wait

TOP = ("satisfaction", "complaints", "commitments")
SATISFACTION = ("satisfaction_supply", "satisfaction_environment", "satisfaction_redress")
TELL = "return tuning.messages.text.textContent"


def _scheme(weights: dict, **more) -> dict:
    return {"scheme": "hand-made", "extends": "default", **more, "weights": weights}


def _top(*weights) -> dict:
    return dict(zip(TOP, weights))


# Each gives what `cei rank -w` gives.
TAKEN = {
    "relative 1, 1, 1": _scheme(_top(1, 1, 1), weightsAre="relative"),
    "relative 3, 2, 1": _scheme(_top(3, 2, 1), weightsAre="relative"),
    "thousandths": _scheme(_top(0.333, 0.333, 0.334)),
    "rounded thirds": _scheme(_top(33.3, 33.3, 33.3)),
    "0.98 in all, relative": _scheme(_top(0.4, 0.33, 0.25), weightsAre="relative"),
    "two levels": _scheme(_top(0.2, 0.3, 0.5) | dict(zip(SATISFACTION, (12.3456, 43.8272, 43.8272)))),
    "two levels, relative": _scheme(_top(7, 0, 4) | dict(zip(SATISFACTION, (1, 1, 1))), weightsAre="relative"),
    "one weight as it is": _scheme({"complaints": 35}),
    "other replicates": _scheme(_top(1, 0, 0), uncertainty={"replicates": 50}),
    "a name is removed": _scheme(_top(1, 0, 0), dimensions={"satisfaction": None}),
    "names and notes": _scheme(_top(1, 0, 0), title="别名", indicators={"odr_share": {"note": "另一条备注"}}),
}
# Each is refused, with these words.
REFUSED = {
    "sum": (_scheme(_top(0.4, 0.33, 0.25)), ["合计 0.98，应为 1：0.4 + 0.33 + 0.25 = 0.98", "请改正其中一个"]),
    "part of a group": (_scheme({"satisfaction": 50}), ["合计 110，应为 100：50 + 35 + 25 = 110"]),
    "unknown, and a sum": (_scheme({"satisfactio": 40, "satisfaction": 50}),
                           ["没有的权重：satisfactio（是否想写 satisfaction？）", "50 + 35 + 25 = 110"]),
    "two sums": (_scheme({"satisfaction": 50, "odr_share": 50}), ["50 + 35 + 25 = 110", "30 + 15 + 25 + 10 + 10 + 50 = 140"]),
    "method, and a sum": (_scheme(_top(50, 35, 25), methodology={"aggregation": "geometric"}),
                          ["汇总方法（methodology.aggregation）", "50 + 35 + 25 = 110"]),
    "swapped letters": (_scheme(_top(40, 35, 25) | {"compalints": 3}), ["compalints（是否想写 complaints？）"]),
    "far from every name": (_scheme(_top(40, 35, 25) | {"xyz": 3}), ["没有的权重：xyz。"]),
    "author": (_scheme(_top(40, 35, 25), author="李四"), ["写法不对", "author"]),
    "author of an indicator": (_scheme(_top(40, 35, 25), indicators={"odr_share": {"author": "李四"}}),
                               ["写法不对（cei check 会说明怎样改）：indicators.odr_share.author。"]),
    "an indicator more": (_scheme(_top(40, 35, 25), indicators={"odr_shar": {"name": "x"}}),
                          ["没有的指标：odr_shar（是否想写 odr_share？）"]),
    "text": (_scheme({"satisfaction": "40"}), ["不是数字", 'satisfaction: "40"']),
    "negative": (_scheme(_top(120, -40, 20)), ["complaints: -40"]),
    "missing": (_scheme({"satisfaction": None}), ["缺少权重：satisfaction"]),
    "unknown": (_scheme(_top(1, 0, 0) | {"honesty": 0}), ["没有的权重：honesty"]),
    "endless": (_scheme(_top(1e308, 1e308, 1e308), weightsAre="relative"), ["太大"]),
    "removes nothing": (_scheme(_top(1, 0, 0) | {"honesty": None}), ["weights.honesty"]),
    "removes no name": (_scheme(_top(1, 0, 0), dimensions={"honesty": None}), ["dimensions.honesty"]),
    "texts": (_scheme(_top(1, 0, 0), title=5, published=7, dimensions={"honesty": {"nam": "x"}}),
              ["写法不对", "title", "published", "dimensions.honesty.nam"]),
    "record": (_scheme(_top(1, 0, 0), record={"method": 5}), ["record"]),
    "uncertainty": (_scheme(_top(1, 0, 0), uncertainty={"replicates": 0.5}), ["uncertainty.replicates"]),
    "id": (_scheme(_top(1, 0, 0)) | {"scheme": "Not An Id"}, ["写法不对", "scheme"]),
    "misspelt": (_scheme(_top(1, 0, 0), weigths={}), ["写法不对", "weigths（是否想写 weights？）"]),
    "zeros": (_scheme(_top(0, 0, 0), weightsAre="relative"), ["全为 0"]),
    "reading": (_scheme(_top(1, 0, 0), weightsAre="ratio"), ["weightsAre", "ratio"]),
    "aggregation": (_scheme(_top(1, 0, 0), methodology={"aggregation": "geometric"}),
                    ["汇总方法（methodology.aggregation）"]),
    "normalisation": (_scheme(_top(1, 0, 0), indicators={"odr_share": {"normalise": {"method": "z-score"}}}),
                      ["标准化（indicators.odr_share.normalise）"]),
    "rules": (_scheme(_top(1, 0, 0), methodology={"missing": "none"}), ["缺失处理（methodology.missing）"]),
    "indicators": (_scheme(_top(1, 0, 0), indicators={"odr_share": None}), ["文件中没有的指标：odr_share"]),
    "parent": ({"scheme": "x", "extends": "public", "weights": {}}, ["沿用方案 public", "default"]),
    "weights only": ({"weights": _top(1, 0, 0)}, ['缺少 "scheme"', '"extends": "default"']),
    "another scheme": (None, ["没有的指标", "文件中没有的指标"]),
    "twice": ('{"scheme": "x", "extends": "default", "weights": {"satisfaction": 40, "satisfaction": 40}}',
              ["重复的键：satisfaction"]),
    "comma": ('{"scheme": "x", "extends": "default",\n  "weights": {"satisfaction": 40,}}', ["不是 JSON，第 2 行第 34 列"]),
    "list": ("[40, 35, 25]", ["应为一个 JSON 对象"]),
}


def check(tally, pages, browser) -> None:
    tally.check(opened(browser, pages.path("demo")), "files: settled")
    _taken(tally, pages, browser)
    _own(tally, pages, browser)
    tally.check(opened(browser, pages.path("demo")), "refused files: settled")
    _refused(tally, pages, browser)
    _codes(tally, browser)
    _locks(tally, browser)
    _typed(tally, browser)
    tally.check(not (log := browser.console()), "console of files", "\n".join(log))


def _take(browser, text: str, name: str) -> str:
    browser.script("tuning.files.take(arguments[0], arguments[1])", text, name)
    return browser.script(TELL)


def _taken(tally, pages, browser) -> None:
    """Loaded, then saved: both give what the page shows, to the last bit."""
    for number, (what, scheme) in enumerate(TAKEN.items()):
        name, again = f"hand-{number}.json", f"hand-{number}-saved.json"
        text = json.dumps(scheme, ensure_ascii=False)
        (pages.folder / name).write_text(text, encoding="utf-8")
        told = _take(browser, text, name)
        tally.check(told.startswith(f"已载入 {name}"), f"{what}: loaded", told)
        tally.check(("uncertainty" in told) == ("uncertainty" in scheme), f"{what}: intervals", told)
        tally.check(settled(browser), f"{what}: settled")
        state = browser.script(STATE)
        (pages.folder / again).write_text(state["saved"], encoding="utf-8")
        _compare(tally, f"{what}: saved", state, pages.ask("rank", "datasets/demo", "-w", again))
        _compare(tally, f"{what}: the file", state,
                 pages.ask("rank", "datasets/demo", "-w", name, "-n", "400"))
    # Away and back by undo: numbers that were given come back, too.
    browser.script("tuning.toolbar.start.click(); tuning.history.undo()")
    tally.check(settled(browser), "undone: settled")
    _compare(tally, "undone", browser.script(STATE), pages.ask("rank", "datasets/demo", "-w", name, "-n", "400"))


def _own(tally, pages, browser) -> None:
    """The scheme's own file changes nothing; one that others extend is found among the page's parents."""
    name = "weights/equal.json"
    text = (pages.folder / name).read_text(encoding="utf-8")
    told = _take(browser, text, name)
    tally.check(settled(browser) and told.startswith("已载入"), "equal weights: loaded", told)
    _compare(tally, "equal weights", browser.script(STATE), pages.ask("rank", "datasets/demo", "-w", name, "-n", "400"))
    pages.make("equal", "datasets/demo", "-w", "equal", "-n", "50")
    tally.check(opened(browser, pages.path("equal")), "equal: settled")
    read = "return [tuning.kernel.shareCode(), [...tuning.kernel.array('index')], tuning.isUntouched, tuning.history.entries.length]"
    before = browser.script(read)
    told = _take(browser, text, name)
    tally.check(settled(browser) and told.startswith("已载入") and browser.script(read) == before and before[2],
                "the scheme's own file leaves everything as it opened", told)


def _refused(tally, pages, browser) -> None:
    before = browser.script(STATE)
    other = (pages.folder / "weights/public.json").read_text(encoding="utf-8")
    for what, (scheme, words) in REFUSED.items():
        text = other if scheme is None else scheme if isinstance(scheme, str) else json.dumps(scheme, ensure_ascii=False)
        name = "refused.json"
        (pages.folder / name).write_text(text, encoding="utf-8")
        told = _take(browser, text, name)
        tally.check(told.startswith(f"没有载入 {name}：") and all(word in told for word in words),
                    f"{what}: refused", told)
        tally.check(settled(browser) and browser.script(STATE) == before, f"{what}: nothing has changed")
        # The command refuses it, too, or has other numbers for it.
        done = run(pages.cei, "rank", "datasets/demo", "-w", name, "--format", "json", "--quiet", "--no-intervals",
                   cwd=pages.folder)
        rows = json.loads(done.stdout)["assessments"][-1]["rows"] if done.returncode == 0 else []
        same = rows and {row["code"]: row["score"] for row in rows} == {
            code: row["score"] for code, row in before["rows"].items()}
        tally.check(not same, f"{what}: the command has other numbers or none", done.stderr.decode()[:200])
    told = _take(browser, json.dumps(REFUSED["author of an indicator"][0]), "x.json")
    tally.check("除权重外" not in told, "what is no scheme's is no other method", told)
    for encoding in ("utf-16", "utf-16-be", "gb18030"):
        _encoded(tally, pages, browser, encoding)
    browser.script("document.getElementById('do-otherLanguage').click()")
    told = _take(browser, json.dumps(REFUSED["aggregation"][0]), "x.json")
    tally.check("aggregation (methodology.aggregation)" in told and told.isascii(), "refused in English", told)
    browser.script("document.getElementById('do-otherLanguage').click()")


def _encoded(tally, pages, browser, encoding: str) -> None:
    """UTF-8 alone is read, as the command does."""
    data = json.dumps(_scheme(_top(50, 25, 25), note="说明"), ensure_ascii=False).encode(encoding)
    (pages.folder / "encoded.json").write_bytes(data)
    browser.script("""
      tuning.messages.dismiss();
      tuning.files.open(new File([Uint8Array.from(arguments[0])], 'encoded.json'));""", list(data))
    wait(browser, "return tuning.messages.text.textContent !== ''")
    told = browser.script(TELL)
    done = run(pages.cei, "rank", "datasets/demo", "-w", "encoded.json", "--quiet", "--no-intervals", cwd=pages.folder)
    reason = "文件不是 UTF-8 编码"
    tally.check(reason in done.stderr.decode() and told.startswith(f"没有载入 encoded.json：{reason}"), f"{encoding}: refused",
                f"{told} / {done.stderr.decode()[:200]}")


def _codes(tally, browser) -> None:
    """Codes with what was copied along with them, and what is wrong with others."""
    code = browser.script("""
      tuning.files.take('{"scheme": "x", "extends": "default", "weights": {"satisfaction": 37.51, "complaints": 37.49}}', 'x');
      const code = tuning.kernel.shareCode();
      tuning.toolbar.start.click();
      return code;""")
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in code)
    enter = """
      tuning.toolbar.start.click();
      tuning.files.code.value = arguments[0];
      tuning.files.paste();
      return [tuning.kernel.shareCode(), tuning.messages.text.textContent];"""
    for text in (code, code.lower(), f"分享码：{code}", f"Share code: {code}", f"Share code {code}", f"【{code}】（张三）",
                 wide, f"分享码：{wide}。", code.replace("-", " "), code.replace("-", "\n"), f"\u200b{code}\u3000"):
        told = browser.script(enter, text)
        tally.check(told == [code, "已用分享码的权重。"], f"the code is read from {text!r}", told)
    start = browser.script("tuning.toolbar.start.click(); return tuning.kernel.shareCode()")
    wrong = ("8" if code[6] != "8" else "9")
    for text, words in (("", "没有分享码"), ("你好", "没有分享码"), (code[:6] + wrong + code[7:], "校验字符不符"),
                        (code[:-1], "校验字符不符"), ("128T-504M", "另一份方案")):
        told = browser.script(enter, text)
        tally.check(told[0] == start and words in told[1], f"the code {text!r}: {words}", told)


def _locks(tally, browser) -> None:
    """Locks hold against the hand; a whole set of weights lifts those in its way, and says so."""
    node = browser.script("return tuning.data.nodes.map(node => node.id)").index("complaints")
    name = browser.script("return tuning.data.nodes[arguments[0]].zh", node)
    ready = """
      tuning.toolbar.start.click();
      const {rows} = tuning.tree;
      if (tuning.kernel.array('locks')[arguments[0]] !== 1) rows.get(arguments[0]).lock.click();
      return [tuning.kernel.array('weights')[arguments[0]], tuning.kernel.array('locks')[arguments[0]]];"""
    text = json.dumps(_scheme(_top(50, 20, 30)))
    code = browser.script("tuning.files.take(arguments[0], 'x'); return tuning.kernel.shareCode()", text)
    browser.script("tuning.variants.keep('A')")
    ways = {
        "load": "tuning.files.take(arguments[0], 'x.json')",
        "code": "tuning.files.code.value = arguments[1]; tuning.files.paste()",
        "A/B": "tuning.variants.use('A')",
    }
    now = f"return [tuning.kernel.array('weights')[{node}], tuning.kernel.array('locks')[{node}], tuning.messages.text.textContent]"
    for way, call in ways.items():
        tally.check(browser.script(ready, node) == [3500, 1], f"{way}: locked")
        weight, locked, told = browser.script(f"{call}; {now}", text, code)
        tally.check(weight == 2000 and locked == 0 and f"已解除锁定：{name}" in told, f"{way}: lifts the lock", told)
        back = browser.script(f"tuning.history.undo(); {now}")
        tally.check(back[:2] == [3500, 1], f"{way}: undone, the lock is back", back)
        again = browser.script(f"tuning.history.redo(); {now}")
        tally.check(again[:2] == [2000, 0], f"{way}: done again", again)
    locked = browser.script(f"tuning.tree.rows.get({node}).lock.click(); tuning.toolbar.start.click(); {now}")
    tally.check(locked[:2] == [3500, 0] and f"已解除锁定：{name}" in locked[2], "back to the scheme: lifts the lock", locked)
    # What a set does not change stays locked, and nothing is said of it.
    browser.script(ready, node)
    kept = browser.script(f"tuning.files.take(arguments[0], 'x.json'); {now}", json.dumps(_scheme(_top(30, 35, 35))))
    tally.check(kept == [3500, 1, "已载入 x.json。"], "a weight that is not changed stays locked", kept)
    browser.script(f"tuning.tree.rows.get({node}).lock.click(); tuning.toolbar.start.click()")


def _typed(tally, browser) -> None:
    """What is finer than weights are kept is said; an only child has everything."""
    enter = """
      const {box} = tuning.tree.rows.get(1);
      box.focus();
      box.value = arguments[0];
      box.dispatchEvent(new Event('change'));
      const answer = [tuning.kernel.array('weights')[1], tuning.messages.text.textContent];
      box.blur();
      return answer;"""
    for text, weight, words in (("0.001", 0, "“0.001”记为 0.00%"), ("33.333", 3333, "“33.333”记为 33.33%"),
                                ("2/3", 6667, "“2/3”记为 66.67%")):
        told = browser.script(enter, text)
        tally.check(told[0] == weight and "0.01%" in told[1] and words in told[1], f"typed {text}", told)
    told = browser.script("tuning.messages.dismiss(); " + enter, "25.00")
    tally.check(told == [2500, ""], "typed 25.00: nothing to be said", told)


def check_panel(tally, pages, browser) -> None:
    """What an expert did not judge is no opinion, and stays as it is when the expert's weights are taken over."""
    for number in (1, 2):
        for file in (pages.folder / f"datasets/demo-panel/round{number}").glob("E3.json"):
            said = json.loads(file.read_text(encoding="utf-8"))
            said["judgements"] = {node: judged for node, judged in said["judgements"].items() if node == "index"}
            file.write_text(json.dumps(said), encoding="utf-8")
    pages.make("gaps", "datasets/demo", "--panel", "datasets/demo-panel", "-n", "50")
    tally.check(opened(browser, pages.path("gaps")), "gaps: settled")
    page = browser.script("""
      const {data, panel, tree} = tuning, rows = [...document.querySelectorAll('#panel tbody tr')];
      const groups = data.nodes.filter(node => node.depth === 1);
      return {
        left: rows.map(row => row.cells[3].textContent), names: groups.map(node => node.zh),
        dots: groups.map(node => tree.rows.get(node.children[0]).marks.querySelectorAll('.dot').length),
        top: tree.rows.get(1).marks.querySelectorAll('.dot').length,
        aloud: tree.rows.get(groups[0].children[0]).slider.getAttribute('aria-description'),
      };""")
    tally.check(page["left"][2] == "、".join(page["names"]) and page["left"][0] == page["left"][-1] == "-",
                "gaps: the groups that E3 did not judge", page["left"])
    tally.check(page["top"] == 7 and set(page["dots"]) == {6} and page["aloud"].startswith("6 位专家评过"),
                "gaps: dots of those who judged", page)
    taken = browser.script("""
      const own = tuning.data.nodes.findIndex(node => node.id === 'satisfaction_supply');
      tuning.tree.rows.get(own).moveTo('key', 7777);
      tuning.history.finish();
      tuning.panel.cells[2].tau.parentElement.querySelector('button').click();
      const {kernel} = tuning, expert = tuning.panel.experts[2];
      return [kernel.array('weights')[own], tuning.messages.text.textContent,
        tuning.data.nodes[0].children.every(node => kernel.array('weights')[node] === expert[node])];""")
    tally.check(taken[0] == 7777 and taken[2] and "已采用“E3”" in taken[1] and "未评的保留您的权重" in taken[1]
                and all(name in taken[1] for name in page["names"]), "gaps: one's own weights stay", taken)
    tally.check(settled(browser), "gaps: settled again")
    state = browser.script(STATE)
    (pages.folder / "expert.json").write_text(state["saved"], encoding="utf-8")
    _compare(tally, "an expert's weights, saved", state, pages.ask("rank", "datasets/demo", "-w", "expert.json"))
    tally.check(not (log := browser.console()), "console of experts", "\n".join(log))
