"""Holds what `cei robust` and `cei sensitivity` draw at random to the laws that the documentation states.

Weights of every spread and figures of every kind of error are compared with SciPy's distributions, or with
numpy's draws, by Kolmogorov and Smirnov. Scores and ranks are computed again from the exported design and
figures: with numpy, and by `cei rank` with the choices and weights of single replicates. Another factor must
leave every draw as it is, also in the design of `cei sensitivity`.
"""

import json
import pathlib
import tempfile

import numpy as np
import pandas as pd
from scipy import stats

from tally import ROOT, Tally, command_under_test, run

cei = command_under_test()
tally = Tally("draws")
random_numbers = np.random.default_rng(20240315)
WEIGHTS = np.array([40, 25, 20, 10, 5]) / 100
IDS = [f"x{number}" for number in range(5)]


def text(*words: object, cwd: pathlib.Path = ROOT) -> str:
    done = run(cei, *map(str, words), "-q", cwd=cwd)
    assert done.returncode == 0, (words, done.stderr.decode())
    return done.stdout.decode()


def robust(folder: pathlib.Path, data: object, factors: list[str], count: int, *more: object) -> dict[str, pd.DataFrame]:
    """What a run exports; figures only where some are drawn."""
    files = ["design", "draws"]
    files += ["figures"] if {"measurement", "imputations"} & set(factors) else []
    words = [word for factor in factors for word in ("--factor", factor)]
    words += [word for name in files for word in (f"--{name}", folder / f"{name}.csv")]
    text("robust", data, *words, "-n", count, *more, "-o", folder / "out.txt")
    return {
        name: pd.read_csv(folder / f"{name}.csv", dtype={"code": str}, keep_default_na=name != "design")
        for name in files
    }


def indicator(value: object, unit: str, **more: object) -> dict:
    goalposts = {"method": "goalposts", "worst": 0, "best": 100, "clamp": False}
    return {"value": value, "unit": unit, "direction": "higher-is-better", "normalise": goalposts, **more}


def package(folder: pathlib.Path, indicators: dict, weights: dict, variables: list[dict], values: list[dict]) -> None:
    """A data package of four units and its scheme."""
    (folder / "scheme.json").write_text(json.dumps({
        "scheme": "made-up", "weightsAre": "relative", "indicators": indicators,
        "tree": {"index": list(indicators)}, "weights": weights}))
    tables = {
        "units": [{"code": f"u{unit}", "name": f"U{unit}"} for unit in range(4)], "variables": variables,
        "values": values, "sources": [{"id": "s", "title": "S"}]}
    for name, rows in tables.items():
        pd.DataFrame(rows).to_csv(folder / f"{name}.csv", index=False)
    (folder / "datapackage.json").write_text(json.dumps({
        "name": "made-up", "title": "made up", "synthetic": True,
        "resources": [{"name": name, "path": f"{name}.csv"} for name in tables]}))


def fits(drawn: np.ndarray, law, what: str) -> None:
    """Whether draws follow a law: a frozen distribution, or draws made here."""
    test = stats.ks_2samp(drawn, law) if isinstance(law, np.ndarray) else stats.kstest(drawn, law.cdf)
    tally.check(test.pvalue > 1e-4, f"{what}: p = {test.pvalue:.1e}, mean {drawn.mean()}")


def box(share: float, count: int) -> np.ndarray:
    """Uniform on the box's part of the simplex, by rejection."""
    free = random_numbers.uniform(1 - share, 1 + share, (count, 4)) * WEIGHTS[:4]
    last = 1 - free.sum(axis=1)
    kept = abs(last - WEIGHTS[4]) <= share * WEIGHTS[4]
    return np.column_stack([free, last])[kept]


