#!/usr/bin/env python3
"""Compares the analysis of expert panels with an implementation of its own: check_panel.py

Random panels (comparisons of pairs with and without gaps, points, orders, direct weights, best-worst
comparisons; one to three rounds with stop rules; a folder of JSON files judging a scheme, or one
table) go through `cei panel --format json` of the command in the environment variable CEI. Weights,
consistency, doubtful judgements, group weights with and without each expert, spread, movement, stop
rules, agreement and clusters are computed again with NumPy and SciPy.
"""

import json
import math

import numpy as np
from scipy.spatial import distance

from panel_cases import Case
from panel_reference import (
    SCALE, clusters, concordance, consensus, consistency, group, implied, pooled)
from tally import Tally, command_under_test

CEI = command_under_test()
tally = Tally("panel")
CASES = 80


def near(found, expected, tolerance=1e-9):
    """Whether numbers agree, null standing for what is no number."""
    found = np.array([np.nan if x is None else x for x in np.ravel(np.array(found, object))], float)
    expected = np.ravel(np.asarray(expected, float))
    return found.shape == expected.shape and bool(
        np.allclose(found, expected, rtol=tolerance, atol=tolerance, equal_nan=True))


def check_doubts(what, matrix, found, criteria):
    deviations = implied(matrix)
    listed = [(criteria.index(own["first"]), criteria.index(own["second"])) for own in found]
    expected = sorted((gap for _, gap in deviations.values() if gap > 1e-9), reverse=True)[:3]
    tally.check(
        near([deviations[pair][1] for pair in listed], expected, 1e-7), f"{what}: doubtful judgements", found)
    for pair, own in zip(listed, found):
        value = deviations[pair][0]
        suggested = min(SCALE, key=lambda step: (round(abs(math.log(step / value)), 9), abs(math.log(step))))
        changed = matrix.copy()
        changed[pair], changed[pair[::-1]] = suggested, 1 / suggested
        tally.check(
            near([own["implied"], own["suggested"]], [value, suggested])
            and near(own["ratioAfter"], consistency(changed)[3], 1e-6),
            f"{what}: what replaces {pair}", own)


def check_consistency(what, matrix, found, doubts, criteria):
    keys = ["lambdaMax", "index", "randomIndex", "ratio", "geometricIndex"]
    tally.check(
        near([found[key] for key in keys], consistency(matrix), 1e-6), f"{what}: consistency",
        (found, consistency(matrix)))
    check_doubts(what, matrix, doubts, criteria)


def verdict(before, after, limits):
    if min(before[3], after[3]) < 2:
        return None
    close = after[2] <= limits[0] + 1e-9
    if close:
        return "converged" if abs(after[0] - before[0]) <= limits[1] + 1e-9 else "nearly"
    return "nearly" if after[2] < before[2] - 1e-9 and after[2] <= 1.5 * limits[0] + 1e-9 else "apart"


def check_node(case, what, found, answers, known, before, limits):
    """Checks one node in one round; gives median, quartile range and CV of each criterion."""
    criteria = found["criteria"]
    node = found["node"]
    experts = [expert for expert in known if expert in answers]
    tally.check([own["expert"] for own in found["opinions"]] == experts, f"{what}: experts", found["opinions"])
    # A table without a scheme names criteria in the order of its rows.
    order = [case.nodes[node].index(criterion) for criterion in criteria]
    opinions = []
    for own, expert in zip(found["opinions"], experts):
        weights, matrix = case.opinion(answers[expert][node], case.nodes[node])
        matrix = None if matrix is None else matrix[np.ix_(order, order)]
        opinions.append((weights[order], matrix))
        tally.check(
            near([own["weights"][c] for c in criteria], weights[order], 1e-7), f"{what}: weights of {expert}",
            (own, weights))
        if matrix is not None:
            check_consistency(f"{what}, {expert}", matrix, own["consistency"], own["doubtful"], criteria)
    importance = [case.importance[expert] for expert in experts]
    # Best-worst weights agree to the tolerance of the linear program.
    tally.check(
        near([found["consensus"][c] for c in criteria],
             group(opinions, importance, case.group, case.priorities), 1e-7), f"{what}: group by {case.group}", found["consensus"])
    for left, own in enumerate(found["opinions"]):
        if len(experts) > 1:
            others = [place for place in range(len(experts)) if place != left]
            expected = group([opinions[k] for k in others], [importance[k] for k in others], case.group, case.priorities)
            tally.check(
                near([own["consensusWithout"][c] for c in criteria], expected, 1e-7), f"{what}: without {experts[left]}", own)
    compared = [(matrix, own) for (_, matrix), own in zip(opinions, importance) if matrix is not None]
    if compared:
        together = pooled([matrix for matrix, _ in compared], [own for _, own in compared])
        tally.check(near(found["matrix"], together), f"{what}: group matrix", found["matrix"])
        check_consistency(f"{what}, group", together, found["consistency"], found["doubtful"], criteria)
    weights = np.array([own for own, _ in opinions])
    numbers = [check_spread(what, found["spread"][k], weights[:, k], before and before[k], limits)
               for k in range(len(criteria))]
    if len(experts) > 1:
        scale = 9 if len(compared) == len(experts) else None
        found_agreement = found["agreement"]
        w, p, exact = concordance(weights)
        tally.check(
            near([found_agreement["kendallW"], found_agreement["probability"]], [w, p]) and found_agreement["exact"] == exact,
            f"{what}: concordance", (found_agreement, w, p, exact))
        agreed = consensus(weights, scale)
        tally.check(near(found_agreement["consensus"], agreed, 1e-7), f"{what}: consensus", (found_agreement, agreed))
        distances = distance.squareform(distance.pdist(weights, "cityblock") / 2)
        tally.check(near(found_agreement["distances"], distances, 1e-7), f"{what}: distances", distances)
        groups = clusters(weights)
        if groups is not None:
            named = sorted(tuple(experts.index(expert) for expert in own) for own in found_agreement["clusters"])
            tally.check(named == sorted(groups), f"{what}: clusters", (found_agreement["clusters"], groups))
        return numbers, (w, 100 * agreed)
    return numbers, None


