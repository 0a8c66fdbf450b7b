/// Weights as the geometric means of the rows.
struct RowGeometricMean: Prioritisation {
  static let name = "geometric-mean"
  static let summary = LocalizedText(
    zh: "几何平均法（方根法）：每行判断值的几何平均，再归一；判断有空缺时改用对数最小二乘，并注明。",
    en: "The geometric mean of each row of judgements; where pairs are missing, logarithmic least "
      + "squares instead, and the result says so.")
  static let formula = LocalizedText("w_i = (product over j of a_ij)^(1/n), divided by the sum")
  static let reference = LocalizedText(
    "Crawford, G. and Williams, C. (1985), A note on the analysis of subjective judgment matrices")
  static let parameters: [Parameter<Self>] = []
  static let needsAllPairs = true

  init() {}

  func weights(of matrix: PairwiseMatrix) -> [Double] { LogarithmicFit(matrix).weights }
}
