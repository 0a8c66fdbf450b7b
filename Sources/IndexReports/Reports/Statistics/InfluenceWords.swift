internal import CompositeIndex

/// What is said of influence where it stands beside weights.
enum InfluenceWords {
  /// What the number is called.
  static let name = LocalizedText(zh: "相关比份额", en: "Share of correlation ratios")

  /// What it is and what it is not.
  static let meaning = LocalizedText(
    zh: "相关比 S_i（一阶主效应）是总分的方差中随第 i 项一起变动的比例，用局部线性平滑估计。指标之间相关，"
      + "各项相关比之和不等于 1，因此折成份额才能与权重对照；份额不是方差的分解。",
    en:
      "The correlation ratio S_i (first-order effect) is the part of the index's variance that goes with "
      + "item i, estimated by local-linear smoothing. Items are correlated, so the ratios do not add up "
      + "to 1: only as shares do they compare with weights, and shares are no split of the variance."
  )

  /// How it is computed.
  static let formula = LocalizedText(
    zh: "S_i = Var(E(总分 | x_i)) ÷ Var(总分)；份额_i = S_i ÷ (S_1 + … + S_n)，n 为同级项数",
    en:
      "S_i = Var(E(index | x_i)) / Var(index); share_i = S_i / (S_1 + … + S_n), n items on the level"
  )

  /// Where it comes from.
  static let reference =
    "Paruolo, P., Saisana, M. and Saltelli, A. (2013), Ratings and rankings: voodoo or science?, "
    + "JRSS A 176, section 3"
}
