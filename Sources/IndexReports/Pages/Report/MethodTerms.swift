internal import CompositeIndex

/// What the field calls methods and their settings, for readers who never see a scheme file; the names of
/// scheme files stand in the scheme as applied, at the end of the report.
enum MethodTerms {
  /// A method's term; its name in scheme files where the field has none.
  static func name(_ method: String, of family: String) -> LocalizedText {
    let terms = family == "aggregation" ? aggregation : family == "normalisation" ? scales : steps
    return terms[method] ?? LocalizedText(method)
  }

  private static let aggregation: [String: LocalizedText] = [
    "arithmetic": LocalizedText(zh: "加权算术平均", en: "weighted arithmetic mean"),
    "geometric": LocalizedText(zh: "加权几何平均", en: "weighted geometric mean"),
    "harmonic": LocalizedText(zh: "加权调和平均", en: "weighted harmonic mean"),
    "power": LocalizedText(zh: "加权幂平均", en: "weighted power mean"),
    "median": LocalizedText(zh: "加权中位数", en: "weighted median"),
    "mazziotta-pareto": LocalizedText(zh: "Mazziotta–Pareto 指数", en: "Mazziotta-Pareto index"),
    "copeland": LocalizedText(zh: "Copeland 法", en: "Copeland's rule"),
    "condorcet": LocalizedText(zh: "孔多塞法", en: "Condorcet's rule (Schulze)"),
  ]

  private static let scales: [String: LocalizedText] = [
    "efficacy": LocalizedText(zh: "功效系数法", en: "efficacy coefficient"),
    "goalposts": LocalizedText(zh: "固定阈值法", en: "fixed goalposts"),
    "min-max": LocalizedText(zh: "极差法", en: "min-max"),
    "z-score": LocalizedText(zh: "标准差法", en: "z-score"),
    "rank": LocalizedText(zh: "位次分", en: "rank scores"),
    "percentile-rank": LocalizedText(zh: "百分位", en: "percentile rank"),
    "borda": LocalizedText(zh: "博尔达计分", en: "Borda scores"),
    "distance-to-maximum": LocalizedText(zh: "距最优法", en: "distance to the best"),
    "fraction-of-maximum": LocalizedText(zh: "占最大值比重法", en: "share of the maximum"),
    "distance-to-reference": LocalizedText(zh: "距参照地区法", en: "distance to a reference unit"),
    "distance-to-target": LocalizedText(zh: "距目标法", en: "distance to a target"),
    "target": LocalizedText(zh: "目标值法", en: "attainment of a target"),
    "scaled": LocalizedText(zh: "定值换算", en: "fixed conversion"),
    "logistic": LocalizedText(zh: "逻辑斯蒂法", en: "logistic"),
    "bands": LocalizedText(zh: "分档赋分", en: "scores by step"),
  ]

  private static let steps: [String: LocalizedText] = [
    "poisson-gamma": LocalizedText(zh: "经验贝叶斯收缩", en: "empirical Bayes shrinkage"),
    "mean": LocalizedText(zh: "均值插补", en: "mean"),
    "median": LocalizedText(zh: "中位数插补", en: "median"),
    "row-mean": LocalizedText(zh: "按该对象其他指标的平均水平插补", en: "mean of the unit's other indicators"),
    "row-median": LocalizedText(
      zh: "按该对象其他指标的中位水平插补", en: "median of the unit's other indicators"),
    "previous": LocalizedText(zh: "沿用此前一期", en: "the period before"),
    "linear": LocalizedText(zh: "线性内插", en: "linear interpolation"),
    "nearest-neighbours": LocalizedText(zh: "最近邻插补", en: "nearest neighbours"),
    "regression": LocalizedText(zh: "回归插补", en: "regression"),
    "multiple": LocalizedText(zh: "多重插补", en: "multiple imputation"),
    "skew-kurtosis": LocalizedText(zh: "按偏度和峰度处理", en: "skewness and kurtosis rule"),
    "winsorise": LocalizedText(zh: "缩尾", en: "winsorising"),
    "percentile-caps": LocalizedText(zh: "百分位数封顶", en: "caps at percentiles"),
    "log": LocalizedText(zh: "取对数", en: "logarithm"),
    "box-cox": LocalizedText(zh: "Box-Cox 变换", en: "Box-Cox transformation"),
  ]
}
