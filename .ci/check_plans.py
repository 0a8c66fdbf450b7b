"""Cheapest plans (`cei gap --plan`) against SciPy, and every plan replayed through `cei rank --set`.

200 random cases: flat and two-level trees of arithmetic, geometric, harmonic and power means, either
direction, fixed and learnt goalposts, listed and equal costs. The scores are computed here. For
weighted sums the cost is that of HiGHS (`linprog`). For one mean of another exponent it is water-filling
with a root by Brent's method. For means in one another SLSQP is compared roughly, and the plan is proved
best by duality: a concave total lies below its tangent plane, so the least cost over that plane
(HiGHS again) is a lower bound of every plan's cost. Each plan must get the promised rank through the
command, and a thousandth less of every step must not.
"""

import csv
import json
import pathlib
import random
import tempfile

import numpy as np
from scipy.optimize import brentq, linprog, minimize

from tally import Tally, command_under_test, run

cei = command_under_test()
tally = Tally("plans")
CASES = 200
MARGIN = 1.01e-9
folder = pathlib.Path(tempfile.mkdtemp(prefix="cei-plans-"))
MEANS = {"arithmetic": 1.0, "geometric": 0.0, "harmonic": -1.0}


def mean(exponent, weights, scores):
    if exponent == 0:
        return float(np.exp(np.dot(weights, np.log(scores))))
    return float(np.dot(weights, np.asarray(scores) ** exponent) ** (1 / exponent))


