/// A place at which one unit overtakes another as a weight grows.
public struct Crossing: Hashable, Sendable {
  /// The share of the weight among its siblings at which both have the same score, to 1e-12.
  public let share: Double
  /// The row that is ahead below that share.
  public let falling: Int
  /// The row that is ahead above it.
  public let rising: Int
  /// From which share on both count as equal, being within the tie tolerance.
  let from: Double
  /// Up to which share they do.
  let to: Double
  /// Whether the order is the other way round behind it; if not, both only touch, or are equal up to
  /// an end of the walk.
  public let swaps: Bool
}

/// Finds every share at which two scores cross, meet or part, between two breaks of a walk.
///
/// By subdivision with proof: where the bounds of the difference leave no doubt that one is ahead, or
/// that both stay within the tie tolerance, there is nothing to find; where the bounds of its slope
/// leave no doubt that it rises or falls throughout, there is at most one place, and bisection finds
/// it; otherwise the stretch is halved. Units that score the same throughout have no places. What remains below 1e-12 is a place where both only touch.
struct CrossingSearch {
  let walks: [ScoreWalk?]
  let low: Double
  let high: Double
  private let cells: [[Stretch]]
  private let ends: [Double]

  /// Narrower stretches are places.
  private static let narrowest = 1e-13
  /// Halvings of one pair after which the search gives up.
  private static let mostCells = 20_000

  init(_ walks: [ScoreWalk?], between low: Double, and high: Double) {
    self.walks = walks
    self.low = low
    self.high = high
    let count = walks.allSatisfy { $0?.isLinear ?? true } ? 1 : 32
    let ends = (0...count).map { low + (high - low) * (Double($0) / Double(count)) }
    self.ends = ends
    cells = walks.map { walk in
      guard let walk else { return [] }
      return (0..<count).map { walk.stretch(ends[$0], ends[$0 + 1]) }
    }
  }

  /// Every place between two rows, from low to high.
  ///
  /// - Returns: `nil` where it cannot be told for certain.
  func crossings(_ first: Int, _ second: Int) -> [Crossing]? {
    guard let one = walks[first], let other = walks[second], one != other else { return [] }
    var pair = Pair(one, other)
    for (cell, (own, others)) in zip(cells[first], cells[second]).enumerated() {
      guard pair.search(ends[cell], ends[cell + 1], own, others, left: Self.mostCells) else {
        return nil
      }
    }
    return pair.crossings(first, second, between: low, and: high)
  }

  private struct Pair {
    let first: ScoreWalk
    let second: ScoreWalk
    /// Shares at which the difference passes the edges of the tie tolerance.
    var edges: [Double] = []
    /// Shares at which it is zero.
    var zeros: [Double] = []

    init(_ first: ScoreWalk, _ second: ScoreWalk) {
      self.first = first
      self.second = second
    }

    private static let tolerance = Assessment.tieTolerance

    func difference(_ share: Double) -> Double { first.value(at: share) - second.value(at: share) }

    mutating func search(
      _ from: Double, _ to: Double, _ one: Stretch, _ other: Stretch, left: Int
    ) -> Bool {
      var left = left
      var open = [(from, to, one, other)]
      while let (from, to, one, other) = open.popLast() {
        let gap = one.value.widened(1e-14) - other.value.widened(1e-14)
        if gap.low > Self.tolerance || gap.high < -Self.tolerance { continue }
        if gap.low >= -Self.tolerance, gap.high <= Self.tolerance { continue }
        let slope = one.slope.widened(1e-13) - other.slope.widened(1e-13)
        if slope.low > 0 || slope.high < 0 {
          locate(from, to)
          continue
        }
        let middle = from + (to - from) / 2
        if isDecided(from, middle, to, slope) { continue }
        if to - from <= CrossingSearch.narrowest || middle <= from || middle >= to {
          edges += [from, to]
          continue
        }
        left -= 1
        if left < 0 { return false }
        for (start, end) in [(middle, to), (from, middle)] {
          open.append((start, end, first.stretch(start, end), second.stretch(start, end)))
        }
      }
      return true
    }

