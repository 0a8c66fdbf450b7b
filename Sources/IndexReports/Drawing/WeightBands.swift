/// How far every weight may move before something changes: one line for each weight, a band on a scale
/// from 0 to 100 per cent.
public struct WeightBands: Sendable {
  /// One weight.
  public struct Row: Sendable {
    /// The id of the node that has the weight.
    public var key: String
    /// Its name; cut where it is too long.
    public var name: String
    /// How far below the first level of the list it stands, 0 or more.
    public var depth: Int
    /// The weight as printed: `40.00%`.
    public var weight: String
    /// The interval as printed: `27.81-68.76%`.
    public var interval: String
    /// The weight, 0 to 1.
    public var place: Double
    /// Where the band begins, 0 to 1; NaN for none.
    public var from: Double
    /// Where the band ends, 0 to 1; NaN for none.
    public var to: Double
    /// All of it in words.
    public var tooltip: String

    /// Makes a line.
    public init(
      key: String, name: String, depth: Int = 0, weight: String, interval: String, place: Double,
      from: Double = .nan, to: Double = .nan, tooltip: String = ""
    ) {
      self.key = key
      self.name = name
      self.depth = depth
      self.weight = weight
      self.interval = interval
      self.place = place
      self.from = from
      self.to = to
      self.tooltip = tooltip
    }
  }

  /// What stands above the columns.
  public struct Headings: Sendable {
    var name, weight, interval: String

    /// Names the columns.
    public init(name: String, weight: String, interval: String) {
      self.name = name
      self.weight = weight
      self.interval = interval
    }
  }

  /// The lines, from top to bottom.
  public var rows: [Row]
  /// What stands above the columns.
  public var headings: Headings
  /// A line above everything, such as that the data are made up; may be empty.
  public var banner: String

  /// Makes a chart.
  public init(rows: [Row], headings: Headings, banner: String = "") {
    self.rows = rows
    self.headings = headings
    self.banner = banner
  }

  private static let step = 12.0
  private static let longestName = 250.0

  /// Draws it.
  ///
  /// - Parameter identifier: unique in the page: ASCII letters, digits and `-`.
  public func drawing(title: String, description: String, identifier: String) -> Drawing {
    var frame = StripFrame(
      rows: rows.count, banner: banner, title: title, description: description,
      identifier: identifier)
    let size = StripFrame.size
    var deepest = 0.0
    for row in rows { deepest = max(deepest, Self.indent(row)) }
    let names = TextExtent.cutApart(
      rows.map { $0.name }, to: Self.longestName - deepest, size: size)
    var widest = TextExtent.of(headings.name, size: size)
    for (row, name) in zip(rows, names) {
      widest = max(widest, Self.indent(row) + TextExtent.of(name, size: size))
    }
    let weight =
      widest + 14 + TextExtent.widest([headings.weight] + rows.map { $0.weight }, size: size)
    let interval =
      weight + 14 + TextExtent.widest([headings.interval] + rows.map { $0.interval }, size: size)
    let scale = Scale(start: interval + 28, end: StripFrame.width - 20)
    frame.head(headings.name, x: 0, .start)
    frame.head(headings.weight, x: weight, .end)
    frame.head(headings.interval, x: interval, .end)
    for tick in [0, 25, 50, 75, 100] {
      frame.tick(tick.description + "%", x: scale.x(Double(tick) / 100))
    }
    for (row, name) in zip(rows, names) {
      frame.openRow("weight", key: row.key, tooltip: row.tooltip, end: scale.end)
      frame.text(name, x: Self.indent(row), isBold: row.depth == 0)
      frame.text(row.weight, x: weight, anchor: .end)
      frame.text(row.interval, x: interval, anchor: .end)
      if row.from <= row.to {
        let (from, to) = (scale.x(row.from), scale.x(row.to))
        frame.band(x: from, width: max(to - from, 1))
      }
      if row.place >= 0 { frame.dot(x: scale.x(row.place)) }
      frame.closeRow()
    }
    return frame.finished()
  }

  private static func indent(_ row: Row) -> Double { Double(row.depth) * step }

  /// Shares as places from left to right.
  private struct Scale {
    let start, end: Double

    func x(_ share: Double) -> Double { start + min(max(share, 0), 1) * (end - start) }
  }
}
