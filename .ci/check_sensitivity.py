"""Sobol indices and exact shares of `cei sensitivity` beside SALib and numpy.

Designs are made by SALib from random seeds and evaluated here; `cei` reads them in both orders of rows.
Exact shares over all combinations are computed again from the ranking of every combination, one run of
`cei rank` each. The errors of the self-test must fall. Prints the time beside SALib's.
"""

import csv
import itertools
import json
import pathlib
import tempfile
import time
import warnings

import numpy as np
from SALib.analyze import sobol as analyze
from SALib.sample import sobol as sample

from tally import ROOT, Tally, command_under_test, run

warnings.filterwarnings("ignore")
cei = command_under_test()
tally = Tally("sensitivity")
random_numbers = np.random.default_rng(20240315)


def indices(words: list[str]) -> list[dict]:
    done = run(*[cei, "sensitivity", *words, "--format", "json", "-q"])
    assert done.returncode == 0, done.stderr
    return [output["result"] for output in json.loads(done.stdout)["outputs"]]


def write(path: pathlib.Path, names: list[str], rows: np.ndarray) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        writer.writerows([[repr(float(cell)) for cell in row] for row in rows])


def agree(found: dict, key: str, expected, what: str) -> None:
    own = np.array([entry[key] for entry in found["indices"]])
    distance = float(np.max(np.abs(own - expected) / np.maximum(1, np.abs(expected))))
    tally.check(distance <= 1e-12, f"{what}: {key} differs by {distance:.1e}")


def random_function(inputs: int):
    """A polynomial with interactions and a mean far from 0."""
    linear = random_numbers.normal(size=inputs)
    pairs = random_numbers.normal(size=(inputs, inputs)) * (random_numbers.random((inputs, inputs)) < 0.4)
    shift = random_numbers.normal() * 20
    return lambda x: shift + x @ linear + np.einsum("ij,jk,ik->i", x, pairs, x) + np.sin(9 * x[:, 0])


def one_design(folder: pathlib.Path, number: int) -> None:
    inputs = int(random_numbers.integers(1, 7))
    base = int(2 ** random_numbers.integers(2, 9))
    second = bool(random_numbers.random() < 0.3) and inputs > 1
    problem = {"num_vars": inputs, "names": [f"x{i}" for i in range(inputs)], "bounds": [[0, 1]] * inputs}
    points = sample.sample(problem, base, calc_second_order=second, seed=number)
    values = random_function(inputs)(points)
    if np.ptp(values) == 0:
        return
    expected = analyze.analyze(problem, values, calc_second_order=second, num_resamples=2)
    write(folder / "design.csv", problem["names"], points)
    write(folder / "y.csv", ["y"], values[:, None])
    words = ["--design", str(folder / "design.csv"), "--resamples", "0"]
    found = indices([*words, "--outputs", str(folder / "y.csv")])[0]
    agree(found, "first", expected["S1"], f"design {number}")
    agree(found, "total", expected["ST"], f"design {number}")
    # The same rows in blocks, the output in the last column, by the other two formulas.
    step = 2 * inputs + 2 if second else inputs + 2
    order = [range(0, len(values), step), range(step - 1, len(values), step)]
    order += [range(i + 1, len(values), step) for i in range(inputs)]
    rows = np.concatenate([np.array(part) for part in order])
    write(folder / "design.csv", [*problem["names"], "y"], np.column_stack([points, values])[rows])
    y = values[rows].reshape(inputs + 2, -1)
    a, b, mixed = y[0], y[1], y[2:]
    coinr = np.var(np.r_[a, b], ddof=1)
    found = indices([*words, "--estimator", "coinr"])[0]
    agree(found, "first", [(b * (m - a)).mean() / coinr for m in mixed], f"COINr's {number}")
    agree(found, "total", [((a - m) ** 2).mean() / 2 / coinr for m in mixed], f"COINr's {number}")
    jansen = np.var(np.r_[a, b])
    found = indices([*words, "--estimator", "jansen"])[0]
    agree(found, "first", [1 - ((b - m) ** 2).mean() / 2 / jansen for m in mixed], f"Jansen's {number}")


def shares(cells: np.ndarray) -> dict[tuple[int, ...], float]:
    """The variance of means over the cells of a set of axes, less the parts of its subsets."""
    axes = range(cells.ndim)
    parts: dict[tuple[int, ...], float] = {}
    for size in range(1, cells.ndim + 1):
        for chosen in itertools.combinations(axes, size):
            means = cells.mean(axis=tuple(axis for axis in axes if axis not in chosen))
            inner = sum(parts[part] for part in parts if set(part) < set(chosen))
            parts[chosen] = float(((means - cells.mean()) ** 2).mean()) - inner
    return {chosen: part / cells.var() for chosen, part in parts.items()}


