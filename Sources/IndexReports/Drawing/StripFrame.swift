/// The frame of a chart that has a line for each row: texts in columns, and a strip on a scale that all
/// rows share.
struct StripFrame {
  static let size = 12.0
  static let width = 680.0
  private static let line = 20.0

  /// What is drawn so far.
  private(set) var drawing: Drawing
  private let top: Double
  private let height: Double
  /// Where the row begins that is being drawn.
  private var y: Double

  /// Begins a drawing.
  init(rows: Int, banner: String, title: String, description: String, identifier: String) {
    top = Banner.height(banner)
    height = top + 24 + Double(rows) * Self.line + 4
    y = top + 24
    drawing = Drawing(
      width: Self.width, height: height, title: title, description: description,
      identifier: identifier)
    Banner.draw(banner, in: &drawing)
  }

  /// What stands above a column.
  mutating func head(_ text: String, x: Double, _ anchor: Drawing.Anchor) {
    drawing.text(text, x: x, y: top + 14, .muted, size: Self.size, anchor: anchor)
  }

  /// A number of the scale, with its line through all rows.
  mutating func tick(_ text: String, x: Double) {
    drawing.line(x1: x, y1: top + 20, x2: x, y2: height - 2, .grid, width: 0.75)
    head(text, x: x, .middle)
  }

  /// Begins a row, with a line under it.
  mutating func openRow(_ part: String, key: String, tooltip: String, end: Double) {
    drawing.openGroup(part, key: key, tooltip: tooltip)
    drawing.line(x1: 0, y1: y + Self.line, x2: end, y2: y + Self.line, .grid, width: 0.5)
  }

  /// A text of the row.
  mutating func text(
    _ text: String, x: Double, anchor: Drawing.Anchor = .start, isBold: Bool = false
  ) {
    drawing.text(
      text, x: x, y: y + Self.line * 0.5 + Self.size * 0.36, size: Self.size, anchor: anchor,
      isBold: isBold)
  }

  /// The row's interval.
  mutating func band(x: Double, width: Double, radius: Double = 0) {
    drawing.rectangle(
      x: x, y: y + Self.line * 0.5 - 5, width: width, height: 10, .band, radius: radius)
  }

  /// Where the row stands.
  mutating func dot(x: Double) {
    drawing.circle(x: x, y: y + Self.line * 0.5, radius: 4, .mark)
  }

  /// Ends a row; the next one stands below it.
  mutating func closeRow() {
    drawing.closeGroup()
    y += Self.line
  }

  /// The drawing, whole.
  consuming func finished() -> Drawing {
    drawing.finish()
    return drawing
  }
}
