import CompositeIndex
import Testing

@testable import IndexReports

/// What gap and explain show where a node compares units.
@Suite struct OutrankingReportTests {
  private func text(_ report: any Report, _ language: Language) -> String {
    TerminalFormat().render(report.document(language))
  }

  @Test(arguments: SampleProvinces.outranking, [ReportLevel.dimension, .indicator])
  func printedPartsOfAGapAddUpWithTheNodeInOnePiece(
    means: SampleProvinces.Means, level: ReportLevel
  ) throws {
    let assessment = try SampleProvinces.assessment(means, gaps: true)
    let rows = assessment.ranking
    for (row, other) in zip(rows, rows.dropFirst()) {
      let scores = try assessment.benchmark(.unit(assessment.units[other]), for: row)
      let analysis = GapAnalysis(assessment, row: row, benchmark: scores)
      let printed = GapRows(analysis, assessment.scheme, level: level)
      let sum = printed.rows.filter(\.isCounted).reduce(0) { $0 + $1.units }
      #expect(sum == printed.difference)
      for row in printed.rows {
        guard case .node(let node) = row.kind else { continue }
        #expect(!assessment.scheme.isWithinComparison(node))
      }
    }
  }

  @Test func gapSaysWhyANodeStandsInOnePiece() throws {
    let assessment = try SampleProvinces.assessment(SampleProvinces.outranking[0], gaps: false)
    let scores = try assessment.benchmark(.rank(1), for: assessment.ranking[3])
    let report = GapReport(
      assessment: assessment,
      analysis: GapAnalysis(assessment, row: assessment.ranking[3], benchmark: scores))
    #expect(text(report, .zh).contains("用 copeland 合成，得分来自两两比较的胜负，没有可相加的分项"))
    #expect(text(report, .en).contains("has no parts to add up"))
  }

  @Test func explainNamesWhomAUnitBeats() throws {
    let assessment = try SampleProvinces.assessment(SampleProvinces.outranking[1], gaps: true)
    for row in assessment.ranking.prefix(5) {
      let report = ExplainReport(assessment: assessment, row: row)
      let (zh, en) = (text(report, .zh), text(report, .en))
      for (id, method) in [("b", "condorcet"), ("c", "copeland")] {
        let node = try #require(assessment.scheme.node(id))
        let isScored = !assessment.scores[row, node].isNaN
        #expect(zh.contains("两两比较（\(method)）") == isScored)
      }
      #expect(en.contains("Beats") && en.contains("Loses to") && en.contains("Level with"))
      // Three lists hold all others that have a score there.
      for id in ["b", "c"] {
        guard let node = assessment.scheme.node(id),
          let record = assessment.pairs(at: node, row: row)
        else { continue }
        let others =
          assessment.units.indices.filter { !assessment.scores[$0, node].isNaN }.count - 1
        #expect(record.won.count + record.lost.count + record.tied.count == others)
      }
    }
  }

  /// The node is a number with a remark; weights and the parent are formulas.
  @Test func theSpreadsheetHoldsAComparisonAsANumberWithARemark() throws {
    let assessment = try SampleProvinces.assessment(SampleProvinces.outranking[0], gaps: false)
    let rows = ExplainReport(assessment: assessment, row: 0).csv(.zh).rows
    let node = try #require(rows.first { $0[0] == "node" && $0[1] == "a" })
    #expect(Double(node[3].dropFirst()) == assessment.scores[0, 1])
    #expect(node[6].contains("copeland") && node[6].contains("不是公式"))
    let root = try #require(rows.first { $0[0] == "node" && $0[1] == "index" })
    #expect(root[3].contains("*") && root[6].isEmpty)
  }

  @Test func mediansAndTheMazziottaParetoIndexAreLiveFormulas() throws {
    let means = SampleProvinces.means.filter { $0.testDescription.contains("median") }
    #expect(means.count == 2)
    for mean in means {
      let assessment = try SampleProvinces.assessment(mean, gaps: false)
      let rows = ExplainReport(assessment: assessment, row: 0).csv(.en).rows
      for row in rows where row[0] == "node" {
        #expect(row[3].contains("*") && row[6].isEmpty, "\(row)")
      }
    }
  }
}
