"""Long runs at a terminal: an estimate on standard error, gone at the end; Ctrl-C leaves files as they were."""

import pathlib
import random
import subprocess
import tempfile
import time

import pexpect

from tally import Tally, command_under_test, plain_environment

cei = command_under_test()
tally = Tally("progress")
TELLS = r"about \d+ s left|at work for \d+ s"


def inputs(folder: pathlib.Path) -> list[str]:
    """400 units with three figures each, and the words that name them with their scheme."""
    numbers = random.Random(5)
    rows = [f"U{unit:03d}," + ",".join(f"{numbers.uniform(0, 100):.3f}" for _ in "abc") for unit in range(400)]
    (folder / "data.csv").write_text("unit,a,b,c\n" + "\n".join(rows) + "\n")
    indicator = '{"direction": "higher-is-better", "normalise": {"method": "goalposts", "worst": 0, "best": 100}}'
    (folder / "scheme.json").write_text(
        '{"scheme": "s", "weightsAre": "relative", "tree": {"index": ["a", "b", "c"]}, '
        '"weights": {"a": 5, "b": 3, "c": 2}, "indicators": {'
        + ", ".join(f'"{name}": {indicator}' for name in "abc") + "}}")
    return ["data.csv", "-w", "scheme.json", "--lang", "en"]


def runs(words: list[str]) -> list[list[str]]:
    return [
        ["robust", *words, "-n", "100000", "--draws", "kept.csv", "-o", "out.txt"],
        # Computed within the first second, and written for many.
        ["robust", *words, "-n", "20000", "--draws", "kept.csv", "-o", "out.txt"],
        ["robust", *words, "-n", "100000", "--design", "kept.csv", "-o", "out.txt"],
        ["sensitivity", *words, "-n", "16384", "-o", "kept.csv"],
        ["stability", *words, "--show", "ranks", "-o", "kept.csv"],
        ["rank", *words, "-n", "100000", "-o", "kept.csv"],
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
    child = pexpect.spawn(cei, words, cwd=str(folder), env=plain_environment(), encoding="utf-8", timeout=120)
    said = child.read()
    child.close()
    last = said.rstrip("\n").split("\r")[-2:]
    tally.check(said == "" or all(not part.strip() for part in last), "the line is gone at the end", repr(said[-200:]))


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    words = inputs(folder)
    (folder / "kept.csv").write_text("kept\n")
    for run in runs(words):
        interrupted(folder, run)
    quiet(folder, ["robust", *words, "-n", "60000", "-o", "written.txt"])
tally.close(expected=33)
