import CompositeIndex
import Testing

@testable import IndexReports

struct PrintedWeightsTests {
  /// Three dimensions of a third each, the last one of three equal indicators.
  private static func scheme() throws -> ResolvedScheme {
    try RankingSamples.scheme { scheme in
      scheme.tree = [
        .init(node: "index", children: ["satisfaction", "handling"]),
        .init(node: "satisfaction", children: ["supply", "redress"]),
      ]
      scheme.weights = [
        .init(node: "satisfaction", value: 2.0 / 3), .init(node: "handling", value: 1.0 / 3),
        .init(node: "supply", value: 1.0 / 3), .init(node: "redress", value: 2.0 / 3),
      ]
    }
  }

  /// 66.67 and 33.33; within, 33.33 and 66.67; in the index 2/9 = 22.222 and 4/9 = 44.444 of 66.67: 22.22
  /// and 44.45, of whose remainders .22 and .44 the second is larger.
  @Test func everyLevelAddsUpToWhatIsPrintedAboveIt() throws {
    let scheme = try Self.scheme()
    let weights = PrintedWeights(scheme)
    let places = ["index", "satisfaction", "supply", "redress", "handling"].compactMap(scheme.node)
    #expect(places.map(weights.text) == ["100.00%", "66.67%", "22.22%", "44.45%", "33.33%"])
    #expect(places.map(weights.localText) == ["100.00%", "66.67%", "33.33%", "66.67%", "33.33%"])
  }

  /// Without handling all goes to satisfaction, and within it a half to each.
  @Test func weightsAsUsedForAUnitAreFittedInTheSameWay() throws {
    let scheme = try Self.scheme()
    let places = ["satisfaction", "supply", "redress", "handling"].compactMap(scheme.node)
    var weights = scheme.nodes.map { _ in 0.0 }
    for (node, weight) in zip(places, [2.0, 1, 1, 0]) { weights[node] = weight }
    let printed = PrintedWeights(scheme.plan, weights)
    #expect(places.map(printed.text) == ["100.00%", "50.00%", "50.00%", "0.00%"])
  }

  /// Thirds of 10,000 hundredths: 3,333.33 each, and the one that is missing goes to the first.
  @Test func equalWeightsOfThreeAreNotPrintedAlike() {
    #expect(PrintedWeights.fit([1, 1, 1], to: PrintedWeights.whole) == [3334, 3333, 3333])
    #expect(PrintedWeights.fit([0, 0], to: PrintedWeights.whole) == [0, 0])
  }

  /// 87.655 and 12.345 per cent leave one hundredth, and of equal remainders the first one gets it; by
  /// itself 12.345 would be 12.35.
  @Test func everyReportPrintsTheSameWeight() throws {
    let assessment = try RankingSamples.assessment {
      $0.weights = [
        .init(node: "satisfaction", value: 0.87655), .init(node: "handling", value: 0.12345),
        .init(node: "supply", value: 0.5), .init(node: "redress", value: 0.5),
      ]
    }
    let benchmark = try assessment.benchmark(.unit(0), for: 4)
    let gap = GapReport(
      assessment: assessment, analysis: GapAnalysis(assessment, row: 4, benchmark: benchmark))
    let walked = try StabilityTable(assessment, at: [ResolvedScheme.root], events: [.leader])
    let stability = StabilityReport(
      assessment, sections: [IntervalsSection(walked, told: .leader)], inputs: [])
    for document in [gap.document(.en), stability.document(.en)] {
      let text = TerminalFormat(width: nil).render(document)
      #expect(text.contains("87.66%") && text.contains("12.34%"), "\(text)")
      #expect(!text.contains("12.35%") && !text.contains("12.3%"), "\(text)")
    }
    let drawn = SVGReader(
      IcicleFigure(Audit(assessment)).figure(.zh, identifier: "scheme").drawing
    ).texts.joined(separator: " ")
    #expect(drawn.contains("12.34%"), "\(drawn)")
  }
}
