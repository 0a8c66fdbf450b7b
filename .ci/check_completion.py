"""What real shells complete with the scripts of `cei completions`, and the manual page in roff."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import pexpect

from screen import cells
from tally import ROOT, Tally, command_under_test, plain_environment, run

cei = command_under_test()
tally = Tally("completion")
WORDS = [
    ("cei ra", {"rank"}), ("cei gap 陕", {"陕西"}), ("cei gap shaan", {"shaanxi"}),
    ("cei gap Inner", {"Inner-Mongolia"}), ("cei gap 61", {"610000"}), ("cei gap 陕西 de", {"demo"}),
    ("cei gap 陕西 datasets/pu", {"datasets/public/"}), ("cei gap 陕西 demo --to 福", {"福建"}),
    ("cei gap 陕西 --to last", {"last-year"}), ("cei gap 西 datasets/demo --without 内", {"内蒙古"}),
    ("cei rank -w eq", {"equal"}), ("cei rank --weights weights/eq", {"weights/equal.json"}),
    ("cei rank --format j", {"json"}), ("cei rank --lang e", {"en"}), ("cei rank --sort na", {"name"}),
    ("cei rank --period la", {"last"}), ("cei rank demo --period 2023", {"2023"}),
    ("cei explain E40", {"E401", "E402", "E403", "E404", "E405", "E406", "E407", "E408", "E409"}),
    ("cei explain 陕西 demo -w default --indicator complaint_d", {"complaint_density"}),
    ("cei methods agg", {"aggregation"}), ("cei schema assess", {"assessment"}),
    ("cei panel demo-p", {"demo-panel"}), ("cei panel --group med", {"median"}),
    ("cei map --classes q", {"quantile"}), ("cei map --asc", {"--ascii"}),
    ("cei map --grid docs/examples/districts-g", {"docs/examples/districts-grid.csv"}),
    ("cei completions f", {"fish"}), ("cei stats --section rel", {"reliability"}),
]

STATIC = {
    "cei ra", "cei rank --format j", "cei rank --lang e", "cei rank --sort na", "cei methods agg",
    "cei schema assess", "cei completions f", "cei stats --section rel"}


def bash_replies(script: pathlib.Path, line: str, path: str) -> set[str]:
    """What bash would offer: the registered function, called as readline calls it."""
    words = line.split(" ")
    quoted = " ".join(f"'{word}'" for word in words)
    program = f"""
      source '{script}'
      function=$(complete -p cei | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
      COMP_LINE='{line}' COMP_POINT=${{#COMP_LINE}} COMP_WORDS=({quoted}) COMP_CWORD={len(words) - 1}
      COMP_POINT=${{#COMP_LINE}}
      $function cei "${{COMP_WORDS[COMP_CWORD]}}" "${{COMP_WORDS[COMP_CWORD - 1]}}"
      printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(
        ["bash", "--norc", "-c", program], cwd=ROOT, capture_output=True, timeout=60,
        env=plain_environment(PATH=path))
    tally.check(not done.stderr, f"bash is silent: {line}", done.stderr)
    return set(done.stdout.decode().split("\n")) - {""}


def fish_replies(script: pathlib.Path, line: str, path: str) -> set[str]:
    """What fish would offer by itself; it asks `cei` only at a terminal."""
    done = subprocess.run(
        ["fish", "--no-config", "-c", f"source '{script}'; complete -C '{line}' 2> /dev/null"], cwd=ROOT,
        capture_output=True, timeout=60, env=plain_environment(PATH=path))
    return {reply.split("\t")[0] for reply in done.stdout.decode().split("\n")} - {""}


def typed(shell: list[str], setup: str, line: str, wanted: str, path: str) -> None:
    """A tab pressed in an interactive shell puts the rest of the word on the screen."""
    child = pexpect.spawn(
        shell[0], shell[1:], cwd=str(ROOT), encoding="utf-8", timeout=20, dimensions=(50, 200),
        env=plain_environment(PATH=path, TERM="dumb", PS1="READY> "))
    prompt = "function fish_prompt; echo -n 'SET''UP> '; end" if "fish" in shell else "PS1='SET''UP> '"
    child.sendline(setup + "; " + prompt)
    child.expect("SETUP> ")
    child.send(line + "\t")
    found = child.expect([re.escape(wanted), pexpect.TIMEOUT], timeout=15)
    tally.check(found == 0, f"{shell[0]}: {line}<TAB> gives {wanted}", child.before)
    child.close(force=True)


def shells(folder: pathlib.Path) -> None:
    path = f"{folder}:{os.environ['PATH']}"
    (folder / "cei").symlink_to(cei)
    scripts = {}
    for shell in ("bash", "zsh", "fish"):
        done = run(cei, "completions", shell)
        tally.check(done.returncode == 0 and not done.stderr, f"a script for {shell}", done.stderr)
        scripts[shell] = folder / ("_cei" if shell == "zsh" else f"cei.{shell}")
        scripts[shell].write_bytes(done.stdout)
    for line, wanted in WORDS:
        replies = bash_replies(scripts["bash"], line, path)
        start = line.split(" ")[-1]
        matching = {reply for reply in replies if reply.startswith(start)}
        tally.check(matching == wanted and replies == wanted, f"bash: {line} gives {wanted}", replies)
    typed(["bash", "--norc", "--noprofile", "-i"], f"source '{scripts['bash']}'", "cei gap 陕", "陕西", path)
    for shell in ("zsh", "fish"):
        if not shutil.which(shell):
            print(f"NOT RUN: there is no {shell} here")
            continue
        done = run(shell, "-n", str(scripts[shell]))
        tally.check(done.returncode == 0, f"{shell} reads the script", done.stderr)
    if shutil.which("fish"):
        for line, wanted in [word for word in WORDS if word[0] in STATIC]:
            replies = fish_replies(scripts["fish"], line, path)
            tally.check(wanted <= replies, f"fish: {line} gives {wanted}", replies)
        typed(["fish", "--no-config", "-i"], f"source '{scripts['fish']}'", "cei gap 陕", "陕西", path)
    if shutil.which("zsh"):
        setup = f"fpath=('{folder}' $fpath); autoload -Uz compinit; compinit -u -D"
        typed(["zsh", "-f", "-i"], setup, "cei gap 陕", "陕西", path)


def manual() -> None:
    if not shutil.which("groff"):
        print("NOT RUN: there is no groff here")
        return
    for language, words in [("zh", ("名称", "退出码", "评价对象")), ("en", ("NAME", "EXIT STATUS", "the shell"))]:
        page = run(cei, "help", "--man", "--lang", language).stdout
        done = subprocess.run(
            ["groff", "-man", "-Tutf8", "-ww", "-P-cbou"], input=page, capture_output=True,
            env=plain_environment(), timeout=60)
        tally.check(done.returncode == 0 and not done.stderr, f"groff has no warning: {language}", done.stderr)
        text = done.stdout.decode()
        for word in words[:2]:
            tally.check(word in text, f"the manual page says {word}")
        wide = [line for line in text.split("\n") if cells(line) > 80]
        tally.check(not wide, f"the manual page fits 80 columns: {language}", "\n".join(wide))


with tempfile.TemporaryDirectory() as name:
    shells(pathlib.Path(name))
manual()
tally.close(expected=55)
