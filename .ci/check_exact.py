"""Exact answers of `cei stability` against SciPy's HiGHS, and every witness replayed by `cei rank`.

Random small cases (ties, identical units, all power means, two levels, every kind of weight set) are
answered by brute force: a linear program for every set of rivals. A table of 31 x 12 is answered by
mixed-integer programs. Distances in the L2 norm are proved by their variational inequality: at the
nearest point w of a convex set, (w - w0).(v - w) >= 0 for all v of the set, which is one more linear
program. Random draws may never beat a best or worst rank.
"""

import csv
import itertools
import json
import pathlib
import tempfile

import numpy as np

from exact_cases import Case, scheme, write_data
from exact_oracle import TIE, Polytope, brute, by_milp, margin, mean
from tally import ROOT, Tally, command_under_test

cei = command_under_test()
tally = Tally("exact")
CASES = 200


def check_ranks(case, ranks, solver=brute):
    what = f"case {case.number} ({case.kind} {case.p}, {' '.join(case.words)})"
    slack = 1e-9 * max(1.0, np.ptp(case.table))
    m = len(case.table)
    for unit in ranks["units"]:
        a = int(unit["code"][1:])
        for end, sign in (("best", 1), ("worst", -1)):
            found = unit[end]
            given, level = solver(case.poly, case.table, a, sign)
            rank = 1 + given if sign > 0 else m - given
            name = f"{what}: {end} rank of {unit['code']}"
            tally.check(found["rank"] == rank, name, f"{found['rank']} instead of {rank}")
            same = (found["margin"] is None) == (level is None)
            tally.check(
                same and (level is None or abs(found["margin"] - level) <= slack),
                f"{name}: margin", f"{found['margin']} instead of {level}")
            w = case.vector(found["weights"])
            tally.check(case.poly.holds(w), f"{name}: witness is admissible", w)
            tally.check(
                found["replayedRank"] == rank or (found["tie"] and sign < 0),
                f"{name}: only a tie against the unit may replay otherwise", found)
            got = case.replay(found["weights"], found.get("schemeWeights"))
            tally.check(
                isinstance(got, dict) and got[unit["code"]] == found["replayedRank"],
                f"{name}: replayed", f"{got} instead of {found['replayedRank']}")


def draws(case, ranks, count):
    corners = case.poly.vertices(case.rng, 40)
    mixed = case.rng.dirichlet(np.ones(len(corners)) * 0.3, size=count) @ corners
    sums = mixed @ case.table.T
    tolerance = 1e-9 * max(1.0, np.ptp(case.table))
    for unit in ranks["units"]:
        a = int(unit["code"][1:])
        ahead = (sums > sums[:, [a]] + tolerance).sum(1)
        level = (sums >= sums[:, [a]] - tolerance).sum(1)
        tally.check(
            1 + ahead.min() >= unit["best"]["rank"] and level.max() <= unit["worst"]["rank"],
            f"case {case.number}: no draw beats {unit['code']}",
            f"{1 + ahead.min()} {level.max()} {unit['best']['rank']} {unit['worst']['rank']}")


def nearest(poly, w0, rows, norm):
    n = len(w0)
    extra = n if norm == "L1" else 1
    side = np.eye(n) if norm == "L1" else np.ones((n, 1))
    more = list(np.c_[np.eye(n), side]) + list(np.c_[-np.eye(n), side])
    bounds = list(w0) + list(-w0)
    more += [np.r_[row, np.zeros(extra)] for row in rows]
    bounds += [0.0] * len(rows)
    answer = poly.solve(np.r_[np.zeros(n), np.ones(extra)], (more, bounds), extra,
                        [(0, None)] * extra)
    return answer.fun if answer.status == 0 else None


def is_nearest(poly, w0, rows, w):
    """The variational inequality of the projection of w0."""
    answer = poly.solve(w - w0, (list(rows), [0.0] * len(rows)))
    return answer.status == 0 and answer.fun >= (w - w0) @ w - 1e-10


