/// How far judgements contradict each other.
///
/// λmax is the greatest eigenvalue of the judgements themselves, whatever method the weights come
/// from. Where pairs are missing it is that of their most consistent completion (Bozóki, Fülöp and
/// Rónyai, 2010), and RI is lowered by as much as ``RandomIndex`` says.
public struct Consistency: Hashable, Sendable {
  /// How many criteria.
  public let order: Int
  /// How many pairs were not judged.
  public let missing: Int
  /// The greatest eigenvalue λmax, at least the number of criteria.
  public let lambdaMax: Double
  /// The consistency index CI = (λmax − n)/(n − 1).
  public let index: Double
  /// The mean index RI of random matrices; 0 where nothing can contradict anything.
  public let randomIndex: Double
  /// Where RI is taken from.
  public let source: RandomIndex
  /// The consistency ratio CR = CI/RI; 0 where RI is.
  public let ratio: Double
  /// The geometric consistency index: the mean square by which judgements differ from the ratios of
  /// the geometric-mean weights in logarithm, over the judgements beyond those that determine them.
  ///
  /// 2/((n − 1)(n − 2)) · Σ ln²(aᵢⱼ wⱼ/wᵢ) where none is missing. Crawford and Williams (1985);
  /// Aguarón, J. and Moreno-Jiménez, J. M. (2003), The geometric consistency index: approximated
  /// thresholds, European Journal of Operational Research 147.
  public let geometricIndex: Double
  /// Koczkodaj's index: the worst contradiction among three criteria, from 0 to below 1; the
  /// greatest 1 − min(x, 1/x) with x = aᵢₖ/(aᵢⱼ aⱼₖ). Koczkodaj, W. W. (1993), A new definition of
  /// consistency of pairwise comparisons.
  public let triadIndex: Double

  /// Below this ratio judgements are accepted. Saaty (1980), chapter 1.
  public static let usualLimit = 0.1

  /// Measures a matrix.
  ///
  /// - Parameters:
  ///   - matrix: connected.
  ///   - source: where RI is taken from.
  public init(of matrix: PairwiseMatrix, source: RandomIndex = .saaty) {
    let fit = LogarithmicFit(matrix)
    self.init(fit: fit, value: Self.greatestEigenvalue(of: matrix, fit: fit), source: source)
  }

  init(fit: LogarithmicFit, value: Double, source: RandomIndex) {
    order = fit.order
    missing = order * (order - 1) / 2 - fit.judged
    // What rounding alone can make is nothing.
    lambdaMax = value <= Double(order) * (1 + 1e-14) ? Double(order) : value
    index = order < 2 ? 0 : (lambdaMax - Double(order)) / Double(order - 1)
    self.source = source
    randomIndex = source.value(order: order, missing: missing)
    ratio = randomIndex > 0 ? index / randomIndex : 0
    geometricIndex = fit.freedom == 0 ? 0 : fit.squaredResiduals / Double(fit.freedom)
    triadIndex = Self.worstTriad(fit)
  }

  /// Whether the ratio is below a limit.
  public func passes(limit: Double = usualLimit) -> Bool { ratio < limit }

  /// λmax of a matrix, or of its most consistent completion.
  static func greatestEigenvalue(of matrix: PairwiseMatrix, fit: LogarithmicFit) -> Double {
    if fit.isComplete {
      return ScaledJudgements(matrix, heights: fit.heights).rightVector.value
    }
    return OptimalCompletion(of: matrix, fit: fit).value
  }

  private static func worstTriad(_ fit: LogarithmicFit) -> Double {
    let (order, logarithms) = (fit.order, fit.logarithms)
    var worst = 0.0
    for first in 0..<order {
      for second in first + 1..<max(order, first + 1) {
        let direct = logarithms[first * order + second]
        for third in second + 1..<max(order, second + 1) {
          let way = direct + logarithms[second * order + third]
          let contradiction = abs(logarithms[first * order + third] - way)
          if contradiction > worst { worst = contradiction }
        }
      }
    }
    return -Elementary.expm1(-worst)
  }
}
