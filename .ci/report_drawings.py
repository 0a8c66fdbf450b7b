"""What the figures of a report draw, read as numbers: texts, and where marks lie on their scales.

Texts and lengths are held against `cei` JSON and the tables behind the figures, whose numbers
report_contents.py compares with that JSON.
"""

import re

from report_numbers import printed

# A coordinate has two decimals.
NEAR = 0.03


def groups(figure, *parts) -> list:
    """The groups of a drawing that show one of these parts."""
    return [group for group in figure.all("g") if group.attributes.get("data-part") in parts]


def texts(group) -> list[str]:
    return [item.text for item in group.all("text")]


def at(node, *names) -> list[float]:
    return [float(node.attributes[name]) for name in names]


def ink(node) -> str:
    return node.attributes.get("class", "")


def title(group) -> str:
    """What is said where the mouse rests."""
    return group.all("title")[0].text


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d+(?:\.\d+)?", text)


def _scale(figure):
    """Where a number lies: by the first and the last one that stand above upright lines."""
    upright = {line.attributes["x1"] for line in figure.all("line")
               if line.attributes["x1"] == line.attributes["x2"] and ink(line) == "i-grid"}
    marks = [(float(item.text.rstrip("%")), float(item.attributes["x"])) for item in figure.all("text")
             if item.attributes["x"] in upright and re.fullmatch(r"\d+%?", item.text)]
    (low, left), (high, right) = marks[0], marks[-1]
    place = lambda number: left + (number - low) * (right - left) / (high - low)
    return place, all(abs(place(number) - x) < NEAR for number, x in marks)


def check(tally, what, page, answers, language) -> None:
    """Every drawing but those of units' pages, and the scores that the heat tables show."""
    _strips(tally, what, page, page.with_id("-figure-ranking-")[0], answers, language)
    _tiles(tally, what, page.with_id("-figure-tiles-")[0], answers, language)
    for figure in page.with_id("-figure-scores-"):
        _shades(tally, f"{what}: {figure.attributes['id']}", figure, answers)
    _shares(tally, what, page.with_id("-figure-acceptability-")[0], answers, language)
    if len(answers.years) > 1:
        _lines(tally, what, page.with_id("-figure-bump-")[0], answers, language)
    for figure in page.with_id("-figure-stability-"):
        _bands(tally, what, page, figure, answers, language)


def shared(answers, row) -> str:
    """A rank as printed."""
    same = sum(other["rank"] == row["rank"] for other in answers.ranked) > 1
    return f"{row['rank']}{'=' if same else ''}"


def _strips(tally, what, page, figure, answers, language):
    """Rank, score and interval beside each other, and on the scale."""
    place, even = _scale(figure)
    tally.check(even, f"{what}: the scale of the strips is even")
    first = page.with_id(f"{language}-summary")[0].all("p")[0].text
    tally.check(figure.all("desc")[0].text == first, f"{what}: the strips are described as in the summary", first)
    drawn = {group.attributes["data-key"]: group for group in groups(figure, "row")}
    tally.check(list(drawn) == [row["code"] for row in answers.ranked], f"{what}: a strip for everybody", list(drawn))
    for row in answers.ranked:
        group, interval = drawn[row["code"]], f"{row['rankLow']}-{row['rankHigh']}"
        wanted = [shared(answers, row), row["name"][language], row["printed"], interval]
        tally.check(texts(group) == wanted, f"{what}: strip of {row['code']}", f"{texts(group)} {wanted}")
        said = title(group).replace(row["name"][language], "", 1)
        tally.check(_numbers(said) == _numbers(" ".join([row["printed"], str(row["rank"]), interval])),
                    f"{what}: what the strip of {row['code']} says", title(group))
        x, width = at(group.all("rect")[0], "x", "width")
        dot = at(group.all("circle")[0], "cx")[0]
        ends = [place(row["rankLow"]) - 5, place(row["rankHigh"]) + 5, place(row["rank"])]
        tally.check(all(abs(one - other) < 2 * NEAR for one, other in zip([x, x + width, dot], ends)),
                    f"{what}: where the strip of {row['code']} lies", f"{x} {width} {dot} {ends}")


