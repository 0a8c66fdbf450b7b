#!/usr/bin/env python3
"""Replays what `cei panel` says of the ranking: check_consequences.py [PATH_OF_CEI]

Without a path it takes that of the environment variable CEI; CEI_CASES sets the number of random
panels (12) on datasets/demo.

1. Weights: every expert's from complete comparisons by numpy (eigenvector, geometric mean), the
   group's by each rule; a node that an expert left out has the group's.
2. Rankings: under every voice `cei rank -w` of a scheme with these weights gives the same scores
   (1e-12) and ranks; tau is scipy.stats.kendalltau, changes, moves and distances are recomputed.
3. `--save`: the saved scheme ranks as the consensus does.
4. The judgement that moves the leader: written into its file slightly further than needed it gives
   another leader, slightly less does not, and along no other comparison does a change that is a
   fiftieth smaller (a grid, by numpy alone from the leaves' scores).
"""

import itertools
import json
import math
import os
import pathlib
import random
import sys
import tempfile

import numpy as np
from scipy.stats import kendalltau

from tally import ROOT, Tally, command_under_test, run

CASES = int(os.environ.get("CEI_CASES", "12"))
DATA = str(ROOT / "datasets" / "demo")
SCHEME = ROOT / "weights" / "default.json"
SCALE = [1 / value for value in range(9, 1, -1)] + [float(value) for value in range(1, 10)]
GROUPS = ["priorities", "judgements", "priorities-geometric", "median"]
PRIORITIES = ["eigenvector", "geometric-mean"]


# Panels

def nearest(value):
    return min(SCALE, key=lambda step: abs(math.log(step / value)))


def written(value):
    """A judgement as people write it."""
    return f"1/{round(1 / value)}" if value < 0.999 else round(value)


def comparisons(draw, criteria, gaps):
    """Comparisons near those of random weights; with gaps, but connected."""
    weights = [draw.uniform(0.3, 1) for _ in criteria]
    said = {}
    for first, second in itertools.combinations(range(len(criteria)), 2):
        ratio = weights[first] / weights[second] * math.exp(draw.uniform(-0.6, 0.6))
        said[criteria[first], criteria[second]] = nearest(ratio)
    if gaps:
        # Neighbours stay, so that all hang together.
        for first, second in list(said):
            apart = criteria.index(second) - criteria.index(first)
            if apart > 1 and draw.random() < 0.3:
                del said[first, second]
    return {"pairwise": {f"{a}:{b}": written(value) for (a, b), value in said.items()}}


def other(draw, criteria):
    """A judgement that compares no pairs."""
    kind = draw.choice(["budget", "order", "weights"])
    if kind == "order":
        order = list(criteria)
        draw.shuffle(order)
        return {"order": [order[:2], *order[2:]]}
    parts = [draw.randint(1, 9) for _ in criteria]
    if kind == "weights":
        return {"weights": dict(zip(criteria, parts))}
    points = [round(100 * part / sum(parts)) for part in parts]
    points[0] += 100 - sum(points)
    return {"budget": dict(zip(criteria, points))}


def make_panel(draw, folder, tree, plain):
    """Writes a panel; a plain one compares all pairs at all nodes."""
    experts = {f"E{number}": draw.choice([1, 1, 2]) for number in range(1, draw.randint(3, 7))}
    (folder / "round1").mkdir(parents=True)
    answers = {}
    for place, expert in enumerate(experts):
        judgements = {}
        for node, criteria in tree.items():
            if not plain and place > 0 and draw.random() < 0.2:
                continue
            if plain or place == 0 or draw.random() < 0.6:
                judgements[node] = comparisons(draw, criteria, not plain and draw.random() < 0.4)
            else:
                judgements[node] = other(draw, criteria)
        answers[expert] = judgements or {"index": other(draw, tree["index"])}
    panel = {
        "panel": folder.name, "title": {"zh": "随机", "en": "random"}, "synthetic": True,
        "scheme": "default", "experts": experts, "rounds": [{"round": 1, "folder": "round1"}]}
    (folder / "panel.json").write_text(json.dumps(panel), encoding="utf-8")
    write_answers(folder, answers)
    return experts, answers


