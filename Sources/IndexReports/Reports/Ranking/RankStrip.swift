internal import CompositeIndex

/// Where a unit stands among all, and how far that may be off, in one line of text: `..==O===....`.
struct RankStrip {
  /// What a column of strips is called.
  static let name = LocalizedText(zh: "名次条", en: "strip of ranks")

  /// How many places there are.
  private let places: Int
  private let cells: Int

  /// A strip with a cell for each place, or with so many cells where there are more places.
  ///
  /// - Parameters:
  ///   - places: at least 1.
  ///   - most: cells at most.
  init(places: Int, most: Int) {
    self.places = max(1, places)
    cells = min(most, self.places)
  }

  /// The heading: the first, every tenth and the last place where they stand, as far as they leave
  /// room between each other.
  var scale: String {
    let last = String(places)
    guard cells > last.count + 1 else { return "1" }
    var text = "1"
    if cells == places {
      for tick in stride(from: 10, to: places - last.count - 2, by: 10) {
        text += String(repeating: " ", count: tick - 1 - text.count) + String(tick)
      }
    }
    return text + String(repeating: " ", count: cells - text.count - last.count) + last
  }

  /// The line of one unit.
  ///
  /// - Parameter ends: the interval; `nil` for none.
  func line(_ rank: Double, _ ends: (best: Double, worst: Double)?) -> String {
    guard let ends, !rank.isNaN else { return "" }
    if ends.best.isNaN { return String(repeating: ".", count: cells) }
    let (best, worst, own) = (cell(ends.best), cell(ends.worst), cell(rank))
    return String(
      (0..<cells).map { place in
        place == own ? "O" : (best...max(best, worst)).contains(place) ? "=" : "."
      })
  }

  private func cell(_ rank: Double) -> Int {
    let share = (rank - 1) / Double(max(1, places - 1))
    return min(cells - 1, max(0, Int((share * Double(cells - 1)).rounded())))
  }
}
