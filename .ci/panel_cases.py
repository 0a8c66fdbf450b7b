"""Random panels of experts and the files that say what they said, for check_panel.py."""

import itertools
import json
import math
import pathlib
import random
import subprocess
import tempfile

import numpy as np

from panel_reference import SCALE, best_worst, by_rank, connected, priorities, without_pair

GROUPS = ["judgements", "priorities", "priorities-geometric", "median"]
PRIORITIES = ["eigenvector", "geometric-mean", "least-squares", "normalised-columns"]
RANKS = ["roc", "rank-sum", "reciprocal"]
WORDS = {1: "同等重要", 3: "稍微重要", 5: "明显重要", 7: "强烈重要", 9: "极端重要"}


class Case:
    """A panel with what every expert says, and the files that say it."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.seed = seed
        self.is_table = seed % 2 == 1
        self.nodes = {"": self.names("c")} if self.is_table else {
            "index": self.names("d"), "d1": self.names("x")}
        self.experts = [f"E{k + 1}" for k in range(self.random.randint(1 if seed % 9 == 0 else 2, 8))]
        self.importance = {expert: self.random.choice([1, 1, 2, 0.5]) for expert in self.experts}
        if self.is_table:
            self.importance = dict.fromkeys(self.experts, 1)
        self.kinds = [["pairwise"], ["pairwise", "gaps"], ["pairwise", "budget", "order"],
                      ["pairwise", "gaps", "budget", "order", "weights", "best-worst"]][seed // 2 % 4]
        self.group = GROUPS[seed % 4]
        self.priorities = PRIORITIES[seed // 4 % 4]
        self.ranks = RANKS[seed % 3]
        self.rounds = [self.one_round() for _ in range(self.random.randint(1, 3))]
        self.stop = "" if self.is_table else " && ".join(self.random.sample(
            [f"IQR<={self.random.randint(2, 25)}", f"delta_median<={self.random.randint(1, 12)}",
             f"CV<={self.random.randint(10, 80)}", f"W>={self.random.randint(2, 9) / 10}",
             f"consensus>={self.random.randint(40, 95)}"], 3))

    def names(self, letter):
        return [f"{letter}{k + 1}" for k in range(self.random.randint(2, 6))]

    def one_round(self):
        answers = {}
        for number, expert in enumerate(self.experts):
            if number > 1 and self.random.random() < 0.15:
                continue
            answers[expert] = {node: self.judgement(criteria) for node, criteria in self.nodes.items()}
        return answers

    def judgement(self, criteria):
        kind = self.random.choice(self.kinds)
        count = len(criteria)
        truth = np.array([self.random.uniform(0.3, 3) for _ in criteria])
        if kind in ("pairwise", "gaps"):
            matrix = np.eye(count)
            for i, j in itertools.combinations(range(count), 2):
                wanted = truth[i] / truth[j] * math.exp(self.random.gauss(0, 0.5))
                matrix[i, j] = min(SCALE, key=lambda value: abs(math.log(value / wanted)))
                matrix[j, i] = 1 / matrix[i, j]
            if kind == "gaps":
                for i, j in self.random.sample(list(itertools.combinations(range(count), 2)), count // 2):
                    if connected(without_pair(matrix, i, j)):
                        matrix = without_pair(matrix, i, j)
            return "pairwise", matrix
        if kind == "budget":
            cuts = sorted(self.random.sample(range(101), count - 1))
            return kind, [b - a for a, b in zip([0] + cuts, cuts + [100])]
        if kind == "order":
            places = self.random.sample(criteria, count)
            order = [[places[0]]]
            for criterion in places[1:]:
                if self.random.random() < 0.2:
                    order[-1].append(criterion)
                else:
                    order.append([criterion])
            return kind, order
        if kind == "weights":
            return kind, [round(float(value), 3) for value in truth]
        best, worst = self.random.sample(range(count), 2)
        most = self.random.randint(2, 9)
        to_others = [self.random.randint(1, most) for _ in criteria]
        to_worst = [self.random.randint(1, most) for _ in criteria]
        to_others[best] = to_worst[worst] = 1
        to_others[worst] = to_worst[best] = most
        return kind, (best, worst, to_others, to_worst)

    def opinion(self, judgement, criteria):
        kind, said = judgement
        if kind == "pairwise":
            return priorities(said, self.priorities), said
        if kind == "order":
            weights = by_rank(said, self.ranks)
            return np.array([weights[criterion] for criterion in criteria]), None
        if kind == "best-worst":
            return best_worst(*said), None
        return np.array(said, float) / sum(said), None

    # Files

    def write(self, folder):
        """Writes the panel; gives the words that name it."""
        if self.is_table:
            rows = ["专家,轮次,指标,对比,判断,方式"]
            for number, answers in enumerate(self.rounds):
                for expert, judgements in answers.items():
                    rows += [f"{expert},{number + 1},{row}" for row in self.rows(judgements[""])]
            (folder / "panel.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
            return [str(folder / "panel.csv")]
        leaves = self.nodes["d1"] + self.nodes["index"][1:]
        scheme = {
            "scheme": "judged", "version": "1",
            "indicators": {leaf: {"direction": "higher-is-better"} for leaf in leaves},
            "methodology": {"normalise": {"method": "min-max"}}, "tree": self.nodes,
            "weightsAre": "relative",
            "weights": {child: 1 for children in self.nodes.values() for child in children}}
        (folder / "judged.json").write_text(json.dumps(scheme))
        rounds = []
        for number, answers in enumerate(self.rounds):
            rounds.append({"round": number + 1, "folder": f"round{number + 1}"})
            (folder / f"round{number + 1}").mkdir()
            for expert, judgements in answers.items():
                said = {node: self.spoken(judgements[node], criteria)
                        for node, criteria in self.nodes.items()}
                text = json.dumps({"expert": expert, "round": number + 1, "judgements": said}, ensure_ascii=False)
                (folder / f"round{number + 1}" / f"{expert}.json").write_text(text, encoding="utf-8")
        rounds[-1]["stop"] = self.stop
        (folder / "panel.json").write_text(json.dumps(
            {"panel": "random", "experts": self.importance, "rounds": rounds}))
        return [str(folder), "-w", str(folder / "judged.json")]

    def value(self, number):
        """A judgement as somebody writes it."""
        whole = round(number) if number >= 1 else round(1 / number)
        if number >= 1:
            return WORDS.get(whole, str(whole)) if self.random.random() < 0.2 else str(whole)
        return f"1/{whole}"

    def rows(self, judgement):
        kind, said = judgement
        criteria = self.nodes[""]
        if kind == "pairwise":
            for i, j in itertools.combinations(range(len(criteria)), 2):
                if not np.isnan(said[i, j]):
                    yield f"{criteria[i]},{criteria[j]},{self.value(said[i, j])},两两比较"
        elif kind == "order":
            place = 1
            for tied in said:
                for criterion in tied:
                    yield f"{criterion},,{place},排序"
                place += len(tied)
        elif kind == "best-worst":
            best, worst, to_others, to_worst = said
            for j, criterion in enumerate(criteria):
                if j != best:
                    yield f"{criteria[best]},{criterion},{to_others[j]},best-to-others"
                if j != worst and (j != best or len(criteria) == 2):
                    yield f"{criterion},{criteria[worst]},{to_worst[j]},others-to-worst"
        else:
            for criterion, number in zip(criteria, said):
                yield f"{criterion},,{number},{kind}"

    def spoken(self, judgement, criteria):
        kind, said = judgement
        if kind == "pairwise" and self.random.random() < 0.5:
            cells = [["" if np.isnan(cell) else self.value(cell) for cell in row] for row in said]
            return {"criteria": criteria, "matrix": cells}
        if kind == "pairwise":
            pairs = {}
            for i, j in itertools.combinations(range(len(criteria)), 2):
                first, second = (i, j) if self.random.random() < 0.5 else (j, i)
                if not np.isnan(said[i, j]):
                    pairs[f"{criteria[first]}:{criteria[second]}"] = self.value(said[first, second])
            return {"pairwise": pairs}
        if kind == "order":
            return {"order": [tied if len(tied) > 1 else tied[0] for tied in said]}
        if kind == "best-worst":
            best, worst, to_others, to_worst = said
            return {"bestWorst": {
                "best": criteria[best], "worst": criteria[worst],
                "bestToOthers": {c: to_others[j] for j, c in enumerate(criteria) if j != best},
                "othersToWorst": {
                    c: to_worst[j] for j, c in enumerate(criteria) if j not in (best, worst)}}}
        return {kind: dict(zip(criteria, said))}

    def run(self, cei):
        with tempfile.TemporaryDirectory() as name:
            words = self.write(pathlib.Path(name))
            return subprocess.run(
                [cei, "panel", *words, "--group", self.group, "--priorities", self.priorities,
                 "--ranks", self.ranks, "--format", "json"], capture_output=True, text=True)