def _tiles(tally, what, figure, answers, language):
    """Name, rank and shade of every tile; the legend's classes, with their counts."""
    _, rows = figure.table()
    by_code = {row["code"]: row for row in answers.rows}
    legend = []
    for group in groups(figure, "shade"):
        if ink(group.all("rect")[0]) != "i-missing":
            low, high, count = _numbers(texts(group)[0])
            legend.append((ink(group.all("rect")[0]), float(low), float(high), int(count)))
    drawn = {group.attributes["data-key"]: group for group in groups(figure, "tile")}
    tally.check(len(rows) == len(drawn), f"{what}: as many tiles as lines", f"{len(rows)} {len(drawn)}")
    counts = dict.fromkeys((shade for shade, *_ in legend), 0)
    for code, _, short, *_ in rows:
        row, group = by_code.get(code), drawn[code]
        if not row or row["rank"] is None:
            tally.check(texts(group)[0] == short and not _numbers(texts(group)[1])
                        and ink(group.all("rect")[0]) == "i-missing", f"{what}: tile of {code}", texts(group))
            continue
        shade = ink(group.all("rect")[0])
        counts[shade] += 1
        within = [low <= float(row["printed"]) <= high for name, low, high, _ in legend if name == shade]
        tally.check(texts(group) == [short, shared(answers, row)] and within == [True],
                    f"{what}: tile of {code}", f"{texts(group)} {shade} {legend}")
    tally.check(counts == {name: count for name, _, _, count in legend}, f"{what}: counts in the legend of tiles",
                f"{counts} {legend}")
    said = figure.all("desc")[0].text
    for name, low, high, count in legend:
        names = sorted(row["name"][language] for row in answers.ranked if low <= float(row["printed"]) <= high)
        found = re.search(rf"{low:.2f}[–-]{high:.2f}[^：:]*[：:] ?([^。.]*)", said)
        tally.check(not count or found and sorted(re.split("、|, | and ", found[1])) == names,
                    f"{what}: who is said to have {low} to {high}", f"{said} {names}")


def _shades(tally, what, figure, answers):
    """Five shades in every column, for fifths of the ranked."""
    heads, rows = figure.table()
    cells = {row[0]: row[3:-1] for row in rows}
    ranked = {row["code"] for row in answers.ranked}
    columns = [[] for _ in heads[3:-1]]
    left = [at(item, "x")[0] for item in figure.all("text") if item.attributes.get("font-size") == "11"
            and item.attributes.get("font-weight") == "700"]
    middles = sorted(set(left))
    tally.check(len(middles) == len(columns), f"{what}: a head above every column", middles)
    for group in groups(figure, "row"):
        for item in group.all("rect"):
            x, width = at(item, "x", "width")
            if not ink(item).startswith("i-step"):
                continue
            column = min(range(len(middles)), key=lambda number: abs(middles[number] - x - width / 2))
            code = group.attributes["data-key"]
            if code in ranked:
                columns[column].append((float(cells[code][column]), ink(item)))
    for number, found in enumerate(columns):
        known = [float(cells[code][number]) for code in ranked if cells[code][number]]
        found.sort()
        # Fifths of the ranked by score; equal scores have the fifth of the middle of their places.
        wanted = []
        for score, _ in found:
            worse = sum(other < score - 1e-9 for other, _ in found)
            level = sum(abs(other - score) <= 1e-9 for other, _ in found)
            wanted.append(f"i-step{1 + (2 * worse + level) * 5 // (2 * len(found))}")
        tally.check(len(found) == len(known) and [shade for _, shade in found] == wanted,
                    f"{what}: shades of {heads[3 + number]}", f"{len(known)} {found} {wanted}")


