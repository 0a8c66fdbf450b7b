internal import CompositeIndex

/// How often each unit has each place, in per cent; every line adds up to 100.
struct AcceptabilityTable {
  /// Places that have a column of their own in text; the rest is one column.
  static let shown = 10

  private let report: RobustnessReport
  private let units: RobustUnits

  init(_ report: RobustnessReport, _ units: RobustUnits) {
    self.report = report
    self.units = units
  }

  func table(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let count = units.items.count
    let shown = count <= Self.shown + 2 ? count : Self.shown
    var columns = [
      Table.Column(
        UnitWords(report.analysis.model.base).header[language], key: "unit", overflow: .truncate)
    ]
    for place in 1...max(1, shown) {
      columns.append(Table.Column(String(place), key: "rank_\(place)", .right))
    }
    if shown < count {
      columns.append(
        Table.Column(
          title("\(shown + 1)-\(count)", "\(shown + 1)-\(count)"), key: "rest", .right))
    }
    columns.append(Table.Column(title("未排名", "Unranked"), key: "notRanked", .right))
    var table = Table(
      caption: title(
        "得到各名次的百分比，按期望名次排列；每行合计 100，0 写作 .",
        "Per cent of replicates with each rank, by expected rank; lines add up to 100, 0 is shown as ."
      ), columns: columns)
    for item in units.byExpectedRank {
      var parts = (1...max(1, shown)).map { item.ranks.acceptability($0) * 100 }
      if shown < count {
        parts.append(
          (shown + 1...count).reduce(0) { $0 + item.ranks.acceptability($1) } * 100)
      }
      parts.append(Double(item.ranks.notRanked) / Double(item.ranks.replicates) * 100)
      let fitted = LargestRemainder.fit(parts: parts, total: 100, digits: 0)
      var cells = fitted.map { Table.Cell($0 == 0 ? "." : String($0)) }
      if !units.anyNotRanked { cells[cells.count - 1] = Table.Cell("") }
      table.rows.append(Table.Row([Table.Cell(item.unit.name[language])] + cells))
    }
    return table
  }

  /// The whole matrix as shares between 0 and 1.
  var csv: (header: [String], rows: [[String]]) {
    let count = units.items.count
    return (
      ["code", "name_zh", "name_en", "rank", "rank_mean", "not_ranked"]
        + (1...max(1, count)).map { "rank_\($0)" },
      units.byExpectedRank.map { item in
        [
          item.unit.code, item.unit.name.zh, item.unit.name.en,
          NumberFormat.shortest(item.rank) ?? "", NumberFormat.shortest(item.ranks.mean) ?? "",
          NumberFormat.shortest(Double(item.ranks.notRanked) / Double(item.ranks.replicates))
            ?? "",
        ]
          + (1...max(1, count)).map { NumberFormat.shortest(item.ranks.acceptability($0)) ?? "" }
      }
    )
  }
}
