import IndexKernel
import Testing

@testable import CompositeIndex

/// Walks against the audited engine: for random datasets and trees the ranks are those of an
/// assessment with the weight set, inside an interval nothing changes and outside it does.
@Suite struct WalkingWeightsTests {
  /// A dataset and a two-level scheme with one method at the dimensions and one at the index.
  struct Example: Sendable {
    var scheme: Scheme
    var data: Dataset

    /// - Parameter twins: whether the second unit is the first once more, and means get a third that
    ///   is the first with a thousandth of a point more everywhere.
    init(
      _ seed: UInt64, _ below: MethodChoice, _ above: MethodChoice, gaps: Bool, twins: Bool = false
    ) {
      var random = RandomStream(seed: seed, stream: 1, factor: 1)
      func uniform() -> Double { random.uniform() }
      let indicators = (1...6).map { "i\($0)" }
      let units = 4 + Int(uniform() * 5)
      var rows = (0..<units).map { unit in
        (
          "u\(unit)",
          indicators.map { _ -> Double? in
            let value = (1 + uniform() * 98).rounded()
            return gaps && uniform() < 0.15 ? nil : value
          }
        )
      }
      if twins {
        rows[1].1 = rows[0].1
        let isMean = ![below, above].contains { Self.jumping.contains($0.name) }
        if isMean { rows[2].1 = rows[0].1.map { $0.map { $0 + 0.001 } } }
      }
      data = Sample.table(indicators, rows)
      scheme = Sample.tree(
        [("index", ["a", "b", "i6"]), ("a", ["i1", "i2", "i3"]), ("b", ["i4", "i5"])],
        weights: (["a", "b", "i6", "i1", "i2", "i3", "i4", "i5"]).map { ($0, 0.1 + uniform()) },
        indicators: indicators.map { id in
          // Scores as they stand, above zero for all means.
          Sample.indicator(
            id,
            normalise: Sample.choice(
              "goalposts",
              [
                "worst": .number(1), "best": .number(100), "lower": .number(1),
                "upper": .number(100),
              ]
            ))
        })
      scheme.weightsAre = .relative
      scheme.methodology.aggregation = below
      scheme.methodology.aggregationByNode = [.init(node: "index", method: above)]
      scheme.methodology.coverage = .init(unit: gaps ? 0.55 : 0, node: gaps ? 0.4 : 0)
    }

    static let jumping = ["median", "copeland"]

    func assess() throws -> Assessment { try Sample.assess(scheme, data) }

    /// As `--set weights.NODE=…%`: siblings keep their proportions.
    func assess(_ node: String, _ share: Double) throws -> Assessment {
      var scheme = scheme
      let siblings = scheme.tree.first { $0.children.contains(node) }?.children ?? []
      let sum = scheme.weights.filter { siblings.contains($0.node) && $0.node != node }
        .reduce(0) { $0 + $1.value }
      for place in scheme.weights.indices where siblings.contains(scheme.weights[place].node) {
        if scheme.weights[place].node == node {
          scheme.weights[place].value = share
        } else {
          scheme.weights[place].value *= (1 - share) / sum
        }
      }
      return try Sample.assess(scheme, data)
    }
  }

  static let methods: [MethodChoice] = [
    Sample.choice("arithmetic"), Sample.choice("geometric"), Sample.choice("harmonic"),
    Sample.choice("power", ["exponent": .number(-2)]),
    Sample.choice("power", ["exponent": .number(3)]), Sample.choice("median"),
    Sample.choice("mazziotta-pareto"), Sample.choice("copeland"),
  ]

  static let pairs: [(Int, Int)] = (0..<8).flatMap { below in (0..<8).map { (below, $0) } }

  @Test(arguments: pairs)
  func insideAnIntervalNothingChangesAndOutsideItDoes(below: Int, above: Int) throws {
    var walked = 0
    for seed in 0..<2 {
      let example = Example(
        UInt64(seed + 1000 * below + 10_000 * above), Self.methods[below], Self.methods[above],
        gaps: seed % 2 == 1)
      guard let base = try? example.assess(), base.ranking.count > 1 else { continue }
      for node in base.scheme.nodes.indices.dropFirst() {
        try check(WalkedWeights(WalkingWeights(base, node: node)), example)
        walked += 1
      }
    }
    // Only scores that may be zero or negative are refused by some methods above.
    #expect(walked > 0 || below >= 6 && (1...4).contains(above) || above == 6)
  }

  /// Scores that are the same, or nearly so, at all weights: their bounds never come apart.
  @Test(arguments: pairs)
  func unitsThatAreAlikeAreWalkedToo(below: Int, above: Int) throws {
    let example = Example(
      UInt64(77 + 1000 * below + 10_000 * above), Self.methods[below], Self.methods[above],
      gaps: false, twins: true)
    guard let base = try? example.assess() else { return }
    for node in base.scheme.nodes.indices.dropFirst() {
      try check(WalkedWeights(WalkingWeights(base, node: node)), example)
    }
  }

  private func check(_ walked: WalkedWeights, _ example: Example) throws {
    let base = walked.walk.assessment
    let id = base.scheme.nodes[walked.walk.node].id
    for share in [0, 0.2, 0.77, 1] {
      let set = try example.assess(id, share)
      let index = walked.walk.index(at: share)
      for (mine, engine) in zip(index, set.index) {
        #expect(abs(mine - engine) < 1e-9 || mine.isNaN && engine.isNaN, "\(id) at \(share)")
      }
    }
    let events: [StabilityEvent] = [
      .leader, .top(min(3, base.ranking.count - 1)), .rank(of: base.ranking[1]), .order,
    ]
    for event in events {
      let now = state(base, event)
      let interval = walked.interval(event)
      #expect(interval.lower.share <= walked.walk.weight + 1e-15)
      #expect(interval.upper.share >= walked.walk.weight - 1e-15)
      let (low, high) = (interval.lower.safe, interval.upper.safe)
      for step in 1..<6 {
        let share = low + (high - low) * Double(step) / 6
        if high - low < 1e-7 { break }
        if interval.exceptions.contains(where: { abs($0 - share) < 1e-6 }) { continue }
        #expect(
          try state(example.assess(id, share), event) == now, "\(id) \(event) \(share) \(interval)")
      }
      for (end, sign) in [(interval.lower, -1.0), (interval.upper, 1.0)] {
        if end.holds {
          #expect(try state(example.assess(id, end.share), event) == now, "\(id) \(event) end")
          continue
        }
        #expect(!end.overtakings.isEmpty || !end.joining.isEmpty || !end.leaving.isEmpty)
        let outside = min(1, max(0, end.share + sign * 1e-7))
        #expect(
          try state(example.assess(id, outside), event) != now, "\(id) \(event) \(end)")
      }
    }
  }

  /// What an event looks at, from the audited result.
  private func state(_ result: Assessment, _ event: StabilityEvent) -> [String] {
    func upTo(_ limit: Double) -> [String] {
      result.units.indices.filter { result.ranks[$0] <= limit }.map { result.unit($0).code }
    }
    switch event {
    case .leader: return upTo(1)
    case .top(let count): return upTo(Double(count))
    case .rank(let row): return ["\(result.ranks[row])"]
    case .order: return result.ranks.map { "\($0)" }
    }
  }
}
