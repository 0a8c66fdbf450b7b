/// Compares one row of a table with all rows below it, column by column.
///
/// For every row below, `net` becomes the weight of the columns in which the row is higher minus
/// that of the columns in which it is lower, and `common` the weight of the columns that both rows
/// have. Both are added up in the order of columns, so that they do not depend on where rows stand.
///
/// - Parameters:
///   - row: the row compared.
///   - columns: column after column, `rows` numbers each; NaN is missing.
///   - rows: how many rows.
///   - weights: one for each column, not negative.
///   - tolerance: numbers no further apart are equal.
///   - net: `rows` numbers; those after `row` are written.
///   - common: `rows` numbers; those after `row` are written.
public func compareWithLaterRows(
  _ row: Int, columns: [Double], rows: Int, weights: [Double],
  tolerance: Double, net: inout [Double], common: inout [Double]
) {
  // Spans let the loop run over several rows at a time.
  let columns = columns.span
  var net = net.mutableSpan
  var common = common.mutableSpan
  let others = row + 1..<max(row + 1, rows)
  for other in others {
    net[other] = 0
    common[other] = 0
  }
  for column in weights.indices {
    let weight = weights[column]
    let scores = columns.extracting(column * rows..<(column + 1) * rows)
    let own = scores[row]
    if own.isNaN { continue }
    for other in others {
      let difference = own - scores[other]
      // NaN is neither above nor below, and not equal to itself.
      let won = difference > tolerance ? weight : 0
      let lost = difference < -tolerance ? weight : 0
      net[other] += won - lost
      common[other] += difference == difference ? weight : 0
    }
  }
}

/// How the places won and lost against other units become a score.
public enum OutrankingScore: Hashable, Sendable {
  /// 0 to 100: the share of the other units that come out behind, ties counting half.
  case share
  /// Wins minus losses, from −(n − 1) to n − 1.
  case netWins

  /// The score of a unit.
  ///
  /// - Parameters:
  ///   - net: wins minus losses.
  ///   - units: how many units are compared, this one included.
  public func score(net: Double, units: Int) -> Double {
    switch self {
    // Alone, a unit has neither won nor lost.
    case .share: units < 2 ? 50 : 100 * (net + Double(units - 1)) / Double(2 * (units - 1))
    case .netWins: net
    }
  }
}

/// Comparisons of all units in pairs, and the space that they need.
public struct OutrankingSpace: Sendable {
  /// Scores closer than this are equal (points).
  public static let tolerance = 1e-9
  /// Shares of weight closer than this are equal; sums of weights carry binary noise.
  public static let shareTolerance = 1e-9

  /// For every pair of units the share of the common weight for the first, row after row; NaN where
  /// they have no child in common, and on the diagonal.
  public private(set) var shares: [Double]
  /// Strongest paths, row after row, in 1e-9 of the weight.
  public private(set) var paths: [Double]
  /// Wins minus losses, by row.
  public private(set) var wins: [Int]
  private var net: [Double]
  private var common: [Double]

  /// Makes space.
  ///
  /// - Parameters:
  ///   - rows: how many units.
  ///   - keepsPairs: whether ``shares`` and ``paths`` are wanted.
  public init(rows: Int, keepsPairs: Bool) {
    net = [Double](repeating: 0, count: rows)
    common = net
    wins = [Int](repeating: 0, count: rows)
    shares = [Double](repeating: .nan, count: keepsPairs ? rows * rows : 0)
    paths = shares
  }

