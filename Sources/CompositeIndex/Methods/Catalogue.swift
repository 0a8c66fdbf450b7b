/// Every method, by family. A new method is one file and one line here.
public enum Catalogue {
  /// Rates that rest on few cases → steadier rates.
  public static let smallNumbers: [any SmallNumbers.Type] = [
    NoAdjustment.self,
    PoissonGamma.self,
  ]

  /// Missing values → values.
  public static let imputations: [any Imputation.Type] = [
    NoImputation.self,
    MeanImputation.self,
    MedianImputation.self,
    RowMeanImputation.self,
    RowMedianImputation.self,
    PreviousImputation.self,
    LinearImputation.self,
    NearestNeighbours.self,
    RegressionImputation.self,
    MultipleImputation.self,
  ]

  /// Extreme values → treated values.
  public static let treatments: [any Treatment.Type] = [
    NoTreatment.self,
    SkewKurtosisRule.self,
    Winsorise.self,
    PercentileCaps.self,
    LogTreatment.self,
    BoxCox.self,
  ]

  /// Indicator values → scores.
  public static let normalisations: [any Normalisation.Type] = [
    Efficacy.self,
    Goalposts.self,
    MinMax.self,
    ZScore.self,
    RankScore.self,
    PercentileRank.self,
    Borda.self,
    DistanceToMaximum.self,
    FractionOfMaximum.self,
    DistanceToReference.self,
    DistanceToTarget.self,
    TargetShare.self,
    Scaled.self,
    Logistic.self,
    BandScores.self,
  ]

  /// Children's scores → the parent's score.
  public static let aggregations: [any Aggregation.Type] = [
    ArithmeticMean.self,
    GeometricMean.self,
    HarmonicMean.self,
    PowerMean.self,
    WeightedMedian.self,
    MazziottaPareto.self,
    Copeland.self,
    Condorcet.self,
  ]

  /// Comparisons of pairs → weights.
  public static let prioritisations: [any Prioritisation.Type] = [
    PrincipalEigenvector.self,
    RowGeometricMean.self,
    LogarithmicLeastSquares.self,
    NormalisedColumns.self,
  ]

  /// An order of importance → weights.
  public static let rankWeightings: [any RankWeighting.Type] = [
    RankOrderCentroid.self,
    RankSum.self,
    RankReciprocal.self,
  ]

  /// Comparisons with the best and the worst → weights.
  public static let bestWorstModels: [any BestWorstModel.Type] = [
    LinearBestWorst.self,
    OriginalBestWorst.self,
  ]

  /// Weights of several experts → weights of the group.
  public static let groupAggregations: [any GroupAggregation.Type] = [
    AggregationOfJudgements.self,
    MeanOfPriorities.self,
    GeometricMeanOfPriorities.self,
    MedianOfPriorities.self,
  ]

  /// Scores of the units → weights.
  public static let dataWeightings: [any DataWeighting.Type] = [
    EqualWeights.self,
    EntropyWeights.self,
    Critic.self,
    StandardDeviationWeights.self,
    Merec.self,
    PrincipalComponentWeights.self,
    InfluenceBalanced.self,
  ]

  /// Sets of weights → one set.
  public static let weightCombinations: [any WeightCombination.Type] = [
    MultiplicativeCombination.self,
    GameTheoryCombination.self,
    LinearCombination.self,
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
      name: "denomination", title: LocalizedText(zh: "取数与分母", en: "Denomination"),
      methods: [ratioRule]),
    Family(
      name: "screening", title: LocalizedText(zh: "数据筛选", en: "Screening"),
      methods: [thresholdRule]),
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
    Family(
      name: "priorities",
      title: LocalizedText(zh: "由两两比较求权重", en: "Weights from comparisons of pairs"),
      methods: prioritisations.map { $0.description }),
    Family(
      name: "rank-weights",
      title: LocalizedText(zh: "由重要性次序求权重", en: "Weights from an order of importance"),
      methods: rankWeightings.map { $0.description }),
    Family(
      name: "best-worst",
      title: LocalizedText(zh: "由最优最劣比较求权重", en: "Weights from best-worst comparisons"),
      methods: bestWorstModels.map { $0.description }),
    Family(
      name: "group", title: LocalizedText(zh: "由多位专家求共识权重", en: "Weights of a group"),
      methods: groupAggregations.map { $0.description }),
    Family(
      name: "consistency", title: LocalizedText(zh: "判断的一致性", en: "Consistency of judgements"),
      methods: consistencyRules),
    Family(
      name: "agreement", title: LocalizedText(zh: "专家意见的一致程度", en: "Agreement of experts"),
      methods: agreementRules),
    Family(
      name: "rounds", title: LocalizedText(zh: "多轮征询", en: "Rounds of a panel"),
      methods: roundRules),
    Family(
      name: "data-weights",
      title: LocalizedText(zh: "由数据求权重", en: "Weights from data"),
      methods: dataWeightings.map { $0.description }),
    Family(
      name: "weight-combinations",
      title: LocalizedText(zh: "主客观组合赋权", en: "Combinations of weights"),
      methods: weightCombinations.map { $0.description }),
  ]
}
