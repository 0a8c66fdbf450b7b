import CompositeIndex
import Testing

@testable import IndexFiles

/// The made-up figures as the default scheme sees them.
@Suite struct DemoAssessmentTests {
  private let results: [Assessment]

  init() throws {
    results = try Self.assessed(seed: DemoDataset.shippedSeed)
  }

  private static func assessed(seed: UInt64) throws -> [Assessment] {
    let files = SchemeSamples.files(try SchemeSamples.shipped())
    let reading = try SchemeReader.read(path: "weights/default.json", files: files)
    let scheme = try ResolvedScheme(reading.scheme)
    let dataset = DemoDataset.make(seed: seed)
    return try assess(scheme, dataset, periods: .each)
  }

  /// Ranges of published figures (2018–2025) where there are any: scores of the yearly city survey
  /// 71–88, complaints 16–492 per 10,000 residents, completion and report checks above 91 %,
  /// mediation 54–66 %, publicity 98.5 % against lines of 80 and 90 %, ODR 13.8 %, returns 4.6,
  /// ODR enterprises 0.08–11.7, stations 0.17–2.5, demonstration units 0.02–7 per 10,000.
  @Test(
    arguments: [
      ("satisfaction_supply", 70.0...90), ("satisfaction_environment", 70...90),
      ("satisfaction_redress", 70...90), ("complaint_density", 15...300),
      ("completion_rate", 95...100), ("mediation_rate", 45...75), ("report_check_rate", 95...100),
      ("publicity_rate", 70...99), ("odr_share", 5...25), ("pledge_coverage", 20...2000),
      ("return_coverage", 0.5...70), ("advance_compensation_coverage", 0.2...30),
      ("odr_coverage", 0.1...20), ("station_density", 0.1...15),
      ("demonstration_density", 0.08...12),
      ("fulfilment_rate", 88...99.9),
    ])
  func indicatorsLieWherePublishedOnesDo(id: String, range: ClosedRange<Double>) throws {
    for result in results {
      let column = try #require(result.scheme.indicators.firstIndex { $0.said.id == id })
      let values = result.values.column(column)
      #expect(values.count == 31)
      #expect(values.allSatisfy(range.contains), "\(values.sorted())")
      // At least a third of the possible spread is used.
      let spread = (values.max() ?? 0) - (values.min() ?? 0)
      if range.lowerBound > 1 && range.upperBound <= 100 {
        #expect(spread > (range.upperBound - range.lowerBound) / 3)
      }
    }
  }

  @Test func complaintDensityHasALongTail() throws {
    for result in results {
      let column = try #require(
        result.scheme.indicators.firstIndex { $0.said.id == "complaint_density" })
      let sorted = result.values.column(column).sorted()
      // The mean above the median, and the top further from it than the bottom.
      #expect(sorted.reduce(0, +) / 31 > sorted[15])
      #expect(sorted[30] - sorted[15] > 2 * (sorted[15] - sorted[0]))
    }
  }

  @Test func aFewCampaignsStandOut() throws {
    let commitments = [
      "pledge_coverage", "return_coverage", "advance_compensation_coverage", "odr_coverage",
      "station_density", "demonstration_density",
    ]
    let last = try #require(results.last)
    var outliers = 0
    for id in commitments {
      let column = try #require(last.scheme.indicators.firstIndex { $0.said.id == id })
      let sorted = last.values.column(column).sorted()
      outliers += sorted.filter { $0 > 4 * sorted[15] }.count
    }
    #expect((2...12).contains(outliers))
  }

  @Test func fewCellsAreClamped() {
    let cells = results.reduce(0) { $0 + $1.values.rows * $1.values.columns }
    var clamped = 0
    for finding in results.flatMap(\.findings) {
      if case .clamped = finding.kind { clamped += 1 }
    }
    #expect(cells == 3 * 31 * 16)
    #expect(clamped > 0)
    #expect(Double(clamped) < 0.10 * Double(cells), "\(clamped)")
  }

  @Test func everyProvinceIsRankedAndTotalsSpread() {
    for result in results {
      #expect(result.ranking.count == 31)
      #expect(result.coverage.allSatisfy { $0 == 1 })
      let spread = (result.index.max() ?? 0) - (result.index.min() ?? 0)
      #expect(spread >= 10, "\(spread)")
      #expect(result.index.allSatisfy { (60...100).contains($0) })
    }
  }

  @Test func ranksPersistButMove() {
    for (earlier, later) in zip(results, results.dropFirst()) {
      let tau = kendallTauB(earlier.index, later.index)
      #expect((0.5...0.97).contains(tau), "\(tau)")
    }
    let tops = results.map { Set($0.ranking.prefix(5)) }
    let bottoms = results.map { Set($0.ranking.suffix(5)) }
    #expect(Set(tops).count > 1)
    #expect(Set(bottoms).count > 1)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func otherSeedsRankEverybodyToo(seed: UInt64) throws {
    for result in try Self.assessed(seed: seed) {
      #expect(result.ranking.count == 31)
      #expect(result.index.allSatisfy { (60...100).contains($0) })
    }
  }
}
