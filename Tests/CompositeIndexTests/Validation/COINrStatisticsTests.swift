import Testing

@testable import CompositeIndex

/// Agreement of statistics with COINr 1.1.14: `get_stats`, `cor`, `skew`, `kurt`, `check_SkewKurt`.
@Suite(
  .enabled(
    if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
struct COINrStatisticsTests {
  @Test(arguments: [
    ("pipeline/01_raw.csv", "stats/get_stats_Raw.csv"),
    ("pipeline/05_treated.csv", "stats/get_stats_Treated.csv"),
  ])
  func indicatorTable(_ data: String, _ table: String) throws {
    let values = try #require(ReferenceTable(data))
    let expected = try #require(ReferenceTable(table))
    for (row, code) in expected.strings("iCode").enumerated() {
      let own = IndicatorStatistics(values.numbers(code))
      let numbers: [(String, Double)] = [
        ("Min", own.quantiles.minimum), ("Max", own.quantiles.maximum), ("Mean", own.moments.mean),
        ("Median", own.quantiles.median), ("Std", own.moments.deviation),
        ("Skew", own.moments.skewness), ("Kurt", own.moments.kurtosis),
        ("N.Avail", Double(own.available)), ("N.NonZero", Double(own.nonZero)),
        ("N.Unique", Double(own.unique)), ("N.Same", Double(own.same)),
        ("Frc.Avail", own.availability), ("Frc.NonZero", own.nonZeroShare),
        ("Frc.Unique", own.uniqueShare), ("Frc.Same", own.sameShare),
      ]
      for (column, number) in numbers {
        let other = expected.numbers(column)[row]
        #expect(agree(number, other), "\(column) of \(code): \(number) \(other)")
      }
      let flags: [(String, IndicatorStatistics.Flag)] = [
        ("Flag.Avail", .availability), ("Flag.NonZero", .zeros), ("Flag.Unique", .unique),
        ("Flag.SkewKurt", .shape),
      ]
      for (column, flag) in flags {
        #expect(
          own.flags.contains(flag) == (expected.strings(column)[row] != "ok"), "\(column) \(code)")
      }
    }
  }

  @Test func pearsonCorrelationsOfScores() throws {
    let scores = try #require(ReferenceTable("pipeline/06_normalised.csv"))
    let expected = try #require(ReferenceTable("stats/corr_pearson_normalised.csv"))
    let codes = expected.strings("row")
    for (row, first) in codes.enumerated() {
      let column = expected.numbers(first)
      for second in codes[row...] {
        let own = Correlation(scores.numbers(first), scores.numbers(second)).coefficient
        let place = try #require(codes.firstIndex(of: second))
        // Correlations near 0 are differences of larger sums.
        #expect(abs(own - column[place]) <= 1e-13, "\(first) \(second)")
      }
    }
  }

  /// The vectors of `functions/vectors.json` with what COINr says of them; its `NA` for lack of
  /// values and its `NaN` for constants are both NaN here.
  @Test(arguments: [
    ([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0, -1.1999999999999997, true),
    ([1.0, 2, 3, 4, 5, 6, 7, 8, 30, 100], 2.7864953285382987, 7.993551978850184, false),
    ([2.0, 2, 5, 5, 5, 9, 1, 1, 3, 4], 0.9985672529709775, 1.2228916221317494, true),
    ([3, .nan, 1, 8, .nan, 4, 4, 10, 2, 7], 0.5236187558368931, -0.9584527060187547, true),
    ([-5.0, -1, 0, 2, 8, -3, 4, 4, 1, 100], 3.0799664673645015, 9.61812498123143, false),
    ([3.0, 3, 3, 3, 3], .nan, .nan, true), ([1.0, 5], .nan, .nan, true),
    (
      [-200.0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 300],
      1.482830032910354, 11.391859896914443, true
    ),
  ])
  func shapeOfVectors(_ values: [Double], _ skew: Double, _ kurt: Double, _ passes: Bool) {
    let own = Moments(values)
    #expect(agree(own.skewness, skew) && agree(own.kurtosis, kurt))
    #expect(own.passesShape(AuditThresholds()) == passes)
  }
}
