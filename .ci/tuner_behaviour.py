"""How a tuning page behaves: actions in the same moment as a movement, languages, messages, leaving, focus."""

import re

from tuner_pages import opened, settled, wait

# What can be seen or heard in one language; what is in the other one is not there.
TEXTS = """
  const texts = [['title', document.title]];
  const odd = '#do-otherLanguage, #command, #code, script, style, [hidden], [lang]:not(html, :lang(' + arguments[0] + '))';
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (node.data.trim() && !node.parentElement.closest(odd)) texts.push([node.parentElement.className + '', node.data]);
  }
  for (const item of document.body.querySelectorAll('*')) {
    if (item.closest(odd)) continue;
    for (const {name, value} of item.attributes) {
      if (/^(aria-(label|description|valuetext|roledescription|placeholder)|title|alt|placeholder)$/.test(name)) {
        texts.push([name, value]);
      }
    }
  }
  return texts;
"""
# Everything that writes: experts, A and B, a gap with its table, a message, ranks of another baseline.
USE = """
  const {tree, variants, ranking, gap, data} = tuning;
  variants.keepers[0].click();
  tree.rows.get(1).moveTo('key', 7000);
  variants.keepers[1].click();
  variants.differ.click();
  document.getElementById('do-keepBaseline').click();
  tree.rows.get(2).moveTo('key', 1000);
  ranking.rows.get(3).name.click();
  ranking.rows.get(4).pin.click();
  ranking.rows.get(5).hide.click();
  ranking.search.value = '0';
  ranking.search.dispatchEvent(new Event('input'));
  gap.details.open = true;
"""
# Words that are the same in Chinese: names of keys, of methods, of what is typed.
SAME = {"Kendall", "seed", "Shift", "PageUp", "PageDown", "Home", "End", "ODR", "AHP", "cei", "demo", "weights",
        "default", "json"}
TURN = "document.getElementById('do-otherLanguage').click()"
SAID = "return tuning.messages.box.hidden ? '' : tuning.messages.text.textContent"
LEAVES = """
  const event = new Event('beforeunload', {cancelable: true});
  window.dispatchEvent(event);
  return event.defaultPrevented;
"""
# What the browser answers to copying: it lets the page, or refuses; older ways refuse, too.
CLIPBOARD = """
  const answer = arguments[0];
  Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {
    writeText: () => (answer ? Promise.resolve() : Promise.reject(new Error('refused')))}});
  document.execCommand = () => false;
"""

# Moves a weight as a pointer does, and acts before the next frame comes.
MOMENT = """
  const {history, kernel, files, variants, panel} = tuning, row = tuning.tree.rows.get(1);
  const before = [...kernel.array('weights')];
  row.slider.dispatchEvent(new PointerEvent('pointerdown'));
  row.slider.value = 7300;
  row.slider.dispatchEvent(new Event('input'));
  const button = key => document.getElementById(key) || [...document.querySelectorAll('button')].find(
    one => one.textContent === tuning.words.text(key));
"""
MOVED = 7300
MOMENTS = {
    # The entry has the weights after the movement, the one before it those before.
    "undo": """
      button('do-undo').click();
      const undone = kernel.array('weights')[1];
      button('do-redo').click();
      return [undone === before[1], kernel.array('weights')[1]];""",
    "blur": """
      row.slider.dispatchEvent(new Event('blur'));
      return [history.canUndo && !history.isMoving, history.entries[history.place].weights[1]];""",
    "change": """
      row.slider.dispatchEvent(new Event('change'));
      return [history.canUndo && !history.isMoving, history.entries[history.place].weights[1]];""",
    "A": "variants.keepers[0].click(); return [true, variants.kept.A.weights[1]];",
    "baseline": """
      button('do-keepBaseline').click();
      return [kernel.array('ranks').every((rank, unit) => Object.is(rank, kernel.array('before')[unit])),
        tuning.baseline.weights.weights[1]];""",
    "save": """
      button('save').click();
      return [!history.isMoving, JSON.parse(files.text).weights[tuning.data.nodes[1].id] * 100];""",
    "code": """
      button('copyCode').click();
      const code = files.code.value;
      kernel.setWeights(before);
      kernel.readShareCode(code);
      return [true, kernel.array('weights')[1]];""",
    "submit": """
      button('submit').click();
      kernel.setWeights(before);
      kernel.readShareCode(panel.submitted);
      return [true, kernel.array('weights')[1]];""",
}

