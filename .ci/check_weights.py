#!/usr/bin/env python3
"""Computes weights from data again, by NumPy, SciPy and pymcdm: check_weights.py [PATH_OF_CEI]

Without a path it takes that of the environment variable CEI; CEI_CASES sets the number of random data
sets (20). Each is a CSV file and a scheme of two levels whose scores are the figures themselves; some
figures are missing, some indicators constant, some run the other way.

1. Every method with its settings: weights within 1e-9 of the definition in NumPy, and of pymcdm where
   it has the method (its entropy refuses zeros).
2. Influence: the shares that follow from the weights are the target's to 1e-9; where they are not, the
   result says so and SciPy's SLSQP finds nothing better from 30 starts.
3. Standard errors by leaving out each unit, and the constant, negative and opposed criteria that are
   named.
4. Combinations with the scheme's weights; what is saved is read by `cei rank -w`, whose scores are
   those of the weights.
"""

import json
import os
import pathlib
import sys
import tempfile

import numpy as np
from pymcdm import weights as pymcdm
from scipy import linalg, optimize, stats

from tally import Tally, command_under_test, run

CASES = int(os.environ.get("CEI_CASES", "12"))
CEI = command_under_test()
tally = Tally("weights")


# Definitions

def shares(values):
    values = np.asarray(values, float)
    return values / values.sum()


def unit_range(scores):
    return (scores - scores.min(0)) / (scores.max(0) - scores.min(0))


def entropy(scores):
    parts = scores / scores.sum(0)
    logarithms = np.log(np.where(parts > 0, parts, 1))
    return shares(1 + (parts * logarithms).sum(0) / np.log(len(scores)))


def critic(scores, kind="pearson"):
    if kind == "pearson":
        table = np.corrcoef(scores.T)
    elif kind == "spearman":
        table = np.corrcoef(np.apply_along_axis(stats.rankdata, 0, scores).T)
    else:
        count = scores.shape[1]
        table = np.array([[stats.kendalltau(scores[:, i], scores[:, j])[0] for j in range(count)]
                          for i in range(count)])
    return (1 - table).sum(0)


def merec(scores):
    distances = np.log(scores / scores.min(0))
    count = scores.shape[1]
    whole = np.log(1 + distances.sum(1) / count)
    less = np.log(1 + (distances.sum(1)[:, None] - distances) / count)
    return shares(np.abs(less - whole[:, None]).sum(0))


def varimax(loadings):
    """Kaiser's planar rotations of normalised rows, until nothing turns."""
    lengths = np.sqrt((loadings ** 2).sum(1, keepdims=True))
    turned = loadings / lengths
    rows, factors = turned.shape
    for _ in range(1000):
        largest = 0.0
        for left in range(factors):
            for right in range(left + 1, factors):
                x, y = turned[:, left].copy(), turned[:, right].copy()
                u, v = x * x - y * y, 2 * x * y
                sine = 2 * (u * v).sum() - 2 * u.sum() * v.sum() / rows
                cosine = (u * u - v * v).sum() - (u.sum() ** 2 - v.sum() ** 2) / rows
                angle = np.arctan2(sine, cosine) / 4
                turned[:, left] = np.cos(angle) * x + np.sin(angle) * y
                turned[:, right] = np.cos(angle) * y - np.sin(angle) * x
                largest = max(largest, abs(angle))
        if largest < 1e-14:
            break
    return turned * lengths


def components(scores, form, rotation="varimax"):
    values, vectors = np.linalg.eigh(np.corrcoef(scores.T))
    values, vectors = values[::-1], vectors[:, ::-1]
    kept = max(1, int((values > 1 + 1e-9).sum()))
    vectors = vectors[:, :kept] * np.where(vectors[:, :kept].sum(0) < 0, -1, 1)
    loadings = vectors * np.sqrt(values[:kept])
    if form == "communality":
        return shares((loadings ** 2).sum(1))
    if form == "score-coefficients":
        return shares((vectors * values[:kept]).sum(1))
    if rotation == "varimax" and kept > 1:
        loadings = varimax(loadings)
    return shares((loadings ** 2).max(1))


def influence(weights, scores, measure):
    table = np.cov(scores.T)
    with_index = table @ weights
    straight = with_index / np.sqrt(np.diag(table) * (weights @ with_index))
    found = {"correlation-ratio": straight * np.abs(straight), "correlation": straight,
             "covariance-share": weights * with_index}[measure]
    return found / found.sum()


def deviation(scores):
    return scores.std(0, ddof=1)


