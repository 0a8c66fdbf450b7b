import IndexKernel
import Testing

@testable import CompositeIndex

/// Draws from sets that are no simplex, against distributions that are known.
struct HitAndRunTests {
  /// A flat index over a, b, c and so on, all of the same weight.
  private static func set(_ choice: WeightChoice, of count: Int) throws -> WeightSet {
    let ids = (0..<count).map { "x\($0)" }
    let scheme = try ResolvedScheme(
      Sample.tree(
        [("index", ids)], weights: ids.map { ($0, 100 / Double(count)) },
        indicators: ids.map { Sample.score($0) }))
    return try WeightSet(
      choice, of: WeightSpace(childrenOf: ResolvedScheme.root, in: scheme), in: scheme)
  }

  /// `atLeast ≤ Σ factor · x ≤ atMost`, by position.
  private static func sum(
    _ factors: [Int: Double], atLeast: Double = -.infinity, atMost: Double = .infinity
  ) -> WeightConstraint {
    WeightConstraint(
      terms: factors.sorted { $0.key < $1.key }.map { .init(node: "x\($0.key)", factor: $0.value) },
      atLeast: atLeast, atMost: atMost)
  }

  private static func walk(_ conditions: [WeightConstraint], of count: Int) throws -> HitAndRun {
    HitAndRun(try set(.constraints(conditions), of: count))
  }

  private static func draws(_ walk: HitAndRun, _ count: Int) -> [[Double]] {
    var room = [Double](repeating: 0, count: walk.room)
    return (0..<count).map { number in
      var stream = RandomStream(seed: 11, stream: UInt64(number), factor: 5)
      walk.draw(into: &room, &stream)
      return Array(room.prefix(walk.start.count))
    }
  }

  /// The largest distance of an empirical distribution from a known one (Kolmogorov).
  private static func distance(_ sample: [Double], _ cumulative: (Double) -> Double) -> Double {
    let count = Double(sample.count)
    return sample.sorted().enumerated().reduce(0) { most, entry in
      let exact = cumulative(entry.element)
      return max(
        most, abs(exact - Double(entry.offset) / count),
        abs(exact - Double(entry.offset + 1) / count))
    }
  }

  /// The largest distance of two empirical distributions (Smirnov).
  private static func distance(_ first: [Double], _ other: [Double]) -> Double {
    let (first, other) = (first.sorted(), other.sorted())
    var (i, j, most) = (0, 0, 0.0)
    while i < first.count, j < other.count {
      if first[i] <= other[j] { i += 1 } else { j += 1 }
      most = max(most, abs(Double(i) / Double(first.count) - Double(j) / Double(other.count)))
    }
    return most
  }

