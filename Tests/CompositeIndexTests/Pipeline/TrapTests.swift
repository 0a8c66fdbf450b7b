import Testing

@testable import CompositeIndex

/// Published figures in which the method decides the ranking.
struct TrapTests {
  // MARK: The denominator decides

  /// 12315 requests of 2022, residents (10,000) and retail sales (100 million yuan), National
  /// Bureau of Statistics.
  private static let requests = Sample.table(
    ["requests", "residents", "sales"],
    [
      ("610000 陕西", [789_800, 3956, 10_401.6]), ("420000 湖北", [1_148_700, 5844, 22_164.8]),
      ("650000 新疆", [395_200, 2587, 3240.5]), ("540000 西藏", [45_300, 364, 726.5]),
    ], period: "2022")

  private func density(per: String) throws -> Assessment {
    let scheme = Sample.flat([
      Sample.indicator(
        "density", .lowerIsBetter, value: ValueFormula(of: ["requests"], per: [per]),
        normalise: Sample.choice("min-max"))
    ])
    return try Sample.assess(scheme, Self.requests)
  }

  private func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  /// 789,800 ÷ 3,956 = 199.65 (199.7 in print, from more digits); 1,148,700 ÷ 5,844 = 196.6; 395,200 ÷ 2,587 = 152.8;
  /// 45,300 ÷ 364 = 124.5 per 10,000 residents.
  @Test func perResidentShaanxiIsDensest() throws {
    let result = try density(per: "residents")
    #expect(
      result.units.indices.map { rounded(result.values[$0, 0]) } == [196.6, 124.5, 199.6, 152.8])
    #expect(result.ranking.map { result.unit($0).code.suffix(2) } == ["西藏", "新疆", "湖北", "陕西"])
  }

  /// 75.9, 51.8, 122.0 and 62.4 per 100 million yuan of sales: Xinjiang is densest, Hubei least.
  @Test func perSalesXinjiangIsDensest() throws {
    let result = try density(per: "sales")
    #expect(
      result.units.indices.map { rounded(result.values[$0, 0]) } == [51.8, 62.4, 75.9, 122.0])
    #expect(result.ranking.map { result.unit($0).code.suffix(2) } == ["湖北", "西藏", "陕西", "新疆"])
  }

  // MARK: Min-max depends on who is in the list

  private static let complaints = Sample.table(
    ["density"],
    [("山西", [35.3]), ("内蒙古", [59.5]), ("陕西", [92.8]), ("上海", [492.2])])

  private func minMax(without: [Int] = []) throws -> Assessment {
    let scheme = Sample.flat([
      Sample.indicator("density", .lowerIsBetter, normalise: Sample.choice("min-max"))
    ])
    return try Sample.assess(
      scheme, Self.complaints, scenario: Scenario(without: without))
  }

  /// (492.2 − 59.5)/(492.2 − 35.3) = 94.7 per cent and (492.2 − 92.8)/456.9 = 87.4 with Shanghai;
  /// (92.8 − 59.5)/(92.8 − 35.3) = 57.9 without (57.8 in print, from densities with more digits).
  @Test func leavingShanghaiOutMovesInnerMongoliaBy37Points() throws {
    let with = try minMax()
    #expect(["山西", "内蒙古", "陕西", "上海"].map { rounded(with.index($0)) } == [100, 94.7, 87.4, 0])
    let without = try minMax(without: [3])
    #expect(["山西", "内蒙古", "陕西"].map { rounded(without.index($0)) } == [100, 57.9, 0])
    #expect(agree(without.index("内蒙古"), 100 * 33.3 / 57.5, within: 1e-12))
    #expect(without.index("上海").isNaN)
  }

  @Test func theOutputNamesTheReferenceSet() throws {
    #expect(
      try minMax().findings.contains(
        Finding(.referenceSet(method: "min-max", count: 4), node: "density")))
    #expect(
      try minMax(without: [3]).findings.contains(
        Finding(.referenceSet(method: "min-max", count: 3), node: "density")))
  }

  /// Completion rates of 96.63, 98.45, 99.27 and 99.68 per cent fill the whole scale.
  @Test func aCeilingIndicatorIsFlaggedUnderMinMax() throws {
    let data = Sample.table(
      ["rate"], [("内蒙古", [98.2]), ("陕西", [98.45]), ("西藏", [99.27]), ("江西", [99.68])])
    let scheme = Sample.flat([Sample.indicator("rate", normalise: Sample.choice("min-max"))])
    let result = try Sample.assess(scheme, data)
    #expect(result.findings.contains(Finding(.narrowRange(low: 98.2, high: 99.68), node: "rate")))
    #expect(result.index("内蒙古") == 0 && result.index("江西") == 100)
  }

  // MARK: Fixed goalposts

  @Test func underFixedGoalpostsRemovingARankedUnitMovesNobodyElse() throws {
    let scheme = Sample.flat(
      [
        Sample.indicator(
          "density", .lowerIsBetter,
          normalise: Sample.choice("efficacy", ["worst": .number(500), "best": .number(10)]))
      ])
    let before = try Sample.assess(scheme, Self.complaints)
    for left in Self.complaints.units.indices {
      let after = try Sample.assess(
        scheme, Self.complaints, scenario: Scenario(without: [left]))
      for unit in Self.complaints.units.indices where unit != left {
        let code = Self.complaints.units[unit].code
        #expect(after.index(code) == before.index(code))
      }
      #expect(after.units.count == 3)
    }
  }

  // MARK: Shaanxi

  /// The published five parts and totals. 2018: 396.55/5 = 79.31 is not 81.57, so the total had
  /// another rule; 2020: 439.81/5 = 87.962; 2024: 432.06/5 = 86.412.
  @Test(arguments: [
    ("2018", [82.49, 78.44, 81.03, 79.61, 74.98], 81.57, false),
    ("2020", [85.45, 89.08, 91.71, 89.87, 83.70], 87.96, true),
    ("2024", [87.05, 87.82, 85.34, 88.27, 83.58], 86.41, true),
  ])
  func shaanxisTotalIsThePlainMeanOfItsParts(
    _ year: String, _ parts: [Double], _ total: Double, _ agrees: Bool
  ) throws {
    let names = ["safety", "quality", "price", "service", "redress"]
    var scheme = Sample.flat(names.map { Sample.score($0) })
    scheme.published = PublishedComparison(of: "total")
    let data = Sample.table(names + ["total"], [("陕西", parts + [total])], period: year)
    let result = try Sample.assess(scheme, data)
    #expect(agree(result.index("陕西"), parts.reduce(0, +) / 5))
    #expect(
      result.findings("陕西").contains(
        .published(total: total, computed: result.index("陕西"), agrees: agrees)))
  }
}
