internal import IndexKernel

/// The Mazziotta–Pareto index: the arithmetic mean, corrected for how unequal the children are.
///
/// With M = Σ w x and S² = Σ w (x − M)² it is M − S²/M (negative penalty: unequal children cost
/// points, for "more is better") or M + S²/M (positive penalty).
///
/// It is not monotone. Nine children at 60 and one at 100, of equal weight, have M = 64, S² = 144
/// and 64 − 2.25 = 61.75; with 99 for the 100, M = 63.9, S² = 136.89 and 63.9 − 2.142… = 61.757…:
/// the tenth child fell and the index rose, because balance counts more.
/// With the negative penalty that happens where a child is above (3 + cv²)/2 times the mean, with
/// the positive one where it is below (1 + cv²)/2 times the mean.
struct MazziottaPareto: RowAggregation {
  /// Which way unequal children count.
  enum Penalty: String, CaseIterable, Sendable {
    /// They lower the score.
    case negative
    /// They raise the score.
    case positive
  }

  static let name = "mazziotta-pareto"
  static let summary = LocalizedText(
    zh: "Mazziotta–Pareto 指数：算术平均减去（或加上）均衡性惩罚；得分须大于 0。"
      + "不是单调的：某一项已远高于平均时，再提高它可能使总分下降"
      + "（九项 60 分、一项 100 分得 61.75；100 分降为 99 分反得 61.76）。",
    en:
      "Mazziotta-Pareto index: the arithmetic mean minus (or plus) a penalty for imbalance; scores "
      + "must be above 0. Not monotone: raising a child that is far above the mean can lower the "
      + "score (nine children at 60 and one at 100 give 61.75; with 99 for the 100, 61.76).")
  static let formula = LocalizedText(
    zh: "M - S^2 / M（不均衡减分）或 M + S^2 / M（不均衡加分）；M = Σ(w_i × x_i)，S^2 = Σ(w_i × (x_i - M)^2)",
    en: "M - S^2 / M (negative) or M + S^2 / M (positive); M = sum of w_i * x_i, "
      + "S^2 = sum of w_i * (x_i - M)^2")
  static let reference = LocalizedText(
    "Mazziotta and Pareto (2016), Social Indicators Research 127, 983-1003")
  static let compensability = LocalizedText(zh: "部分可补偿，惩罚不均衡", en: "partial, imbalance costs")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "penalty", \.penalty, default: .negative,
      LocalizedText(
        zh: "negative：不均衡减分；positive：不均衡加分（用于越低越好的现象）",
        en: "negative: imbalance lowers the score; positive: it raises it (for harmful phenomena).")
    )
  ]

  let domain = ScoreDomain.positive
  let isMonotone = false
  let decomposition = LocalizedText(
    zh: "对 Σwx² 与 1/M 的乘积作对称的两因素分解（精确）",
    en: "symmetric two-factor split of Σwx² times 1/M (exact)")

  var penalty = Penalty.negative

  init() {}

  var combination: Combination { .mazziottaPareto(sign: penalty == .negative ? -1 : 1) }

  /// M + S²/M = Σ w x² / Σ w x is a mean of x with weights w·x and stays within the range.
  ///
  /// M − S²/M is least where all children stand at the two ends (Bhatia and Davis, 2000:
  /// S² ≤ (high − M)(M − low)), and there at M = √(low·high/2) where that lies within the range.
  func range(of children: ClosedRange<Double>) -> ClosedRange<Double> {
    let (low, high) = (children.lowerBound, children.upperBound)
    guard penalty == .negative, high > 2 * low else { return children }
    guard high.isFinite else { return -.infinity ... .infinity }
    return (2 * (2 * low * high).squareRoot() - (low + high))...high
  }

  func spreadsheetFormula(scores: [String], weights: [String]) -> String {
    let mean = zip(scores, weights).map { "\($1)*\($0)" }.joined(separator: "+")
    let squares = zip(scores, weights).map { "\($1)*\($0)^2" }.joined(separator: "+")
    let ratio = "(\(squares))/(\(mean))"
    return penalty == .negative ? "2*(\(mean))-\(ratio)" : ratio
  }
}
