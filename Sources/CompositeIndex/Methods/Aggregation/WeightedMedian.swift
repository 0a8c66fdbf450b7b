internal import IndexKernel

/// The weighted median: outlying children, good or bad, have no effect.
struct WeightedMedian: RowAggregation, Equatable {
  static let name = "median"
  static let summary = LocalizedText(
    zh: "加权中位数：按得分排列，累计权重过半处的得分；恰为一半时取相邻两个得分的平均。个别极端得分不影响结果。",
    en: "Weighted median: the score at which half of the weight is reached; the mean of both "
      + "neighbours where it is exactly half. Single extreme scores have no effect.")
  static let formula =
    "(lower + upper) / 2; lower = least x with weight(<= x) >= 1/2, "
    + "upper = greatest x with weight(>= x) >= 1/2"
  static let reference = "Edgeworth (1888), Philosophical Magazine 25, 184-191"
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

  /// On the straight path from one to the other the median follows one child's line (or the mean of
  /// two) between the points where lines cross; a child's slope is the share of the path on which
  /// it is the one. Children whose lines are the same share by weight.
  func slopes(from: [Double], to: [Double], weights: [Double]) -> [Double] {
    let steps = from.indices.map { to[$0] - from[$0] }
    var times = [0.0, 1.0]
    for first in from.indices {
      for second in from.indices where second > first && steps[first] != steps[second] {
        let time = (from[second] - from[first]) / (steps[first] - steps[second])
        if time > 0, time < 1 { times.append(time) }
      }
    }
    times.sort()
    var slopes = [Double](repeating: 0, count: from.count)
    for (start, end) in zip(times, times.dropFirst()) where end > start {
      let time = start + (end - start) / 2
      let scores = from.indices.map { from[$0] + time * steps[$0] }
      // Equal scores between two crossings are the same line, up to rounding.
      let order = scores.indices.sorted {
        (scores[$0], steps[$0], $0) < (scores[$1], steps[$1], $1)
      }
      let (lower, upper) = middle(order, weights)
      for median in [lower, upper] {
        let same = from.indices.filter {
          from[$0] == from[median] && to[$0] == to[median] && weights[$0] > 0
        }
        let weight = same.reduce(0) { $0 + weights[$1] }
        for child in same { slopes[child] += (end - start) / 2 * weights[child] / weight }
      }
    }
    return slopes
  }

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
