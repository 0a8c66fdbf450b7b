/// What sibling weights should add up to, and whether they do.
public struct WeightSum: Hashable, Sendable {
  /// 1 or 100, whichever is nearer.
  public let value: Double
  /// Whether they add up to it, but for rounding in the file.
  public let isReached: Bool
  private let sum: Double

  /// Judges the weights of one group, as written.
  public init(_ weights: [Double]) {
    sum = weights.reduce(0, +)
    value = abs(sum - 1) < abs(sum - 100) ? 1.0 : 100.0
    // The relative 1e-6 lets decimal fractions such as 0.1 × 10 pass.
    isReached = abs(sum - value) <= 1e-6 * value || Self.areRoundedThirds(weights, value)
  }

  /// What changed weights of the group should add up to: the exact sum where it was reached,
  /// otherwise what it was, so that a wrong sum stays wrong.
  public var kept: Double { isReached ? value : sum }

  /// Equal weights rounded to the printed digits (33.3 × 3, 14.3 × 7) add up to less than half a
  /// last digit each away from the target.
  private static func areRoundedThirds(_ values: [Double], _ target: Double) -> Bool {
    guard let first = values.first, values.allSatisfy({ $0 == first }) else { return false }
    let exact = target / Double(values.count)
    return [1.0, 10, 100, 1000, 10_000].contains { scale in
      abs((exact * scale).rounded() / scale - first) < 1e-12 * target
        && abs(exact - first) <= 0.1 * target / 100
    }
  }
}
