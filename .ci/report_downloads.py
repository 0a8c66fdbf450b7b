"""The files that a report offers: tables as CSV, figures as SVG, both inside the page."""

import base64
import csv
import io
import pathlib
import re
import time
import urllib.parse
import xml.etree.ElementTree

from report_pages import EVIL, FORMULA

LINKS = """
  const cells = row => [...row.cells].map(cell => cell.textContent);
  const rows = table => table && [...table.rows].map(cells);
  return [...document.querySelectorAll('a[download]')].map(link => {
    const figure = link.closest('figure');
    // Footnotes may stand between a table and its link.
    let above = link.closest('.downloads').previousElementSibling;
    while (above && !above.querySelector('table')) above = above.previousElementSibling;
    const table = figure ? figure.querySelector('details table') : above && above.querySelector('table');
    const svg = figure && figure.querySelector('svg');
    const texts = svg && [...svg.querySelectorAll('text, title, desc')].map(item => item.textContent);
    return {
      name: link.download, address: link.href, inFigure: !!figure, table: rows(table), texts,
      language: link.closest('.half').classList.contains('en') ? 'en' : 'zh'};
  });
"""
OFFERED = """
  return [...document.querySelectorAll('figure')].map(figure => [figure.id,
    [...figure.querySelectorAll('a[download]')].map(link => link.download.split('.').at(-1))]);
"""
TABLES = ["ranking-table", "stability-table", "stability-ends", "weights", "indicators", "sources", "inputs"]
SVG = "{http://www.w3.org/2000/svg}"
BANNERS = {"zh": "〔示例数据·虚构〕", "en": "[synthetic data: made up]"}
STATUS = {"zh": {"ranked": "参与排名", "not-ranked": "不参与排名"},
          "en": {"ranked": "ranked", "not-ranked": "not ranked"}}
# Scheme and period, with which the names of all files begin, and the title above every drawing.
PREFIX = {"demo-both": "default-2024-", "public-both": "public-2022-2024-"}
INDEX = {"zh": "消费环境指数", "en": "Consumer environment index"}
NATURE = {"zh": "数据性质", "en": "Nature of the data"}


NAMES = ["demo-both", "public-both", "evil-both"]


def content(address: str) -> bytes:
    """The bytes of a data: address."""
    head, _, body = address.partition(",")
    return base64.b64decode(body) if head.endswith(";base64") else urllib.parse.unquote_to_bytes(body)


def check(tally, reports, browser) -> None:
    """Every link of three reports; some files opened on their own."""
    for name in NAMES:
        browser.open(reports.path(name))
        links = browser.script(LINKS)
        names = [link["name"] for link in links]
        tally.check(len(set(names)) == len(names) > 20, f"{name}: {len(names)} names of files", names)
        whole = browser.script(OFFERED)
        lacking = [item for item in whole if sorted(item[1]) != ["csv", "svg"]]
        tally.check(len(whole) > 10 and not lacking, f"{name}: every figure as SVG and as CSV", lacking[:5])
        for language in ("zh", "en"):
            tables = [item for item in names for kind in TABLES if item.endswith(f"{language}-{kind}.csv")]
            tally.check(len(tables) == len(TABLES), f"{name}: tables to save, {language}", tables)
        prefix = PREFIX.get(name, "")
        tally.check(all(item.startswith(prefix) for item in names), f"{name}: files are named {prefix}…", names[:3])
        pictures = {}
        for link in links:
            data = content(link["address"])
            if link["name"].endswith(".csv"):
                _table(tally, name, link, data, reports)
            else:
                pictures[link["name"]] = (data, link)
                _picture(tally, name, link, data)
        if name != "public-both":
            _evil_or_real(tally, name, links)
        _alone(tally, name, reports, browser, pictures)
    _clicked(tally, reports, browser)


