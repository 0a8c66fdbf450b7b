extension Tuner {
  /// How far a weight may move, its siblings in proportion, with the first units staying the same set.
  ///
  /// - Parameters:
  ///   - node: any but the root.
  ///   - top: how many units are the first.
  /// - Returns: whether it could be told; otherwise it is NaN. It cannot where no more than `top` units
  ///   are ranked: all of them are the first, whatever moves.
  @discardableResult
  public mutating func findBand(of node: Int, top: Int) -> Bool {
    self.top = top
    let walking = self.walking ?? walkingPlan
    self.walking = walking
    let hasOthers = ranks.lazy.filter { !$0.isNaN }.count > top
    let interval = hasOthers ? walking.walk(node: node)?.interval(.top(top)) : nil
    bandLow[node] = interval?.lower.share ?? .nan
    bandHigh[node] = interval?.upper.share ?? .nan
    printedBands[node] = interval.flatMap {
      InwardBounds(
        lower: ($0.lower.safe, $0.lower.holds), upper: ($0.upper.safe, $0.upper.holds))
    }
    return interval != nil
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