# name, settings, definition, pymcdm's
METHODS = [
    ("equal", {}, lambda y: shares(np.ones(y.shape[1])), pymcdm.equal_weights),
    ("entropy", {}, entropy, pymcdm.entropy_weights),
    ("entropy", {"scale": "min-max"}, lambda y: entropy(unit_range(y)), None),
    ("critic", {}, lambda y: shares(deviation(unit_range(y)) * critic(y)), pymcdm.critic_weights),
    ("critic", {"scale": "scores"}, lambda y: shares(deviation(y) * critic(y)), None),
    ("critic", {"correlation": "spearman"},
     lambda y: shares(deviation(unit_range(y)) * critic(y, "spearman")), None),
    ("critic", {"correlation": "kendall"},
     lambda y: shares(deviation(unit_range(y)) * critic(y, "kendall")), None),
    ("standard-deviation", {}, lambda y: shares(deviation(y)), pymcdm.standard_deviation_weights),
    ("standard-deviation", {"scale": "min-max"}, lambda y: shares(deviation(unit_range(y))), None),
    ("merec", {}, merec, lambda y: pymcdm.merec_weights(y, np.ones(y.shape[1]))),
    ("influence-balanced", {"goal": "infomax"}, lambda y: shares(1 / deviation(y)), None),
    ("principal-components", {}, lambda y: components(y, "largest-loading"), None),
    ("principal-components", {"rotation": "none"},
     lambda y: components(y, "largest-loading", "none"), None),
    ("principal-components", {"form": "communality"}, lambda y: components(y, "communality"), None),
    ("principal-components", {"form": "score-coefficients"},
     lambda y: components(y, "score-coefficients"), None),
]


# Random data

class Case:
    """A CSV file and a scheme; scores of the leaves are known."""

    def __init__(self, seed, folder):
        draw = np.random.default_rng(seed)
        self.draw = draw
        self.units = int(draw.integers(6, 60))
        self.leaves = int(draw.integers(3, 9))
        common = draw.uniform(20, 60, self.units)
        mixed = draw.uniform(0, 1, self.leaves)
        scores = np.outer(common, mixed) + draw.uniform(5, 35, (self.units, self.leaves))
        scores = np.round(scores, 2)
        self.constant = 1 if seed % 4 == 3 else None
        if self.constant is not None:
            scores[:, self.constant] = 40
        self.turned = draw.random(self.leaves) < 0.3
        self.gaps = draw.random((self.units, self.leaves)) < (0.01 if seed % 3 == 0 else 0)
        self.names = [f"x{leaf + 1}" for leaf in range(self.leaves)]
        self.codes = [f"U{unit + 1:02d}" for unit in range(self.units)]
        self.complete = ~self.gaps.any(1)
        self.all, self.scores = scores, scores[self.complete]
        # The first two leaves make a branch.
        self.inner = shares(draw.uniform(0.2, 1, 2))
        self.outer = shares(draw.uniform(0.2, 1, self.leaves - 1))
        self.nominal = np.concatenate([self.outer[0] * self.inner, self.outer[1:]])
        self.folder = folder
        self.data, self.scheme = str(folder / "data.csv"), str(folder / "scheme.json")
        self.write()

    def write(self):
        raw = np.where(self.turned, 100 - self.all, self.all)
        lines = ["unit,period," + ",".join(self.names)]
        for row, code in enumerate(self.codes):
            cells = ["" if gap else f"{value:.2f}" for value, gap in zip(raw[row], self.gaps[row])]
            lines.append(f"{code},2023," + ",".join(cells))
        pathlib.Path(self.data).write_text("\n".join(lines) + "\n", encoding="utf-8")
        indicators = {}
        for name, turned in zip(self.names, self.turned):
            ends = {"worst": 100, "best": 0} if turned else {"worst": 0, "best": 100}
            indicators[name] = {
                "name": {"zh": name, "en": name}, "value": {"of": name}, "unit": "points",
                "direction": "lower-is-better" if turned else "higher-is-better",
                "normalise": {"method": "goalposts", **ends}}
        weights = {"branch": self.outer[0] * 100}
        weights |= {name: weight * 100 for name, weight in zip(self.names[2:], self.outer[1:])}
        weights |= {name: weight * 100 for name, weight in zip(self.names[:2], self.inner)}
        pathlib.Path(self.scheme).write_text(json.dumps({
            "scheme": "random", "version": "1", "title": {"zh": "随机", "en": "Random"},
            "indicators": indicators,
            "tree": {"index": ["branch", *self.names[2:]], "branch": self.names[:2]},
            "weights": {name: float(weight) for name, weight in weights.items()},
            "methodology": {"missing": "renormalise", "coverage": 0.1,
                            "aggregation": {"index": "arithmetic"}, "ties": "competition"}},
            ensure_ascii=False), encoding="utf-8")

    def ask(self, method, settings=(), *more):
        words = [CEI, "weights", method, self.data, "-w", self.scheme, "--format", "json", "--at", "leaves"]
        for name, value in dict(settings).items():
            words += ["--parameter", f"{name}={value}"]
        done = run(*words, *more, cwd=self.folder)
        label = f"{method} {dict(settings)} {' '.join(more)}"
        if not tally.check(done.returncode == 0, f"{label} ends well", done.stderr):
            return None
        return json.loads(done.stdout)

    def varying(self):
        return [leaf for leaf in range(self.leaves) if leaf != self.constant]


