"""A printed tuning page: light A4, whole tables with their heads, figures in one piece, nothing to press."""

import base64
import io
import subprocess

from PIL import Image, ImageStat

from report_paper import A4, Words, poppler, squeezed
from tuner_pages import opened, settled

# Dark, moved, with a gap and two sets of weights, one unit hidden.
USE = """
  const {tree, variants, ranking} = tuning;
  variants.keepers[0].click();
  tree.rows.get(1).moveTo('key', 7000);
  tuning.history.finish();
  variants.keepers[1].click();
  variants.differ.click();
  ranking.rows.get(3).name.click();
  ranking.hide(5);
  document.documentElement.dataset.theme = 'dark';
"""
PARTS = {
    "zh": {"title": "消费环境指数（三维）", "banner": "〔示例数据·虚构〕", "weights": "前5名不变", "head": "名次区间",
           "moves": "名次变化", "gap": "差在哪里", "variants": "不同的权重", "panel": "对照专家组", "tiles": "方格图",
           "again": "怎样复算", "seed": "随机数种子20240315"},
    "en": {"title": "Consumerenvironmentindex", "banner": "[syntheticdata:madeup]", "weights": "Sametop5",
           "head": "Interval", "moves": "Movesintheranking", "gap": "Wherethedifferencecomesfrom",
           "variants": "Weightsthatdiffer", "panel": "Thepanel'sexperts", "tiles": "Tilegrid",
           "again": "Howtocomputethisagain", "seed": "seed20240315"},
}
# Words of buttons.
PRESSED = {"zh": ["撤销", "重做", "打印", "采用", "作基准", "记为 A", "用 A", "看差异"], "en": [
    "Undo", "Redo", "Dark/light", "Take over", "As baseline", "Keep as A", "Find", "Save scheme"]}
MARGIN = 40
# What must stand in each figure, and how often: in the moves every listed unit at both ends, in the difference both units and
# their scores, once more than in the sentence below it, in the tiles every unit.
FIGURES = """
  const {ranking, gap, kernel, data, words, tiles} = tuning, name = unit => words.name(data.units[unit]);
  const ends = [...kernel.array('gap')].slice(0, 2).map(score => kernel.fixed(score, 2));
  const written = [...tiles.drawings.find(one => !one.hidden).querySelectorAll('[data-part=tile] text')];
  return {
    moves: ranking.listed.map(unit => [name(unit), 2]),
    gap: [name(gap.unit), name(gap.other), ...ends].map(text => [text, 2]),
    tiles: written.map(text => [text.textContent, 1]),
  };
"""