def check_reversal(case, a, b):
    """How a passes b."""
    what = f"case {case.number} ({case.kind} {case.p}, {' '.join(case.words)}): U{a:02} past U{b:02}"
    answer = case.ask("--unit", f"U{a:02}", "--to", f"U{b:02}")
    difference = case.table[a] - case.table[b]
    own = [mean(case.kind, case.p, case.scores[i], case.nominal) for i in (a, b)]
    most = margin(case.poly, [difference])
    if own[0] > own[1] + TIE or most < -1e-9 * max(1, np.ptp(case.table)):
        tally.check(answer.returncode == 1 and b"E443" in answer.stderr, f"{what} is refused",
                    answer.stderr)
        return
    if not tally.check(answer.returncode == 0, what, answer.stderr):
        return
    for change in json.loads(answer.stdout)["reversal"]["changes"]:
        norm, w = change["norm"], case.vector(change["levelWeights"])
        name = f"{what}, {norm}"
        tally.check(case.poly.holds(w), f"{name}: admissible", w)
        step = np.abs(w - case.nominal)
        size = {"L1": step.sum(), "L2": np.sqrt((step ** 2).sum()), "Linf": step.max()}[norm]
        tally.check(abs(size - change["distance"]) < 1e-9, f"{name}: distance", (size, change))
        if norm == "L2":
            tally.check(is_nearest(case.poly, case.nominal, [difference], w), f"{name}: nearest", w)
        else:
            least = nearest(case.poly, case.nominal, [difference], norm)
            tally.check(abs(least - change["distance"]) < 1e-9, f"{name}: least",
                        f"{change['distance']} instead of {least}")
        ranks = case.replay(change["weights"], change.get("schemeWeights"))
        if tally.check(isinstance(ranks, dict), f"{name}: replayed", ranks):
            ahead = ranks[f"U{a:02}"] < ranks[f"U{b:02}"]
            level = ranks[f"U{a:02}"] == ranks[f"U{b:02}"]
            tally.check(ahead if change["strict"] else level, f"{name}: ahead on replay", ranks)


def check_rank_goal(case, a, rank):
    what = f"case {case.number} ({case.kind} {case.p}, {' '.join(case.words)}): U{a:02} to {rank}"
    file = case.folder / "witness.json"
    norm = ["L1", "L2", "Linf"][case.number % 3]
    answer = case.ask("--unit", f"U{a:02}", "--to", f"rank:{rank}", "--witness", str(file),
                      "--norm", norm)
    rows = [case.table[a] - case.table[b] for b in range(len(case.table)) if b != a]
    keep = len(rows) - (rank - 1)
    if answer.returncode:
        own = mean(case.kind, case.p, case.scores, case.nominal)
        already = 1 + (own > own[a] + TIE).sum() <= rank
        possible = brute(case.poly, case.table, a, 1)[0] <= rank - 1
        tally.check(b"E443" in answer.stderr and (already or not possible), f"{what} is refused",
                    answer.stderr)
        return
    for change in json.loads(answer.stdout)["reversal"]["changes"]:
        if change["norm"] != "L2":
            options = [nearest(case.poly, case.nominal, [rows[i] for i in kept], change["norm"])
                       for kept in itertools.combinations(range(len(rows)), keep)]
            least = min(o for o in options if o is not None)
            tally.check(abs(least - change["distance"]) < 1e-9, f"{what}, {change['norm']}",
                        f"{change['distance']} instead of {least}")
        else:
            # Nothing nearer: the largest norm gives a lower bound, a proof for the set gives the rest.
            w = case.vector(change["levelWeights"])
            kept = [row for row in rows if row @ w >= -1e-10 * max(1, np.ptp(case.table))]
            tally.check(len(kept) >= keep and is_nearest(case.poly, case.nominal, kept, w),
                        f"{what}, L2: nearest", w)
    ranks = case.replay(None, file=file)
    tally.check(isinstance(ranks, dict) and ranks[f"U{a:02}"] <= rank, f"{what}: file", ranks)


