"""How long `cei` takes and how much memory, beside `cat` of the same file and Python's start.

Machines are noisy: the fastest run counts, which other work on the machine disturbs least, and it fails
beyond three times its limit. Memory fails beyond the limit.
The files are made here from a seed. Run with the release build.
"""

import dataclasses
import json
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

from tally import ROOT, Tally, command_under_test, plain_environment

cei = command_under_test()
tally = Tally("speed")
SLACK = 3
UNITS, INDICATORS, YEARS = 3000, 60, range(2015, 2025)


def one_run(words: list[str], folder: pathlib.Path) -> float:
    """Wall time in milliseconds, the output thrown away."""
    with open(os.devnull, "wb") as nowhere:
        start = time.perf_counter_ns()
        done = subprocess.run(words, cwd=folder, env=plain_environment(), stdin=subprocess.DEVNULL,
                              stdout=nowhere, stderr=nowhere)
        taken = (time.perf_counter_ns() - start) / 1e6
    assert done.returncode == 0, f"{words} exits {done.returncode}"
    return taken


@dataclasses.dataclass
class Wall:
    """Wall time in milliseconds: the median of some runs, and the fastest, which other work on the
    machine disturbs least."""

    median: float
    fastest: float


def wall(words: list[str], runs: int, folder: pathlib.Path = ROOT) -> Wall:
    """Runs once to warm the caches, then as often as said."""
    one_run(words, folder)
    times = [one_run(words, folder) for _ in range(runs)]
    return Wall(statistics.median(times), min(times))


