internal import CompositeIndex

/// One row of a COINr project's iMeta.
struct COINrEntry {
  /// What COINr calls the type of an entry.
  enum Role: String, CaseIterable {
    case indicator = "Indicator"
    case aggregate = "Aggregate"
    case group = "Group"
    case denominator = "Denominator"
    case other = "Other"

    /// Whether an entry stands in the tree.
    var isNode: Bool { self == .indicator || self == .aggregate }
    /// Whether an entry has a column of numbers in iData.
    var isVariable: Bool { self == .indicator || self == .denominator }
  }

  /// The key, which is also the header of its column in iData.
  var code: String
  /// The display name; the code where there is none.
  var name: String
  /// `nil` where the word is none of COINr's, which is reported.
  var role: Role?
  /// The level in the tree, 1 for indicators.
  var level: Int?
  /// 1 or −1.
  var direction: Double?
  /// The weight among the children of the same parent.
  var weight: Double?
  /// The unit of measurement; empty where there is none.
  var unit: String
  /// The target that distance-to-target normalisation uses.
  var target: Double?
  /// The code of the denominator; empty for none.
  var denominator: String
  /// The code of the parent; empty at the root.
  var parent: String
  /// Where the cells stand, by column.
  var places: [String: SourcePlace]

  /// Where a cell stands; the row's code where the table has no such column.
  func place(_ column: String) -> SourcePlace? { places[column] ?? places["iCode"] }
}
