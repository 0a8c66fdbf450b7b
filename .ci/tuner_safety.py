"""A tuning page stays in its file, shows names like markup as text, and says so where it cannot run."""

import json
import re

from report_safety import Markup
from tuner_pages import EVIL, expand, opened, settled

LIMIT = 600_000
ALLOWED = ("file:", "blob:", "data:")
SENTENCE = {
    "demo": "调权需要脚本和 WebAssembly，这个浏览器没有启用", "english": "Tuning needs scripts and WebAssembly"}
WATCH = "window.alert = () => { window.alerted = (window.alerted || 0) + 1; };"
ODD = """
  const all = [...document.querySelectorAll('*')];
  return {
    images: document.querySelectorAll('img, image, iframe, object, embed, link, base, form').length,
    handlers: all.filter(element => [...element.attributes].some(
      item => /^on/i.test(item.name) || /^\\s*javascript:/i.test(item.value))).length,
    scripts: document.querySelectorAll('script').length, alerts: window.alerted || 0,
    policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]').content,
  };
"""


def check(tally, pages, browser) -> None:
    """Size, policy, requests, names like markup, no scripts, no WebAssembly, bytes, --blind."""
    size = pages.path("demo-default").stat().st_size
    tally.check(100_000 < size <= LIMIT, "the demo's page has at most 600 kB", f"{size} bytes")
    print(f"tuner: the demo's page has {size} bytes")
    browser.cdp("Page.enable")
    watch = browser.cdp("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
    for name in ("demo-default", "panel", "evil"):
        _quiet(tally, name, pages, browser)
    _evil(tally, pages, browser)
    browser.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=watch["identifier"])
    for name in SENTENCE:
        _fallbacks(tally, name, pages, browser)
    _bytes(tally, pages)
    _blind(tally, pages, browser)
    # Some ways of being without WebAssembly are told on the console; that is not of this check.
    browser.console()


def _quiet(tally, name, pages, browser) -> None:
    """Opened from a folder named 中文 空格 and used, it asks for nothing and logs nothing."""
    text = pages.path(name).read_text(encoding="utf-8")
    found = Markup(text)
    odd = [link for link in found.links if not re.match(r"(#|data:|https?://)", link[2])]
    out = [link for link in found.links if link[2].startswith("http") and link[0] != "a"]
    tally.check(not odd and not out, f"{name}: links", (odd + out)[:5])
    styles = re.findall(r"url\(([^)]*)\)", "\n".join(found.styles))
    tally.check(all(item.strip("\"'").startswith(("#", "data:")) for item in styles), f"{name}: url()", styles)
    tally.check(opened(browser, pages.path(name)), f"{name}: settled")
    browser.script("""
      document.querySelectorAll('.weight .more')[1].click();
      document.querySelectorAll('.weight .lock')[2].click();
      document.querySelector('button.unit').click();
      document.getElementById('do-otherLanguage').click();
      document.getElementById('do-otherTheme').click();
      document.getElementById('do-undo').click();""")
    tally.check(settled(browser), f"{name}: settled after use")
    page = browser.script(ODD)
    asked, console = browser.requests(), browser.console()
    tally.check(bool(asked) and all(url.startswith(ALLOWED) for url in asked), f"{name}: requests", asked)
    tally.check(not console, f"{name}: console", "\n".join(console))
    policy = page["policy"]
    tally.check(policy.startswith("default-src 'none'") and "'unsafe-eval'" not in policy.split()
                and "http" not in policy, f"{name}: policy", policy)
    tally.check(page["images"] == 0 and page["handlers"] == 0 and page["alerts"] == 0
                and page["scripts"] == 2, f"{name}: nothing but text comes from data", page)


def _evil(tally, pages, browser) -> None:
    """Names like markup: in the ranking, both drawings, choices, and the saved file."""
    tally.check(opened(browser, pages.path("evil")), "evil: settled")
    browser.script("""
      const button = [...document.querySelectorAll('button.unit')].find(one => one.textContent === arguments[0]);
      button.click();
      document.querySelectorAll('.weight .more')[1].click();""", EVIL[0])
    tally.check(settled(browser), "evil: settled after a click")
    for name in EVIL:
        # The drawing of moves shortens long names.
        counts = browser.script("""
          const holding = selector => [...document.querySelectorAll(selector)].filter(
            element => element.textContent.includes(arguments[0])).length;
          return {ranking: holding('button.unit'), moves: [...document.querySelectorAll('.moves text')].filter(
              text => text.textContent.trim().startsWith(arguments[0][0])).length,
            choices: holding('#gap option'), gap: holding('#gap svg text')};""", name)
        needed = ["ranking", "moves", "choices"] + (["gap"] if name == EVIL[0] else [])
        tally.check(all(counts[key] for key in needed), f"evil: {name} is text", counts)
    nodes = browser.script("return [...document.querySelectorAll('.weight .name')].map(one => one.textContent)")
    tally.check(all(name.startswith(tuple(EVIL)) for name in nodes) and len(nodes) == 25,
                "evil: names of weights are text", nodes[:3])
    saved = browser.script("return tuning.files.text")
    tally.check(EVIL[0] in json.dumps(json.loads(saved), ensure_ascii=False), "evil: the saved file has the name",
                saved[:300])
    (pages.folder / "evil-tuned.json").write_text(saved, encoding="utf-8")
    again = pages.ask("rank", "evil.csv", "-w", "evil-tuned.json")
    names = {row["name"]["zh"] for row in again["assessments"][-1]["rows"]}
    tally.check(set(EVIL) <= names, "evil: cei rank takes the saved file", list(names)[:3])
    tally.check(browser.script("return window.alerted || 0") == 0 and browser.alert() is None, "evil: no dialogue")


