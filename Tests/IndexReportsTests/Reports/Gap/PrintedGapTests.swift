import CompositeIndex
import IndexKernel
import Testing

@testable import IndexReports

/// What a tuning page prints of a gap is what `cei gap` prints under the weights that the page saves.
struct PrintedGapTests {
  /// The numbers of lines under the root and below, as they stand in the page's table.
  private static func tree(_ printed: PrintedGap, under node: Int = 0) -> [Int] {
    printed.lines(under: node).flatMap { line -> [Int] in
      guard case .node(let child) = line.kind else { return [line.units] }
      return [line.units] + tree(printed, under: child)
    }
  }

  private static func sum(_ lines: [PrintedGap.Line]) -> Int { lines.reduce(0) { $0 + $1.units } }

  /// The scheme with the weights under the hand, as a saved file says them.
  private static func saved(_ assessment: Assessment, _ weights: WeightState) throws -> Assessment {
    var said = assessment.scheme.said
    let nodes = assessment.scheme.nodes
    said.weights = nodes.indices.dropFirst().map { node in
      Scheme.Weight(node: nodes[node].id, value: Double(weights.weights[node]) / 100)
    }
    return try #require(assess(ResolvedScheme(said), SampleProvinces.dataset(gaps: true)).last)
  }

  @Test(arguments: SampleProvinces.means + SampleProvinces.outranking)
  func linesOfAPageAreThoseOfTheReportUnderSavedWeights(means: SampleProvinces.Means) throws {
    let base = try SampleProvinces.assessment(means, gaps: true)
    var random = RandomStream(seed: 7, stream: 0, factor: 0)
    var tuner = Tuner(base.tuningModel())
    var oneSided = 0
    for _ in 0..<3 {
      for node in base.scheme.nodes.indices.dropFirst() {
        tuner.weights.begin()
        tuner.weights.move(node, to: Int32(random.index(below: 10_001)))
      }
      tuner.score()
      let assessment = try Self.saved(base, tuner.weights)
      let ranked = assessment.ranking
      for (row, other) in zip(ranked, ranked.dropFirst(5) + ranked.prefix(5)) {
        let benchmark = try assessment.benchmark(.unit(assessment.units[other]), for: row)
        let analysis = GapAnalysis(assessment, row: row, benchmark: benchmark)
        tuner.findGap(from: row, to: other)
        let gap = try #require(tuner.gap)
        let printed = PrintedGap(
          gap.split, tuner.model.plan, own: tuner.index[row], other: tuner.index[other])
        let report = GapRows(analysis, assessment.scheme, level: .dimension)
        #expect(Self.tree(printed) == Self.tree(report.printed))
        #expect(printed.lines(under: 0).map(\.units) == report.rows.map(\.units))
        #expect(printed.lines(under: 0).map(\.kind) == report.rows.map(\.kind))
        oneSided += report.rows.count { $0.kind == .oneSided }
      }
    }
    #expect(oneSided > 20)
  }

  @Test(arguments: SampleProvinces.means + SampleProvinces.outranking)
  func linesUnderEveryNodeAddUpToItsOwn(means: SampleProvinces.Means) throws {
    let assessment = try SampleProvinces.assessment(means, gaps: true)
    let ranked = assessment.ranking
    for (row, other) in zip(ranked, ranked.dropFirst()) {
      let benchmark = try assessment.benchmark(.unit(assessment.units[other]), for: row)
      let analysis = GapAnalysis(assessment, row: row, benchmark: benchmark)
      let printed = GapRows(analysis, assessment.scheme, level: .indicator).printed
      #expect(Self.sum(printed.lines(under: 0)) == printed.difference)
      for node in assessment.scheme.nodes.indices {
        for line in printed.lines(under: node) {
          guard case .node(let child) = line.kind else { continue }
          let below = printed.lines(under: child)
          #expect(below.isEmpty || Self.sum(below) == line.units)
        }
      }
    }
  }
}
