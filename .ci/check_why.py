"""Why ranks moved (`cei compare A B --why`) against an implementation of its own.

200 random pairs of data packages, each with a scheme of its own: other figures, weights, means, ends of
scale, learnt goalposts, units that come and go, cells that are missing. Here the 32 combinations are
computed from their definition, and the Shapley value by going through all 120 orders of the five switches.
Compared: the parts of every rank and score, of every opponent, and their sums; the sums by node; the
mirrored comparison; units in another order and with other names; one unit alone.
"""

import csv
import itertools
import json
import pathlib
import random
import tempfile

import numpy as np

from tally import Tally, command_under_test, run

cei = command_under_test()
tally = Tally("why")
CASES = 200
SWITCHES = ["own", "others", "weights", "method", "unitSet"]
ORDERS = list(itertools.permutations(range(5)))
folder = pathlib.Path(tempfile.mkdtemp(prefix="cei-why-"))
EXPONENTS = {"arithmetic": 1.0, "geometric": 0.0, "harmonic": -1.0}


def mean(exponent, weights, scores):
    weights, scores = np.array(weights, float), np.array(scores, float)
    there = ~np.isnan(scores) & (weights > 0)
    if not there.any():
        return np.nan
    weights = weights[there] / weights[there].sum()
    if exponent == 0:
        return float(np.exp(weights @ np.log(scores[there])))
    return float((weights @ scores[there] ** exponent) ** (1 / exponent))


class Side:
    """Figures, weights, methods and units of one result."""

    def __init__(self, choose, names, groups, direction, units, values):
        self.names, self.groups, self.direction = names, groups, direction
        self.units, self.values = units, values
        self.weights = {name: choose.randint(0 if len(groups[0]) > 2 else 1, 9) for name in names}
        for group in groups:
            self.weights[group[0]] = max(1, self.weights[group[0]])
        self.pillars = [choose.randint(1, 9) for _ in groups]
        self.means = [choose.choice(list(EXPONENTS)) for _ in range(len(groups) + 1)]
        self.lower = choose.choice([1, 5, 20])
        self.learns = choose.random() < 0.7
        self.fixed = (choose.randint(0, 15), choose.randint(85, 100))

    def lines(self):
        """What the normalisations learnt: the worst and best value of each indicator."""
        table = np.array([self.values[unit] for unit in self.units], float)
        ends = []
        for j in range(len(self.names)):
            low, high = (np.nanmin(table[:, j]), np.nanmax(table[:, j])) if self.learns else self.fixed
            ends.append((low, high) if self.direction[j] > 0 else (high, low))
        return ends

    def write(self, place, order=None, renamed=False):
        place.mkdir()
        units = order or self.units
        (place / "datapackage.json").write_text(json.dumps({
            "name": place.name, "title": place.name, "synthetic": True, "defaultScheme": "own.json", "resources": [
                {"name": name, "path": f"{name}.csv", "type": "table"}
                for name in ("values", "units", "variables", "sources")]}))
        (place / "sources.csv").write_text("id,title,publisher,date\n")
        with open(place / "units.csv", "w", newline="") as file:
            csv.writer(file).writerows([["code", "name"]] + [[u, ("Z" if renamed else "N") + u] for u in units])
        with open(place / "variables.csv", "w", newline="") as file:
            csv.writer(file).writerows([["id", "name", "kind"]] + [[n, n, "score"] for n in self.names])
        with open(place / "values.csv", "w", newline="") as file:
            rows = [[u, self.period, n, v] for u in units for n, v in zip(self.names, self.values[u]) if v == v]
            csv.writer(file).writerows([["unit", "period", "variable", "value"]] + rows)
        indicators = {
            name: {"name": name, "direction": "higher-is-better" if sign > 0 else "lower-is-better",
                   "normalise": {"method": "min-max", "lower": self.lower} if self.learns else {
                       "method": "goalposts", "lower": self.lower,
                       "worst": self.fixed[0] if sign > 0 else self.fixed[1],
                       "best": self.fixed[1] if sign > 0 else self.fixed[0]}}
            for name, sign in zip(self.names, self.direction)}
        tree = {"index": [f"p{k}" for k in range(len(self.groups))]}
        weights = dict(self.weights)
        aggregation = {"index": self.means[-1]}
        for k, group in enumerate(self.groups):
            tree[f"p{k}"], weights[f"p{k}"], aggregation[f"p{k}"] = group, self.pillars[k], self.means[k]
        (place / "own.json").write_text(json.dumps({
            "scheme": "own", "weightsAre": "relative", "indicators": indicators, "tree": tree,
            "weights": weights, "methodology": {"aggregation": aggregation}}))
        return place


def score(values, weights, method, lines):
    scores = []
    for j, value in enumerate(values):
        worst, best = lines[j]
        free = method.lower + (100 - method.lower) * (value - worst) / (best - worst)
        scores.append(np.clip(free, method.lower, 100) if value == value else np.nan)
    parts = [
        mean(EXPONENTS[method.means[k]], [weights.weights[n] for n in group],
             [scores[method.names.index(n)] for n in group])
        for k, group in enumerate(method.groups)]
    return mean(EXPONENTS[method.means[-1]], weights.pillars, parts)


def rank_and_ahead(world, unit, sides, lines, units):
    own, others, weights, method, unit_set = world
    def index(other):
        common = all(other in side.units for side in sides)
        source = sides[(own if other == unit else others) if common else unit_set]
        return score(source.values[other], sides[weights], sides[method], lines[method])
    scores = {other: index(other) for other in units if other in sides[unit_set].units}
    ahead = {other: float(other != unit and scores[other] > scores[unit] + 1e-9) if other in scores else 0.0
             for other in units}
    return 1 + sum(ahead.values()), scores[unit], ahead


