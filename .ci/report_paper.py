"""Reports on paper: A4, nothing cut, heads of tables repeated, text that can be taken out again.

Where things end up is not guessed from rectangles: a copy of the report gets marks of one point at
the corners of every figure, in every row and head of a table and at both ends of every section; the
copy is printed, and the marks are looked for in the PDF.
"""

import collections
import concurrent.futures
import html
import pathlib
import re
import subprocess

from browser import print_to_pdf

A4 = (595, 842)
PRINTED = ["demo-zh", "demo-en", "public-zh", "public-en", "gongwen", "unit", "evil-both"]
MARK = re.compile(r"ZQ([A-Z])(\d{4})([A-Z])")
MARKS = """
  let number = 0;
  const put = {};
  const name = (kind, count, place) => 'ZQ' + kind + String(count).padStart(4, '0') + place;
  const span = (text, apart) => {
    const mark = document.createElement('span');
    mark.textContent = text;
    mark.style.cssText = 'font-size:1px;line-height:1;white-space:nowrap;text-indent:0;'
      + (apart ? 'position:absolute' : 'display:inline-block;width:0');
    return mark;
  };
  for (const figure of document.querySelectorAll('figure')) {
    const svg = figure.querySelector('svg'), count = number++, box = svg.viewBox.baseVal;
    put['F' + count] = figure.querySelector(':scope > p.note') ? 4 : 3;
    const corner = (place, x, y, anchor) => {
      const mark = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      mark.textContent = name('F', count, place);
      const place_ = {x, y, 'font-size': 1, 'text-anchor': anchor};
      for (const key in place_) mark.setAttribute(key, place_[key]);
      svg.append(mark);
    };
    corner('A', box.x + 1, box.y + 3, 'start');
    corner('B', box.x + box.width - 4, box.y + box.height - 3, 'end');
    figure.querySelector('figcaption h3').prepend(span(name('F', count, 'C'), true));
    const notes = [...figure.querySelectorAll(':scope > p.note')];
    if (notes.length) {
      const end = span(name('F', count, 'D'), true);
      // Over the last letters: beyond a line that fills its box it would be cut off.
      end.style.marginLeft = '-8px';
      notes.at(-1).append(end);
    }
  }
  for (const table of document.querySelectorAll('table')) {
    if (table.closest('details')) continue;
    const count = number++;
    put['T' + count] = table.tBodies[0].rows.length;
    if (table.tHead) table.tHead.rows[0].cells[0].prepend(span(name('T', count, 'H'), false));
    for (const row of table.tBodies[0].rows) {
      row.cells[0].prepend(span(name('T', count, 'R'), false));
    }
  }
  const sections = [], widths = [...document.querySelectorAll('figure svg')].map(
    svg => svg.viewBox.baseVal.width);
  for (const section of document.querySelectorAll('section')) {
    const count = number++;
    sections.push([count, section.id, section.className]);
    section.querySelector('h2').prepend(span(name('S', count, 'A'), true));
    section.append(span(name('S', count, 'Z'), true));
  }
  return [sections, widths, put, '<!doctype html>' + document.documentElement.outerHTML];
"""
TEXTS = """
  const texts = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (!node.data.trim() || node.parentElement.closest('title, desc, style, script')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (range.getClientRects().length) texts.push(node.data);
  }
  return texts;
"""
# Sizes in points of every text as printed, whether it is of the scheme's JSON, and its beginning.
SIZES = """
  const sizes = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, box = node.parentElement;
    if (!node.data.trim() || box.closest('title, desc, style, script')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (!range.getClientRects().length) continue;
    const scale = box.closest('svg') ? Math.abs(box.getScreenCTM().d) : 1;
    sizes.push([parseFloat(getComputedStyle(box).fontSize) * scale * 0.75, !!box.closest('pre.scheme'),
                node.data.slice(0, 20)]);
  }
  return sizes;
"""


def poppler(*words: str) -> str:
    """The output of a program of poppler."""
    done = subprocess.run(words, capture_output=True, timeout=120, check=True)
    return done.stdout.decode("utf-8", "replace")