def _shares(tally, what, figure, answers, language):
    """Shares of ranks: what is drawn, where, how dark, and what is said; a frame around the rank at hand."""
    heads = {int(item.text): at(item, "x")[0] for item in figure.all("text")
             if ink(item) == "i-muted" and item.attributes.get("text-anchor") == "middle" and item.text.isdigit()}
    known = {row["code"]: row for row in answers.robust["rows"]}
    drawn = groups(figure, "row")
    tally.check(len(drawn) == len(known), f"{what}: lines of shares", len(drawn))
    for group in drawn:
        row = known[group.attributes["data-key"]]
        name = row["name"][language]
        place = lambda x: min(heads, key=lambda rank: abs(heads[rank] - x))
        shades, shown, frame = {}, {}, set()
        for item in group.all("rect"):
            x, width = at(item, "x", "width")
            if ink(item) == "i-surface":
                frame.add(place(x + width / 2))
            elif width > 2:
                shades[place(x + width / 2)] = ink(item)
        for item in group.all("text")[2:]:
            if item.text.isdigit():
                # At the right end stands how often it is not ranked, under no number.
                away = item.attributes.get("text-anchor") == "end"
                shown[0 if away else place(at(item, "x")[0])] = int(item.text)
        exact = {rank + 1: 100 * share for rank, share in enumerate(row["acceptability"][:len(known)])}
        exact[0] = 100 * row["notRanked"] / answers.robust["replicates"]
        held = all(abs(shown.get(rank, 0) - share) < 1 + 1e-9 for rank, share in exact.items()) and set(shown) <= set(exact)
        dark = {rank: f"i-step{1 + sum(share >= limit for limit in (10, 20, 40, 70))}" for rank, share in shown.items() if rank}
        said = title(group).replace(name, "", 1)
        pairs = [(int(rank), int(share)) for rank, share in re.findall(
            r"第 (\d+) 名 (\d+)%" if language == "zh" else r"rank (\d+) (\d+)%", said)]
        pairs += [(0, int(share)) for share in re.findall(r"(?:未排名|not ranked) (\d+)%", said)]
        tally.check(held, f"{what}: shares drawn of {row['code']}", f"{shown} {exact}")
        tally.check({rank: shade for rank, shade in shades.items() if rank in shown} == dark,
                    f"{what}: shades of the shares of {row['code']}", f"{shades} {dark}")
        tally.check(sorted(pairs) == sorted(shown.items()), f"{what}: what is said of the shares of {row['code']}",
                    f"{title(group)} {shown}")
        # Cells of many units have no room for one.
        framed = {row["rank"]} & set(shown) if heads[2] - heads[1] >= 18 else set()
        tally.check(frame == framed and texts(group)[0] == name, f"{what}: frame in the line of {row['code']}",
                    f"{frame} {texts(group)[:2]}")


def _lines(tally, what, figure, answers, language):
    """Ranks over the years: every line at its ranks, and ranks in order from top to bottom, evenly apart."""
    columns = [at(item, "x1")[0] for item in figure.all("line") if ink(item) == "i-grid"]
    known = [{row["code"]: row for row in year["rows"] if row["rank"] is not None} for year in answers.years]
    drawn = groups(figure, "chosen", "other")
    codes = {code for year in known for code in year}
    tally.check({group.attributes["data-key"] for group in drawn} == codes and len(drawn) == len(codes),
                f"{what}: a line for everybody", len(drawn))
    heights = [{} for _ in columns]
    for group in drawn:
        code = group.attributes["data-key"]
        ranks = [year[code]["rank"] for year in known if code in year]
        name = next(year[code]["name"][language] for year in known if code in year)
        for line in group.all("polyline"):
            for point in line.attributes["points"].split():
                x, y = map(float, point.split(","))
                column = min(range(len(columns)), key=lambda number: abs(columns[number] - x))
                heights[column].setdefault(code, set()).add(y)
        wanted = [text for year in answers.years for row in year["rows"] if row["code"] == code and row["rank"] is not None
                  for text in (year["period"], str(row["rank"]))]
        tally.check(_numbers(title(group).replace(name, "", 1)) == wanted, f"{what}: ranks of {code} in words",
                    f"{title(group)} {wanted}")
        ends = [text for text in texts(group) if name in text]
        tally.check(all(int(_numbers(text.replace(name, ""))[0]) in (ranks[0], ranks[-1]) for text in ends),
                    f"{what}: ranks at the ends of {code}", ends)
        if group.attributes["data-part"] == "chosen":
            plates = [text.rstrip("=") for text in texts(group)[:len(ranks)]]
            tally.check(plates == [str(rank) for rank in ranks] or not group.all("rect"),
                        f"{what}: ranks in the plates of {code}", f"{plates} {ranks}")
    said = figure.all("desc")[0].text
    for one, two, late in zip(known, known[1:], answers.years[1:]):
        both = [(one[code]["rank"], two[code]["rank"]) for code in one if code in two]
        passed = sum((a - c) * (b - d) < 0 for place, (a, b) in enumerate(both) for c, d in both[:place])
        tally.check(re.search(rf"{late['period']}\D{{1,20}}\b{passed}\b|{late['period']} 共 {passed} 次", said) is not None,
                    f"{what}: how many pass by {late['period']}", f"{said} {passed}")
    for year, found, period in zip(known, heights, answers.years):
        tally.check(set(found) == set(year) and all(len(ys) == 1 for ys in found.values()),
                    f"{what}: level in {period['period']}", [code for code in found if len(found[code]) > 1][:5])
        order = sorted((min(ys), year[code]["rank"]) for code, ys in found.items() if code in year)
        steps = [two[0] - one[0] for one, two in zip(order, order[1:])]
        ranks = [rank for _, rank in order]
        tally.check(ranks == sorted(ranks) and max(steps) - min(steps) < 2 * NEAR and min(steps) > 1,
                    f"{what}: ranks of {period['period']} from top to bottom", order[:40])