def _fallbacks(tally, name, pages, browser) -> None:
    """Without scripts or WebAssembly: a sentence and the ranking under the scheme's weights."""
    read = """
      const fixed = document.getElementById('fixed');
      return [fixed ? fixed.innerText : null, document.getElementById('tuner').offsetParent === null,
        document.querySelectorAll('#fixed tbody tr').length, fixed && fixed.dataset.problem || ''];"""
    browser.scripts(False)
    browser.open(pages.path(name))
    text, hidden, rows, _ = browser.script(read)
    browser.scripts(True)
    tally.check(SENTENCE[name] in text and hidden and rows >= 31, f"{name}: without scripts", text[:200])
    # With it, nothing of this is left: the check could fail.
    browser.open(pages.path(name))
    tally.check(settled(browser) and browser.script(read)[0] is None, f"{name}: with scripts")
    ways = {
        "no WebAssembly": "delete window.WebAssembly;",
        "forbidden WebAssembly":
            "WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError('forbidden'));",
        "no DecompressionStream": "delete window.DecompressionStream;",
    }
    for what, source in ways.items():
        made = browser.cdp("Page.addScriptToEvaluateOnNewDocument", source=source)
        browser.open(pages.path(name))
        browser.driver.set_script_timeout(10)
        browser.driver.execute_async_script("""
          const done = arguments[0], look = () => document.getElementById('fixed')?.dataset.problem
            ? done() : setTimeout(look, 10);
          look();""")
        answer = browser.script(read)
        tally.check(answer[0] == text and answer[1] and answer[2] == rows,
                    f"{name}: {what}: the same as without scripts", answer[0])
        tally.check(not (log := browser.console()), f"{name}: {what}: console", "\n".join(log))
        browser.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=made["identifier"])
    browser.driver.set_script_timeout(120)


def _bytes(tally, pages) -> None:
    """The same bytes again, in another time zone, language of the system and number of threads."""
    first = pages.path("demo").read_bytes()
    words = ("datasets/demo", "-n", "400")
    tally.check(pages.make("again", *words) == first, "the same bytes again")
    elsewhere = dict(TZ="Pacific/Apia", LC_ALL="POSIX", CEI_LANG="zh")
    tally.check(pages.make("again", *words, **elsewhere) == first, "the same bytes elsewhere")
    tally.check(pages.path("english").read_bytes() != first, "other bytes in English")


def _blind(tally, pages, browser) -> None:
    """Nothing of the panel can be seen, or heard, before weights are handed in."""
    seen = """
      const marks = document.querySelectorAll('.dot, .consensus, .median').length;
      const aloud = [...document.querySelectorAll('[aria-label], [aria-description], [title]')].flatMap(one =>
        ['aria-label', 'aria-description', 'title'].map(name => one.getAttribute(name) || ''));
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
      while (walker.nextNode()) {
        if (!walker.currentNode.parentElement.closest('script, style')) texts.push(walker.currentNode.data);
      }
      return {marks, text: [...texts, ...aloud].join('\\n')};"""
    tally.check(opened(browser, pages.path("panel")), "panel: settled")
    names = browser.script("return tuning.data.panel.experts")
    open_page = browser.script(seen)
    # What the open page says of its panel, and the hidden one must not.
    telling = [name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", open_page["text"])]
    tally.check(len(names) >= 3 and telling == names and open_page["marks"] >= len(names), "panel: shown", telling)
    tally.check(opened(browser, pages.path("blind")), "blind: settled")
    for step in ("at first", "after tuning and another language"):
        page = browser.script(seen)
        told = [name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", page["text"])]
        tally.check(not told and page["marks"] == 0 and "中位数" not in page["text"], f"blind, {step}",
                    f"{told} {page['marks']}")
        browser.script("""
          document.querySelectorAll('.weight .more')[2].click();
          document.getElementById('do-otherLanguage').click();""")
        expand(browser)
        settled(browser)
    browser.script("document.getElementById('do-otherLanguage').click()")
    code = browser.script("return tuning.kernel.shareCode()")
    # Weights that nobody has touched are handed in at the second click only.
    browser.script("tuning.history.undo(); tuning.history.undo(); document.querySelector('#panel button.main').click()")
    doubt = browser.script(seen)
    tally.check(doubt["marks"] == 0 and "You have not changed any weight" in doubt["text"]
                and "Hand in the scheme's weights" in doubt["text"], "blind: untouched weights need a second click",
                doubt["marks"])
    browser.script("tuning.history.redo(); tuning.history.redo()")
    tally.check(browser.script("return tuning.kernel.shareCode()") == code, "blind: the weights are back")
    browser.script("document.querySelector('#panel button.main').click()")
    tally.check(settled(browser), "blind: settled after handing in")
    page = browser.script(seen)
    tally.check(all(name in page["text"] for name in names) and page["marks"] == open_page["marks"],
                "blind: shown after handing in", page["marks"])
    settings = json.loads(browser.script("return tuning.files.text"))["record"]["settings"]
    tally.check(settings.get("submittedBlind") == code, "blind: what was handed in is recorded", settings)