class Words:
    """The words of a PDF page by page with their boxes, from `pdftotext -bbox`."""

    PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.S)
    WORD = re.compile(
        r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')

    def __init__(self, pdf: pathlib.Path):
        self.sizes, self.pages = [], []
        for width, height, inner in self.PAGE.findall(poppler("pdftotext", "-bbox", str(pdf), "-")):
            self.sizes.append((float(width), float(height)))
            self.pages.append([
                (*map(float, word[:4]), html.unescape(word[4])) for word in self.WORD.findall(inner)])

    def marks(self) -> dict[tuple[str, int], dict[str, list]]:
        """Kind and number of a mark to its places, each a list of (page, box)."""
        found = collections.defaultdict(lambda: collections.defaultdict(list))
        for page, words in enumerate(self.pages):
            for *box, text in words:
                for kind, number, place in MARK.findall(text):
                    found[kind, int(number)][place].append((page, box))
        return found


def squeezed(text: str) -> str:
    """Without white space."""
    return re.sub(r"\s", "", text)


def check(tally, reports, browser) -> None:
    """Prints and looks."""
    folder = reports.folder
    texts, sizes, sections, widths, put = {}, {}, {}, {}, {}
    for name in PRINTED:
        # 180 mm, and the 156 mm of an official document.
        browser.viewport(590 if name == "gongwen" else 680, 1000)
        browser.media("print")
        browser.open(reports.path(name))
        texts[name] = browser.script(TEXTS)
        sizes[name] = browser.script(SIZES)
        sections[name], widths[name], put[name], marked = browser.script(MARKS)
        (folder / f"{name}.marked.html").write_text(marked, encoding="utf-8")
    browser.media()
    browser.viewport(1280, 1000)
    jobs = [f"{name}{kind}" for name in PRINTED for kind in ("", ".marked")]
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        list(pool.map(
            lambda job: print_to_pdf(folder / f"{job}.html", folder / f"{job}.pdf"), jobs))
    drawable = _drawable()
    for name in PRINTED:
        pdf = folder / f"{name}.pdf"
        _pages(tally, name, pdf)
        _texts(tally, name, pdf, texts[name], drawable)
        marked = Words(folder / f"{name}.marked.pdf")
        _sizes(tally, name, sizes[name])
        plain = int(re.search(r"Pages:\s+(\d+)", poppler("pdfinfo", str(pdf)))[1])
        tally.check(len(marked.pages) == plain, f"{name}: the marks moved nothing",
                    f"{len(marked.pages)} pages with them, {plain} without")
        _places(tally, name, marked, sections[name], widths[name], put[name])


def _pages(tally, name, pdf):
    """Sizes, fonts, numbers at the foot."""
    info = poppler("pdfinfo", "-f", "1", "-l", "999", str(pdf))
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", info)
    upright = [sorted((round(float(a)), round(float(b)))) == list(A4) for a, b in sizes]
    tally.check(len(sizes) > 1 and all(upright), f"{name}: {len(sizes)} pages of A4", sizes)
    tally.check("Tagged:          yes" in info, f"{name}: tagged", info)
    fonts = [line.split() for line in poppler("pdffonts", str(pdf)).splitlines()[2:]]
    tally.check(bool(fonts), f"{name}: fonts")
    loose = [line for line in fonts if line[-5] != "yes" or line[-3] != "yes"]
    tally.check(not loose, f"{name}: every font is embedded and maps to Unicode", loose)
    pages = poppler("pdftotext", "-raw", str(pdf), "-").split("\f")[:-1]
    tally.check(len(pages) == len(sizes), f"{name}: {len(pages)} pages of text")
    for number, page in enumerate(pages, 1):
        foots = (f"—{number}—",) if name.startswith("gongwen") else (
            f"第{number}页/共{len(pages)}页", f"Page{number}of{len(pages)}")
        tally.check(any(foot in squeezed(page) for foot in foots), f"{name}: foot of page {number}",
                    page[:200])


def _sizes(tally, name, sizes):
    """Nothing is smaller than 7 points but the scheme's JSON, which has 6."""
    small = [text for text in sizes if text[0] < (6 if text[1] else 7) - 0.01]
    tally.check(len(sizes) > 100 and not small, f"{name}: text of 7 points and more", small[:9])


def _drawable() -> set[int]:
    """All characters that an installed font has."""
    found = set()
    for line in poppler("fc-list", "--format", "%{charset}\n").splitlines():
        for part in line.split():
            low, _, high = part.partition("-")
            found.update(range(int(low, 16), int(high or low, 16) + 1))
    return found


def _texts(tally, name, pdf, texts, drawable):
    """Every text of the page comes out of the PDF again, whole."""
    pages = poppler("pdftotext", "-raw", str(pdf), "-").split("\f")[:-1]
    tops = collections.Counter(
        squeezed(line) for page in pages for line in set(page.splitlines()[:3]))
    heads = {line for line, count in tops.items() if count > 1}
    foot = re.compile(r"(第\d+页/共\d+页|Page\d+of\d+|—\d+—)")
    whole = ""
    for page in pages:
        lines = [foot.sub("", squeezed(line)) for line in page.splitlines()]
        # Running heads go once: the title of the first page may be the same line again.
        running = {lines.index(line) for line in lines[:3] if line in heads}
        whole += "".join(line for place, line in enumerate(lines) if place not in running)
    lines = [squeezed(line) for text in texts for line in text.splitlines() if line.strip()]
    lost = [line for line in lines if line not in whole]
    tally.check(len(lines) > 100 and not lost, f"{name}: {len(lines)} texts in the PDF",
                "\n".join(lost))
    bad = {char for char in whole if char in "\ufffd\u25a1"}
    tally.check(not bad, f"{name}: no replacement characters", bad)
    unknown = {char for line in lines for char in line if ord(char) not in drawable}
    tally.check(not unknown, f"{name}: a font for every character", ascii(unknown))


def _places(tally, name, words, sections, widths, put):
    """Figures on one page, heads with their rows, a page for each unit."""
    marks, across = words.marks(), []
    pages = collections.Counter(kind for kind, _ in marks)
    tally.check(pages["F"] >= 2 and pages["T"] >= 3, f"{name}: figures and tables", dict(pages))
    # Each mark that was put comes out, once for each row and at least once for each head.
    lost = [key for key, count in put.items() if count != (
        len(marks[key[0], int(key[1:])]) if key[0] == "F" else len(marks[key[0], int(key[1:])]["R"]))]
    tally.check(len(put) > 5 and not lost, f"{name}: every mark of {len(put)} figures and tables", lost[:9])
    outside = [
        (page + 1, word[4]) for page, found in enumerate(words.pages) for word in found
        if word[0] < 20 or word[2] > words.sizes[page][0] - 20
        or word[1] < 15 or word[3] > words.sizes[page][1] - 15]
    tally.check(not outside, f"{name}: no text beyond the margins", outside[:8])
    for (kind, number), places in sorted(marks.items()):
        on = {page for found in places.values() for page, _ in found}
        shown = sorted(page + 1 for page in on)
        if kind == "F":
            held = {"A", "B", "C"} <= places.keys() and len(on) == 1
            # The upper left corner above the lower right one, the heading above both.
            held = held and places["C"][0][1][1] <= places["A"][0][1][1] < places["B"][0][1][1]
            tally.check(held, f"{name}: figure {number} is whole", f"{sorted(places)} pages {shown}")
            if held:
                across.append(places["B"][0][1][2] - places["A"][0][1][0])
        elif kind == "T":
            headed = {page for page, _ in places["H"]}
            rows = {page for page, _ in places["R"]}
            tally.check(bool(rows) and rows == headed, f"{name}: head of table {number} on its pages {shown}", headed)
            ends = collections.Counter(page for page, _ in places["R"])
            tally.check(len(ends) == 1 or min(ends[min(ends)], ends[max(ends)]) > 2,
                        f"{name}: no stranded rows in table {number} on pages {shown}", dict(ends))
    # A browser shrinks all pages where something is too wide: 0.75 points are a pixel.
    room = 442 if name == "gongwen" else 510
    tally.check(max(across) >= 0.98 * min(room, 0.75 * max(widths)),
                f"{name}: printed at its own size", f"{max(across)} of {max(widths)}")
    profiles = [(number, name_) for number, name_, classes in sections if "profile" in classes]
    tally.check(len(profiles) >= 1, f"{name}: {len(profiles)} units' pages")
    used = collections.Counter(
        page for (kind, number), places in marks.items() if kind == "S"
        for page in {page for found in places.values() for page, _ in found})
    brief = {number for number, _, classes in sections if "brief" in classes}
    shared = collections.Counter(page for number in brief for page, _ in marks["S", number]["A"])
    tally.check(len(shared) <= -(-len(brief) // 2), f"{name}: two units without rank on a page",
                dict(shared))
    for number, identity in profiles:
        places = marks["S", number]
        on = [page for found in places.values() for page, _ in found]
        held = len(on) == 2 and len(set(on)) == 1
        held = held and used[on[0]] == (shared[on[0]] if number in brief else 1)
        tally.check(held, f"{name}: {identity} is one page of its own, or shared by units without rank",
                    [page + 1 for page in on])
