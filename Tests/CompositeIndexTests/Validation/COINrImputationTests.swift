import CompositeIndex
import Testing

/// Imputation as COINr 1.1.14 does it (Impute with i_mean, i_median, i_mean_grp, i_median_grp; by
/// row with the default min–max scaling), on the denominated ASEM indicators.
@Suite(
  .enabled(
    if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
struct COINrImputationTests {
  /// The denominated table with units' groups, in COINr's tree.
  private func assess(_ choice: MethodChoice, screening: Screening? = nil) throws -> Assessment {
    let values = try #require(ReferenceTable("pipeline/02_denominated.csv"))
    let params = try #require(ReferenceTable("normalise/params.csv"))
    let lineage = try #require(ReferenceTable("input/lineage.csv"))
    let meta = try #require(ReferenceTable("input/unit_meta.csv"))
    let indicators = params.strings("iCode")
    let columns = indicators.map { values.numbers($0) }
    let rows = values.rows.enumerated().map { number, row in
      (row.code, columns.map { $0[number].isNaN ? nil : $0[number] as Double? })
    }
    var data = Sample.table(indicators, rows)
    let groups = ["EurAsia_group", "Pop_group", "GDPpc_group"].map { ($0, meta.strings($0)) }
    for (number, row) in meta.rows.enumerated() {
      guard let unit = data.units.firstIndex(where: { $0.code == row.code }) else { continue }
      data.units[unit].attributes = groups.map { .init(name: $0.0, value: $0.1[number]) }
    }
    var branches: [(String, [String])] = []
    for (child, parent) in [
      ("Sub-index", "Index"), ("Pillar", "Sub-index"), ("Indicator", "Pillar"),
    ] {
      for (node, above) in zip(lineage.strings(child), lineage.strings(parent)) {
        let name = above == "Index" ? "index" : above
        if let place = branches.firstIndex(where: { $0.0 == name }) {
          if !branches[place].1.contains(node) { branches[place].1.append(node) }
        } else {
          branches.append((name, [node]))
        }
      }
    }
    var scheme = Sample.tree(
      branches, weights: branches.flatMap { $0.1.map { ($0, 1) } },
      indicators: zip(indicators, params.numbers("Direction")).map {
        Sample.indicator($0, $1 < 0 ? .lowerIsBetter : .higherIsBetter)
      })
    scheme.weightsAre = .relative
    scheme.methodology.impute = choice
    if let screening { scheme.methodology.screening = screening }
    return try Sample.assess(scheme, data)
  }

  @Test(arguments: [
    ("i_mean", Sample.choice("mean")), ("i_median", Sample.choice("median")),
    ("i_mean_grp_EurAsia", Sample.choice("mean", ["group": .text("EurAsia_group")])),
    ("i_mean_grp_Pop", Sample.choice("mean", ["group": .text("Pop_group")])),
    ("i_median_grp_EurAsia", Sample.choice("median", ["group": .text("EurAsia_group")])),
    ("i_median_grp_GDPpc", Sample.choice("median", ["group": .text("GDPpc_group")])),
    ("row_mean_level2", Sample.choice("row-mean", ["within": .text("parent")])),
    ("row_median_all", Sample.choice("row-median", ["within": .text("all")])),
  ])
  func imputedTables(_ table: String, _ choice: MethodChoice) throws {
    let result = try assess(choice)
    let expected = try #require(ReferenceTable("impute/\(table).csv"))
    var filled = 0
    for (column, indicator) in result.scheme.indicators.enumerated() {
      let other = expected.numbers(indicator.said.id)
      for (number, row) in expected.rows.enumerated() {
        let own = try #require(result.units.indices.first { result.unit($0).code == row.code })
        #expect(
          agree(result.imputed[own, column], other[number]),
          "\(indicator.said.id) of \(row.code): \(result.imputed[own, column]) \(other[number])")
        if result.isImputed(row: own, indicator: column) { filled += 1 }
      }
    }
    let points = try #require(ReferenceTable("impute/missing_points.csv"))
    #expect(filled == points.rows.count)
  }

  /// COINr's Screen on the imputed table: `unit_screen` by data availability and by non-zeros.
  @Test func screeningOfTheImputedTable() throws {
    let result = try assess(
      Sample.choice("mean", ["group": .text("EurAsia_group")]),
      screening: Screening(availability: 0.9, data: .imputed))
    let expected = try #require(ReferenceTable("pipeline/04_screen_summary.csv"))
    let (missing, zeros) = (expected.numbers("N_missing"), expected.numbers("N_zero"))
    let (availability, nonZero) = (expected.numbers("Dat_Avail"), expected.numbers("Non_Zero"))
    for (number, row) in expected.rows.enumerated() {
      let own = try #require(result.units.indices.first { result.unit($0).code == row.code })
      let whole = result.screening[own].whole
      #expect(Double(whole.missing) == missing[number], "\(row.code)")
      #expect(Double(whole.zeros) == zeros[number], "\(row.code)")
      #expect(agree(whole.availability, availability[number]), "\(row.code)")
      #expect(agree(whole.nonZero, nonZero[number]), "\(row.code)")
      #expect(result.isIncluded(own))
    }
  }
}
