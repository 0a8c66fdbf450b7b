#!/usr/bin/env python3
"""Compares rank confidence sets with an implementation of its own: check_groups.py

Random cases of units with scores and standard errors (some 0, some equal, some a hundred times as
large as others) go through `cei rank --groups --format json` of the command in the environment
variable CEI; the sets are computed again with NumPy and SciPy: critical values by adaptive
quadrature and Brent's root, simultaneous sets by 200,000 draws, posterior probabilities of steadied
rates by SciPy's beta distribution. The rank intervals are held to what is known of them.
"""

import csv
import json
import pathlib
import subprocess
import tempfile

import numpy as np
from scipy import integrate, optimize, special, stats

from tally import Tally, command_under_test

CEI = command_under_test()
tally = Tally("groups")
CASES = 32
COVERAGE = 0.95


def critical(unit, errors, ahead, behind):
    """The c that the largest standardised difference exceeds with probability 1 - COVERAGE."""
    own = errors[unit]
    spread = np.hypot(own, errors)
    random = (ahead | behind) & (errors > 0)
    exact = (ahead | behind) & (errors == 0)
    error, reach = errors[random], spread[random]
    up = np.where(ahead[random], reach, np.inf)
    down = np.where(behind[random], reach, np.inf)
    gate_up, gate_down = exact & ahead, exact & behind

    def within(z, c):
        if gate_up.any() and own * z + c * own < 0 or gate_down.any() and own * z - c * own > 0:
            return 0.0
        return np.prod(
            special.ndtr((own * z + c * up) / error) - special.ndtr((own * z - c * down) / error))

    def upto(c):
        if own == 0:
            return within(0.0, c)
        ends = {-10.0, 10.0, -c, c}
        for other in errors:
            reach = c * np.hypot(1, other / own)
            ends |= {-reach, reach}
        cuts = [-10.0]
        for cut in sorted(cut for cut in ends if -10 < cut <= 10):
            if cut - cuts[-1] > 1e-6:
                cuts.append(cut)
        return sum(
            integrate.quad(
                lambda z: np.exp(-z * z / 2) / np.sqrt(2 * np.pi) * within(z, c), low, high, epsabs=1e-13, epsrel=1e-12,
                limit=200)[0]
            for low, high in zip(cuts, cuts[1:]))

    return optimize.brentq(lambda c: upto(c) - COVERAGE, 0.01, 12, xtol=1e-12)


def marginal(scores, errors):
    """Each unit's set and critical value, and how near a comparison comes to it."""
    sets, values, nearest = [], [], np.inf
    for unit, score in enumerate(scores):
        spread = np.hypot(errors, errors[unit])
        lead = np.where(np.abs(scores - score) <= 1e-9, 0, scores - score)
        random = (spread > 0) & (np.arange(len(scores)) != unit)
        better = int((~random & (lead > 0)).sum())
        worse = int((~random & (lead < 0)).sum())
        value = None
        if random.any():
            value = critical(unit, errors, random, random)
            ratios = lead[random] / spread[random]
            better += int((ratios > value).sum())
            worse += int((ratios < -value).sum())
            nearest = min(nearest, np.abs(np.abs(ratios) - value).min())
        sets.append([1 + better, len(scores) - worse])
        values.append(value)
    return sets, values, nearest


def simultaneous(scores, errors, draws=200_000):
    """Sets that hold together, by steps; and how near a comparison comes to a critical value."""
    count = len(scores)
    spread = np.hypot.outer(errors, errors)
    lead = scores[:, None] - scores[None, :]
    lead[np.abs(lead) <= 1e-9] = 0
    random = (spread > 0) & ~np.eye(count, dtype=bool)
    surely = ~random & (lead > 0)
    errors_drawn = np.random.default_rng(1).standard_normal((draws, count)) * errors
    nearest = np.inf
    while True:
        pairs = np.argwhere(random & ~surely)
        if len(pairs) == 0:
            break
        largest = np.full(draws, -np.inf)
        for first, second in pairs:
            np.maximum(
                largest, (errors_drawn[:, first] - errors_drawn[:, second]) / spread[first, second],
                out=largest)
        value = np.quantile(largest, COVERAGE)
        ratios = np.array([lead[tuple(pair)] / spread[tuple(pair)] for pair in pairs])
        nearest = min(nearest, np.abs(ratios - value).min())
        new = pairs[ratios > value]
        if len(new) == 0:
            break
        surely[new[:, 0], new[:, 1]] = True
    return [
        [1 + int(surely[:, unit].sum()), count - int(surely[unit].sum())] for unit in range(count)
    ], nearest


