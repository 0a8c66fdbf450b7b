"""A terminal with `cei` in it, and what its screen shows: cells, widths, table columns.

Widths come from Python's `wcwidth`, not from the tool's own table.
"""

import dataclasses
import re

import pexpect
import pyte
import wcwidth

from tally import ROOT, plain_environment

SGR = re.compile(r"\x1b\[[0-9;]*m")


@dataclasses.dataclass(frozen=True)
class Segment:
    """A stretch of text between two gaps of two or more cells: from `start` up to `end`."""

    start: int
    end: int
    text: str
    bold: bool


def in_terminal(cei: str, words: list[str], width: int, cwd=ROOT, **more: str) -> tuple[str, int]:
    """What a command leaves on a terminal of a width, and its exit status.

    What it tells while it works, on a slow machine, is looked at and left out.
    """
    more = {"TERM": "xterm-256color"} | more
    child = pexpect.spawn(
        cei, words, cwd=str(cwd), env=plain_environment(**more), dimensions=(50, width),
        encoding="utf-8", timeout=60)
    text = child.read()
    child.close()
    lines = [without_progress(line, width) for line in text.replace("\r\n", "\n").split("\n")]
    return "\n".join(lines), child.exitstatus


def without_progress(line: str, width: int) -> str:
    """What follows a line of progress that was written over itself, fits the terminal, and was wiped away."""
    *told, rest = line.split("\r")
    if told:
        widest = max(cells(part) for part in told)
        assert told[0] == "" and set(told[-1]) == {" "}, f"progress is not wiped away: {line!r}"
        assert cells(told[-1]) == widest <= width, f"progress is wider than what wipes it, or wraps: {line!r}"
    return rest


def cells(text: str) -> int:
    return wcwidth.wcswidth(text)


def line_segments(line: str) -> list[Segment]:
    """The segments of one line as written, colours included."""
    found: list[Segment] = []
    position, bold, start = 0, False, 0
    text, spaces, heavy = "", 0, True
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if SGR.fullmatch(part):
            bold = part == "\x1b[1m" or (bold and part != "\x1b[0m" and part != "\x1b[m")
            continue
        for cluster in wcwidth.iter_graphemes(part):
            size = max(0, wcwidth.wcswidth(cluster))
            if cluster == " ":
                spaces += 1
            else:
                if spaces >= 2 or not text:
                    if text:
                        found.append(Segment(start, start + cells(text), text, heavy))
                    start, text, heavy = position, "", True
                elif spaces:
                    text += " "
                text, spaces, heavy = text + cluster, 0, heavy and bold
            position += size
    if text:
        found.append(Segment(start, start + cells(text), text, heavy))
    return found


def wraps(text: str, width: int) -> bool:
    """Whether a terminal of the width needs more lines than the text has."""
    lines = text.split("\n")
    screen = pyte.Screen(width, len(lines) + 50)
    pyte.Stream(screen).feed(text.replace("\n", "\r\n"))
    return screen.cursor.y != len(lines) - 1


class TableCheck:
    """Follows the tables of an output and notes cells that stand out of their column.

    A table starts with bold lines of several segments, its headings, and ends with an empty line or
    a sentence. Headings of several lines stand on the first row: the last line has them all, and every
    part above starts or ends with the part below it; a column is as wide as its widest part. Every segment below must start where its heading starts, or, in a column of numbers,
    end where its heading ends; one column is never both. In the first column a branch of a tree may
    be indented by steps of two cells.
    """

    def __init__(self, text: str):
        self.tables = 0
        self.rows = 0
        self.columns = 0
        self.problems: list[str] = []
        heads: list[Segment] = []
        sides: dict[int, set[str]] = {}
        is_first = False
        for line in text.split("\n"):
            parts = line_segments(line)
            if not heads:
                if len(parts) > 1 and all(part.bold for part in parts):
                    heads, sides = parts, self.either_side(parts)
                    is_first = True
                    self.tables += 1
                    self.columns += len(parts)
                continue
            if is_first and len(parts) > len(heads) and all(part.bold for part in parts):
                standing = self.standing(heads, parts)
                if standing:
                    self.columns += len(parts) - len(heads)
                    heads, sides = standing, self.either_side(parts)
                    continue
            is_first = False
            plain = SGR.sub("", line)
            if not parts or self.is_sentence(parts, heads):
                heads = []
            elif set(plain) != {"-"}:
                self.rows += 1
                for part in parts:
                    self.place(part, heads, sides, plain)

    def either_side(self, parts: list[Segment]) -> dict[int, set[str]]:
        return {number: {"left", "right"} for number in range(len(parts))}

    def standing(self, upper: list[Segment], lower: list[Segment]) -> list[Segment]:
        """The lower line of headings, every part as wide as the part of the upper line that stands on
        it; none where an upper part stands on nothing."""
        found = list(lower)
        for part in upper:
            below = [number for number, head in enumerate(found)
                     if part.start == head.start or part.end == head.end]
            if len(below) != 1:
                return []
            head = found[below[0]]
            found[below[0]] = dataclasses.replace(
                head, start=min(part.start, head.start), end=max(part.end, head.end))
        return found

    def is_sentence(self, parts: list[Segment], heads: list[Segment]) -> bool:
        return len(parts) == 1 and parts[0].start == 0 and parts[0].end > heads[1].start - 2

    def is_strip(self, part: Segment, heads) -> bool:
        """Whether it is a strip that fills the scale above it: of places, from 1 to the last one, or of
        experts' weights, from 0%."""
        marks = {"1": set(".=O"), "0%": set(".+123456789")}
        return part.end == heads[-1].end and any(
            head.start == part.start and set(part.text) <= marks.get(head.text, set()) for head in heads)

    def place(self, part: Segment, heads, sides: dict[int, set[str]], line: str) -> None:
        if self.is_strip(part, heads):
            return
        for number, head in enumerate(heads):
            indent = part.start - head.start
            indented = number == 0 and indent in (2, 4, 6) and part.end <= heads[1].start - 2
            before = heads[number - 1].end if number else 0
            after = heads[number + 1].start if number + 1 < len(heads) else part.end
            fits = {"left"} if (indent == 0 or indented) and part.end <= after else set()
            fits |= {"right"} if part.end == head.end and part.start >= before else set()
            if fits:
                sides[number] &= fits
                if not sides[number]:
                    self.problems.append(f"{part.text!r} leaves the side of its column: {line}")
                return
        self.problems.append(f"{part.text!r} stands in no column: {line}")
