/// The group's weights as the geometric mean of the experts', divided by their sum.
struct GeometricMeanOfPriorities: SummedAggregation {
  static let name = "priorities-geometric"
  static let summary = LocalizedText(
    zh: "权重几何平均（AIP）：每位专家权重的加权几何平均，再归一；任何一位专家给出 0，该指标的权重即为 0。",
    en:
      "The weighted geometric mean of the experts' weights, divided by the sum; a weight of 0 from "
      + "any expert makes the group's weight 0.")
  static let formula = LocalizedText(
    "w_i = product over k of w_ik^l_k, divided by the sum; l = weights of the experts, adding up to 1"
  )
  static let reference = LocalizedText(
    "Aczél, J. and Saaty, T. L. (1983), Procedures for synthesizing ratio judgements, section 2; "
      + "Forman, E. and Peniwati, K. (1998), Aggregating individual judgments and priorities with the "
      + "analytic hierarchy process, section 3")
  static let parameters: [Parameter<Self>] = []
  static let effectOfZeros: ZeroWeights.Effect? = .decides

  init() {}

  /// Logarithms, and last how much the expert counts.
  func terms(of opinion: NodeOpinion, importance: Double) -> [Double] {
    opinion.weights.map { importance * Elementary.ln($0) } + [importance]
  }

  func weights(
    ofSums sums: [Double], criteria: Int, by prioritisation: any Prioritisation
  ) -> [Double] {
    let heights = sums.prefix(criteria).map { $0 / sums[criteria] }
    guard heights.contains(where: { $0 > -.infinity }) else {
      return [Double](repeating: .nan, count: criteria)
    }
    return LogarithmicFit.weights(ofHeights: heights)
  }
}
