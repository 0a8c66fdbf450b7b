/// Weights as the row means of the columns' shares, the usual calculation by hand.
struct NormalisedColumns: Prioritisation {
  static let name = "normalised-columns"
  static let summary = LocalizedText(
    zh: "和法（列归一平均）：各列除以列和后按行平均，是特征根法的手算近似；判断有空缺时改用对数最小二乘，并注明。",
    en: "Each column divided by its sum, then the mean of each row, an approximation of the "
      + "eigenvector; where pairs are missing, logarithmic least squares instead, and the result "
      + "says so.")
  static let formula = LocalizedText("w_i = mean over j of a_ij / (sum over k of a_kj)")
  static let reference = LocalizedText(
    "Saaty, T. L. (1980), The Analytic Hierarchy Process, chapter 1")
  static let parameters: [Parameter<Self>] = []
  static let needsAllPairs = true

  init() {}

  func weights(of matrix: PairwiseMatrix) -> [Double] {
    let all = 0..<matrix.order
    let sums = all.map { column in all.reduce(0) { $0 + matrix[$1, column] } }
    return all.map { row in all.reduce(0) { $0 + matrix[row, $1] / sums[$1] } }.shares
  }
}
