"""The tool in a terminal: no line too wide, columns straight, colours only where they belong."""

import json
import pathlib
import re
import subprocess
import tempfile

from screen import SGR, TableCheck, cells, in_terminal, wraps
from tally import DATASETS, ROOT, Tally, command_under_test, plain_environment, run

cei = command_under_test()
tally = Tally("terminal")
WIDTHS = (60, 80, 120)
UNITS = {"public": "陕西", "demo": "内蒙古", "shaanxi": "陕西", "zhengzhou": "郑州"}
COMMANDS = ["rank", "gap", "explain", "compare", "robust", "sensitivity", "stability", "stats", "weights", "panel", "map",
            "check", "methods", "schema", "demo"]
ODD_NAMES = ["内蒙古自治区", "Inner Township", "𠀀𠀁县", "=1+1", "+x", "@x", "-2+3", "é区", "<b>&\"", "Ａ市"]


def odd_names(folder: pathlib.Path) -> list[str]:
    """A wide table with names that are hard to align, its scheme, and the words that rank it."""
    scheme = {
        "scheme": "three", "title": {"zh": "三项指标", "en": "Three indicators"},
        "indicators": {
            name: {
                "name": {"zh": zh, "en": name}, "direction": "higher-is-better",
                "normalise": {"method": "goalposts", "worst": 0, "best": 100}}
            for name, zh in [("supply", "消费供给"), ("rights", "权益"), ("safety", "安全放心指数")]},
        "tree": {"index": ["supply", "rights", "safety"]},
        "weights": {"supply": 40, "rights": 35, "safety": 25}}
    (folder / "three.json").write_text(json.dumps(scheme, ensure_ascii=False), "utf-8")
    rows = [f'"{name.replace(chr(34), chr(34) * 2)}",{90 - 7 * n},{50 + 3 * n},{99.5 - n / 3:.2f}'
            for n, name in enumerate(ODD_NAMES)]
    (folder / "odd.csv").write_text("\n".join(["地区,supply,rights,safety", *rows, ""]), "utf-8")
    return [str(folder / "odd.csv"), "-w", str(folder / "three.json")]


def table_commands(odd: list[str]) -> list[list[str]]:
    """What is shown at every width and in both languages; all of these hold a table."""
    commands = [["methods"], ["rank"], ["rank", *odd], ["explain", "𠀀𠀁县", *odd]]
    commands += [["gap", name, *odd] for name in ("=1+1", "Inner Township")]
    for name in DATASETS:
        data, unit = f"datasets/{name}", UNITS[name]
        commands += [["rank", data], ["explain", unit, data], ["rank", data, "--level", "indicator"]]
    commands += [["rank", "datasets/demo", "--period", "all"], ["rank", "datasets/demo", "--top", "5"]]
    for unit, data in [("陕西", "datasets/public"), ("内蒙古", "datasets/demo")]:
        commands += [["gap", unit, data], ["gap", unit, data, "--level", "indicator"]]
        commands += [["compare", "default" if "demo" in data else "public", "equal", data]]
    commands += [["stats", data] for data in ("datasets/public", "datasets/demo")]
    commands += [["stats", "datasets/demo", "--section", "all"], ["stats", "datasets/public", "--section", "all"]]
    commands += [["sensitivity", *odd, "-n", "32"], ["sensitivity", "datasets/demo", "-n", "32", "--unit", "内蒙古"]]
    commands += [["robust", *odd, "-n", "64"], ["robust", "datasets/demo", "-n", "64", "--acceptability"]]
    commands += [["stability", *odd], ["stability", "datasets/demo", "--unit", "内蒙古"]]
    commands += [["stability", "datasets/demo", "--show", shown] for shown in ("ranks", "probabilities")]
    commands += [["weights", "all", *odd], ["weights", "entropy", "datasets/demo", "--at", "leaves"]]
    commands += [["weights", "all", "datasets/demo"], ["weights", "all", "datasets/demo", "--at", "leaves"], ["weights", "benefit-of-the-doubt", "datasets/demo"]]
    commands += [["panel", "demo-panel", "--show", shown] for shown in ("overview", "experts", "rounds", "consequences")]
    commands += [["rank", "datasets/demo", "--groups", "-n", "200"]]
    commands += [["gap", "内蒙古", "datasets/demo", "--to", "rank:5", "--plan"]]
    commands += [["compare", "2023", "2024", "datasets/demo", "--why"]]
    return commands + [["gap", "内蒙古", "datasets/demo", "--to", to] for to in ("median", "best")]


def plain_commands() -> list[list[str]]:
    pages = [["help", name] for name in COMMANDS] + [["help"], ["help", "exit-codes"], []]
    pages += [["map", "datasets/demo"], ["map", "datasets/public"], ["map", "datasets/demo", "--ascii"]]
    return pages + [["check", f"datasets/{name}"] for name in DATASETS] + [["explain", "E110"]]


def tiles() -> None:
    """Tiles of one column start at the same cell, in every width and language."""
    for width in (40, *WIDTHS):
        for language in ("zh", "en"):
            text, _ = in_terminal(cei, ["map", "datasets/demo", "-q", "--lang", language], width)
            lines = SGR.sub("", text).split("\n")
            starts = [cells(line[:found.start()]) for line in lines if "（" not in line and " (" not in line
                      for found in re.finditer(r"\[[-1-5]\]|(?<![^ ])[-1-5](?=[^ \d])", line)]
            distances = {start - min(starts) for start in starts}
            step = min(distances - {0})
            said = f"map in {width} columns, {language}"
            tally.check(len(starts) == 34, f"{said}: {len(starts)} tiles", text)
            tally.check(distances == {step * number for number in range(7)}, f"{said}: columns at {sorted(distances)}", text)