def check(tally, pages, browser) -> None:
    """In both languages, one of them after a change of language."""
    tally.check(opened(browser, pages.path("panel")), "paper: settled")
    browser.script(USE)
    folder = pages.path("panel").parent
    for language in ("zh", "en"):
        settled(browser)
        if language == "en":
            browser.script("document.getElementById('do-otherLanguage').click()")
            settled(browser)
        pdf = folder / f"tune-{language}.pdf"
        pdf.write_bytes(base64.b64decode(
            browser.cdp("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]))
        _pages(tally, pdf, language, browser)
        tally.check(not browser.script("return document.getElementById('paper')"), f"paper, {language}: gone again")
    tally.check(not (log := browser.console()), "console of paper", "\n".join(log))


def _pages(tally, pdf, language, browser) -> None:
    """What is on the pages of one print."""
    words, parts, what = Words(pdf), PARTS[language], f"paper, {language}"
    texts = [squeezed("".join(word[4] for word in page)) for page in words.pages]
    tally.check(3 <= len(texts) <= 9 and all(texts), f"{what}: {len(texts)} pages, none of them empty",
                [len(text) for text in texts])
    tally.check(all(abs(a - b) < 2 for size in words.sizes for a, b in zip(size, A4)), f"{what}: A4", words.sizes[:1])
    lost = [part for part, text in parts.items() if squeezed(text) not in "".join(texts)]
    tally.check(not lost, f"{what}: every part", lost)
    tally.check(all(squeezed(parts["banner"]) in text for text in texts), f"{what}: every page says that data are made up")
    number = {"zh": "第{}页", "en": "Page{}of"}[language]
    tally.check(all(number.format(place + 1) in text for place, text in enumerate(texts)), f"{what}: numbers of pages")
    plain = poppler("pdftotext", "-layout", str(pdf), "-")
    pressed = [text for text in PRESSED[language] if text in plain]
    tally.check(not pressed, f"{what}: nothing to press", pressed)
    out = [word for page in words.pages for word in page if word[0] < MARGIN - 10 or word[2] > A4[0] - MARGIN + 10]
    tally.check(not out, f"{what}: nothing beyond the margins", out[:3])
    _rows(tally, words, texts, language, browser)
    _figures(tally, words, language, browser)
    _whole(tally, words, language, browser)
    for place in range(1, len(texts) + 1):
        picture = Image.open(io.BytesIO(subprocess.run(
            ["pdftoppm", "-r", "40", "-png", "-f", str(place), "-l", str(place), str(pdf)],
            capture_output=True, timeout=120, check=True).stdout)).convert("L")
        light = ImageStat.Stat(picture).mean[0]
        tally.check(light > 200 and picture.getpixel((2, 2)) == 255, f"{what}: page {place} is light", light)


def _rows(tally, words, texts, language, browser) -> None:
    """Every listed unit stands in one line with its score; a page with such lines has the head, too."""
    rows = browser.script("""
      const {ranking, state, kernel, data} = tuning;
      return ranking.listed.map(unit => [data.units[unit][arguments[0]], kernel.fixed(state.index[unit], 2)]);""", language)
    places, lost = set(), []
    for name, score in rows:
        found = [number for number, page in enumerate(words.pages) for word in page if word[4] == score
                 and squeezed(name) in squeezed("".join(other[4] for other in page if abs(other[1] - word[1]) < 6))]
        places.update(found[:1])
        if not found:
            lost.append((name, score))
    tally.check(len(rows) == 30 and not lost, f"paper, {language}: {len(rows)} rows in one piece", lost)
    bare = [number + 1 for number in places if PARTS[language]["head"] not in texts[number]]
    tally.check(not bare, f"paper, {language}: heads on {len(places)} pages", bare)


def _figures(tally, words, language, browser) -> None:
    """Below a figure's heading, on its page, stands what the figure is made of."""
    for key, wanted in browser.script(FIGURES).items():
        heading, below = squeezed(PARTS[language][key]), []
        for page in words.pages:
            lines = {round(word[1]) for word in page}
            heads = [y for y in lines
                     if squeezed("".join(word[4] for word in page if abs(word[1] - y) < 2)).startswith(heading)]
            below += [squeezed("".join(word[4] for word in page if word[1] > heads[-1] + 2))] if heads else []
        lost = [text for text, count in wanted if sum(part.count(squeezed(text)) for part in below) < count]
        tally.check(len(wanted) >= 4 and not lost, f"paper, {language}: {key}: {len(wanted)} texts in the drawing", lost)


def _whole(tally, words, language, browser) -> None:
    """A figure stands on one page with its heading and its legend."""
    legend = browser.script("return [...document.querySelectorAll('#tiles .legend li')].map(item => item.textContent)")
    heading = PARTS[language]["tiles"]
    for number, page in enumerate(words.pages):
        text = squeezed("".join(word[4] for word in page))
        if heading in text:
            lost = [item for item in legend if squeezed(item) not in text]
            low = max(word[3] for word in page if word[3] < A4[1] - 50)
            tally.check(len(legend) == 5 and not lost, f"paper, {language}: the legend on the tiles' page", lost)
            tally.check(low < A4[1] - MARGIN, f"paper, {language}: tiles end on page {number + 1}", low)
