internal import CompositeIndex

/// What is said of influence where it stands beside weights.
enum InfluenceWords {
  /// What the number is called.
  static let name = LocalizedText(zh: "相关比份额", en: "Share of correlation ratios")

  /// What it is and what it is not.
  static let meaning = LocalizedText(
    zh: "相关比 Sᵢ（一阶主效应）是总分的方差中随第 i 项一起变动的比例，用局部线性平滑估计。指标之间相关，"
      + "各项相关比之和不等于 1，因此折成份额才能与权重对照；份额不是方差的分解。",
    en:
      "The correlation ratio Sᵢ (first-order effect) is the part of the index's variance that goes with "
      + "item i, estimated by local-linear smoothing. Items are correlated, so the ratios do not add up "
      + "to 1: only as shares do they compare with weights, and shares are no split of the variance."
  )

  /// How it is computed.
  static let formula = LocalizedText(
    zh: "Sᵢ = Var(E(总分 | xᵢ)) ÷ Var(总分)；份额ᵢ = Sᵢ ÷ ΣSⱼ（j 为同级各项）",
    en: "Sᵢ = Var(E(index | xᵢ)) / Var(index); shareᵢ = Sᵢ / ΣSⱼ (j: items of the same level)")

  /// Where it comes from.
  static let reference =
    "Paruolo, P., Saisana, M. and Saltelli, A. (2013), Ratings and rankings: voodoo or science?, "
    + "JRSS A 176, section 3"
}
