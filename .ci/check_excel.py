"""What `--excel` writes, opened in LibreOffice: names that look like formulas stay text.

LibreOffice reads the file as a person would open it (UTF-8, formulas evaluated), and writes an
OpenDocument table, in which every cell says whether it is text, a number or a formula.
"""

import csv
import io
import json
import pathlib
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as tree

from tally import Tally, command_under_test, run

cei = command_under_test()
tally = Tally("excel")
NAMES = ["=1+1", "+x", "@x", "-2+3", "=HYPERLINK(\"a\")", "内蒙古", "𠀀县", "<b>&\"甲\"", "a,b;c", "＝1+1"]
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
# Comma, double quote, UTF-8, from line 1, no column formats, English, quoted fields are not text,
# special numbers recognised, all cells, formulas evaluated: everything that could go wrong.
OPEN_AS = "CSV:44,34,76,1,,1033,false,true,false,false,false,0,true"


def table(folder: pathlib.Path) -> pathlib.Path:
    with open(folder / "names.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["地区", "survey_supply", "survey_environment", "survey_redress"])
        for number, name in enumerate(NAMES):
            writer.writerow([name, 90 - number, 80 + number / 2, 70 + number])
    return folder / "names.csv"


def opened(file: pathlib.Path) -> list[list[tuple[str, str, bool]]]:
    """Rows of cells as LibreOffice has them: text shown, kind, whether it is a formula."""
    subprocess.run(
        [shutil.which("soffice") or "libreoffice", f"-env:UserInstallation=file://{file.parent}/profile",
         "--headless", f"--infilter={OPEN_AS}", "--convert-to", "fods", "--outdir", file.parent, file],
        check=True, capture_output=True, timeout=300)
    rows = []
    for row in tree.parse(file.with_suffix(".fods")).getroot().iter(f"{TABLE}table-row"):
        cells = []
        for cell in row.iter(f"{TABLE}table-cell"):
            shown = "\n".join("".join(part.itertext()) for part in cell.iter(f"{TEXT}p"))
            kind = cell.get(f"{OFFICE}value-type", "")
            repeat = int(cell.get(f"{TABLE}number-columns-repeated", "1"))
            cells += [(shown, kind, cell.get(f"{TABLE}formula") is not None)] * min(repeat, 64)
        rows.append(cells)
    return rows


def ranking(folder: pathlib.Path) -> None:
    words = ["rank", str(table(folder)), "-w", "default", "--set", "methodology.coverage=0", "--format", "csv"]
    target = folder / "rank.csv"
    done = run(cei, *words, "--excel", "-o", str(target))
    if not tally.check(done.returncode == 0, "cei rank --excel succeeds", done.stderr):
        return
    written = target.read_bytes()
    tally.check(written.startswith(b"\xef\xbb\xbf"), "the file starts with a byte order mark")
    tally.check(written.count(b"\n") == written.count(b"\r\n"), "every line ends in CRLF")
    plain = run(cei, *words).stdout
    tally.check(not plain.startswith(b"\xef\xbb\xbf") and b"\r" not in plain, "without --excel, neither")
    table_of_plain = list(csv.reader(io.StringIO(plain.decode())))
    column = table_of_plain[0].index("name_zh")
    tally.check({row[column] for row in table_of_plain[1:]} == set(NAMES), "plain CSV holds the names as given")

    rows = opened(target)
    header = [cell[0] for cell in rows[0]]
    column, score = header.index("name_zh"), header.index("score")
    names = {row[column][0].removeprefix("'"): row for row in rows[1:] if len(row) > score and row[column][0]}
    for name in NAMES:
        row = names.get(name)
        if tally.check(row is not None, f"{name} is in the opened table", list(names)):
            tally.check(row[column][1] == "string" and not row[column][2], f"{name} is text", row[column])
            tally.check(row[score][1] == "float", f"the score of {name} is a number", row[score])
    formulas = [cell for row in rows for cell in row if cell[2] or cell[0].startswith(("#", "Err:"))]
    tally.check(not formulas, "no cell is a formula or an error", formulas)


def every_format(folder: pathlib.Path) -> None:
    """Characters that mean something in HTML, Markdown, CSV and JSON come through unharmed."""

    words = ["rank", str(table(folder)), "-w", "default", "--set", "methodology.coverage=0"]
    result = json.loads(run(cei, *words, "--format", "json").stdout)
    names = {row["name"]["zh"] for row in result["assessments"][0]["rows"]}
    tally.check(names == set(NAMES), "JSON holds the names as given", names)
    shown = run(cei, *words).stdout.decode()
    tally.check(all(name in shown for name in NAMES), "the table shows the names as given", shown)


with tempfile.TemporaryDirectory() as name:
    ranking(pathlib.Path(name))
    every_format(pathlib.Path(name))
tally.close(expected=35)
