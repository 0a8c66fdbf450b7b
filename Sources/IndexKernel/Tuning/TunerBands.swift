extension Tuner {
  /// How far each weight under a node may move, its siblings in proportion, with the first units staying
  /// the same set.
  ///
  /// - Parameters:
  ///   - node: one with children.
  ///   - top: how many units are the first.
  /// - Returns: whether all could be told; those that could not are NaN.
  @discardableResult
  public mutating func findBands(under node: Int, top: Int) -> Bool {
    self.top = top
    let walking = walkingPlan
    var isComplete = true
    for child in model.plan.children(of: node) {
      let interval = walking.walk(node: child)?.interval(.top(top))
      bandLow[child] = interval?.lower.share ?? .nan
      bandHigh[child] = interval?.upper.share ?? .nan
      printedBands[child] = interval.flatMap {
        InwardBounds(
          lower: ($0.lower.safe, $0.lower.holds), upper: ($0.upper.safe, $0.upper.holds))
      }
      if interval == nil { isComplete = false }
    }
    return isComplete
  }

  /// Splits the difference of two units' indices by node.
  public mutating func findGap(from unit: Int, to other: Int) {
    gap = Gap(unit: unit, other: other, split: run.gap(from: unit, to: other, weights: shares))
  }

  /// The difference of two units.
  public struct Gap: Sendable {
    /// The one.
    public let unit: Int
    /// The other.
    public let other: Int
    /// Its parts.
    public let split: GapSplit
  }
}
