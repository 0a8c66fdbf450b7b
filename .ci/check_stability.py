#!/usr/bin/env python3
"""Replays stability intervals and recomputes exact probabilities: check_stability.py [PATH_OF_CEI]

Without a path it takes that of the environment variable CEI; CEI_CASES sets the number of random
datasets (200).

1. Intervals, for every weight of random schemes of two levels (arithmetic, geometric, harmonic and
   power means, with and without gaps): 0.01 percentage points inside a bound `cei rank --set` gives
   the same leader, top, rank or order as before, at the printed bound too, and outside it does not.
2. Crossings, on one level: all of them are roots found by mpmath from the closed form, and the other
   way round.
3. Pairwise probabilities and expected ranks: divided differences of a truncated power in exact
   fractions (mpmath with 60 digits for geometric means), on the 31 x 12 table where it is there and
   on random small tables.
"""

import concurrent.futures
import csv
import json
import math
import os
import pathlib
import random
import sys
import tempfile
from fractions import Fraction

import mpmath

from tally import ROOT, Tally, command_under_test, run

CASES = int(os.environ.get("CEI_CASES", "200"))
MEANS = [
    "arithmetic", "geometric", "harmonic", {"method": "power", "exponent": -2.5},
    {"method": "power", "exponent": 2}, {"method": "power", "exponent": 0.5},
]
STEP = 1e-4  # 0.01 percentage points


def scheme(branches, weights, means, ties="competition"):
    """A scheme whose indicators are scores of 1 to 100 as they stand."""
    inner = dict(branches)
    leaves = [child for _, children in branches for child in children if child not in inner]
    return {
        "scheme": "random", "weightsAre": "relative",
        "indicators": {
            leaf: {
                "name": leaf, "value": {"of": leaf}, "direction": "higher-is-better",
                "normalise": {
                    "method": "goalposts", "worst": 1, "best": 100, "lower": 1, "upper": 100}}
            for leaf in leaves},
        "tree": inner, "weights": weights,
        "methodology": {
            "coverage": {"unit": 0, "node": 0}, "ties": ties, "missing": "renormalise",
            "aggregation": {"*": means[0], "index": means[1]}},
    }


def write(folder, name, scheme_, names, values):
    """The files of a case."""
    data, weights = pathlib.Path(folder, f"{name}.csv"), pathlib.Path(folder, f"{name}.json")
    with open(data, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["unit", "period", *names])
        for unit, row in enumerate(values):
            rows.writerow([f"U{unit:02}", "2024", *("" if x is None else x for x in row)])
    weights.write_text(json.dumps(scheme_), encoding="utf-8")
    return str(data), "-w", str(weights)


def answer(cei, *words):
    """The JSON of a command."""
    done = run(cei, *words, "--format", "json", "--quiet")
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode("utf-8", "replace"))
    return json.loads(done.stdout)


def ranks(cei, files, *options):
    """Rank by code; None where a unit is not ranked."""
    result = answer(cei, "rank", *files, *options)
    return {row["code"]: row["rank"] for row in result["assessments"][-1]["rows"]}


def state(ranks_, event, of):
    """What must stay as it is."""
    if event == "order":
        return ranks_
    if event == "rank":
        return ranks_[of]
    limit = 1 if event == "leader" else int(of)
    return {code for code, rank in ranks_.items() if rank is not None and rank <= limit}


