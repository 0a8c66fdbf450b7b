/// How far best–worst comparisons contradict each other, before any weights are computed.
///
/// Liang, F., Brunelli, M. and Rezaei, J. (2020), Consistency issues in the best worst method:
/// measurements and thresholds, Omega 96, sections 3 and 5.
public struct BestWorstConsistency: Hashable, Sendable {
  /// For each criterion |a_Bj a_jW − a_BW| / (a_BW² − a_BW). Where best and worst are equal so must
  /// all others be: 0 for those, infinite for one that is not.
  public let ratios: [Double]
  /// The greatest of them: the input-based consistency ratio.
  public let ratio: Double
  /// The greatest ratio that is accepted; `nil` where the authors give none: above nine criteria
  /// and for comparisons of best with worst that are no whole number from 2 to 9. At 2 it is 0, as the
  /// authors say beside their table, which starts at 3: a product of two comparisons is then 2, or off
  /// by half.
  public let limit: Double?

  /// Measures comparisons.
  public init(of judgement: BestWorstJudgement) {
    let direct = judgement.bestToOthers[judgement.worst]
    ratios = zip(judgement.bestToOthers, judgement.othersToWorst).map { fromBest, toWorst in
      direct > 1
        ? abs(fromBest * toWorst - direct) / (direct * direct - direct)
        : fromBest * toWorst == 1 ? 0 : .infinity
    }
    ratio = ratios.max() ?? 0
    limit = Self.limit(criteria: ratios.count, bestToWorst: direct)
  }

  /// Whether the ratio is accepted; `nil` where there is no limit and the comparisons do contradict
  /// each other.
  public var passes: Bool? {
    ratio == 0 ? true : ratio == .infinity ? false : limit.map { ratio <= $0 }
  }

  /// The criteria whose comparisons contradict the direct one most; none where nothing does.
  public var worst: [Int] {
    ratio == 0 ? [] : ratios.indices.filter { ratios[$0] >= ratio * (1 - 1e-12) }
  }

  private static func limit(criteria: Int, bestToWorst: Double) -> Double? {
    guard (3...9).contains(criteria), let scale = Int(exactly: bestToWorst),
      (2...9).contains(scale)
    else { return nil }
    return scale == 2 ? 0 : limits[scale - 3][criteria - 3]
  }

  /// Table 3: comparisons of best with worst from 3 to 9, criteria from 3 to 9.
  private static let limits: [[Double]] = [
    [0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667],
    [0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683],
    [0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960],
    [0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262],
    [0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403],
    [0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657],
    [0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662],
  ]
}
