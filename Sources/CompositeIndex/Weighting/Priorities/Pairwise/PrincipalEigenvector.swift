/// Weights as the principal right eigenvector.
struct PrincipalEigenvector: Prioritisation {
  static let name = "eigenvector"
  static let summary = LocalizedText(
    zh: "特征根法：权重取判断矩阵最大特征根 λmax 对应的特征向量（归一）；判断有空缺时改用对数最小二乘，并注明。",
    en: "The principal eigenvector of the judgements; where pairs are missing, logarithmic least "
      + "squares instead, and the result says so.")
  static let formula = LocalizedText("A w = lambda_max w; w > 0; sum of w = 1")
  static let reference = LocalizedText(
    "Saaty, T. L. (1977), A scaling method for priorities, section 2")
  static let parameters: [Parameter<Self>] = []
  static let needsAllPairs = true

  init() {}

  func weights(of matrix: PairwiseMatrix) -> [Double] {
    let scaled = ScaledJudgements(matrix, heights: LogarithmicFit(matrix).heights)
    return zip(scaled.scale, scaled.rightVector.vector).map { $0 * $1 }.shares
  }
}
