internal import CompositeIndex

/// Where a unit stands among all, and how far that may be off, in one line of text: `..==O===....`.
struct RankStrip {
  /// What a column of strips is called.
  static let name = LocalizedText(zh: "名次条", en: "strip of ranks")
  /// The key of columns that are drawn in characters of one width.
  static let key = "strip"
  /// Cells at most: a place each up to 31.
  static let most = 31

  /// How many places there are.
  private let places: Int
  private let cells: Int

  /// A strip with a cell for each place, or with so many cells where there are more places.
  ///
  /// - Parameters:
  ///   - places: at least 1.
  ///   - most: cells at most.
  init(places: Int, most: Int = RankStrip.most) {
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

  /// A column of strips with its one line of explanation.
  ///
  /// - Parameters:
  ///   - interval: what `=` stands for.
  ///   - priority: as in ``Table/Column/priority``.
  func column(_ interval: LocalizedText, _ language: Language, priority: Int) -> Table.Column {
    let note = LocalizedText(
      zh: "名次条：O 为名次，= 为\(interval.zh)，. 为其余名次。",
      en: "Strip: O the rank, = \(interval.en), . other places.")
    return Table.Column(
      scale, key: Self.key, priority: priority, name: Self.name[language], note: note[language])
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
