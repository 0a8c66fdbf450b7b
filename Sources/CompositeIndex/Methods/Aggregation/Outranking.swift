internal import IndexKernel

/// How the places won and lost against other units become a score.
enum OutrankingScale: String, CaseIterable, Sendable {
  /// 0 to 100: the share of the other units that come out behind, ties counting half.
  case share
  /// Wins minus losses, from −(n − 1) to n − 1.
  case netWins = "net-wins"

  static let summary = LocalizedText(
    zh: "share：0 至 100 分，为胜出对象所占比例（平局计一半）；net-wins：胜场减负场",
    en:
      "share: 0 to 100, the share of units beaten, ties counting half; net-wins: wins minus losses."
  )

  /// The scores that can come out; how many units there are is not known beforehand.
  var range: ClosedRange<Double> {
    switch self {
    case .share: 0...100
    case .netWins: -.infinity ... .infinity
    }
  }

  /// - Parameters:
  ///   - net: wins minus losses.
  ///   - units: how many units are compared, this one included.
  func score(net: Double, units: Int) -> Double {
    switch self {
    // Alone, a unit has neither won nor lost.
    case .share: units < 2 ? 50 : 100 * (net + Double(units - 1)) / Double(2 * (units - 1))
    case .netWins: net
    }
  }
}

/// The outranking matrix: for every pair of units the share of the weight by which the first is at
/// least as good, equal scores counting half to each (Munda, 2008).
///
/// Only children that both units have count, their weights scaled up to 1 for the pair; so the
/// entries of a pair add up to 1 and do not depend on the order of units, whatever is missing.
public struct OutrankingMatrix: Sendable {
  /// How many units.
  public let count: Int
  private let shares: [Double]

  /// Scores closer than this are equal (points), as everywhere in an assessment.
  static let tolerance = Assessment.tieTolerance
  /// Shares of weight closer than this are equal; sums of weights carry binary noise.
  static let shareTolerance = 1e-9

  /// Compares all units with each other.
  public init(_ children: ChildScores) {
    let count = children.units
    var shares = [Double](repeating: .nan, count: count * count)
    var net = [Double](repeating: 0, count: count)
    var common = net
    for row in 0..<count {
      Self.compare(row, children, &net, &common)
      for other in (row + 1)..<max(row + 1, count) where common[other] > 0 {
        shares[row * count + other] = (common[other] + net[other]) / (2 * common[other])
        shares[other * count + row] = (common[other] - net[other]) / (2 * common[other])
      }
    }
    self.count = count
    self.shares = shares
  }

  /// The share of the common weight for the first of two units; NaN where they have no child in
  /// common, and on the diagonal.
  public subscript(row: Int, other: Int) -> Double { shares[row * count + other] }

  /// How far the first of two units is ahead of the second, in shares: above 0 where it beats it.
  func lead(_ row: Int, _ other: Int) -> Double {
    let lead = self[row, other] - 0.5
    return lead.isNaN || abs(lead) <= Self.shareTolerance ? 0 : lead
  }

  /// Compares one row with those after it.
  static func compare(
    _ row: Int, _ children: ChildScores, _ net: inout [Double], _ common: inout [Double]
  ) {
    compareWithLaterRows(
      row, columns: children.columns, rows: children.units, weights: children.weights,
      tolerance: tolerance, net: &net, common: &common)
  }

  /// Wins minus losses of every unit against every other one.
  static func netWins(_ children: ChildScores) -> [Int] {
    let count = children.units
    var wins = [Int](repeating: 0, count: count)
    var net = [Double](repeating: 0, count: count)
    var common = net
    for row in 0..<count {
      compare(row, children, &net, &common)
      var own = 0
      var other = row + 1
      while other < count {
        // A lead of this share of the common weight is (share − ½) · 2.
        let least = 2 * shareTolerance * common[other]
        let outcome = net[other] > least ? 1 : (net[other] < -least ? -1 : 0)
        own += outcome
        wins[other] -= outcome
        other += 1
      }
      wins[row] += own
    }
    return wins
  }
}
