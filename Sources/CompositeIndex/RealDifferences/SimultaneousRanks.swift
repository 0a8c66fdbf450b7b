internal import IndexKernel

/// How simultaneous sets are simulated.
public struct RankSimulation: Hashable, Sendable {
  /// The run.
  public var seed: UInt64
  /// How many draws of all errors; `nil` for as many as ``draws(for:)`` says.
  public var draws: Int?

  /// Says how.
  public init(seed: UInt64, draws: Int? = nil) {
    self.seed = seed
    self.draws = draws
  }

  /// More units are not compared all with all: the work is draws × units².
  public static let mostUnits = 400

  /// 20,000 draws, fewer where that would be more than 2·10⁸ comparisons, never below 1,000.
  public static func draws(for units: Int) -> Int {
    max(1000, min(20_000, 200_000_000 / max(1, units * units)))
  }
}

extension EstimatedScores {
  /// Sets that hold all true ranks together with the probability.
  ///
  /// One critical value for all comparisons, simulated (Mogstad et al. 2024, section 3.2); `stepwise`
  /// takes out comparisons that are decided and looks again.
  ///
  /// - Parameters:
  ///   - coverage: between 0 and 1, usually 0.95.
  ///   - simulation: for independent errors; drawn ones are used as they are.
  public func simultaneousSets(
    coverage: Double, stepwise: Bool = true, _ simulation: RankSimulation
  ) -> RankConfidence {
    let count = scores.count
    var open: [Comparison] = []
    var (better, worse) = ([Int](repeating: 0, count: count), [Int](repeating: 0, count: count))
    for first in scores.indices {
      for second in scores.indices where second != first {
        let spread = errors.spread(first, second)
        if spread > 0 {
          open.append(
            Comparison(
              first: first, second: second, scale: 1 / spread,
              lead: lead(of: first, over: second) / spread))
        } else if lead(of: first, over: second) > 0 {
          worse[first] += 1
          better[second] += 1
        }
      }
    }
    let draws = simulated(simulation)
    var firstValue = Double.nan
    while !open.isEmpty {
      let critical = Quantiles(largest(of: open, draws)).at(coverage)
      if firstValue.isNaN { firstValue = critical }
      let before = open.count
      open.removeAll { comparison in
        guard comparison.lead > critical else { return false }
        worse[comparison.first] += 1
        better[comparison.second] += 1
        return true
      }
      if !stepwise || open.count == before { break }
    }
    return RankConfidence(
      sets: scores.indices.map { 1 + better[$0]...count - worse[$0] },
      criticalValues: [firstValue])
  }

  /// Whether the first unit is surely ahead of the second is not yet decided.
  private struct Comparison {
    var first: Int, second: Int
    /// 1 ÷ standard error of the difference.
    var scale: Double
    /// The difference in standard errors.
    var lead: Double
  }

  /// The largest standardised difference of errors among the comparisons, by draw.
  private func largest(of open: [Comparison], _ draws: DrawnErrors) -> [Double] {
    (0..<draws.draws).map { draw in
      var most = -Double.infinity
      for comparison in open {
        let difference =
          draws.distance(draw, comparison.first) - draws.distance(draw, comparison.second)
        most = max(most, difference * comparison.scale)
      }
      return most
    }
  }

  private func simulated(_ simulation: RankSimulation) -> DrawnErrors {
    switch errors {
    case .drawn(let draws): return draws
    case .independent(let errors):
      let draws = simulation.draws ?? RankSimulation.draws(for: errors.count)
      var values: [Double] = []
      values.reserveCapacity(draws * errors.count)
      for draw in 0..<draws {
        var source = RandomStream(
          seed: simulation.seed, stream: UInt64(draw), factor: Self.factor)
        for error in errors { values.append(error * source.standardNormal()) }
      }
      return DrawnErrors(normal: values, count: errors.count)
    }
  }

  // "rank" in ASCII.
  private static let factor: UInt32 = 0x7261_6E6B
}
