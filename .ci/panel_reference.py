"""Weights, consistency, groups and agreement of experts with NumPy and SciPy, for check_panel.py."""

import collections
import fractions
import itertools
import math

import numpy as np
from scipy import optimize, stats
from scipy.cluster import hierarchy
from scipy.spatial import distance

SAATY = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]
SCALE = sorted([1 / k for k in range(2, 10)] + list(range(1, 10)))
# Up to so many experts all orders are counted, by the number of criteria.
COUNTED = {2: 60, 3: 40, 4: 16, 5: 7, 6: 3, 7: 2, 8: 2}


# Weights and consistency of one expert

def eigen(matrix):
    values, vectors = np.linalg.eig(matrix)
    largest = np.argmax(values.real)
    vector = np.abs(vectors[:, largest].real)
    return vector / vector.sum(), values[largest].real


def least_squares(matrices, importance):
    """Weights whose ratios fit all judgements of all matrices in logarithms."""
    order = len(matrices[0])
    rows, sides = [np.ones(order)], [0.0]
    for matrix, own in zip(matrices, importance):
        for i, j in itertools.combinations(range(order), 2):
            if not np.isnan(matrix[i, j]):
                row = np.zeros(order)
                row[i], row[j] = 1, -1
                rows.append(row * math.sqrt(own))
                sides.append(math.log(matrix[i, j]) * math.sqrt(own))
    heights = np.linalg.lstsq(np.array(rows), np.array(sides), rcond=None)[0]
    weights = np.exp(heights)
    return weights / weights.sum()


def priorities(matrix, name):
    if np.isnan(matrix).any() or name in ("least-squares", "geometric-mean"):
        return least_squares([matrix], [1])
    if name == "eigenvector":
        return eigen(matrix)[0]
    return (matrix / matrix.sum(axis=0)).mean(axis=1)


def by_rank(order, name):
    count = sum(map(len, order))
    places = np.arange(1, count + 1)
    if name == "roc":
        values = np.array([sum(1 / k for k in range(place, count + 1)) for place in places])
    elif name == "rank-sum":
        values = count + 1.0 - places
    else:
        values = 1 / places
    weights, place = {}, 0
    for tied in order:
        for criterion in tied:
            weights[criterion] = values[place:place + len(tied)].mean() / values.sum()
        place += len(tied)
    return weights


def best_worst(best, worst, to_others, to_worst):
    """Rezaei's linear model: the weights and the deviation are variables."""
    count = len(to_others)
    rows = []
    for j in range(count):
        for first, times, second in ((best, to_others[j], j), (j, to_worst[j], worst)):
            if first != second:
                row = np.zeros(count + 1)
                row[first] += 1
                row[second] -= times
                for sign in (1, -1):
                    rows.append(np.append(sign * row[:count], -1))
    found = optimize.linprog(
        [0] * count + [1], A_ub=rows, b_ub=np.zeros(len(rows)), A_eq=[[1] * count + [0]], b_eq=[1])
    return found.x[:count]


def largest_eigenvalue(matrix):
    """Of the matrix, or of its most consistent completion."""
    gaps = [(i, j) for i, j in itertools.combinations(range(len(matrix)), 2) if np.isnan(matrix[i, j])]
    if not gaps:
        return eigen(matrix)[1]
    weights = least_squares([matrix], [1])

    def value(logs):
        filled = matrix.copy()
        for (i, j), log in zip(gaps, logs):
            filled[i, j], filled[j, i] = math.exp(log), math.exp(-log)
        return eigen(filled)[1]

    start = [math.log(weights[i] / weights[j]) for i, j in gaps]
    return optimize.minimize(value, start, method="BFGS", options={"gtol": 1e-9}).fun


def consistency(matrix):
    order = len(matrix)
    missing = int(np.isnan(matrix).sum()) // 2
    largest = largest_eigenvalue(matrix)
    index = (largest - order) / (order - 1)
    freedom = (order - 1) * (order - 2) // 2
    # Just enough comparisons cannot contradict each other: nothing is tested.
    untestable = order > 2 and freedom <= missing
    random_index = math.nan if untestable else (
        SAATY[order - 3] * (freedom - missing) / freedom if order > 2 else 0)
    weights = least_squares([matrix], [1])
    squares = sum(
        math.log(matrix[i, j] * weights[j] / weights[i]) ** 2
        for i, j in itertools.combinations(range(order), 2) if not np.isnan(matrix[i, j]))
    geometric = squares / (freedom - missing) if freedom > missing else 0
    ratio = index / random_index if random_index else 0
    return largest, index, random_index, ratio, geometric


def parts(joined):
    """The criteria in groups that hang together."""
    left, found = set(range(len(joined))), []
    while left:
        part = {min(left)}
        while True:
            more = {j for i in part for j in range(len(joined)) if joined[i, j]}
            if more == part:
                break
            part = more
        found.append(sorted(part))
        left -= part
    return found


def connected(matrix):
    return len(parts(~np.isnan(matrix))) == 1


def without_pair(matrix, i, j):
    open_matrix = matrix.copy()
    open_matrix[i, j] = open_matrix[j, i] = np.nan
    return open_matrix


