internal import IndexKernel

/// How often a unit has each rank.
public struct RankDistribution: Hashable, Sendable {
  /// By twice the rank, because ranks that are shared by mean have halves; the first is for not ranked.
  public let counts: [Int]
  /// How many replicates there are.
  public let replicates: Int

  init(counts: [Int]) {
    self.counts = counts
    replicates = counts.reduce(0, +)
  }

  /// Counts one unit's places.
  static func counts(_ places: [UInt32], unit: Int, units: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: 2 * units + 1)
    var position = unit
    while position < places.count {
      counts[Int(places[position])] += 1
      position += units
    }
    return counts
  }

  /// Replicates in which the unit is not ranked.
  public var notRanked: Int { counts[0] }

  /// Replicates in which it is ranked.
  public var ranked: Int { replicates - notRanked }

  /// The mean rank where it is ranked; NaN where it never is.
  public var mean: Double {
    guard ranked > 0 else { return .nan }
    var sum = 0
    for (twice, count) in counts.enumerated() { sum += twice * count }
    return Double(sum) / 2 / Double(ranked)
  }

  /// The standard deviation of the rank; 0 for one replicate.
  public var deviation: Double {
    guard ranked > 1 else { return ranked == 1 ? 0 : .nan }
    let mean = mean
    var sum = 0.0
    for (twice, count) in counts.enumerated().dropFirst() where count > 0 {
      let distance = Double(twice) / 2 - mean
      sum += Double(count) * distance * distance
    }
    return (sum / Double(ranked - 1)).squareRoot()
  }

  /// Monte-Carlo error of the mean rank: one standard error.
  public var meanError: Double {
    ranked > 0 ? deviation / Double(ranked).squareRoot() : .nan
  }

  /// The lowest rank that at least a share of the replicates reach or beat; NaN where it never has one.
  ///
  /// Hyndman, R. J. and Fan, Y. (1996), definition 1: always a rank that occurs.
  public func quantile(_ share: Double) -> Double {
    RankCounts.quantile(share, places: counts.count) { UInt64(counts[$0]) }
  }

  /// Monte-Carlo error of a quantile in places: half the distance of the ranks one standard error of
  /// the share below and above.
  public func quantileError(_ share: Double) -> Double {
    guard ranked > 0 else { return .nan }
    let error = (share * (1 - share) / Double(ranked)).squareRoot()
    return (quantile(min(1, share + error)) - quantile(max(0, share - error))) / 2
  }

  /// The ranks between which the middle of the distribution lies.
  ///
  /// - Parameter interval: the share of replicates between them, such as 0.9.
  public func ends(_ interval: Double) -> (best: Double, worst: Double) {
    RankCounts.ends(interval, places: counts.count) { UInt64(counts[$0]) }
  }

  /// The rank acceptability index: the share of replicates with a rank, between 0 and 1; a rank between
  /// two places counts half for each.
  ///
  /// Lahdelma, R. and Salminen, P. (2001), SMAA-2: stochastic multicriteria acceptability analysis for
  /// group decision making, Operations Research 49(3), section 3.
  ///
  /// - Parameter place: from 1 to the number of units.
  public func acceptability(_ place: Int) -> Double {
    let whole = 2 * counts[2 * place]
    let below = 2 * place - 1 > 0 ? counts[2 * place - 1] : 0
    let above = 2 * place + 1 < counts.count ? counts[2 * place + 1] : 0
    return Double(whole + below + above) / 2 / Double(replicates)
  }

  /// The probability of a rank of at most k; not ranked counts as beyond.
  public func top(_ k: Int) -> CountedShare {
    let within = counts.enumerated().dropFirst().prefix(2 * k).reduce(0) { $0 + $1.element }
    return CountedShare(Double(within) / Double(replicates), of: replicates)
  }
}

/// A probability found by counting.
public struct CountedShare: Hashable, Sendable {
  /// Between 0 and 1; NaN where there is nothing to count.
  public let value: Double
  /// In how many replicates.
  public let count: Int

  init(_ value: Double, of count: Int) {
    self.value = count > 0 ? value : .nan
    self.count = count
  }

  /// One standard error: √(p(1 − p)/N).
  public var error: Double { (value * (1 - value) / Double(count)).squareRoot() }
}