def check_dominance(case, relation):
    codes = [f"U{i:02}" for i in range(len(case.table))]
    tolerance = 1e-9 * max(1.0, np.ptp(case.table))
    least = {}
    for a, b in itertools.permutations(range(len(codes)), 2):
        least[a, b] = case.poly.solve(case.table[a] - case.table[b]).fun
    dominates = {(a, b): least[a, b] >= -tolerance and least[b, a] < -tolerance for a, b in least}
    for unit in relation["units"]:
        a = codes.index(unit["code"])
        expected = {codes[b] for b in range(len(codes)) if b != a and dominates[a, b]}
        tally.check(set(unit["dominates"]) == expected, f"case {case.number}: dominance", unit)
        for code, lead in unit["leastLead"].items():
            tally.check(abs(lead - least[a, codes.index(code)]) <= tolerance,
                        f"case {case.number}: least lead", (lead, least[a, codes.index(code)]))
    reach = {tuple(pair) for pair in relation["covers"]}
    closed = set(reach)
    for _ in codes:
        closed |= {(x, v) for x, y in closed for u, v in closed if y == u}
    for (a, b), holds in dominates.items():
        if (codes[a], codes[b]) in reach:
            tally.check(holds and not any(
                dominates.get((a, c)) and dominates.get((c, b)) for c in range(len(codes))),
                f"case {case.number}: a cover is direct", (a, b))
    speakers = {x for pair in reach for x in pair}
    for a, b in itertools.permutations(range(len(codes)), 2):
        if dominates[a, b] and codes[a] in speakers and codes[b] in speakers:
            tally.check((codes[a], codes[b]) in closed, f"case {case.number}: covers reach all",
                        (a, b))


def small_cases():
    rng = np.random.default_rng(20240315)
    for number in range(CASES):
        with tempfile.TemporaryDirectory() as folder:
            case = Case(pathlib.Path(folder), rng, number)
            answer = case.ask("--show", "ranks,dominance")
            empty = case.poly.solve(np.zeros(len(case.nominal))).status == 2
            if empty:
                tally.check(answer.returncode == 1 and b"E441" in answer.stderr,
                            f"case {number}: an empty set is refused", answer.stderr)
                continue
            if not tally.check(answer.returncode == 0, f"case {number}", answer.stderr):
                continue
            report = json.loads(answer.stdout)
            check_ranks(case, report["ranks"])
            check_dominance(case, report["dominance"])
            if number % 2 == 0:
                draws(case, report["ranks"], 100_000)
            a, b = rng.choice(len(case.table), 2, replace=False)
            check_reversal(case, a, b)
            check_reversal(case, b, a)
            check_rank_goal(case, a, int(rng.integers(1, 4)))