def _table(tally, name, link, data, reports):
    """A CSV for spreadsheets: the table beside it, that of the ranking as `cei rank` writes it."""
    what = f"{name}: {link['name']}"
    tally.check(data.startswith(b"\xef\xbb\xbf") and data.count(b"\n") == data.count(b"\r\n") > 1,
                f"{what}: mark and line ends for spreadsheets", data[:20])
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    tally.check(len(set(rows[0])) == len(rows[0]), f"{what}: no two heads alike", rows[0])
    run = [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r＝＋－＠")
           and not re.fullmatch(r"[+-]?\d+(\.\d+)?(e[+-]?\d+)?%?", cell, re.I)]
    tally.check(not run, f"{what}: nothing that a spreadsheet would run", run[:3])
    if not name.startswith("public"):
        banner = BANNERS[link["language"]]
        tally.check(rows[0][-1] == NATURE[link["language"]] and all(row[-1] == banner for row in rows[1:]),
                    f"{what}: says in every row that it is made up", rows[:2])
        rows = [row[:-1] for row in rows]
    plain = [[re.sub(r"^'(?=[=+\-@＝＋－＠])", "", cell) for cell in row] for row in rows]
    shown = link["table"] or []
    if link["name"].endswith("ranking-table.csv"):
        wanted = reports.table(name.partition("-")[0], link["language"])
        place = wanted[0].index("status")
        told = [[*row[:place], STATUS[link["language"]][row[place]], *row[place + 1:]] for row in wanted[1:]]
        tally.check([row[:len(wanted[0])] for row in plain[1:]] == told, f"{what}: as cei rank --format csv",
                    f"{plain[:2]}\n{told[:1]}")
        heads = {"zh": ("代码", "名次", "得分"), "en": ("Code", "Rank", "Score")}[link["language"]]
        ids = set(wanted[0]) & set(rows[0])
        change = rows[0][len(wanted[0]):]
        tally.check(set(heads) < set(rows[0]) and len(change) == (not name.startswith("public")) and not ids,
                    f"{what}: heads in the words of the page", rows[0])
        column = {"zh": 1, "en": 2}[link["language"]]
        ranked = [[row[4], row[column] or row[1]] for row in wanted[1:] if row[4]]
        beside = [[cells[0].rstrip("="), cells[1]] for cells in shown[1:]]
        tally.check(beside == ranked, f"{what}: ranks of the table beside it", f"{beside[:3]} {ranked[:3]}")
        return
    if link["name"].endswith("stability-table.csv"):
        wanted = reports.table(name.partition("-")[0], link["language"], "stability", "--at", "all")
        numbers = [[row[place] for place in (2, 4, 8, 12, 13, 14)] for row in rows[1:]]
        told = [[row[place] for place in (3, 6, 10, 14, 15, 16)] for row in wanted[1:]]
        tally.check(numbers == told, f"{what}: numbers of cei stability --format csv", f"{rows[:2]}\n{wanted[:2]}")
        codes = [cell for row in rows for cell in row if cell in ("true", "false") or re.search(r"\b\d{6}\b", cell)
                 and "." not in cell]
        tally.check(not codes and not set(wanted[0]) & set(rows[0]), f"{what}: words of the page", codes[:3])
        return
    differing = [pair for pair in zip(plain, shown) if pair[0] != pair[1]]
    tally.check(len(rows) == len(shown) > 1 and not differing, f"{what}: equals the table in the page",
                f"{len(rows)} {len(shown)} {differing[:2]}")


def _picture(tally, name, link, data):
    """An SVG is well-formed, needs nothing else, and has the texts of the figure in the page."""
    what = f"{name}: {link['name']}"
    root = xml.etree.ElementTree.fromstring(data)
    text = data.decode("utf-8")
    tally.check(root.tag == SVG + "svg" and "viewBox" in root.keys(), f"{what}: an SVG",
                dict(root.items()))
    wanted = [item for item in link["texts"] or [] if item.strip()]
    found = ["".join(item.itertext()) for item in root.iter()
             if item.tag in (SVG + "text", SVG + "title", SVG + "desc")]
    missing = [item for item in wanted if item not in found]
    tally.check(len(wanted) >= 3 and not missing, f"{what}: the texts of the figure", missing)
    if name in PREFIX:
        drawn = " ".join("".join(item.itertext()) for item in root.iter(SVG + "text"))
        tally.check(INDEX[link["language"]] in drawn and "2024" in drawn, f"{what}: says index and period", drawn[:80])
    outside = re.findall(r"https?://[^\"'<> ]+", text.replace("http://www.w3.org/2000/svg", ""))
    loose = [item for item in re.findall(r"url\(#([^)]*)\)", text) if f'id="{item}"' not in text]
    elements = {item.tag for item in root.iter() if item.tag in (
        SVG + "script", SVG + "image", SVG + "foreignObject", SVG + "a", SVG + "use")}
    tally.check(not outside and not loose and not elements, f"{what}: needs nothing else",
                (outside, loose, elements))
    if not name.startswith("public"):
        tally.check(BANNERS[link["language"]] in "".join(root.itertext()), f"{what}: says it is made up")


