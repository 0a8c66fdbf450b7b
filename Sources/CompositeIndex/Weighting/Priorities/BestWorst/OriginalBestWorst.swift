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
  static let formula =
    "minimise xi with |w_B/w_j - a_Bj| <= xi and |w_j/w_W - a_jW| <= xi for all j, sum of w = 1"
  static let reference =
    "Rezaei, J. (2015), Best-worst multi-criteria decision-making method, Omega 53, section 3; "
    + "middles of ranges: Rezaei (2016), section 2"
  static let parameters: [Parameter<Self>] = []

  init() {}

  func weights(of judgement: BestWorstJudgement) -> BestWorstWeights {
    let count = judgement.bestToOthers.count
    let (best, worst) = (judgement.best, judgement.worst)
    guard best != worst else { return .equal(count) }
    let deviation = Self.leastDeviation(judgement)
    let reach = Self.reach(judgement, deviation)
    let top = (reach.lower + reach.upper) / 2
    // Ratios to the worst criterion's weight.
    let ratios: [ClosedRange<Double>] = (0..<count).map { criterion in
      if criterion == best { return top...top }
      if criterion == worst { return 1...1 }
      let (fromBest, toWorst) = (
        judgement.bestToOthers[criterion], judgement.othersToWorst[criterion]
      )
      let least = max(top / (fromBest + deviation), toWorst - deviation)
      let most = fromBest > deviation ? top / (fromBest - deviation) : .infinity
      return least...max(least, min(most, toWorst + deviation))
    }
    let ranges = Self.shares(ratios)
    return BestWorstWeights(
      weights: ranges.map { ($0.lowerBound + $0.upperBound) / 2 }.shares, deviation: deviation,
      outputRatio: Self.ratio(deviation, judgement.bestToOthers[worst]), ranges: ranges)
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

  /// ξ* over the greatest that is possible: the lesser root of ξ² − (1 + 2a)ξ + a² − a, which gives
  /// Rezaei's table (2015), 0, 0.44, 1.00, 1.63, 2.30, 3.00, 3.73, 4.47, 5.23 for a from 1 to 9.
  private static func ratio(_ deviation: Double, _ bestToWorst: Double) -> Double {
    let half = (1 + 2 * bestToWorst) / 2
    let greatest = half - (half * half - bestToWorst * bestToWorst + bestToWorst).squareRoot()
    return greatest > 0 ? deviation / greatest : 0
  }
}
