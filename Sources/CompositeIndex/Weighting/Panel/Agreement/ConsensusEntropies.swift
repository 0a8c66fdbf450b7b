/// Shannon entropies of the experts' weights, and the consensus that follows from them.
///
/// Goepel, K. D. (2013), Implementing the Analytic Hierarchy Process as a standard method for
/// multi-criteria decision making in corporate enterprises, section 4. Without a scale
/// S = (1/D − 1/n)/(1 − 1/n), Jost's relative homogeneity with n criteria as the most that weights
/// can differ. Where all experts compare pairs on a scale from 1/M to M, no weights can lie further
/// apart than (M, 1, … 1) does from (1, … 1): S* = (1/D − 1/c)/(1 − 1/c) with c = n/D_min, D_min the
/// diversity of the former, as the software AHP-OS has it. Otherwise S* could never be near 0.
public struct ConsensusEntropies: Hashable, Sendable {
  /// The mean of the experts' own entropies, in nats.
  let alpha: Double
  /// The entropy of the experts' mean weights, in nats.
  let gamma: Double
  /// The greatest comparison that was possible; `nil` where weights could be anything.
  public let scale: Double?
  private let criteria: Int
  private let experts: Int

  /// Takes the entropies of weights that add up to 1 for each expert.
  init(of weights: [[Double]], scale: Double?) {
    experts = weights.count
    criteria = weights.first?.count ?? 0
    self.scale = scale
    alpha = Moments.mean(of: weights.map(Self.entropy))
    gamma = Self.entropy(
      (0..<criteria).map { criterion in Moments.mean(of: weights.map { $0[criterion] }) })
  }

  /// The entropy between experts: gamma less alpha.
  var beta: Double { max(0, gamma - alpha) }

  /// From 0 to 1; NaN with one expert, 1 with one criterion.
  public var consensus: Double {
    guard experts > 1 else { return .nan }
    guard criteria > 1 else { return 1 }
    let least = Elementary.exponential(leastAlpha) / Double(criteria)
    return min(1, max(0, (Elementary.exponential(-beta) - least) / (1 - least)))
  }

  /// The least entropy that one expert's weights can have.
  private var leastAlpha: Double {
    guard let scale else { return 0 }
    return Self.entropy(
      ([scale] + [Double](repeating: 1, count: criteria - 1)).shares)
  }

  private static func entropy(_ weights: [Double]) -> Double {
    -compensatedSum(weights.lazy.map { $0 > 0 ? $0 * Elementary.ln($0) : 0 })
  }
}
