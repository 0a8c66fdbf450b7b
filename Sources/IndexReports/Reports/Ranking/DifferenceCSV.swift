internal import CompositeIndex

/// The columns that `--groups` adds to the CSV form.
enum DifferenceCSV {
  private static let names = [
    "standard_error", "group", "sampling_low", "sampling_high", "weights_low", "weights_high",
  ]

  /// The columns' names; none where nobody asked.
  static func header(_ report: RankingReport) -> [String] {
    report.differences.contains { $0 != nil } ? names : []
  }

  /// The cells of one row; none where nobody asked.
  static func cells(_ asked: AskedDifferences?, row: Int) -> [String] {
    guard let asked else { return [] }
    let differences = asked.differences
    guard let place = differences.rows.firstIndex(of: row) else { return names.map { _ in "" } }
    let set = differences.marginal.sets[place]
    let ends = asked.reach?.ends(row: row)
    return [
      field(differences.estimates.errors.standardError(place)),
      String(differences.groupNumbers[place]), String(set.lowerBound), String(set.upperBound),
      field(ends?.best), field(ends?.worst),
    ]
  }

  private static func field(_ number: Double?) -> String { NumberFormat.shortest(number) ?? "" }
}