def _evil_or_real(tally, name, links):
    """Names like markup arrive in downloads as they are."""
    evil = name.startswith("evil")
    for kind in (".csv", ".svg"):
        files = [content(link["address"]).decode("utf-8") for link in links
                 if link["name"].endswith(kind)]
        for unit in EVIL:
            if kind == ".csv":
                harmless = "'" + unit if unit == FORMULA else unit
                count = sum(any(harmless in row for row in csv.reader(io.StringIO(text, newline="")))
                            for text in files)
            else:
                texts = ["".join(xml.etree.ElementTree.fromstring(text).itertext()) for text in files]
                count = sum(unit in text for text in texts)
            tally.check(count >= 4 if evil else count == 0, f"{name}: {unit} in {count} {kind} files")


def _alone(tally, name, reports, browser, pictures):
    """One figure of each kind opened on its own, in each language."""
    kinds = {}
    for file, (data, link) in pictures.items():
        kind = re.sub(r"[0-9]{6}|-[0-9]+", "", file)
        kinds.setdefault((kind, link["language"]), (file, data))
    tally.check(len(kinds) >= 8, f"{name}: kinds of figures", sorted(kinds))
    for (kind, language), (file, data) in sorted(kinds.items()):
        path = reports.folder / file
        path.write_bytes(data)
        browser.open(path)
        shape = browser.script("""
          const root = document.documentElement, texts = [...document.querySelectorAll('text')];
          return [root.localName, texts.length, texts.every(item => item.getBBox().width > 0
            || !item.textContent.trim()), window.alerted || 0];""")
        tally.check(shape[0] == "svg" and shape[1] > 2 and shape[2], f"{name}: {file} opens", shape)
        tally.check(browser.alert() is None and not browser.console(), f"{name}: {file} is quiet")
        asked = browser.requests()
        tally.check(all(url.startswith(("file:", "data:")) for url in asked), f"{name}: {file}", asked)
        fonts = _fonts(browser)
        if language == "zh":
            tally.check(any("CJK" in font or "SC" in font for font in fonts),
                        f"{name}: {file} in a Chinese font", fonts)


def _fonts(browser) -> set[str]:
    """The fonts that draw the texts of the open picture."""
    browser.cdp("DOM.enable")
    browser.cdp("CSS.enable")
    root = browser.cdp("DOM.getDocument")["root"]["nodeId"]
    nodes = browser.cdp("DOM.querySelectorAll", nodeId=root, selector="text")["nodeIds"][:12]
    return {font["familyName"] for node in nodes
            for font in browser.cdp("CSS.getPlatformFontsForNode", nodeId=node)["fonts"]}


def _clicked(tally, reports, browser):
    """A click really saves the file."""
    saved = reports.folder / "saved"
    saved.mkdir()
    browser.cdp("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(saved))
    browser.open(reports.path("demo-both"))
    for kind in (".csv", ".svg"):
        name, address = browser.script("""
          const link = [...document.querySelectorAll('a[download]')]
            .find(item => item.download.endsWith(arguments[0]));
          link.click();
          return [link.download, link.href];""", kind)
        path: pathlib.Path = saved / name
        for _ in range(100):
            if path.is_file():
                break
            time.sleep(0.1)
        tally.check(path.is_file() and path.read_bytes() == content(address), f"a click saves {name}",
                    list(saved.iterdir()))
