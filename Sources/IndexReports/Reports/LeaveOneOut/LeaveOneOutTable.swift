internal import CompositeIndex

/// The nodes that were left out, the largest effect first.
struct LeaveOneOutTable {
  private let analysis: LeaveOneOut

  init(_ analysis: LeaveOneOut) { self.analysis = analysis }

  func table(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(columns: [
      Table.Column(title("去掉", "Left out"), key: "node", overflow: .wrap),
      Table.Column(title("权重", "Weight"), key: "weight", .right, priority: 2),
      Table.Column(title("平均变动", "Mean move"), key: "meanShift", .right),
      Table.Column(title("最大变动", "Largest"), key: "largestShift", .right),
      Table.Column(title("变动最大", "Who"), key: "movers", priority: 1, overflow: .truncate),
      Table.Column("tau", key: "tau", .right, priority: 3),
      Table.Column(title("第一名", "First"), key: "leaders", overflow: .truncate),
    ])
    let words = UnitWords(analysis.base)
    let weights = PrintedWeights(analysis.base.scheme)
    table.rows = analysis.effects.map { effect in
      let node = analysis.base.scheme.nodes[effect.node]
      let weight = weights.text(effect.node)
      guard let outcome = try? effect.outcome.get() else {
        let none = Table.Cell(NumberFormat.missing)
        return Table.Row([Table.Cell(node.name[language]), Table.Cell(weight), none, none])
      }
      return Table.Row([
        Table.Cell(node.name[language]), Table.Cell(weight),
        Table.Cell(NumberFormat.fixed(outcome.meanShift)),
        Table.Cell(NumberFormat.shortest(outcome.largestShift) ?? ""),
        Table.Cell(few(outcome.movers, words)[language]),
        Table.Cell(NumberFormat.fixed(outcome.tau, digits: 3)),
        Table.Cell(
          outcome.changesLeader ? few(outcome.leaders, words)[language] : title("不变", "same")),
      ])
    }
    return table
  }

  /// Two names at most, otherwise how many there are.
  private func few(_ units: [Unit], _ words: UnitWords) -> LocalizedText {
    units.count > 2 ? words.count(units.count) : words.list(units.map(\.name))
  }

  var csv: (header: [String], rows: [[String]]) {
    func codes(_ units: [Unit]) -> String { units.map(\.code).joined(separator: " ") }
    return (
      [
        "node", "name_zh", "name_en", "depth", "weight", "common", "mean_shift", "largest_shift",
        "movers", "tau", "leaders", "changes_leader", "not_ranked", "newly_ranked", "problem",
      ],
      analysis.effects.map { effect in
        let node = analysis.base.scheme.nodes[effect.node]
        let head = [
          node.id, node.name.zh, node.name.en, String(node.depth),
          NumberFormat.shortest(node.effectiveWeight) ?? "",
        ]
        guard let outcome = try? effect.outcome.get() else {
          let problem = LeaveOneOutWords.problem(effect)?.en ?? ""
          return head + [String](repeating: "", count: 9) + [problem]
        }
        return head + [
          String(outcome.common), NumberFormat.shortest(outcome.meanShift) ?? "",
          NumberFormat.shortest(outcome.largestShift) ?? "", codes(outcome.movers),
          NumberFormat.shortest(outcome.tau) ?? "", codes(outcome.leaders),
          String(outcome.changesLeader), codes(outcome.lost), codes(outcome.joined), "",
        ]
      }
    )
  }
}
