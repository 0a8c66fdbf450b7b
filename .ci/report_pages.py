"""The reports that the check looks at, made by the command under test in a folder named 中文 空格."""

import concurrent.futures
import csv
import json
import pathlib
import shutil

from tally import DATASETS, ROOT, run

FORMULA = '=HYPERLINK("x","y")'
EVIL = ["<img src=x onerror=alert(1)>", '"></script>', FORMULA]
SEED = "7"


class Reports:
    """Makes reports and knows where they are."""

    def __init__(self, cei: str, folder: pathlib.Path):
        self.cei = cei
        self.folder = folder / "中文 空格"
        self.folder.mkdir()
        for part in [*(f"datasets/{name}" for name in DATASETS), "weights"]:
            shutil.copytree(ROOT / part, self.folder / part)
        self._rename()
        self._small()
        self.elsewhere = folder / "elsewhere"
        shutil.copytree(self.folder, self.elsewhere)
        self.answers: dict[str, dict] = {}
        demo, public = "datasets/demo", "datasets/public"
        wanted = {
            "demo-zh": (demo, "--lang", "zh"), "demo-en": (demo, "--lang", "en"),
            "demo-both": (demo, "--lang", "both"), "public-zh": (public, "--lang", "zh"),
            "public-en": (public, "--lang", "en"), "public-both": (public, "--lang", "both"),
            "shaanxi-both": ("datasets/shaanxi", "--lang", "both"),
            "zhengzhou-both": ("datasets/zhengzhou", "--lang", "both"),
            "gongwen": (demo, "--lang", "zh", "--theme", "gongwen"),
            "unit": (demo, "--lang", "both", "--unit", "610000"),
            "evil-both": ("datasets/evil", "--lang", "both"),
            "small-both": ("small.csv", "-w", "small.json", "--lang", "both"),
        }
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            jobs = [pool.submit(self.make, name, *words) for name, words in wanted.items()]
            jobs += [pool.submit(self._ask, name) for name in ("demo", "public")]
            for job in jobs:
                job.result()

    def path(self, name: str) -> pathlib.Path:
        """Where a report is."""
        return self.folder / f"{name}.html"

    def make(self, name: str, *words: str, cwd: pathlib.Path | None = None, **more: str) -> bytes:
        """Writes a report and gives its bytes."""
        target = self.path(name)
        done = run(self.cei, "report", *words, "--seed", SEED, "--quiet", "-o", str(target),
                   cwd=cwd or self.folder, **more)
        if done.returncode != 0:
            raise RuntimeError(f"{name}: {done.stderr.decode('utf-8', 'replace')}")
        return target.read_bytes()

    def table(self, name: str, language: str, command: str = "rank", *words: str) -> list[list[str]]:
        """The ranking of a dataset as `cei rank --format csv` gives it, or the table of another command."""
        words = words or ("--seed", SEED)
        done = run(self.cei, command, f"datasets/{name}", *words, "--format", "csv", "--lang", language,
                   "--quiet", cwd=self.folder)
        return list(csv.reader(done.stdout.decode("utf-8-sig").splitlines()))

    def ask(self, *words: str) -> str:
        """What a command answers in JSON."""
        done = run(self.cei, *words, "--format", "json", "--quiet", cwd=self.folder)
        if done.returncode != 0:
            raise RuntimeError(f"{words}: {done.stderr.decode('utf-8', 'replace')}")
        return done.stdout.decode("utf-8")

    def _ask(self, name: str) -> None:
        self.answers[name] = json.loads(self.ask("rank", f"datasets/{name}", "--seed", SEED))

    def _rename(self) -> None:
        """The demo set again, with units named like markup and like a formula."""
        folder = self.folder / "datasets" / "evil"
        shutil.copytree(self.folder / "datasets" / "demo", folder)
        with open(folder / "units.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        for row, name in zip(rows[1:], EVIL):
            row[1] = row[2] = name
            row[3] = ""
        with open(folder / "units.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)

    def _small(self) -> None:
        """A wide CSV whose units, indicators and title are named like markup."""
        rows = [["unit", "period", "a", "b"], [EVIL[0], "2024", "90", "40"],
                [EVIL[1], "2024", "60", "80"], ["</style><b>", "2024", "70", "71"],
                [FORMULA, "2024", "50", "66"]]
        with open(self.folder / "small.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        scheme = {
            "scheme": "small", "weightsAre": "relative", "title": "<script>alert(2)</script>",
            "indicators": {
                code: {"name": name, "value": {"of": code}, "direction": "higher-is-better",
                       "normalise": {"method": "goalposts", "worst": 1, "best": 100,
                                     "lower": 1, "upper": 100}}
                for code, name in zip("ab", EVIL)},
            "tree": {"index": ["a", "b"]}, "weights": {"a": 1, "b": 2},
        }
        (self.folder / "small.json").write_text(
            json.dumps(scheme, ensure_ascii=False), encoding="utf-8")
