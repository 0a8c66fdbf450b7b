internal import CompositeIndex

extension MapReport {
  /// The tiles in reading order, and the classes from the lowest; `cei schema map` describes it.
  public var json: JSONOutput {
    .object(
      [.init("report", "map"), .init("schemaVersion", 1)] + ReportHeading.members(assessment) + [
        .init("layout", .string(figure.layout.file ?? "provinces")),
        .init("rule", .string(figure.classes.rule.text)),
        .init("caption", .text(TileGridFigure.caption)),
        .init("classes", .array(figure.classes.ranges.indices.map(scoreClass))),
        .init("tiles", .array(figure.places.map(tile))),
      ])
  }

  /// Ends are printed scores; `null` for none.
  private func scoreClass(_ number: Int) -> JSONOutput {
    func end(_ units: Int?) -> JSONOutput { .number(orNull: units.map { Double($0) / 100 }) }
    let range = figure.classes.ranges[number]
    return [
      "class": .integer(number + 1), "from": end(range.low), "to": end(range.high),
      "units": .integer(figure.classes.counts[number]),
    ]
  }

  private func tile(_ place: TileGridFigure.Place) -> JSONOutput {
    let number = place.row.flatMap { figure.classes.classes[$0] }
    let ends = place.row.flatMap { intervals?.ends(row: $0) }
    let state =
      number != nil ? "ranked" : figure.hasData(place.row) ? "not-ranked" : "no-data"
    return [
      "code": .string(place.tile.code),
      "name": .text(place.row.map { assessment.unit($0).name } ?? place.tile.name),
      "short": .text(place.tile.short),
      "row": .integer(place.tile.row), "column": .integer(place.tile.column),
      "state": .string(state), "class": .integer(orNull: number.map { $0 + 1 }),
      "rank": .number(orNull: place.row.map { assessment.ranks[$0] }),
      "score": .number(orNull: place.row.map { assessment.index[$0] }),
      "best": .number(orNull: ends.map { Double($0.best) }),
      "worst": .number(orNull: ends.map { Double($0.worst) }),
    ]
  }
}
