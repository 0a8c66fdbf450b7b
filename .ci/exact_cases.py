"""Random small data, schemes and questions for `cei stability`, as files and as numbers."""

import csv
import json

import numpy as np

from exact_oracle import Polytope, transform
from tally import command_under_test, run

cei = command_under_test()


def method(kind, p):
    return {"method": "power", "exponent": p} if kind == "power" else kind


def write_data(path, ids, scores):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["unit", "period"] + ids)
        for number, row in enumerate(scores):
            writer.writerow([f"U{number:02}", 2024] + [repr(float(value)) for value in row])


def scheme(ids, tree, weights, methods, normalise=None):
    return {
        "scheme": "case", "tree": tree, "weights": weights, "weightsAre": "relative",
        "indicators": {i: {
            "name": i, "direction": d,
            "normalise": normalise or {
                "method": "goalposts", "worst": 1, "best": 100, "lower": 1, "upper": 100}}
            for i, d in ids.items()},
        "methodology": {"aggregation": methods}}


class Case:
    """Data, scheme and question in a folder, and the same as a table and a polytope."""

    def __init__(self, folder, rng, number):
        self.folder, self.rng, self.number = folder, rng, number
        self.kind, self.p = [("arithmetic", 1), ("geometric", 0), ("harmonic", -1), ("power", 2.0),
                             ("power", 0.5), ("power", -2.0), ("arithmetic", 1)][number % 7]
        m, n = int(rng.integers(3, 8)), int(rng.integers(2, 6))
        scores = rng.integers(1, 101, size=(m, n)).astype(float)
        if number % 3 == 0:
            scores = np.round(scores / 25) * 25 + 1.0  # many equal scores
            scores = np.minimum(scores, 100)
        if number % 5 == 0:
            scores[m - 1] = scores[0]  # identical units
        self.scores, self.ids = scores, [f"c{i}" for i in range(n)]
        raw = rng.integers(1, 10, size=n).astype(float)
        if number % 4 == 1 and n > 2:
            raw[0] = 0.0
        self.two_levels = number % 6 == 2 and n >= 4
        self.words = []
        how = method(self.kind, self.p)
        if self.two_levels:
            half = n // 2
            self.groups = [list(range(half)), list(range(half, n))]
            raw = np.maximum(raw, 1)
            top = rng.integers(1, 10, size=2).astype(float)
            tree = {"index": ["a", "b"], "a": self.ids[:half], "b": self.ids[half:]}
            weights = dict(zip(self.ids, raw)) | {"a": top[0], "b": top[1]}
            self.nominal = np.concatenate([
                raw[g] / raw[g].sum() * t / top.sum() for g, t in zip(self.groups, top)])
            self.local = [raw[g] / raw[g].sum() for g in self.groups] + [top / top.sum()]
            self.words += ["--leaves"]
            methods = {"index": how, "a": how, "b": how}
        else:
            tree, weights = {"index": self.ids}, dict(zip(self.ids, raw))
            self.nominal, methods = raw / raw.sum(), {"index": how}
        self.table = transform(self.kind, self.p, scores)
        write_data(folder / "data.csv", self.ids, scores)
        directions = {i: "higher-is-better" for i in self.ids}
        (folder / "scheme.json").write_text(json.dumps(scheme(directions, tree, weights, methods)))
        self.poly = self.polytope(n)

    def polytope(self, n):
        poly, w0, rng = Polytope(n), self.nominal, self.rng
        self.set = ["simplex", "floor", "order", "box", "file"][self.number % 5]
        word = self.set
        if self.set == "floor":
            word = f"floor:{int(100 / n * 0.6)}"
            poly.lower[:] = int(100 / n * 0.6) / 100
        elif self.set == "order":
            order = np.argsort(-w0, kind="stable")
            for first, second in zip(order, order[1:]):
                poly.least(np.eye(n)[first] - np.eye(n)[second], 0.0)
        elif self.set == "box":
            share = [10, 25, 50][self.number % 3]
            word = f"box:{share}"
            self.box(poly, share / 100)
        elif self.set == "file":
            said = []
            a, b = rng.choice(n, 2, replace=False)
            poly.least(np.eye(n)[a] - 0.5 * np.eye(n)[b], 0.0)
            said.append({"weights": {self.ids[a]: 1, self.ids[b]: -0.5}, "atLeast": 0})
            most = int(rng.integers(40, 80))
            poly.least(-np.eye(n)[a] - np.eye(n)[b], -most / 100)
            said.append({"name": "cap", "weights": {self.ids[a]: 1, self.ids[b]: 1}, "atMost": most})
            if self.two_levels:
                row = np.zeros(n)
                row[self.groups[0]] = -0.7
                row[0] += 1  # the first at most 70 % of its dimension
                poly.least(-row, 0.0)
                said.append({"weights": {self.ids[0]: 1}, "within": "a", "atMost": 70})
            (self.folder / "set.json").write_text(json.dumps({"constraints": said}))
            word = f"@{self.folder / 'set.json'}"
        self.words += ["--within", word]
        return poly

    def box(self, poly, share):
        n = len(self.nominal)
        if not self.two_levels:
            poly.lower[:] = self.nominal * max(0, 1 - share)
            poly.upper[:] = np.minimum(1, self.nominal * (1 + share))
            return
        for group, local, top in zip(self.groups, self.local, self.local[2]):
            whole = np.zeros(n)
            whole[group] = 1
            poly.least(whole, top * (1 - share))
            poly.least(-whole, -min(1, top * (1 + share)))
            for position, weight in zip(group, local):
                one = np.eye(n)[position]
                poly.least(one - whole * weight * (1 - share), 0.0)
                poly.least(whole * min(1, weight * (1 + share)) - one, 0.0)

    def ask(self, *words):
        return run(cei, "stability", str(self.folder / "data.csv"), "-w",
                   str(self.folder / "scheme.json"), *self.words, *words, "--format", "json", "-q")

    def vector(self, weights):
        return np.array([weights[i] for i in self.ids])

    def replay(self, weights, local=None, file=None):
        """Competition ranks by `cei rank` with other weights."""
        words = ["-w", str(file or self.folder / "scheme.json")]
        if file is None:
            for name, weight in (local or weights).items():
                words += ["--set", f"weights.{name}={weight!r}"]
        answer = run(cei, "rank", str(self.folder / "data.csv"), *words, "--format", "json", "-q")
        if answer.returncode:
            return answer.stderr.decode()
        rows = json.loads(answer.stdout)["assessments"][0]["rows"]
        return {row["code"]: row["rank"] for row in rows}
