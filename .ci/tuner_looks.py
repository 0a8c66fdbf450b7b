"""What can be seen and reached in a tuning page: contrast, the Tab key, rings, narrow windows, motion."""

import io

from PIL import Image

import colours
import rings
from report_looks import CONTRAST
from tuner_pages import expand, opened, settled

FOCUSABLE = """
  const all = [...document.querySelectorAll('a[href], summary, button, input, select, [tabindex="0"]')].filter(
    item => item.tabIndex >= 0 && !item.disabled && item.getClientRects().length
      && getComputedStyle(item).visibility !== 'hidden');
  window.stops = [];
  document.addEventListener('focusin', event => {
    const item = event.target, style = getComputedStyle(item), box = item.getBoundingClientRect();
    const parse = text => (text.match(/[\\d.]+/g) || []).map(Number);
    window.stops.push({
      number: all.indexOf(item), name: item.localName + '.' + item.className + ' '
        + (item.getAttribute('aria-label') || item.textContent || '').slice(0, 20),
      x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height,
      outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
      colour: parse(style.outlineColor)});
  });
  return [all.length, all.map(item => item.localName + '.' + item.className + ' '
    + (item.getAttribute('aria-label') || item.textContent || '').slice(0, 20))];
"""
# What is typed into boxes, and names of choices, which are no text of the page.
BOXES = """
  const parse = text => (text.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
  return [...document.querySelectorAll('input:not([type=range]):not([type=file]), select')].map(item => {
    const style = getComputedStyle(item);
    return [item.className || item.id || item.localName, parse(style.color), parse(style.backgroundColor)];
  });
"""
WIDE = """
  const limit = document.documentElement.clientWidth, wide = [];
  for (const item of document.querySelectorAll('body *')) {
    if (item.closest('svg') && item.localName !== 'svg' || item.closest('.aloud, script')) continue;
    if (item.parentElement.closest('.scroll, .list, pre')) continue;
    const box = item.getBoundingClientRect();
    if (box.width && (box.right > limit + 0.5 || box.left < -0.5)) {
      wide.push(`${item.localName}.${item.className} ${Math.round(box.left)} ${Math.round(box.right)} `
        + item.textContent.slice(0, 30));
    }
  }
  return [document.documentElement.scrollWidth, limit, wide.slice(0, 10)];
"""
SMALL = """
  return [...document.querySelectorAll('button, select, input:not([type=file]), summary')].filter(item => {
    const box = item.getBoundingClientRect();
    return box.width && (box.width < 24 || box.height < 24);
  }).map(item => item.localName + '.' + item.className + ' ' + item.getAttribute('aria-label'));
"""
CLICK = """
  document.querySelectorAll('.weight .more')[1].click();
  document.querySelectorAll('.weight .lock')[2].click();
  document.querySelector('button.unit').click();
"""


def check(tally, pages, browser) -> None:
    """Everything in the page with a panel, which has the most controls."""
    for scheme in ("light", "dark"):
        for name in ("panel", "english"):
            _contrast(tally, name, pages, browser, scheme)
    for width in (900, 400):
        _tab(tally, pages, browser, width)
    _keyboard(tally, pages, browser)
    _rings(tally, pages, browser)
    for name in ("panel", "english"):
        for width in (320, 375, 768, 1024, 1280):
            _narrow(tally, name, pages, browser, width)
    _forced(tally, pages, browser)
    _motion(tally, pages, browser)
    tally.check(not (log := browser.console()), "console of looks", "\n".join(log))


def _contrast(tally, name, pages, browser, scheme) -> None:
    """Every text against what is behind it: as the screen asks, and as the button turns it."""
    browser.media("screen", prefers_color_scheme=scheme)
    opened(browser, pages.path(name))
    browser.script(CLICK)
    for turned in (False, True):
        if turned:
            browser.script("document.getElementById('do-otherTheme').click()")
        tally.check(settled(browser), f"{name}, {scheme}: settled")
        count, pairs = browser.script(CONTRAST)
        what = f"{name}, {scheme}{', turned' if turned else ''}"
        tally.check(count > 300 and len(pairs) > 5, f"{what}: {count} texts", pairs[:3])
        boxes = [{"where": where, "colour": colour, "under": under}
                 for where, colour, under in browser.script(BOXES)]
        low = [(round(colours.contrast(pair["colour"], pair["under"]), 2), pair) for pair in pairs + boxes]
        low = sorted((item for item in low if item[0] < 4.5), key=lambda item: item[0])
        tally.check(not low, f"{what}: contrast of {count} texts", "\n".join(map(str, low)))
    browser.media()