def ranking(settings: list[str]) -> tuple[np.ndarray, np.ndarray]:
    done = run(*[cei, "rank", "datasets/demo", "--format", "json", "-q", *settings], cwd=ROOT)
    assert done.returncode == 0, done.stderr
    rows = {row["code"]: row for row in json.loads(done.stdout)["assessments"][0]["rows"]}
    codes = sorted(rows)
    return np.array([rows[c]["rank"] for c in codes]), np.array([rows[c]["score"] for c in codes])


def exact_shares() -> None:
    factors = {"aggregation": ["arithmetic", "geometric", "harmonic"], "treat": ["none", "winsorise"],
               "missing": ["renormalise", "none"]}
    words = [word for name, choices in factors.items() for word in ("--factor", f"{name}={','.join(choices)}")]
    done = run(*[cei, "sensitivity", "datasets/demo", *words, "-n", "4", "--format", "json", "-q"], cwd=ROOT)
    assert done.returncode == 0, done.stderr
    exact = json.loads(done.stdout)["exact"]
    base = ranking([])[0]
    shape = [len(choices) for choices in factors.values()]
    cells = []
    for chosen in itertools.product(*factors.values()):
        settings = [w for n, c in zip(factors, chosen) for w in ("--set", f"methodology.{n}={c}")]
        cells.append(ranking(settings))
    places = np.array([cell[0] for cell in cells])
    points = np.array([cell[1] for cell in cells])
    outputs = [("mean shift", np.abs(places - base).mean(axis=1), exact["meanShift"])]
    for number, unit in enumerate(sorted(exact["units"], key=lambda unit: unit["code"])):
        outputs.append((f"rank of {unit['code']}", places[:, number], unit["rank"]))
        outputs.append((f"score of {unit['code']}", points[:, number], unit["score"]))
    names = list(factors)
    for what, values, found in outputs:
        if np.ptp(values) < 1e-9:
            tally.check(max(found["total"]) == 0 or np.ptp(values) > 0, f"{what} is constant and has shares")
            continue
        expected = shares(values.reshape(shape))
        for effect in found["effects"]:
            chosen = tuple(names.index(group[0]) for group in effect["groups"])
            distance = abs(effect["share"] - expected[chosen])
            tally.check(distance < 1e-8, f"{what}: share of {effect['groups']} differs by {distance:.1e}")


def self_test() -> None:
    done = run(*[cei, "sensitivity", "--self-test", "-n", "4096", "--format", "json"])
    for function in json.loads(done.stdout)["functions"]:
        errors = function["errors"]
        for key in ("first", "total"):
            tally.check(errors[-1][key] < 0.01, f"{function['function']}: {key} is {errors[-1][key]:.4f} off")
            tally.check(errors[-1][key] * 8 < errors[0][key], f"{function['function']}: {key} does not converge")


def times(folder: pathlib.Path) -> None:
    """12 inputs, N = 8,192, 100 resamples: the whole command with its files beside SALib's analysis."""
    problem = {"num_vars": 12, "names": [f"w{i}" for i in range(12)], "bounds": [[0, 1]] * 12}
    points = sample.sample(problem, 8192, calc_second_order=False, seed=1)
    values = points @ (np.arange(12) + 1.0)
    write(folder / "design.csv", [*problem["names"], "y"], np.column_stack([points, values]))
    theirs, ours = [], []
    for _ in range(3):
        start = time.perf_counter()
        analyze.analyze(problem, values, calc_second_order=False, num_resamples=100, seed=1)
        theirs.append(time.perf_counter() - start)
        start = time.perf_counter()
        indices(["--design", str(folder / "design.csv"), "--resamples", "100", "--threads", "1"])
        ours.append(time.perf_counter() - start)
    print(f"12 inputs, N = 8,192, 100 resamples, fastest of 3: SALib's analysis {min(theirs):.3f} s; cei, with "
          f"starting and reading 114,688 rows, {min(ours):.3f} s: {min(theirs) / min(ours):.1f} times as fast")


with tempfile.TemporaryDirectory() as name:
    for number in range(40):
        one_design(pathlib.Path(name), number)
    times(pathlib.Path(name))
exact_shares()
self_test()
tally.close(expected=400)
