import IndexKernel
import Testing

/// Intervals of random trees against the plan itself: a hundredth of a percentage point inside, what
/// should stay stays; outside it does not.
@Suite struct RandomIntervalTests {
  static let methods: [Combination] = [
    .arithmetic, .geometric, .harmonic, .power(exponent: -2), .power(exponent: 3),
    .power(exponent: 0.05), .median, .mazziottaPareto(sign: -1), .mazziottaPareto(sign: 1),
    .copeland(.share),
  ]
  private static let step = 1e-4

  /// Two levels and a leaf beside them; every other case has gaps with floors, every third bonus and
  /// caps, every fourth shares ranks otherwise.
  private func sample(_ number: Int) -> WalkSample {
    var random = RandomStream(seed: UInt64(number), stream: 3, factor: 1)
    // The first half is plain: what pages mostly have.
    let count = Self.methods.count
    let below = number % 2 == 0 ? Combination.arithmetic : Self.methods[number / 2 % count]
    var above = number % 2 == 0 ? Combination.arithmetic : Self.methods[number / 20 % count]
    // Their scores may be 0 or less, for which most means above are not defined.
    let mayBeNegative = below.comparesUnits || below == .mazziottaPareto(sign: -1)
    if mayBeNegative, above != .median, !above.comparesUnits { above = .arithmetic }
    let hasGaps = number % 4 > 1
    let nodes =
      [Plan.Node(parent: -1, combination: above)]
      + (0..<2).map { _ in Plan.Node(parent: 0, combination: below) }
      + [Plan.Node(parent: 0, leaf: 5)]
      + (0..<5).map { Plan.Node(parent: $0 < 3 ? 1 : 2, leaf: $0) }
    var weights = nodes.map { _ in 0.1 + random.uniform() }
    for group in [1...3, 4...6, 7...8] {
      let sum = group.reduce(0) { $0 + weights[$1] }
      for node in group { weights[node] /= sum }
    }
    let units = 4 + Int(random.uniform() * 6)
    let scores = (0..<units).map { _ in
      (0..<6).map { _ in
        hasGaps && random.uniform() < 0.15 ? Double.nan : (1 + random.uniform() * 98).rounded()
      }
    }
    var sample = WalkSample(nodes, weights: weights, scores: scores, floor: hasGaps ? 0.4 : 0)
    sample.coverageFloor = hasGaps ? 0.55 : 0
    if number % 3 == 0, !above.comparesUnits {
      sample.bonus = scores.map { _ in random.uniform() < 0.3 ? 2 : 0 }
      sample.caps = scores.map { _ in random.uniform() < 0.3 ? 55 : .infinity }
    }
    sample.ties = [.competition, .dense, .average, .ordinal][number % 4]
    return sample
  }

  private func state(_ sample: WalkSample, _ event: WeightEvent, _ weights: [Double]) -> [Double] {
    let shared = sample.ranks(weights, ties: .competition)
    let ranks = sample.ranks(weights).map { $0.isNaN ? 0 : $0 }
    switch event {
    case .leader: return shared.map { $0 == 1 ? 1 : 0 }
    case .top(let count): return shared.map { $0 <= Double(count) ? 1 : 0 }
    case .rank(let unit): return [ranks[unit]]
    case .order: return ranks
    }
  }

  /// How many ends were tried on both sides.
  private func check(_ number: Int) throws -> Int {
    let sample = sample(number)
    let plan = sample.walkingPlan
    let now = sample.ranks(sample.weights)
    var tried = 0
    for node in 1..<sample.plan.nodes.count {
      guard let walk = plan.walk(node: node) else { continue }
      let found = try #require(WalkCrossings(walk))
      let some = try #require(now.firstIndex { !$0.isNaN })
      for event in [WeightEvent.leader, .top(2), .rank(of: some), .order] {
        // The nearest places alone give what all of them give.
        let interval = try #require(walk.interval(event))
        let whole = found.interval(event)
        #expect(interval.lower == whole.lower && interval.upper == whole.upper)
        #expect(interval.exceptions == whole.exceptions)
        let before = state(sample, event, sample.weights)
        func isKept(_ share: Double) -> Bool {
          let share = min(1, max(0, share))
          return state(sample, event, sample.weights(node, at: share)) == before
        }
        for (end, sign) in [(interval.lower, -1.0), (interval.upper, 1.0)] {
          let what = Comment(rawValue: "case \(number), node \(node), \(event), \(end)")
          let inside = end.share - sign * Self.step
          let isException = interval.exceptions.contains { abs($0 - inside) < 1e-7 }
          if sign * (inside - walk.weight) > 0, !isException { #expect(isKept(inside), what) }
          if end.holds {
            #expect(end.share == (sign > 0 ? 1 : 0) && isKept(end.share), what)
            continue
          }
          // Another swap within the step may bring it back.
          #expect(
            !isKept(end.share + sign * Self.step) || !isKept(end.share + sign * 1e-7), what)
          tried += 1
        }
      }
    }
    return tried
  }

  #if DEBUG
    static let cases = 0..<40
  #else
    static let cases = 0..<400
  #endif

  @Test func aHundredthOfAPointInsideKeepsWhatIsThereAndOutsideDoesNot() throws {
    var tried = 0
    for number in Self.cases { tried += try check(number) }
    // Each case has eight weights and four events; about half of the ends lie inside.
    #expect(tried > 20 * Self.cases.count)
  }
}
