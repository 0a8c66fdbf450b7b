"""Where things stand: messages move nothing, parts keep their column, what is scrolled says so, links lead past the weights,
experts can be told apart."""

from tuner_pages import opened, settled, wait

# Where every control and heading is.
PLACES = """
  return [...document.querySelectorAll('#tuner :is(button:not(.close), input, select, h2, .ranking tr, summary)')].filter(
    one => one.getClientRects().length && !one.classList.contains('aloud')).map(one => {
      const {x, y} = one.getBoundingClientRect();
      return [one.id || one.textContent.slice(0, 12) || one.className, Math.round(x + scrollX), Math.round(y + scrollY)];
    });
"""
# Clicks after which something is said, each where it was said; the last ones say much.
SAYING = {
    "locked": "rows.get(1).more.click()",
    "only what locks leave": "rows.get(top[1]).lock.click(); rows.get(top[2]).more.click()",
    "back": "document.getElementById('do-undo').nextElementSibling.nextElementSibling.click()",
    "pins": "tuning.data.units.slice(0, 9).forEach((unit, number) => tuning.ranking.rows.get(number).pin.click())",
    "kept": "tuning.variants.keepers[0].click()",
    "no code": "[...document.querySelectorAll('#files button')].at(-1).click()",
    "an expert": "document.querySelector('#panel td button').click()",
    "locks lifted": "[...rows.values()].forEach(row => row.lock.click()); document.querySelectorAll('#panel tr')[3].querySelector('button').click()",
}
COVERED = """
  const {box} = tuning.messages, room = box.parentElement.getBoundingClientRect();
  return [...document.querySelectorAll('#tuner *')].filter(item => {
    if (item.contains(box) || box.contains(item) || item.closest('.aloud, .skip, details:not([open])')) return false;
    // What is scrolled out of the weights' own box is not seen.
    if (item.closest('#weights') && !box.closest('#weights')) return false;
    const {left, right, top, bottom} = item.getBoundingClientRect();
    return right > left && bottom > top && left < room.right - 1 && right > room.left + 1 && top < room.bottom - 1 && bottom > room.top + 1;
  }).map(item => item.outerHTML.slice(0, 80));
"""


def check(tally, pages, browser) -> None:
    """All of it."""
    _messages(tally, pages, browser)
    _columns(tally, pages, browser)
    _sideways(tally, pages, browser)
    _links(tally, pages, browser)
    _experts(tally, pages, browser)
    browser.viewport(1280, 1000)
    tally.check(not (log := browser.console()), "console of places", "\n".join(log))


def _messages(tally, pages, browser) -> None:
    """The second click of a double click hits what the first one did: nothing moves where a message comes, however long
    it is, nor where it goes."""
    # Rows that slide are still on their way when a page is settled.
    browser.media("screen", prefers_reduced_motion="reduce")
    for width in (1280, 390, 320):
        browser.viewport(width, 900)
        for language in ("zh", "en"):
            tally.check(opened(browser, pages.path("panel")), f"messages, {width}: settled")
            browser.script("tuning.speak(arguments[0]); tuning.tree.rows.get(1).lock.click()", language)
            settled(browser)
            for name, call in SAYING.items():
                # The click may do more than to say something, so the same is said again once all of it is done.
                browser.script(f"""
                  const {{rows}} = tuning.tree, {{messages}} = tuning, top = tuning.data.nodes[0].children;
                  {call};
                  window.again = messages.said;
                  messages.dismiss();""")
                settled(browser)
                before = browser.script(PLACES)
                said = browser.script("""
                  const {messages} = tuning;
                  if (window.again) messages.say(window.again.key, window.again.parts);
                  return messages.box.hidden ? '' : messages.text.textContent;""")
                after = browser.script(PLACES)
                moved = [(one, other) for one, other in zip(before, after) if one != other]
                what = f"messages, {width}, {language}, {name}"
                tally.check(bool(said) and len(before) > 100 and not moved, f"{what}: nothing moves", f"{said} {moved[:3]}")
                covered = browser.script(COVERED)
                tally.check(not covered, f"{what}: nothing is covered", covered[:3])
                browser.script("tuning.messages.dismiss()")
    browser.media()


def _columns(tally, pages, browser) -> None:
    """Parts stand in the same column in both languages, in every wide window, and whatever is found."""
    read = """return ['gap', 'variants', 'panel', 'tiles', 'files'].map(id => document.getElementById(id)).map(
        one => one && Math.round(one.getBoundingClientRect().x * 2 / innerWidth))"""
    found = set()
    for width in (1024, 1100, 1280, 1600):
        browser.viewport(width, 900)
        tally.check(opened(browser, pages.path("panel")), f"columns, {width}: settled")
        for action in ("", "tuning.speak('en')", "tuning.gap.details.open = true",
                       "tuning.variants.keep('A'); tuning.tree.rows.get(1).moveTo('key', 9000); tuning.variants.keep('B'); tuning.variants.compare()"):
            browser.script(action)
            settled(browser)
            found.add(tuple(browser.script(read)))
    tally.check(found == {(0, 0, 0, 1, 1)}, "every part has its column", found)


