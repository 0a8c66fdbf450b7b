public import CompositeIndex

/// How a ranking is shown. None of it changes a score or a rank.
public struct RankingOptions: Hashable, Sendable {
  /// What rows are ordered by.
  public enum Sort: String, CaseIterable, Sendable {
    /// By rank, the first on top.
    case rank
    /// By unit code, for regions the administrative order.
    case code
    /// By unrounded score, the highest on top.
    case score
    /// By the code points of the name shown, in any locale the same.
    case name
    /// By places gained, the largest rise on top.
    case change
  }

  /// Which way rows are ordered.
  public enum Order: String, CaseIterable, Sendable {
    case ascending, descending
  }

  /// What rows are ordered by.
  public var sort: Sort
  /// Which way; `nil` for the way that is usual for `sort`.
  public var order: Order?
  /// So many rows are shown; `nil` for all. A list cut short says so.
  public var top: Int?
  /// Which scores stand beside the index.
  public var level: ReportLevel
  /// What changes are taken against; `nil` says that it is last year.
  public var baseline: LocalizedText?
  /// So many remarks are shown; the rest are counted.
  public var notes: Int

  /// Makes options; the defaults are those of `cei rank`.
  public init(
    sort: Sort = .rank, order: Order? = nil, top: Int? = nil, level: ReportLevel = .dimension,
    baseline: LocalizedText? = nil, notes: Int = 12
  ) {
    self.sort = sort
    self.order = order
    self.top = top
    self.level = level
    self.baseline = baseline
    self.notes = notes
  }
}