def close(left, right, tolerance=1e-9):
    return bool(np.all(np.abs(np.asarray(left) - np.asarray(right)) <= tolerance))


def listed(case, values):
    return np.array([values[name] for name in case.names], float)


def kinds(answer, kind):
    return [doubt for doubt in answer["doubts"] if doubt["kind"] == kind]


def expected(case, function, scores, sees_constants):
    """The definition on what varies; 0 for the constant."""
    if sees_constants or case.constant is None:
        return function(scores)
    weights = np.zeros(case.leaves)
    weights[case.varying()] = function(scores[:, case.varying()])
    return weights


def check_methods(case):
    for name, settings, function, package in METHODS:
        found = case.ask(name, settings)
        if found is None:
            continue
        label = f"{name} {settings}, {case.units} x {case.leaves}"
        tally.check(
            found["units"] == [code for code, whole in zip(case.codes, case.complete) if whole],
            f"{label}: complete units")
        answer = found["methods"][0]
        weights = listed(case, answer["objective"])
        sees = name in ("equal", "merec")
        right = expected(case, function, case.scores, sees)
        tally.check(close(weights, right), f"{label}: the definition", f"{weights}\n{right}")
        if package is not None:
            right = expected(case, package, case.scores, sees)
            tally.check(close(weights, right), f"{label}: pymcdm", f"{weights}\n{right}")
        tally.check(abs(weights.sum() - 1) <= 1e-12, f"{label}: sum")
        below = [name for name, weight in zip(case.names, weights) if weight < 0]
        tally.check(
            [doubt["criterion"] for doubt in kinds(answer, "negative")] == below, f"{label}: negative")
        constant = [] if case.constant is None or name == "equal" else [case.names[case.constant]]
        tally.check(
            [doubt["criterion"] for doubt in kinds(answer, "constant")] == constant, f"{label}: constant")
        check_opposed(case, answer, weights, label)
        if name in ("entropy", "critic", "merec", "standard-deviation"):
            check_errors(case, answer, function, weights, sees, label)


def check_opposed(case, answer, weights, label):
    against = []
    for leaf in case.varying():
        rest = case.scores @ weights - weights[leaf] * case.scores[:, leaf]
        if rest.std() > 1e-9:
            link = np.corrcoef(rest, case.scores[:, leaf])[0, 1]
            if link < 0:
                against.append(case.names[leaf])
    tally.check(
        [doubt["criterion"] for doubt in kinds(answer, "opposed")] == against, f"{label}: opposed", answer["doubts"])


def check_errors(case, answer, function, weights, sees, label):
    count = len(case.scores)
    others = np.array([
        expected(case, function, np.delete(case.scores, row, 0), sees) for row in range(count)])
    errors = np.sqrt((count - 1) / count * ((others - others.mean(0)) ** 2).sum(0))
    tally.check(close(listed(case, answer["errors"]), errors), f"{label}: errors", errors)
    moves = np.abs(others - weights)
    row, leaf = np.unravel_index(moves.argmax(), moves.shape)
    outlier = kinds(answer, "outlier")
    if abs(moves.max() * case.leaves - 0.25) > 1e-9:
        tally.check(bool(outlier) == (moves.max() * case.leaves > 0.25), f"{label}: an outlier", moves.max())
    for doubt in outlier:
        units = [code for code, whole in zip(case.codes, case.complete) if whole]
        tally.check(
            abs(abs(doubt["without"] - weights[case.names.index(doubt["criterion"])]) - moves.max()) < 1e-9
            and doubt["unit"] in units, f"{label}: which outlier", (doubt, row, leaf))
    few = kinds(answer, "few-units")
    if abs(errors.max() * case.leaves - 0.1) > 1e-9:
        tally.check(bool(few) == (errors.max() * case.leaves > 0.1), f"{label}: few units", errors.max())


