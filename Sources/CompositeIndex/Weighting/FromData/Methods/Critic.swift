/// Weights by contrast and by conflict with the other criteria.
struct Critic: DataWeighting {
  static let name = "critic"
  static let summary = LocalizedText(
    zh: "CRITIC 法：得分差异（标准差）越大、与其他指标越不相关，权重越大；按原文先把各指标换算到 0–1。",
    en: "CRITIC: a criterion weighs by its standard deviation, times how little it correlates with "
      + "the others; as published, every criterion is first put on 0 to 1.")
  static let formula = LocalizedText(
    "C_j = s_j * sum over k of (1 - r_jk); w_j = C_j / sum of C; s_j the standard deviation on the "
      + "chosen scale, r_jk the correlation of criteria j and k")
  static let reference = LocalizedText(
    "Diakoulaki, D., Mavrotas, G. and Papayannakis, L. (1995), Determining objective weights in "
      + "multiple criteria problems: the CRITIC method, Computers & Operations Research 22(7)")
  static let parameters: [Parameter<Self>] = [
    Parameter("scale", \.scale, default: .minMax, WeightingScale.summary),
    Parameter(
      "correlation", \.correlation, default: .pearson,
      LocalizedText(zh: "相关系数的种类；原文为 pearson。", en: "The correlation; pearson as published.")),
  ]

  var scale = WeightingScale.minMax
  var correlation = CorrelationMethod.pearson

  init() {}

  var domain: ScoreDomain { .real }
  static let constants = ConstantCriteria.leftOut
  func work(units: Double, criteria: Double) -> Double {
    // Kendall's tau sorts the units for every pair of criteria.
    let each = correlation == .kendall ? max(10, 8 * Elementary.ln(units)) : 10
    return each * units * criteria * criteria
  }

  func estimate(_ table: WeightingTable) -> DataWeights {
    let columns = table.columns
    let deviations = columns.map { scale.applied(to: $0).safeDeviation }
    let correlations = CorrelationMatrix(columns, method: correlation)
    let conflicts = correlations.rows.map { row in compensatedSum(row.lazy.map { 1 - $0 }) }
    let information = zip(deviations, conflicts).map { $0 * $1 }
    return DataWeights(
      // Where all criteria rise and fall together, only rounding would be left to divide.
      weights: (conflicts.max() ?? 0) > 1e-12 * Double(columns.count)
        ? information : information.map { _ in 0 },
      steps: [
        .init(name: LocalizedText(zh: "标准差", en: "standard deviation"), values: deviations),
        .init(name: LocalizedText(zh: "冲突性", en: "conflict"), values: conflicts),
        .init(name: LocalizedText(zh: "信息量 C", en: "information C"), values: information),
      ])
  }
}
