internal import CompositeIndex

/// How often each unit has each place, in per cent; every line adds up to 100.
struct AcceptabilityTable {
  private let report: RobustnessReport
  private let units: RobustUnits

  init(_ report: RobustnessReport, _ units: RobustUnits) {
    self.report = report
    self.units = units
  }

  func table(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let bands = Self.bands(of: units.items.count)
    var columns = [
      Table.Column(
        UnitWords(report.analysis.model.base).header[language], key: "unit", overflow: .truncate)
    ]
    columns += bands.map { band in
      let (first, last) = (band.lowerBound, band.upperBound)
      return Table.Column(
        first == last ? "\(first)" : "\(first)-\(last)", key: "rank_\(first)", .right)
    }
    columns.append(Table.Column(title("未排名", "Unranked"), key: "notRanked", .right))
    var table = Table(
      caption: title(
        "得到各名次的百分比，按期望名次排列；每行合计 100，0 写作 .",
        "Per cent of replicates with each rank, by expected rank; lines add up to 100, 0 is shown as ."
      ), columns: columns)
    for item in units.byExpectedRank {
      var parts = bands.map { band in
        band.reduce(0) { $0 + item.ranks.acceptability($1) } * 100
      }
      parts.append(Double(item.ranks.notRanked) / Double(item.ranks.replicates) * 100)
      let fitted = LargestRemainder.fit(parts: parts, total: 100, digits: 0)
      var cells = fitted.map { Table.Cell($0 == 0 ? "." : String($0)) }
      if !units.anyNotRanked { cells[cells.count - 1] = Table.Cell("") }
      table.rows.append(Table.Row([Table.Cell(item.unit.name[language])] + cells))
    }
    if bands.contains(where: { $0.count > 1 }) {
      table.footnotes.append(
        title(
          "名次较多，合并成段；逐个名次见 --format csv 或 json。",
          "Ranks are many and stand in bands; --format csv or json has each of them."))
    }
    return table
  }

  /// Ranks that stand in a column of their own where there are more of them than columns.
  private static let single = 3
  /// Up to so many ranks all have their own column.
  private static let few = 12

  /// The ranks of each column: all alone where they are few, otherwise the first alone and the
  /// others in bands of five that end at whole tens and fives, so that every unit is seen to spread.
  static func bands(of count: Int) -> [ClosedRange<Int>] {
    guard count > few else { return (1...max(1, count)).map { $0...$0 } }
    let width = count <= 40 ? 5 : ((count + 39) / 40) * 5
    var bands = (1...single).map { $0...$0 } + [single + 1...width]
    while let last = bands.last, last.upperBound < count {
      let end = last.upperBound + width
      // A remainder of one or two joins the last band.
      bands.append(last.upperBound + 1...(end + 2 >= count ? count : end))
    }
    return bands
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
