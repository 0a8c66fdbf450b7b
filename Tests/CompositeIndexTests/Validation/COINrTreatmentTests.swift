import Testing

@testable import CompositeIndex

/// Agreement with COINr 1.1.14 (Becker et al. 2022) on the treatment of the 49 ASEM indicators.
@Suite(
  .enabled(
    if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
struct COINrTreatmentTests {
  private func assess(_ treat: MethodChoice) throws -> (Assessment, [String]) {
    let input = try #require(ReferenceTable("pipeline/04_screened.csv"))
    let indicators = try #require(ReferenceTable("normalise/params.csv")).strings("iCode")
    let columns = indicators.map { input.numbers($0) }
    let rows = input.rows.enumerated().map { number, row in
      (row.code, columns.map { $0[number].isNaN ? nil : $0[number] as Double? })
    }
    var scheme = Sample.flat(indicators.map { Sample.indicator($0) })
    scheme.methodology.treat = treat
    return (try Sample.assess(scheme, Sample.table(indicators, rows)), indicators)
  }

  /// Values, looks and points of one treatment.
  private func expect(
    _ treat: MethodChoice, _ values: String, details name: String, points: String
  ) throws {
    let (result, indicators) = try assess(treat)
    let expected = try #require(ReferenceTable(values))
    let points = try #require(ReferenceTable(points))
    let details = try #require(ReferenceTable(name))
    #expect(details.strings("iCode") == indicators)
    for (column, id) in indicators.enumerated() {
      let (numbers, marks) = (expected.numbers(id), points.strings(id))
      let treatment = result.treatments[column]
      let isTransformed = treatment.fitted.transform != nil
      for (row, unit) in expected.rows.map(\.code).enumerated() {
        let own = result.treated[row, column]
        #expect(agree(own, numbers[row]), "\(id) of \(unit): \(own) \(numbers[row])")
        // COINr also marks the points that it had winsorised before it gave that up.
        let mark = marks[row].hasSuffix("+log_CT") ? "log" : marks[row]
        let changes = treatment.fitted.changes(result.imputed[row, column])
        #expect(changes == (mark.isEmpty ? [] : [mark]), "\(id) of \(unit)")
      }
      let counts =
        details.columns.contains("winsorise.nwin") ? details.numbers("winsorise.nwin") : []
      #expect(
        treatment.record.winsorised == (counts[column].isNaN ? 0 : Int(counts[column])), "\(id)")
      expectLooks(treatment.record.looks, details, row: column, id: id)
      #expect(isTransformed == marks.contains { $0.hasSuffix("log_CT") }, "\(id)")
    }
  }

  private func expectLooks(
    _ looks: [TreatmentRecord.Look], _ details: ReferenceTable, row: Int, id: String
  ) {
    for number in 0..<3 {
      let name = "check_SkewKurt\(number)"
      guard details.columns.contains(name + ".Pass") else {
        #expect(looks.count <= number)
        continue
      }
      let passes = details.strings(name + ".Pass")[row]
      guard passes != "NA" else {
        #expect(looks.count <= number, "\(id)")
        continue
      }
      guard number < looks.count else {
        Issue.record("\(id) has no look \(number)")
        continue
      }
      #expect(looks[number].passes == (passes == "TRUE"), "\(id)")
      #expect(agree(looks[number].skewness, details.numbers(name + ".Skew")[row], within: 1e-12))
      #expect(agree(looks[number].kurtosis, details.numbers(name + ".Kurt")[row], within: 1e-12))
    }
  }

  @Test func fivePointsAreEnoughForAll() throws {
    try expect(
      Sample.choice("skew-kurtosis"), "pipeline/05_treated.csv",
      details: "pipeline/05_treat_details.csv", points: "pipeline/05_treated_points.csv")
  }

  @Test func twoPointsLeaveSomeToTheLogarithm() throws {
    try expect(
      Sample.choice("skew-kurtosis", ["winsorise": .number(2)]), "treat/winmax2.csv",
      details: "treat/winmax2_details.csv", points: "treat/winmax2_points.csv")
  }
}
