internal import IndexKernel

/// The indexes that others have when a plan is done, and what index takes which rank.
struct PlanLadder {
  /// The row that climbs.
  let row: Int
  /// The index of all ranked rows after what rivals gain; the climbing row's own as it is.
  let index: [Double]
  private let ties: TieSharing

  /// A plan ends this far above a rival: more than what counts as a tie.
  static let margin = 1.01 * Assessment.tieTolerance

  init(_ assessment: Assessment, row: Int, gain: RivalGain?) {
    self.row = row
    index = assessment.index.enumerated().map { other, score in
      other == row ? score : gain?.applied(to: score) ?? score
    }
    ties = assessment.scheme.said.methodology.ties.sharing
  }

  /// The rank now, against rivals after their gain.
  var rank: Double { rank(with: index[row]) }

  /// The rank with another index.
  func rank(with score: Double) -> Double {
    var changed = index
    changed[row] = score
    return IndexKernel.ranks(changed, tolerance: Assessment.tieTolerance, ties: ties)[row]
  }

  /// One step: just above a rival.
  struct Rung {
    /// The rival.
    let rival: Int
    /// The index that is strictly ahead of it.
    let target: Double
    /// The rank that this index has.
    let rank: Double
  }

  /// The steps above the row, the nearest first; one for each rank.
  var rungs: [Rung] {
    let now = rank
    var rungs: [Rung] = []
    let above = index.indices.filter {
      $0 != row && index[$0] > index[row] - Assessment.tieTolerance
    }.sorted { (index[$0], $1) < (index[$1], $0) }
    for rival in above {
      let target = index[rival] + Self.margin
      let rank = rank(with: target)
      if rank < rungs.last?.rank ?? now {
        rungs.append(Rung(rival: rival, target: target, rank: rank))
      }
    }
    return rungs
  }

  /// The highest index below the row's with which it loses a place, and to whom; `nil` where nobody
  /// stands behind.
  var fall: Rung? {
    let now = rank
    let behind = index.indices.filter {
      $0 != row && index[$0] <= index[row] + Assessment.tieTolerance
    }
    .sorted { (index[$1], $0) < (index[$0], $1) }
    for rival in behind {
      let target = index[rival] - Self.margin
      let rank = rank(with: target)
      if rank > now, target < index[row] { return Rung(rival: rival, target: target, rank: rank) }
    }
    return nil
  }
}