# A slow machine: parts take turns while a weight is held, one in a frame. Gives what stands there while it is held,
# and how many parts each frame showed. Bands have all the time that they need, or they would say that they are
# being computed as long as the weight is held.
HELD = """
  const done = arguments[arguments.length - 1], read = () => { %s };
  TuningPage.budget.parts = -Infinity;
  Bands.budget.moving = Infinity;
  const {slider} = tuning.tree.rows.get(1), shown = [];
  const before = read();
  for (const part of tuning.parts) {
    const {show} = part;
    part.show = (...values) => {
      const isShown = show.apply(part, values) !== false;
      if (isShown) shown[shown.length - 1] += 1;
      return isShown;
    };
  }
  const frame = tuning.frame;
  tuning.frame = () => { shown.push(0); frame.call(tuning); };
  slider.dispatchEvent(new PointerEvent('pointerdown'));
  const values = [6000, 7000, 6500, 7300];
  const step = () => {
    if (values.length > 0) {
      slider.value = values.shift();
      slider.dispatchEvent(new Event('input'));
    } else if (!tuning.isQueued) {
      done([before, read(), shown]);
      return;
    }
    requestAnimationFrame(step);
  };
  step();
"""
PARTS = """
  return [tuning.summary.text.textContent, [...tuning.tree.rows.values()].map(row => [row.stable.textContent,
    row.band.style.getPropertyValue('--from'), row.band.style.getPropertyValue('--to')]), tuning.gap.says.textContent,
    tuning.gap.holder.textContent];
"""


def check(tally, pages, browser) -> None:
    """All of it."""
    _moments(tally, pages, browser)
    _languages(tally, pages, browser)
    _messages(tally, pages, browser)
    _leaving(tally, pages, browser)
    _focus(tally, pages, browser)
    _moves(tally, pages, browser)
    _turns(tally, pages, browser)
    _boxes(tally, pages, browser)
    tally.check(not (log := browser.console()), "console of behaviour", "\n".join(log))


def _moments(tally, pages, browser) -> None:
    """What is done in the same moment as a movement finds it done."""
    for name, text in MOMENTS.items():
        tally.check(opened(browser, pages.path("blind" if name == "submit" else "quick")), f"{name}: settled")
        held, weight = browser.script(MOMENT + text)
        tally.check(held and weight == MOVED, f"{name} in the moment of a movement", f"{held}, {weight}")
        settled(browser)


def _languages(tally, pages, browser) -> None:
    """After a change of language nothing is left of the one before, and all comes back."""
    tally.check(opened(browser, pages.path("panel")), "languages: settled")
    browser.script(USE)
    settled(browser)
    first = browser.script(TEXTS, "zh")
    browser.script(TURN)
    settled(browser)
    english = browser.script(TEXTS, "en")
    tally.check(len(english) > 400 and browser.script("return document.documentElement.lang") == "en",
                f"languages: {len(english)} texts in English")
    han = [item for item in english if re.search(r"[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]", item[1])]
    tally.check(not han, "languages: no Chinese in English", han[:10])
    browser.script(TURN)
    settled(browser)
    again = browser.script(TEXTS, "zh")
    left = [item for item in again if set(re.findall(r"[A-Za-z]{3,}", item[1])) - SAME]
    tally.check(not left, "languages: no English in Chinese", left[:10])
    # What is read aloud comes some time later.
    differ = [pair for pair in zip(first, again) if pair[0] != pair[1] and pair[0][0] != "aloud"]
    tally.check(len(first) == len(again) and not differ, "languages: all comes back", differ[:5])


def _messages(tally, pages, browser) -> None:
    """A message is told in the language of the page and goes with the next action, Escape or its button."""
    tally.check(opened(browser, pages.path("quick")), "messages: settled")
    locked = "tuning.tree.rows.get(1).more.click();"
    browser.script("tuning.tree.rows.get(1).lock.click();" + locked)
    said = browser.script(SAID)
    tally.check("消费者满意度" in said, "messages: said", said)
    held = browser.script("""
      const {box} = tuning.messages, mine = box.getBoundingClientRect();
      return [...document.querySelectorAll('#tuner *')].filter(item => {
        if (item.contains(box) || box.contains(item) || item.closest('.aloud')) return false;
        const {left, right, top, bottom} = item.getBoundingClientRect();
        return right > left && bottom > top && left < mine.right && right > mine.left
          && top < mine.bottom && bottom > mine.top;
      }).map(item => item.outerHTML.slice(0, 80));""")
    tally.check(not held, "messages: nothing is covered", held[:3])
    browser.script(TURN)
    tally.check(settled(browser) and browser.script(SAID) == "", "messages: gone with the next action")
    browser.script(locked)
    tally.check("Consumer satisfaction" in browser.script(SAID), "messages: in English", browser.script(SAID))
    browser.script("tuning.speak('zh')")
    tally.check(settled(browser) and "消费者满意度" in browser.script(SAID), "messages: told again in Chinese")
    browser.press("Escape", 27)
    tally.check(browser.script(SAID) == "", "messages: Escape")
    browser.script(locked + "tuning.messages.box.querySelector('button').focus();")
    browser.press("Enter", 13, 0, "\r")
    tally.check(browser.script(SAID) == "", "messages: its button")
    tally.check(browser.script("return document.activeElement !== document.body"), "messages: the focus stays somewhere")


