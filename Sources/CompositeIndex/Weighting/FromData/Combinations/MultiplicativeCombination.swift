/// Products of weights.
struct MultiplicativeCombination: WeightCombination {
  static let name = "multiplicative"
  static let summary = LocalizedText(
    zh: "乘法合成归一：各组权重逐项相乘再归一；任一组为 0 的指标得 0。",
    en: "The products of the sets' weights, divided by their sum; a criterion that one set gives 0 "
      + "gets 0.")
  static let formula = LocalizedText(
    "w_j = (product over sets of w_jk)^power / sum over j of the same")
  static let reference = LocalizedText(
    "Hwang, C.-L. and Yoon, K. (1981), Multiple attribute decision making, section 2.4 (entropy "
      + "weights with a priori weights)")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "power", \.power, in: 0.01...1, default: 1,
      LocalizedText(
        zh: "乘积的幂；两组时 0.5 即几何平均，使结果不至过于集中。",
        en: "The power of the product; 0.5 is the geometric mean of two sets, which concentrates "
          + "less."))
  ]

  var power = 1.0

  init() {}

  func combine(_ sets: [[Double]]) throws(Diagnostic) -> CombinedWeights {
    let criteria = (sets.first ?? []).indices
    let products = criteria.map { criterion in sets.reduce(1) { $0 * $1[criterion] } }
    let largest = products.max() ?? 0
    guard largest > 0 else { throw .nothingInCommon(Self.name) }
    let scaled = products.map { power == 1 ? $0 / largest : Elementary.power($0 / largest, power) }
    return CombinedWeights(weights: scaled.shares, shares: [], solution: [])
  }
}

extension Diagnostic {
  /// No criterion that all sets count.
  static func nothingInCommon(_ method: String) -> Diagnostic {
    Diagnostic(
      .error, .noDataWeights,
      LocalizedText(
        zh: "各组权重没有一项指标同时大于 0，\(method) 求不出组合权重",
        en: "no criterion has a weight in all sets, so that \(method) gives none"),
      fix: LocalizedText(
        zh: "改用 linear 或 game-theory 组合", en: "combine by linear or game-theory instead"))
  }
}
