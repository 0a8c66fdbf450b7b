/// The units that share an attribute with one of them: its macro-region, its size class.
public struct PeerGroup: Sendable {
  /// The attribute's name.
  public let attribute: String
  /// The value that all members have.
  public let value: String
  /// The rows of the ranked members, best first.
  public let rows: [Int]
  private let assessment: Assessment

  /// The members with which a unit is compared.
  public static let fewest = 3

  /// The ranked units that have the same value as a row.
  ///
  /// - Parameter attribute: the name of a column of the units; the first one that can tell groups
  ///   apart unless given (``attribute(of:)``).
  /// - Returns: `nil` where the row is not ranked, has no such value, or has fewer than two peers.
  public init?(_ assessment: Assessment, row: Int, attribute: String? = nil) {
    guard !assessment.ranks[row].isNaN,
      let attribute = attribute ?? Self.attribute(of: assessment),
      let value = assessment.unit(row).attribute(attribute)
    else { return nil }
    let rows = assessment.ranking.filter { assessment.unit($0).attribute(attribute) == value }
    guard rows.count >= Self.fewest else { return nil }
    self.assessment = assessment
    self.attribute = attribute
    self.value = value
    self.rows = rows
  }

  /// The first attribute that every ranked unit has and by which they fall into several groups, at
  /// least two of them large enough.
  public static func attribute(of assessment: Assessment) -> String? {
    let ranked = assessment.ranking
    guard let first = ranked.first else { return nil }
    return assessment.unit(first).attributes.map(\.name).first { name in
      var counts: [String: Int] = [:]
      for row in ranked {
        guard let value = assessment.unit(row).attribute(name) else { return false }
        counts[value, default: 0] += 1
      }
      return counts.values.count { $0 >= fewest } > 1
    }
  }

  /// A member's competition rank (1, 2, 2, 4) in the group.
  public func rank(row: Int) -> Int {
    let own = assessment.index[row]
    return 1 + rows.count { assessment.index[$0] > own + Assessment.tieTolerance }
  }

  /// Mean and sample standard deviation of the members' scores at a node; NaN where too few have one.
  public func spread(at node: Int) -> (mean: Double, deviation: Double) {
    let scores = rows.map {
      node == ResolvedScheme.root ? assessment.index[$0] : assessment.scores[$0, node]
    }.filter { !$0.isNaN }
    guard scores.count >= Self.fewest else { return (.nan, .nan) }
    let moments = Moments(scores)
    return (moments.mean, moments.deviation)
  }
}