def weights(folder: pathlib.Path) -> None:
    figures = np.round(random_numbers.uniform(5, 95, (4, 5)), 2)
    values = [
        {"unit": f"u{unit}", "period": 2024, "variable": id, "value": figures[unit, column], "source": "s"}
        for unit in range(4) for column, id in enumerate(IDS)]
    package(
        folder, {id: indicator({"of": id}, "") for id in IDS}, dict(zip(IDS, WEIGHTS * 100)),
        [{"id": id, "name": id, "kind": "score"} for id in IDS], values)
    count = 200_000
    jittered = random_numbers.uniform(0.75, 1.25, (count, 5)) * WEIGHTS
    ordered = -np.sort(-random_numbers.dirichlet(np.ones(5), count), axis=1)
    laws = {
        "jitter:25": jittered / jittered.sum(axis=1, keepdims=True),
        "dirichlet:100": [stats.beta(100 * w, 100 * (1 - w)) for w in WEIGHTS],
        "dirichlet:2": [stats.beta(2 * w, 2 * (1 - w)) for w in WEIGHTS],
        "simplex": [stats.beta(1, 4)] * 5, "order": ordered,
        "floor:4": [stats.beta(1, 4, loc=0.04, scale=0.8)] * 5, "box:25": box(0.25, 4 * count),
        "box:100": box(1, 4 * count),
    }
    for spread, law in laws.items():
        found = robust(folder, folder, [f"weights={spread}"], 8000, "-w", folder / "scheme.json", "--seed", 3)
        drawn = found["design"][[f"weight:{id}" for id in IDS]].to_numpy()
        tally.check(abs(drawn.sum(axis=1) - 1).max() < 1e-12, f"weights of {spread} add up to 1")
        for column in range(5):
            own = law[column] if isinstance(law, list) else law[:, column]
            fits(drawn[:, column], own, f"{spread}, weight {column}")
        if isinstance(law, np.ndarray):
            # Together, too: one number that depends on all weights.
            sides = np.array([3, -2, 1, 5, -4])
            fits(drawn @ sides, law @ sides, f"{spread}, all weights")
        scores = found["draws"].pivot(index="replicate", columns="code", values="score").to_numpy()
        tally.check(np.allclose(scores, drawn @ figures.T, rtol=1e-12), f"{spread}: scores from the design")


CASES, EXPOSURE, DONE = [2, 3, 50, 4000], [10_000, 20_000, 50_000, 1_000_000], [0, 1, 30, 3999]
MEANS, ERRORS, SHARES, SAMPLES = [80, 50.5, 20, 70], [0.5, 2, 3, 0.1], [0, 50, 97, 99.5], [50, 20, 300, 1000]


