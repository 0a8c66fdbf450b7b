/// How signed parts lead from one total to another: a bar for the first total, steps that each begin
/// where the last one ended, a bar for the second.
///
/// Bars lie, so that long names have room; values stand in a column of their own. Steps down have a
/// stripe, so that colour is not all that tells them apart. The scale does not begin at 0, which the gap
/// in the two totals says.
public struct Waterfall: Sendable {
  /// One of the two totals.
  public struct Total: Sendable {
    /// Whose total it is.
    public var label: String
    /// The total as printed, read as a number.
    public var value: Double
    /// The total as printed.
    public var text: String

    /// Makes a total.
    public init(label: String, value: Double, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  /// One part.
  public struct Step: Sendable {
    /// The id of what it is, by which a page finds the bar; may be empty.
    public var key: String
    /// What it is.
    public var label: String
    /// The part as printed, read as a number; all parts add up to the difference of the totals.
    public var value: Double
    /// The part as printed, with its sign.
    public var text: String

    /// Makes a part.
    public init(key: String, label: String, value: Double, text: String) {
      self.key = key
      self.label = label
      self.value = value
      self.text = text
    }
  }

  /// The total that the steps begin at.
  public var start: Total
  /// The steps from top to bottom.
  public var steps: [Step]
  /// The total that the steps end at.
  public var end: Total
  /// Width of the drawing in pixels.
  public var width: Double
  /// Height of a line in pixels.
  public var rowHeight: Double
  /// What stands above it wherever it goes, for example that the data are made up; may be empty.
  public var banner: String

  /// Makes a chart.
  public init(
    start: Total, steps: [Step], end: Total, width: Double = 680, rowHeight: Double = 22,
    banner: String = ""
  ) {
    self.start = start
    self.steps = steps
    self.end = end
    self.width = width
    self.rowHeight = rowHeight
    self.banner = banner
  }

  private static let size = 12.0
  /// Room left of the smallest number, for the bars of the totals.
  private static let stub = 36.0

  /// Draws it.
  public func drawing(title: String, description: String, identifier: String) -> Drawing {
    let top = Banner.height(banner)
    let height = top + Double(steps.count + 2) * rowHeight + 4
    var drawing = Drawing(
      width: width, height: height, title: title, description: description,
      identifier: identifier)
    Banner.draw(banner, in: &drawing)
    let scale = scale
    let labels = TextExtent.cutApart(
      steps.map { $0.label }, to: scale.labels, size: Self.size)
    var y = top
    var reached = start.value
    drawTotal(start, isStart: true, y, scale, &drawing)
    y += rowHeight
    for (step, label) in zip(steps, labels) {
      draw(step, label, from: reached, y, scale, &drawing)
      reached += step.value
      y += rowHeight
    }
    drawTotal(end, isStart: false, y, scale, &drawing)
    drawing.finish()
    return drawing
  }

  /// Where values lie: labels to the left of it, texts to the right.
  private struct Scale {
    var labels: Double
    var left: Double
    var right: Double
    var low: Double
    var high: Double

    func x(_ value: Double) -> Double {
      let share = high > low ? (value - low) / (high - low) : 0
      return left + Waterfall.stub + share * (right - left - Waterfall.stub)
    }
  }

  private var scale: Scale {
    var labels = max(extent(start.label), extent(end.label))
    var texts = max(extent(start.text), extent(end.text))
    var (low, high) = (min(start.value, end.value), max(start.value, end.value))
    var reached = start.value
    for step in steps {
      labels = max(labels, extent(step.label))
      texts = max(texts, extent(step.text))
      reached += step.value
      low = min(low, reached)
      high = max(high, reached)
    }
    labels = min(labels, width * 0.42)
    return Scale(labels: labels, left: labels + 10, right: width - texts - 12, low: low, high: high)
  }

  private func extent(_ text: String) -> Double { TextExtent.of(text, size: Self.size) }

  /// The height of a bar.
  private var bar: Double { rowHeight * 0.64 }

  private func drawTotal(
    _ total: Total, isStart: Bool, _ y: Double, _ scale: Scale, _ drawing: inout Drawing
  ) {
    let (x, top) = (scale.x(total.value), y + (rowHeight - bar) / 2)
    drawing.openGroup(isStart ? "start" : "end")
    write(total.label, total.text, y, scale, isBold: true, &drawing)
    drawing.rectangle(x: scale.left, y: top, width: x - scale.left, height: bar, .total)
    // Two strokes of the surface: the bar is longer than it is drawn.
    let cut = scale.left + 12
    for offset in [0.0, 6] {
      drawing.polygon(
        [
          (cut + offset + 3, top - 1), (cut + offset + 5.5, top - 1),
          (cut + offset, top + bar + 1), (cut + offset - 2.5, top + bar + 1),
        ], .surface)
    }
    drawing.closeGroup()
    if isStart {
      drawing.line(x1: x, y1: top + bar, x2: x, y2: y + rowHeight + (rowHeight - bar) / 2, .outline)
    }
  }

  private func draw(
    _ step: Step, _ label: String, from reached: Double, _ y: Double, _ scale: Scale,
    _ drawing: inout Drawing
  ) {
    let (from, to) = (scale.x(reached), scale.x(reached + step.value))
    let top = y + (rowHeight - bar) / 2
    drawing.openGroup("step", key: step.key)
    write(label, step.text, y, scale, isBold: false, &drawing)
    let (left, length) = (min(from, to), max(from, to) - min(from, to))
    drawing.rectangle(
      x: left, y: top, width: length, height: bar, step.value < 0 ? .down : .up)
    // A stripe of the surface tells steps down from steps up without colour.
    if step.value < 0, length > 4 {
      drawing.rectangle(
        x: left + 2, y: top + bar / 2 - 1, width: length - 4, height: 2, .surface)
    }
    drawing.closeGroup()
    drawing.line(x1: to, y1: top + bar, x2: to, y2: y + rowHeight + (rowHeight - bar) / 2, .outline)
  }

  private func write(
    _ label: String, _ text: String, _ y: Double, _ scale: Scale, isBold: Bool,
    _ drawing: inout Drawing
  ) {
    let baseline = y + rowHeight / 2 + Self.size * 0.36
    drawing.text(
      TextExtent.cut(label, to: scale.labels, size: Self.size), x: scale.labels, y: baseline,
      size: Self.size, anchor: .end, isBold: isBold)
    drawing.text(
      text, x: width - 2, y: baseline, size: Self.size, anchor: .end, isBold: isBold)
  }
}
