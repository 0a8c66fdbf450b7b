/// How often each unit has each rank: a line for each unit, a cell for each rank, shaded by frequency.
public struct AcceptabilityMap: Sendable {
  /// One unit.
  public struct Row: Sendable {
    /// The unit's code.
    public var key: String
    /// The name; cut where it is too long.
    public var name: String
    /// The mean rank as printed.
    public var expected: String
    /// For each rank from 1: per cent as printed.
    public var percents: [Int]
    /// For each rank from 1: whether it occurs at all; a dot stands where that prints as 0.
    public var occurs: [Bool]
    /// Per cent of replicates in which it is not ranked, as printed.
    public var notRanked: Int
    /// The rank by the scheme, from 1; 0 for none.
    public var rank: Int
    /// All of it in words.
    public var tooltip: String

    /// Makes a line.
    public init(
      key: String, name: String, expected: String, percents: [Int], occurs: [Bool],
      notRanked: Int = 0, rank: Int, tooltip: String = ""
    ) {
      self.key = key
      self.name = name
      self.expected = expected
      self.percents = percents
      self.occurs = occurs
      self.notRanked = notRanked
      self.rank = rank
      self.tooltip = tooltip
    }
  }

  /// The words around the cells.
  public struct Words: Sendable {
    var name, expected, notRanked, shades, outlined: String

    /// Names columns and explains the cells.
    ///
    /// - Parameters:
    ///   - notRanked: the heading of the last column; empty for none.
    ///   - shades: what the numbers are, before the shades.
    ///   - outlined: what an outline means.
    public init(
      name: String, expected: String, notRanked: String, shades: String, outlined: String
    ) {
      self.name = name
      self.expected = expected
      self.notRanked = notRanked
      self.shades = shades
      self.outlined = outlined
    }
  }

  /// The lines, from top to bottom; each has as many ranks as there are lines.
  public var rows: [Row]
  /// The words around the cells.
  public var words: Words
  /// A line above everything, such as that the data are made up; may be empty.
  public var banner: String

  /// Makes a chart.
  public init(rows: [Row], words: Words, banner: String = "") {
    self.rows = rows
    self.words = words
    self.banner = banner
  }

  /// Units beyond which cells would be too small to read on paper.
  public static let most = 40

  /// The lowest per cent of each shade.
  static let limits = [1, 10, 20, 40, 70]

  /// The width of an A4 page between its margins.
  private static let width = 680.0
  private static let longestName = 92.0
  /// Of all text: 7 points on the narrower page of an official document, too.
  fileprivate static let size = 11.0
  /// How wide 100 is.
  private static let threeDigits = 20.0

  /// Draws it.
  ///
  /// - Parameter identifier: unique in the page: ASCII letters, digits and `-`.
  public func drawing(title: String, description: String, identifier: String) -> Drawing {
    let cells = Cells(self, width: Self.width, longest: Self.longestName)
    let top = Banner.height(banner)
    let first = top + 22
    let last = first + Double(rows.count) * cells.height
    var drawing = Drawing(
      width: Self.width, height: last + 34, title: title, description: description,
      identifier: identifier)
    Banner.draw(banner, in: &drawing)
    head(&drawing, cells, y: top + 14)
    for number in 0..<rows.count {
      draw(
        rows[number], cells.names[number], &drawing, cells, y: first + Double(number) * cells.height
      )
    }
    // Outlines last, above the cells beside them.
    for number in 0..<rows.count where rows[number].rank > 0 {
      outline(
        &drawing, x: cells.x(rows[number].rank), y: first + Double(number) * cells.height,
        width: cells.width, height: cells.height)
    }
    legend(&drawing, y: last + 12)
    drawing.finish()
    return drawing
  }

  private func head(_ drawing: inout Drawing, _ cells: Cells, y: Double) {
    drawing.text(
      TextExtent.cut(words.name, to: Self.longestName, size: Self.size), x: 0, y: y, .muted,
      size: Self.size)
    drawing.text(
      words.expected, x: cells.expected, y: y, .muted, size: Self.size, anchor: .end)
    for rank in 1..<rows.count + 1 {
      drawing.text(
        rank.description, x: cells.x(rank) + cells.width / 2, y: y, .muted, size: Self.size,
        anchor: .middle)
    }
    if cells.hasUnranked {
      drawing.text(
        words.notRanked, x: cells.end, y: y, .muted, size: Self.size, anchor: .end)
    }
  }