def write_answers(folder, answers):
    for expert, judgements in answers.items():
        text = {"expert": expert, "round": 1, "scheme": "default", "judgements": judgements}
        (folder / "round1" / f"{expert}.json").write_text(json.dumps(text), encoding="utf-8")


# What numpy says

def number(text):
    if isinstance(text, str) and "/" in text:
        above, below = text.split("/")
        return float(above) / float(below)
    return float(text)


def matrix(judgement, criteria):
    """The comparisons as a matrix; None where some are missing or there are none."""
    said = judgement.get("pairwise")
    if said is None:
        return None
    result = np.full((len(criteria), len(criteria)), np.nan)
    np.fill_diagonal(result, 1)
    for key, value in said.items():
        first, second = (criteria.index(name) for name in key.split(":"))
        result[first, second] = number(value)
        result[second, first] = 1 / number(value)
    return None if np.isnan(result).any() else result


def prioritise(values, method):
    if method == "geometric-mean":
        weights = np.exp(np.log(values).mean(axis=1))
    else:
        numbers, vectors = np.linalg.eig(values)
        weights = np.abs(vectors[:, numbers.real.argmax()].real)
    return weights / weights.sum()


def pooled(weights, matrices, importance, group, method):
    """The group's weights where everybody compared all pairs, and otherwise from the weights."""
    importance = np.array(importance) / sum(importance)
    weights = np.array(weights)
    if group == "judgements":
        if any(values is None for values in matrices):
            return None
        logs = sum(part * np.log(values) for part, values in zip(importance, matrices))
        return prioritise(np.exp(logs), method)
    if group == "priorities":
        result = importance @ weights
    elif group == "priorities-geometric":
        with np.errstate(divide="ignore"):
            result = np.exp(importance @ np.log(weights))
    elif len(set(importance)) > 1:
        return None
    else:
        result = np.median(weights, axis=0)
    return result / result.sum()


# The command

def ask(tally, cei, *words):
    """The JSON of a command."""
    done = run(cei, *words, "--format", "json", "--quiet")
    if done.returncode != 0:
        tally.check(False, " ".join(words), done.stdout + done.stderr)
        return None
    return json.loads(done.stdout)


def ranking(tally, cei, weights_file):
    """Scores and ranks by code."""
    found = ask(tally, cei, "rank", DATA, "-w", str(weights_file), "--no-intervals")
    return found and {
        row["code"]: (row["score"], row["rank"]) for row in found["assessments"][0]["rows"]}


def save(path, weights):
    """A scheme with the weights of the nodes."""
    text = {
        "scheme": path.stem.lower(), "extends": os.path.relpath(SCHEME, path.parent),
        "weights": {name: 100 * value for own in weights.values() for name, value in own.items()}}
    path.write_text(json.dumps(text), encoding="utf-8")


def leaf_shares(weights, tree):
    shares = {"index": 1.0}
    for node, criteria in tree.items():
        total = sum(weights[node].values())
        for name in criteria:
            shares[name] = shares[node] * weights[node][name] / total
    return {name: share for name, share in shares.items() if name not in tree}


def voices(said, scheme_weights, tree):
    """The weights of every node for each voice."""
    consensus = {node: dict(own) for node, own in scheme_weights.items()}
    result = said["rounds"][-1]["nodes"]
    for node in result:
        consensus[node["node"]] = node["consensus"]
    everybody = {"consensus": consensus, "scheme": scheme_weights}
    for expert in said["consequences"]["experts"]:
        name = expert["expert"]
        own, rest = dict(consensus), dict(consensus)
        for node in result:
            for opinion in node["opinions"]:
                if opinion["expert"] == name:
                    own[node["node"]] = opinion["weights"]
                    # Where nobody else judged, the scheme's weights stay.
                    rest[node["node"]] = opinion["consensusWithout"] or scheme_weights[node["node"]]
        everybody["expert", name] = own
        everybody["without", name] = rest
    return everybody