def shapley(value):
    parts = np.zeros(5)
    for order in ORDERS:
        world = [0] * 5
        before = value(tuple(world))
        for switch in order:
            world[switch] = 1
            after = value(tuple(world))
            parts[switch] += after - before
            before = after
    return parts / len(ORDERS)


def build(number):
    choose = random.Random(number)
    count = choose.randint(3, 6)
    names = [f"v{j}" for j in range(count)]
    groups = [names[0::2], names[1::2]]
    direction = [choose.choice([1, -1]) for _ in names]
    everyone = [f"u{i:02d}" for i in range(choose.randint(4, 8))]
    def table(base=None):
        rows = {}
        for unit in everyone:
            start = base[unit] if base else [choose.uniform(10, 90) for _ in names]
            rows[unit] = [round(min(99, max(1, x + choose.uniform(-15, 15))), 1) for x in start]
        return rows
    first = table()
    second = table(first)
    for rows in (first, second):
        for unit in everyone:
            if choose.random() < 0.15:
                rows[unit][choose.randrange(count)] = float("nan")
    gone = choose.choice(everyone) if choose.random() < 0.4 else None
    new = choose.choice([u for u in everyone if u != gone]) if choose.random() < 0.4 else None
    sides = [Side(choose, names, groups, direction, [u for u in everyone if u != out], rows)
             for out, rows in ((new, first), (gone, second))]
    for side, period in zip(sides, (2023, 2024)):
        side.period = period
    return choose, everyone, sides


def compare(first, second, *words):
    done = run(cei, "compare", str(first), str(second), "--why", "--format", "json", *words)
    return json.loads(done.stdout) if done.returncode == 0 else done.stderr.decode()


done_cases = 0
number = 0
moved = 0
while done_cases < CASES:
    number += 1
    choose, everyone, sides = build(number)
    lines = [side.lines() for side in sides]
    if any(a == b for ends in lines for a, b in ends):
        continue
    done_cases += 1
    places = [side.write(folder / f"c{number}-{k}") for k, side in enumerate(sides)]
    result = compare(*places)
    label = f"case {number}"
    if not tally.check(isinstance(result, dict), f"{label}: runs", result):
        continue
    common = [u for u in everyone if all(u in side.units for side in sides)]
    units = {unit["code"]: unit for unit in result["why"]["units"]}
    tally.check(sorted(units) == common, f"{label}: all units ranked in both", sorted(units))
    for unit in common:
        known = {}
        def world(bits, unit=unit, known=known):
            if bits not in known:
                known[bits] = rank_and_ahead(bits, unit, sides, lines, everyone)
            return known[bits]
        got = units[unit]
        ranks = -shapley(lambda bits: world(bits)[0])
        scores = shapley(lambda bits: world(bits)[1])
        here = [got["rank"][key] for key in SWITCHES]
        moved += got["gained"] != 0
        tally.check(np.allclose(here, ranks, rtol=0, atol=1e-12), f"{label}: {unit}'s rank parts", f"{here} {ranks}")
        tally.check(abs(sum(here) - got["gained"]) < 1e-12 and got["gained"] == got["rankBefore"] - got["rankAfter"],
                    f"{label}: {unit}'s parts add up", got["rank"])
        here = [got["score"][key] for key in SWITCHES]
        tally.check(np.allclose(here, scores, rtol=0, atol=1e-9), f"{label}: {unit}'s score parts", f"{here} {scores}")
        for key in SWITCHES:
            total = sum(node["score"][key] for node in got["nodes"]) + got["rules"][key]
            tally.check(abs(total - got["score"][key]) < 1e-9, f"{label}: {unit}'s nodes add up", f"{key} {total}")
            total = sum(one["rank"][key] for one in got["opponents"]) + got["otherOpponents"][key]
            tally.check(abs(total - got["rank"][key]) < 1e-12, f"{label}: {unit}'s opponents add up", f"{key} {total}")
        for one in got["opponents"]:
            parts = -shapley(lambda bits: world(bits)[2][one["code"]])
            tally.check(np.allclose([one["rank"][key] for key in SWITCHES], parts, rtol=0, atol=1e-12),
                        f"{label}: {unit} and {one['code']}", f"{one} {parts}")
    if number % 4 == 0:
        mirrored = compare(*reversed(places))
        again = [side.write(folder / f"r{number}-{k}", order=choose.sample(side.units, len(side.units)), renamed=True)
                 for k, side in enumerate(sides)]
        other = compare(*again)
        alone = compare(*places, "--unit", common[0])
        for unit in common:
            for what in ("rank", "score"):
                here = np.array([units[unit][what][key] for key in SWITCHES])
                for name, twin, sign in (("mirrored", mirrored, -1), ("in another order", other, 1)):
                    there = next(u for u in twin["why"]["units"] if u["code"] == unit)[what]
                    there = np.array([there[key] for key in SWITCHES])
                    tally.check(np.allclose(here, sign * there, rtol=0, atol=1e-9), f"{label}: {unit} {name}", f"{here} {there}")
        tally.check(alone["why"]["units"] == [units[common[0]]], f"{label}: one unit alone")
        same = compare(places[0], places[0])
        tally.check(same["same"] and all(v == 0 for u in same["why"]["units"] for v in u["rank"].values()),
                    f"{label}: no difference from itself")
tally.check(moved > 200, "enough moves", moved)
tally.close(5000)
