public import CompositeIndex

extension ExtremeRanksSection {
  /// One row for each unit: ranks, margins, then both vectors of weights.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    let ids = ranks.set.space.coordinates.map { assessment.scheme.nodes[$0].id }
    func number(_ value: Double?) -> String { NumberFormat.shortest(value) ?? "" }
    func cells(_ end: ExtremeRanks.End) -> [String] {
      ["\(end.rank)", number(end.margin), end.isTie ? "1" : "0", "\(end.replayed)"]
    }
    func proofs(_ end: ExtremeRanks.End) -> [String] {
      ["\(end.bound)", end.isMarginProven ? "1" : "0"]
    }
    return (
      [
        "code", "name", "rank", "best", "best_margin", "best_tie", "best_replayed", "worst",
        "worst_margin", "worst_tie", "worst_replayed", "best_bound", "best_margin_proven",
        "worst_bound", "worst_margin_proven",
      ] + ids.map { "best:\($0)" } + ids.map { "worst:\($0)" },
      order.map { reach in
        let unit = unit(reach.unit)
        return [unit.code, unit.name[language], number(reach.own)] + cells(reach.best)
          + cells(reach.worst) + proofs(reach.best) + proofs(reach.worst)
          + reach.best.weights.map { number($0) }
          + reach.worst.weights.map { number($0) }
      }
    )
  }

  /// Every unit's range with weights that give both ends.
  public var json: JSONOutput {
    func codes(_ units: [ExtremeRanks.Reach]) -> JSONOutput {
      .array(units.map { .string(unit($0.unit).code) })
    }
    return .object(
      vectors.question(ranks.set) + [
        .init("exponent", .number(ranks.table.exponent)),
        .init("programs", .integer(ranks.programs)), .init("canLead", codes(ranks.canLead)),
        .init("top", .integer(top)), .init("canEnterTop", codes(ranks.canEnter(top: top))),
        .init("alwaysInTop", codes(ranks.alwaysIn(top: top))),
        .init(
          "units",
          .array(
            order.map { reach in
              let unit = unit(reach.unit)
              return [
                "code": .string(unit.code), "name": .text(unit.name), "rank": .number(reach.own),
                "best": json(reach.best), "worst": json(reach.worst),
              ]
            })),
        .init("summary", .array(sentences.map { .text($0) })),
      ])
  }

  private func json(_ end: ExtremeRanks.End) -> JSONOutput {
    var members: [JSONOutput.Member] = [
      .init("rank", .integer(end.rank)), .init("bound", .integer(end.bound)),
      .init("proven", .bool(end.isProven)), .init("marginProven", .bool(end.isMarginProven)),
      .init("margin", .number(orNull: end.margin)),
      .init("tie", .bool(end.isTie)),
      .init("level", .array(end.level.map { .string(unit($0).code) })),
      .init("replayedRank", .integer(end.replayed)), .init("weights", vectors.json(end.weights)),
    ]
    if ranks.set.space.isLeaves {
      members.append(.init("schemeWeights", vectors.localJSON(end.weights)))
    }
    return .object(members)
  }
}
