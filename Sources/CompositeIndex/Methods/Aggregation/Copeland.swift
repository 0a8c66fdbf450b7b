internal import IndexKernel

/// Copeland's rule: units are compared in pairs, and wins minus losses is the score.
struct Copeland: TableAggregation {
  static let name = "copeland"
  static let summary = LocalizedText(
    zh: "Copeland 法：两两比较，占优指标的权重过半者胜，按胜场减负场计分；只看高低，不看差多少。"
      + "有缺失时只比双方都有的指标。",
    en: "Copeland's rule: units are compared in pairs, the one better on more than half of the "
      + "weight wins, and wins minus losses is the score; only order counts. Pairs are compared on "
      + "what both have.")
  static let formula = LocalizedText(
    zh:
      "s = 胜场 - 负场，a 胜 b：权重(a > b) + 权重(a = b)/2 > 共有权重的 1/2；百分制得分：100 × (s + n - 1) / (2 × (n - 1))",
    en: "s = wins - losses, a beats b: weight(a > b) + weight(a = b)/2 > 1/2 of the common weight; "
      + "share: 100 * (s + n - 1) / (2 * (n - 1))")
  static let reference = LocalizedText(
    "Copeland (1951); Munda (2008); OECD/JRC (2008), section 6.4; Becker et al. (2022), COINr: a_copeland"
  )
  static let compensability = LocalizedText(zh: "不可补偿", en: "none")
  static let parameters: [Parameter<Self>] = [
    Parameter("scale", \.scale, default: .share, OutrankingScale.summary)
  ]

  let domain = ScoreDomain.real
  let isMonotone = true
  var combination: Combination { .copeland(scale.score) }

  var scale = OutrankingScale.share

  init() {}

  func range(of children: ClosedRange<Double>) -> ClosedRange<Double> { scale.range }

  func values(_ children: ChildScores) -> [Double] {
    let present = (0..<children.units).map(children.isPresent)
    let count = present.count { $0 }
    var space = OutrankingSpace(rows: children.units, keepsPairs: false)
    space.copeland(children.columns, weights: children.weights)
    return zip(space.wins, present).map { net, isPresent in
      isPresent ? scale.score.score(net: Double(net), units: count) : .nan
    }
  }

  func outcomes(of row: Int, _ children: ChildScores) -> [PairOutcome] {
    let matrix = OutrankingMatrix(children)
    return (0..<children.units).map { other in
      if matrix[row, other].isNaN { return .notCompared }
      let lead = matrix.lead(row, other)
      return lead > 0 ? .won : (lead < 0 ? .lost : .tied)
    }
  }
}
