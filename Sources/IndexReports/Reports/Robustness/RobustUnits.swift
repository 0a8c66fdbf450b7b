internal import CompositeIndex

/// The followed units with what is known of each, in the order of the ranking.
struct RobustUnits {
  /// One unit.
  struct Item {
    /// Its number among the followed units.
    var number: Int
    /// Its row in the assessment.
    var row: Int
    var unit: Unit
    var rank: Double
    var score: Double
    var ranks: RankDistribution
    var scores: Quantiles
    var scoreMean: Double
    var scoreDeviation: Double
    var ends: (best: Double, worst: Double)

    /// Monte-Carlo error of a quantile of the score: half the distance of the scores one standard
    /// error of the share below and above.
    func scoreError(_ share: Double) -> Double {
      let error = (share * (1 - share) / Double(ranks.ranked)).squareRoot()
      return (scores.at(share + error) - scores.at(share - error)) / 2
    }
  }

  let items: [Item]

  init(_ report: RobustnessReport) {
    let (analysis, base) = (report.analysis, report.analysis.model.base)
    let numbers = Dictionary(
      uniqueKeysWithValues: analysis.model.rows.enumerated().map { ($1, $0) })
    items = base.ranking.compactMap { row in
      guard let number = numbers[row] else { return nil }
      let ranks = analysis.ranks(of: number)
      let scores = analysis.scores(of: number)
      let moments = Moments(scores)
      return Item(
        number: number, row: row, unit: base.unit(row), rank: base.ranks[row],
        score: base.index[row], ranks: ranks, scores: Quantiles(scores), scoreMean: moments.mean,
        scoreDeviation: moments.deviation, ends: ranks.ends(analysis.interval))
    }
  }

  /// Whether any unit is not ranked in some replicate.
  var anyNotRanked: Bool { items.contains { $0.ranks.notRanked > 0 } }

  /// By expected rank; units that are never ranked last.
  var byExpectedRank: [Item] {
    items.enumerated().sorted { left, right in
      let (a, b) = (left.element.ranks.mean, right.element.ranks.mean)
      if a.isNaN || b.isNaN { return !a.isNaN || (b.isNaN && left.offset < right.offset) }
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }
}
