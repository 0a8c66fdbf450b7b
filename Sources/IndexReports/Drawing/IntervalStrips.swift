/// A ranking in which every unit's interval of ranks lies beside its rank: one line for each unit.
public struct IntervalStrips: Sendable {
  /// One unit.
  public struct Row: Sendable {
    /// The unit's code.
    public var key: String
    /// The rank as printed: `12=`.
    public var rank: String
    /// The name; cut where it is too long.
    public var name: String
    /// The score as printed.
    public var score: String
    /// The interval as printed: `3-9`; empty for none.
    public var interval: String
    /// The rank.
    public var place: Double
    /// The best rank of the interval; NaN for none.
    public var best: Double
    /// The worst rank of the interval; NaN for none.
    public var worst: Double
    /// All of it in words.
    public var tooltip: String

    /// Makes a line.
    public init(
      key: String, rank: String, name: String, score: String, interval: String = "",
      place: Double, best: Double = .nan, worst: Double = .nan, tooltip: String = ""
    ) {
      self.key = key
      self.rank = rank
      self.name = name
      self.score = score
      self.interval = interval
      self.place = place
      self.best = best
      self.worst = worst
      self.tooltip = tooltip
    }
  }

  /// What stands above the columns.
  public struct Headings: Sendable {
    var rank, name, score, interval: String

    /// Names the columns.
    public init(rank: String, name: String, score: String, interval: String) {
      self.rank = rank
      self.name = name
      self.score = score
      self.interval = interval
    }
  }

  /// The lines, from top to bottom.
  public var rows: [Row]
  /// How many places there are; the strips reach from 1 to it.
  public var places: Int
  /// What stands above the columns.
  public var headings: Headings
  /// A line above everything, such as that the data are made up; may be empty.
  public var banner: String

  /// Makes a chart.
  public init(rows: [Row], places: Int, headings: Headings, banner: String = "") {
    self.rows = rows
    self.places = max(1, places)
    self.headings = headings
    self.banner = banner
  }

  /// Lines that one drawing has at most: more would not fit a printed page.
  public static let most = 40

  /// Stretches of lines, each for a drawing of its own and all about equally long.
  public static func parts(of count: Int) -> [Range<Int>] {
    if count < 1 { return [] }
    let parts = (count + most - 1) / most
    var stretches: [Range<Int>] = []
    for part in 0..<parts {
      stretches.append(part * count / parts..<(part + 1) * count / parts)
    }
    return stretches
  }

  private static let longestName = 170.0

  /// Draws it.
  ///
  /// - Parameter identifier: unique in the page: ASCII letters, digits and `-`.
  public func drawing(title: String, description: String, identifier: String) -> Drawing {
    var frame = StripFrame(
      rows: rows.count, banner: banner, title: title, description: description,
      identifier: identifier)
    let names = TextExtent.cutApart(
      rows.map { $0.name }, to: Self.longestName, size: StripFrame.size)
    let columns = Columns(self, names: names)
    frame.head(headings.rank, x: columns.rank, .end)
    frame.head(headings.name, x: columns.name, .start)
    frame.head(headings.score, x: columns.score, .end)
    if columns.interval > columns.score {
      frame.head(headings.interval, x: columns.interval, .end)
    }
    for tick in RankTicks.places(places) {
      frame.tick(tick.description, x: columns.x(Double(tick), places))
    }
    for (row, name) in zip(rows, names) { draw(row, name, &frame, columns) }
    return frame.finished()
  }

  private func draw(_ row: Row, _ name: String, _ frame: inout StripFrame, _ columns: Columns) {
    frame.openRow("row", key: row.key, tooltip: row.tooltip, end: columns.end)
    frame.text(row.rank, x: columns.rank, anchor: .end)
    frame.text(name, x: columns.name)
    frame.text(row.score, x: columns.score, anchor: .end, isBold: true)
    if !row.interval.utf8.isEmpty { frame.text(row.interval, x: columns.interval, anchor: .end) }
    if row.best <= row.worst {
      // An interval of one place has a body, too.
      let (from, to) = (columns.x(row.best, places), columns.x(row.worst, places))
      frame.band(x: from - 5, width: to - from + 10, radius: 5)
    }
    if row.place >= 1 { frame.dot(x: columns.x(row.place, places)) }
    frame.closeRow()
  }
}

/// Where the columns of strips stand: as wide as their texts.
private struct Columns {
  let rank, name, score, interval: Double
  let end = StripFrame.width
  private let strip: Double

  init(_ chart: IntervalStrips, names: [String]) {
    let (headings, size) = (chart.headings, StripFrame.size)
    func widest(_ heading: String, _ text: (IntervalStrips.Row) -> String) -> Double {
      TextExtent.widest([heading] + chart.rows.map(text), size: size)
    }
    // Latin headings may be a little wider than laid out.
    rank = widest(headings.rank) { $0.rank } * 1.06 + 1
    name = rank + 12
    // Bold digits are a little wider.
    score =
      name + TextExtent.widest([headings.name] + names, size: size) + 12 + widest(headings.score) {
        $0.score
      } * 1.08
    var intervals = 0.0
    for row in chart.rows where !row.interval.utf8.isEmpty {
      intervals = max(intervals, TextExtent.of(row.interval, size: size))
    }
    if intervals > 0 { intervals = max(intervals, TextExtent.of(headings.interval, size: size)) }
    interval = intervals > 0 ? score + 14 + intervals : score
    strip = interval + 24
  }

  /// Where a rank lies on the strip.
  func x(_ rank: Double, _ places: Int) -> Double {
    let share = places > 1 ? (min(max(rank, 1), Double(places)) - 1) / Double(places - 1) : 0.5
    return strip + share * (end - 14 - strip)
  }
}

/// Places that a scale of ranks names: the first, the last, and round ones between that have room.
enum RankTicks {
  static func places(_ count: Int) -> [Int] {
    if count < 2 { return [1] }
    var step = 1
    for wider in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] {
      step = wider
      if count / wider <= 8 { break }
    }
    var ticks = [1]
    var tick = step
    while tick < count {
      // Not so near to the ends that the numbers would touch.
      if tick > 1, (tick - 1) * 2 >= step, (count - tick) * 2 > step { ticks.append(tick) }
      tick += step
    }
    return ticks + [count]
  }
}