def check_weights(tally, said, experts, answers, tree, group, method):
    for node in said["rounds"][-1]["nodes"]:
        criteria = tree[node["node"]]
        matrices, weights, importance = [], [], []
        for opinion in node["opinions"]:
            found = [opinion["weights"][name] for name in criteria]
            values = matrix(answers[opinion["expert"]][node["node"]], criteria)
            if values is not None:
                known = prioritise(values, method)
                tally.check(
                    np.allclose(found, known, rtol=0, atol=1e-12),
                    f"weights of {opinion['expert']} at {node['node']}", f"{found} {known}")
            matrices.append(values)
            weights.append(found)
            importance.append(experts[opinion["expert"]])
        known = pooled(weights, matrices, importance, group, method)
        if known is not None:
            found = [node["consensus"][name] for name in criteria]
            tally.check(
                np.allclose(found, known, rtol=0, atol=1e-12),
                f"the group's weights at {node['node']} by {group}", f"{found} {known}")


def check_rankings(tally, cei, folder, said, scheme_weights, tree):
    consequences = said["consequences"]
    codes = [unit["code"] for unit in consequences["units"]]
    weights = voices(said, scheme_weights, tree)
    middle = consequences["consensus"]
    shares = leaf_shares(weights["consensus"], tree)
    pairs = [("consensus", middle), ("scheme", consequences["scheme"])]
    pairs += [(("expert", own["expert"]), own) for own in consequences["experts"]]
    pairs += [(("without", own["expert"]), own) for own in consequences["without"]]
    for voice, found in pairs:
        path = folder / ("-".join(voice) if isinstance(voice, tuple) else voice)
        path = path.with_suffix(".json")
        save(path, weights[voice])
        known = ranking(tally, cei, path)
        if known is None:
            continue
        ranks = [known[code][1] for code in codes]
        scores = [known[code][0] for code in codes]
        tally.check(found["ranks"] == ranks, f"ranks of {voice}", f"{found['ranks']}\n{ranks}")
        tally.check(
            np.allclose(found["scores"], scores, rtol=1e-12, atol=0), f"scores of {voice}")
        tau = kendalltau(ranks, middle["ranks"]).statistic
        moves = [abs(a - b) for a, b in zip(ranks, middle["ranks"])]
        top = sum(
            b <= consequences["top"] and a != b for a, b in zip(ranks, middle["ranks"]))
        own = leaf_shares(weights[voice], tree)
        distance = sum(abs(own[name] - shares[name]) for name in shares) / 2
        held = (
            abs(found["tau"] - tau) < 1e-12 and found["changesAtTop"] == top
            and found["largestMove"] == max(moves) and abs(found["distance"] - distance) < 1e-12)
        tally.check(held, f"figures of {voice}", f"{found['tau']} {tau} {top} {moves} {distance}")


def changed(answers, expert, node, first, second, value):
    """The answers with one comparison changed."""
    result = json.loads(json.dumps(answers))
    said = result[expert][node]["pairwise"]
    for key in (f"{first}:{second}", f"{second}:{first}"):
        if key in said:
            said[key] = value if key.startswith(first + ":") else 1 / value
    return result


def check_leader(tally, cei, folder, options, answers, said):
    change = said["consequences"]["leaderChange"]
    if change is None:
        return
    size = math.log(change["needed"] / change["said"])
    leaders = []
    for factor in (1 + 1e-6, 1 - 1e-6):
        value = change["said"] * math.exp(size * factor)
        copy = folder / f"leader{factor > 1:d}"
        (copy / "round1").mkdir(parents=True)
        (copy / "panel.json").write_bytes((folder / "panel" / "panel.json").read_bytes())
        write_answers(copy, changed(
            answers, change["expert"], change["node"], change["first"], change["second"], value))
        after = ask(tally, cei, "panel", str(copy), DATA, *options)
        leaders.append(after["consequences"]["consensus"]["leaders"] if after else None)
    before = said["consequences"]["consensus"]["leaders"]
    tally.check(
        leaders == [[change["leader"]], before], "the judgement that moves the leader",
        f"{change} {leaders} {before}")
    return abs(size)


