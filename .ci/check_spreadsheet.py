#!/usr/bin/env python3
"""Recomputes every score in LibreOffice: check_spreadsheet.py [PATH_OF_CEI [DATASET ...]]

Without a path it takes that of the environment variable CEI.

Writes `cei explain UNIT --format csv` for every unit of the datasets (datasets/public and
datasets/demo unless named), lets LibreOffice compute the formulas, and compares the last cell with
the score in `cei rank --format json`. Exits 1 on a difference of more than 1e-9, 2 where LibreOffice
is not installed.
"""

import csv
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TOLERANCE = 1e-9
VALUE_COLUMN = 3
# Field separator, quote, UTF-8, first line, column formats, language (en-US), then: quoted fields
# are not always text, detect special numbers; when writing: full precision, not as displayed.
READ = "CSV:44,34,76,1,,1033,false,true"
WRITE = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false"


def run(cei, *arguments):
    """The output of one command."""
    return subprocess.run(
        [cei, *arguments, "--quiet"], check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ).stdout


def convert(office, files, folder):
    """Has LibreOffice read the files, compute, and write them to a folder."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                office, f"-env:UserInstallation=file://{profile}", "--headless",
                f"--infilter={READ}", "--convert-to", WRITE, "--outdir", str(folder),
                *map(str, files),
            ],
            check=True, capture_output=True, timeout=600,
        )


# Changes of the shipped default that bring in every form of score, mean and rule.
NORMALISE = {
    "satisfaction_supply": {"method": "rank"},
    "satisfaction_environment": {"method": "percentile-rank"},
    "satisfaction_redress": {"method": "z-score"},
    "complaint_density": {"method": "min-max", "lower": 5, "upper": 95},
    "completion_rate": {"method": "bands", "bands": [
        {"score": 40}, {"from": 93.5, "score": 70}, {"from": 97, "score": 100}]},
    "mediation_rate": {"method": "target", "target": 60},
    "odr_share": {"method": "goalposts", "worst": 0, "best": 40},
}
RULES = {
    "veto": [{"id": "v", "name": "v", "of": "promises_broken", "above": 40, "then": {"cap": 62.5}}],
    "bonus": {"max": 3, "items": [
        {"id": "s", "name": "s", "of": "stations", "points": 0.001, "max": 2},
        {"id": "o", "name": "o", "of": "odr_units", "points": 0.0005}]},
}
MEANS = {
    "index": "geometric", "satisfaction": "arithmetic", "complaints": "harmonic",
    "commitments": {"method": "power", "exponent": -0.5},
}
MORE_MEANS = {
    "index": "mazziotta-pareto", "satisfaction": {"method": "mazziotta-pareto", "penalty": "positive"},
    "complaints": "median", "commitments": "median",
}
# A comparison of units stands as a number; the rest is formulas.
COMPARED = {"index": "arithmetic", "satisfaction": "median", "complaints": "copeland",
            "commitments": {"method": "condorcet", "scale": "net-wins"}}
AGGREGATIONS = {"means": MEANS, "more-means": MORE_MEANS, "compared": COMPARED}


def variants(folder):
    """Writes schemes made from the default and gives their paths."""
    for name in ["scores", *AGGREGATIONS]:
        scheme = json.loads(pathlib.Path("weights/default.json").read_text(encoding="utf-8"))
        scheme["scheme"] = name
        if name == "scores":
            for indicator, method in NORMALISE.items():
                scheme["indicators"][indicator]["normalise"] = method
            scheme |= RULES
        else:
            scheme["methodology"]["aggregation"] = AGGREGATIONS[name]
        path = pathlib.Path(folder, f"{name}.json")
        path.write_text(json.dumps(scheme), encoding="utf-8")
        yield str(path)


def scores(cei, dataset, *options):
    """Code and score (None for units that are not ranked) of every unit, for the last period."""
    result = json.loads(run(cei, "rank", dataset, "--format", "json", *options))
    return {row["code"]: row["score"] for row in result["assessments"][-1]["rows"]}


def check(cei, office, dataset, *options):
    """The number of differences over all units of a dataset."""
    wanted = scores(cei, dataset, *options)
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        sheets, computed = pathlib.Path(folder, "sheets"), pathlib.Path(folder, "computed")
        sheets.mkdir()
        computed.mkdir()
        files = []
        for code in wanted:
            files.append(sheets / f"{code}.csv")
            files[-1].write_text(
                run(cei, "explain", code, dataset, "--format", "csv", "--excel", *options),
                encoding="utf-8",
            )
        convert(office, files, computed)
        for code, score in wanted.items():
            with open(computed / f"{code}.csv", encoding="utf-8-sig", newline="") as file:
                cell = list(csv.reader(file))[-1][VALUE_COLUMN]
            try:
                same = cell == "" if score is None else abs(float(cell) - score) <= TOLERANCE
            except ValueError:
                same = False
            if not same:
                wrong += 1
                print(f"{dataset} {code}: cei {score}, spreadsheet {cell!r}")
    ranked = sum(score is not None for score in wanted.values())
    print(f"{' '.join([dataset, *map(os.path.basename, options)])}: {ranked} scores recomputed, {len(wanted) - ranked} units without one, "
          f"{wrong} differences")
    return wrong


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("CEI", "")
    if not path:
        sys.exit(__doc__)
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        print("LibreOffice is not installed: apt-get install libreoffice-calc", file=sys.stderr)
        sys.exit(2)
    cei = str(pathlib.Path(path).resolve())
    datasets = sys.argv[2:] or ["datasets/public", "datasets/demo"]
    wrong = sum(check(cei, office, dataset) for dataset in datasets)
    with tempfile.TemporaryDirectory() as folder:
        for path in variants(folder):
            wrong += check(cei, office, "datasets/demo", "-w", path)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
