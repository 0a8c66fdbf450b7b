"""English output of the shipped data holds no Han character that English could have replaced.

What may stay: words of the data that have no English column (names without `name_en`, the scope,
date and note of a figure, titles of sources). They are listed.
"""

import csv
import re

from tally import DATASETS, ROOT, Tally, command_under_test, run

cei = command_under_test()
tally = Tally("english")
METHODS = "功效系数法"
HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")


def data_words(name: str) -> str:
    """Everything the dataset says only in Chinese."""
    words = [METHODS]
    folder = ROOT / "datasets" / name
    for table, columns in [
        ("values", ["scope", "as_of", "note"]),
        ("sources", ["title", "publisher", "note"]),
    ]:
        with open(folder / f"{table}.csv", encoding="utf-8-sig", newline="") as file:
            words += [row.get(column) or "" for row in csv.DictReader(file) for column in columns]
    for table in ("units", "variables"):
        with open(folder / f"{table}.csv", encoding="utf-8-sig", newline="") as file:
            words += [row["name"] for row in csv.DictReader(file) if not row.get("name_en")]
    return "\n".join(words)


kept: dict[str, set[str]] = {}
for name in DATASETS:
    allowed = data_words(name)
    unit = {"zhengzhou": "410100"}.get(name, "610000")
    data = f"datasets/{name}"
    commands = [["rank", data], ["rank", data, "--level", "indicator"], ["explain", unit, data], ["check", data]]
    commands += [["rank", data, "--format", "md"], ["explain", unit, data, "--format", "csv"]]
    if name in ("demo", "public"):
        commands += [["gap", unit, data], ["gap", unit, data, "--level", "indicator", "--to", "median"]]
        commands += [["map", data], ["map", data, "--format", "csv"]]
        commands += [["stats", data, "--section", "all"], ["stats", data, "--section", "influence", "--format", "csv"]]
        commands += [["compare", "equal", "public" if name == "public" else "default", data]]
    if name == "demo":
        commands += [["sensitivity", data, "-n", "64", "--section", "all"], ["help", "sensitivity"]]
        commands += [["help"], ["methods"], ["rank"], ["gap", "Shanxii"], ["rnak"], ["help", "exit-codes"]]
        commands += [["help", word] for word in ("rank", "gap", "explain", "compare", "stats", "map", "check", "schema", "demo")]
    for words in commands:
        done = run(cei, *words, "--lang", "en")
        text = (done.stdout + done.stderr).decode()
        said = f"cei {' '.join(words)} --lang en"
        tally.check(bool(text), f"{said} says something")
        strange = [line for line in text.splitlines()
                   if any(run_ not in allowed for run_ in HAN.findall(line))]
        tally.check(not strange, f"{said}: Han without need", "\n".join(strange))
        kept.setdefault(name, set()).update(r for r in HAN.findall(text) if r in allowed)
for name, words in kept.items():
    print(f"kept in Chinese in English output of {name}: {len(words)}", *sorted(words), sep="\n    ")
tally.close(expected=40)
