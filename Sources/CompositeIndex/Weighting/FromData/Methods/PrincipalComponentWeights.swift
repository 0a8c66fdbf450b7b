/// Weights by what a criterion contributes to the principal components of all.
struct PrincipalComponentWeights: DataWeighting {
  /// How loadings become weights.
  enum Form: String, CaseIterable, Sendable {
    /// The squared loading on the component to which the criterion belongs.
    case largestLoading = "largest-loading"
    /// The variance of the criterion that the components explain.
    case communality
    /// Coefficients of the components, weighted by explained variance.
    case scoreCoefficients = "score-coefficients"
  }

  /// What is done with the components before loadings are read.
  enum Rotation: String, CaseIterable, Sendable {
    case varimax, none
  }

  static let name = "principal-components"
  static let summary = LocalizedText(
    zh: "主成分法：由相关矩阵提取特征值大于 1 的成分，方差最大旋转后，以各指标在所属成分上的载荷平方为权重（OECD 手册做法）；"
      + "form=score-coefficients 为国内常用的综合得分系数法，可能出现负权重。",
    en:
      "Principal components of the correlations with eigenvalues above 1, varimax rotation, and the "
      + "squared loading of each criterion on its own component as weight (OECD Handbook); "
      + "form=score-coefficients is the form common in China and can give negative weights.")
  static let formula = LocalizedText(
    "largest-loading: w_j = max over k of l_jk^2 / sum over j of the same (squared loadings scaled "
      + "within a component, times its share of the explained variance); communality: w_j = sum over k "
      + "of l_jk^2 / sum; score-coefficients: w_j = sum over k of lambda_k u_jk / sum, u_k = l_k / "
      + "sqrt(lambda_k), signed so that sum over j of u_jk > 0 and left out where that sum is 0, never "
      + "rotated")
  static let reference = LocalizedText(
    "OECD/JRC (2008), Handbook on constructing composite indicators, section 6.1; Nicoletti, G., "
      + "Scarpetta, S. and Boylaud, O. (2000), OECD Economics Department Working Paper 226; Kaiser, H. "
      + "F. (1958), The varimax criterion for analytic rotation in factor analysis")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "form", \.form, default: .largestLoading,
      LocalizedText(
        zh: "载荷如何成为权重：largest-loading、communality（被解释方差）或 score-coefficients。",
        en: "How loadings become weights: largest-loading, communality (explained variance) or "
          + "score-coefficients.")),
    Parameter(
      "rotation", \.rotation, default: .varimax,
      LocalizedText(
        zh: "旋转：varimax（Kaiser 正规化）或 none；只影响 largest-loading。",
        en:
          "The rotation: varimax with Kaiser's normalisation, or none; only largest-loading depends "
          + "on it.")),
    Parameter(
      "components", \.components, in: 1...60,
      otherwise: LocalizedText(zh: "特征值大于 1 的成分", en: "those with an eigenvalue above 1"),
      LocalizedText(
        zh: "保留几个成分；与最后一个特征值相等的一并保留。",
        en: "How many components are kept; those that tie with the last one are kept with it.")),
    Parameter(
      "cumulated", \.cumulated, in: 0.01...1,
      otherwise: LocalizedText(zh: "不按累计方差取舍", en: "not used"),
      LocalizedText(
        zh: "保留到累计方差达到这一比例（如 0.85）；给了 components 时不用。",
        en: "Keep components until they explain this share of the variance, for example 0.85; not "
          + "used where components is given.")),
  ]

  var form = Form.largestLoading
  var rotation = Rotation.varimax
  var components: Int?
  var cumulated: Double?

  init() {}

  var domain: ScoreDomain { .real }
  static let constants = ConstantCriteria.leftOut
  func work(units: Double, criteria: Double) -> Double {
    5 * units * criteria * criteria + 300 * criteria * criteria * criteria
  }

  func estimate(_ table: WeightingTable) -> DataWeights {
    let parts = CorrelationComponents(table.columns)
    let kept = kept(of: parts)
    var result = weights(parts.first(kept))
    result.doubts += parts.ties(among: kept).filter { tied in
      let other = weights(parts.turning(tied).first(kept)).normalised.weights
      return zip(result.normalised.weights, other).contains { abs($0 - $1) > 1e-6 }
    }.map { .tied(components: $0.lowerBound + 1...$0.upperBound + 1) }
    return result
  }

  /// What follows from the components that are kept.
  private func weights(_ parts: CorrelationComponents) -> DataWeights {
    let vectors = parts.vectors.map(Self.towardsBetter)
    var loadings = CorrelationComponents(values: parts.values, vectors: vectors).loadings
    let criteria = parts.criteria
    switch form {
    case .largestLoading:
      if rotation == .varimax { loadings = Varimax.rotated(loadings) }
      let own = criteria.map { criterion in Self.largest(loadings.map { $0[criterion] }) }
      let explained = loadings.map { compensatedSum($0.lazy.map { $0 * $0 }) }
      let chosen = criteria.map { loadings[own[$0]][$0] }
      return DataWeights(
        weights: chosen.map { $0 * $0 },
        steps: [
          .init(name: ownName, values: own.map { Double($0 + 1) }),
          .init(name: loadingName, values: chosen),
          .init(
            name: LocalizedText(zh: "该成分占已解释方差", en: "its share of the explained variance"),
            values: own.map { explained[$0] / compensatedSum(explained) }),
        ])
    case .communality:
      let shared = criteria.map { criterion in
        compensatedSum(loadings.lazy.map { $0[criterion] * $0[criterion] })
      }
      return DataWeights(
        weights: shared,
        steps: [
          .init(name: LocalizedText(zh: "共同度", en: "communality"), values: shared)
        ])
    case .scoreCoefficients:
      let total = compensatedSum(parts.values)
      let directed = vectors.indices.filter { abs(compensatedSum(vectors[$0])) > 1e-9 }
      let coefficients = criteria.map { criterion in
        compensatedSum(directed.lazy.map { vectors[$0][criterion] * parts.values[$0] }) / total
      }
      return DataWeights(
        weights: coefficients,
        doubts: vectors.indices.filter { !directed.contains($0) }.map {
          .undirected(component: $0 + 1, isOnly: directed.isEmpty)
        },
        steps: [
          .init(
            name: LocalizedText(zh: "第一主成分载荷（未旋转）", en: "loading on component 1, unrotated"),
            values: loadings[0]),
          .init(
            name: LocalizedText(zh: "综合得分系数", en: "combined coefficient"), values: coefficients),
        ])
    }
  }

  private var ownName: LocalizedText {
    rotation == .varimax
      ? LocalizedText(zh: "所属成分（旋转后）", en: "own component, rotated")
      : LocalizedText(zh: "所属成分（未旋转）", en: "own component, unrotated")
  }

  private var loadingName: LocalizedText {
    rotation == .varimax
      ? LocalizedText(zh: "在该成分上的载荷（varimax）", en: "loading on it (varimax)")
      : LocalizedText(zh: "在该成分上的载荷", en: "loading on it")
  }

  /// How many components are kept; those that are as large as the last one are kept with it.
  private func kept(of parts: CorrelationComponents) -> Int {
    let values = parts.values
    var count = 1
    if let components {
      count = min(components, values.count)
    } else if let cumulated {
      var sum = values[0]
      while count < values.count, sum < cumulated * Double(values.count) - 1e-9 {
        sum += values[count]
        count += 1
      }
    } else {
      count = max(1, parts.kaiser)
    }
    while count < values.count, parts.isTied(count), values[count] > 1e-9 { count += 1 }
    return count
  }

  /// The vector turned so that more is better on the whole.
  private static func towardsBetter(_ vector: [Double]) -> [Double] {
    compensatedSum(vector) < -1e-9 ? vector.map { -$0 } : vector
  }

  /// The place of the largest magnitude, the first of those that are equal within 1e-9.
  private static func largest(_ values: [Double]) -> Int {
    let most = values.lazy.map(abs).max() ?? 0
    return values.firstIndex { abs($0) >= most - 1e-9 } ?? 0
  }
}