  private func draw(
    _ row: Row, _ name: String, _ drawing: inout Drawing, _ cells: Cells, y: Double
  ) {
    drawing.openGroup(
      "row", key: row.key, tooltip: row.tooltip, isFocusable: !row.tooltip.utf8.isEmpty)
    let base = y + cells.height / 2 + Self.size * 0.36
    drawing.text(name, x: 0, y: base, size: Self.size)
    drawing.text(
      row.expected, x: cells.expected, y: base, .muted, size: Self.size, anchor: .end)
    for place in 0..<row.percents.count {
      let percent = row.percents[place]
      let x = cells.x(place + 1)
      if let ink = Self.ink(percent) {
        // Three digits need more than a narrow cell; nothing stands beside them.
        let inset = percent == 100 ? min(0, (cells.width - Self.threeDigits) / 2) : 0.5
        drawing.rectangle(
          x: x + inset, y: y + 0.5, width: cells.width - 2 * inset, height: cells.height - 1, ink)
        let isOwn = place + 1 == row.rank && cells.width >= 18
        if isOwn { ring(&drawing, x: x, y: y, cells) }
        drawing.text(
          percent.description, x: x + cells.width / 2, y: base, ink.textOn, size: Self.size,
          anchor: .middle, isBold: isOwn)
      } else if row.occurs[place] {
        drawing.circle(
          x: x + cells.width / 2, y: y + cells.height / 2, radius: 0.9, .muted)
      }
    }
    if cells.hasUnranked, row.notRanked > 0 {
      drawing.text(
        row.notRanked.description, x: cells.end, y: base, size: Self.size, anchor: .end)
    }
    drawing.closeGroup()
  }

  /// A light line inside the outline, without which it would be lost around a dark cell.
  private func ring(_ drawing: inout Drawing, x: Double, y: Double, _ cells: Cells) {
    let (left, upper) = (x + 1, y + 1)
    let (width, height) = (cells.width - 2, cells.height - 2)
    drawing.rectangle(x: left, y: upper, width: width, height: 1, .surface)
    drawing.rectangle(x: left, y: upper + height - 1, width: width, height: 1, .surface)
    drawing.rectangle(x: left, y: upper, width: 1, height: height, .surface)
    drawing.rectangle(x: left + width - 1, y: upper, width: 1, height: height, .surface)
  }

  private func outline(
    _ drawing: inout Drawing, x: Double, y: Double, width: Double, height: Double
  ) {
    drawing.polyline(
      [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y), (x + 1, y)],
      .outline, width: 2)
  }

  /// The shade of a number; `nil` below 1.
  private static func ink(_ percent: Int) -> Ink? {
    var step = -1
    for number in 0..<limits.count where percent >= limits[number] { step = number }
    return step < 0 ? nil : Ink.step(step)
  }

  private func legend(_ drawing: inout Drawing, y: Double) {
    let size = Self.size
    var x = 0.0
    drawing.text(words.shades, x: x, y: y + 12, .muted, size: size)
    x += TextExtent.of(words.shades, size: size) + 10
    for number in 0..<Self.limits.count {
      let low = Self.limits[number]
      let high = number + 1 < Self.limits.count ? Self.limits[number + 1] - 1 : 100
      let ink = Ink.step(number)
      drawing.rectangle(x: x, y: y, width: 50, height: 17, ink)
      drawing.text(
        low.description + "-" + high.description, x: x + 25, y: y + 12.5, ink.textOn, size: size,
        anchor: .middle)
      x += 52
    }
    x += 14
    outline(&drawing, x: x, y: y + 1, width: 18, height: 15)
    drawing.text(words.outlined, x: x + 25, y: y + 12, .muted, size: size)
  }
}

/// Where the columns of cells stand.
private struct Cells {
  let width, height, expected, end: Double
  let hasUnranked: Bool
  /// The names of the rows as they have room.
  let names: [String]
  private let left: Double

  init(_ chart: AcceptabilityMap, width: Double, longest: Double) {
    let count = Double(max(1, chart.rows.count))
    let size = AcceptabilityMap.size
    var (names, ranks) = (
      TextExtent.of(chart.words.name, size: size), TextExtent.of(chart.words.expected, size: size)
    )
    hasUnranked = !chart.words.notRanked.utf8.isEmpty
    self.names = TextExtent.cutApart(chart.rows.map { $0.name }, to: longest, size: size)
    names = max(names, TextExtent.widest(self.names, size: size))
    for row in chart.rows {
      ranks = max(ranks, TextExtent.of(row.expected, size: size))
    }
    expected = min(longest, names) + 8 + ranks
    left = expected + 8
    let unranked = hasUnranked ? TextExtent.of(chart.words.notRanked, size: size) + 6 : 0
    // 100 may be wider than the last cell.
    self.width = min(40, (width - left - unranked - 4) / count)
    height = min(24, max(17, self.width))
    end = left + self.width * count + unranked
  }

  func x(_ rank: Int) -> Double { left + Double(rank - 1) * width }
}