def check_nobody_sooner(tally, said, experts, answers, tree, leaves, shape, limit):
    """A grid over all comparisons, by numpy: no smaller change moves the leader."""
    group, method = shape
    codes = list(leaves)
    weights = voices(said, {}, tree)["consensus"]
    importance = [experts[expert] for expert in answers]

    def leader(changed_weights):
        shares = leaf_shares(changed_weights, tree)
        totals = [sum(share * leaves[code][name] for name, share in shares.items()) for code in codes]
        return codes[int(np.argmax(totals))]

    first = leader(weights)
    sooner = []
    for (place, expert), node in itertools.product(enumerate(answers), tree):
        criteria = tree[node]
        matrices = [matrix(answers[name][node], criteria) for name in answers]
        own = [prioritise(values, method) for values in matrices]
        for row, column in itertools.combinations(range(len(criteria)), 2):
            for size in np.linspace(-limit, limit, 9):
                value = matrices[place][row, column] * math.exp(size)
                if not 1 / 9 <= value <= 9:
                    continue
                moved = matrices[place].copy()
                moved[row, column], moved[column, row] = value, 1 / value
                others, vectors = list(matrices), list(own)
                others[place], vectors[place] = moved, prioritise(moved, method)
                found = pooled(vectors, others, importance, group, method)
                if found is None:
                    return
                if leader(weights | {node: dict(zip(criteria, found))}) != first:
                    sooner.append((expert, node, criteria[row], criteria[column], value))
    tally.check(not sooner, "no smaller change of a judgement moves the leader", sooner)


def one_case(tally, cei, case, folder, tree, scheme_weights, leaves):
    draw = random.Random(case)
    plain = case % 3 == 0
    group, method = GROUPS[case % 4], PRIORITIES[case // 4 % 2]
    experts, answers = make_panel(draw, folder / "panel", tree, plain)
    options = ["--group", group, "--priorities", method]
    said = ask(tally, cei, "panel", str(folder / "panel"), DATA, *options)
    if said is None:
        return
    check_weights(tally, said, experts, answers, tree, group, method)
    check_rankings(tally, cei, folder, said, scheme_weights, tree)
    saved = folder / "saved.json"
    done = run(
        cei, "panel", str(folder / "panel"), DATA, *options, "--save", str(saved), "--quiet")
    if tally.check(done.returncode == 0 and saved.exists(), "--save", done.stderr):
        known = ranking(tally, cei, saved) or {}
        codes = [unit["code"] for unit in said["consequences"]["units"]]
        middle = said["consequences"]["consensus"]
        tally.check(
            [known[code][1] for code in codes] == middle["ranks"]
            and np.allclose([known[code][0] for code in codes], middle["scores"], rtol=1e-12),
            "the saved scheme ranks as the consensus")
    size = check_leader(tally, cei, folder, options, answers, said)
    if plain:
        limit = 0.98 * (size or 2 * math.log(9))
        check_nobody_sooner(
            tally, said, experts, answers, tree, leaves, (group, method), limit)


def main():
    tally = Tally("consequences")
    cei = command_under_test()
    scheme = json.loads(SCHEME.read_text(encoding="utf-8"))
    tree = scheme["tree"]
    scheme_weights = {
        node: {name: scheme["weights"][name] / 100 for name in criteria}
        for node, criteria in tree.items()}
    rows = ask(tally, cei, "rank", DATA, "--no-intervals")["assessments"][0]["rows"]
    leaves = {
        row["code"]: {node["id"]: node["score"] for node in row["nodes"]} for row in rows}
    for case in range(CASES):
        with tempfile.TemporaryDirectory() as folder:
            one_case(tally, cei, case, pathlib.Path(folder), tree, scheme_weights, leaves)
    tally.close(expected=20 * CASES)


if __name__ == "__main__":
    sys.exit(main())
