/// Every method, by family. A new method is one file and one line here.
public enum Catalogue {
  /// Rates that rest on few cases → steadier rates.
  public static let smallNumbers: [any SmallNumbers.Type] = [
    NoAdjustment.self
  ]

  /// Missing values → values.
  public static let imputations: [any Imputation.Type] = [
    NoImputation.self,
    MeanImputation.self,
  ]

  /// Extreme values → treated values.
  public static let treatments: [any Treatment.Type] = [
    NoTreatment.self
  ]

  /// Indicator values → scores.
  public static let normalisations: [any Normalisation.Type] = [
    Efficacy.self,
    Goalposts.self,
    MinMax.self,
    ZScore.self,
    RankScore.self,
    PercentileRank.self,
    DistanceToTarget.self,
    BandScores.self,
  ]

  /// Children's scores → the parent's score.
  public static let aggregations: [any Aggregation.Type] = [
    ArithmeticMean.self,
    GeometricMean.self,
    HarmonicMean.self,
    PowerMean.self,
  ]

  /// A family as `cei methods` lists it.
  public struct Family: Sendable {
    /// The word on the command line.
    public var name: String
    /// The heading.
    public var title: LocalizedText
    /// Its methods.
    public var methods: [MethodDescription]
  }

  /// All families in the order of the steps.
  public static let families: [Family] = [
    Family(
      name: "small-numbers", title: LocalizedText(zh: "小样本比率", en: "Small numbers"),
      methods: smallNumbers.map { $0.description }),
    Family(
      name: "imputation", title: LocalizedText(zh: "插补", en: "Imputation"),
      methods: imputations.map { $0.description }),
    Family(
      name: "treatment", title: LocalizedText(zh: "异常值处理", en: "Treatment of outliers"),
      methods: treatments.map { $0.description }),
    Family(
      name: "missing", title: LocalizedText(zh: "缺失数据", en: "Missing data"),
      methods: missingRules),
    Family(
      name: "normalisation", title: LocalizedText(zh: "标准化（无量纲化）", en: "Normalisation"),
      methods: normalisations.map { $0.description }),
    Family(
      name: "aggregation", title: LocalizedText(zh: "合成（加总）", en: "Aggregation"),
      methods: aggregations.map { $0.description }),
    Family(
      name: "ties", title: LocalizedText(zh: "并列名次", en: "Ties"), methods: tieRules),
  ]

  private static let missingRules = [
    MethodDescription(
      name: MissingRule.renormalise.rawValue,
      summary: LocalizedText(
        zh: "在同一上级指标内，把有数据的指标的权重按比例放大到 1；低于覆盖率下限的节点视为缺失。",
        en:
          "Scales the weights of the children with data up to 1, within the parent only; "
          + "a node below the coverage floor is missing."),
      formula: "w'_i = w_i / sum of w over children with data",
      reference: "OECD/JRC (2008), section 3", parameters: []),
    MethodDescription(
      name: MissingRule.none.rawValue,
      summary: LocalizedText(
        zh: "任何一个下级缺失，上级即缺失。", en: "A missing child makes the parent missing."),
      formula: "", reference: "OECD/JRC (2008), section 3", parameters: []),
    MethodDescription(
      name: MissingRule.fail.rawValue,
      summary: LocalizedText(
        zh: "只要有缺失就停止，并逐一列出缺失的单元格。",
        en: "Stops and names every missing cell."),
      formula: "", reference: "OECD/JRC (2008), section 3", parameters: []),
  ]

  private static let tieRules = [
    (
      TieRule.competition, "1, 2, 2, 4", "并列者取最好名次，其后跳过。",
      "Ties share the best rank; the next ranks are skipped."
    ),
    (TieRule.dense, "1, 2, 2, 3", "并列者同名次，其后不跳过。", "Ties share a rank; none is skipped."),
    (TieRule.average, "1, 2.5, 2.5, 4", "并列者取平均名次。", "Ties share the average rank."),
    (TieRule.ordinal, "1, 2, 3, 4", "并列者按代码先后排。", "Ties are ordered by code."),
  ].map { rule, example, zh, en in
    MethodDescription(
      name: rule.rawValue, summary: LocalizedText(zh: zh, en: en), formula: example,
      reference: "StatsBase.jl: competerank, denserank, tiedrank, ordinalrank", parameters: [])
  }
}