def _leaving(tally, pages, browser) -> None:
    """Whoever leaves is asked while weights are nowhere else, and not otherwise."""
    move = "tuning.tree.rows.get(1).moveTo('key', arguments[0]); tuning.history.finish();"
    press = "[...document.querySelectorAll('button')].find(one => one.textContent === tuning.words.text('{}')).click();"
    tally.check(opened(browser, pages.path("blind")), "leaving: settled")
    tally.check(not browser.script(LEAVES), "leaving: an untouched page")
    browser.script(CLIPBOARD, True)
    for weight, key in ((7000, "save"), (6000, "copyCode"), (5000, "submit")):
        browser.script(move, weight)
        tally.check(browser.script(LEAVES), f"leaving: moved, before {key}")
        browser.script(press.format(key))
        # What is copied is elsewhere once the browser says so.
        tally.check(wait(browser, "return !(() => {" + LEAVES + "})()"), f"leaving: after {key}", browser.script(SAID))
    browser.script(move, 3000)
    browser.script("tuning.history.undo()")
    tally.check(not browser.script(LEAVES), "leaving: undone")


def _focus(tally, pages, browser) -> None:
    """Who hides units by keyboard keeps the focus; the last one leads to what brings them back."""
    tally.check(opened(browser, pages.path("quick")), "focus: settled")
    here = "return [document.activeElement.className, document.activeElement.closest('tr')?.dataset.unit ?? '']"
    browser.script("tuning.ranking.rows.get(tuning.ranking.listed[0]).hide.focus()")
    order = browser.script("return tuning.ranking.listed.map(unit => tuning.data.units[unit].code)")
    for number in range(len(order)):
        browser.press("Enter", 13, 0, "\r")
        settled(browser)
        found = browser.script(here)
        wanted = order[number + 1] if number + 1 < len(order) else ""
        tally.check(found[1] == wanted, f"focus: after hiding {number + 1}", f"{found}, not {wanted}")
    tally.check(browser.script("return document.activeElement === tuning.ranking.all"), "focus: to bring them back")
    browser.press("Enter", 13, 0, "\r")
    settled(browser)
    tally.check(browser.script("return document.activeElement === tuning.ranking.search"
                               " && tuning.ranking.listed.length === tuning.data.units.length"), "focus: brought back")
    browser.script("tuning.tree.rows.get(1).moveTo('key', 7000); tuning.history.finish();")
    settled(browser)
    browser.script("tuning.toolbar.undo.focus()")
    browser.press("Enter", 13, 0, "\r")
    settled(browser)
    tally.check(browser.script("return document.activeElement === tuning.toolbar.redo"), "focus: nothing left to undo")


def _room(tally, pages, browser) -> None:
    """The moves stand beside the table from 1100 pixels on, and nothing has to be scrolled; names are whole from 1180. Drawings
    stand on the page, also on a dark one."""
    for width in (1100, 1180, 1280, 1440, 1600):
        browser.viewport(width, 900)
        for name in ("english", "quick"):
            tally.check(opened(browser, pages.path(name)), f"room, {width}: settled")
            seen, over, cut = browser.script("""
              const {scroller} = tuning.ranking, page = document.documentElement;
              const cut = [...document.querySelectorAll('.ranking button.unit')].filter(one => one.scrollWidth > one.clientWidth);
              const short = [...document.querySelectorAll('.moves text')].filter(one => one.textContent.includes('…'));
              return [tuning.moves.holder.offsetWidth, Math.max(scroller.scrollWidth - scroller.clientWidth, page.scrollWidth - innerWidth),
                [...cut, ...short].map(one => one.textContent)];""")
            tally.check(seen >= 200 and over <= 0 and len(cut) <= (0 if width >= 1180 else 2), f"room, {width}, {name}",
                        f"{seen} wide, {over} over, cut: {cut}")
    browser.script("document.documentElement.dataset.theme = 'dark'")
    under = browser.script("return [...document.querySelectorAll('.drawing')].map(one => getComputedStyle(one).backgroundColor)")
    tally.check(len(under) >= 3 and set(under) == {"rgba(0, 0, 0, 0)"}, "drawings stand on the dark page", under)


