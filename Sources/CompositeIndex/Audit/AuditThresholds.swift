/// From where on something is flagged.
public struct AuditThresholds: Hashable, Sendable {
  /// The least share of units with a value.
  public var availability = 0.65
  /// The least share of values that are not 0.
  public var nonZero = 0.5
  /// The least share of different values among the values.
  public var unique = 0.5
  /// Skewness from here on, in either direction, together with `kurtosis`.
  public var skewness = 2.0
  /// Excess kurtosis from here on, together with `skewness`.
  public var kurtosis = 3.5
  /// Outliers lie further from the quartiles than so many quartile distances.
  public var fence = 1.5
  /// An indicator correlated more strongly than this, in either direction, with a denominator goes
  /// with the size of the units; the default is that of COINr's `get_denom_corr`.
  public var denominator = 0.6
  /// Two indicators of one group correlated more strongly than this say the same.
  public var redundant = 0.92
  /// Two indicators of one group correlated below this pull against each other.
  public var conflict = -0.4
  /// An indicator whose share of influence is so many times its weight, or its weight so many
  /// times the share, counts far more or far less.
  public var influence = 2.0
  /// With fewer units correlations are mostly chance: the scheme is warned of, and what has fewer
  /// than the others in common is not judged.
  public var units = 10.0

  /// The defaults: the first five are those of COINr's `get_stats`.
  public init() {}

  /// One threshold that people can set by name.
  public struct Setting: Sendable {
    /// The name.
    public let name: String
    /// Where it is kept.
    public let path: any WritableKeyPath<AuditThresholds, Double> & Sendable
    /// What may be set.
    public let range: ClosedRange<Double>
    /// What it is.
    public let summary: LocalizedText
  }

  /// All thresholds, in the order of the flags.
  public static let settings: [Setting] = [
    Setting(
      name: "availability", path: \.availability, range: 0...1,
      summary: LocalizedText(zh: "有数据的最低比例", en: "Least share of units with a value")),
    Setting(
      name: "nonzero", path: \.nonZero, range: 0...1,
      summary: LocalizedText(zh: "非零值的最低比例", en: "Least share of values that are not 0")),
    Setting(
      name: "unique", path: \.unique, range: 0...1,
      summary: LocalizedText(
        zh: "不同取值占全部取值的最低比例", en: "Least share of different values")),
    Setting(
      name: "skewness", path: \.skewness, range: 0...100,
      summary: LocalizedText(zh: "偏度界限（绝对值）", en: "Limit of skewness in either direction")),
    Setting(
      name: "kurtosis", path: \.kurtosis, range: -10...1000,
      summary: LocalizedText(zh: "峰度界限", en: "Limit of excess kurtosis")),
    Setting(
      name: "fence", path: \.fence, range: 0...100,
      summary: LocalizedText(
        zh: "异常值：距四分位数多少倍四分位距", en: "Outliers: so many quartile distances from the quartiles")),
    Setting(
      name: "denominator", path: \.denominator, range: 0...1,
      summary: LocalizedText(zh: "随规模变化的相关界限", en: "Correlation with size from which it is said")),
    Setting(
      name: "redundant", path: \.redundant, range: 0...1,
      summary: LocalizedText(
        zh: "同组指标重复的相关界限", en: "Correlation from which two indicators say the same")),
    Setting(
      name: "conflict", path: \.conflict, range: -1...0,
      summary: LocalizedText(
        zh: "同组指标相互抵消的相关界限", en: "Correlation below which two indicators pull apart")),
    Setting(
      name: "influence", path: \.influence, range: 1...1000,
      summary: LocalizedText(
        zh: "影响份额与权重相差多少倍算远离", en: "How many times the weight is far more or far less")),
    Setting(
      name: "units", path: \.units, range: 0...1_000_000,
      summary: LocalizedText(zh: "少于多少个评价对象时不作判断", en: "Fewer units than this are not judged")),
  ]
}