def check_spread(what, found, weights, before, limits):
    low, median, high = np.percentile(weights, [25, 50, 75])
    deviation = weights.std(ddof=1) if len(weights) > 1 else math.nan
    mean = weights.mean()
    tally.check(
        near([found[key] for key in ("median", "lowerQuartile", "upperQuartile", "mean", "standardDeviation", "cv")],
             [median, low, high, mean, deviation, deviation / mean if mean else math.nan], 1e-7), f"{what}: spread", found)
    after = (median, deviation / mean if mean else 0, high - low, len(weights))
    if before:
        tally.check(
            near([found["medianChange"]["before"], found["iqrChange"]["before"]], [before[0], before[2]], 1e-7)
            and found["verdict"] == verdict(before, after, limits), f"{what}: movement", (found, before, after))
    return after


def check_stop(case, found, rounds):
    """Each condition at each node against what is furthest from its limit."""
    values = {}
    for node, (numbers, agreed) in rounds[-1].items():
        lone = agreed is None
        before = rounds[-2].get(node) if len(rounds) > 1 else None
        values[node] = {
            "IQR": max(100 * own[2] for own in numbers), "CV": max(100 * own[1] for own in numbers),
            "delta_median": max(100 * abs(a[0] - b[0]) for a, b in zip(numbers, before[0]))
            if before and before[1] is not None else math.nan,
            "W": math.nan if lone else agreed[0], "consensus": math.nan if lone else agreed[1]}
        if lone:
            values[node] = dict.fromkeys(values[node], math.nan)
    for check in found["checks"]:
        value = values[check["node"]][check["measure"]]
        met = value <= check["limit"] + 1e-9 if check["upper"] else value >= check["limit"] - 1e-9
        tally.check(near(check["value"], value, 1e-6) and check["met"] == met, f"panel {case.seed}: stop rule", (check, value))
    tally.check(
        len(found["checks"]) == 3 * len(values) and found["met"] == all(own["met"] for own in found["checks"]),
        f"panel {case.seed}: stop rule as a whole", found)


for seed in range(CASES):
    case = Case(seed)
    done = case.run(CEI)
    if not tally.check(done.returncode == 0, f"panel {seed} is analysed", done.stderr):
        continue
    result = json.loads(done.stdout)
    limits = [0.10, 0.05]
    # In a table experts come in the order of their first rows.
    known = [expert["id"] for expert in result["experts"]]
    tally.check(
        sorted(known) == sorted({expert for answers in case.rounds for expert in answers} if case.is_table
                                else case.experts), f"panel {seed}: experts", known)
    history = []
    for number, (found, answers) in enumerate(zip(result["rounds"], case.rounds)):
        if number == len(case.rounds) - 1:
            for condition in filter(None, case.stop.split(" && ")):
                for measure, place in (("IQR<=", 0), ("delta_median<=", 1)):
                    if condition.startswith(measure):
                        limits[place] = float(condition[len(measure):]) / 100
        before = history[-1] if history else {}
        tally.check([node["node"] for node in found["nodes"]] == list(case.nodes), f"panel {seed}: nodes")
        history.append({
            node["node"]: check_node(
                case, f"panel {seed}, round {number + 1}, node '{node['node']}'", node, answers, known,
                before[node["node"]][0] if before else None, limits)
            for node in found["nodes"]})
    if case.stop:
        check_stop(case, result["rounds"][-1]["stop"], history)

tally.close(expected=CASES * 20)
