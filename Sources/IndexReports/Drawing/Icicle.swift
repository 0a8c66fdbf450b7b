/// A tree of weights as an icicle: a column for every level, heights as weights in the whole; beside
/// every leaf its name, its weight and what it really counts.
public struct Icicle: Sendable {
  /// A node.
  public struct Node: Sendable {
    /// The id.
    public var key: String
    /// The name.
    public var label: String
    /// 0 for the root.
    public var depth: Int
    /// Whether nothing is under it.
    public var isLeaf: Bool
    /// Its weight in the whole, 0 to 1; those of children add up to their parent's.
    public var weight: Double
    /// The weight as printed.
    public var weightText: String
    /// What it counts, as a share of its level, 0 to 1; NaN where that is not known.
    public var influence: Double
    /// What it counts, as printed.
    public var influenceText: String

    /// Makes a node.
    public init(
      key: String, label: String, depth: Int, isLeaf: Bool, weight: Double, weightText: String,
      influence: Double, influenceText: String
    ) {
      self.key = key
      self.label = label
      self.depth = depth
      self.isLeaf = isLeaf
      self.weight = weight
      self.weightText = weightText
      self.influence = influence
      self.influenceText = influenceText
    }
  }

  /// All nodes in display order, a parent before its children; the root is first.
  public var nodes: [Node]
  /// What weights are called.
  public var weightWord: String
  /// What influence is called.
  public var influenceWord: String
  /// Width of the drawing in pixels.
  public var width: Double
  /// What stands above it wherever it goes; may be empty.
  public var banner: String

  /// Makes a chart.
  public init(
    nodes: [Node], weightWord: String, influenceWord: String, width: Double = 680,
    banner: String = ""
  ) {
    self.nodes = nodes
    self.weightWord = weightWord
    self.influenceWord = influenceWord
    self.width = width
    self.banner = banner
  }

  private static let size = 11.0
  private static let rowHeight = 20.0
  private static let tallest = 320.0
  private static let line = 14.0
  private static let leafWidth = 26.0
  private static let leaders = 26.0
  private static let head = 22.0

  /// Draws it.
  public func drawing(title: String, description: String, identifier: String) -> Drawing {
    let top = Banner.height(banner) + Self.head
    var drawing = Drawing(
      width: width, height: top + wholeHeight + 4, title: title, description: description,
      identifier: identifier)
    Banner.draw(banner, in: &drawing)
    drawHead(top, &drawing)
    // The upper edge of what comes next on every level, as a share of the whole.
    var next = [Double](repeating: 0, count: levels + 2)
    var leaf = 0
    let names = TextExtent.cutApart(
      nodes.filter { $0.isLeaf }.map { $0.label }, to: labels, size: Self.size)
    for node in nodes {
      let start = next[node.depth]
      next[node.depth] = start + node.weight
      if node.depth + 1 < next.count { next[node.depth + 1] = start }
      drawing.openGroup(node.isLeaf ? "leaf" : "node", key: node.key)
      drawBox(node, y: top + start * wholeHeight, &drawing)
      if node.isLeaf {
        let middle = top + (start + node.weight / 2) * wholeHeight
        drawRow(
          node, names[leaf], y: top + (Double(leaf) + 0.5) * wholeHeight / Double(leaves),
          from: middle,
          &drawing)
        leaf += 1
      }
      drawing.closeGroup()
    }
    drawing.line(
      x1: 0, y1: top + wholeHeight, x2: boxes, y2: top + wholeHeight, .outline, width: 0.75)
    drawing.finish()
    return drawing
  }

  private var leaves: Int {
    var count = 0
    for node in nodes where node.isLeaf { count += 1 }
    return max(1, count)
  }

  /// The depth of the deepest leaf.
  private var levels: Int {
    var deepest = 0
    for node in nodes { deepest = max(deepest, node.depth) }
    return deepest
  }

  /// So high that the boxes of inner nodes have room for their text, within reason.
  private var wholeHeight: Double {
    var height = max(160, Double(leaves) * Self.rowHeight)
    for node in nodes where !node.isLeaf && node.depth > 0 && node.weight > 0 {
      let needed = Double(name(node, most: 3).count + 2) * Self.line + 4
      height = max(height, min(Self.tallest, needed / node.weight))
    }
    return height
  }

