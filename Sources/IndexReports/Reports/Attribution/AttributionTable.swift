internal import CompositeIndex

/// The units with the parts of their moves, the largest move first.
struct AttributionTable {
  private let report: AttributionReport
  /// What is shown, in the order of ``ComparisonTable``.
  let units: [UnitAttribution]
  /// Units that keep their rank and are not shown.
  private let hidden: Int

  init(_ report: AttributionReport) {
    self.report = report
    let known = Dictionary(
      report.attribution.units.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
    let shown = ComparisonTable(report.comparison).moves.compactMap { known[$0.unit.code] }
    units = shown
    hidden = report.attribution.units.count - shown.count
  }

  func table(_ language: Language) -> Table {
    let live = report.live
    let header = UnitWords(units.map(\.unit)).header[language]
    let names = report.comparison.names
    var table = Table(
      columns: [
        Table.Column(header, overflow: .truncate),
        Table.Column(names.before[language], .right, overflow: .truncate),
        Table.Column(names.after[language], .right, overflow: .truncate),
        Table.Column(LocalizedText(zh: "变化", en: "Change")[language], .right),
      ]
        + live.map { Table.Column(Self.title($0)[language], .right) })
    for unit in units {
      let parts = unit.printedRank(live)
      table.rows.append(
        Table.Row(
          [
            Table.Cell(unit.unit.name[language]),
            Table.Cell(NumberFormat.shortest(unit.ranks.before) ?? ""),
            Table.Cell(NumberFormat.shortest(unit.ranks.after) ?? ""),
            RankChanges.cell(unit.gained, new: ""),
          ] + live.map(parts.cell)))
    }
    // The mean is over all units, as in the summary, not only over those that are listed.
    let all = report.attribution.units
    if hidden > 0 {
      let count = UnitWords(all.map(\.unit)).count(hidden)
      table.footnotes.append(
        LocalizedText(
          zh: "另有 \(count.zh)名次不变，未列出；平均幅度把它们计算在内。",
          en: "\(count.en) with the same rank left out; the mean size counts them.")[language])
    }
    if all.count > 1 {
      table.rows.append(
        Table.Row(
          [
            Table.Cell(LocalizedText(zh: "平均幅度", en: "Mean size")[language]), "", "",
            Table.Cell(NumberFormat.fixed(Self.mean(all.map(\.gained)))),
          ]
            + live.map { part in
              Table.Cell(NumberFormat.fixed(Self.mean(all.map { $0.rankParts[part] })))
            }, kind: .subtotal))
    }
    return table
  }

  private static func mean(_ numbers: [Double]) -> Double {
    numbers.reduce(0) { $0 + abs($1) } / Double(numbers.count)
  }

  /// A short column heading.
  static func title(_ part: ChangeSwitch) -> LocalizedText {
    switch part {
    case .own: LocalizedText(zh: "自身", en: "Own")
    case .others: LocalizedText(zh: "他人", en: "Others")
    case .weights: LocalizedText(zh: "权重", en: "Weights")
    case .method: LocalizedText(zh: "方法", en: "Method")
    case .unitSet: LocalizedText(zh: "范围", en: "Set")
    }
  }
}
