#!/usr/bin/env python3
"""Computes weights from data again, by NumPy, SciPy and pymcdm: check_weights.py [PATH_OF_CEI]

Without a path it takes that of the environment variable CEI; CEI_CASES sets the number of random data
sets (12). Each is a CSV file and a scheme of two levels; scores are the figures themselves, or fitted
to them (min-max, z-score); some figures are missing, some indicators constant, some run the other way.

1. Every method with its settings: weights within 1e-9 of the definition in NumPy, and of pymcdm where
   it has the method (its entropy refuses zeros).
2. Influence: the shares that follow from the weights are the target's to 1e-9; where they are not, the
   result says so and SciPy's SLSQP finds nothing better from 30 starts.
3. Standard errors by leaving out each unit before scores are fitted, for one method also by real runs
   with --without; the unit that decides, be it one that lacks a score or the only one that differs;
   the constant, negative and opposed criteria that are named.
4. Combinations with the scheme's weights; what is saved is read by `cei rank -w`, whose scores are
   those of the weights.
"""

import json
import os
import pathlib
import sys
import tempfile

import numpy as np
from scipy import linalg, optimize, stats

from tally import Tally, command_under_test, run
from weights_cases import METHODS, Case, entropy, influence, shares

CASES = int(os.environ.get("CEI_CASES", "12"))
CEI = command_under_test()
tally = Tally("weights")


def close(left, right, tolerance=1e-9):
    return bool(np.all(np.abs(np.asarray(left) - np.asarray(right)) <= tolerance))


def listed(case, values):
    return np.array([values[name] for name in case.names], float)


def kinds(answer, kind):
    return [doubt for doubt in answer["doubts"] if doubt["kind"] == kind]


def expected(case, function, scores, sees_constants):
    """The definition on what varies; 0 for the constant."""
    varies = np.ptp(scores, axis=0) > 1e-9
    if sees_constants or varies.all():
        return function(scores)
    weights = np.zeros(case.leaves)
    weights[varies] = function(scores[:, varies])
    return weights


def check_methods(case):
    for name, settings, function, package in METHODS:
        if not case.works(name):
            continue
        if name == "entropy" and case.kind == "min-max":
            package = None
        found = case.ask(name, settings)
        if found is None:
            continue
        label = f"{name} {settings}, {case.units} x {case.leaves}"
        tally.check(
            found["units"] == case.whole(), f"{label}: complete units")
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
            rest_degrees = len(rest) - 2
            chance = stats.t.cdf(link * np.sqrt(rest_degrees / max(1e-300, 1 - link ** 2)), rest_degrees)
            if chance < 0.05 / case.leaves:
                against.append(case.names[leaf])
    tally.check(
        [doubt["criterion"] for doubt in kinds(answer, "opposed")] == against, f"{label}: opposed", answer["doubts"])


def check_errors(case, answer, function, weights, sees, label):
    count = len(case.scores)
    others = np.array([expected(case, function, case.without(code), sees) for code in case.whole()])
    errors = np.sqrt((count - 1) / count * ((others - others.mean(0)) ** 2).sum(0))
    tally.check(close(listed(case, answer["errors"]), errors), f"{label}: errors", errors)
    codes = case.whole() + case.bearing()
    rests = np.array([expected(case, function, case.without(code), sees) for code in codes])
    moves = np.abs(rests - weights)
    row, leaf = np.unravel_index(moves.argmax(), moves.shape)
    outlier = kinds(answer, "outlier")
    if abs(moves.max() * case.leaves - 0.25) > 1e-9:
        tally.check(bool(outlier) == (moves.max() * case.leaves > 0.25), f"{label}: an outlier", moves.max())
    for doubt in outlier:
        place = case.names.index(doubt["criterion"])
        tally.check(
            doubt["unit"] in codes and abs(moves[codes.index(doubt["unit"]), place] - moves.max()) < 1e-9
            and abs(doubt["without"] - rests[codes.index(doubt["unit"]), place]) < 1e-9,
            f"{label}: which outlier", (doubt, row, leaf))
    few = kinds(answer, "few-units")
    if abs(errors.max() * case.leaves - 0.1) > 1e-9:
        tally.check(bool(few) == (errors.max() * case.leaves > 0.1), f"{label}: few units", errors.max())


def check_real_runs(case, seed):
    """Standard errors from runs with --without, one for each unit."""
    name = ("critic", "standard-deviation", "principal-components")[seed % 3]
    whole = case.ask(name)
    if whole is None:
        return
    runs = [case.ask(name, (), "--without", code) for code in case.whole()]
    if any(found is None for found in runs):
        return
    others = np.array([listed(case, found["methods"][0]["objective"]) for found in runs])
    count = len(runs)
    errors = np.sqrt((count - 1) / count * ((others - others.mean(0)) ** 2).sum(0))
    answer = whole["methods"][0]
    label = f"{name}, {case.kind}, {case.units} x {case.leaves}"
    tally.check(close(listed(case, answer["errors"]), errors), f"{label}: errors of real runs", errors)
    for doubt in kinds(answer, "outlier"):
        rest = case.ask(name, (), "--without", doubt["unit"])
        if rest is not None:
            real = rest["methods"][0]["objective"][doubt["criterion"]]
            tally.check(abs(real - doubt["without"]) < 1e-9, f"{label}: the weight without it", doubt)


def check_influence(case):
    seen = case.varying()
    scores = case.scores[:, seen]
    for number, measure in enumerate(("correlation-ratio", "correlation", "covariance-share")):
        target = shares(case.draw.uniform(0.8, 1.2, case.leaves)) if number else case.nominal.copy()
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


def check_no_influence(case):
    """A criterion whose target is 0 takes part in the equation."""
    seen = case.varying()
    if len(case.scores) <= len(seen) + 1:
        return
    target = np.zeros(case.leaves)
    target[seen[1:]] = 1 / (len(seen) - 1)
    exact = linalg.solve(np.corrcoef(case.scores[:, seen].T), np.sqrt(target[seen]), assume_a="pos")
    found = case.ask("influence-balanced", {}, "--target", ",".join(
        f"{name}={share * 100:.17g}" for name, share in zip(case.names, target)))
    if found is None:
        return
    answer = found["methods"][0]
    if exact.min() >= 0:
        right = shares(exact / case.scores[:, seen].std(0))
        tally.check(close(listed(case, answer["objective"])[seen], right), "a target of 0: weights", right)
    tally.check(bool(kinds(answer, "not-reached")) == (exact.min() < 0), "a target of 0: reached", exact)


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
                tally.check(abs(scores[code] - case.scored(row) @ weights) < 1e-9, f"{name}: score of {code}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(CASES):
            place = pathlib.Path(folder) / str(seed)
            place.mkdir()
            case = Case(seed, place, CEI, tally)
            check_methods(case)
            check_real_runs(case, seed)
            check_influence(case)
            check_no_influence(case)
            check_combinations(case)
    tally.close(expected=CASES * 60)


if __name__ == "__main__":
    sys.exit(main())