class Large:
    """31 units by 12 indicators, min-max: the validation data beside the checkout, or made up."""

    def __init__(self, folder, word):
        self.folder, self.number, self.kind, self.p = folder, 31, "arithmetic", 1
        self.two_levels, self.words = False, ["--within", word]
        shared = ROOT.parent / "shared" / "validation" / "mcdm"
        rng = self.rng = np.random.default_rng(12)
        if shared.exists():
            rows = list(csv.DictReader(open(shared / "data_indicators.csv")))
            self.ids = [row["code"] for row in rows]
            signs = np.array([float(row["direction"]) for row in rows])
            self.nominal = np.array([float(row["weight"]) for row in rows])
            data = list(csv.DictReader(open(shared / "data_31x12.csv")))
            self.scores = np.array([[float(row[i]) for i in self.ids] for row in data])
        else:
            self.ids = [f"I{i:02}" for i in range(1, 13)]
            signs = rng.choice([-1.0, 1.0], 12)
            self.nominal = np.array([12, 11, 9, 10, 10, 7, 6, 6, 12, 5, 5, 7]) / 100
            self.scores = np.round(rng.normal(60, 15, (31, 12)) + rng.normal(0, 5, (31, 1)), 2)
        self.nominal = self.nominal / self.nominal.sum()
        low, high = self.scores.min(0), self.scores.max(0)
        unit = (self.scores - low) / (high - low)
        self.table = 100 * np.where(signs > 0, unit, 1 - unit)
        write_data(folder / "data.csv", self.ids, self.scores)
        self.scores = self.table
        directions = {i: "higher-is-better" if s > 0 else "lower-is-better"
                      for i, s in zip(self.ids, signs)}
        weights = dict(zip(self.ids, self.nominal * 100))
        (folder / "scheme.json").write_text(json.dumps(scheme(
            directions, {"index": self.ids}, weights, {"index": "arithmetic"},
            {"method": "min-max"})))
        self.poly = poly = Polytope(12)
        name, _, number = word.partition(":")
        if name == "floor":
            poly.lower[:] = float(number) / 100
        elif name == "box":
            poly.lower[:] = self.nominal * (1 - float(number) / 100)
            poly.upper[:] = self.nominal * (1 + float(number) / 100)
        elif name == "order":
            order = np.argsort(-self.nominal, kind="stable")
            for first, second in zip(order, order[1:]):
                poly.least(np.eye(12)[first] - np.eye(12)[second], 0.0)
        elif word.startswith("@"):
            ids, said = self.ids, []
            for row, least in (({0: 1, 4: -1}, 0), ({1: 1, 2: 1, 3: 1}, 0.2), ({8: -1, 9: -1}, -0.3)):
                vector = np.zeros(12)
                for position, factor in row.items():
                    vector[position] = factor
                poly.least(vector, least)
                said.append({"weights": {ids[p]: f for p, f in row.items()}, "atLeast": least * 100})
            (folder / "set.json").write_text(json.dumps({"constraints": said}))
            self.words = ["--within", f"@{folder / 'set.json'}"]

    ask, replay, vector = Case.ask, Case.replay, Case.vector


def large_cases():
    for word in ("simplex", "floor:3", "order", "box:25", "box:50", "@"):
        with tempfile.TemporaryDirectory() as folder:
            case = Large(pathlib.Path(folder), word)
            answer = case.ask("--show", "ranks")
            if tally.check(answer.returncode == 0, f"31 x 12, {word}", answer.stderr):
                report = json.loads(answer.stdout)["ranks"]
                check_ranks(case, report, by_milp)
                draws(case, report, 100_000)
            for a, b in ((0, 2), (5, 3), (18, 23), (10, 7)):
                check_reversal(case, a, b)


def refusals():
    """What has no exact answer says so, with ways out; nothing is approximated."""
    rng = np.random.default_rng(3)
    with tempfile.TemporaryDirectory() as folder:
        case = Case(pathlib.Path(folder), rng, 0)
        case.words = []
        for words, code in (
                (["--set", "methodology.aggregation.index=copeland"], b"E442"),
                (["--set", "methodology.aggregation.index=median"], b"E442"),
                (["--within", "floor:90"], b"E441"), (["--within", "box:-5"], b"E440"),
                (["--within", "floor:x"], b"E440"), (["--within", "@/nowhere.json"], b"E001")):
            answer = case.ask("--show", "ranks", *words)
            status = 3 if code == b"E001" else 1
            tally.check(answer.returncode == status and code in answer.stderr, f"refused: {words}",
                        answer.stderr)
        lines = (case.folder / "data.csv").read_text().splitlines()
        lines[1] = ",".join(lines[1].split(",")[:-1] + [""])
        (case.folder / "data.csv").write_text("\n".join(lines) + "\n")
        answer = case.ask("--show", "ranks")
        tally.check(answer.returncode == 1 and b"E442" in answer.stderr and b"U00" in answer.stderr,
                    "a unit without a score is named", answer.stderr)
        bad = case.folder / "bad.json"
        bad.write_text('{"constraints":\n [{"weights": {"c0": 1, "cX": "2"}, "atleast": 3}]}')
        answer = case.ask("--show", "ranks", "--within", f"@{bad}")
        tally.check(answer.returncode == 1 and b"bad.json:2:" in answer.stderr,
                    "problems of the file have their places", answer.stderr)


small_cases()
large_cases()
refusals()
tally.close(10_000)
