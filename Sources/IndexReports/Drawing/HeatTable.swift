/// A table whose cells are shaded in five steps and say their number.
public struct HeatTable: Sendable {
  /// A cell.
  public struct Cell: Sendable {
    /// The number as printed; may be empty.
    public var text: String
    /// The step of the shade, 0 to 4; `nil` leaves the cell white.
    public var step: Int?
    /// What is special about it.
    public var state: State

    /// Makes a cell.
    public init(_ text: String, step: Int?, state: State = .observed) {
      self.text = text
      self.step = step
      self.state = state
    }
  }

  /// Where a cell's number comes from.
  public enum State: Sendable {
    /// Figures that were reported.
    case observed
    /// Some were filled in: the left end is hatched.
    case imputed
    /// There is none: hatched all over.
    case missing
  }

  /// A row.
  public struct Row: Sendable {
    /// By which a page finds it; may be empty.
    public var key: String
    /// What stands before the name, for example the rank.
    public var number: String
    /// The name.
    public var label: String
    /// One cell for each column.
    public var cells: [Cell]

    /// Makes a row.
    public init(key: String, number: String, label: String, cells: [Cell]) {
      self.key = key
      self.number = number
      self.label = label
      self.cells = cells
    }
  }

  /// A sample of a shade or a hatch, with its meaning.
  public struct LegendEntry: Sendable {
    /// The shade.
    public var step: Int?
    /// The hatch.
    public var state: State
    /// What it means.
    public var text: String

    /// Makes an entry.
    public init(step: Int?, state: State = .observed, text: String) {
      self.step = step
      self.state = state
      self.text = text
    }
  }

  /// The headings, broken into lines where they are long.
  public var columns: [String]
  /// The rows from top to bottom.
  public var rows: [Row]
  /// What shades and hatches mean.
  public var legend: [LegendEntry]
  /// What stands above it wherever it goes; may be empty.
  public var banner: String

  /// Makes a chart.
  public init(
    columns: [String], rows: [Row], legend: [LegendEntry], banner: String = ""
  ) {
    self.columns = columns
    self.rows = rows
    self.legend = legend
    self.banner = banner
  }

  private static let size = 12.0
  private static let width = 680.0
  private static let rowHeight = 20.0
  private static let headSize = 11.0
  private static let headLines = 4
  private static let hatch = 9.0

  /// Draws it.
  public func drawing(title: String, description: String, identifier: String) -> Drawing {
    let (numbers, names) = (numberWidth, nameWidth)
    let left = numbers + names + 8
    let labels = TextExtent.cutApart(rows.map { $0.label }, to: names, size: Self.size)
    let cell = columns.isEmpty ? 0 : (Self.width - left) / Double(columns.count)
    let heads = columns.map {
      FittedText.evenLines($0, size: Self.headSize, width: cell - 6, most: Self.headLines)
    }
    var lines = 1
    for head in heads { lines = max(lines, head.count) }
    let top = Banner.height(banner) + Double(lines) * 14 + 6
    let bottom = top + Double(rows.count) * Self.rowHeight
    let legendRows = legendPlaces
    let height = bottom + 8 + Double(legendRows.count) * 20
    var drawing = Drawing(
      width: Self.width, height: height, title: title, description: description,
      identifier: identifier)
    Banner.draw(banner, in: &drawing)
    for (number, head) in heads.enumerated() {
      let x = left + (Double(number) + 0.5) * cell
      for (line, text) in head.enumerated() {
        let y = top - 6 - Double(head.count - 1 - line) * 14
        drawing.text(text, x: x, y: y, size: Self.headSize, anchor: .middle, isBold: true)
      }
    }
    for (number, row) in rows.enumerated() {
      let y = top + Double(number) * Self.rowHeight
      drawing.openGroup("row", key: row.key)
      let baseline = y + Self.rowHeight / 2 + Self.size * 0.36
      drawing.text(
        row.number, x: numbers - 6, y: baseline, .muted, size: Self.size, anchor: .end)
      drawing.text(labels[number], x: numbers, y: baseline, size: Self.size)
      for (column, content) in row.cells.enumerated() {
        draw(
          content, x: left + Double(column) * cell, y: y, width: cell, baseline: baseline, &drawing)
      }
      drawing.closeGroup()
    }
    drawLegend(legendRows, top: bottom + 8, &drawing)
    drawing.finish()
    return drawing
  }

  private var numberWidth: Double {
    var widest = 0.0
    for row in rows { widest = max(widest, TextExtent.of(row.number, size: Self.size)) }
    return widest + 6
  }

  private var nameWidth: Double {
    var widest = 0.0
    for row in rows { widest = max(widest, TextExtent.of(row.label, size: Self.size)) }
    return min(widest, Self.width * 0.25)
  }

  private func draw(
    _ cell: Cell, x: Double, y: Double, width: Double, baseline: Double, _ drawing: inout Drawing
  ) {
    // A gap of one pixel between cells is the surface that shows through.
    let (inner, height) = (width - 1, Self.rowHeight - 1)
    var ink = Ink.text
    switch cell.state {
    case .missing:
      drawing.rectangle(x: x, y: y, width: inner, height: height, .missing)
    case .observed, .imputed:
      if let step = cell.step {
        let shade = Ink.step(step)
        drawing.rectangle(x: x, y: y, width: inner, height: height, shade)
        ink = shade.textOn
      }
    }
    if case .imputed = cell.state {
      drawing.rectangle(x: x, y: y, width: Self.hatch, height: height, .missing)
    }
    if !cell.text.utf8.isEmpty {
      drawing.text(
        cell.text, x: x + inner / 2, y: baseline, ink, size: Self.size, anchor: .middle)
    }
  }

  /// The entries of the legend in lines that fit.
  private var legendPlaces: [[(x: Double, entry: LegendEntry)]] {
    var lines: [[(x: Double, entry: LegendEntry)]] = []
    var x = Self.width
    for entry in legend {
      let extent = 34 + TextExtent.of(entry.text, size: Self.headSize) + 14
      if x + extent > Self.width + 14 {
        lines.append([])
        x = 0
      }
      lines[lines.count - 1].append((x, entry))
      x += extent
    }
    return lines
  }

  private func drawLegend(
    _ lines: [[(x: Double, entry: LegendEntry)]], top: Double, _ drawing: inout Drawing
  ) {
    drawing.openGroup("legend")
    for (number, line) in lines.enumerated() {
      let y = top + Double(number) * 20
      for (x, entry) in line {
        draw(
          Cell("", step: entry.step, state: entry.state), x: x, y: y + 1, width: 28,
          baseline: y, &drawing)
        drawing.text(
          entry.text, x: x + 33, y: y + Self.rowHeight / 2 + Self.headSize * 0.36,
          size: Self.headSize)
      }
    }
    drawing.closeGroup()
  }
}
