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

  /// The same in the kernel.
  var score: OutrankingScore { self == .share ? .share : .netWins }
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

  /// Compares all units with each other.
  public init(_ children: ChildScores) {
    var space = OutrankingSpace(rows: children.units, keepsPairs: true)
    space.compare(children.columns, weights: children.weights)
    count = children.units
    shares = space.shares
  }

  /// The share of the common weight for the first of two units; NaN where they have no child in
  /// common, and on the diagonal.
  public subscript(row: Int, other: Int) -> Double { shares[row * count + other] }

  /// How far the first of two units is ahead of the second, in shares: above 0 where it beats it.
  func lead(_ row: Int, _ other: Int) -> Double { OutrankingSpace.lead(self[row, other]) }
}
