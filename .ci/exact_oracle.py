"""Linear and mixed-integer programs of SciPy's HiGHS that answer what `cei stability` answers."""

import itertools

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

TIE = 1e-9


class Polytope:
    """w >= lower, w <= upper, sum w = 1, rows w >= bounds."""

    def __init__(self, n):
        self.lower, self.upper = np.zeros(n), np.ones(n)
        self.rows, self.bounds = [], []

    def least(self, row, bound):
        self.rows.append(np.asarray(row, float))
        self.bounds.append(bound)

    def solve(self, cost, more=None, extra=0, extra_bounds=()):
        """min cost.(w, extra) with further rows (A, b): A (w, extra) >= b."""
        n = len(self.lower)
        a = [np.r_[row, np.zeros(extra)] for row in self.rows]
        b = list(self.bounds)
        if more is not None:
            a += list(more[0])
            b += list(more[1])
        return linprog(
            cost, A_ub=-np.array(a) if a else None, b_ub=-np.array(b) if a else None,
            A_eq=np.r_[np.ones(n), np.zeros(extra)][None], b_eq=[1.0], method="highs",
            bounds=list(zip(self.lower, self.upper)) + list(extra_bounds))

    def holds(self, w, tolerance=1e-9):
        return (abs(w.sum() - 1) < tolerance and (w >= self.lower - tolerance).all()
                and (w <= self.upper + tolerance).all()
                and all(r @ w >= b - tolerance for r, b in zip(self.rows, self.bounds)))

    def vertices(self, rng, count):
        found = [self.solve(rng.normal(size=len(self.lower))).x for _ in range(count)]
        return np.array(found)


def margin(poly, differences):
    """The largest t with differences . w >= t for all rows, on the polytope."""
    n = len(poly.lower)
    more = ([np.r_[d, -1.0] for d in differences], [0.0] * len(differences))
    answer = poly.solve(np.r_[np.zeros(n), -1.0], more, 1, [(None, None)])
    return -answer.fun


def brute(poly, table, unit, sign):
    """Fewest rivals given up and the largest margin with as many; by all sets of rivals."""
    rows = [sign * (table[unit] - table[b]) for b in range(len(table)) if b != unit]
    for given in range(len(rows)):
        best = max(margin(poly, [rows[i] for i in kept])
                   for kept in itertools.combinations(range(len(rows)), len(rows) - given))
        if best >= -tolerance_of(table):
            return given, best
    return len(rows), None


def tolerance_of(table):
    return TIE * max(1.0, np.ptp(table)) if np.ptp(table) > 1 else 1e-12


def by_milp(poly, table, unit, sign):
    n, rows = len(poly.lower), sign * (np.delete(table, unit, 0) - table[unit])
    k, big = len(rows), 4 * np.abs(rows).max()
    eye, none = np.eye(k), np.zeros((1, k + 1))
    fixed = [LinearConstraint(np.c_[np.ones((1, n)), none], 1, 1)]
    for row, bound in zip(poly.rows, poly.bounds):
        fixed.append(LinearConstraint(np.c_[row[None], none], bound, np.inf))
    cone = np.c_[rows, -big * eye, np.ones(k)]
    bounds = Bounds(np.r_[poly.lower, np.zeros(k), 0], np.r_[poly.upper, np.ones(k), 0])
    whole = np.r_[np.zeros(n), np.ones(k), 0]
    cost = np.r_[np.zeros(n), np.ones(k), 0]
    options = dict(mip_rel_gap=0)
    first = milp(cost, constraints=fixed + [LinearConstraint(cone, -np.inf, 0)], bounds=bounds,
                 integrality=whole, options=options)
    given = round(first.fun)
    if given == k:
        return given, None
    bounds = Bounds(np.r_[poly.lower, np.zeros(k), -big], np.r_[poly.upper, np.ones(k), big])
    count = LinearConstraint(np.r_[np.zeros(n), np.ones(k), 0][None], 0, given)
    second = milp(-np.r_[np.zeros(n + k), 1.0], bounds=bounds, integrality=whole, options=options,
                  constraints=fixed + [LinearConstraint(cone, -np.inf, 0), count])
    kept = np.round(second.x[n:n + k]) == 0
    return given, margin(poly, list(-rows[kept]))


def transform(kind, p, x):
    x = np.asarray(x, float)
    if kind == "arithmetic":
        return x
    if kind == "geometric":
        return np.log(x)
    if kind == "harmonic":
        return -1 / x
    return np.sign(p) * x ** p


def mean(kind, p, x, w):
    if kind == "arithmetic":
        return x @ w
    if kind == "geometric":
        return np.exp(np.log(x) @ w)
    if kind == "harmonic":
        return 1 / ((1 / x) @ w)
    return (x ** p @ w) ** (1 / p)
