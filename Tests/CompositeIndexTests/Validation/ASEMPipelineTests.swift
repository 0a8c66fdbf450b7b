import CompositeIndex
import Testing

/// The whole of COINr's ASEM example, from its iData and iMeta to scores and ranks, against every
/// table that COINr 1.1.14 (R 4.2.2) computes on the way.
@Suite(
  .enabled(
    if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
struct ASEMPipelineTests {
  static let grouped = #""impute": { "method": "mean", "group": "EurAsia_group" }"#

  /// A methodology: imputation by group, the rule for extremes, and what follows.
  static func methodology(
    winsorise: Int = 5, normalise: String = #"{ "method": "min-max" }"#,
    aggregation: String = "\"arithmetic\""
  ) -> String {
    """
    "methodology": { \(grouped), "treat": { "method": "skew-kurtosis", "winsorise": \(winsorise) },
      "normalise": \(normalise), "aggregation": \(aggregation) }
    """
  }

  /// COINr: `Impute()` with each of its functions, by column and along the row.
  @Test(arguments: [
    ("i_mean", #""mean""#), ("i_median", #""median""#),
    ("i_mean_grp_EurAsia", #"{ "method": "mean", "group": "EurAsia_group" }"#),
    ("i_mean_grp_Pop", #"{ "method": "mean", "group": "Pop_group" }"#),
    ("i_median_grp_EurAsia", #"{ "method": "median", "group": "EurAsia_group" }"#),
    ("i_median_grp_GDPpc", #"{ "method": "median", "group": "GDPpc_group" }"#),
    ("row_mean_level2", #"{ "method": "row-mean", "within": "parent" }"#),
    ("row_median_all", #"{ "method": "row-median", "within": "all" }"#),
  ])
  func imputation(_ table: String, _ method: String) throws {
    let asem = try ASEM()
    let result = try asem.assess("\"methodology\": { \"impute\": \(method) }")
    try asem.expect("impute/\(table).csv", \.imputed, of: result)
  }

  @Test func everyTableOfTheDefaultExample() throws {
    let asem = try ASEM()
    let result = try asem.assess(Self.methodology())
    try asem.expect("pipeline/02_denominated.csv", \.values, of: result)
    try asem.expect("pipeline/03_imputed.csv", \.imputed, of: result)
    try asem.expect("pipeline/05_treated.csv", \.treated, of: result)
    try asem.expectScores("pipeline/06_normalised.csv", of: result)
    try asem.expectScores("pipeline/07_aggregated.csv", of: result)
    try asem.expectScores("pipeline/08_scores.csv", of: result)
    try asem.expectRanks("pipeline/08_ranks.csv", of: result)
  }

  /// COINr: `Screen(dset = "Imputed", unit_screen = "byNA", dat_thresh = 0.9)`; all units pass.
  @Test func screeningAfterImputation() throws {
    let asem = try ASEM()
    let result = try asem.assess(
      """
      "methodology": { \(Self.grouped),
        "screen": { "data": "imputed", "availability": 0.9, "nonZero": 0.05 } }
      """)
    try asem.expect("pipeline/04_screened.csv", \.imputed, of: result)
    let summary = try #require(ReferenceTable("pipeline/04_screen_summary.csv"))
    #expect(summary.rows.map(\.code) == result.units.indices.map { result.unit($0).code })
    for (row, unit) in result.screening.enumerated() {
      func number(_ column: String) -> Double { summary.numbers(column)[row] }
      #expect(Double(unit.whole.missing) == number("N_missing"))
      #expect(Double(unit.whole.zeros) == number("N_zero"))
      #expect(Double(unit.whole.missing + unit.whole.zeros) == number("N_miss_or_zero"))
      #expect(agree(unit.whole.availability, number("Dat_Avail")))
      #expect(agree(unit.whole.nonZero, number("Non_Zero")))
      #expect(unit.isIncluded == (summary.strings("Included")[row] == "TRUE"))
    }
  }

  /// COINr: `Treat()` with at most two winsorised points, the rest by `log_CT`.
  @Test func treatmentThatNeedsLogarithms() throws {
    let asem = try ASEM()
    let result = try asem.assess(Self.methodology(winsorise: 2))
    try asem.expect("treat/winmax2.csv", \.treated, of: result)
  }

  @Test(arguments: [
    ("n_minmax_0_100", #"{ "method": "min-max" }"#),
    ("n_minmax_1_100", #"{ "method": "min-max", "lower": 1 }"#),
    ("n_zscore_0_1", #"{ "method": "z-score", "mean": 0, "deviation": 1 }"#),
  ])
  func normalisation(_ table: String, _ method: String) throws {
    let asem = try ASEM()
    let result = try asem.assess(Self.methodology(normalise: method))
    try asem.expectScores("normalise/\(table).csv", of: result)
  }

  @Test(arguments: [
    ("amean_0_100__original", "original", 0, "arithmetic", 1e-12),
    ("amean_0_100__tilted", "tilted", 0, "arithmetic", 1e-12),
    ("gmean_1_100__original", "original", 1, "geometric", 1e-11),
  ])
  func aggregation(
    _ table: String, _ weights: String, _ lower: Int, _ method: String, _ tolerance: Double
  ) throws {
    let asem = try ASEM()
    let methodology = Self.methodology(
      normalise: #"{ "method": "min-max", "lower": \#(lower) }"#, aggregation: "\"\(method)\"")
    let result = try asem.assess(asem.weights("weights/\(weights).csv") + ",\n" + methodology)
    try asem.expectScores("aggregate/\(table)_scores.csv", of: result, within: tolerance)
    try asem.expectRanks("aggregate/\(table)_ranks.csv", of: result)
  }
}