def _tab(tally, pages, browser, width) -> None:
    """Tab reaches every control once, in the order in which it is seen: one column, so high that nothing
    scrolls."""
    browser.viewport(width, 9000)
    tally.check(opened(browser, pages.path("panel")), "tab: settled")
    browser.script(CLICK + "document.querySelector('#gap details').open = true;")
    settled(browser)
    browser.script("document.activeElement.blur(); getSelection().removeAllRanges(); scrollTo(0, 0);")
    total, names = browser.script(FOCUSABLE)
    browser.script("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')")
    for _ in range(total + 10):
        browser.press("Tab", 9)
    stops = browser.script("return window.stops")
    first, seen = [], set()
    for stop in stops:
        key = (stop["number"], round(stop["x"]), round(stop["y"]))
        if key in seen:
            break
        seen.add(key)
        first.append(stop)
    numbers = [stop["number"] for stop in first if stop["number"] >= 0]
    unreached = [names[number] for number in sorted(set(range(total)) - set(numbers))]
    tally.check(total > 150 and not unreached, f"{width}: Tab reaches {len(set(numbers))} of {total}", "\n".join(unreached))
    tally.check(len(numbers) == len(set(numbers)), f"{width}: each of them once")
    others = [stop["name"] for stop in first if stop["number"] < 0]
    tally.check(len(others) <= 8, f"{width}: little else than controls", "\n".join(others))
    back = [f"{one['name']} {one['x']:.0f},{one['y']:.0f} -> {two['name']} {two['x']:.0f},{two['y']:.0f}"
            for one, two in zip(first, first[1:]) if _goes_back(one, two)]
    tally.check(not back, f"{width}: in the order seen", "\n".join(back))
    faint = [stop for stop in first if stop["outline"] < 2
             or colours.contrast(stop["colour"], (255, 255, 255)) < 3]
    tally.check(not faint, f"{width}: a ring of 2 pixels or more", faint[:4])
    browser.viewport(1280, 1000)


def _goes_back(one, two) -> bool:
    """Whether the second is above the first, or left of it in the same line; a row of weights is one line
    however its parts are placed."""
    if two["y"] + two["height"] <= one["y"] + 1:
        return True
    beside = two["y"] < one["y"] + one["height"] - 1 and two["y"] + two["height"] > one["y"] + 1
    return beside and two["x"] + two["width"] <= one["x"] + 1


def _keyboard(tally, pages, browser) -> None:
    """A whole round without a pointer: from the top to the first slider, move, lock, undo, save."""
    tally.check(opened(browser, pages.path("demo")), "keyboard: settled")
    browser.script("""
      document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex');
      window.saved = [];
      URL.createObjectURL = blob => { window.saved.push(blob.size); return 'data:,'; };""")
    here = "return [document.activeElement.localName, document.activeElement.type, document.activeElement.dataset.node]"
    def until(selector: str) -> bool:
        for _ in range(400):
            if browser.script(f"return document.activeElement.matches('{selector}')"):
                return True
            browser.press("Tab", 9)
        return False

    weights = "return [...tuning.kernel.array('weights')]"
    start = browser.script(weights)
    tally.check(until("input[type=range]"), "keyboard: Tab comes to a slider", browser.script(here))
    node = int(browser.script(here)[2])
    browser.press("ArrowRight", 39)
    browser.press("PageUp", 33)
    moved = browser.script(weights)
    tally.check(moved[node] == start[node] + 510, "keyboard: arrow and page keys move a weight", moved[node])
    browser.press("l", 76, 0, "l")
    browser.press("ArrowRight", 39)
    tally.check(browser.script(weights) == moved and browser.script("return tuning.kernel.array('locks')[arguments[0]]", node) == 1,
                "keyboard: L locks")
    browser.press("z", 90, 2)
    browser.press("z", 90, 2)
    tally.check(browser.script(weights) == start, "keyboard: Ctrl+Z takes the lock and the gesture back")
    browser.press("y", 89, 2)
    tally.check(browser.script(weights) == moved, "keyboard: Ctrl+Y does it again")
    tally.check(until("#files button:not(.close)"), "keyboard: Tab comes to saving")
    browser.press("Enter", 13, 0, "\r")
    tally.check(bool(browser.script("return window.saved.length")), "keyboard: Enter saves")


