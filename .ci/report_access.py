"""A report for those who cannot see it or use no mouse: names, headings, languages, scrolling by keys.

What the browser tells assistive technology is its accessibility tree; it is read here, not the markup.
"""

import re

STRUCTURE = """
  const text = item => item ? item.textContent.trim() : '';
  const ids = [...document.querySelectorAll('[id]')].map(item => item.id);
  const links = [...document.querySelectorAll('a[href^="#"]')].map(item => item.hash.slice(1));
  return {
    ids, loose: links.filter(id => !document.getElementById(id)),
    halves: [...document.querySelectorAll('.half')].map(half => ({
      id: half.id, lang: half.lang, headings: [...half.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .map(item => [Number(item.localName[1]), text(item)])})),
    page: document.documentElement.lang,
    cells: [...document.querySelectorAll('th')].filter(item => !item.scope).length,
    tables: [...document.querySelectorAll('table')].filter(table => !table.caption
      && !table.closest('[role=region][aria-label]')).length,
    unseen: [...document.querySelectorAll('main section, main figure, main svg.figure, main h2, main table')].filter(
      item => !item.closest('details') && !item.checkVisibility({opacityProperty: true, visibilityProperty: true}))
      .map(item => item.localName + ' ' + item.id),
    bare: [...document.querySelectorAll('table')].filter(
      table => table.checkVisibility() && !table.caption).length,
    figures: [...document.querySelectorAll('main svg.figure')].map(svg => ({
      lang: svg.closest('.half').lang, title: text(svg.querySelector('title')),
      desc: text(svg.querySelector('desc'))})),
    boxes: [...document.querySelectorAll('.scroll, pre')].filter(
      item => item.tabIndex !== 0 || item.getAttribute('role') !== 'region'
        || !(item.getAttribute('aria-label') || '').trim())
      .map(item => item.textContent.slice(0, 40)),
    switch: [...document.querySelectorAll('nav.languages a')].map(
      item => [text(item), item.lang, item.getAttribute('href')]),
  };
"""
NAMES = ["demo-both", "public-both", "gongwen", "unit"]
SCROLLING = """
  const box = [...document.querySelectorAll('.scroll')].find(
    item => item.checkVisibility() && item.scrollWidth > item.clientWidth + 40);
  if (!box) return null;
  box.scrollIntoView({block: 'center'});
  box.focus();
  window.box = box;
  return [document.activeElement === box, box.scrollLeft];
"""


def check(tally, reports, browser) -> None:
    """Reports of two languages and of one."""
    for name in NAMES:
        browser.open(reports.path(name))
        page = browser.script(STRUCTURE)
        twice = sorted({item for item in page["ids"] if page["ids"].count(item) > 1})
        tally.check(not twice and not page["loose"], f"{name}: {len(page['ids'])} names, each once",
                    (twice[:5], page["loose"][:5]))
        tally.check(not page["cells"] and not page["tables"] and not page["boxes"],
                    f"{name}: tables have names and scopes, boxes are reached",
                    (page["cells"], page["tables"], page["boxes"][:5]))
        tally.check(not page["unseen"], f"{name}: everything can be seen", page["unseen"][:5])
        tally.check(page["page"] == page["halves"][0]["lang"], f"{name}: the page's language")
        for half in page["halves"]:
            _headings(tally, f"{name} {half['id']}", half)
        _figures(tally, name, page["figures"])
        _tree(tally, name, browser, page)
        _switch(tally, name, browser, page)
        _keys(tally, name, browser, reports.path(name))


def _headings(tally, what, half):
    """One of the first level; no level is left out on the way down."""
    levels = [level for level, _ in half["headings"]]
    jumps = [pair for pair in zip(half["headings"], half["headings"][1:]) if pair[1][0] > pair[0][0] + 1]
    tally.check(levels.count(1) == 1 and levels[0] == 1 and not jumps, f"{what}: headings nest", jumps[:3])
    tally.check(all(text for _, text in half["headings"]), f"{what}: headings say something")
    tally.check(half["lang"] == {"zh": "zh-Hans", "en": "en"}[half["id"]], f"{what}: its language", half["lang"])


