/// The original best–worst method: the largest deviation of a ratio is least. Several weights can be
/// as good; the middles of their ranges are taken.
///
/// With w_W = 1 and a given ξ every other criterion only limits w_B to an interval, so that ξ* needs
/// no program: it is the least ξ for which the intervals have a point in common.
struct OriginalBestWorst: BestWorstModel {
  static let name = "original"
  static let summary = LocalizedText(
    zh: "原始最优最劣法（BWM）：使权重之比与各比较的最大偏差 ξ 最小；解不唯一时取区间中点。",
    en: "The original best-worst method: the largest deviation of a ratio of weights from a "
      + "comparison is least; where several weights are as good, the middles of their ranges.")
  static let formula = LocalizedText(
    "minimise xi with |w_B/w_j - a_Bj| <= xi and |w_j/w_W - a_jW| <= xi for all j, sum of w = 1")
  static let reference = LocalizedText(
    "Rezaei, J. (2015), Best-worst multi-criteria decision-making method, Omega 53, section 3; "
      + "middles of ranges: Rezaei (2016), section 2")
  static let parameters: [Parameter<Self>] = []

  init() {}

  func weights(of judgement: BestWorstJudgement) -> BestWorstWeights {
    guard judgement.best != judgement.worst else {
      return .equal(judgement.bestToOthers.count)
    }
    let deviation = Self.leastDeviation(judgement)
    let middles = Self.ranges(judgement, deviation).map { ($0.lowerBound + $0.upperBound) / 2 }
    return BestWorstWeights(weights: middles.shares, deviation: deviation)
  }

  /// For each criterion the weights that are as good; a single number each where the weights are
  /// determined.
  static func ranges(
    _ judgement: BestWorstJudgement, _ deviation: Double
  ) -> [ClosedRange<Double>] {
    let reach = reach(judgement, deviation)
    let top = (reach.lower + reach.upper) / 2
    // Ratios to the worst criterion's weight.
    let ratios: [ClosedRange<Double>] = judgement.bestToOthers.indices.map { criterion in
      if criterion == judgement.best { return top...top }
      if criterion == judgement.worst { return 1...1 }
      let (fromBest, toWorst) = (
        judgement.bestToOthers[criterion], judgement.othersToWorst[criterion]
      )
      let least = max(top / (fromBest + deviation), toWorst - deviation)
      let most = fromBest > deviation ? top / (fromBest - deviation) : .infinity
      return least...max(least, min(most, toWorst + deviation))
    }
    return shares(ratios)
  }

  /// Between which values of w_B/w_W all comparisons hold within ξ; empty where none does.
  private static func reach(
    _ judgement: BestWorstJudgement, _ deviation: Double
  ) -> (lower: Double, upper: Double) {
    let direct = judgement.bestToOthers[judgement.worst]
    var (lower, upper) = (max(0, direct - deviation), direct + deviation)
    for criterion in judgement.bestToOthers.indices
    where criterion != judgement.best && criterion != judgement.worst {
      let (first, second) = (
        judgement.bestToOthers[criterion], judgement.othersToWorst[criterion]
      )
      lower = max(lower, max(0, first - deviation) * max(0, second - deviation))
      upper = min(upper, (first + deviation) * (second + deviation))
    }
    return (lower, upper)
  }

  /// ξ*, by halving down to neighbouring numbers.
  private static func leastDeviation(_ judgement: BestWorstJudgement) -> Double {
    func holds(_ deviation: Double) -> Bool {
      let reach = reach(judgement, deviation)
      return reach.lower <= reach.upper
    }
    if holds(0) { return 0 }
    var (tooSmall, enough) = (0.0, (judgement.bestToOthers + judgement.othersToWorst).max() ?? 1)
    while true {
      let middle = tooSmall + (enough - tooSmall) / 2
      guard middle > tooSmall, middle < enough else { return enough }
      if holds(middle) { enough = middle } else { tooSmall = middle }
    }
  }

  /// What each weight can be when all are divided by their sum.
  private static func shares(_ ratios: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    let (least, most) = (
      ratios.reduce(0) { $0 + $1.lowerBound }, ratios.reduce(0) { $0 + $1.upperBound }
    )
    return ratios.map { ratio in
      let low = ratio.lowerBound / (most - ratio.upperBound + ratio.lowerBound)
      let high = ratio.upperBound / (least - ratio.lowerBound + ratio.upperBound)
      return low...max(low, high)
    }
  }
}