def _sideways(tally, pages, browser) -> None:
    """A table that is wider than the window is scrolled in its box, and says so; elsewhere nothing is said."""
    read = """
      const {scroller} = tuning.ranking, rows = [...document.querySelectorAll('.ranking button.unit')];
      const hint = selector => getComputedStyle(document.querySelector(selector), '::after').content;
      return [scroller.scrollWidth - scroller.clientWidth, hint('.ranks .bar'), hint('#panel p.muted'),
        document.documentElement.scrollWidth - innerWidth, rows.filter(one => one.scrollWidth > one.clientWidth).length];"""
    for width in (320, 390, 560, 800, 1280):
        browser.viewport(width, 900)
        tally.check(opened(browser, pages.path("panel")), f"sideways, {width}: settled")
        for language, words in (("zh", "左右滑动看全表"), ("en", "Scroll the table sideways")):
            browser.script("tuning.speak(arguments[0])", language)
            settled(browser)
            over, ranks, panel, page, cut = browser.script(read)
            what = f"sideways, {width}, {language}"
            tally.check(page <= 0, f"{what}: the page itself is not scrolled", page)
            tally.check((words in ranks) == (over > 0) == (width < 544) and (words in panel) == (over > 0), f"{what}: a hint",
                        f"{over} {ranks} {panel}")
            tally.check(cut == 0, f"{what}: names are whole", cut)


def _links(tally, pages, browser) -> None:
    """Who comes by keyboard can go past the weights: three stops after the header, and the focus is there."""
    browser.viewport(1280, 900)
    for target, count in (("ranks", 1), ("gap", 2), ("files", 3)):
        tally.check(opened(browser, pages.path("demo")), f"links, {target}: settled")
        browser.script("document.querySelector('header summary').focus()")
        for _ in range(count):
            browser.press("Tab", 9)
        link = browser.script("""
          const one = document.activeElement, box = one.getBoundingClientRect();
          return [one.getAttribute('href'), getComputedStyle(one).clipPath, box.width > 40 && box.height >= 24, one.textContent];""")
        tally.check(link[:3] == [f"#{target}", "none", True] and "跳到" in link[3], f"links: stop {count} is seen", link)
        browser.press("Enter", 13, 0, "\r")
        tally.check(wait(browser, f"return document.activeElement.id === '{target}'"), f"links: to {target}")
        browser.press("Tab", 9)
        inside = browser.script("return document.activeElement.closest('section')?.id")
        tally.check(inside == target, f"links: Tab goes on in {target}", inside)


def _experts(tally, pages, browser) -> None:
    """Every dot has its expert's number, the table has the numbers with the names, the title has all of it; the row of an
    expert makes the dots stand out."""
    tally.check(opened(browser, pages.path("panel")), "experts: settled")
    page = browser.script("""
      const {data, panel, tree} = tuning, percent = weight => (weight / 100).toFixed(2) + '%';
      return {
        rows: [...document.querySelectorAll('#panel tbody th')].map(one => one.textContent), names: data.panel.experts,
        dots: [...tree.rows].map(([node, row]) => [...row.marks.querySelectorAll('.dot')].map(
          dot => [dot.textContent, Number(dot.style.getPropertyValue('--at')) * 10000])),
        said: [...tree.rows.keys()].map(node => panel.experts.map(weights => weights[node])),
        titles: [...tree.rows.values()].map(row => row.slider.title),
        wanted: [...tree.rows.keys()].map(node => data.panel.experts.map(
          (name, number) => `${number + 1} ${name}：${percent(panel.experts[number][node])}`).join('\\n')),
      };""")
    count = len(page["names"])
    tally.check(count == 7 and page["rows"][:7] == [f"{number + 1} {name}" for number, name in enumerate(page["names"])],
                "experts: numbers in the table", page["rows"])
    wrong = [dots for dots, said in zip(page["dots"], page["said"])
             if [dot[0] for dot in dots] != [str(number + 1) for number in range(count)]
             or any(abs(dot[1] - weight) > 1e-6 for dot, weight in zip(dots, said))]
    tally.check(len(page["dots"]) == 19 and not wrong, "experts: numbers on the tracks", wrong[:2])
    tally.check(page["titles"] == page["wanted"], "experts: names and weights in the title", page["titles"][:1])
    pointed = "return [...document.querySelectorAll('.dot.pointed')].map(dot => dot.textContent)"
    browser.script("document.querySelectorAll('#panel tbody tr')[4].querySelector('button').focus()")
    tally.check(browser.script(pointed) == ["5"] * 19, "experts: the dots of the row in use stand out", browser.script(pointed))
    browser.script("document.activeElement.blur()")
    tally.check(browser.script(pointed) == [], "experts: and no others after it")