def _figures(tally, name, figures):
    """Title and description in the language of the half, with numbers in the description."""
    bare = [item for item in figures if not item["title"] or not item["desc"] or item["title"] == item["desc"]]
    tally.check(len(figures) > 1 and not bare, f"{name}: {len(figures)} figures are described", bare[:3])
    han = [item for item in figures if item["lang"] == "en" and re.search("[\u4e00-\u9fff：；，。]", item["title"] + item["desc"])]
    tally.check(not han, f"{name}: English descriptions", han[:2])
    odd = [item for item in figures if item["lang"] != "en" and re.search("[\u4e00-\u9fff][:;,]", item["title"] + item["desc"])]
    tally.check(not odd, f"{name}: Chinese punctuation in descriptions", odd[:2])


def _tree(tally, name, browser, page):
    """What assistive technology is told."""
    browser.cdp("Accessibility.enable")
    nodes = browser.cdp("Accessibility.getFullAXTree")["nodes"]
    browser.cdp("Accessibility.disable")
    value = lambda node, key: (node.get(key) or {}).get("value", "")
    roles = {}
    for node in nodes:
        if not node.get("ignored"):
            roles.setdefault(value(node, "role"), []).append(node)
    images = [node for role in ("image", "img", "graphics-document") for node in roles.get(role, [])]
    told = {value(node, "name") for node in images}
    silent = [item["title"] for item in page["figures"]
              if f"{item['title']} {item['desc']}" not in told]
    tally.check(not silent, f"{name}: figures in the tree, by title and description", silent[:3])
    # A table without a caption stands in a region that has its name.
    bare = [node for node in roles["table"] if not value(node, "name").strip()]
    tally.check(len(bare) == page["bare"], f"{name}: captions name their tables", f"{len(bare)} {page['bare']}")
    nameless = [role for role in ("region", "navigation", "link", "image")
                for node in roles.get(role, []) if not value(node, "name").strip()]
    tally.check({"region", "navigation", "link", "image"} <= roles.keys() and not nameless,
                f"{name}: nothing without a name", nameless[:5])


def _switch(tally, name, browser, page):
    """Two languages have links that stay in sight and lead to their halves; one language has none."""
    halves = [half["id"] for half in page["halves"]]
    names = {"zh": ["中文", "zh-Hans", "#zh"], "en": ["English", "en", "#en"]}
    wanted = [names[half] for half in halves] if len(halves) > 1 else []
    tally.check(page["switch"] == wanted, f"{name}: links to languages", page["switch"])
    for half in halves if wanted else []:
        top = browser.script("""
          document.querySelector(`nav.languages a[lang^=${arguments[0]}]`).click();
          window.scrollBy(0, 700);
          return new Promise(done => requestAnimationFrame(() => done([
            document.querySelector('nav.languages').getBoundingClientRect().top,
            document.getElementById(arguments[0]).getBoundingClientRect().top])));""", half)
        tally.check(abs(top[0]) < 1 and -760 < top[1] < -500, f"{name}: to {half} and still in sight", top)


def _keys(tally, name, browser, path):
    """A box that is wider than the window scrolls by the arrow keys."""
    browser.viewport(320, 800)
    browser.open(path)
    found = browser.script(SCROLLING)
    if tally.check(found and found == [True, 0], f"{name}: a box takes the focus", found):
        for _ in range(5):
            browser.press("ArrowRight", 39)
        moved = browser.script("""
          return new Promise(done => setTimeout(() => done(window.box.scrollLeft), 400));""")
        tally.check(moved > 0, f"{name}: and scrolls by keys", moved)
    browser.viewport(1280, 1000)
