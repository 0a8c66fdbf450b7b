internal import IndexKernel

/// Schulze's method: a unit that beats all others is first, and cycles are cut at their weakest
/// links.
///
/// A unit comes out before another where its strongest chain of wins to the other is stronger than
/// the other's to it; a chain is as strong as its weakest win, and a win as the share of the weight.
/// That relation has no cycles (Schulze 2011, section 4.1), so wins minus losses in it keep its
/// order. Ties stay ties: nothing is decided by names or by the order of rows.
struct Condorcet: TableAggregation {
  static let name = "condorcet"
  static let summary = LocalizedText(
    zh: "孔多塞法（Schulze 最强路径）：两两全胜者必居第一；互有胜负成环时，从最弱的一环断开。只看高低，不看差多少。",
    en: "Condorcet method (Schulze's beatpaths): a unit that beats all others comes first; cycles "
      + "of wins are cut at the weakest. Only order counts.")
  static let formula = LocalizedText(
    zh:
      "a 先于 b：p(a,b) > p(b,a)，p 为由胜出关系连成的最强路径；s = 后于它的个数 - 先于它的个数；百分制得分：100 × (s + n - 1) / (2 × (n - 1))",
    en:
      "a before b: p(a,b) > p(b,a), p = strongest path over wins; s = number before - number behind; "
      + "share: 100 * (s + n - 1) / (2 * (n - 1))")
  static let reference = LocalizedText(
    "Schulze (2011), Social Choice and Welfare 36, 267-303; OECD/JRC (2008), section 6.4")
  static let compensability = LocalizedText(zh: "不可补偿", en: "none")
  static let parameters: [Parameter<Self>] = [
    Parameter("scale", \.scale, default: .share, OutrankingScale.summary)
  ]

  let domain = ScoreDomain.real
  let isMonotone = true
  var combination: Combination { .condorcet(scale.score) }
  /// The work grows with the third power: seconds here.
  let mostUnits: Int? = 2_000

  var scale = OutrankingScale.share

  init() {}

  func range(of children: ClosedRange<Double>) -> ClosedRange<Double> { scale.range }

  func values(_ children: ChildScores) -> [Double] {
    let present = (0..<children.units).map(children.isPresent)
    let count = present.count { $0 }
    var space = OutrankingSpace(rows: children.units, keepsPairs: true)
    space.condorcet(children.columns, weights: children.weights)
    return zip(space.wins, present).map { net, isPresent in
      isPresent ? scale.score.score(net: Double(net), units: count) : .nan
    }
  }

  func outcomes(of row: Int, _ children: ChildScores) -> [PairOutcome] {
    var space = OutrankingSpace(rows: children.units, keepsPairs: true)
    space.condorcet(children.columns, weights: children.weights)
    let paths = space.paths
    let count = children.units
    return (0..<count).map { other in
      if other == row || !children.isPresent(row) || !children.isPresent(other) {
        return .notCompared
      }
      let (own, others) = (paths[row * count + other], paths[other * count + row])
      return own > others ? .won : (own < others ? .lost : .tied)
    }
  }

  func remark(_ children: ChildScores) -> TableRemark? {
    let present = (0..<children.units).filter(children.isPresent)
    guard present.count > 1 else { return nil }
    let matrix = OutrankingMatrix(children)
    let winner = present.first { row in
      present.allSatisfy { $0 == row || matrix.lead(row, $0) > 0 }
    }
    return winner.map { .condorcetWinner(row: $0) } ?? .noCondorcetWinner
  }
}