  /// The name of an inner node in its box.
  private func name(_ node: Node, most: Int) -> [String] {
    FittedText.evenLines(node.label, size: Self.size, width: column - 8, most: most)
  }

  /// The width of a column of inner nodes.
  private var column: Double { levels > 0 ? min(104, 230 / Double(levels)) : 0 }

  /// The right edge of the boxes.
  private var boxes: Double { Double(levels) * column + Self.leafWidth }

  private var labels: Double {
    var widest = 0.0
    for node in nodes where node.isLeaf {
      widest = max(widest, TextExtent.of(node.label, size: Self.size))
    }
    return min(widest + 2, width * 0.3)
  }

  /// The left edge of the bars.
  private var bars: Double { boxes + Self.leaders + labels + 8 }

  /// The right edges of the two columns of numbers.
  private var numbers: (weight: Double, influence: Double) {
    let word = TextExtent.of(influenceWord, size: Self.size) + 13
    return (width - 16 - max(46, word), width - 2)
  }

  private func drawHead(_ top: Double, _ drawing: inout Drawing) {
    let y = top - 8
    let (weight, influence) = numbers
    for (word, right, ink) in [
      (weightWord, weight, Ink.band), (influenceWord, influence, Ink.mark),
    ] {
      let extent = TextExtent.of(word, size: Self.size)
      drawing.rectangle(x: right - extent - 13, y: y - 8, width: 9, height: 9, ink)
      drawing.text(word, x: right, y: y, size: Self.size, anchor: .end, isBold: true)
    }
  }

  private func drawBox(_ node: Node, y: Double, _ drawing: inout Drawing) {
    let x = Double(node.depth) * column
    let (right, height) = (
      node.isLeaf ? boxes : x + column, node.weight * wholeHeight
    )
    let ink: Ink = node.isLeaf ? .step1 : node.depth == 0 ? .step3 : .step2
    drawing.rectangle(x: x, y: y, width: right - x, height: height, ink)
    if height > 0 { drawing.line(x1: x, y1: y, x2: right, y2: y, .outline, width: 0.75) }
    if node.isLeaf { return }
    let room = Int((height - 4) / Self.line)
    if room < 1 { return }
    // The weight goes before the second and third line of the name, the share after them.
    var lines = name(node, most: max(1, min(3, room - 1)))
    let named = lines.count
    if lines.count < room { lines.append(weightWord + " " + node.weightText) }
    if node.depth > 0, lines.count < room {
      lines.append(influenceWord + " " + node.influenceText)
    }
    var baseline = y + (height - Double(lines.count) * Self.line) / 2 + 10.5
    for (number, text) in lines.enumerated() {
      drawing.text(
        TextExtent.cut(text, to: column - 4, size: Self.size), x: x + column / 2, y: baseline,
        size: Self.size, anchor: .middle, isBold: number < named)
      baseline += Self.line
    }
  }

  private func drawRow(
    _ node: Node, _ name: String, y: Double, from middle: Double, _ drawing: inout Drawing
  ) {
    let label = boxes + Self.leaders
    drawing.polyline(
      [(boxes, middle), (boxes + 4, middle), (label - 7, y), (label - 3, y)], .grid)
    drawing.text(name, x: label, y: y + 4, size: Self.size)
    let (weight, influence) = numbers
    let room = weight - 52 - bars
    let most = greatest
    if most > 0, room > 0 {
      drawing.rectangle(
        x: bars, y: y - 7, width: node.weight / most * room, height: 6, .band)
      if node.influence > 0 {
        drawing.rectangle(
          x: bars, y: y, width: node.influence / most * room, height: 6, .mark)
      }
    }
    drawing.text(node.weightText, x: weight, y: y + 4, size: Self.size, anchor: .end)
    drawing.text(node.influenceText, x: influence, y: y + 4, size: Self.size, anchor: .end)
  }

  /// The largest weight or influence of a leaf.
  private var greatest: Double {
    var most = 0.0
    for node in nodes where node.isLeaf {
      most = max(most, node.weight)
      if node.influence > most { most = node.influence }
    }
    return most
  }
}
