public import CompositeIndex

extension AttributionReport {
  /// The comparison's columns, then the parts of ranks and of scores in full precision; of one unit
  /// the parts of its rank and its score, its opponents and the nodes, a row each.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    if let unit, let found = attribution.units.first(where: { $0.unit.code == unit }) {
      return detail(found, language)
    }
    var (header, rows) = comparison.csv(language)
    let keys = ChangeSwitch.allCases
    header += keys.map { "rank_\($0.key)" } + keys.map { "score_\($0.key)" }
    let known = Dictionary(
      attribution.units.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
    rows = rows.map { row in
      guard let unit = row.first.flatMap({ known[$0] }) else {
        return row + [String](repeating: "", count: 2 * keys.count)
      }
      return row + keys.map { number(unit.rankParts[$0]) }
        + keys.map { number(unit.scoreParts[$0]) }
    }
    guard let unit else { return (header, rows) }
    return (header, rows.filter { $0.first == unit })
  }

  private func detail(
    _ found: UnitAttribution, _ language: Language
  ) -> (header: [String], rows: [[String]]) {
    func row(
      _ part: String, _ id: String, _ name: String, _ total: Double, _ parts: ChangeParts
    ) -> [String] {
      [part, id, name, number(total)] + ChangeSwitch.allCases.map { number(parts[$0]) }
    }
    let (code, name) = (found.unit.code, found.unit.name[language])
    let schemes = [attribution.after.scheme, attribution.before.scheme]
    var rows = [
      row("rank", code, name, found.gained, found.rankParts),
      row("score", code, name, found.scores.after - found.scores.before, found.scoreParts),
    ]
    rows += found.opponents.map {
      row("opponent", $0.unit.code, $0.unit.name[language], $0.before - $0.after, $0.parts)
    }
    rows.append(row("other_opponents", "", "", found.elsewhere.sum, found.elsewhere))
    rows += found.nodes.map { node in
      let name = schemes.lazy.compactMap { scheme in
        scheme.node(node.node).map { scheme.nodes[$0].name[language] }
      }.first
      return row("node", node.node, name ?? "", node.parts.sum, node.parts)
    }
    rows.append(row("rules", "", "", found.rules.sum, found.rules))
    return (["part", "id", "name", "total"] + ChangeSwitch.allCases.map(\.key), rows)
  }

  private func number(_ number: Double) -> String { NumberFormat.shortest(number) ?? "" }

  /// The comparison with the parts of every unit, its opponents and the nodes.
  public var json: JSONOutput {
    guard case .object(let members) = comparison.json else { return comparison.json }
    let words = AttributionWords(self)
    let why: JSONOutput = [
      "switches": .array(
        ChangeSwitch.allCases.map {
          [
            "key": .string($0.key), "name": .text($0.name),
            "differs": .bool(attribution.live.contains($0)),
          ]
        }), "weightsGoWithMethod": .bool(attribution.weightsGoWithMethod),
      "units": .array(
        attribution.units.filter { unit == nil || $0.unit.code == unit }.map(unitJSON)),
      "unsplit": .array(
        attribution.unsplit.map {
          ["code": .string($0.unit.code), "reason": .text($0.reason.message)]
        }), "notes": .array(words.meaning.map { .text($0) }),
    ]
    return .object(members + [.init("why", why)])
  }

  private func parts(_ parts: ChangeParts) -> JSONOutput {
    .object(ChangeSwitch.allCases.map { .init($0.key, .number(parts[$0])) })
  }

  private func unitJSON(_ unit: UnitAttribution) -> JSONOutput {
    [
      "code": .string(unit.unit.code), "name": .text(unit.unit.name),
      "rankBefore": .number(unit.ranks.before), "rankAfter": .number(unit.ranks.after),
      "gained": .number(unit.gained), "rank": parts(unit.rankParts),
      "scoreBefore": .number(unit.scores.before), "scoreAfter": .number(unit.scores.after),
      "score": parts(unit.scoreParts),
      "opponents": .array(
        unit.opponents.map {
          [
            "code": .string($0.unit.code), "aheadBefore": .number($0.before),
            "aheadAfter": .number($0.after), "rank": parts($0.parts),
          ]
        }), "otherOpponents": parts(unit.elsewhere),
      "nodes": .array(
        unit.nodes.map { ["node": .string($0.node), "score": parts($0.parts)] }),
      "rules": parts(unit.rules), "ordersFollowed": .number(unit.orders.followed),
      "orders": .number(unit.orders.all),
      "impossible": .array(
        unit.impossible.map { .array($0.map { .string($0.key) }) }),
    ]
  }
}
