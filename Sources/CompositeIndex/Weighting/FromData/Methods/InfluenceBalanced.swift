/// Weights under which every criterion has the influence on the index that it should have.
struct InfluenceBalanced: DataWeighting {
  /// What is sought.
  enum Goal: String, CaseIterable, Sendable {
    /// Influences as the target says.
    case target
    /// The greatest sum of correlations with the index.
    case infomax
  }

  static let name = "influence-balanced"
  static let summary = LocalizedText(
    zh: "影响力平衡：反求权重，使各项对指数的实际影响之比等于目标（默认为方案的名义权重）；指数按加权算术平均计。",
    en:
      "Influence-balanced: the weights under which the criteria's influences on the index stand as "
      + "they should, as the scheme's weights unless a target is given; the index is a weighted mean."
  )
  static let formula = LocalizedText(
    "correlation-ratio: S_j = r(y_j, index)^2, sign(r_j) S_j / sum of S = target_j (influence against "
      + "the index is below 0: no target asks for it); correlation: r_j / sum of r = target_j; "
      + "covariance-share: w_j cov(y_j, index) / var(index) = target_j. With R the "
      + "correlations and s the deviations: R v = sqrt(target) (or target), w_j = v_j / s_j; shares: min "
      + "v'Rv/2 - sum of target_j ln v_j; out of reach: the least sum of (share_j - target_j)^2 with w_j "
      + ">= 0 that was found; goal=infomax: the greatest sum of r_j, which is v_j = 1")
  static let reference = LocalizedText(
    "Paruolo, P., Saisana, M. and Saltelli, A. (2013), Ratings and rankings: voodoo or science?, JRSS "
      + "A 176, section 3; Becker, W., Saisana, M., Paruolo, P. and Vandecasteele, I. (2017), Weights "
      + "and importance in composite indicators, Ecological Indicators 80; Maillard, S., Roncalli, T. "
      + "and Teiletche, J. (2010), The properties of equally weighted risk contribution portfolios")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "measure", \.measure, default: .correlationRatio,
      LocalizedText(
        zh: "影响力的度量：correlation-ratio（线性相关比，即相关系数平方）、correlation（COINr 用）或 covariance-share"
          + "（对指数方差的贡献份额）。",
        en: "The measure: correlation-ratio (linear: the squared correlation with the index), "
          + "correlation (COINr's), or covariance-share (the part of the index's variance).")),
    Parameter(
      "goal", \.goal, default: .target,
      LocalizedText(
        zh: "target 使影响之比等于目标；infomax 使各项与指数的相关系数之和最大（不用目标）。",
        en:
          "target gives influences as the target says; infomax the greatest sum of correlations with "
          + "the index, whatever the target.")),
  ]

  var goal = Goal.target
  var measure = InfluenceMeasure.correlationRatio

  init() {}

  var domain: ScoreDomain { .real }
  static let constants = ConstantCriteria.leftOut
  func work(units: Double, criteria: Double) -> Double {
    5 * units * criteria * criteria + 100 * criteria * criteria * criteria
  }

  func estimate(_ table: WeightingTable) -> DataWeights {
    // Without a weight there is no part of the variance; correlations there are all the same.
    let aimed = table.criteria.indices.filter {
      goal == .infomax || measure != .covarianceShare || table.target[$0] > 0
    }
    let all = table.columns
    guard !aimed.isEmpty else { return DataWeights(weights: all.map { _ in 0 }) }
    let columns = aimed.map { all[$0] }
    let target = aimed.map { table.target[$0] }.shares
    let fit = InfluenceFit(
      correlations: CorrelationMatrix(columns).rows, target: target, measure: measure)
    let result = goal == .target ? fit.weights() : fit.result(columns.map { _ in 1 })
    let deviations = columns.map(\.safeDeviation)
    let largest = deviations.max() ?? 1
    var (weights, scaled) = (all.map { _ in 0.0 }, all.map { _ in 0.0 })
    for (place, criterion) in aimed.enumerated() {
      weights[criterion] = result.scaled[place] / (deviations[place] / largest)
      scaled[criterion] = result.scaled[place]
    }
    // Those without a weight have a correlation with the index as well.
    let whole =
      aimed.count == all.count
      ? result
      : InfluenceFit(
        correlations: CorrelationMatrix(all).rows, target: table.target.shares, measure: measure
      ).result(scaled)
    let targets = goal == .target ? table.target.shares : all.map { _ in Double.nan }
    var answer = DataWeights(
      weights: weights,
      doubts: goal == .target && result.miss > InfluenceFit.exact
        ? [.notReached(largestMiss: result.miss)] : [],
      steps: [
        .init(name: LocalizedText(zh: "目标影响份额", en: "target share"), values: targets),
        .init(
          name: LocalizedText(zh: "与指数的相关系数", en: "correlation with the index"),
          values: whole.correlations),
        .init(name: LocalizedText(zh: "实际影响份额", en: "share of influence"), values: whole.shares),
      ])
    answer.searching = result.searching
    return answer
  }
}