def _moves(tally, pages, browser) -> None:
    """Lines stand beside the rows of the table; hidden units have none; names are whole in the title."""
    browser.viewport(1366, 768)
    tally.check(opened(browser, pages.path("english")), "moves: settled")
    look = """
      const names = [...document.querySelectorAll('.moves [data-key]')].map(line => [
        tuning.data.units[line.dataset.key].code, line.querySelector('title').textContent,
        line.querySelectorAll('text').length, line.querySelector('text').getBoundingClientRect()]);
      return [names, tuning.ranking.listed.map(unit => [tuning.data.units[unit].code, tuning.data.units[unit].en,
        tuning.ranking.rows.get(unit).element.getBoundingClientRect()])];"""
    for hidden in (0, 3):
        browser.script("for (let n = 0; n < arguments[0]; n += 1) tuning.ranking.hide(tuning.state.order[n]);", hidden)
        settled(browser)
        names, rows = browser.script("return new Promise(done => setTimeout(() => done((() => {" + look + "})()), 400))")
        tally.check([name[:2] for name in names] == [row[:2] for row in rows] and len(rows) == 31 - hidden,
                    f"moves: {hidden} hidden: lines of what is listed")
        aside = [name[1] for name, row in zip(names, rows)
                 if abs(name[3]["y"] + name[3]["height"] / 2 - row[2]["y"] - row[2]["height"] / 2) > 4]
        tally.check(not aside, f"moves: {hidden} hidden: beside their rows", aside)
        cut = browser.script("return [...document.querySelectorAll('.moves text')].filter(one => one.textContent.includes('…'))"
                             ".map(one => one.textContent)")
        tally.check(len(cut) <= 1, f"moves: {hidden} hidden: names are whole", cut)
    _room(tally, pages, browser)
    browser.viewport(1280, 1000)


def _turns(tally, pages, browser) -> None:
    """Parts that take turns all come to show the weight that is held, before it is let go."""
    browser.viewport(1280, 3000)
    tally.check(opened(browser, pages.path("demo")), "turns: settled")
    before, held, shown = browser.driver.execute_async_script(HELD % PARTS)
    tally.check(before != held and max(shown) == 1 and sum(shown) >= 4, "turns: one part in a frame", shown)
    browser.script("tuning.tree.rows.get(1).slider.dispatchEvent(new PointerEvent('pointerup'));")
    settled(browser)
    after = browser.script(PARTS)
    tally.check(all(one != other for one, other in zip(before, after)), "turns: everything has changed", [before, after])
    tally.check(held == after, "turns: all that is shown is of the weight that is held", [held, after])
    browser.viewport(1280, 1000)


def _boxes(tally, pages, browser) -> None:
    """Each value typed in a box is undone by itself; siblings keep the proportions that they had before."""
    tally.check(opened(browser, pages.path("demo")), "boxes: settled")
    top = browser.script("return tuning.data.nodes[0].children")
    weights = f"return {top}.map(node => tuning.kernel.array('weights')[node])"
    seen = [browser.script(weights)]
    browser.script("tuning.tree.rows.get(arguments[0]).box.focus()", top[0])
    for value in ("20", "100", "40"):
        browser.script("tuning.tree.rows.get(arguments[0]).box.select()", top[0])
        browser.cdp("Input.insertText", text=value)
        browser.press("Enter", 13, 0, "\r")
        seen.append(browser.script(weights))
    # The demo's dimensions: 40, 35 and 25 per cent. 80 × 35/60 = 46.67, 80 × 25/60 = 33.33.
    expected = [[4000, 3500, 2500], [2000, 4667, 3333], [10000, 0, 0], [4000, 3500, 2500]]
    tally.check(seen == expected, "boxes: values typed", seen)
    for number in (2, 1, 0):
        browser.script("tuning.history.undo()")
        now = browser.script(weights)
        tally.check(now == expected[number], f"boxes: undone to value {number}", now)
    # Chromium's own undo, asked for in another field, brings back what was deleted in the box.
    browser.script("tuning.tree.rows.get(arguments[0]).box.focus()", top[0])
    browser.press("Delete", 46)
    browser.press("Tab", 9)
    browser.script("tuning.files.code.focus()")
    browser.press("z", 90, 2)
    shown = browser.script("return tuning.tree.rows.get(arguments[0]).box.value", top[0])
    tally.check(shown == "40.00", "boxes: undo in another field", shown)
