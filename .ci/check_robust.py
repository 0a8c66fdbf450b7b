#!/usr/bin/env python3
"""Recomputes what `cei robust` says from the replicates that it writes: check_robust.py [PATH_OF_CEI]

Without a path it takes that of the environment variable CEI.

Forty random cases: flat and two-level trees, gaps, standard errors, lists of methods, every spread of
weights. The summary is computed again with pandas from the files of `--draws` and `--design`, scores of
weighted means from the weights of the design, and the laws of the weights are held to their moments.
The bytes must be the same for 1, 2, 3, 4 and 7 threads, another factor must leave the others' draws as
they were, and another seed must change nothing but what is drawn.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import numpy
import pandas
import pexpect

TOLERANCE = 1e-9


def run(cei, folder, *arguments):
    """What one command writes."""
    done = subprocess.run(
        [cei, "robust", *map(str, arguments), "--quiet", "--lang", "en"], cwd=folder,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"FAILED: {' '.join(map(str, arguments))}\n{done.stderr}")
    return done.stdout


def scheme(random, count, two_levels):
    """A scheme with goalposts from 0 to 100, so that leaves score their values."""
    ids = [f"x{number}" for number in range(count)]
    tree = {"index": ids}
    if two_levels:
        cut = count // 2
        tree = {"index": ["left", "right"], "left": ids[:cut], "right": ids[cut:]}
    nodes = [node for children in tree.values() for node in children]
    return {
        "scheme": "made-up", "weightsAre": "relative",
        "indicators": {
            id: {
                "direction": "higher-is-better",
                "normalise": {"method": "goalposts", "worst": 0, "best": 100},
            }
            for id in ids
        },
        "tree": tree, "weights": {node: int(random.integers(1, 9)) for node in nodes},
    }


def case(random, folder, number):
    """Writes one case and returns its leaf scores, tree and options."""
    units, count = int(random.integers(3, 12)), int(random.integers(2, 7))
    two_levels = count > 3 and bool(random.integers(2))
    values = numpy.round(random.uniform(5, 95, (units, count)), 2)
    if number % 4 == 3:
        values[0, 0] = numpy.nan
    if number % 5 == 4:
        values[1] = values[0]
    made = scheme(random, count, two_levels)
    (folder / "scheme.json").write_text(json.dumps(made))
    codes = [f"u{unit:02}" for unit in range(units)]
    table = pandas.DataFrame(values, columns=[f"x{id}" for id in range(count)])
    table.insert(0, "code", codes)
    table.insert(1, "period", 2024)
    table.to_csv(folder / "data.csv", index=False)
    spread = ["jitter:25", "dirichlet:40", "simplex", "order", "floor:3", "box:30"][number % 7 % 6]
    factors = ["--factor", f"weights={spread}"]
    if number % 4 == 0:
        factors += ["--at", "index"]
    if number % 4 == 1:
        factors += ["--factor", "aggregation=scheme,median,geometric"]
    if number % 4 == 2:
        factors += ["--factor", "leaveOut=indicators"]
    return table.set_index("code").drop(columns="period"), made, factors


def recompute(draws, answer):
    """The summary in ten lines of pandas."""
    ranks = draws.pivot(index="replicate", columns="code", values="rank")
    scores = draws.pivot(index="replicate", columns="code", values="score")
    low, high = (1 - answer["interval"]) / 2, (1 + answer["interval"]) / 2
    for row in answer["rows"]:
        own, score = ranks[row["code"]].dropna(), scores[row["code"]].dropna()
        ends = numpy.quantile(own, [low, 0.5, high], method="inverted_cdf")
        yield [row["rankLow"], row["rankMedian"], row["rankHigh"]], list(ends)
        yield [row["rankMean"], row["notRanked"]], [own.mean(), len(ranks) - len(own)]
        yield [row["rankDeviation"]], [own.std()]
        yield [row["topProbability"]], [(own <= answer["top"]).sum() / len(ranks)]
        yield row["acceptability"], [
            (own == place).sum() / len(ranks) for place in range(1, len(answer["rows"]) + 1)]
        yield row["scoreQuantiles"], list(score.quantile([low, 0.25, 0.5, 0.75, high]))
        yield [row["scoreMean"], row["scoreDeviation"]], [score.mean(), score.std()]
    for own, line in zip(answer["rows"], answer["aheadOf"]["sampled"]):
        for other, share in zip(answer["rows"], line):
            if own is not other:
                both = ranks[[own["code"], other["code"]]].dropna()
                left, right = both[own["code"]], both[other["code"]]
                yield [share], [((left < right) + (left == right) / 2).mean()]


def means(table, made, weights, choice):
    """Weighted arithmetic means of one replicate, gaps left to their siblings."""
    def score(node):
        children = [child for child in made["tree"].get(node, []) if f"weight:{child}" in weights]
        if node not in made["tree"]:
            return table[node]
        columns = pandas.concat([score(child) for child in children], axis=1)
        shares = numpy.array([weights[f"weight:{child}"] for child in children])
        present = (columns.notna().to_numpy() * shares).sum(axis=1)
        return pandas.Series(
            (columns.fillna(0).to_numpy() * shares).sum(axis=1) / present, index=table.index)
    return score("index") if choice in ("", "scheme") else None


def moments(design, made, spread):
    """Whether the first group's weights have the mean that their law has; the largest distance."""
    nodes = made["tree"]["index"]
    own = numpy.array([made["weights"][node] for node in nodes], float)
    own /= own.sum()
    count = len(nodes)
    least = 0.03 if spread == "floor:3" else 0
    if spread in ("simplex", "floor:3"):
        mean = numpy.full(count, 1 / count)
    elif spread == "order":
        places = numpy.argsort(-own, kind="stable")
        mean = numpy.empty(count)
        mean[places] = [sum(1 / k for k in range(j, count + 1)) / count for j in range(1, count + 1)]
    elif spread == "dirichlet:40":
        mean = own
    else:
        return 0
    drawn = design[[f"weight:{node}" for node in nodes]].to_numpy()
    if drawn.min() < least - 1e-12 or abs(drawn.sum(axis=1) - 1).max() > 1e-12:
        sys.exit(f"FAILED: weights of {spread} out of bounds")
    error = drawn.std(axis=0) / len(drawn) ** 0.5
    return (abs(drawn.mean(axis=0) - mean) / error).max()