def check_intervals(cei, tally, folder, number):
    """Replays every interval of one random case."""
    rng = random.Random(number)
    gaps = number % 2 == 1
    means = (MEANS[number // 2 % len(MEANS)], MEANS[number // 12 % len(MEANS)])
    units = rng.randint(4, 8)
    branches = [("index", ["a", "b"]), ("a", ["i1", "i2", "i3"]), ("b", ["i4", "i5"])]
    names = ["i1", "i2", "i3", "i4", "i5"]
    weights = {child: round(rng.uniform(0.5, 9), 2) for _, row in branches for child in row}
    values = [
        [None if gaps and rng.random() < 0.15 else round(rng.uniform(2, 98), 1) for _ in names]
        for _ in range(units)]
    if number % 3 == 0:  # twins, and one that is a thousandth better everywhere
        values[1] = list(values[0])
        values[2] = [None if x is None else round(x + 0.001, 3) for x in values[0]]
    files = write(folder, f"case{number}", scheme(branches, weights, means), names, values)
    now = ranks(cei, files)
    ranked = [code for code, rank in now.items() if rank is not None]
    if len(ranked) < 3:
        return 0
    unit = rng.choice(ranked)
    found = answer(cei, "stability", *files, "--at", "all", "--top", "2", "--unit", unit)
    ends = 0
    for criterion in found["intervals"]:
        node = criterion["node"]

        def at(share):
            return ranks(cei, files, "--set", f"weights.{node}={100 * share!r}%")

        for interval in criterion["intervals"]:
            event, of = interval["event"], interval["of"]
            before = state(now, event, of)
            what = f"case {number} {means} {node} {event} {of}"
            low, high = (float(text) / 100 for text in interval["printed"])
            for printed in (low, high):
                tally.check(
                    state(at(printed), event, of) == before, f"{what}: printed {printed}", interval)
            for end, sign in ((interval["lower"], -1), (interval["upper"], 1)):
                share = end["share"]
                inside, outside = share - sign * STEP, share + sign * STEP
                if sign * (inside - criterion["weight"]) > 0:
                    tally.check(
                        state(at(inside), event, of) == before, f"{what}: inside {share}", interval)
                if end["holds"]:
                    tally.check(share == (1 if sign > 0 else 0), f"{what}: holds at {share}")
                    continue
                ends += 1
                outside = min(1, max(0, outside))
                # Another swap within the step may bring it back.
                changed = state(at(outside), event, of) != before or state(
                    at(min(1, max(0, share + sign * 1e-8))), event, of) != before
                tally.check(changed, f"{what}: outside {share}", interval)
                tally.check(
                    bool(end["passes"] or end["noLongerRanked"] or end["newlyRanked"]),
                    f"{what}: somebody ends it at {share}", end)
    return ends


def transform(mean):
    """f of the power mean, growing."""
    if mean == "arithmetic":
        return lambda x: x
    if mean == "geometric":
        return mpmath.log
    p = mpmath.mpf(-1) if mean == "harmonic" else mpmath.mpf(mean["exponent"])
    return (lambda x: x**p) if p > 0 else (lambda x: -(x**p))


def roots(numerator, other):
    """Roots in (0, 1) of n1/d1 - n2/d2, each a line in t given by its two coefficients."""
    (n1, d1), (n2, d2) = numerator, other
    # (n1)(d2) - (n2)(d1) = c0 + c1 t + c2 t^2
    c = [
        n1[0] * d2[0] - n2[0] * d1[0],
        n1[0] * d2[1] + n1[1] * d2[0] - n2[0] * d1[1] - n2[1] * d1[0],
        n1[1] * d2[1] - n2[1] * d1[1]]
    scale = max(abs(x) for x in c)
    if scale == 0:
        return []
    c = [x / scale for x in c]
    if abs(c[2]) < mpmath.mpf(10) ** -30:
        return [] if abs(c[1]) < mpmath.mpf(10) ** -30 else [-c[0] / c[1]]
    square = c[1] ** 2 - 4 * c[2] * c[0]
    if square <= 0:
        return []
    root = mpmath.sqrt(square)
    return [(-c[1] - root) / (2 * c[2]), (-c[1] + root) / (2 * c[2])]


def check_crossings(cei, tally, folder, number):
    """Compares all crossings of one flat random case with closed forms."""
    rng = random.Random(10_000 + number)
    mean = MEANS[number % len(MEANS)]
    gaps = number % 4 >= 2
    names = [f"i{place}" for place in range(1, rng.randint(2, 6) + 1)]
    weights = {name: round(rng.uniform(0.5, 9), 2) for name in names}
    units = rng.randint(3, 8)
    values = [
        [None if gaps and rng.random() < 0.2 else round(rng.uniform(2, 98), 1) for _ in names]
        for _ in range(units)]
    if number % 3 == 1:
        values[1] = list(values[0])
    files = write(folder, f"flat{number}", scheme([("index", names)], weights, (mean, mean)), names, values)
    found = answer(cei, "stability", *files, "--show", "crossings")["crossings"]
    f = transform(mean)
    with mpmath.workdps(50):
        for place, name in enumerate(names):
            rest = sum(mpmath.mpf(str(weights[x])) for x in names if x != name)
            lines = {}
            for unit, row in enumerate(values):
                n, d = [mpmath.mpf(0)] * 2, [mpmath.mpf(0)] * 2
                for other, x in enumerate(row):
                    if x is None:
                        continue
                    z = f(mpmath.mpf(str(x)))
                    share = mpmath.mpf(str(weights[names[other]])) / rest
                    own = (0, 1) if other == place else (share, -share)
                    n = [n[0] + own[0] * z, n[1] + own[1] * z]
                    d = [d[0] + own[0], d[1] + own[1]]
                if any(x is not None for other, x in enumerate(row)):
                    lines[f"U{unit:02}"] = (n, d)
            wanted = []
            codes = sorted(lines)
            for index, first in enumerate(codes):
                for second in codes[index + 1:]:
                    for t in roots(lines[first], lines[second]):
                        inner = [x is not None for x in values[int(first[1:])]], [
                            x is not None for x in values[int(second[1:])]]
                        if mpmath.mpf("1e-7") < t < 1 - mpmath.mpf("1e-7") and all(map(any, inner)):
                            wanted.append((t, {first, second}))
            got = [
                (entry["share"], {entry["aheadBelow"], entry["aheadAbove"]})
                for entry in found if entry["node"] == name and 1e-7 < entry["share"] < 1 - 1e-7]
            what = f"flat case {number} {mean} {name}"
            tally.check(len(got) == len(wanted), f"{what}: {len(got)} crossings, {len(wanted)} roots",
                        f"{got}\n{wanted}")
            for share, pair in got:
                near = [abs(t - share) for t, other in wanted if other == pair]
                tally.check(bool(near) and min(near) < 1e-9, f"{what}: {pair} at {share}", near)


def truncated(values):
    """P(y.w > 0) for uniform weights: the divided difference of x_+^(n-1) at the values, exactly.

    Repeated values take derivatives (Hermite). Works on fractions and on mpmath numbers.
    """
    y = sorted(values)
    n = len(y)
    # Equal numbers that came about in different ways differ in their last digits of 80.
    close = Fraction(1, 10**50) * max(map(abs, y)) if isinstance(y[0], Fraction) else max(
        map(abs, y)) / mpmath.mpf(10) ** 50
    for k in range(n):
        if abs(y[k]) <= close:
            y[k] = 0 * y[k]
        elif k > 0 and y[k] - y[k - 1] <= close:
            y[k] = y[k - 1]

    def derivative(x, order):
        # Of x_+^(n-1), divided by order!.
        return 0 * x if x <= 0 else math.comb(n - 1, order) * x ** (n - 1 - order)

    column = [derivative(x, 0) for x in y]
    for order in range(1, n):
        column = [
            derivative(y[k], order) if y[k] == y[k + order]
            else (column[k + 1] - column[k]) / (y[k + order] - y[k])
            for k in range(n - order)]
    return column[0]


def corners(n, within, nominal):
    """The corners of a set of weights."""
    if within == "simplex":
        return [[Fraction(int(i == j)) for j in range(n)] for i in range(n)]
    if within.startswith("floor:"):
        low = Fraction(within[6:]) / 100
        return [[low + (1 - n * low) * int(i == j) for j in range(n)] for i in range(n)]
    order = sorted(range(n), key=lambda j: (-nominal[j], j))
    return [[Fraction(1, k) if j in order[:k] else Fraction(0) for j in range(n)] for k in range(1, n + 1)]


def check_probabilities(cei, tally, files, names, values, weights, mean, within, what):
    """Compares one table's probabilities and expected ranks."""
    found = answer(cei, "stability", *files, "--show", "probabilities", "--within", within)
    units = {unit["code"]: unit for unit in found["probabilities"]["units"]}
    tally.check(len(units) == len(values), f"{what}: {len(units)} units")
    exact = mean in ("arithmetic", "harmonic")
    with mpmath.workdps(80):
        f = transform(mean)
        number = (lambda x: Fraction(str(x))) if exact else (lambda x: mpmath.mpf(str(x)))
        table = [[f(number(x)) if not (exact and mean == "harmonic") else -1 / number(x) for x in row]
                 for row in values]
        nominal = [weights[name] for name in names]
        vertices = corners(len(names), within, nominal)
        if not exact:
            vertices = [[mpmath.mpf(x.numerator) / x.denominator for x in row] for row in vertices]
        scores = [[sum(w * x for w, x in zip(v, row)) for v in vertices] for row in table]
        codes = sorted(units)
        worst = 0.0
        for a, own in zip(codes, scores):
            expected = 1.0
            for b, other in zip(codes, scores):
                if a == b:
                    continue
                differences = [x - y for x, y in zip(own, other)]
                wanted = 0.0 if not any(differences) else float(truncated(differences))
                worst = max(worst, abs(units[a]["ahead"][b] - wanted))
                behind = 0.0 if not any(differences) else 1 - wanted
                expected += behind
            worst = max(worst, abs(units[a]["expectedRank"] - expected) / len(codes))
    tally.check(worst < 1e-12, f"{what}: largest error {worst:.3g}")
    return worst


def probability_cases(cei, tally, folder):
    """Random small tables, ties included, and the 31 x 12 table."""
    worst = 0.0
    for number in range(CASES):
        rng = random.Random(20_000 + number)
        mean = MEANS[number % len(MEANS)]
        within = ["simplex", "floor:3", "order"][number // len(MEANS) % 3]
        names = [f"i{place}" for place in range(1, rng.randint(2, 8) + 1)]
        weights = {name: round(rng.uniform(0.5, 9), 2) for name in names}
        # Few digits, so that equal values and equal units come up.
        digits = rng.choice([0, 0, 1])
        values = [[round(rng.uniform(2, 12 if digits == 0 else 98), digits) for _ in names]
                  for _ in range(rng.randint(2, 7))]
        files = write(folder, f"p{number}", scheme([("index", names)], weights, (mean, mean)), names, values)
        worst = max(worst, check_probabilities(
            cei, tally, files, names, values, weights, mean, within, f"table {number} {mean} {within}"))
    path = ROOT.parent / "shared" / "validation" / "mcdm"
    if path.is_dir():
        with open(path / "data_indicators.csv", encoding="utf-8") as file:
            indicators = list(csv.DictReader(file))
        with open(path / "data_31x12.csv", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        names = [row["code"].lower() for row in indicators]
        columns = []
        for row in indicators:
            column = [Fraction(line[row["code"]]) for line in rows]
            low, high = min(column), max(column)
            sign = int(row["direction"])
            columns.append([
                round(float(1 + 99 * ((x - low) if sign > 0 else (high - x)) / (high - low)), 6)
                for x in column])
        values = [list(row) for row in zip(*columns)]
        weights = {name: float(row["weight"]) for name, row in zip(names, indicators)}
        for mean in ("arithmetic", "geometric", "harmonic"):
            files = write(folder, f"m{mean}", scheme([("index", names)], weights, (mean, mean)), names, values)
            for within in ("simplex", "floor:2", "order"):
                worst = max(worst, check_probabilities(
                    cei, tally, files, names, values, weights, mean, within, f"31 x 12 {mean} {within}"))
    print(f"stability: largest error of a probability {worst:.2g}")


def main():
    cei = command_under_test()
    tally = Tally("stability")
    with tempfile.TemporaryDirectory() as folder:
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            ends = sum(pool.map(lambda n: check_intervals(cei, tally, folder, n), range(CASES)))
            print(f"stability: {ends} ends of intervals replayed on {CASES} random datasets")
        for number in range(CASES):
            check_crossings(cei, tally, folder, number)
        probability_cases(cei, tally, folder)
    tally.close(expected=20 * CASES)


if __name__ == "__main__":
    sys.exit(main())
