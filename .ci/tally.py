"""What the checks share: where the clone is, the command under test, and a count of what held."""

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATASETS = ["public", "demo", "shaanxi", "zhengzhou"]


def command_under_test() -> str:
    """The built `cei`: the first argument, else the environment variable CEI."""
    words = [word for word in sys.argv[1:] if not word.startswith("-")]
    path = words[0] if words else os.environ.get("CEI")
    if not path or not os.access(path, os.X_OK):
        sys.exit("name the built cei: CHECK PATH, or CEI=PATH CHECK")
    return str(pathlib.Path(path).resolve())


def plain_environment(**more: str) -> dict[str, str]:
    """The environment without what changes how a program speaks."""
    unwanted = ("LC_", "LANG", "CEI", "NO_COLOR", "COLUMNS", "LINES", "RECORD")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(unwanted)}
    return kept | {"LANG": "C.UTF-8"} | more


def run(*words: str, cwd: pathlib.Path | str = ROOT, **more: str) -> subprocess.CompletedProcess:
    """Runs a command with pipes for its output; bytes come back."""
    return subprocess.run(
        words, cwd=cwd, env=plain_environment(**more), stdin=subprocess.DEVNULL,
        capture_output=True, timeout=120)


class Tally:
    """Counts checks, says at once which failed, and decides the exit status."""

    def __init__(self, name: str):
        self.name = name
        self.passed = 0
        self.failed = 0

    def check(self, held: bool, what: str, detail: object = "") -> bool:
        if held:
            self.passed += 1
        else:
            self.failed += 1
            shown = detail.decode("utf-8", "replace") if isinstance(detail, bytes) else str(detail)
            print(f"FAILED {self.name}: {what}")
            for line in shown.splitlines()[:12]:
                print(f"    {line[:300]}")
        return held

    def close(self, expected: int = 1) -> None:
        """Ends the script; fewer checks than expected is a failure too."""
        if self.passed + self.failed < expected:
            self.failed += 1
            print(f"FAILED {self.name}: only {self.passed} checks ran, expected {expected} or more")
        print(f"{self.name}: {self.passed} passed, {self.failed} failed", flush=True)
        sys.exit(1 if self.failed else 0)
