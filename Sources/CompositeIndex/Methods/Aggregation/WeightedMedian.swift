internal import IndexKernel

/// The weighted median: outlying children, good or bad, have no effect.
struct WeightedMedian: RowAggregation, Equatable {
  static let name = "median"
  static let summary = LocalizedText(
    zh: "加权中位数：按得分排列，累计权重过半处的得分；恰为一半时取相邻两个得分的平均。个别极端得分不影响结果。",
    en: "Weighted median: the score at which half of the weight is reached; the mean of both "
      + "neighbours where it is exactly half. Single extreme scores have no effect.")
  static let formula = LocalizedText(
    zh: "(下值 + 上值) / 2；下值为满足 权重(<= x) >= 1/2 的最小得分 x，上值为满足 权重(>= x) >= 1/2 的最大得分 x",
    en: "(lower + upper) / 2; lower = least x with weight(<= x) >= 1/2, "
      + "upper = greatest x with weight(>= x) >= 1/2")
  static let reference = LocalizedText("Edgeworth (1888), Philosophical Magazine 25, 184-191")
  static let compensability = LocalizedText(zh: "不补偿极端得分", en: "extremes are ignored")
  static let parameters: [Parameter<Self>] = []

  let domain = ScoreDomain.real
  let decomposition = LocalizedText(
    zh: "沿直线路径，按各下级充当中位数的比例分摊（精确）",
    en: "share of the straight path on which a child is the median (exact)")
  let spreadsheetNeedsRange = true

  let combination = Combination.median

  init() {}

  /// It has no parameters.
  static func == (_: Self, _: Self) -> Bool { true }

  func spreadsheetFormula(scores: [String], weights: [String]) -> String {
    guard let first = scores.first, let last = scores.last, let weight = weights.first,
      let lastWeight = weights.last
    else { return "NA()" }
    func ends(_ comparison: String, _ otherwise: String) -> String {
      scores.map {
        "IF(SUMPRODUCT((\(first):\(last)\(comparison)\($0))*\(weight):\(lastWeight))>=0.5-1E-12,"
          + "\($0),\(otherwise))"
      }.joined(separator: ",")
    }
    return "(MIN(\(ends("<=", "1E+300")))+MAX(\(ends(">=", "-1E+300"))))/2"
  }
}