def check(cei, folder, random, number):
    """One case; the number of numbers compared."""
    table, made, factors = case(random, folder, number)
    base = ["data.csv", "-w", "scheme.json", *factors, "-n", 700, "--top", 2]
    text = run(
        cei, folder, *base, "--format", "json", "--design", "design.csv", "--draws", "draws.csv")
    answer = json.loads(text)
    draws = pandas.read_csv(folder / "draws.csv")
    design = pandas.read_csv(folder / "design.csv", keep_default_na=True)
    compared = 0
    for said, own in recompute(draws, answer):
        if not numpy.allclose(
            numpy.array(said, float), numpy.array(own, float), rtol=TOLERANCE, atol=TOLERANCE,
            equal_nan=True):
            sys.exit(f"FAILED: case {number}: {said} {own}")
        compared += len(said)
    scores = draws.pivot(index="replicate", columns="code", values="score")
    for _, line in design.head(60).iterrows():
        weights = {key: value for key, value in line.items()
                   if key.startswith("weight:") and value == value}
        choice = "" if "aggregation" not in line else line["aggregation"]
        own = means(table, made, weights, choice)
        if own is None:
            continue
        if not numpy.allclose(scores.loc[line["replicate"]], own[scores.columns], rtol=TOLERANCE):
            sys.exit(f"FAILED: case {number}: scores of replicate {line['replicate']}")
        compared += len(own)
    if "leaveOut=indicators" not in factors:
        distance = moments(design, made, factors[1].removeprefix("weights="))
        if distance > 5:
            sys.exit(f"FAILED: case {number}: weights are {distance:.1f} errors from their mean")
    if answer["exact"] and not answer["exact"]["agrees"]:
        sys.exit(f"FAILED: case {number}: {answer['exact']}")
    if number % 8 == 0:
        same(cei, folder, base, text, design)
    return compared, answer["exact"] is not None


def same(cei, folder, base, text, design):
    """Threads, further factors and other seeds."""
    for threads in (1, 2, 3, 4, 7):
        if run(cei, folder, *base, "--format", "json", "--threads", threads) != text:
            sys.exit(f"FAILED: another answer with {threads} threads")
    run(cei, folder, *base, "--factor", "missing=scheme,none", "--design", "more.csv")
    more = pandas.read_csv(folder / "more.csv")
    for column in design.columns:
        if not more[column].equals(design[column]):
            sys.exit(f"FAILED: another factor moved the draws of {column}")
    other, answer = json.loads(
        run(cei, folder, *base, "--format", "json", "--seed", 1)), json.loads(text)
    for key in ("dataset", "scheme", "inputs", "replicates", "interval", "top", "combinations"):
        if other[key] != answer[key]:
            sys.exit(f"FAILED: another seed changed {key}")
    for left, right in zip(other["rows"], answer["rows"]):
        if [left[key] for key in ("code", "rank", "score")] != [
                right[key] for key in ("code", "rank", "score")]:
            sys.exit("FAILED: another seed changed the ranking")
    if other["rows"] == answer["rows"]:
        sys.exit("FAILED: another seed changed nothing")


def interrupted(cei):
    """A long run at a terminal tells how far it is, and ends at once without a half file."""
    with tempfile.TemporaryDirectory() as folder:
        home = str(pathlib.Path(__file__).resolve().parent.parent / "datasets" / "demo")
        child = pexpect.spawn(
            cei, ["robust", home, "-n", "1000000", "--draws", "draws.csv", "-o", "out.txt", "--lang", "en"],
            cwd=folder, encoding="utf-8", timeout=60, dimensions=(24, 80))
        child.expect(r"replicates, about \d+ s left")
        start = time.monotonic()
        child.sendintr()
        child.expect(pexpect.EOF)
        child.close()
        if time.monotonic() - start > 2:
            sys.exit("FAILED: an interrupted run goes on")
        if child.signalstatus != 2 and child.exitstatus != 130:
            sys.exit(f"FAILED: interrupted, exit {child.exitstatus}, signal {child.signalstatus}")
        if os.listdir(folder):
            sys.exit(f"FAILED: an interrupted run leaves {os.listdir(folder)}")


def main():
    cei = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.environ["CEI"])
    # A group none of whose members is there has no score.
    numpy.seterr(invalid="ignore")
    random = numpy.random.default_rng(20260315)
    compared, exact = 0, 0
    for number in range(40):
        with tempfile.TemporaryDirectory() as folder:
            count, is_exact = check(cei, pathlib.Path(folder), random, number)
            compared += count
            exact += is_exact
    interrupted(cei)
    print(f"40 cases, {compared} numbers recomputed, {exact} cases beside exact answers")


if __name__ == "__main__":
    main()
