internal import CompositeIndex

/// One line for each unit: where it stands, and how far that may be off.
struct RobustnessTable {
  private let report: RobustnessReport
  private let units: RobustUnits
  private let words: RankWords
  private let strip: RankStrip

  init(_ report: RobustnessReport, _ units: RobustUnits) {
    self.report = report
    self.units = units
    words = RankWords(report.analysis.model.base)
    strip = RankStrip(places: units.items.count)
  }

  func table(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let base = report.analysis.model.base
    var columns = [
      Table.Column(title("名次", "Rank"), key: "rank", .right),
      Table.Column(UnitWords(base).header[language], key: "unit", overflow: .truncate),
      Table.Column(title("得分", "Score"), key: "score", .right),
      Table.Column(title("名次区间", "Interval"), key: "interval", .right),
      Table.Column(title("期望名次", "Expected"), key: "expected", .right, priority: 3),
    ]
    if report.exact != nil {
      columns.append(Table.Column(title("精确值", "Exact"), key: "exact", .right, priority: 2))
    }
    columns += [
      Table.Column(
        title("前 \(report.top)", "Top \(report.top)"), key: "top", .right, priority: 1),
      Table.Column(title("领先下一名", "Ahead of next"), key: "ahead", .right, priority: -1),
      Table.Column(title("未排名", "Unranked"), key: "notRanked", .right),
      strip.column(
        LocalizedText(zh: "名次区间", en: "the interval"), language, priority: 5),
    ]
    var table = Table(columns: columns)
    let exact = report.exact?.expectedRanks
    for (position, item) in units.items.enumerated() {
      var cells = [
        Table.Cell(words.cell(item.row)), Table.Cell(item.unit.name[language]),
        Table.Cell(NumberFormat.fixed(item.score)), Table.Cell(Self.interval(item)),
        Table.Cell(NumberFormat.fixed(item.ranks.mean, digits: 1)),
      ]
      if let exact {
        cells.append(Table.Cell(NumberFormat.fixed(exact[item.number], digits: 1)))
      }
      cells += [
        Table.Cell(NumberFormat.percent(item.ranks.top(report.top).value)),
        Table.Cell(ahead(position)), Table.Cell(notRanked(item)),
        Table.Cell(strip.line(item.rank, item.ends)),
      ]
      table.rows.append(Table.Row(cells))
    }
    return table
  }

  /// The ranks between which most replicates put a unit: `3-9`.
  static func interval(_ item: RobustUnits.Item) -> String {
    guard let best = NumberFormat.shortest(item.ends.best), !item.ends.best.isNaN,
      let worst = NumberFormat.shortest(item.ends.worst)
    else { return NumberFormat.missing }
    return "\(best)-\(worst)"
  }

  private func ahead(_ position: Int) -> String {
    guard position + 1 < units.items.count else { return "" }
    let share = report.analysis.ahead(
      units.items[position].number, of: units.items[position + 1].number)
    return NumberFormat.percent(share.value)
  }

  private func notRanked(_ item: RobustUnits.Item) -> String {
    guard units.anyNotRanked else { return "" }
    return UnrankedWords.share(Double(item.ranks.notRanked) / Double(item.ranks.replicates))
  }

  // MARK: CSV

  var csv: (header: [String], rows: [[String]]) {
    let analysis = report.analysis
    let shares = [(1 - analysis.interval) / 2, (1 + analysis.interval) / 2]
    var header = [
      "code", "name_zh", "name_en", "rank", "score", "rank_low", "rank_high", "rank_low_error",
      "rank_high_error", "rank_median", "rank_mean", "rank_mean_error", "rank_sd",
      "top_\(report.top)", "top_\(report.top)_error", "ahead_of_next", "ahead_of_next_error",
      "not_ranked", "score_mean", "score_sd", "score_low", "score_median", "score_high",
    ]
    if report.exact != nil { header += ["rank_mean_exact", "ahead_of_next_exact"] }
    let exact = report.exact?.expectedRanks
    let rows = units.items.enumerated().map { position, item -> [String] in
      let next = units.items.indices.contains(position + 1) ? units.items[position + 1] : nil
      let ahead = next.map { analysis.ahead(item.number, of: $0.number) }
      let top = item.ranks.top(report.top)
      var numbers = [
        item.rank, item.score, item.ends.best, item.ends.worst,
        item.ranks.quantileError(shares[0]), item.ranks.quantileError(shares[1]),
        item.ranks.quantile(0.5), item.ranks.mean, item.ranks.meanError, item.ranks.deviation,
        top.value, top.error, ahead?.value ?? .nan, ahead?.error ?? .nan,
        Double(item.ranks.notRanked) / Double(item.ranks.replicates), item.scoreMean,
        item.scoreDeviation, item.scores.at(shares[0]), item.scores.median,
        item.scores.at(shares[1]),
      ]
      if let exact {
        numbers += [
          exact[item.number],
          next.flatMap { report.exact?.ahead(item.number, of: $0.number) } ?? .nan,
        ]
      }
      return [item.unit.code, item.unit.name.zh, item.unit.name.en]
        + numbers.map { NumberFormat.shortest($0) ?? "" }
    }
    return (header, rows)
  }
}