def errors(folder: pathlib.Path) -> None:
    """A figure of every kind of error, and every law again from the exported figures."""
    values = [
        {"unit": f"u{unit}", "period": 2024, "variable": id, "value": of[unit], "error": error, "sample_size": size}
        for unit in range(4)
        for id, of, error, size in [
            ("mean", MEANS, ERRORS[unit], ""), ("percent", SHARES, "", SAMPLES[unit]), ("cases", CASES, "", ""),
            ("exposure", EXPOSURE, "", ""), ("done", DONE, "", "")]]
    kinds = {"mean": ("分", "score"), "percent": ("%", "rate"), "cases": ("件", "flow"), "exposure": ("人", "stock"),
             "done": ("件", "flow")}
    rate = {"of": "cases", "per": "exposure", "times": 10_000}
    indicators = {
        "mean": indicator({"of": "mean"}, "分"), "percent": indicator({"of": "percent"}, "%"),
        "rate": indicator(rate, "件/万人"), "steady": indicator(rate, "件/万人", smallNumbers="poisson-gamma"),
        "share": indicator({"of": "done", "per": "cases", "times": 100}, "%")}
    ids = list(indicators)
    package(
        folder, indicators, dict(zip(ids, [1, 2, 0, 3, 1])),
        [{"id": id, "name": id, "unit": unit, "kind": kind} for id, (unit, kind) in kinds.items()], values)
    words = ["-w", folder / "scheme.json", "--seed", 3]
    factors = ["weights=jitter:25", "measurement"]
    found = robust(folder, folder, factors, 6000, *words)
    drawn = found["figures"].pivot(index="replicate", columns=["code", "indicator"], values="value")
    ranking = json.loads(text("rank", folder, *words[:2], "--format", "json", "--no-intervals"))
    prior = next(entry for entry in ranking["assessments"][0]["priors"] if entry["id"] == "steady")
    mean, variance = prior["mean"], prior["variance"]
    for unit in range(4):
        cases, people, done = CASES[unit], EXPOSURE[unit] / 10_000, DONE[unit]
        hits = SAMPLES[unit] * SHARES[unit] / 100
        laws = {
            "mean": stats.norm(MEANS[unit], ERRORS[unit]),
            "percent": stats.beta(hits + 0.5, SAMPLES[unit] - hits + 0.5, scale=100),
            "rate": stats.gamma(cases + 0.5, scale=1 / people),
            "steady": stats.gamma(cases + mean**2 / variance, scale=1 / (people + mean / variance)),
            "share": stats.beta(done + 0.5, cases - done + 0.5, scale=100)}
        for id, law in laws.items():
            fits(drawn[f"u{unit}", id].to_numpy(), law, f"{id} of u{unit}")
    apart = np.corrcoef(drawn.to_numpy().T) - np.eye(20)
    tally.check(abs(apart).max() < 5 / 6000**0.5, f"figures are independent: {abs(apart).max()}")
    # The scores again from weights and figures.
    design = found["design"][[f"weight:{id}" for id in ids]].to_numpy()
    cube = drawn[[(f"u{unit}", id) for unit in range(4) for id in ids]].to_numpy().reshape(-1, 4, 5)
    scores = found["draws"].pivot(index="replicate", columns="code", values="score").to_numpy()
    tally.check(
        np.allclose(scores, np.einsum("ruk,rk->ru", cube, design), rtol=1e-12), "scores from weights and figures")
    # With other factors: the same draws of what is still there; min–max from every draw's own extremes.
    more = robust(
        folder, folder, ["leaveOut=indicators", *factors, "normalise=scheme,min-max"], 1000, *words)
    figures = more["figures"].pivot(index="replicate", columns=["code", "indicator"], values="value")
    same = drawn.loc[figures.index, figures.columns]
    tally.check(
        np.array_equal(same.where(figures.notna()), figures, equal_nan=True), "other factors leave figures as they are")
    weight = [f"weight:{id}" for id in ids]
    whole = (more["design"]["leaveOut"] == "scheme").to_numpy()
    tally.check(
        np.array_equal(
            more["design"][whole][weight].to_numpy(float), found["design"][:1000][whole][weight].to_numpy(float)),
        "other factors leave weights as they are")
    cells = whole & (more["design"]["normalise"] == "min-max").to_numpy()
    cube = cube[:1000][cells]
    cube = (cube - cube.min(axis=1, keepdims=True)) / np.ptp(cube, axis=1)[:, None] * 100
    scores = more["draws"].pivot(index="replicate", columns="code", values="score").to_numpy()[cells]
    tally.check(
        len(scores) > 50 and np.allclose(scores, np.einsum("ruk,rk->ru", cube, design[:1000][cells]), rtol=1e-11),
        "scores by min-max of the drawn figures")


def settings(choices: pd.Series) -> list[str]:
    """What a replicate's choices and weights are on the command line of `cei rank`."""
    words: list[str] = []
    ids = json.loads((ROOT / "weights" / "default.json").read_text("utf-8"))["indicators"]
    for name, value in choices.items():
        if name.startswith("weight:"):
            words += ["--set", f"weights.{name[7:]}={float(value) * 100!r}%"] if value != "" else []
        elif value == "scheme":
            continue
        elif name == "leaveOut":
            words += ["--drop", value]
        elif name.startswith("denominators."):
            words += ["--set", f"indicators.{name[13:]}.value.per={value}"]
        elif name in ("normalise", "treat"):
            words += [word for id in ids for word in ("--set", f"indicators.{id}.{name}={value}")]
        else:
            words += ["--set", f"methodology.{name}={value}"]
    return words


