/// Weights whose ratios are nearest to the judgements in logarithms; pairs may be missing.
struct LogarithmicLeastSquares: Prioritisation {
  static let name = "least-squares"
  static let summary = LocalizedText(
    zh: "对数最小二乘法：使权重之比的对数与已作判断的对数之差平方和最小；可有空缺，无空缺时即几何平均法。",
    en:
      "The weights whose ratios are nearest to the judgements in logarithms; pairs may be missing, "
      + "and where none is they are the geometric means of the rows.")
  static let formula = LocalizedText(
    "minimise the sum over judged pairs of (ln a_ij - ln w_i + ln w_j)^2: Laplacian of the pairs "
      + "times ln w = row sums of ln a")
  static let reference = LocalizedText(
    "Bozóki, S., Fülöp, J. and Rónyai, L. (2010), On optimal completion of incomplete pairwise "
      + "comparison matrices, section 4")
  static let parameters: [Parameter<Self>] = []
  static let needsAllPairs = false

  init() {}

  func weights(of matrix: PairwiseMatrix) -> [Double] { LogarithmicFit(matrix).weights }
}