class Case:
    """One table, one scheme, one question."""

    def __init__(self, number):
        self.random = random.Random(number)
        choose = self.random
        self.units = [f"u{i:02d}" for i in range(choose.randint(4, 9))]
        self.names = [f"i{j}" for j in range(choose.randint(2, 7))]
        self.kind = ["linear", "single", "nested"][number % 3]
        count = len(self.names)
        pillars = choose.randint(2, 3) if self.kind == "nested" and count >= 4 else 1
        self.groups = [self.names[k::pillars] for k in range(pillars)] if pillars > 1 else [self.names]
        self.direction = [choose.choice([1, -1]) for _ in self.names]
        self.learns = choose.random() < 0.3
        self.values = np.array([[round(choose.uniform(10, 90), 2) for _ in self.names] for _ in self.units])
        self.weights = {name: choose.randint(1, 9) for name in self.names}
        self.pillar_weights = [choose.randint(1, 9) for _ in self.groups]
        self.methods = {"index": self.method()}
        for k in range(len(self.groups) if len(self.groups) > 1 else 0):
            self.methods[f"p{k}"] = self.method()
        self.costs = None if choose.random() < 0.3 else {
            name: round(choose.uniform(0.5, 5), 3) for name in self.names if choose.random() < 0.9}
        if self.costs == {}:
            self.costs = None
        self.write(number)

    def method(self):
        if self.kind == "linear":
            return ("arithmetic", 1.0)
        name = self.random.choice(["arithmetic", "geometric", "harmonic", "power"]
                                  if self.kind == "nested" else ["geometric", "harmonic", "power"])
        return (name, self.random.choice([-2.0, 0.5, 0.05]) if name == "power" else MEANS[name])

    def write(self, number):
        self.data = folder / f"d{number}.csv"
        with open(self.data, "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["code", "name", "year", *self.names])
            for unit, row in zip(self.units, self.values):
                writer.writerow([unit, unit.upper(), 2024, *row])
        indicators = {}
        for name, sign in zip(self.names, self.direction):
            normalise = {"method": "min-max", "lower": 1, "upper": 100} if self.learns else {
                "method": "goalposts", "worst": 5 if sign > 0 else 95, "best": 80 if sign > 0 else 20,
                "lower": 1, "upper": 100}
            indicators[name] = {
                "name": name, "direction": "higher-is-better" if sign > 0 else "lower-is-better",
                "normalise": normalise}
        one = len(self.groups) == 1
        tree = {"index": self.names if one else [f"p{k}" for k in range(len(self.groups))]}
        weights = dict(self.weights)
        if not one:
            for k, group in enumerate(self.groups):
                tree[f"p{k}"] = group
                weights[f"p{k}"] = self.pillar_weights[k]
        aggregation = {}
        for node in tree:
            name, exponent = self.methods[node]
            aggregation[node] = {"method": name, "exponent": exponent} if name == "power" else name
        self.scheme = folder / f"s{number}.json"
        self.scheme.write_text(json.dumps({
            "scheme": f"s{number}", "weightsAre": "relative", "indicators": indicators, "tree": tree,
            "weights": weights, "methodology": {"aggregation": aggregation}}))
        self.cost_file = None
        if self.costs:
            self.cost_file = folder / f"c{number}.csv"
            lines = ["indicator,cost,ceiling"]
            self.ceilings = {}
            for name, cost in self.costs.items():
                j = self.names.index(name)
                top = self.values[:, j].max() + 8 if self.direction[j] > 0 else self.values[:, j].min() - 8
                if self.random.random() < 0.7:
                    self.ceilings[name] = round(top, 2)
                lines.append(f"{name},{cost},{self.ceilings.get(name, '')}")
            self.cost_file.write_text("\n".join(lines) + "\n")

    # The scores as this script computes them.

    def line(self, j):
        column = self.values[:, j]
        if self.learns:
            worst, best = (column.min(), column.max())[:: self.direction[j]]
        else:
            worst, best = (5, 80) if self.direction[j] > 0 else (95, 20)
        slope = 99 / (best - worst)
        return 1 - slope * worst, slope

    def scores(self):
        table = np.empty_like(self.values)
        for j in range(len(self.names)):
            start, slope = self.line(j)
            table[:, j] = np.clip(start + slope * self.values[:, j], 1, 100)
        return table

    def index(self, scores):
        if len(self.groups) == 1:
            weights = np.array([self.weights[name] for name in self.names], float)
            return mean(self.methods["index"][1], weights / weights.sum(), scores)
        parts = []
        for k, group in enumerate(self.groups):
            weights = np.array([self.weights[name] for name in group], float)
            parts.append(mean(self.methods[f"p{k}"][1], weights / weights.sum(),
                              [scores[self.names.index(name)] for name in group]))
        outer = np.array(self.pillar_weights, float)
        return mean(self.methods["index"][1], outer / outer.sum(), parts)

    def slopes(self, scores):
        """By central differences of the logarithm, refined by Richardson."""
        result = []
        for j in range(len(scores)):
            def at(step):
                moved = np.array(scores, float)
                moved[j] += step
                return self.index(moved)
            h = 1e-3 * scores[j]
            d1, d2 = (at(h) - at(-h)) / (2 * h), (at(h / 2) - at(-h / 2)) / h
            result.append((4 * d2 - d1) / 3)
        return np.array(result)


def least_cost(case, row, target):
    """Prices, rooms and the least cost by SciPy; None where the target is out of reach."""
    table = case.scores()
    scores = table[row]
    prices, rooms = [], []
    for j, name in enumerate(case.names):
        start, slope = case.line(j)
        free = start + slope * case.values[row, j]
        if free < 1:
            return "idle"
        best = table[:, j].max()
        if case.costs is None:
            price, top = 1.0, best
        elif name in case.costs:
            price = case.costs[name] / abs(slope)
            top = min(100, start + slope * case.ceilings[name]) if name in case.ceilings else best
        else:
            price, top = 1.0, scores[j]
        prices.append(price)
        rooms.append(max(0.0, top - scores[j]) if free <= 100 else 0.0)
    prices, rooms = np.array(prices), np.array(rooms)
    if case.index(scores + rooms) < target - 1e-12:
        return None
    return scores, prices, rooms


def optimum(case, scores, prices, rooms, target):
    """The least cost, and how it was found."""
    if case.kind == "linear" or all(e == 1 for _, e in case.methods.values()):
        slopes = case.slopes(scores)
        done = linprog(prices, A_ub=[-slopes], b_ub=[case.index(scores) - target],
                       bounds=list(zip([0] * len(rooms), rooms)), method="highs")
        return done.fun, "linprog"
    if len(case.groups) == 1:
        exponent = case.methods["index"][1]
        weights = np.array([case.weights[name] for name in case.names], float)
        weights /= weights.sum()

        def raises(level):
            wanted = (np.exp(level) * weights / prices) ** (1 / (1 - exponent))
            return np.clip(wanted - scores, 0, rooms)
        low, high = -60.0, 60.0
        root = brentq(lambda level: case.index(scores + raises(level)) - target, low, high,
                      xtol=1e-15, rtol=1e-15)
        return float(prices @ raises(root)), "water-filling"
    start = rooms * 0.999
    done = minimize(
        lambda d: prices @ d / 100, start, jac=lambda d: prices / 100, method="SLSQP",
        bounds=list(zip([0] * len(rooms), rooms)),
        constraints=[{"type": "ineq", "fun": lambda d: case.index(scores + d) - target}],
        options={"maxiter": 500, "ftol": 1e-14})
    return float(prices @ done.x), "SLSQP"


def rank_of(case, settings, unit):
    words = [w for s in settings for w in ("--set", s)]
    done = run(cei, "rank", str(case.data), "-w", str(case.scheme), "--format", "json", *words)
    if done.returncode:
        return done.stderr.decode()
    result = json.loads(done.stdout)
    rows = (result.get("assessments") or result.get("periods") or [result])[0]
    rows = rows.get("units") or rows.get("rows")
    for one in rows:
        if one.get("code") == unit or one.get("unit") == unit:
            return one["rank"]
    return None


def shortened(move, setting):
    path, value = setting.split("=")
    number = float(value)
    if value[0] in "+-":
        return f"{path}={number * 0.999:+.17g}"
    was = move["scoreFrom"] if path.startswith("score.") else move["from"]
    return f"{path}={was + 0.999 * (number - was)!r}"


kinds = {"linprog": 0, "water-filling": 0, "SLSQP": 0, "out of reach": 0, "learnt": 0}
number = 0
done_cases = 0
while done_cases < CASES:
    number += 1
    case = Case(number)
    table = case.scores()
    index = np.array([case.index(row) for row in table])
    order = np.argsort(-index)
    row = int(order[case.random.randint(1, len(order) - 1)])
    place = int(np.sum(index > index[row] + 1e-9)) + 1
    if place == 1:
        continue
    goal = case.random.randint(1, place - 1)
    others = np.sort(np.delete(index, row))[::-1]
    target = others[goal - 1] + MARGIN
    found = least_cost(case, row, target)
    if found == "idle":
        continue
    done_cases += 1
    words = ["gap", case.units[row], str(case.data), "-w", str(case.scheme), "--plan", "--to", f"rank:{goal}",
             "--format", "json"]
    if case.cost_file:
        words += ["--costs", str(case.cost_file)]
    outcome = run(cei, *words)
    label = f"case {number} ({case.kind})"
    if found is None or found[2].max() <= 1e-9:
        kinds["out of reach"] += 1
        tally.check(outcome.returncode == 1 and b"E461" in outcome.stderr, f"{label}: out of reach", outcome.stderr)
        continue
    if not tally.check(outcome.returncode == 0, f"{label}: runs", outcome.stderr):
        continue
    result = json.loads(outcome.stdout)
    plan = result["plan"]
    scores, prices, rooms = found
    best, how = optimum(case, scores, prices, rooms, target)
    kinds[how] += 1
    tolerance = 1e-5 if how == "SLSQP" else 1e-9
    tally.check(abs(plan["cost"] - best) <= tolerance * max(1, best), f"{label}: cost by {how}",
                f"cei {plan['cost']!r}, {how} {best!r}")
    raises = np.zeros(len(rooms))
    for move in plan["moves"]:
        j = case.names.index(move["indicator"])
        raises[j] = move["scoreTo"] - move["scoreFrom"]
        start, slope = case.line(j)
        tally.check(abs(start + slope * move["to"] - move["scoreTo"]) < 1e-9, f"{label}: value of {move['indicator']}", move)
    tally.check(np.all(raises <= rooms + 1e-9) and np.all(raises >= 0), f"{label}: within ceilings", plan["moves"])
    tally.check(abs(prices @ raises - plan["cost"]) < 1e-9 * max(1, best), f"{label}: cost is that of the moves")
    reached = scores + raises
    tally.check(case.index(reached) >= target - 1e-11, f"{label}: reaches the target",
                f"{case.index(reached)!r} {target!r}")
    slopes = case.slopes(reached)
    bound = linprog(prices, A_ub=[-slopes], b_ub=[case.index(reached) - target - slopes @ raises],
                    bounds=list(zip([0] * len(rooms), rooms)), method="highs")
    tally.check(plan["cost"] <= bound.fun + 1e-7 * max(1, best), f"{label}: proved best", f"{plan['cost']!r} {bound.fun!r}")
    tally.check(plan["cost"] - plan["lowerBound"] <= 1e-10 * max(1, plan["cost"]), f"{label}: certified", plan)
    settings = [move["set"] for move in plan["moves"]]
    tally.check(rank_of(case, settings, case.units[row]) == plan["rank"] == goal, f"{label}: replayed", settings)
    less = [shortened(move, s) for move, s in zip(plan["moves"], settings)]
    got = rank_of(case, less, case.units[row])
    tally.check(isinstance(got, (int, float)) and got > goal, f"{label}: a thousandth less is not enough", f"{got} {less}")
    if case.learns:
        kinds["learnt"] += 1
        tally.check(result["relearnt"] is not None, f"{label}: what learning again gives")
        values = [m["setValue"] for m in plan["moves"]]
        tally.check(rank_of(case, values, case.units[row]) == result["relearnt"]["rank"], f"{label}: learnt again", values)
print(kinds)
for what, least in [("linprog", 30), ("water-filling", 30), ("SLSQP", 20), ("learnt", 20)]:
    tally.check(kinds[what] >= least, f"enough cases of {what}", kinds)
tally.close(1500)
