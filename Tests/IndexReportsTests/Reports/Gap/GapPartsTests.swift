import CompositeIndex
import Testing

@testable import IndexReports

/// What is printed adds up, for every pair of units and every mean.
@Suite struct GapPartsTests {
  /// `5.29` → 529, `-0.03` → -3: the printed text and nothing behind it.
  private func hundredths(_ text: String) throws -> Int {
    let bare = text.filter { $0 != "." && $0 != "-" && $0 != "+" }
    let number = try #require(Int(bare))
    return text.hasPrefix("-") ? -number : number
  }

  /// The pieces of a report that show parts: headline and table.
  private func printed(_ report: GapReport) throws -> (headline: String, table: Table) {
    var document = Document(language: .en)
    report.addHeadline(to: &document)
    report.addParts(to: &document)
    var headline: String?
    var table: Table?
    for block in document.blocks {
      if case .paragraph(let text) = block, headline == nil { headline = text }
      if case .table(let found) = block, table == nil { table = found }
    }
    return (try #require(headline), try #require(table))
  }

  /// The scores in `U1 75.99 (rank 17) -> U2 81.28 (rank 5)  5.29 points behind`.
  private func scores(_ headline: String) throws -> (own: Int, other: Int) {
    let words = headline.split(separator: " ").map(String.init)
    let arrow = try #require(words.firstIndex(of: "->"))
    return (try hundredths(words[1]), try hundredths(words[arrow + 2]))
  }

  private func checkPrinted(_ report: GapReport, _ language: Comment) throws {
    let (headline, table) = try printed(report)
    let (own, other) = try scores(headline)
    let total = try #require(table.rows.last)
    let gap = try hundredths(total[5].text)
    #expect(gap == own - other, language)
    var (counted, group, members) = (0, 0, 0)
    var groups: [(whole: Int, parts: Int)] = []
    for row in table.rows.dropLast() {
      let part = try hundredths(row[5].text)
      if row.kind == .subtotal {
        groups.append((part, 0))
        group = groups.count
      } else {
        counted += part
        if row[0].text.hasPrefix("  ") {
          groups[group - 1].parts += part
          members += 1
        }
      }
    }
    #expect(counted == gap, language)
    #expect(groups.allSatisfy { $0.whole == $0.parts }, language)
    #expect(report.options.level == .dimension || members > 0, language)
  }

  @Test(arguments: SampleProvinces.means, [false, true])
  func printedPartsAddUpToThePrintedGap(means: SampleProvinces.Means, gaps: Bool) throws {
    let assessment = try SampleProvinces.assessment(means, gaps: gaps)
    let scores = try assessment.units.indices.map { try assessment.scores(ofRow: $0) }
    for row in assessment.units.indices {
      for other in assessment.units.indices where other != row {
        let analysis = GapAnalysis(assessment, row: row, benchmark: scores[other])
        // The table of indicators holds the dimensions' lines too; the shorter one is sampled.
        let levels: [ReportLevel] =
          (row + other) % 6 == 0 ? [.indicator, .dimension] : [.indicator]
        for level in levels {
          let report = GapReport(
            assessment: assessment, analysis: analysis, options: .init(level: level))
          try checkPrinted(report, "\(means.testDescription) \(row) \(other) \(level)")
        }
      }
    }
  }

  @Test(arguments: SampleProvinces.means, [false, true])
  func unroundedPartsAddUpToTheUnroundedGap(means: SampleProvinces.Means, gaps: Bool) throws {
    let assessment = try SampleProvinces.assessment(means, gaps: gaps)
    let scheme = assessment.scheme
    for row in assessment.units.indices {
      for other in assessment.units.indices {
        let analysis = GapAnalysis(
          assessment, row: row, benchmark: try assessment.scores(ofRow: other))
        let rest = analysis.missingPart + analysis.rulePart
        for parts in [analysis.leaves(scheme), analysis.dimensions(scheme)] {
          let sum = parts.reduce(rest) { $0 + $1.contribution }
          #expect(abs(sum - analysis.gap) < 1e-9)
        }
        #expect(gaps || analysis.missingPart == 0)
      }
    }
  }
}

extension Assessment {
  fileprivate func scores(ofRow row: Int) throws -> BenchmarkScores {
    try benchmark(.unit(units[row]), for: row)
  }
}
