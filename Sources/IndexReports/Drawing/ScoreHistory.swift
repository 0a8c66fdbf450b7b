/// A small line of scores over periods, broken where two periods cannot be compared.
public struct ScoreHistory: Sendable {
  /// One period.
  public struct Point: Sendable {
    /// The period as printed.
    public var label: String
    /// The score as printed, read as a number; NaN where there is none.
    public var value: Double
    /// The score as printed; may be empty.
    public var text: String
    /// What stands below the period, for example the rank; may be empty.
    public var detail: String
    /// Whether it cannot be compared with the period before.
    public var isBreak: Bool

    /// Makes a point.
    public init(
      label: String, value: Double, text: String, detail: String = "", isBreak: Bool = false
    ) {
      self.label = label
      self.value = value
      self.text = text
      self.detail = detail
      self.isBreak = isBreak
    }
  }

  /// The periods, the earliest first.
  public var points: [Point]
  /// What stands above it wherever it goes; may be empty.
  public var banner: String

  /// Makes a chart.
  public init(points: [Point], banner: String = "") {
    self.points = points
    self.banner = banner
  }

  private static let size = 11.0
  private static let width = 300.0
  /// Height of the plot, without words.
  private static let plotHeight = 48.0

  /// Draws it.
  public func drawing(title: String, description: String, identifier: String) -> Drawing {
    var hasDetails = false
    for point in points where !point.detail.utf8.isEmpty { hasDetails = true }
    let top = Banner.height(banner) + 18
    let bottom = top + Self.plotHeight
    let height = bottom + (hasDetails ? 36 : 22)
    var drawing = Drawing(
      width: Self.width, height: height, title: title, description: description,
      identifier: identifier)
    Banner.draw(banner, in: &drawing)
    let (low, high) = ends
    let step = points.isEmpty ? 0 : Self.width / Double(points.count)
    func place(_ number: Int) -> (x: Double, y: Double) {
      let share = high > low ? (points[number].value - low) / (high - low) : 0.5
      return ((Double(number) + 0.5) * step, bottom - share * Self.plotHeight)
    }
    var run: [(x: Double, y: Double)] = []
    for (number, point) in points.enumerated() {
      if point.isBreak {
        drawing.polyline(run, .chosen, width: 2)
        run = []
        drawBreak(x: Double(number) * step, top - 12, bottom + 6, &drawing)
      }
      if point.value.isNaN {
        drawing.polyline(run, .chosen, width: 2)
        run = []
      } else {
        run.append(place(number))
      }
    }
    drawing.polyline(run, .chosen, width: 2)
    for (number, point) in points.enumerated() {
      let x = (Double(number) + 0.5) * step
      drawing.openGroup("point", key: point.label)
      if !point.value.isNaN {
        let y = place(number).y
        drawing.circle(x: x, y: y, radius: 3.5, .mark)
        drawing.text(point.text, x: x, y: y - 8, size: Self.size, anchor: .middle, isBold: true)
      }
      drawing.text(point.label, x: x, y: bottom + 18, size: Self.size, anchor: .middle)
      if !point.detail.utf8.isEmpty {
        drawing.text(
          point.detail, x: x, y: bottom + 31, .muted, size: Self.size, anchor: .middle)
      }
      drawing.closeGroup()
    }
    drawing.finish()
    return drawing
  }

  /// Two upright strokes between periods that cannot be compared.
  private func drawBreak(
    x: Double, _ top: Double, _ bottom: Double, _ drawing: inout Drawing
  ) {
    drawing.openGroup("break")
    for offset in [-2.0, 2] {
      drawing.line(x1: x + offset, y1: top, x2: x + offset, y2: bottom, .outline)
    }
    drawing.closeGroup()
  }

  private var ends: (low: Double, high: Double) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for point in points where !point.value.isNaN {
      low = min(low, point.value)
      high = max(high, point.value)
    }
    return (low, high)
  }
}
