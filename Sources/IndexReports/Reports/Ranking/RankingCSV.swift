internal import CompositeIndex

extension RankingTable {
  /// The columns before those of nodes.
  static let csvHeads = [
    "code", "name_zh", "name_en", "period", "rank", "score", "coverage", "band", "status", "reason",
    "imputed",
  ]

  /// The rows of all periods, numbers in full precision.
  static func csv(
    _ report: RankingReport, _ language: Language
  ) -> (header: [String], rows: [[String]]) {
    guard let scheme = report.assessments.first?.scheme else { return ([], []) }
    let nodes = scheme.nodes.indices.filter { $0 != ResolvedScheme.root }
    let intervals = ["rank_low", "rank_high"] + DifferenceCSV.header(report)
    let taken = Set(csvHeads + intervals)
    let ids = nodes.map { scheme.nodes[$0].id }
    let header = csvHeads + ids.map { taken.contains($0) ? "score.\($0)" : $0 } + intervals
    var rows: [[String]] = []
    for (number, assessment) in report.assessments.enumerated() {
      let changes = report.comparison(number).map { RankChanges(assessment, $0) }
      let ranked = RankingRows(assessment, changes, report.options, language).shown
      let exclusions = RankingExclusions(assessment)
      let all = report.options.top == nil ? ranked + assessment.unranked : ranked
      for row in all {
        let unit = assessment.unit(row)
        let ends = report.intervals(number)?.ends(row: row)
        let own = [
          unit.code, unit.name.zh, unit.name.en, period(assessment),
          field(assessment.ranks[row]), field(assessment.index[row]),
          field(assessment.coverage[row]), assessment.band(row)?.name[language] ?? "",
          assessment.exclusions[row] == nil ? "ranked" : "not-ranked",
          exclusions.reason(row)?[language] ?? "",
          assessment.imputedIndicators(row: row).joined(separator: " "),
        ]
        rows.append(
          own + nodes.map { field(assessment.scores[row, $0]) }
            + [field(ends?.best ?? .nan), field(ends?.worst ?? .nan)]
            + DifferenceCSV.cells(report.differences(number), row: row))
      }
    }
    return (header, rows)
  }

  /// The period's label; `2022/2024` (an ISO 8601 interval) where every figure has its own.
  static func period(_ assessment: Assessment) -> String {
    if let period = assessment.period { return period.year > 0 ? period.label : "" }
    guard let last = assessment.window.first, let first = assessment.window.last else { return "" }
    return "\(first.label)/\(last.label)"
  }

  private static func field(_ number: Double) -> String { NumberFormat.shortest(number) ?? "" }
}
