"""Random data sets for check_weights.py, and what weights from data are by definition."""

import json
import pathlib

import numpy as np
from pymcdm import weights as pymcdm
from scipy import stats

from tally import run


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
    if measure == "correlation-ratio":
        return straight * np.abs(straight) / (straight ** 2).sum()
    found = {"correlation": straight, "covariance-share": weights * with_index}[measure]
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

    def __init__(self, seed, folder, command, tally):
        self.command, self.tally = command, tally
        draw = np.random.default_rng(seed)
        self.draw = draw
        self.units = int(draw.integers(6, 60))
        self.leaves = int(draw.integers(3, 9))
        common = draw.uniform(20, 60, self.units)
        mixed = draw.uniform(0, 1, self.leaves)
        scores = np.outer(common, mixed) + draw.uniform(5, 35, (self.units, self.leaves))
        scores = np.round(scores, 2)
        self.constant = 1 if seed % 4 == 3 or seed % 8 in (5, 6) else None
        if self.constant is not None:
            scores[:, self.constant] = 40
        if seed % 8 == 1:
            # One unit alone differs.
            scores[1:, 2] = 40
        self.turned = draw.random(self.leaves) < 0.3
        self.gaps = draw.random((self.units, self.leaves)) < (0.01 if seed % 3 == 0 else 0)
        self.names = [f"x{leaf + 1}" for leaf in range(self.leaves)]
        self.codes = [f"U{unit + 1:02d}" for unit in range(self.units)]
        self.complete = ~self.gaps.any(1)
        self.kind = ("goalposts", "min-max", "z-score", "goalposts")[seed % 4]
        self.figures = np.where(self.gaps, np.nan, scores)
        self.all = self.fitted(self.figures)
        self.scores = self.all[self.complete]
        # The first two leaves make a branch.
        self.inner = shares(draw.uniform(0.2, 1, 2))
        self.outer = shares(draw.uniform(0.2, 1, self.leaves - 1))
        self.nominal = np.concatenate([self.outer[0] * self.inner, self.outer[1:]])
        self.folder = folder
        self.data, self.scheme = str(folder / "data.csv"), str(folder / "scheme.json")
        self.write()

    def fitted(self, figures):
        """Scores of figures, higher always better; gaps are not seen, and constants stay constant."""
        if self.kind == "goalposts":
            return figures
        least, most = np.nanmin(figures, 0), np.nanmax(figures, 0)
        flat = least == most
        if self.kind == "min-max":
            scores = 100 * (figures - least) / np.where(flat, 1, most - least)
        else:
            spread = np.where(flat, 1, np.nanstd(figures, 0, ddof=1))
            scores = 50 + 10 * (figures - np.nanmean(figures, 0)) / spread
        return np.where(flat & ~np.isnan(figures), 1, scores)

    def without(self, code):
        """Scores of the complete units once one is left out, a complete one or not."""
        rest = self.fitted(np.delete(self.figures, self.codes.index(code), 0))
        return rest[~np.isnan(rest).any(1)]

    def whole(self):
        return [code for code, whole in zip(self.codes, self.complete) if whole]

    def scored(self, row):
        """Scores of a unit as the index has them: a constant that cannot be fitted is missing, and its
        weight goes to its one sibling in the branch."""
        if self.constant is None or self.kind == "goalposts":
            return row
        row = row.copy()
        row[self.constant] = row[0]
        return row

    def bearing(self):
        """Units that lack a score, but bear on those of the others."""
        if self.kind == "goalposts":
            return []
        known = ~np.isnan(self.figures).all(1)
        return [code for code, whole, some in zip(self.codes, self.complete, known) if some and not whole]

    def works(self, name):
        """Whether a method can work with such scores; some are 0 by min-max."""
        return name != "merec" or self.kind != "min-max"

    def write(self):
        raw = np.where(self.turned, 100 - self.figures, self.figures)
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
                "normalise": {"method": self.kind, **(ends if self.kind == "goalposts" else {})}}
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
        words = [self.command, "weights", method, self.data, "-w", self.scheme, "--format", "json", "--at", "leaves"]
        for name, value in dict(settings).items():
            words += ["--parameter", f"{name}={value}"]
        done = run(*words, *more, cwd=self.folder)
        label = f"{method} {dict(settings)} {' '.join(more)}"
        if not self.tally.check(done.returncode == 0, f"{label} ends well", done.stderr):
            return None
        return json.loads(done.stdout)

    def varying(self):
        return [leaf for leaf in range(self.leaves) if leaf != self.constant]