def peak_memory(words: list[str], folder: pathlib.Path = ROOT) -> float:
    """Largest resident set in MB, by GNU time: a child of Python would be charged Python's own."""
    done = subprocess.run(
        ["/usr/bin/time", "-q", "-f", "%M", *words], cwd=folder, env=plain_environment(),
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return int(done.stderr.splitlines()[-1]) / 1000


def large_table(folder: pathlib.Path) -> None:
    """3,000 units × 60 indicators × 10 years as one long table, and a scheme of six dimensions."""
    random_numbers = random.Random(20240315)
    names = [f"indicator_{number:02}" for number in range(INDICATORS)]
    with open(folder / "large.csv", "w", encoding="utf-8") as file:
        file.write("unit,period,variable,value\n")
        for unit in range(UNITS):
            for year in YEARS:
                for name in names:
                    file.write(f"U{unit:04},{year},{name},{random_numbers.uniform(0, 100):.2f}\n")
    groups = {f"dimension_{g}": names[g * 10:g * 10 + 10] for g in range(INDICATORS // 10)}
    scheme = {
        "scheme": "large", "weightsAre": "relative",
        "indicators": {
            name: {"name": name, "direction": "higher-is-better",
                   "normalise": {"method": "goalposts", "worst": 0, "best": 100}} for name in names},
        "dimensions": {group: {"name": group} for group in groups},
        "tree": {"index": list(groups)} | groups,
        "weights": {name: 1 + number % 4 for number, name in enumerate([*groups, *names])}}
    (folder / "large.json").write_text(json.dumps(scheme), "utf-8")


def report(name: str, taken: Wall, limit: float | None, megabytes: float | None = None,
           memory_limit: float | None = None) -> None:
    said = f"{name:<44} median {taken.median:7.1f} ms, fastest {taken.fastest:7.1f} ms"
    if megabytes is not None:
        said += f", {megabytes:5.1f} MB"
    if limit is not None:
        said += f" (limit {limit:g} ms"
        tally.check(taken.fastest < limit * SLACK, f"{name} takes {taken.fastest:.1f} ms, limit {limit}")
    if memory_limit is not None:
        said += f", {memory_limit:g} MB"
        tally.check(megabytes < memory_limit, f"{name} takes {megabytes:.1f} MB, limit {memory_limit} MB")
    print(said + (")" if limit is not None else ""), flush=True)


def measure(folder: pathlib.Path) -> None:
    sure = [cei, "rank", "datasets/demo"]
    report("cei rank datasets/demo", wall(sure, 10), 250, peak_memory(sure), 30)
    demo = [*sure, "--no-intervals"]
    demo_file = ROOT / "datasets" / "demo" / "values.csv"
    small = wall(demo, 30)
    report("cei rank datasets/demo --no-intervals", small, 15, peak_memory(demo), 30)
    cat_small = wall(["sh", "-c", f"cat {demo_file} > /dev/null"], 30)
    report("cat datasets/demo/values.csv > /dev/null", cat_small, None)
    pandas = wall([sys.executable, "-c", "import pandas"], 5)
    report('python3 -c "import pandas"', pandas, None)

    large_table(folder)
    size = (folder / "large.csv").stat().st_size / 1e6
    print(f"large.csv: {UNITS} units x {INDICATORS} indicators x {len(YEARS)} years, {size:.0f} MB")
    unsure = [cei, "rank", "large.csv", "-w", "large.json"]
    report("cei rank large.csv", wall(unsure, 3, folder), 1500, peak_memory(unsure, folder))
    large = [*unsure, "--no-intervals"]
    last = wall(large, 5, folder)
    report("cei rank large.csv --no-intervals (the last year)", last, 1000, peak_memory(large, folder))
    every = [*large, "--period", "all"]
    report("cei rank large.csv --period all", wall(every, 3, folder), None, peak_memory(every, folder))
    full = [*large, "--format", "json"]
    report("cei rank large.csv --format json", wall(full, 3, folder), None, peak_memory(full, folder))
    cat_large = wall(["cat", "large.csv"], 10, folder)
    report("cat large.csv > /dev/null", cat_large, None)
    for name, taken, cat in [("demo", small, cat_small), ("large", last, cat_large)]:
        print(f"{name}, fastest runs: {taken.fastest / cat.fastest:.1f} times cat, "
              f"{taken.fastest / pandas.fastest:.3f} times the import of pandas")


NUMPY = """
import time
import numpy as np
units, weights, draws, chunk = 31, 12, 400_000, 8192
scores = np.ascontiguousarray(np.random.default_rng(1).random((units, weights)).T)
numbers, places = np.arange(units), np.arange(units)

def acceptability(floating, whole):
    # Exponential numbers need no division for the order; the unit's number in the last 5 bits of its
    # score lets one sort of whole numbers do; one bincount a chunk.
    random = np.random.Generator(np.random.SFC64(1))
    counts = np.zeros(units * units, np.int64)
    table = scores.astype(floating)
    for start in range(0, draws, chunk):
        drawn = random.standard_exponential((min(chunk, draws - start), weights), dtype=floating)
        keys = (drawn @ table).view(whole)
        keys &= whole(~31)
        keys |= numbers.astype(whole)
        keys.sort(1)
        counts += np.bincount(((keys & 31) * units + places).ravel(), minlength=units * units)
    assert counts.sum() == draws * units

def fastest(*types):
    times = []
    for _ in range(7):
        start = time.perf_counter()
        acceptability(*types)
        times.append(time.perf_counter() - start)
    return min(times) / draws * 1e9

print(fastest(np.float64, np.int64), fastest(np.float32, np.int32))
"""


def measure_replicates() -> None:
    """Places under uniform weights beside the same work in NumPy, one thread each and then four."""
    environment = plain_environment(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    beside = subprocess.run([sys.executable, "-c", NUMPY], env=environment, capture_output=True, text=True)
    assert beside.returncode == 0, beside.stderr
    double, single = map(float, beside.stdout.split())
    own = subprocess.run(
        ["swift", "test", "-c", "release", "-Xswiftc", "-enable-testing", "--scratch-path", ".build-release",
         "--filter", "ReplicateSpeedTests"],
        cwd=ROOT, capture_output=True, text=True).stdout
    times = {int(threads): float(time) for threads, time in re.findall(
        r"speed: acceptability 31 x 12, (\d) threads: ([\d.]+) ns a draw", own)}
    print("\n".join(line for line in own.splitlines() if line.startswith("speed:")))
    print(f"acceptability 31 x 12, ns a draw: {times[1]:.0f} on one core, {times[4]:.0f} on four; NumPy "
          f"{double:.0f} in double precision, {single:.0f} in single, which may swap near ties")
    best = min(double, single)
    print(f"times the best NumPy: {times[1] / best:.2f} on one core, {times[4] / best:.2f} on four")
    tally.check(times[1] < best * SLACK, f"one core takes {times[1] / best:.2f} times NumPy")
    tally.check(times[4] < best / 3 * SLACK, f"four cores take {times[4] / best:.2f} times NumPy")


with tempfile.TemporaryDirectory() as name:
    measure(pathlib.Path(name))
measure_replicates()
tally.close(expected=5)