def replayed(folder: pathlib.Path) -> None:
    """Scores and ranks of single replicates by `cei rank`; no replicate has refused choices."""
    cases = [
        ["weights=jitter:25", "normalise=scheme,min-max,z-score,rank", "aggregation=scheme,geometric,copeland,harmonic"],
        ["weights=simplex", "leaveOut=indicators", "missing=scheme,none"],
        ["weights=order", "treat=scheme,winsorise", "leaveOut=dimensions",
         "denominators.complaint_density=population,market_entities"]]
    for factors in cases:
        found = robust(folder, "demo", factors, 60, "--format", "json", "--seed", 8)
        answer = json.loads((folder / "out.txt").read_text("utf-8"))
        for refusal in answer["combinations"]["refused"]:
            met = np.ones(60, bool)
            for choice in refusal["choices"]:
                met &= (found["design"][choice["factor"]] == choice["alternative"]).to_numpy()
            tally.check(not met.any(), f"{refusal['choices']} is refused and drawn")
        for _, line in found["design"].iloc[::6].iterrows():
            choices = line.drop("replicate")
            ranking = json.loads(text(
                "rank", "demo", *settings(choices), "--format", "json", "--no-intervals"))["assessments"][0]["rows"]
            own = found["draws"][found["draws"]["replicate"] == line["replicate"]].set_index("code")
            rows = pd.DataFrame(ranking).set_index("code").loc[own.index]
            tally.check(
                np.allclose(rows["score"].astype(float), own["score"], rtol=1e-9)
                and np.array_equal(rows["rank"].astype(float), own["rank"]), f"replicate {line['replicate']} of {factors}")


def sobol() -> None:
    """A factor that changes nothing changes no evaluation: variance and total indices stay, to the last digits."""
    def answer(*factors: str) -> dict:
        words = [word for factor in factors for word in ("--factor", factor)]
        return json.loads(text("sensitivity", "demo", *words, "-n", 64, "--resamples", 0, "--format", "json"))

    main = ["weights=jitter:40", "normalise=scheme,min-max,z-score"]
    idle = ["treat=scheme,none", "missing=scheme,renormalise"]
    alone = answer(*main)
    for factors in ([*main, idle[0]], [idle[1], idle[0], *main]):
        both = answer(*factors)
        names = [group["factors"] for group in both["groups"]]
        outputs = [(alone["meanShift"], both["meanShift"])]
        for left, right in zip(alone["units"], both["units"]):
            outputs += [(left[key], right[key]) for key in ("rank", "score")]
        same = True
        for left, right in outputs:
            same &= abs(left["variance"] - right["variance"]) <= 1e-11 * max(1, left["variance"])
            for group, entry in zip(alone["groups"], left["indices"]):
                other = right["indices"][names.index(group["factors"])]
                same &= abs(entry["total"] - other["total"]) <= 1e-9
        tally.check(bool(same), f"{factors} leaves the draws of {main} as they are")
        still = [right["indices"][names.index([factor.split("=")[0]])] for factor in factors[-1:0:-1]
                 if factor in idle for _, right in outputs]
        tally.check(all(entry["first"] == entry["total"] == 0 for entry in still), "equal alternatives do nothing")


with tempfile.TemporaryDirectory() as name:
    weights(pathlib.Path(name))
with tempfile.TemporaryDirectory() as name:
    errors(pathlib.Path(name))
with tempfile.TemporaryDirectory() as name:
    replayed(pathlib.Path(name))
sobol()
tally.close(expected=100)
