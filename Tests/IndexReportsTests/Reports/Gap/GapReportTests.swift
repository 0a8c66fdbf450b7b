import CompositeIndex
import Testing

@testable import IndexReports

@Suite struct GapReportTests {
  private func report(to benchmark: Benchmark, row: Int, level: ReportLevel = .dimension) throws
    -> GapReport
  {
    let assessment = try SampleProvinces.assessment(SampleProvinces.means[0], gaps: true)
    let scores = try assessment.benchmark(benchmark, for: row)
    let nodes = assessment.scheme.nodes.indices.filter { assessment.scheme.nodes[$0].depth == 1 }
    return GapReport(
      assessment: assessment, analysis: GapAnalysis(assessment, row: row, benchmark: scores),
      plan: assessment.moves(row: row, nodes: nodes), options: .init(level: level))
  }

  private func text(_ report: GapReport, _ language: Language, width: Int? = nil) -> String {
    TerminalFormat(width: width).render(report.document(language))
  }

  @Test func aUnitComparedWithItselfGetsOneSentence() throws {
    let report = try report(to: .unit(4), row: 4)
    let lines = text(report, .zh).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.contains("与自己比较") == true)
  }

  @Test func theFirstUnitIsToldThatThereIsNoBetterRank() throws {
    let assessment = try SampleProvinces.assessment(SampleProvinces.means[0], gaps: true)
    let first = assessment.ranking[0]
    let text = text(try report(to: .rank(2), row: first), .zh)
    #expect(text.contains("领先"))
    #expect(text.contains("已是第 1 名"))
    #expect(!text.contains("差距 "))
  }

  @Test func rawFiguresAreCitedByFileAndLine() throws {
    // Unit 7's line of a2: 7 × 8 + 1 + 2 = 59.
    let report = try report(to: .target(100), row: 7, level: .indicator)
    #expect(
      report.places(at: try #require(report.assessment.scheme.node("a2"))) == ["values.csv:59"])
    #expect(text(report, .en).contains("values.csv:59"))
  }

  @Test(arguments: [40, 60, 80, 120], Language.allCases)
  func noLineIsWiderThanTheTerminal(width: Int, language: Language) throws {
    let assessment = try SampleProvinces.assessment(SampleProvinces.means[5], gaps: true)
    for level in ReportLevel.allCases {
      for benchmark in [Benchmark.best, .median, .target(90), .rank(1), .rank(31)] {
        let row = assessment.ranking[9]
        let document = try report(to: benchmark, row: row, level: level).document(language)
        let lines = TerminalFormat(width: width).render(document).split(separator: "\n")
        #expect(lines.allSatisfy { CellWidth.of($0) <= width })
      }
    }
  }

  @Test func quadrantsNameEveryIndicatorThatCounts() throws {
    let report = try report(to: .best, row: 3)
    let standings = report.assessment.standings(row: 3)
    #expect(standings.allSatisfy { $0.quadrant != nil && $0.weight > 0 })
    #expect(abs(standings.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
  }

  @Test func weakSpotsPrintTheSameNumbersAsTheParts() throws {
    let report = try report(to: .best, row: 11, level: .indicator)
    let tables = report.document(.en).blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    let parts = tables[0].rows
    for spot in tables[1].rows {
      let line = parts.first { $0[0].text.hasSuffix(spot[0].text) && $0.kind == .plain }
      #expect(line?[5].text == spot[4].text)
      #expect(line?[4].text == spot[3].text)
    }
    #expect(!tables[1].rows.isEmpty)
  }
}