  /// Fills ``wins`` by Copeland's rule: more than half of the common weight is a win.
  ///
  /// - Parameters:
  ///   - columns: child after child, one number for each row; NaN is missing.
  ///   - weights: one for each child, above 0.
  public mutating func copeland(_ columns: [Double], weights: [Double]) {
    let count = wins.count
    for row in 0..<count { wins[row] = 0 }
    for row in 0..<count {
      compareWithLaterRows(
        row, columns: columns, rows: count, weights: weights, tolerance: Self.tolerance,
        net: &net, common: &common)
      var own = 0
      var other = row + 1
      while other < count {
        // A lead of this share of the common weight is (share − ½) · 2.
        let least = 2 * Self.shareTolerance * common[other]
        let outcome = net[other] > least ? 1 : (net[other] < -least ? -1 : 0)
        own += outcome
        wins[other] -= outcome
        other += 1
      }
      wins[row] += own
    }
  }

  /// Fills ``shares``.
  public mutating func compare(_ columns: [Double], weights: [Double]) {
    let count = wins.count
    for pair in shares.indices { shares[pair] = .nan }
    for row in 0..<count {
      compareWithLaterRows(
        row, columns: columns, rows: count, weights: weights, tolerance: Self.tolerance,
        net: &net, common: &common)
      for other in (row + 1)..<max(row + 1, count) where common[other] > 0 {
        shares[row * count + other] = (common[other] + net[other]) / (2 * common[other])
        shares[other * count + row] = (common[other] - net[other]) / (2 * common[other])
      }
    }
  }

  /// Fills ``shares``, ``paths`` and ``wins`` by Schulze's method: wins minus losses over strongest
  /// paths.
  public mutating func condorcet(_ columns: [Double], weights: [Double]) {
    compare(columns, weights: weights)
    findPaths()
    let count = wins.count
    for row in 0..<count {
      var net = 0
      for other in 0..<count {
        let difference = paths[row * count + other] - paths[other * count + row]
        net += difference > 0 ? 1 : (difference < 0 ? -1 : 0)
      }
      wins[row] = net
    }
  }

  /// Strongest paths over wins. Strengths are whole numbers of 1e-9 of the weight, so that equal
  /// sums of weights are equal strengths.
  private mutating func findPaths() {
    let count = wins.count
    for row in 0..<count {
      for other in 0..<count {
        let lead = Self.lead(shares[row * count + other])
        paths[row * count + other] =
          other != row && lead > 0 ? Self.nearest(lead / Self.shareTolerance) : 0
      }
    }
    strongestPaths(&paths, through: &net, count: count)
  }

  /// How far a share is ahead of a half; 0 where it is one or there is none.
  public static func lead(_ share: Double) -> Double {
    let lead = share - 0.5
    return lead.isNaN || abs(lead) <= shareTolerance ? 0 : lead
  }

  /// The nearest whole number, halves up, without the C library; not negative.
  private static func nearest(_ value: Double) -> Double {
    let whole = value.rounded(.down)
    return value - whole >= 0.5 ? whole + 1 : whole
  }
}

/// The strongest paths between all pairs: the best that the weakest link of a path can be.
///
/// Strengths are compared and never added, so that the result does not depend on the order of rows.
///
/// - Parameters:
///   - paths: row after row, `count` × `count`; the strength of each direct link, 0 for none; what
///     comes back is that of the strongest path.
///   - through: working space, at least `count` numbers.
///   - count: how many rows.
public func strongestPaths(_ paths: inout [Double], through: inout [Double], count: Int) {
  for middle in 0..<count {
    for target in 0..<count { through[target] = paths[middle * count + target] }
    for source in 0..<count where source != middle {
      let first = paths[source * count + middle]
      if first == 0 { continue }
      let start = source * count
      var target = 0
      while target < count {
        let path = first < through[target] ? first : through[target]
        let known = paths[start + target]
        paths[start + target] = path > known ? path : known
        target += 1
      }
    }
  }
  for row in 0..<count { paths[row * count + row] = 0 }
}

/// The strongest paths of a table of direct links, row after row; see
/// ``strongestPaths(_:through:count:)``.
public func strongestPaths(_ links: [Double], count: Int) -> [Double] {
  var paths = links
  var through = [Double](repeating: 0, count: count)
  strongestPaths(&paths, through: &through, count: count)
  return paths
}