    /// Whether closer bounds leave no doubt: of the lead, from what both have in common, and from the
    /// difference in the middle and what its slope can make of it.
    private func isDecided(
      _ from: Double, _ middle: Double, _ to: Double, _ slope: Bounds
    ) -> Bool {
      func decides(_ gap: Bounds) -> Bool {
        gap.low > Self.tolerance || gap.high < -Self.tolerance
          || (gap.low >= -Self.tolerance && gap.high <= Self.tolerance)
      }
      if let lead = first.lead(over: second, from, to), decides(lead) { return true }
      guard slope.isKnown else { return false }
      let centre = difference(middle)
      let reach = (to - from) / 2 * max(abs(slope.low), abs(slope.high))
      return decides(Bounds(centre - reach, centre + reach))
    }

    /// The places in a stretch in which the difference rises or falls throughout.
    private mutating func locate(_ from: Double, _ to: Double) {
      let ends = (difference(from), difference(to))
      for level in [-Self.tolerance, Self.tolerance] {
        if let share = root(of: level, from, to, ends) { edges.append(share) }
      }
      if let share = root(of: 0, from, to, ends) { zeros.append(share) }
    }

    /// Where the difference passes a level, by bisection down to neighbouring numbers, with secant
    /// steps in between.
    private func root(
      of level: Double, _ from: Double, _ to: Double, _ ends: (Double, Double)
    ) -> Double? {
      var (low, high) = (from, to)
      var (below, above) = (ends.0 - level, ends.1 - level)
      if below == 0 { return low }
      if above == 0 { return high }
      guard (below < 0) != (above < 0) else { return nil }
      var usesSecant = true
      while true {
        let middle = low + (high - low) / 2
        guard middle > low, middle < high else {
          return abs(below) <= abs(above) ? low : high
        }
        var share = middle
        if usesSecant {
          let secant = low - below * ((high - low) / (above - below))
          // A step beyond the root narrows the bracket from the other side.
          if secant > low, secant < high { share = secant }
        }
        let width = high - low
        let value = difference(share) - level
        if value == 0 { return share }
        if (value < 0) == (below < 0) {
          (low, below) = (share, value)
        } else {
          (high, above) = (share, value)
        }
        usesSecant = high - low < width / 2
      }
    }

    private func sign(_ share: Double) -> Int {
      let difference = difference(share)
      return difference > Self.tolerance ? 1 : (difference < -Self.tolerance ? -1 : 0)
    }

    func crossings(
      _ first: Int, _ second: Int, between low: Double, and high: Double
    ) -> [Crossing] {
      if edges.isEmpty { return [] }
      let bounds = [low] + Set(edges.filter { $0 > low && $0 < high }).sorted() + [high]
      let signs = zip(bounds, bounds.dropFirst()).map { sign($0 + ($1 - $0) / 2) }
      var found: [Crossing] = []
      var place = 0
      while place < signs.count {
        // A run of "equal", empty where the difference jumps from one side to the other.
        let start = place
        while place < signs.count, signs[place] == 0 { place += 1 }
        let before = start > 0 ? signs[start - 1] : nil
        let after = place < signs.count ? signs[place] : nil
        if place > start || (before != nil && after != nil && before != after) {
          if let crossing = crossing(
            first, second, bounds[start], bounds[place], before, after)
          {
            found.append(crossing)
          }
        }
        place = max(place, start) + 1
      }
      return found
    }

    private func crossing(
      _ first: Int, _ second: Int, _ from: Double, _ to: Double, _ before: Int?, _ after: Int?
    ) -> Crossing? {
      // Equal all along: nothing changes.
      guard let known = before ?? after else { return nil }
      let falls = (before ?? -known) > 0
      let middle = from + (to - from) / 2
      let share = zeros.first { $0 >= from && $0 <= to } ?? middle
      return Crossing(
        share: share, falling: falls ? first : second, rising: falls ? second : first, from: from,
        to: to, swaps: before != nil && after != nil && before != after)
    }
  }
}
