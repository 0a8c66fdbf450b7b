import Testing

@testable import CompositeIndex

/// How long a large panel takes, printed as `speed: …` as in ``PipelineSpeedTests``.
@Suite(.enabled(if: SpeedSample.isOptimised, "times of a debug build say nothing"), .serialized)
struct PanelSpeedTests {
  /// Weights, consistency, doubts, consensus, agreement, clusters and every expert left out.
  @Test(arguments: [1, 2])
  func aThousandExpertsWithFifteenCriteriaTakeUnderASecond(rounds: Int) throws {
    var random = RandomJudgements(seed: 15)
    let panel = try SamplePanels.panel(
      (0..<rounds).map { _ in
        (0..<1000).map { _ in .pairwise(random.matrix(order: 15, noise: 1)) }
      })
    for name in Catalogue.groupAggregations {
      var result: PanelAnalysis?
      let time = try ContinuousClock().measure {
        result = try PanelAnalysis(panel, options: .init(group: name.init()))
      }
      #expect(result?.result.nodes[0].without.count == 1000)
      print(
        "speed: panel of 1,000 experts x 15 criteria, \(rounds) round(s), \(name.name): \(time)")
      #expect(time < .seconds(1))
    }
  }
}
