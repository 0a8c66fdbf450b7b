"""One number, two surfaces: the page against `cei rank` and `cei stability`, to the last printed digit."""

import concurrent.futures
import json
import pathlib
import random
import time

from tuner_pages import STATE, opened, settled, wait

VECTORS = 200
WITH_BANDS = 10


def check(tally, pages, browser, downloads: pathlib.Path) -> None:
    """The scheme's own weights, then random ones by boxes, files and share codes."""
    tally.check(opened(browser, pages.path("full")), "full: settled")
    state = browser.script(STATE)
    rank = pages.ask("rank", "datasets/demo", "-n", "2000")
    _compare(tally, "at the start", state, rank)
    _bands(tally, "at the start", state, pages, "datasets/demo")

    tally.check(opened(browser, pages.path("demo")), "demo: settled")
    nodes = browser.script("return tuning.data.nodes")
    source = random.Random(20240315)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = []
        for number in range(VECTORS):
            what, wanted = _set(browser, pages, nodes, source, number)
            tally.check(settled(browser), f"vector {number}, {what}: settled")
            state = browser.script(STATE)
            if wanted:
                now = [state["weights"][node] for node in wanted]
                tally.check(now == list(wanted.values()), f"vector {number}, {what}: weights", now)
            jobs.append((number, what, state, pool.submit(_ask, pages, number, state)))
        for number, what, state, job in jobs:
            _compare(tally, f"vector {number}, {what}", state, job.result())
            if number % (VECTORS // WITH_BANDS) == 0:
                _bands(tally, f"vector {number}, {what}", state, pages, "datasets/demo", "-w",
                       f"saved-{number}.json")
    _save(tally, pages, browser, downloads)
    tally.check(not (log := browser.console()), "console of equality", "\n".join(log))


def _ask(pages, number: int, state: dict) -> dict:
    name = f"saved-{number}.json"
    (pages.folder / name).write_text(state["saved"], encoding="utf-8")
    return pages.ask("rank", "datasets/demo", "-w", name)


def random_group(source: random.Random, count: int) -> list[int]:
    """Ten-thousandths that add up, some of them 0, sometimes all in one."""
    kind = source.random()
    if kind < 0.05:
        raw = [0] * count
        raw[source.randrange(count)] = 10_000
        return raw
    parts = [0.0 if kind < 0.2 and source.random() < 0.4 else source.expovariate(1) for _ in range(count)]
    total = sum(parts)
    if total == 0:
        return random_group(source, count)
    raw = [int(10_000 * part / total) for part in parts]
    raw[source.randrange(count)] += 10_000 - sum(raw)
    return raw


def percent(weight: int) -> str:
    return f"{weight // 100}.{weight % 100:02d}"


def _set(browser, pages, nodes, source, number) -> tuple[str, dict[int, int]]:
    """Random weights by one of the page's own ways; those that are certain afterwards."""
    groups = [node["children"] for node in nodes if node["children"]]
    wanted = {child: weight for group in groups
              for child, weight in zip(group, random_group(source, len(group)))}
    way = ("boxes", "file", "code")[number % 3]
    if way == "boxes":
        return way, _type(browser, source, groups, wanted)
    if way == "file":
        name = pages.folder / f"load-{number}.json"
        weights = {nodes[child]["id"]: wanted[child] / 100 for child in wanted}
        scheme = {"scheme": "typed", "extends": "default", "weights": weights}
        name.write_text(json.dumps(scheme), encoding="utf-8")
        browser.script("tuning.messages.text.textContent = tuning.messages.text.shown = ''")
        browser.driver.find_element("id", "file").send_keys(str(name))
        wait(browser, f"return tuning.messages.text.textContent.includes('{name.name}')")
        return way, wanted
    # A code made by the page for these weights, put back, then typed.
    code = browser.script("""
      const {kernel, history} = tuning, now = history.now(), weights = kernel.array('weights');
      for (const [node, weight] of Object.entries(arguments[0])) weights[node] = weight;
      kernel.setWeights(weights);
      const code = kernel.shareCode();
      history.put(now);
      return code;""", {str(node): weight for node, weight in wanted.items()})
    browser.script("const box = document.getElementById('code'); box.focus(); box.select();")
    browser.cdp("Input.insertText", text=code.lower() if number % 2 else code)
    browser.press("Enter", 13)
    return way, wanted


def _type(browser, source, groups, wanted) -> dict[int, int]:
    """Types weights into some boxes; siblings follow, so that the last one of each group is certain."""
    nodes = [node for group in groups for node in group]
    certain = {}
    for node in source.sample(nodes, 4):
        group = next(group for group in groups if node in group)
        certain = {other: weight for other, weight in certain.items() if other not in group}
        certain[node] = wanted[node] if len(group) > 1 else 10_000
        browser.script("""
          const {box} = tuning.tree.rows.get(arguments[0]);
          box.focus();
          box.select();""", node)
        browser.cdp("Input.insertText", text=percent(wanted[node]))
        browser.press("Enter", 13)
    browser.script("document.activeElement.blur()")
    return certain


def _compare(tally, what: str, state: dict, answer: dict) -> None:
    """All that `cei rank` prints of every unit."""
    rows = {row["code"]: row for row in answer["assessments"][-1]["rows"]}
    tally.check(rows.keys() == state["rows"].keys(), f"{what}: units")
    ranks = [row["rank"] for row in rows.values()]
    wrong = []
    for code, here in state["rows"].items():
        row = rows[code]
        tie = "=" if ranks.count(row["rank"]) > 1 else ""
        shown = [f"{row['rank']:g}{tie}", row["printed"], f"{row['rankLow']:g}-{row['rankHigh']:g}"]
        cells = here["shown"]
        if [cells[0], cells[2], cells[3]] != shown:
            wrong.append(f"{code}: page {cells}, rank {shown}")
        if here["score"] != row["score"]:
            wrong.append(f"{code}: {here['score']!r} {row['score']!r}")
    tally.check(not wrong, f"{what}: scores, ranks, intervals of {len(rows)} units", "\n".join(wrong))


def _bands(tally, what: str, state: dict, pages, *words: str) -> None:
    """The bands of all weights."""
    answer = pages.ask("stability", *words, "--at", "all", "--top", "5")
    wrong = []
    for item in answer["intervals"]:
        event = next(event for event in item["intervals"] if event["event"] == "top")
        printed = event["printed"]
        said = f"前 5 名不变：{printed[0]}–{printed[1]}%" if printed else "前 5 名不变：稍动即变"
        here = state["bands"][item["node"]]
        if here != said:
            wrong.append(f"{item['node']}: page {here!r}, stability {said!r}")
    tally.check(len(answer["intervals"]) == len(state["bands"]) and not wrong,
                f"{what}: {len(state['bands'])} bands", "\n".join(wrong))


def _save(tally, pages, browser, downloads) -> None:
    """The button saves what was compared, and the command shown beside it gives the same."""
    state = browser.script(STATE)
    browser.script("document.querySelector('#files button:not(.close)').click()")
    name, command = browser.script("return [tuning.files.name, tuning.files.command.textContent]")
    target = downloads / name
    if tally.check(_there(target), "the scheme is saved", name):
        text = target.read_text(encoding="utf-8")
        tally.check(text == state["saved"], "the saved file is what was compared", text[:300])
        (pages.folder / name).write_text(text, encoding="utf-8")
        words = command.split()
        tally.check(words[0] == "cei", "the command is one of cei", command)
        _compare(tally, "the command shown", state, pages.ask(*words[1:]))


def _there(path: pathlib.Path) -> bool:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        if path.is_file() and path.read_bytes().endswith(b"}\n"):
            return True
        time.sleep(0.02)
    return False
