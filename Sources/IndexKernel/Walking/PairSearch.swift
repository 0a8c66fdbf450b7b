/// Finds every share at which two scores cross, meet or part, where neither jumps.
///
/// By subdivision with proof: where the bounds of the difference leave no doubt that one is ahead, or
/// that both stay within the tolerance, there is nothing to find; where the bounds of its slope leave
/// no doubt that it rises or falls throughout, there is at most one place, and bisection finds it;
/// otherwise the stretch is halved. What remains below 1e-13 is a place where both only touch.
struct PairSearch {
  let first: ScoreWalk
  let second: ScoreWalk
  let tolerance: Double
  /// Shares at which the difference passes the edges of the tolerance.
  private var edges: [Double] = []
  /// Shares at which it is zero.
  private var zeros: [Double] = []

  /// Narrower stretches are places.
  private static var narrowest: Double { 1e-13 }
  /// Roots are known this well.
  private static var nearest: Double { 1e-16 }
  /// Halvings of one pair after which the search gives up.
  private static var mostCells: Int { 20_000 }

  init(_ first: ScoreWalk, _ second: ScoreWalk, tolerance: Double) {
    self.first = first
    self.second = second
    self.tolerance = tolerance
  }

  private func difference(_ share: Double) -> Double {
    first.value(at: share) - second.value(at: share)
  }

  /// Searches one cell.
  ///
  /// - Returns: whether it could be told for certain.
  mutating func search(
    _ from: Double, _ to: Double, _ one: Stretch, _ other: Stretch
  ) -> Bool {
    if decides(one.value.widened(1e-14) - other.value.widened(1e-14)) { return true }
    var left = Self.mostCells
    var open = [Cell(from: from, to: to, one: one, other: other)]
    while let cell = open.popLast() {
      if decides(cell.one.value.widened(1e-14) - cell.other.value.widened(1e-14)) { continue }
      let slope = cell.one.slope.widened(1e-13) - cell.other.slope.widened(1e-13)
      if slope.low > 0 || slope.high < 0 {
        locate(cell.from, cell.to)
        continue
      }
      let middle = cell.from + (cell.to - cell.from) / 2
      if isDecided(cell.from, middle, cell.to, slope) { continue }
      if cell.to - cell.from <= Self.narrowest || middle <= cell.from || middle >= cell.to {
        edges.append(cell.from)
        edges.append(cell.to)
        continue
      }
      left -= 1
      if left < 0 { return false }
      open.append(self.cell(middle, cell.to))
      open.append(self.cell(cell.from, middle))
    }
    return true
  }

  private struct Cell {
    let from: Double
    let to: Double
    let one: Stretch
    let other: Stretch
  }

  private func cell(_ from: Double, _ to: Double) -> Cell {
    Cell(from: from, to: to, one: first.stretch(from, to), other: second.stretch(from, to))
  }

  /// Whether a lead leaves no doubt that one is ahead, or that both are equal.
  private func decides(_ gap: Bounds) -> Bool {
    gap.low > tolerance || gap.high < -tolerance
      || (gap.low >= -tolerance && gap.high <= tolerance)
  }

  /// Whether closer bounds leave no doubt: of the lead, from what both have in common, and from the
  /// difference in the middle and what its slope can make of it.
  private func isDecided(_ from: Double, _ middle: Double, _ to: Double, _ slope: Bounds) -> Bool {
    if let lead = first.lead(over: second, from, to), decides(lead) { return true }
    guard slope.isKnown else { return false }
    let centre = difference(middle)
    let reach = (to - from) / 2 * max(abs(slope.low), abs(slope.high))
    return decides(Bounds(centre - reach, centre + reach))
  }

  /// The places in a stretch in which the difference rises or falls throughout.
  private mutating func locate(_ from: Double, _ to: Double) {
    let (start, end) = (difference(from), difference(to))
    if let share = root(of: -tolerance, from, to, start, end) { edges.append(share) }
    if let share = root(of: tolerance, from, to, start, end) { edges.append(share) }
    if let share = root(of: 0, from, to, start, end) { zeros.append(share) }
  }