def layout(commands: list[list[str]], holds_table: bool) -> None:
    for words in commands:
        for width in WIDTHS:
            for language in ("zh", "en"):
                spoken = [*words, "--lang", language] if words else ["--lang=" + language]
                text, status = in_terminal(cei, spoken, width)
                said = f"{width} columns: cei {' '.join(spoken)}"
                tally.check(status == 0, f"{said}: exit {status}", text)
                lines = SGR.sub("", text).split("\n")
                wide = [line for line in lines if cells(line) > width or cells(line) < 0]
                tally.check(not wide, f"{said}: wider than the terminal", "\n".join(wide))
                tally.check(not wraps(text, width), f"{said}: a line wraps")
                found = TableCheck(text)
                tally.check(not found.problems, f"{said}: columns", "\n".join(found.problems))
                if holds_table:
                    seen = found.tables and found.rows
                    tally.check(seen or width < 80, f"{said}: no table was found", text)
                counted[0] += found.tables
                counted[1] += found.rows


def colours() -> None:
    rank = ["rank", "datasets/demo"]
    for more, words in [({"NO_COLOR": "1"}, rank), ({"TERM": "dumb"}, rank), ({}, [*rank, "--no-color"]),
                        ({}, [*rank, "--color", "never"]), ({"NO_COLOR": "1"}, ["help", "rank"])]:
        text, _ = in_terminal(cei, words, 80, **more)
        tally.check("\x1b" not in text, f"no escape codes with {more} cei {' '.join(words)}", text)
    text, _ = in_terminal(cei, rank, 80)
    tally.check(SGR.search(text) is not None, "a terminal gets colours", text)
    text, _ = in_terminal(cei, rank, 80, NO_COLOR="")
    tally.check(SGR.search(text) is not None, "an empty NO_COLOR does not count", text)
    for words in [rank, ["gap", "陕西"], ["explain", "陕西"], ["methods"], ["help"], ["rnak"],
                  ["check", "datasets/demo"], ["gap", "陕四"]]:
        piped = run(cei, *words)
        tally.check(b"\x1b" not in piped.stdout + piped.stderr, f"no escape codes in a pipe: {words}")
    piped = run(cei, *rank, "--color", "always").stdout
    tally.check(b"\x1b[" in piped, "--color always colours a pipe", piped[:200])
    bare = SGR.sub("", piped.decode()).encode()
    tally.check(bare == run(cei, *rank).stdout, "colours change no character")


def shell(script: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        ["bash", "-c", script, "bash", cei], cwd=ROOT, capture_output=True, timeout=60,
        env=plain_environment(), stdin=subprocess.DEVNULL)


def manners(folder: pathlib.Path) -> None:
    done = shell('"$1" rank datasets/demo --format csv | head -1; exit ${PIPESTATUS[0]}')
    tally.check(done.returncode == 0 and not done.stderr, "cei rank | head -1 is quiet", done.stderr)
    long = shell('for n in 1 2 3 4 5; do "$1" rank datasets/demo --period all --format json '
                 '--level indicator; done | head -1; echo ${PIPESTATUS[0]}')
    tally.check(not long.stderr, "a long output into head -1 is quiet", long.stderr)
    for words, suggestion in [(["rnak"], "rank"), (["gap", "陕四"], "陕西"), (["rank", "--fromat", "csv"], "--format"),
                              (["explain", "Shanxii"], "Shanxi"), (["hlep"], "help")]:
        done = run(cei, *words)
        said = done.stderr.decode()
        tally.check(done.returncode == 2, f"cei {' '.join(words)} exits 2, not {done.returncode}", said)
        tally.check(suggestion in said and not done.stdout, f"cei {' '.join(words)} suggests {suggestion}", said)
    for script in ['"$1" rank > /dev/full', '"$1" help > /dev/full', '"$1" rank --format json > /dev/full']:
        done = shell(script)
        tally.check(done.returncode == 3 and b"error" in done.stderr, f"full disk: {script}", done.stderr)
    for target in [folder / "none" / "rank.csv", pathlib.Path("/proc/rank.csv"), folder]:
        done = run(cei, "rank", "datasets/demo", "--format", "csv", "-o", str(target))
        tally.check(done.returncode == 3 and b"error" in done.stderr, f"-o {target.name}", done.stderr)
    tally.check(sorted(p.name for p in folder.iterdir()) == ["odd.csv", "three.json"], "no half file is left")
    done = run(cei, "rank", "datasets/demo", "-w", "nowhere.json", "-o", str(folder / "kept.csv"))
    tally.check(done.returncode != 0 and not (folder / "kept.csv").exists(), "no file from a failed run")


def self_test() -> None:
    """The oracle itself: a cell that is moved by one space is found."""
    bold = "\x1b[1m{}\x1b[0m".format
    table = f"{bold('名次')}  {bold('地区')}     {bold('得分')}\n   1  内蒙古  82.70\n   2  陕西    19.11\n"
    tally.check(not TableCheck(table).problems and TableCheck(table).rows == 2, "a straight table passes")
    for wrong in ("   1  内蒙古 82.70", "  1  内蒙古  82.70", "   1 内蒙古   82.70", "   1  内蒙古   82.70"):
        tally.check(bool(TableCheck(table.replace("   1  内蒙古  82.70", wrong)).problems), f"found: {wrong}")


counted = [0, 0]
self_test()
with tempfile.TemporaryDirectory() as name:
    odd = odd_names(pathlib.Path(name))
    layout(table_commands(odd), holds_table=True)
    layout(plain_commands(), holds_table=False)
    manners(pathlib.Path(name))
tiles()
colours()
print(f"{counted[0]} tables with {counted[1]} rows were measured")
tally.check(counted[0] > 200 and counted[1] > 3000, f"enough tables were seen: {counted}")
tally.close(expected=800)