def _rings(tally, pages, browser) -> None:
    opened(browser, pages.path("panel"))
    rings.check(tally, browser, (
        "#do-print", ".weight input[type=range]", ".weight .box", ".weight .lock", ".weight .more",
        "button.expand", ".bar input", ".ranking button.unit", ".ranking button.pin", ".ranking button.hide",
        "#gap select", "#variants button", "#panel button", "#tiles select", "#code", "summary"))


def _narrow(tally, name, pages, browser, width) -> None:
    """A window 320 wide, which is 400 % of 1280, needs no scrolling sideways but in its own boxes."""
    browser.viewport(width, 256 if width == 320 else 800)
    tally.check(opened(browser, pages.path(name)), f"{name}, {width}: settled")
    browser.script(CLICK)
    settled(browser)
    whole, limit, wide = browser.script(WIDE)
    tally.check(whole <= limit and not wide, f"{name}: {width} pixels are enough", f"{whole} {wide}")
    small = browser.script(SMALL)
    tally.check(not small, f"{name}, {width}: nothing to hit is under 24 pixels", "\n".join(small[:8]))
    browser.viewport(1280, 1000)


def _forced(tally, pages, browser) -> None:
    """With forced colours, what a weight says can still be seen: thumb, lock, band, experts."""
    browser.media("screen", forced_colors="active")
    opened(browser, pages.path("panel"))
    tally.check(browser.script("return matchMedia('(forced-colors: active)').matches"), "forced colours are emulated")
    box = browser.script("""
      const box = document.querySelector('.weight').getBoundingClientRect();
      return {x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height};""")

    def picture():
        return Image.open(io.BytesIO(browser.picture(box))).convert("RGB")

    plain = picture()
    hide = "const one = document.querySelector('.weight').querySelector(arguments[0]);"
    for what, selector, change, undo in (
            ("the thumb", "input[type=range]", "one.style.visibility = 'hidden'", "one.style.visibility = ''"),
            ("the lock", ".lock", "one.setAttribute('aria-pressed', 'true')", "one.setAttribute('aria-pressed', 'false')"),
            ("the band", ".band", "one.style.visibility = 'hidden'", "one.style.visibility = ''"),
            ("experts", ".said", "one.querySelectorAll('.dot').forEach(dot => dot.hidden = true)",
             "one.querySelectorAll('.dot').forEach(dot => dot.hidden = false)"),
            ("the consensus", ".consensus", "one.style.visibility = 'hidden'", "one.style.visibility = ''")):
        browser.script(hide + change, selector)
        changed = sum(one != two for one, two in zip(plain.getdata(), picture().getdata()))
        browser.script(hide + undo, selector)
        tally.check(changed >= 12, f"forced colours: {what} can be seen", f"{changed} pixels")
    browser.media()


def _motion(tally, pages, browser) -> None:
    """Rows slide, unless less motion is asked for."""
    move = """
      const row = tuning.tree.rows.get(1);
      row.moveTo('key', 10000);
      return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(
        document.getAnimations().length))));"""
    for wanted, name in (("no-preference", "with motion"), ("reduce", "with less motion")):
        browser.media("screen", prefers_reduced_motion=wanted)
        opened(browser, pages.path("demo"))
        count = browser.script(move)
        held = count == 0 if wanted == "reduce" else count > 0
        tally.check(held, f"{name}: {count} animations")
    browser.media()
