"""A report stays in its file, asks nobody for anything, and shows names like markup as text."""

import html.parser
import os
import pty
import re
import subprocess

from report_pages import EVIL
from tuner_pages import large

NAMES = ["demo-zh", "demo-en", "demo-both", "public-both", "gongwen", "unit", "evil-both", "small-both"]
LIMIT = 3_000_000
LARGE = 10_000_000
ALLOWED = ("file:", "blob:", "data:")
LINKING = {"src", "srcset", "href", "xlink:href", "action", "formaction", "poster", "data", "cite",
           "background", "ping", "manifest"}
SHAPE = """
  const texts = [...document.querySelectorAll('*')].flatMap(element => [...element.childNodes])
    .filter(node => node.nodeType === 3 && !node.parentElement.closest('style, script'));
  const whole = document.body.textContent;
  return {
    counts: arguments[0].map(name => texts.filter(node => node.data.includes(name)).length),
    inAttributes: arguments[0].map(name => [...document.querySelectorAll('*')].filter(
      element => [...element.attributes].some(item => item.value.includes(name))).length),
    images: document.querySelectorAll('img, image, iframe, object, embed, link, base, form').length,
    scripts: document.querySelectorAll('script').length,
    bold: document.querySelectorAll('body b').length,
    handlers: [...document.querySelectorAll('*')].filter(
      element => [...element.attributes].some(item => /^on/i.test(item.name))).length,
    policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]').content,
    alerts: window.alerted || 0, length: whole.length,
  };
"""


class Markup(html.parser.HTMLParser):
    """Gathers attributes that link and the texts of styles and scripts."""

    def __init__(self, text: str):
        super().__init__(convert_charrefs=True)
        self.links: list[tuple[str, str, str]] = []
        self.styles: list[str] = []
        self.within = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.within = tag if tag in ("style", "script") else self.within
        for name, value in attributes:
            if name in LINKING:
                self.links.append((tag, name, value or ""))
            if name == "style":
                self.styles.append(value or "")

    def handle_endtag(self, tag):
        self.within = "" if tag == self.within else self.within

    def handle_data(self, data):
        if self.within:
            self.styles.append(data)


def check(tally, reports, browser) -> None:
    """Opens every report from a folder named 中文 空格, offline."""
    browser.cdp("Page.enable")
    watch = browser.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        source="window.alert = () => { window.alerted = (window.alerted || 0) + 1; };")
    for name in NAMES:
        path = reports.path(name)
        size = path.stat().st_size
        tally.check(10_000 < size <= LIMIT, f"{name}: at most 3 MB", f"{size} bytes")
        _static(tally, name, path.read_text(encoding="utf-8"))
        browser.open(path)
        page = browser.script(SHAPE, EVIL)
        asked, console = browser.requests(), browser.console()
        tally.check(
            bool(asked) and all(url.startswith(ALLOWED) for url in asked), f"{name}: requests", asked)
        tally.check(not console, f"{name}: console", "\n".join(console))
        tally.check("default-src 'none'" in page["policy"] and "script-src" not in page["policy"]
                    and page["scripts"] == 0, f"{name}: no script, and none may run", page)
        tally.check(
            not any(page[key] for key in ("images", "bold", "handlers", "alerts")),
            f"{name}: nothing but text comes from data", page)
        if name.startswith(("evil", "small")):
            tally.check(min(page["counts"]) >= 10, f"{name}: names like markup are texts", page)
            tally.check(browser.alert() is None, f"{name}: no dialogue")
    browser.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=watch["identifier"])
    browser.open(reports.path("evil-both"))
    tally.check(browser.alert() is None, "no dialogue with the browser's own alert")
    _large(tally, reports)
    _terminal(tally, reports)


def _large(tally, reports):
    """3,000 units of 60 indicators: everybody in the table, the ends drawn, a page only if asked for."""
    large(reports.folder, "long", 3000, 6, 10)
    words = ("long.csv", "-w", "long.json", "--lang", "zh", "--no-intervals")
    text = reports.make("large", *words).decode("utf-8")
    tally.check(len(text.encode()) < LARGE, "3,000 units: at most 10 MB", len(text.encode()))
    visible = re.sub(r"href='data:[^']*'", "", text)
    names = set(re.findall(r"县\d{4}", visible))
    tally.check(len(names) == 3000, "3,000 units: all in the table", len(names))
    tally.check("只画排名前 40 个和后 40 个" in visible and "不附各自的单页" in visible
                and 'class="profile"' not in visible, "3,000 units: sentences say what is left out")
    one = reports.make("one", *words, "--unit", "县2999").decode("utf-8")
    tally.check(one.count('class="profile"') == 1, "3,000 units: a page for the one asked for")


def _terminal(tally, reports):
    """No markup over a terminal."""
    reader, terminal = pty.openpty()
    for command in ("report", "tune"):
        done = subprocess.run(
            [reports.cei, command, "datasets/demo", "--lang", "en"], cwd=reports.folder, timeout=60,
            stdin=subprocess.DEVNULL, stdout=terminal, stderr=subprocess.PIPE)
        tally.check(done.returncode == 2 and b"-o FILE.html" in done.stderr,
                    f"{command}: not over a terminal", done.stderr)
    os.close(terminal)
    os.close(reader)


def _static(tally, name, text):
    """What the file says, whether a browser would follow it or not."""
    found = Markup(text)
    away = [link for link in found.links if re.match(r"\s*(https?:)?//", link[2], re.I)
            and link[:2] != ("a", "href")]
    tally.check(len(found.links) > 10 and not away, f"{name}: no links out but <a href>", away)
    odd = [link for link in found.links if not re.match(r"(#|data:|https?://)", link[2])]
    tally.check(not odd, f"{name}: links", odd[:5])
    styles = "\n".join(found.styles)
    used = re.findall(r"url\(([^)]*)\)", styles)
    tally.check(all(item.strip("\"'").startswith(("#", "data:")) for item in used),
                f"{name}: url()", used)
    tally.check("@import" not in styles and not re.search(r"\bimport\b", styles),
                f"{name}: no imports")
    bare = re.sub(r'xmlns(:\w+)?="[^"]*"', "", text)
    bare = re.sub(r"""href=("data:[^"]*"|'data:[^']*')""", "", bare)
    outside = re.findall(r"""(?:src|url\(|import)\s*=?\s*["']?https?:[^"' )]*""", bare)
    tally.check(not outside, f"{name}: no address of the network", outside)


def check_without_scripts(tally, reports, browser, firefox) -> None:
    """The same text with scripts off, and in Firefox."""
    read = "return document.body.innerText + '\\u0000' + document.body.textContent"
    for name in ("demo-both", "public-zh", "evil-both"):
        browser.open(reports.path(name))
        with_scripts = browser.script(read)
        browser.scripts(False)
        browser.open(reports.path(name))
        without = browser.script(read)
        browser.scripts(True)
        tally.check(len(without) > 10_000 and without == with_scripts, f"{name}: text without scripts")
        whole = browser.script("return document.body.textContent")
        firefox.open(reports.path(name))
        tally.check(firefox.script("return document.body.textContent") == whole,
                    f"{name}: the same text in Firefox")
        wide = firefox.script(
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        tally.check(wide, f"{name}: Firefox need not scroll sideways")
        asked = [url for url in firefox.requests() if not url.startswith(ALLOWED)]
        tally.check(not asked, f"{name}: requests of Firefox", asked)
        tally.check(not firefox.console(), f"{name}: console of Firefox", firefox.console())