  /// Four weights, x0 ≥ x1, x2 ≤ 0.3, x0 + x1 ≤ 0.6: against what is left of uniform draws from the
  /// simplex. The bound is that of Smirnov's test at 0.1 % for 2000 and 20,000 draws.
  @Test func marginalsAreThoseOfRejectionSampling() throws {
    let walk = try Self.walk(
      [
        Self.sum([0: 1, 1: -1], atLeast: 0), Self.sum([2: 1], atMost: 0.3),
        Self.sum([0: 1, 1: 1], atMost: 0.6),
      ], of: 4)
    #expect(walk.dimension == 3 && walk.steps == 72)
    let drawn = Self.draws(walk, 2000)
    var stream = RandomStream(seed: 12, stream: 0, factor: 1)
    var kept: [[Double]] = []
    var room = [0.0, 0, 0, 0]
    while kept.count < 20_000 {
      WeightRule.simplex.draw(
        around: [0.25, 0.25, 0.25, 0.25], order: [0, 1, 2, 3], into: &room, &stream)
      if room[0] >= room[1], room[2] <= 0.3, room[0] + room[1] <= 0.6 { kept.append(room) }
    }
    let bound = 1.95 * (1.0 / 2000 + 1.0 / 20_000).squareRoot()
    let views: [[Double]] = [
      [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [1, -1, 2, 0],
    ]
    for view in views {
      func seen(_ all: [[Double]]) -> [Double] {
        all.map { zip($0, view).reduce(0) { $0 + $1.0 * $1.1 } }
      }
      #expect(Self.distance(seen(drawn), seen(kept)) < bound, "\(view)")
    }
    #expect(drawn.allSatisfy { $0[0] >= $0[1] - 1e-12 && $0[2] <= 0.3 + 1e-12 })
    #expect(drawn.allSatisfy { agree($0.reduce(0, +), 1) && $0.allSatisfy { $0 >= 0 } })
  }

  /// A weight of the whole simplex of n is Beta(1, n − 1): F(x) = 1 − (1 − x)ⁿ⁻¹. Kolmogorov's bound
  /// at 0.1 % is 1.95/√draws.
  @Test func theWholeSimplexHasItsMarginals() throws {
    let walk = try Self.walk([Self.sum([0: 1], atLeast: 0)], of: 10)
    let drawn = Self.draws(walk, 1000)
    for position in [0, 4, 9] {
      let off = Self.distance(drawn.map { $0[position] }) { x in
        1 - (0..<9).reduce(1) { product, _ in product * (1 - x) }
      }
      #expect(off < 1.95 / 1000.0.squareRoot())
    }
  }

  /// Uniform ordered weights have the means 11/18, 5/18 and 2/18, those of the corners' means.
  @Test func anOrderSaidAsConditionsIsThatOrder() throws {
    let walk = try Self.walk(
      [Self.sum([0: 1, 1: -1], atLeast: 0), Self.sum([1: 1, 2: -1], atLeast: 0)], of: 3)
    let drawn = Self.draws(walk, 4000)
    for (position, mean) in [11.0 / 18, 5.0 / 18, 2.0 / 18].enumerated() {
      #expect(abs(drawn.reduce(0) { $0 + $1[position] } / 4000 - mean) < 0.01)
    }
  }

  /// Half of everything is said, and what x1 and x2 may be leaves them no room although no condition
  /// says so: x1 = x2 = 0.25, and x3 + x4 = 0.5 with x3 uniform.
  @Test func hiddenEqualitiesAreKept() throws {
    let walk = try Self.walk(
      [
        Self.sum([0: 1], atLeast: 0, atMost: 0), Self.sum([1: 1, 2: 1], atMost: 0.5),
        Self.sum([1: 1], atLeast: 0.25), Self.sum([2: 1], atLeast: 0.25),
        Self.sum([3: 1, 4: 1], atMost: 0.9),
      ], of: 5)
    #expect(walk.dimension == 1)
    let drawn = Self.draws(walk, 1000)
    #expect(drawn.allSatisfy { $0[0] < 1e-12 && agree($0[1], 0.25) && agree($0[2], 0.25) })
    let off = Self.distance(drawn.map { $0[3] }) { 2 * $0 }
    #expect(off < 1.95 / 1000.0.squareRoot())
  }

  /// x0 and x1 within a millionth of each other: a strip of constant width, along which x2 is uniform.
  @Test func thinSetsAreWalkedAlong() throws {
    let walk = try Self.walk([Self.sum([0: 1, 1: -1], atLeast: -1e-6, atMost: 1e-6)], of: 3)
    #expect(walk.dimension == 2)
    let drawn = Self.draws(walk, 1000)
    #expect(Self.distance(drawn.map { $0[2] }) { $0 } < 1.95 / 1000.0.squareRoot())
    #expect(drawn.allSatisfy { abs($0[0] - $0[1]) <= 1e-6 + 1e-12 })
  }

  @Test func aSetOfOnePointIsThatPoint() throws {
    let walk = try Self.walk(
      [Self.sum([0: 1], atLeast: 0.5, atMost: 0.5), Self.sum([1: 1], atLeast: 0.5)], of: 3)
    #expect(walk.dimension == 0 && walk.steps == 0)
    for weights in Self.draws(walk, 2) {
      #expect(agree(weights[0], 0.5) && agree(weights[1], 0.5) && weights[2] < 1e-12)
    }
  }

  /// Conditions that hold anyway change neither the start nor what is drawn beyond rounding: the same
  /// distribution with and without them.
  @Test func redundantConditionsChangeNoDistribution() throws {
    let said = [Self.sum([0: 1], atMost: 0.5)]
    let more =
      said + [
        Self.sum([0: 2], atMost: 1), Self.sum([0: 1, 1: 1, 2: 1], atMost: 1),
        Self.sum([1: 1], atLeast: 0), Self.sum([2: 1], atMost: 7),
      ]
    let (few, many) = try (Self.walk(said, of: 3), Self.walk(more, of: 3))
    #expect(few.dimension == 2 && many.dimension == 2)
    for position in 0..<3 {
      let off = Self.distance(
        Self.draws(few, 2000).map { $0[position] }, Self.draws(many, 2000).map { $0[position] })
      #expect(off < 1.95 * (2.0 / 2000).squareRoot())
    }
  }
}
