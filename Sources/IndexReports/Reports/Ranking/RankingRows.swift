internal import CompositeIndex

/// The ranked rows of an assessment in the order in which they are shown.
struct RankingRows {
  /// Rows as ordered, cut to the number asked for.
  let shown: [Int]
  /// How many rows are ranked.
  let ranked: Int

  /// Orders the ranked rows; equal ones stay in the order of ranks and codes.
  init(
    _ assessment: Assessment, _ changes: RankChanges?, _ options: RankingOptions,
    _ language: Language
  ) {
    let rows = assessment.ranking
    ranked = rows.count
    let ordered: [Int]
    switch options.sort {
    case .rank:
      ordered = Self.sorted(rows, by: { assessment.ranks[$0] }, options, usual: .ascending)
    case .code: ordered = Self.sorted(rows, by: { $0 }, options, usual: .ascending)
    case .score:
      ordered = Self.sorted(rows, by: { assessment.index[$0] }, options, usual: .descending)
    case .name:
      ordered = Self.sorted(
        rows, by: { NameKey(assessment.unit($0).name[language]) }, options, usual: .ascending)
    case .change:
      // Units without a change come last in either order.
      let known = rows.filter { changes?.gained(row: $0) != nil }
      let unknown = rows.filter { changes?.gained(row: $0) == nil }
      ordered =
        Self.sorted(
          known, by: { changes?.gained(row: $0) ?? 0 }, options, usual: .descending) + unknown
    }
    shown = options.top.map { Array(ordered.prefix(max(0, $0))) } ?? ordered
  }

  private static func sorted<Key: Comparable>(
    _ rows: [Int], by key: (Int) -> Key, _ options: RankingOptions, usual: RankingOptions.Order
  ) -> [Int] {
    let keyed = rows.enumerated().map { (place: $0.offset, row: $0.element, key: key($0.element)) }
    let ascending = (options.order ?? usual) == .ascending
    return keyed.sorted { left, right in
      if left.key == right.key { return left.place < right.place }
      return ascending ? left.key < right.key : left.key > right.key
    }.map(\.row)
  }
}

/// A name ordered by code points, so that no locale matters.
private struct NameKey: Comparable {
  let scalars: [UInt32]

  init(_ name: String) { scalars = name.unicodeScalars.map(\.value) }

  static func < (left: NameKey, right: NameKey) -> Bool {
    left.scalars.lexicographicallyPrecedes(right.scalars)
  }
}
