/// Confidence sets of ranks: which ranks are compatible with scores that have errors.
///
/// Mogstad, M., Romano, J. P., Shaikh, A. M., Wilhelm, D. (2024), Inference for ranks with
/// applications to mobility across neighbourhoods and academic achievement across countries, Review
/// of Economic Studies 91(1), 476–518. A unit's set runs from 1 + the number of units surely ahead
/// of it to m − the number surely behind it.
public struct RankConfidence: Sendable {
  /// What the probability is of.
  public enum Kind: Sendable {
    /// Each unit's set holds its true rank with the probability.
    case marginal
    /// All sets together hold all true ranks with the probability.
    case simultaneous
  }

  /// The set of every unit, as the lowest and highest rank; 1 is best.
  public let sets: [ClosedRange<Int>]
  /// The critical value of the first step: by unit, or one for all where the sets are simultaneous;
  /// NaN where nothing has an error.
  public let criticalValues: [Double]

  /// Units whose set reaches the best so many ranks: who may truly be among them. With simultaneous
  /// sets the true ones are all among these, with the probability of the sets.
  ///
  /// Mogstad et al. (2024), section 3.4: the τ-best.
  public func mayBeAmongBest(_ places: Int) -> [Bool] {
    sets.map { $0.lowerBound <= places }
  }
}

/// Scores with their errors, the highest best.
public struct EstimatedScores: Sendable {
  /// The scores; none is missing.
  public let scores: [Double]
  /// How far they may be off.
  public let errors: ScoreErrors

  /// Takes scores.
  ///
  /// - Parameter errors: for as many scores.
  public init(_ scores: [Double], errors: ScoreErrors) {
    self.scores = scores
    self.errors = errors
  }

  /// Scores within this distance are equal.
  private static let tolerance = Assessment.tieTolerance

  /// How far one score is ahead of another; 0 where they count as equal.
  func lead(of first: Int, over second: Int) -> Double {
    let lead = scores[first] - scores[second]
    return abs(lead) <= Self.tolerance ? 0 : lead
  }

  /// The set of every unit on its own.
  ///
  /// - Parameters:
  ///   - coverage: between 0 and 1, usually 0.95.
  ///   - stepwise: whether comparisons that are decided are taken out and the rest looked at again,
  ///     which may make sets smaller (Mogstad et al. 2024, section 3.3).
  public func marginalSets(coverage: Double, stepwise: Bool = false) -> RankConfidence {
    let results = inParallel(scores.count, threads: nil) { marginal($0, coverage, stepwise) }
    return RankConfidence(sets: results.map(\.set), criticalValues: results.map(\.value))
  }

  private func marginal(
    _ unit: Int, _ coverage: Double, _ stepwise: Bool
  ) -> (set: ClosedRange<Int>, value: Double) {
    var (better, worse) = (0, 0)
    var rivals = Rivals(unit: unit, ahead: [], behind: [])
    for rival in scores.indices where rival != unit {
      if errors.spread(rival, unit) > 0 {
        rivals.ahead.append(rival)
        rivals.behind.append(rival)
      } else {
        let lead = lead(of: rival, over: unit)
        if lead > 0 { better += 1 }
        if lead < 0 { worse += 1 }
      }
    }
    var first = Double.nan
    while !rivals.isEmpty {
      let critical = errors.criticalValue(rivals, coverage: coverage)
      if first.isNaN { first = critical }
      let before = rivals.count
      rivals.ahead.removeAll { rival in
        let isAhead = lead(of: rival, over: unit) > critical * errors.spread(rival, unit)
        if isAhead { better += 1 }
        return isAhead
      }
      rivals.behind.removeAll { rival in
        let isBehind = lead(of: unit, over: rival) > critical * errors.spread(rival, unit)
        if isBehind { worse += 1 }
        return isBehind
      }
      if !stepwise || rivals.count == before { break }
    }
    return (1 + better...scores.count - worse, first)
  }
}
