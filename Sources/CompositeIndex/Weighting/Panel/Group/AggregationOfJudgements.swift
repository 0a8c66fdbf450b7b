/// The group's weights from the comparisons of all experts together.
struct AggregationOfJudgements: SummedAggregation {
  static let name = "judgements"
  static let summary = LocalizedText(
    zh: "判断集结（AIJ）：逐对取各专家判断的加权几何平均，再由合成的判断矩阵求权重；没有作两两比较的专家以其权重之比参与"
      + "（权重 0 没有比值，不计入，结果中会提示）；只要有专家漏判，就对全部判断作加权对数最小二乘。",
    en:
      "The weighted geometric mean of the experts' judgements of each pair, then the weights of that "
      + "matrix; experts who compared no pairs enter with the ratios of their weights (a weight of 0 "
      + "has none and is left out, which the result says); as soon as anybody left a pair out, "
      + "weighted logarithmic least squares over all judgements.")
  static let formula = LocalizedText(
    "a_ij = product over k of a_ijk^l_k, then the weights of A by the chosen method; with gaps: "
      + "minimise the sum over k and judged pairs of l_k (ln a_ijk - ln w_i + ln w_j)^2; parts that "
      + "nobody connects share as in the mean of the weights; l = weights of the experts")
  static let reference = LocalizedText(
    "Aczél, J. and Saaty, T. L. (1983), Procedures for synthesizing ratio judgements, section 2; "
      + "Forman, E. and Peniwati, K. (1998), Aggregating individual judgments and priorities with the "
      + "analytic hierarchy process, section 2")
  static let parameters: [Parameter<Self>] = []
  static let effectOfZeros: ZeroWeights.Effect? = .leftOut

  init() {}

  /// For every pair the logarithm and how much the judgement counts, then the weights, and last how
  /// much the expert counts.
  func terms(of opinion: NodeOpinion, importance: Double) -> [Double] {
    let matrix = opinion.matrix ?? PairwiseMatrix(weights: opinion.weights)
    return PooledJudgements.terms(of: matrix, importance) + opinion.weights.map { importance * $0 }
      + [importance]
  }

  func weights(
    ofSums sums: [Double], criteria: Int, by prioritisation: any Prioritisation
  ) -> [Double] {
    let pooled = PooledJudgements(sums: sums, order: criteria)
    let start = criteria * (criteria - 1)
    let everybody = sums[start + criteria]
    if pooled.isComplete(everybody) { return prioritisation.weights(of: pooled.matrix) }
    let parts = pooled.matrix.components
    guard parts.count > 1 else { return pooled.weights(of: Array(0..<criteria)) }
    var weights = [Double](repeating: 0, count: criteria)
    for part in parts {
      let share = part.reduce(0) { $0 + sums[start + $1] } / everybody
      for (criterion, weight) in zip(part, pooled.weights(of: part)) {
        weights[criterion] = share * weight
      }
    }
    return weights.shares
  }

  func method(of opinions: [NodeOpinion], by prioritisation: any Prioritisation) -> String {
    let isComplete = opinions.allSatisfy {
      $0.matrix?.isComplete ?? $0.weights.allSatisfy { $0 > 0 }
    }
    return isComplete ? type(of: prioritisation).name : LogarithmicLeastSquares.name
  }
}
