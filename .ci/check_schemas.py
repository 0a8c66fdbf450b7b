"""Shipped schemes, datasets and JSON results against their published schemas, by other software."""

import json
import re

import frictionless
import jsonschema

from tally import DATASETS, ROOT, Tally, command_under_test, run

cei = command_under_test()
tally = Tally("schemas")


def validator(schema: dict) -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def agree(judge: jsonschema.Draft202012Validator, document: object, what: str) -> bool:
    errors = [f"{error.json_path}: {error.message}" for error in judge.iter_errors(document)]
    return tally.check(not errors, what, "\n".join(errors))


def schemes() -> None:
    file = ROOT / "weights" / "scheme.schema.json"
    printed = run(cei, "schema", "scheme")
    tally.check(printed.stdout == file.read_bytes(), "cei schema scheme prints the shipped file")
    judge = validator(json.loads(file.read_text("utf-8")))
    for scheme in sorted((ROOT / "weights").glob("*.json")):
        if scheme != file:
            agree(judge, json.loads(scheme.read_text("utf-8")), f"{scheme.name} fits its schema")
    broken = [{"scheme": "Not An Id"}, {"scheme": "x", "weigths": {}}, {"scheme": "x", "tree": 1}]
    for document in broken:
        tally.check(not judge.is_valid(document), f"the schema refuses {document}")


def assessments() -> None:
    printed = run(cei, "schema", "assessment")
    tally.check(printed.returncode == 0, "cei schema assessment is printed", printed.stderr)
    judge = validator(json.loads(printed.stdout))
    for name in DATASETS:
        for more in ([], ["--period", "all"], ["-w", "equal"], ["--lang", "en"]):
            words = ["rank", f"datasets/{name}", *more, "--format", "json"]
            result = run(cei, *words)
            if more[:1] == ["-w"] and result.returncode == 1:
                continue  # not every dataset has the figures that the scheme asks for
            said = " ".join(words)
            if tally.check(result.returncode == 0, f"cei {said} succeeds", result.stderr):
                agree(judge, json.loads(result.stdout), f"cei {said} fits its schema")
    tally.check(not judge.is_valid({}), "the schema refuses an empty object")


def maps() -> None:
    printed = run(cei, "schema", "map")
    tally.check(printed.returncode == 0, "cei schema map is printed", printed.stderr)
    tally.check(printed.stdout == (ROOT / "docs" / "map.schema.json").read_bytes(), "it is the committed file")
    judge = validator(json.loads(printed.stdout))
    district = ["docs/examples/districts.csv", "-w", "docs/examples/districts.json", "--period", "2024",
                "--grid", "docs/examples/districts-grid.csv"]
    for words in (["datasets/demo"], ["datasets/public"], ["datasets/demo", "--classes", "60,79.5"],
                  ["datasets/demo", "--classes", "quantile", "--without", "陕西"], district):
        result = run(cei, "map", *words, "--format", "json")
        said = f"cei map {' '.join(words)}"
        if tally.check(result.returncode == 0, f"{said} succeeds", result.stderr):
            agree(judge, json.loads(result.stdout), f"{said} fits its schema")
    tally.check(not judge.is_valid({"report": "map"}), "the schema refuses a map without tiles")


def datasets() -> None:
    found = sorted((ROOT / "datasets").glob("*/datapackage.json"))
    tally.check(len(found) >= len(DATASETS), "all shipped datasets are packages", found)
    for package in found:
        report = frictionless.validate(str(package))
        errors = report.flatten(["resource", "rowNumber", "fieldName", "message"])
        tally.check(report.valid, f"datasets/{package.parent.name} is a valid Data Package", errors)


def constraints() -> None:
    judge = validator(json.loads((ROOT / "docs" / "constraints.schema.json").read_text("utf-8")))
    page = (ROOT / "docs" / "formats.md").read_text("utf-8")
    shown = re.search(r"```json\n(\{ \"constraints\".*?)```", page, re.S)
    if tally.check(shown is not None, "docs/formats.md shows conditions on weights"):
        agree(judge, json.loads(shown.group(1)), "the conditions in docs/formats.md fit their schema")
    for document in ({}, {"constraints": []}, {"constraints": [{"weights": {"a": 1}}]}):
        tally.check(not judge.is_valid(document), f"the schema of conditions refuses {document}")


schemes()
constraints()
assessments()
maps()
datasets()
tally.close(expected=38)