def _bands(tally, what, page, figure, answers, language):
    """How far weights may move: texts, marks and both tables against `cei stability`."""
    place, even = _scale(figure)
    tally.check(even, f"{what}: the scale of the bands is even")
    told = {item["node"]: (item, event) for item in answers.stability["intervals"] for event in item["intervals"]
            if event["event"] == "top"}
    ends = {tuple(event["printed"]) for item, _ in told.values() for event in item["intervals"]}
    pairs = re.findall(r"(\d+\.\d\d)%?[–-](\d+\.\d\d)%", page.with_id(f"{language}-stability")[0].text)
    tally.check(len(pairs) > len(told) and set(pairs) <= ends, f"{what}: intervals of weights in words", set(pairs) - ends)
    drawn = groups(figure, "weight")
    _, rows = figure.table()
    section = page.with_id(f"{language}-stability")[0]
    within = {table for part in section.all("figure") for table in map(id, part.all("table"))}
    tables = [table for table in section.all("table") if id(table) not in within]
    cells = [[cell.text for cell in row.all("th") + row.all("td")] for row in tables[-1].all("tbody")[0].all("tr")]
    tally.check([group.attributes["data-key"] for group in drawn] == list(told) == [row[0] for row in rows]
                and len(cells) == len(told), f"{what}: a band for every weight", len(drawn))
    for group, row, line in zip(drawn, rows, cells):
        item, event = told[group.attributes["data-key"]]
        low, high = event["printed"]
        name, weight = item["name"][language], f"{printed(100 * item['weight'])}%"
        tally.check(texts(group)[1:] == [weight, f"{low}-{high}%"] and row[-2:] == [low, high]
                    and line[1:-1] == [weight, *(f"{'-'.join(other['printed'])}%" for other in item["intervals"])]
                    and line[-1] == printed(item["meanShiftWithout"]),
                    f"{what}: band of {item['node']}", f"{texts(group)} {row} {line} {low} {high}")
        said = _numbers(title(group).replace(name, "", 1))
        tally.check({low, high, weight[:-1]} <= {*said, *(["0.00", "100.00"] if low == "0.00" and high == "100.00" else [])},
                    f"{what}: what the band of {item['node']} says", title(group))
        x, width = at(group.all("rect")[0], "x", "width")
        dot = at(group.all("circle")[0], "cx")[0]
        shown = [x, x + width, dot]
        ends = [place(100 * share) for share in (event["lower"]["share"], event["upper"]["share"], item["weight"])]
        tally.check(all(abs(one - other) < 1 for one, other in zip(shown, ends)),
                    f"{what}: where the band of {item['node']} lies", f"{shown} {ends}")


