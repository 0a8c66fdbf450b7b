"""How the tool behaves at a terminal: one hint that can be pasted, colours, widths, interrupts."""

import pathlib
import shlex
import signal
import subprocess
import tempfile

import pexpect

from screen import SGR, cells, in_terminal
from tally import ROOT, Tally, command_under_test, plain_environment, run

cei = command_under_test()
tally = Tally("manners")
HINTS = ("下一步: ", "next: ")


def hints(text: str) -> list[str]:
    """The commands of the hint lines; a wrapped line is put together again."""
    lines, found = text.split("\n"), []
    for number, line in enumerate(lines):
        for start in HINTS:
            if line.startswith(start):
                found.append(" ".join([line[len(start):], *filter(None, lines[number + 1:])]))
    return found


def hint_lines() -> None:
    for words in [["rank"], ["rank", "demo", "-w", "equal", "--period", "2023"], ["gap", "陕西"],
                  ["rank", "demo", "--set", "weights.satisfaction=50", "--set", "weights.complaints=25"],
                  ["gap", "Inner Mongolia", "demo", "--lang", "en"], ["rank", "demo", "--lang", "en"],
                  ["map", "demo", "--classes", "70,80,90"]]:
        text, status = in_terminal(cei, words, 200)
        commands = hints(SGR.sub("", text))
        if tally.check(status == 0 and len(commands) == 1, f"one hint: cei {' '.join(words)}", text[-300:]):
            pasted = shlex.split(commands[0])
            with tempfile.TemporaryDirectory() as elsewhere:  # some write a file
                done = run(cei, *pasted[1:], cwd=elsewhere)
            tally.check(pasted[0] == "cei" and done.returncode == 0, f"it works: {commands[0]}", done.stderr)
        for more in (["-q"], ["--format", "json"]):
            text, _ = in_terminal(cei, [*words, *more], 200)
            tally.check(not hints(text), f"no hint with {more}: cei {' '.join(words)}")
        piped = run(cei, *words)
        tally.check(not hints((piped.stdout + piped.stderr).decode()), f"no hint in a pipe: {words}")


def colours_of_errors() -> None:
    wrong = ["gap", "陕四", "demo"]
    text, _ = in_terminal(cei, wrong, 80)
    tally.check(SGR.search(text) is not None, "problems have colours at a terminal", text)
    for more, words in [({"NO_COLOR": "1"}, wrong), ({"TERM": "dumb"}, wrong), ({}, [*wrong, "--no-color"]),
                        ({}, [*wrong, "--color=never"]), ({}, ["--color", "never", *wrong])]:
        text, _ = in_terminal(cei, words, 80, **more)
        tally.check("\x1b" not in text, f"no colours with {more} cei {' '.join(words)}", text)
    forced = run(cei, *wrong, "--color", "always", NO_COLOR="1").stderr
    tally.check(b"\x1b[" in forced, "--color always colours problems in a pipe", forced)


def widths_of_errors(folder: pathlib.Path) -> None:
    table = folder / "bad.csv"
    table.write_text("地区,满意度得分,投诉量\n陕西,八十二点五,一千二百三十四\n河南,1,2,3\n", "utf-8")
    for words in [["rank", str(table)], ["rank", "--wieghts"], ["rank", "demo", "--sort", "rnk"], ["rnak"],
                  ["gap", "陕四", "demo"], ["rank", "demo", "-w", "nowhere"], ["help", "nothing"]]:
        for width in (40, 60):
            for language in ("zh", "en"):
                done = run(cei, *words, "--width", str(width), "--lang", language)
                said = done.stderr.decode()
                lines = [line for line in said.split("\n") if cells(line) > width and "-->" not in line]
                tally.check(done.returncode != 0 and said != "" and not lines,
                            f"--width {width} {language} holds for problems: {words}", "\n".join(lines) or said)


def waiting(folder: pathlib.Path) -> None:
    for words in [["rank"], ["rank", "demo"], ["gap", "陕西"], ["check"], ["help"], []]:
        child = pexpect.spawn(cei, words, cwd=str(ROOT), env=plain_environment(), encoding="utf-8", timeout=20)
        text = child.read()
        child.close()
        tally.check(child.exitstatus == 0 and text != "", f"nothing waits: cei {' '.join(words)}", text)
    table = "地区,满意度\n陕西,82\n河南,80\n"
    (folder / "t.csv").write_text(table, "utf-8")
    scheme = folder / "one.json"
    scheme.write_text(
        '{"scheme":"one","indicators":{"m":{"name":{"zh":"满意度","en":"m"},"direction":"higher-is-better",'
        '"normalise":{"method":"goalposts","worst":0,"best":100}}},"tree":{"index":["m"]},"weights":{"m":100}}')
    done = subprocess.run([cei, "rank", "-", "-w", str(scheme)], input=table.encode(), capture_output=True,
                          env=plain_environment(), timeout=60)
    tally.check(done.returncode == 0 and "陕西" in done.stdout.decode(), "- reads a table", done.stderr)
    child = pexpect.spawn(cei, ["rank", "-"], cwd=str(ROOT), env=plain_environment(), encoding="utf-8", timeout=20)
    tally.check(child.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=1) == 1, "- at a terminal waits for its lines")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    tally.check(child.signalstatus == signal.SIGINT, "Ctrl-C ends it as an interrupt", child.exitstatus)
    child = pexpect.spawn("bash", ["--norc", "-c", f"trap : INT; '{cei}' rank - ; echo code $?"], env=plain_environment(),
                          encoding="utf-8", timeout=20)
    child.expect(pexpect.TIMEOUT, timeout=1)
    child.sendintr()
    tally.check(child.expect(["code 130", pexpect.EOF]) == 0, "the shell sees 130", child.before)
    child.close(force=True)


def destinations(folder: pathlib.Path) -> None:
    before = sorted(path.name for path in folder.iterdir())
    for target in (folder / "none" / "out.csv", pathlib.Path("/proc/out.csv"), folder, pathlib.Path("/dev/full")):
        done = run(cei, "rank", "demo", "-o", str(target))
        tally.check(done.returncode == 3 and b"E003" in done.stderr, f"-o {target} ends with 3", done.stderr)
    tally.check(sorted(path.name for path in folder.iterdir()) == before, "nothing is left behind")
    done = run(cei, "rank", "demo", "--format", "csv", "-o", str(folder / "out.csv"))
    tally.check(done.returncode == 0 and not done.stdout, "-o leaves standard output empty", done.stdout[:200])
    same = run(cei, "rank", "demo", "--format", "csv").stdout
    tally.check((folder / "out.csv").read_bytes() == same, "-o writes what standard output would get")


with tempfile.TemporaryDirectory() as name:
    hint_lines()
    colours_of_errors()
    widths_of_errors(pathlib.Path(name))
    waiting(pathlib.Path(name))
    destinations(pathlib.Path(name))
tally.close(expected=75)
