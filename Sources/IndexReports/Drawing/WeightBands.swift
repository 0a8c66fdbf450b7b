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

  private static let size = 12.0
  private static let line = 20.0
  private static let width = 680.0
  private static let step = 12.0
  private static let longestName = 250.0

  /// Draws it.
  ///
  /// - Parameter identifier: unique in the page: ASCII letters, digits and `-`.
  public func drawing(title: String, description: String, identifier: String) -> Drawing {
    let top = Banner.height(banner)
    let height = top + 24 + Double(rows.count) * Self.line + 4
    var drawing = Drawing(
      width: Self.width, height: height, title: title, description: description,
      identifier: identifier)
    Banner.draw(banner, in: &drawing)
    var deepest = 0.0
    for row in rows { deepest = max(deepest, Self.indent(row)) }
    let names = TextExtent.cutApart(
      rows.map { $0.name }, to: Self.longestName - deepest, size: Self.size)
    var widest = TextExtent.of(headings.name, size: Self.size)
    for (row, name) in zip(rows, names) {
      widest = max(widest, Self.indent(row) + TextExtent.of(name, size: Self.size))
    }
    let weight =
      widest + 14 + TextExtent.widest([headings.weight] + rows.map { $0.weight }, size: Self.size)
    let interval =
      weight + 14
      + TextExtent.widest([headings.interval] + rows.map { $0.interval }, size: Self.size)
    let scale = Scale(start: interval + 28, end: Self.width - 20)
    head(&drawing, weight, interval, scale, y: top + 14, bottom: height - 2)
    var y = top + 24
    for (row, name) in zip(rows, names) {
      draw(row, name, &drawing, weight, interval, scale, y: y)
      y += Self.line
    }
    drawing.finish()
    return drawing
  }

  private static func indent(_ row: Row) -> Double { Double(row.depth) * step }

  private func head(
    _ drawing: inout Drawing, _ weight: Double, _ interval: Double, _ scale: Scale, y: Double,
    bottom: Double
  ) {
    func text(_ text: String, _ x: Double, _ anchor: Drawing.Anchor) {
      drawing.text(text, x: x, y: y, .muted, size: Self.size, anchor: anchor)
    }
    text(headings.name, 0, .start)
    text(headings.weight, weight, .end)
    text(headings.interval, interval, .end)
    for tick in [0, 25, 50, 75, 100] {
      let x = scale.x(Double(tick) / 100)
      drawing.line(x1: x, y1: y + 6, x2: x, y2: bottom, .grid, width: 0.75)
      text(tick.description + "%", x, .middle)
    }
  }

  private func draw(
    _ row: Row, _ name: String, _ drawing: inout Drawing, _ weight: Double, _ interval: Double,
    _ scale: Scale, y: Double
  ) {
    drawing.openGroup("weight", key: row.key, tooltip: row.tooltip)
    let base = y + Self.line * 0.5 + Self.size * 0.36
    let middle = y + Self.line * 0.5
    drawing.line(
      x1: 0, y1: y + Self.line, x2: scale.end, y2: y + Self.line, .grid, width: 0.5)
    drawing.text(
      name, x: Self.indent(row), y: base, size: Self.size, isBold: row.depth == 0)
    drawing.text(row.weight, x: weight, y: base, size: Self.size, anchor: .end)
    drawing.text(row.interval, x: interval, y: base, size: Self.size, anchor: .end)
    if row.from <= row.to {
      let (from, to) = (scale.x(row.from), scale.x(row.to))
      drawing.rectangle(x: from, y: middle - 5, width: max(to - from, 1), height: 10, .band)
    }
    if row.place >= 0 {
      drawing.circle(x: scale.x(row.place), y: middle, radius: 4, .mark)
    }
    drawing.closeGroup()
  }

  /// Shares as places from left to right.
  private struct Scale {
    let start, end: Double

    func x(_ share: Double) -> Double { start + min(max(share, 0), 1) * (end - start) }
  }
}
