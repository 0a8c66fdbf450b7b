/// Units as tiles of equal size where they roughly lie to each other, shaded by class: no map, and no
/// boundary of anything.
public struct TileGrid: Sendable {
  /// One unit.
  public struct Tile: Sendable {
    /// The unit's code.
    public var key: String
    /// From 0 at the top.
    public var row: Int
    /// From 0 at the left.
    public var column: Int
    /// The short name.
    public var label: String
    /// The rank as printed, or why there is none.
    public var detail: String
    /// The step of the scale, from 0 for the lowest of five; `nil` is hatched.
    public var step: Int?
    /// Full name, score and interval in words; not empty.
    public var tooltip: String

    /// Makes a tile.
    public init(
      key: String, row: Int, column: Int, label: String, detail: String, step: Int?,
      tooltip: String
    ) {
      self.key = key
      self.row = row
      self.column = column
      self.label = label
      self.detail = detail
      self.step = step
      self.tooltip = tooltip
    }
  }

  /// What a shade stands for.
  public struct Shade: Sendable {
    /// The limits and how many units there are.
    public var text: String
    /// The step of the scale; `nil` is hatched.
    public var step: Int?

    /// Explains a shade.
    public init(text: String, step: Int?) {
      self.text = text
      self.step = step
    }
  }

  /// The tiles, in the order in which the keyboard visits them.
  public var tiles: [Tile]
  /// The line above the shades.
  public var legend: String
  /// What the shades stand for.
  public var shades: [Shade]
  /// What is said below: that this is no map.
  public var caption: String
  /// A line above everything, such as that the data are made up; may be empty.
  public var banner: String
  /// Whether a page hatches and shades the tiles anew: then it clears the ground of texts, too.
  public var isLive: Bool

  /// Makes a chart.
  public init(
    tiles: [Tile], legend: String, shades: [Shade], caption: String, banner: String = "",
    isLive: Bool = false
  ) {
    self.tiles = tiles
    self.legend = legend
    self.shades = shades
    self.caption = caption
    self.banner = banner
    self.isLive = isLive
  }

  private static let size = 13.0
  private static let narrowest = 476.0
  private static let widest = 680.0
  private static let gap = 4.0

  /// Draws it.
  ///
  /// - Parameter identifier: unique in the page: ASCII letters, digits and `-`.
  public func drawing(title: String, description: String, identifier: String) -> Drawing {
    var (rows, columns) = (1, 1)
    for tile in tiles {
      rows = max(rows, tile.row + 1)
      columns = max(columns, tile.column + 1)
    }
    let side = min(64, (Self.widest + Self.gap) / Double(columns) - Self.gap)
    let grid = Double(columns) * (side + Self.gap) - Self.gap
    let width = max(Self.narrowest, grid)
    let top = Banner.height(banner)
    let below = top + Double(rows) * (side + Self.gap) + 18
    let across = shadesAcross(width)
    let lines = (shades.count + across - 1) / across
    let height = below + 10 + Double(lines) * 22 + 24
    var drawing = Drawing(
      width: width, height: height, title: title, description: description,
      identifier: identifier)
    Banner.draw(banner, in: &drawing)
    for tile in tiles {
      let x = (width - grid) / 2 + Double(tile.column) * (side + Self.gap)
      let y = top + Double(tile.row) * (side + Self.gap)
      draw(tile, &drawing, x: x, y: y, side: side)
    }
    drawing.text(
      TextExtent.cut(legend, to: width, size: Self.size), x: 0, y: below, .muted, size: Self.size)
    for number in 0..<shades.count {
      draw(
        shades[number], &drawing, x: Double(number % across) * width / Double(across),
        y: below + 10 + Double(number / across) * 22, width: width / Double(across))
    }
    drawing.text(
      TextExtent.cut(caption, to: width, size: 12), x: 0, y: height - 6, .muted, size: 12)
    drawing.finish()
    return drawing
  }

  /// How many shades stand beside each other.
  private func shadesAcross(_ width: Double) -> Int {
    var widest = 0.0
    for shade in shades { widest = max(widest, TextExtent.of(shade.text, size: Self.size)) }
    return max(1, min(3, Int(width / (widest + 44))))
  }

  private func draw(
    _ shade: Shade, _ drawing: inout Drawing, x: Double, y: Double, width: Double
  ) {
    drawing.openGroup("shade")
    drawing.rectangle(x: x, y: y, width: 22, height: 15, Self.ink(shade.step), radius: 3)
    drawing.rectangle(x: x, y: y, width: 22, height: 15, .grid, radius: 3)
    drawing.text(
      TextExtent.cut(shade.text, to: width - 30, size: Self.size), x: x + 28, y: y + 12,
      size: Self.size)
    drawing.closeGroup()
  }

  private func draw(
    _ tile: Tile, _ drawing: inout Drawing, x: Double, y: Double, side: Double
  ) {
    let ink = Self.ink(tile.step)
    drawing.openGroup("tile", key: tile.key, tooltip: tile.tooltip, isFocusable: true)
    drawing.rectangle(x: x, y: y, width: side, height: side, ink, radius: 4)
    drawing.rectangle(x: x, y: y, width: side, height: side, .grid, radius: 4)
    let room = side - 6
    let name = Fitted(tile.label, width: room, largest: min(19, side * 0.34))
    let rank = Fitted(tile.detail, width: room, largest: min(14, side * 0.25))
    let (first, second) = (y + side * 0.46, y + side * 0.8)
    let middle = x + side / 2
    if tile.step == nil, !isLive {
      name.clear(&drawing, x: middle, y: first)
      rank.clear(&drawing, x: middle, y: second)
    }
    drawing.text(
      name.text, x: middle, y: first, ink.textOn, size: name.size, anchor: .middle, isBold: true)
    drawing.text(
      rank.text, x: middle, y: second, ink.textOn, size: rank.size, anchor: .middle)
    drawing.closeGroup()
  }

  private static func ink(_ step: Int?) -> Ink { step.map { Ink.step($0) } ?? .missing }
}

/// A text in the largest size in which it fits a width, cut where even the smallest does not.
private struct Fitted {
  let text: String
  let size: Double
  private static let smallest = 8.0

  init(_ text: String, width: Double, largest: Double) {
    let natural = TextExtent.of(text, size: 1) * 1.06
    size = natural * largest <= width ? largest : max(min(Self.smallest, largest), width / natural)
    self.text = TextExtent.cut(text, to: width, size: size * 1.05)
  }

  /// Makes hatched ground plain behind it.
  func clear(_ drawing: inout Drawing, x: Double, y: Double) {
    let width = TextExtent.of(text, size: size) + 4
    drawing.rectangle(
      x: x - width / 2, y: y - size * 0.92, width: width, height: size * 1.2, .surface, radius: 2)
  }
}