def years(tally, name, figure, rows, language) -> None:
    """Scores of a unit over the periods: texts, and heights in proportion to the scores."""
    wanted = []
    for label, score, rank, *_ in rows:
        if score:
            place = {"zh": f"第 {rank} 名", "en": f"rank {rank}"}[language]
            wanted.append([printed(float(score)), label] + ([place] if rank else []))
    drawn = [texts(group) for group in groups(figure, "point") if group.all("circle")]
    tally.check([[text.replace("=", "") for text in found] for found in drawn] == wanted,
                f"{name}: scores as drawn", f"{drawn}\n{wanted}")
    points = [(float(found[0]), at(group.all("circle")[0], "cy")[0])
              for group, found in zip([group for group in groups(figure, "point") if group.all("circle")], drawn)]
    (low, bottom), (high, top) = min(points), max(points)
    held = low == high or all(
        abs(bottom + (score - low) * (top - bottom) / (high - low) - y) < 1 for score, y in points)
    tally.check(held and (low == high or top < bottom), f"{name}: heights of the scores", points)
    cuts = sum(bool(cells[3]) for cells in rows)
    tally.check(len(groups(figure, "break")) == cuts, f"{name}: breaks as drawn", cuts)
    said = figure.all("desc")[0].text
    missing = [point for point in wanted if f"{point[1]} {point[0]}" not in said]
    tally.check(not missing, f"{name}: scores in words", f"{said} {missing}")


def waterfall(tally, name, figure, rows) -> None:
    """Parts of a gap: texts as in the table behind it, bars as long as the parts, each from the end of the last."""
    total = [groups(figure, kind)[0] for kind in ("start", "end")]
    steps = groups(figure, "step")
    drawn = [texts(group)[-1] for group in [total[0], *steps, total[1]]]
    tally.check(drawn == [cells[2] for cells in rows], f"{name}: parts as drawn", f"{drawn}\n{rows}")
    keys = [group.attributes.get("data-key", "") for group in steps]
    tally.check(keys == [cells[0] for cells in rows[1:-1]], f"{name}: parts in the order of the table", keys)
    numbers = [float(cells[2]) for cells in rows]
    # A part of 0.00 has no bar.
    marks = [[item for item in group.all("rect") if ink(item) in ("i-total", "i-up", "i-down")]
             for group in [total[0], *steps, total[1]]]
    empty = [number for number, found in zip(numbers, marks) if len(found) != 1 and not (number == 0 and not found)]
    if not tally.check(len(marks) == len(numbers) and not empty, f"{name}: a bar for every part", empty):
        return
    bars = [at(found[0], "x", "width") if found else None for found in marks]
    reached, ends = numbers[0], []
    for number in numbers[1:-1]:
        ends.append((reached, reached + number))
        reached += number
    low, high = min(numbers[0], *(min(pair) for pair in ends)), max(numbers[0], *(max(pair) for pair in ends))
    shown = [bar for bar in bars[1:-1] if bar]
    left, right = min(x for x, _ in shown), max(x + width for x, width in shown)
    place = lambda number: left + (number - low) * (right - left) / (high - low)
    held = all(abs(bar[0] - place(min(pair))) < 0.1 and abs(sum(bar) - place(max(pair))) < 0.1
               for bar, pair in zip(bars[1:-1], ends) if bar)
    held = held and all(abs(x + width - place(number)) < 0.1
                        for (x, width), number in ((bars[0], numbers[0]), (bars[-1], numbers[-1])))
    tally.check(held or high == low, f"{name}: lengths of the bars", f"{bars} {numbers}")
    wrong = [(number, ink(found[0])) for number, found in zip(numbers[1:-1], marks[1:-1])
             if found and ink(found[0]) != ("i-down" if number < 0 else "i-up")]
    tally.check(not wrong, f"{name}: colours of the bars", wrong)
    said = figure.all("desc")[0].text
    missing = [cells for cells in rows if f"{cells[1]} {cells[2]}" not in said
               and not re.search(re.escape(cells[1]) + " at " + re.escape(cells[2]), said)]
    tally.check(not missing, f"{name}: parts in words", f"{said} {missing}")