def check_influence(case):
    seen = case.varying()
    scores = case.scores[:, seen]
    for number, measure in enumerate(("correlation-ratio", "correlation", "covariance-share")):
        target = shares(case.draw.uniform(0.8, 1.2, case.leaves)) if number else case.nominal
        more = [] if number == 0 else [
            "--target", ",".join(f"{name}={share * 100:.17g}" for name, share in zip(case.names, target))]
        found = case.ask("influence-balanced", {"measure": measure}, *more)
        if found is None:
            continue
        answer = found["methods"][0]
        weights = listed(case, answer["objective"])[seen]
        aim = shares(target[seen])
        label = f"influence-balanced {measure}, {case.units} x {case.leaves}"
        reached = influence(weights, scores, measure)
        miss = np.abs(reached - aim).max()
        said = kinds(answer, "not-reached")
        tally.check(bool(said) == (miss > 1e-9), f"{label}: whether it is reached", (miss, said))
        tally.check(weights.min() >= 0 and abs(weights.sum() - 1) <= 1e-12, f"{label}: weights")
        if not said:
            tally.check(miss <= 1e-9, f"{label}: the target", miss)
            order = np.argsort(-aim)
            tally.check(bool(np.all(np.diff(reached[order]) <= 1e-9)), f"{label}: the order")
            continue
        tally.check(abs(said[0]["largestMiss"] - miss) < 1e-8, f"{label}: the miss", (miss, said))
        scale = scores.std(0)

        def squares(value):
            value = np.maximum(value, 0)
            return ((influence(value / scale, scores, measure) - aim) ** 2).sum() if value.sum() else 9.0

        own = ((reached - aim) ** 2).sum()
        best = min(
            (optimize.minimize(
                squares, case.draw.dirichlet(np.ones(len(seen))), method="SLSQP",
                bounds=[(0, 1)] * len(seen), options={"ftol": 1e-15, "maxiter": 500}).fun
             for _ in range(30)))
        tally.check(own <= best * (1 + 1e-6) + 1e-12, f"{label}: nothing is better", (own, best))
        if len(scores) > len(seen) + 1:
            wanted = aim if measure == "correlation" else np.sqrt(aim)
            exact = linalg.solve(np.corrcoef(scores.T), wanted, assume_a="pos")
            tally.check(exact.min() < 0, f"{label}: it is out of reach", exact)


def check_combinations(case):
    objective = expected(case, entropy, case.scores, False)
    gram = np.array([[case.nominal @ case.nominal, case.nominal @ objective],
                     [case.nominal @ objective, objective @ objective]])
    alpha = np.linalg.solve(gram, np.diag(gram))
    part = np.abs(alpha) / np.abs(alpha).sum()
    right = {
        "multiplicative": shares(case.nominal * objective),
        "game-theory": part[0] * case.nominal + part[1] * objective,
        "linear": (case.nominal + objective) / 2,
    }
    for name, weights in right.items():
        saved = case.folder / f"{name}.json"
        saved.unlink(missing_ok=True)
        found = case.ask("entropy", {}, "--combine", name, "--save", str(saved))
        if found is None:
            continue
        answer = found["methods"][0]
        shown = listed(case, answer["weights"])
        tally.check(close(shown, weights), f"{name}: weights", f"{shown}\n{weights}")
        if name == "game-theory":
            tally.check(close(answer["combination"]["solution"], alpha, 1e-7), "game-theory: solution")
        done = run(CEI, "rank", case.data, "-w", str(saved), "--format", "json", cwd=case.folder)
        if not tally.check(done.returncode == 0, f"{name}: the saved scheme ranks", done.stderr):
            continue
        rows = json.loads(done.stdout)["assessments"][0]["rows"]
        scores = {row["code"]: row["score"] for row in rows}
        for code, whole, row in zip(case.codes, case.complete, case.all):
            if whole:
                tally.check(abs(scores[code] - row @ weights) < 1e-9, f"{name}: score of {code}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(CASES):
            place = pathlib.Path(folder) / str(seed)
            place.mkdir()
            case = Case(seed, place)
            check_methods(case)
            check_influence(case)
            check_combinations(case)
    tally.close(expected=CASES * 60)


if __name__ == "__main__":
    sys.exit(main())
