"""What the page keeps: A and B, saved files by their names, the proportions of siblings that stand at 0."""

import json

from tuner_behaviour import LEAVES, SAID
from tuner_pages import opened, settled

MOVE = "tuning.tree.rows.get(1).moveTo('key', arguments[0]); tuning.history.finish();"
KEPT = "return [tuning.variants.kept.A?.weights[1] ?? null, tuning.variants.kept.B?.weights[1] ?? null]"
TOP = "return tuning.data.nodes[0].children.map(node => tuning.kernel.array('weights')[node])"


def check(tally, pages, browser) -> None:
    """All of it."""
    tally.check(opened(browser, pages.path("quick")), "keeping: settled")
    _variants(tally, browser)
    tally.check(opened(browser, pages.path("quick")), "names: settled")
    _names(tally, pages, browser)
    tally.check(opened(browser, pages.path("quick")), "proportions: settled")
    _proportions(tally, browser)
    tally.check(not (log := browser.console()), "console of keeping", "\n".join(log))


def _variants(tally, browser) -> None:
    """A and B stay whatever is done to the weights at hand; who would lose them is asked."""
    for weight, place in ((7000, 0), (2500, 1)):
        browser.script(MOVE, weight)
        browser.script("tuning.variants.keepers[arguments[0]].click()", place)
    browser.script("tuning.toolbar.start.click()")
    tally.check(browser.script(LEAVES), "A and B: whoever leaves from the scheme's own weights is asked")
    browser.script("tuning.history.undo(); tuning.history.undo(); tuning.history.redo(); tuning.toolbar.start.click()")
    tally.check(browser.script(KEPT) == [7000, 2500], "A and B: there after undo and back to the scheme", browser.script(KEPT))
    # Saved one after the other, they are elsewhere.
    for place in (0, 1):
        tally.check(browser.script(LEAVES), f"A and B: {place} of them saved")
        browser.script("tuning.variants.switchers[arguments[0]].click(); tuning.files.save()", place)
    tally.check(not browser.script(LEAVES), "A and B: saved, nobody is asked")
    browser.script(MOVE, 6000)
    browser.script("tuning.variants.keepers[0].click()")
    tally.check(browser.script(KEPT) == [6000, 2500], "A: what is saved is replaced at once", browser.script(KEPT))
    browser.script(MOVE, 5000)
    keep = "tuning.variants.keepers[0].click(); return [tuning.variants.keepers[0].textContent, tuning.variants.kept.A.weights[1]]"
    told = browser.script(keep)
    tally.check(told == ["换掉 A", 6000] and "再按一次" in browser.script(SAID), "A: what is nowhere else is asked about", told)
    browser.script(MOVE, 5100)
    tally.check(browser.script("return tuning.variants.keepers[0].textContent") == "记为 A", "A: moved, asked anew")
    browser.script(keep)
    told = browser.script(keep)
    tally.check(told == ["记为 A", 5100], "A: replaced at the second click", told)
    browser.script("tuning.variants.keepers[0].click()")
    tally.check("已记为 A" in browser.script(SAID), "A: the same weights again need no second click", browser.script(SAID))


def _names(tally, pages, browser) -> None:
    """Saved files tell the scheme, the period and by a code which weights they are; the command names them."""
    read = "return [tuning.files.name, tuning.files.command.textContent, tuning.files.text]"
    names = []
    for weight in (4000, 7000, 7001, 4000):
        browser.script(MOVE, weight)
        tally.check(settled(browser), f"names, {weight}: settled")
        name, command, text = browser.script(read)
        names.append(name)
        tally.check(name.startswith("default-2024-tuned-") and name.endswith(".json") and command.endswith(f" -w {name}"),
                    f"names, {weight}: scheme, period, and the command", f"{name} {command}")
        (pages.folder / name).write_text(text, encoding="utf-8")
    tally.check(len(set(names)) == 3 and names[0] == names[3], "names: other weights, another name; the same, the same", names)
    ids = {json.loads((pages.folder / name).read_text(encoding="utf-8"))["scheme"] for name in names}
    tally.check(len(ids) == 3, "names: saved schemes have ids of their own", ids)
    # Both lie in one folder and are schemes of two sets of weights.
    scores = [[row["score"] for row in pages.ask("rank", "datasets/demo", "-w", name, "--no-intervals")["assessments"][-1]["rows"]]
              for name in names[:2]]
    tally.check(scores[0] != scores[1], "names: two files, two rankings")
    # Thirds are shown as what they are rounded to; their files are not the same.
    ids = browser.script("return tuning.data.nodes[0].children.map(node => tuning.data.nodes[node].id)")
    both = []
    for values, more in (((1, 1, 1), {"weightsAre": "relative"}), ((33.34, 33.33, 33.33), {})):
        said = {"scheme": "x", "extends": "default", "weights": dict(zip(ids, values)), **more}
        browser.script("tuning.files.take(arguments[0], 'x.json')", json.dumps(said))
        both.append(browser.script("return [tuning.files.name, ...tuning.kernel.array('weights')]"))
    tally.check(both[0][1:] == both[1][1:] and both[0][0] != both[1][0], "names: thirds and what they are rounded to", both)


def _proportions(tally, browser) -> None:
    """Whole weights of 40, 35 and 25 %: with the first at 100 % the others have nothing; moved again, it leaves them the
    proportions of 35 to 25, as long as nothing else is done: at 0 % they have 58.33 and 41.67 %."""
    press = """
      const {slider} = tuning.tree.rows.get(tuning.data.nodes[0].children[0]);
      slider.dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0], bubbles: true, cancelable: true}));"""
    pause = "tuning.history.finish();"
    start, all_of_it, nothing = [4000, 3500, 2500], [10000, 0, 0], [0, 5833, 4167]
    tally.check(browser.script(TOP) == start, "proportions: to begin with", browser.script(TOP))
    browser.script(press + pause, "End")
    tally.check(browser.script(TOP) == all_of_it, "proportions: End", browser.script(TOP))
    browser.script(press + pause, "Home")
    tally.check(browser.script(TOP) == nothing, "proportions: End, a pause, Home", browser.script(TOP))
    browser.script(press + pause + "tuning.tree.rows.get(tuning.data.nodes[0].children[0]).reset.click()", "End")
    tally.check(browser.script(TOP) == start, "proportions: End, a pause, R", browser.script(TOP))
    tally.check(browser.script("tuning.history.undo(); " + TOP) == all_of_it, "proportions: each is undone by itself")
    # Anything else in between, here undoing, and siblings without anything get equal shares.
    browser.script(press + pause, "Home")
    tally.check(browser.script(TOP) == [0, 5000, 5000], "proportions: after something else, equal shares", browser.script(TOP))
    browser.script("tuning.toolbar.start.click();" + press + pause, "End")
    browser.script("tuning.variants.keep('A'); tuning.variants.keep('B'); tuning.variants.differ.click()")
    browser.script(press + pause, "Home")
    tally.check(sum(browser.script(TOP)) == 10000, "proportions: after A and B were compared", browser.script(TOP))
    # A lock is something else: what is locked stays.
    second = "tuning.tree.rows.get(tuning.data.nodes[0].children[1])"
    browser.script("tuning.toolbar.start.click();" + press + pause + second + ".lock.click();", "End")
    browser.script(press + pause, "Home")
    tally.check(browser.script(TOP) == [0, 0, 10000], "proportions: a lock in between holds", browser.script(TOP))
    browser.script(second + ".lock.click(); tuning.toolbar.start.click()")