def groups(scores, errors, values):
    """Anchored groups."""
    rest = sorted(range(len(scores)), key=lambda unit: (-scores[unit], unit))
    found = []
    while rest:
        opener = rest[0]
        group = []
        for unit in rest:
            lead = scores[opener] - scores[unit]
            spread = np.hypot(errors[opener], errors[unit])
            if unit == opener or (
                    lead <= values[opener] * spread if spread > 0 else abs(lead) <= 1e-9):
                group.append(unit)
        found.append(group)
        rest = [unit for unit in rest if unit not in group]
    return found


def write(folder, rows, variables, scheme):
    """A data package with one year, and a scheme."""
    units = sorted({row[0] for row in rows})
    with open(folder / "units.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["code", "name"]] + [[unit, unit] for unit in units])
    with open(folder / "variables.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["id", "name", "unit", "kind"]] + variables)
    with open(folder / "values.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["unit", "period", "variable", "value", "error"]] + rows)
    with open(folder / "sources.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerow(["id", "title", "publisher", "date"])
    package = {
        "name": "random", "title": "random", "synthetic": True,
        "resources": [{"name": name, "path": f"{name}.csv"} for name in
                      ["values", "units", "variables", "sources"]],
    }
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")
    (folder / "scheme.json").write_text(json.dumps(scheme, ensure_ascii=False), "utf-8")


def rank(folder, *more):
    """What the command says."""
    return json.loads(subprocess.run(
        [CEI, "rank", str(folder), "-w", str(folder / "scheme.json"), "--format", "json", "-q",
         *more], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout)["assessments"][0]


def survey_scheme(weights):
    """One indicator for each weight, on its own scale of 0 to 100 (points of index: weights)."""
    names = [f"s{number}" for number in range(len(weights))]
    return {
        "scheme": "random", "version": "1", "title": {"zh": "随机", "en": "random"},
        "indicators": {
            name: {"name": {"zh": name, "en": name}, "value": {"of": name}, "unit": "分",
                   "direction": "higher-is-better",
                   "normalise": {"method": "goalposts", "worst": 0, "best": 100, "clamp": False}}
            for name in names},
        "tree": {"index": names}, "weightsAre": "relative",
        "weights": dict(zip(names, weights)),
    }


def survey_case(number, random, folder):
    count = int(random.integers(2, 13))
    weights = random.uniform(0.2, 2, int(random.integers(1, 4)))
    values = random.normal(70, 4, (count, len(weights))).round(2)
    errors = np.exp(random.normal(0, 0.8, values.shape)).round(3)
    if number % 3 == 0:
        errors[random.random(values.shape) < 0.2] = 0
    if number % 5 == 0:
        errors[0] *= 100
    if number % 4 == 0 and count > 2:
        values[1], errors[1] = values[0], errors[0]
    rows = [
        [f"U{unit:02}", "2023", f"s{column}", values[unit, column],
         errors[unit, column] or ""]
        for unit in range(count) for column in range(len(weights))]
    variables = [[f"s{column}", f"s{column}", "分", "score"] for column in range(len(weights))]
    write(folder, rows, variables, survey_scheme(list(weights)))
    shares = weights / weights.sum()
    scores = values @ shares
    whole = np.sqrt((errors ** 2) @ shares ** 2)
    if not whole.any():
        return
    found = rank(folder, "--groups", "--top-best", "1")
    rows = {row["code"]: row for row in found["rows"]}
    own = [rows[f"U{unit:02}"]["difference"] for unit in range(count)]
    name = f"case {number}"
    close = np.allclose([one["standardError"] for one in own], whole, rtol=1e-12, atol=0)
    tally.check(close, f"{name}: standard errors of the index")
    sets, values, nearest = marginal(scores, whole)
    for one, value in zip(own, values):
        same = one["criticalValue"] is None if value is None else (
            abs(one["criticalValue"] - value) <= 1e-8 * value)
        tally.check(same, f"{name}: critical value", f"{one['criticalValue']} {value}")
    if nearest > 1e-7:
        tally.check(
            [[one["rankLow"], one["rankHigh"]] for one in own] == sets, f"{name}: sets",
            f"{sets}")
        mine = groups(scores, whole, values)
        theirs = [[int(code[1:]) for code in group]
                  for group in found["differences"]["groups"]]
        tally.check(theirs == mine, f"{name}: groups", f"{theirs} {mine}")
    together, nearest = simultaneous(scores, whole)
    if nearest > 0.05:
        tally.check(
            [[one["simultaneousLow"], one["simultaneousHigh"]] for one in own] == together,
            f"{name}: simultaneous sets", f"{together}")
        tally.check(
            [one["mayBeAmongBest"] for one in own] == [low == 1 for low, _ in together],
            f"{name}: who may be first")
    for row in found["rows"]:
        inside = row["difference"]["rankLow"] <= row["rank"] <= row["difference"]["rankHigh"]
        tally.check(inside, f"{name}: the rank lies in its set")
        tally.check(row["rankLow"] <= row["rankHigh"], f"{name}: the interval has two ends")


def rate_case(number, random, folder):
    count = int(random.integers(3, 10))
    people = random.integers(5_000, 400_000, count)
    cases = random.poisson(people * random.gamma(4, 0.0003, count))
    rows = []
    for unit in range(count):
        rows += [[f"U{unit:02}", "2023", "cases", cases[unit], ""],
                 [f"U{unit:02}", "2023", "people", people[unit], ""]]
    variables = [["cases", "cases", "件", "flow"], ["people", "people", "人", "stock"]]
    scheme = {
        "scheme": "random", "version": "1", "title": {"zh": "随机", "en": "random"},
        "indicators": {"density": {
            "name": {"zh": "密度", "en": "density"}, "unit": "件/万人",
            "value": {"of": "cases", "per": "people", "times": 10000},
            "direction": "lower-is-better", "smallNumbers": "poisson-gamma",
            "normalise": {"method": "goalposts", "worst": 200, "best": 0, "clamp": False}}},
        "tree": {"index": ["density"]}, "weights": {"density": 100},
    }
    write(folder, rows, variables, scheme)
    found = rank(folder, "--groups")
    prior = found["priors"][0]
    mean, variance = prior["mean"] / 1e4, prior["variance"] / 1e8
    if variance == 0:
        return
    shape, rate = mean ** 2 / variance, mean / variance
    for unit, row in zip(range(count), sorted(found["rows"], key=lambda row: row["code"])):
        error = 1e4 * np.sqrt(cases[unit] + shape) / (people[unit] + rate) / 2
        tally.check(
            abs(row["difference"]["standardError"] - error) <= 1e-9 * error,
            f"rates {number}: posterior error", f"{row['difference']['standardError']} {error}")
    rates = found["differences"]["rates"][0]
    expected = np.ones(count)
    for first in range(count):
        for second in range(count):
            if first == second:
                continue
            scale = people[first] + rate, people[second] + rate
            chance = stats.beta.cdf(
                scale[1] / sum(scale), cases[second] + shape, cases[first] + shape)
            expected[first] += chance
            tally.check(
                abs(rates["higherThan"][first][second] - chance) <= 1e-9,
                f"rates {number}: P(higher)", f"{rates['higherThan'][first][second]} {chance}")
    tally.check(
        np.allclose(rates["expectedRanks"], expected, rtol=1e-9),
        f"rates {number}: expected ranks")


def main():
    random = np.random.default_rng(20240315)
    with tempfile.TemporaryDirectory() as top:
        for number in range(CASES):
            folder = pathlib.Path(top) / str(number)
            folder.mkdir()
            (survey_case if number % 4 != 3 else rate_case)(number, random, folder)
    tally.close(400)


main()
