/// Where the parts of a ``BumpChart`` stand.
struct BumpLayout {
  /// An end at which lines have labels.
  enum Side: CaseIterable {
    case left, right
  }

  /// One label that has room.
  struct Label {
    let line: Int
    let side: Side
    /// Its middle.
    var y: Double
    /// Where its line ends.
    let ownY: Double
  }

  static let size = 11.0
  /// How high a label is with the room around it.
  static let labelHeight = 13.0
  static let stub = 9.0
  static let labelGap = 16.0
  private static let longestName = 110.0
  private static let tallest = 860.0

  let pitch, top, bottom: Double
  /// The height of each line in each column, counted in places from 0; `nil` where it is not ranked.
  let slots: [[Int?]]
  /// The labels that have room, the chosen ones first.
  private(set) var labels: [Label] = []
  private let left, right: Double
  /// The names of the lines as they have room: less in a narrow drawing, so that lines keep a third of it.
  private let names: [String]
  private let columns: Int
  private let namesEnds: Bool
  private let hasCuts: Bool

  init(_ chart: BumpChart, width: Double, pitch given: Double?) {
    columns = chart.columns.count
    namesEnds = chart.namesEnds
    var cuts = 0
    for column in chart.columns where !column.cut.utf8.isEmpty { cuts += 1 }
    hasCuts = cuts > 0
    slots = Self.slots(chart)
    var places = 1
    for column in 0..<columns {
      var count = 0
      for line in slots where line[column] != nil { count += 1 }
      places = max(places, count)
    }
    pitch = given ?? (places <= 12 ? 24 : min(20, Self.tallest / Double(places)))
    top = Banner.height(chart.banner) + 28
    // So high that the labels of all chosen lines have room, however close the ranks are.
    var chosen = 0
    for line in chart.lines where line.isChosen { chosen += 1 }
    bottom = top + max(Double(places) * pitch, Double(chosen) * Self.labelHeight)
    let share = chart.namesEnds ? 0.34 : 0.6
    let names = TextExtent.cutApart(
      chart.lines.map { $0.name },
      to: max(30, min(Self.longestName, width * share - Self.labelGap - 20)), size: Self.size)
    self.names = names
    var widths = [0.0, 0.0]
    for (place, line) in chart.lines.enumerated() {
      for (number, side) in Side.allCases.enumerated() {
        let text = Self.text(
          line.labels[side == .left ? 0 : columns - 1], names[place], side,
          isNamed: side == .left || chart.namesEnds)
        widths[number] = max(widths[number], TextExtent.of(text, size: Self.size) * 1.06)
      }
    }
    // Half of a column's name may reach beyond it.
    left = max(widths[0] + Self.labelGap, 30)
    right = width - max(widths[1] + Self.labelGap, 30)
    labels = placed(chart)
  }

  func column(_ side: Side) -> Int { side == .left ? 0 : columns - 1 }

  func x(_ column: Int) -> Double {
    columns > 1 ? left + (right - left) * Double(column) / Double(columns - 1) : (left + right) / 2
  }

  func y(_ slot: Int) -> Double { top + (Double(slot) + 0.5) * pitch }

  /// How wide a column's name may be; the word above a cut needs as much.
  var room: Double {
    columns > 1 ? (right - left) / Double(columns - 1) * (hasCuts ? 0.48 : 0.94) : right - left
  }

  /// The rank stands next to the line.
  func text(_ line: BumpChart.Line, number: Int, _ side: Side) -> String {
    Self.text(
      line.labels[column(side)], names[number], side, isNamed: side == .left || namesEnds)
  }

  private static func text(_ rank: String, _ name: String, _ side: Side, isNamed: Bool) -> String {
    if !isNamed { return rank }
    return side == .left ? name + " " + rank : rank + " " + name
  }

  private static func slots(_ chart: BumpChart) -> [[Int?]] {
    var slots = [[Int?]](
      repeating: [Int?](repeating: nil, count: chart.columns.count), count: chart.lines.count)
    for column in 0..<chart.columns.count {
      var ranked: [Int] = []
      for number in 0..<chart.lines.count where chart.lines[number].ranks[column] > 0 {
        ranked.append(number)
      }
      ranked.sort {
        let (a, b) = (chart.lines[$0].ranks[column], chart.lines[$1].ranks[column])
        return a == b ? $0 < $1 : a < b
      }
      for slot in 0..<ranked.count { slots[ranked[slot]][column] = slot }
    }
    return slots
  }

  // MARK: Labels

  private func placed(_ chart: BumpChart) -> [Label] {
    var labels: [Label] = []
    for side in Side.allCases {
      var chosen: [Label] = []
      var others: [Label] = []
      for number in 0..<chart.lines.count {
        guard let slot = slots[number][column(side)] else { continue }
        let label = Label(line: number, side: side, y: y(slot), ownY: y(slot))
        if chart.lines[number].isChosen { chosen.append(label) } else { others.append(label) }
      }
      chosen.sort { $0.ownY < $1.ownY }
      others.sort { $0.ownY < $1.ownY }
      var taken = spread(chosen)
      for label in others where isFree(label.y, taken) { taken.append(label) }
      labels += taken
    }
    return labels
  }

  private func isFree(_ y: Double, _ taken: [Label]) -> Bool {
    for label in taken where abs(label.y - y) < Self.labelHeight - 0.001 { return false }
    return true
  }

  /// Labels moved apart, down as far as needed and then up from the bottom.
  private func spread(_ labels: [Label]) -> [Label] {
    var moved = labels
    for number in 0..<moved.count where number > 0 {
      moved[number].y = max(moved[number].y, moved[number - 1].y + Self.labelHeight)
    }
    var limit = bottom - Self.labelHeight / 2
    for number in (0..<moved.count).reversed() {
      moved[number].y = min(moved[number].y, limit)
      limit = moved[number].y - Self.labelHeight
    }
    return moved
  }
}