def implied(matrix):
    """For each judgement what the others imply, and how far it is from that."""
    found = {}
    for i, j in itertools.combinations(range(len(matrix)), 2):
        if np.isnan(matrix[i, j]) or not connected(without_pair(matrix, i, j)):
            continue
        weights = least_squares([without_pair(matrix, i, j)], [1])
        value = weights[i] / weights[j]
        found[i, j] = value, abs(math.log(matrix[i, j] / value))
    return found


# Groups

def ratios(weights):
    with np.errstate(divide="ignore", invalid="ignore"):
        matrix = weights[:, None] / weights[None, :]
    matrix[(weights[:, None] <= 0) | (weights[None, :] <= 0)] = np.nan
    np.fill_diagonal(matrix, 1)
    return matrix


def pooled(matrices, importance):
    logs = np.array([np.log(matrix) for matrix in matrices])
    counts = ~np.isnan(logs) * np.asarray(importance)[:, None, None]
    with np.errstate(invalid="ignore"):
        return np.exp(np.nansum(logs * counts, axis=0) / counts.sum(axis=0))


def weighted_median(values, importance):
    order = np.argsort(values, kind="stable")
    sums = np.cumsum(np.asarray(importance)[order]) / np.sum(importance)
    place = int(np.argmax(sums >= 0.5 - 1e-12))
    if abs(sums[place] - 0.5) <= 1e-12:
        return (values[order[place]] + values[order[place + 1]]) / 2
    return values[order[place]]


def group(opinions, importance, name, method):
    weights = np.array([weights for weights, _ in opinions])
    importance = np.asarray(importance) / np.sum(importance)
    if name == "priorities":
        return importance @ weights
    if name == "priorities-geometric":
        with np.errstate(divide="ignore"):
            result = np.exp(importance @ np.log(weights))
    elif name == "median":
        result = np.array([weighted_median(column, importance) for column in weights.T])
    else:
        matrices = [ratios(own) if matrix is None else matrix for own, matrix in opinions]
        if any(np.isnan(matrix).any() for matrix in matrices):
            result = np.zeros(len(matrices[0]))
            for part in parts(~np.all(np.isnan(matrices), axis=0)):
                inner = [matrix[np.ix_(part, part)] for matrix in matrices]
                result[part] = least_squares(inner, importance) * (importance @ weights)[part].sum()
            return result
        return priorities(pooled(matrices, importance), method)
    return result / result.sum() if result.sum() > 0 else result * np.nan


# Agreement

def concordance(weights):
    ranks = np.array([stats.rankdata(np.round(own, 9)) for own in weights])
    experts, criteria = ranks.shape
    ties = sum((c ** 3 - c).sum() for c in (np.unique(own, return_counts=True)[1] for own in ranks))
    most = experts ** 2 * (criteria ** 3 - criteria) - experts * ties
    if most == 0:
        return math.nan, math.nan, False
    w = 12 * ((ranks.sum(axis=0) - ranks.sum() / criteria) ** 2).sum() / most
    if experts > COUNTED.get(criteria, 0):
        if (ranks == ranks[0]).all():
            ways = math.factorial(criteria)
            for c in np.unique(ranks[0], return_counts=True)[1]:
                ways //= math.factorial(c)
            return w, float(fractions.Fraction(1, ways) ** (experts - 1)), True
        # Kendall and Babington Smith (1939): W as a beta variable.
        freedom = criteria - 1 - 2 / experts
        return w, stats.f.sf((experts - 1) * w / (1 - w), freedom, (experts - 1) * freedom), False
    doubled = (2 * ranks).astype(int).tolist()
    sums = collections.Counter({tuple(doubled[0]): 1})
    for own in doubled[1:]:
        ways = sorted(set(itertools.permutations(own)))
        added = collections.Counter()
        for state, count in sums.items():
            for way in ways:
                added[tuple(sorted(a + b for a, b in zip(state, way)))] += count
        sums = added
    least = sum(sum(column) ** 2 for column in zip(*doubled))
    enough = sum(count for state, count in sums.items() if sum(s * s for s in state) >= least)
    return w, float(fractions.Fraction(enough, sum(sums.values()))), True


def entropy(weights):
    positive = weights[weights > 0]
    return -(positive * np.log(positive)).sum()


def consensus(weights, scale):
    criteria = weights.shape[1]
    beta = entropy(weights.mean(axis=0)) - np.mean([entropy(own) for own in weights])
    least = entropy(np.array([scale] + [1] * (criteria - 1)) / (scale + criteria - 1)) if scale else 0
    least = math.exp(least) / criteria
    return min(1, max(0, (math.exp(-beta) - least) / (1 - least)))


def clusters(weights):
    """The groups, or nothing where equal distances leave a choice."""
    found = set()
    for seed in range(12):
        order = np.random.default_rng(seed).permutation(len(weights)).tolist()
        noise = np.random.default_rng(seed).normal(0, 1e-7, weights.shape)
        tree = hierarchy.linkage(distance.pdist((weights + noise)[order], "cityblock") / 2, "average")
        labels = hierarchy.fcluster(tree, 0.2, "distance")
        groups = collections.defaultdict(list)
        for place, label in enumerate(labels):
            groups[label].append(order[place])
        found.add(tuple(sorted(tuple(sorted(own)) for own in groups.values())))
    return found.pop() if len(found) == 1 else None
