/// The rivals of one unit that may still be ahead of it, or behind it: comparisons not yet decided.
struct Rivals {
  /// The unit.
  let unit: Int
  /// Those that may be found ahead.
  var ahead: [Int]
  /// Those that may be found behind.
  var behind: [Int]

  var isEmpty: Bool { ahead.isEmpty && behind.isEmpty }
  var count: Int { ahead.count + behind.count }
}

extension ScoreErrors {
  /// The number c such that, with a given probability, no difference of errors to a rival is more
  /// than c of its own standard errors on the side that would find the rival ahead or behind.
  ///
  /// Mogstad, M., Romano, J. P., Shaikh, A. M., Wilhelm, D. (2024), Inference for ranks with
  /// applications to mobility across neighbourhoods and academic achievement across countries,
  /// Review of Economic Studies 91(1), section 3.2. For independent errors exactly, by one integral
  /// over the unit's own error and a root; for drawn ones the quantile of the draws.
  ///
  /// - Parameters:
  ///   - rivals: at least one; the spread of each to the unit is above 0.
  ///   - coverage: between 0 and 1.
  func criticalValue(_ rivals: Rivals, coverage: Double) -> Double {
    switch self {
    case .independent(let errors):
      return LargestDifference(errors, rivals).quantile(coverage)
    case .drawn(let draws):
      let unit = rivals.unit
      let (ahead, behind) = (
        rivals.ahead.map { ($0, 1 / spread($0, unit)) },
        rivals.behind.map { ($0, 1 / spread($0, unit)) }
      )
      let largest = (0..<draws.draws).map { draw in
        let own = draws.distance(draw, unit)
        var most = -Double.infinity
        for (rival, scale) in ahead {
          most = max(most, (draws.distance(draw, rival) - own) * scale)
        }
        for (rival, scale) in behind {
          most = max(most, (own - draws.distance(draw, rival)) * scale)
        }
        return most
      }
      return Quantiles(largest).at(coverage)
    }
  }
}
