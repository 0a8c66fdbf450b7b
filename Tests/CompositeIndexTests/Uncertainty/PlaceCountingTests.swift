import IndexKernel
import Testing

@testable import CompositeIndex

/// Counting without keeping replicates gives what keeping them gives.
struct PlaceCountingTests {
  private typealias Sample = UncertaintySample

  private static let tree: [(String, [String])] = [
    ("index", ["d", "e"]), ("d", ["x0", "x1"]), ("e", ["x2", "x3"]),
  ]

  private static func nested(_ rows: [(String, [Double?])], _ aggregation: String = "arithmetic")
    throws -> Assessment
  {
    try Sample.assess(rows) { scheme in
      scheme.tree = tree.map { .init(node: $0.0, children: $0.1) }
      scheme.weights += [.init(node: "d", value: 2), .init(node: "e", value: 3)]
      scheme.methodology.aggregation = MethodChoice(aggregation)
    }
  }

  /// Two units that are the same, so that every replicate has a tie; half ranks are shared places.
  private static let twins = Sample.seven + [("h", [90, 40, 55, 70])]
  private static let gap = Sample.seven + [("h", [50, nil, 60, 70])]

  private func check(
    _ base: Assessment, _ spread: WeightSpread, at place: WeightPlace = .everyGroup, isFast: Bool
  ) throws {
    let factors = [Sample.weights(spread, at: place)]
    let model = try UncertainModel(base, factors: factors)
    #expect((LinearWeights(model) != nil) == isFast)
    let analysis = try Sample.run(base, factors, 700, seed: 5)
    for threads in [1, 3] {
      let counts = model.rankCounts(replicates: 700, seed: 5, threads: threads)
      for unit in model.rows.indices {
        let kept = RankDistribution.counts(analysis.places, unit: unit, units: model.rows.count)
        #expect(kept.indices.map { Int(counts[unit, twice: $0]) } == kept)
      }
    }
  }

  @Test func linearIndicesAreCountedFast() throws {
    try check(Sample.assess(Sample.seven), .within(.simplex), isFast: true)
    try check(Sample.assess(Sample.seven), .within(.floor(percent: 10)), isFast: true)
    try check(Self.nested(Sample.seven), .within(.simplex), at: .leaves, isFast: true)
    try check(Self.nested(Sample.seven), .within(.simplex), at: .under(["index"]), isFast: true)
    try check(Self.nested(Sample.seven, "copeland"), .within(.simplex), at: .leaves, isFast: false)
  }

  @Test func tiesAreCountedExactly() throws {
    for ties in TieRule.allCases {
      try check(
        Sample.assess(Self.twins) { $0.methodology.ties = ties }, .within(.simplex), isFast: true)
    }
  }

  @Test func whatIsNotLinearIsEvaluatedOneByOne() throws {
    try check(Sample.assess(Self.gap), .within(.simplex), isFast: false)
    try check(Sample.assess(Sample.seven), .within(.order([])), isFast: false)
    try check(Self.nested(Sample.seven), .within(.simplex), isFast: false)
    try check(
      Sample.assess(Sample.seven) { $0.methodology.aggregation = MethodChoice("median") },
      .within(.simplex), isFast: false)
  }
}
