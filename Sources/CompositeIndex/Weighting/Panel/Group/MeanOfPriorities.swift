/// The group's weights as the mean of the experts'.
struct MeanOfPriorities: SummedAggregation {
  static let name = "priorities"
  static let summary = LocalizedText(
    zh: "权重算术平均（AIP）：先由每位专家的判断求出权重，再按专家权重加权平均；适用于各种判断方式，也适用于权重为 0 的情形。",
    en: "The weighted mean of the experts' weights; works for judgements of every kind, and with "
      + "weights of 0.")
  static let formula = LocalizedText(
    "w_i = sum over k of l_k w_ik; l = weights of the experts, adding up to 1")
  static let reference = LocalizedText(
    "Forman, E. and Peniwati, K. (1998), Aggregating individual judgments and priorities with the "
      + "analytic hierarchy process, section 3")
  static let parameters: [Parameter<Self>] = []

  init() {}

  func terms(of opinion: NodeOpinion, importance: Double) -> [Double] {
    opinion.weights.map { importance * $0 }
  }

  func weights(
    ofSums sums: [Double], criteria: Int, by prioritisation: any Prioritisation
  ) -> [Double] { sums.shares }
}
