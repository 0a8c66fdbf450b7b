"""Runs every command that the documentation shows and compares what it prints, byte for byte.

A fenced block marked `console` holds commands, each after `$ `, and what they print. A line `...`
stands for any lines. Blocks marked `console no-run` may hold only commands that fetch or build
(`git clone`, `cd`, `swift …`, `export PATH=…`) or are CI itself; they are counted and listed. What
their `swift run` prints is not compared, but it is run and must succeed. With `--record` the printed lines in the
files are replaced by what the commands print now.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from tally import ROOT, Tally, command_under_test, plain_environment

cei = command_under_test()
tally = Tally("readme")
recording = "--record" in sys.argv
FENCE = re.compile(r"^```console( no-run)?\n(.*?)^```$", re.M | re.S)
MAY_BE_SKIPPED = re.compile(r"((RECORD=1 )?swift |git clone |cd |export PATH=|time swift |bash \.ci/run|python3 \.ci/)")
BUILD_PROGRESS = re.compile(r"^(\[\d+/\d+\]|Building for|Build of product|Build complete|warning: ).*\n", re.M)


def pages() -> list[pathlib.Path]:
    found = [*ROOT.glob("README*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "CONTRIBUTING.md"]
    return sorted(page for page in found if page.exists())


def playground() -> pathlib.Path:
    """A copy of what the commands read, so that what they write does not stay in the clone."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="cei-readme-"))
    for name in ["datasets", "weights", "docs"]:
        shutil.copytree(ROOT / name, folder / name)
    (folder / "bin").mkdir()
    (folder / "bin" / "cei").symlink_to(cei)
    return folder


def without_network() -> list[str]:
    """A prefix that takes the network away, where the machine allows that."""
    prefix = ["unshare", "--map-root-user", "--net"]
    works = shutil.which("unshare") and subprocess.run(
        [*prefix, "true"], capture_output=True).returncode == 0
    return prefix if works else []


class Reader:
    """Runs the commands of all pages; those of one page share a folder."""

    def __init__(self):
        self.prefix = without_network()
        self.built: dict[str, tuple[str, int]] = {}
        self.skipped: list[str] = []
        self.status = 0

    def output(self, command: str, folder: pathlib.Path) -> str:
        path = f"{folder / 'bin'}:{os.environ['PATH']}"
        if command.startswith("swift "):
            if command not in self.built:
                text = BUILD_PROGRESS.sub("", self.shell(command, ROOT, []))
                self.built[command] = (text, self.status)
            text, self.status = self.built[command]
            return text
        return self.shell(command, folder, self.prefix, PATH=path, CEI_HOME=str(folder))

    def shell(self, command: str, folder: pathlib.Path, prefix: list[str], **more: str) -> str:
        done = subprocess.run(
            [*prefix, "bash", "-c", command], cwd=folder, env=plain_environment(**more),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=900)
        self.status = done.returncode
        return done.stdout.decode("utf-8")

    def page(self, file: pathlib.Path) -> None:
        text = file.read_text("utf-8")
        folder = playground()
        replaced = FENCE.sub(lambda block: self.block(file, text, block, folder), text)
        shutil.rmtree(folder)
        if recording and replaced != text:
            file.write_text(replaced, "utf-8")
            print(f"recorded {file.relative_to(ROOT)}")

    def block(self, file, text: str, block: re.Match, folder: pathlib.Path) -> str:
        line = text.count("\n", 0, block.start()) + 1
        place = f"{file.relative_to(ROOT)}:{line}"
        parts = re.split(r"^\$ (.*)\n", block[2], flags=re.M)
        tally.check(len(parts) > 1 and parts[0] == "", f"{place} starts with a command", block[2])
        printed = parts[0]
        for command, expected in zip(parts[1::2], parts[2::2]):
            if block[1]:
                may = MAY_BE_SKIPPED.match(command)
                tally.check(may is not None, f"{place} may be left unrun: {command}")
                if command.startswith("swift run ") and not recording:
                    self.output(command, folder)
                    tally.check(self.status == 0, f"{place}: {command} succeeds")
                else:
                    self.skipped.append(f"{place}: {command}")
                printed += f"$ {command}\n{expected}"
                continue
            got = self.output(command, folder)
            if recording:
                got = expected if agrees(expected, got) else got
            else:
                tally.check(agrees(expected, got), f"{place}: {command}", difference(expected, got))
            printed += f"$ {command}\n{got}"
        return f"```console{block[1] or ''}\n{printed}```"


def agrees(expected: str, got: str) -> bool:
    """Whether the text is what was expected, `...` standing for any lines."""
    pieces = [re.escape(piece) for piece in re.split(r"^\.\.\.\n", expected, flags=re.M)]
    return re.fullmatch("(?:.*\n)*?".join(pieces), got) is not None


def difference(expected: str, got: str) -> str:
    pairs = zip(expected.splitlines() + ["(end)"], got.splitlines() + ["(end)"])
    for number, (left, right) in enumerate(pairs, 1):
        if left != right and left != "...":
            return f"line {number} of the output\nshown:   {left}\nprinted: {right}"
    return f"shown {len(expected.splitlines())} lines, printed {len(got.splitlines())}"


assert agrees("a\n...\nd\n", "a\nb\nc\nd\n") and agrees("", "") and agrees("...\n", "x\n")
assert not agrees("a\n", "a\nb\n") and not agrees("a\n...\nd\n", "a\nb\n")
reader = Reader()
for page in pages():
    reader.page(page)
print(f"not run, because they fetch or build: {len(reader.skipped)}", *reader.skipped, sep="\n  ")
if not reader.prefix:
    print("the network could not be taken away here; the commands ran with it")
tally.close(expected=10)
