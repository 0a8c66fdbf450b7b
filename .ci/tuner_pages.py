"""The tuning pages that the check drives, made by the command under test in a folder named 中文 空格."""

import csv
import io
import json
import pathlib
import random
import shutil
import time

from tally import ROOT, run

EVIL = ["<img src=x onerror=alert(1)>", '"></script>']
SEED = "7"
# The frame that was asked for before this comes first.
READY = """
  return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
    () => done(document.documentElement.dataset.settled === 'true'))));
"""
STATE = """
  const {state, kernel, data, tree} = tuning, shown = code => {
    const row = document.querySelector(`tr[data-unit="${CSS.escape(code)}"]`);
    return row && [...row.cells].slice(0, 4).map(cell => cell.textContent);
  };
  return {
    saved: tuning.files.text, code: kernel.shareCode(), weights: [...state.weights],
    rows: Object.fromEntries(data.units.map((unit, number) => [unit.code, {
      shown: shown(unit.code), rank: state.ranks[number], score: state.index[number],
      best: state.best[number], worst: state.worst[number]}])),
    bands: Object.fromEntries([...tree.rows].map(
      ([node, row]) => [data.nodes[node].id, row.stable.textContent])),
  };
"""


class Pages:
    """Makes tuning pages and knows where they are."""

    def __init__(self, cei: str, folder: pathlib.Path):
        self.cei = cei
        self.folder = folder / "中文 空格"
        self.folder.mkdir()
        for part in ("datasets/demo", "datasets/demo-panel", "weights"):
            shutil.copytree(ROOT / part, self.folder / part)
        large(self.folder, "evil", 31, 5, 4, EVIL)
        large(self.folder, "wide", 31, 5, 4)
        large(self.folder, "long", 3000, 6, 10)
        demo = "datasets/demo"
        self.make("full", demo, "-n", "2000")
        self.make("demo", demo, "-n", "400")
        self.make("quick", demo, "-n", "50")
        self.make("english", demo, "-n", "400", "--lang", "en")
        self.make("panel", demo, "--panel", "datasets/demo-panel", "-n", "400")
        self.make("blind", demo, "--panel", "datasets/demo-panel", "--blind", "-n", "400")
        self.make("demo-default", demo)
        for name in ("evil", "wide", "long"):
            self.make(name, f"{name}.csv", "-w", f"{name}.json")

    def path(self, name: str) -> pathlib.Path:
        """Where a page is."""
        return self.folder / f"{name}.html"

    def make(self, name: str, *words: str, cwd: pathlib.Path | None = None, **more: str) -> bytes:
        """Writes a page and gives its bytes."""
        target = self.path(name)
        done = run(self.cei, "tune", *words, "--quiet", "-o", str(target),
                   cwd=cwd or self.folder, **more)
        if done.returncode != 0:
            raise RuntimeError(f"{name}: {done.stderr.decode('utf-8', 'replace')}")
        return target.read_bytes()

    def ask(self, *words: str) -> dict:
        """What a command says in JSON."""
        done = run(self.cei, *words, "--format", "json", "--quiet", cwd=self.folder)
        if done.returncode != 0:
            raise RuntimeError(f"{words}: {done.stderr.decode('utf-8', 'replace')}")
        return json.loads(done.stdout)

    def table(self, *words: str) -> list[dict]:
        """What a command says in CSV."""
        done = run(self.cei, *words, "--format", "csv", "--quiet", cwd=self.folder)
        if done.returncode != 0:
            raise RuntimeError(f"{words}: {done.stderr.decode('utf-8', 'replace')}")
        return list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8-sig"))))


def large(folder: pathlib.Path, name: str, units: int, dimensions: int, each: int,
          names: list[str] | None = None) -> None:
    """A wide CSV of random figures and a scheme of two levels with equal weights; the first units, all
    dimensions and the title may have other names."""
    source = random.Random(SEED)
    shares = lambda count: [100 - (count - 1) * (100 // count)] + [100 // count] * (count - 1)
    titles = names or ["维度", "指标"]
    groups = {f"d{number}": [f"i{number}_{place}" for place in range(each)]
              for number in range(dimensions)}
    leaves = [leaf for children in groups.values() for leaf in children]
    weights = dict(zip(groups, shares(dimensions)))
    for children in groups.values():
        weights |= dict(zip(children, shares(each)))
    scheme = {
        "scheme": name, "version": "1.0.0", "title": names[0] if names else f"{units} × {len(leaves)}",
        "variables": {f"v{leaf}": {"name": f"变量 {leaf}", "unit": "分"} for leaf in leaves},
        "dimensions": {group: {"name": f"{titles[0]} {group}"} for group in groups},
        "indicators": {
            leaf: {"name": f"{titles[1]} {leaf}", "value": {"of": f"v{leaf}"}, "unit": "分",
                   "direction": "higher-is-better", "normalise": {"method": "min-max"}}
            for leaf in leaves},
        "tree": {"index": list(groups), **groups}, "weights": weights,
        "methodology": {"aggregation": {"index": "arithmetic"}},
    }
    (folder / f"{name}.json").write_text(json.dumps(scheme, ensure_ascii=False), encoding="utf-8")
    with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["地区", "年份", *(f"v{leaf}" for leaf in leaves)])
        for number in range(units):
            common = source.gauss(0, 4)
            unit = names[number] if names and number < len(names) else f"县{number + 1:04d}"
            writer.writerow(
                [unit, "2024", *(f"{60 + common + source.gauss(0, 10):.2f}" for _ in leaves)])


def settled(browser, limit: float = 60) -> bool:
    """Waits until the page has counted all replicates and nothing moves."""
    until = time.monotonic() + limit
    while time.monotonic() < until:
        if browser.script(READY):
            return True
        time.sleep(0.01)
    return False


def expand(browser) -> None:
    """Opens every group of weights."""
    browser.script(
        "document.querySelectorAll('button.expand[aria-expanded=false]').forEach(one => one.click())")


def opened(browser, path: pathlib.Path, limit: float = 60) -> bool:
    """Opens a page and waits until it is settled, every group open."""
    browser.open(path)
    held = settled(browser, limit)
    expand(browser)
    return settled(browser, limit) and held


def wait(browser, text: str, limit: float = 10) -> bool:
    """Waits until a function body gives true."""
    until = time.monotonic() + limit
    while time.monotonic() < until:
        if browser.script(text):
            return True
        time.sleep(0.01)
    return False
