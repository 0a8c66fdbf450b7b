"""Long runs at a terminal: an estimate on standard error, gone at the end; Ctrl-C leaves files as they were."""

import json
import pathlib
import random
import subprocess
import tempfile
import time

import pexpect

from screen import cells, in_terminal
from tally import Tally, command_under_test, plain_environment

cei = command_under_test()
tally = Tally("progress")
TELLS = r"about \d+ s left|at work for \d+ s"


def inputs(folder: pathlib.Path, name: str, indicators: int, aggregation: str) -> list[str]:
    """400 units with so many figures each, and the words that name them with their scheme."""
    numbers, names = random.Random(5), [f"i{number}" for number in range(indicators)]
    rows = [f"U{unit:03d}," + ",".join(f"{numbers.uniform(1, 100):.3f}" for _ in names) for unit in range(400)]
    (folder / f"{name}.csv").write_text(f"unit,{','.join(names)}\n" + "\n".join(rows) + "\n")
    indicator = {"direction": "higher-is-better", "normalise": {"method": "goalposts", "worst": 0, "best": 100, "lower": 1}}
    (folder / f"{name}.json").write_text(json.dumps({
        "scheme": "s", "weightsAre": "relative", "tree": {"index": names},
        "methodology": {"aggregation": aggregation},
        "weights": {one: 2 + place % 4 for place, one in enumerate(names)}, "indicators": dict.fromkeys(names, indicator)}))
    return [f"{name}.csv", "-w", f"{name}.json", "--lang", "en"]


def runs(large: list[str], small: list[str]) -> list[list[str]]:
    """Each works for long after the first second, in which nothing is told, and has not yet begun to write a file."""
    return [
        ["robust", *large, "-n", "100000", "--draws", "kept.csv", "-o", "out.txt"],
        # Computed within the first second or two; then the text of eight million lines is made.
        ["robust", *small, "-n", "20000", "--draws", "kept.csv", "-o", "out.txt"],
        ["robust", *large, "-n", "100000", "--design", "kept.csv", "-o", "out.txt"],
        ["sensitivity", *large, "-n", "16384", "-o", "kept.csv"],
        ["stability", *small, "--show", "ranks", "-o", "kept.csv"],
        ["rank", *large, "-n", "100000", "-o", "kept.csv"],
    ]


def interrupted(folder: pathlib.Path, words: list[str]) -> None:
    before = sorted(path.name for path in folder.iterdir())
    child = pexpect.spawn(cei, words, cwd=str(folder), env=plain_environment(), encoding="utf-8", timeout=60)
    tally.check(child.expect([TELLS, pexpect.EOF]) == 0, f"tells how far it is: {words[0]}", child.before)
    start = time.monotonic()
    child.sendintr()
    child.expect(pexpect.EOF)
    passed = time.monotonic() - start
    child.close()
    tally.check(child.signalstatus == 2 or child.exitstatus == 130, f"ends as an interrupt: {words[0]}")
    tally.check(passed < 2, f"ends at once: {words[0]}", f"{passed:.2f} s")
    tally.check(sorted(path.name for path in folder.iterdir()) == before, f"leaves nothing behind: {words[0]}")
    tally.check((folder / "kept.csv").read_text() == "kept\n", f"an existing file stays: {words[0]}")


def quiet(folder: pathlib.Path, words: list[str]) -> None:
    child = pexpect.spawn(cei, [*words, "-q"], cwd=str(folder), env=plain_environment(), encoding="utf-8", timeout=120)
    said = child.read()
    child.close()
    tally.check(child.exitstatus == 0 and said == "", "-q tells nothing", said)
    piped = subprocess.run([cei, *words], cwd=folder, env=plain_environment(), capture_output=True, timeout=120)
    tally.check(piped.returncode == 0 and not piped.stderr, "a pipe is told nothing", piped.stderr)
    left, status = in_terminal(cei, words, 80, folder)
    tally.check(status == 0 and left == "", "the line is gone at the end", repr(left))


def narrow(folder: pathlib.Path, words: list[str]) -> None:
    """A line that is wider than the terminal would wrap and could not be wiped away."""
    child = pexpect.spawn(
        cei, words, cwd=str(folder), env=plain_environment(), dimensions=(24, 30), encoding="utf-8", timeout=60)
    told = child.expect([r"about \d+ s left", pexpect.EOF]) == 0
    said = child.before + (child.after if told else "")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    widest = max(cells(part) for part in said.split("\r"))
    tally.check(told and widest <= 30, f"fits a narrow terminal: {widest} cells", repr(said[-200:]))


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    large, small = inputs(folder, "large", 100, "geometric"), inputs(folder, "small", 3, "arithmetic")
    (folder / "kept.csv").write_text("kept\n")
    for run in runs(large, small):
        interrupted(folder, run)
    narrow(folder, ["rank", *large, "-n", "100000", "-o", "kept.csv"])
    quiet(folder, ["robust", *small, "-n", "60000", "-o", "written.txt"])
tally.close(expected=34)