  /// Where the difference passes a level, by Oliveira and Takahashi's ITP (2020, ACM Transactions on
  /// Mathematical Software 47, 5): never more steps than bisection and one, on smooth curves few.
  private func root(
    of level: Double, _ from: Double, _ to: Double, _ start: Double, _ end: Double
  ) -> Double? {
    var (low, high) = (from, to)
    var (below, above) = (start - level, end - level)
    if below == 0 { return low }
    if above == 0 { return high }
    guard (below < 0) != (above < 0) else { return nil }
    let truncation = 0.2 / (high - low)
    // How far a step may lie from the middle: what bisection would leave.
    var reach = Self.nearest
    while reach < high - low { reach *= 2 }
    while high - low > 2 * Self.nearest {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      let secant = low - below * ((high - low) / (above - below))
      let side = middle >= secant ? 1.0 : -1
      let shift = truncation * (high - low) * (high - low)
      var share = abs(middle - secant) >= shift ? secant + side * shift : middle
      let most = max(0, reach - (high - low) / 2)
      if !(abs(share - middle) <= most) { share = middle - side * most }
      if !(share > low && share < high) { share = middle }
      let value = difference(share) - level
      if value == 0 { return share }
      if (value < 0) == (below < 0) {
        (low, below) = (share, value)
      } else {
        (high, above) = (share, value)
      }
      reach /= 2
    }
    return abs(below) <= abs(above) ? low : high
  }

  private func sign(_ share: Double) -> Int {
    let difference = difference(share)
    return difference > tolerance ? 1 : (difference < -tolerance ? -1 : 0)
  }

  /// Adds what was found, from low to high.
  func add(
    _ first: Int, _ second: Int, between low: Double, and high: Double,
    to found: inout [ScoreCrossing]
  ) {
    if edges.isEmpty { return }
    var bounds = [low, high]
    for edge in edges where edge > low && edge < high { bounds.append(edge) }
    sortWithoutRepetition(&bounds)
    var signs: [Int] = []
    for place in 1..<bounds.count {
      signs.append(sign(bounds[place - 1] + (bounds[place] - bounds[place - 1]) / 2))
    }
    var place = 0
    while place < signs.count {
      // A run of "equal", empty where the difference jumps from one side to the other.
      let start = place
      while place < signs.count, signs[place] == 0 { place += 1 }
      let before = start > 0 ? signs[start - 1] : 0
      let after = place < signs.count ? signs[place] : 0
      if place > start || (before != 0 && after != 0 && before != after) {
        add(first, second, bounds[start], bounds[place], before, after, to: &found)
      }
      place = max(place, start) + 1
    }
  }

  /// - Parameters:
  ///   - before: the sign before the place; 0 where it begins the stretch.
  ///   - after: the sign behind it; 0 where it ends the stretch.
  private func add(
    _ first: Int, _ second: Int, _ from: Double, _ to: Double, _ before: Int, _ after: Int,
    to found: inout [ScoreCrossing]
  ) {
    // Equal all along: nothing changes.
    if before == 0, after == 0 { return }
    let falls = before != 0 ? before > 0 : after < 0
    var share = from + (to - from) / 2
    for zero in zeros where zero >= from && zero <= to {
      share = zero
      break
    }
    found.append(
      ScoreCrossing(
        share: share, falling: falls ? first : second, rising: falls ? second : first, from: from,
        to: to, swaps: before != 0 && after != 0 && before != after))
  }
}

/// Puts numbers in rising order, each once.
func sortWithoutRepetition(_ numbers: inout [Double]) {
  numbers.sort { $0 < $1 }
  var count = 0
  for number in numbers where count == 0 || numbers[count - 1] != number {
    numbers[count] = number
    count += 1
  }
  numbers.removeLast(numbers.count - count)
}
