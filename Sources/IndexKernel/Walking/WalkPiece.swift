/// A stretch of a walk in which no score jumps, and every unit's score in it.
struct WalkPiece: Sendable {
  let low: Double
  let high: Double
  /// By unit; `nil` for units that have no score or are not ranked.
  let walks: [ScoreWalk?]
  let tolerance: Double
  private let isLine: [Bool]
  /// The scores at both ends, by unit, of those that are lines.
  private let starts: [Double]
  private let ends: [Double]
  /// Where cells begin and end; empty where all scores are lines.
  private let bounds: [Double]
  /// Unit after unit.
  private let cells: [Stretch]

  private static var cellCount: Int { 32 }

  init(_ walks: [ScoreWalk?], between low: Double, and high: Double, tolerance: Double) {
    self.walks = walks
    self.low = low
    self.high = high
    self.tolerance = tolerance
    var isLine = [Bool](repeating: true, count: walks.count)
    var starts = [Double](repeating: .nan, count: walks.count)
    var ends = starts
    var allAreLines = true
    for unit in walks.indices {
      guard let walk = walks[unit] else { continue }
      if walk.isLinear {
        starts[unit] = walk.value(at: low)
        ends[unit] = walk.value(at: high)
      } else {
        isLine[unit] = false
        allAreLines = false
      }
    }
    self.isLine = isLine
    self.starts = starts
    self.ends = ends
    if allAreLines {
      bounds = []
      cells = []
      return
    }
    let count = Self.cellCount
    var bounds: [Double] = []
    for cell in 0...count { bounds.append(low + (high - low) * (Double(cell) / Double(count))) }
    self.bounds = bounds
    var cells: [Stretch] = []
    cells.reserveCapacity(walks.count * count)
    for walk in walks {
      for cell in 0..<count {
        cells.append(
          walk?.stretch(bounds[cell], bounds[cell + 1])
            ?? Stretch(value: .unknown, slope: .unknown))
      }
    }
    self.cells = cells
  }

  /// Adds every place between two units, from low to high.
  ///
  /// - Returns: whether they could be told for certain.
  func addCrossings(_ first: Int, _ second: Int, to found: inout [ScoreCrossing]) -> Bool {
    if isLine[first], isLine[second] {
      let lines = LinePair(low: low, high: high, tolerance: tolerance)
      // Units that are not there have NaN and no places.
      let (before, after) = (starts[first] - starts[second], ends[first] - ends[second])
      if let crossing = lines.crossing(first, second, before: before, after: after) {
        found.append(crossing)
      }
      return true
    }
    guard let one = walks[first], let other = walks[second], one != other else { return true }
    var pair = PairSearch(one, other, tolerance: tolerance)
    for cell in 0..<Self.cellCount {
      let isCertain = pair.search(
        bounds[cell], bounds[cell + 1], cells[first * Self.cellCount + cell],
        cells[second * Self.cellCount + cell])
      if !isCertain { return false }
    }
    pair.add(first, second, between: low, and: high, to: &found)
    return true
  }

  /// Adds every place between two units one of whom is among some.
  ///
  /// - Parameter isMember: by unit.
  /// - Returns: whether they could be told for certain.
  func addCrossings(among isMember: [Bool], to found: inout [ScoreCrossing]) -> Bool {
    for first in walks.indices where walks[first] != nil {
      for second in (first + 1)..<max(first + 1, walks.count) where walks[second] != nil {
        if !isMember[first], !isMember[second] { continue }
        if !addCrossings(first, second, to: &found) { return false }
      }
    }
    return true
  }
}
