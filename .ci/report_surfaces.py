"""One number, three surfaces: terminal, report and tuning page show the same texts.

With the same data, weights, seed and replicates, what `cei rank` and `cei stability` say in JSON stands
in the report and in the tuning page to the last printed digit: ranks, scores, rank intervals, and how far
every weight may move.
"""

import json

from tally import run
from tuner_pages import STATE, opened

SEED, REPLICATES = "11", "600"
REPORT = """
  const cells = row => [...row.cells].map(cell => cell.textContent);
  const half = document.querySelector('.half.' + arguments[0]);
  const table = half.querySelector('#' + arguments[0] + '-ranking > .scroll > table');
  const head = cells(table.tHead.rows[0]);
  const stability = half.querySelector('#' + arguments[0] + '-stability');
  const strips = [...stability.querySelectorAll('[data-part=weight]')].map(
    row => [row.dataset.key, [...row.querySelectorAll('text')].map(text => text.textContent)]);
  const twin = [...stability.querySelectorAll('figure details tbody tr')].map(cells);
  return {
    head, rows: [...table.tBodies[0].rows].map(cells), strips: Object.fromEntries(strips),
    twin: Object.fromEntries(twin.map(row => [row[0], row.slice(-2)])),
    tables: [...stability.querySelectorAll('.scroll:not(.figure-card) > table')]
      .filter(table => !table.closest('figure')).map(table => [...table.rows].map(cells)),
  };
"""
COLUMNS = {"zh": ["名次", "地区", "得分", "名次区间"], "en": ["Rank", "Region", "Score", "Interval"]}


def check(tally, reports, browser) -> None:
    """The demo set with its own weights and with others, in both languages."""
    scheme = json.loads((reports.folder / "weights/default.json").read_text(encoding="utf-8"))
    dimensions = scheme["tree"]["index"]
    scheme["weights"] |= dict(zip(dimensions, (20, 30, 50), strict=True))
    (reports.folder / "other.json").write_text(json.dumps(scheme, ensure_ascii=False), encoding="utf-8")
    for name, weights in (("own", ()), ("other", ("-w", "other.json"))):
        words = ("datasets/demo", *weights)
        rank = _ask(reports, "rank", *words, "--seed", SEED, "-n", REPLICATES)
        stability = _ask(reports, "stability", *words, "--at", "all")
        _make(reports, "report", f"surfaces-{name}", *words, "--lang", "both", "--no-profiles")
        for language in ("zh", "en"):
            what = f"{name} {language}"
            _make(reports, "tune", f"tuner-{name}", *words, "--lang", language)
            tally.check(opened(browser, reports.path(f"tuner-{name}")), f"{what}: the tuner is settled")
            tuner = browser.script(STATE)
            browser.open(reports.path(f"surfaces-{name}"))
            report = browser.script(REPORT, language)
            _ranks(tally, what, language, rank, report, tuner)
            _bands(tally, what, language, stability, report, tuner)


def _ask(reports, *words: str) -> dict:
    done = run(reports.cei, *words, "--format", "json", "--quiet", cwd=reports.folder)
    return json.loads(done.stdout)


def _make(reports, command: str, name: str, *words: str) -> None:
    done = run(reports.cei, command, *words, "--seed", SEED, "-n", REPLICATES, "--quiet", "-o",
               str(reports.path(name)), cwd=reports.folder)
    if done.returncode != 0:
        raise RuntimeError(f"{name}: {done.stderr.decode('utf-8', 'replace')}")


def _ranks(tally, what, language, rank, report, tuner):
    """Rank, name, score and interval of every unit as texts."""
    rows = [row for row in rank["assessments"][-1]["rows"] if row["rank"] is not None]
    ranks = [row["rank"] for row in rows]
    place = [report["head"].index(word) for word in COLUMNS[language]]
    shown = [[cells[column] for column in place] for cells in report["rows"]]
    wanted = [[f"{row['rank']}{'=' if ranks.count(row['rank']) > 1 else ''}", row["name"][language],
               row["printed"], f"{row['rankLow']}-{row['rankHigh']}"] for row in rows]
    tally.check(len(rows) == 31 and shown == wanted, f"{what}: ranks and scores in the report",
                [pair for pair in zip(shown, wanted) if pair[0] != pair[1]][:3])
    live = [tuner["rows"][row["code"]]["shown"] for row in rows]
    tally.check(live == wanted, f"{what}: ranks and scores in the tuner",
                [pair for pair in zip(live, wanted) if pair[0] != pair[1]][:3])


def _bands(tally, what, language, stability, report, tuner):
    """The interval of every weight in which the first five stay, and who ends it."""
    wrong = []
    ends, table = report["tables"]
    for item, end, cells in zip(stability["intervals"], ends[1:], table[1:], strict=True):
        event = next(event for event in item["intervals"] if event["event"] == "top")
        lower, upper = event["printed"]
        drawn, twin = report["strips"][item["node"]], report["twin"][item["node"]]
        said = tuner["bands"][item["node"]].replace("\u2013", "-")
        texts = [drawn[2], cells[3], "-".join(twin) + "%"]
        if texts != [f"{lower}-{upper}%"] * 3 or not said.endswith(f" {lower}-{upper}%") \
                and not said.endswith(f"：{lower}-{upper}%"):
            wrong.append(f"{item['node']}: {lower}-{upper}%, report {texts}, tuner {said}")
        weight = f"{100 * item['weight']:.2f}%"
        if not drawn[1] == cells[1] == weight:
            wrong.append(f"{item['node']}: weight {weight}, report {drawn} {cells}")
        for side, place in (("lower", 1), ("upper", 3)):
            if event[side]["holds"] != (end[place] == ""):
                wrong.append(f"{item['node']}: {side} {event[side]}, report {end}")
    count = len(stability["intervals"])
    tally.check(count == len(report["strips"]) == len(tuner["bands"]) == 19 and not wrong,
                f"{what}: {count} bands", "\n".join(wrong))
