public import CompositeIndex

/// Real differences as somebody asked for them.
public struct AskedDifferences: Sendable {
  /// What the errors of the figures leave of the ranks.
  public let differences: RealDifferences
  /// What the weights leave of them; `nil` where no weight can move.
  public let reach: WeightReach?
  /// Who may truly be among the first so many; `nil` where nobody asked.
  public let best: Int?

  /// Takes what is to be said together.
  public init(_ differences: RealDifferences, reach: WeightReach?, best: Int? = nil) {
    self.differences = differences
    self.reach = reach
    self.best = best
  }
}
