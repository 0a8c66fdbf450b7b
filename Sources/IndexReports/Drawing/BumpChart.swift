/// Ranks from column to column: over the years, or from a baseline to the present.
///
/// Every ranked unit has a height of its own, those with the same rank beside each other. Lines are cut
/// where ranks cannot be compared. Labels at both ends never touch: the chosen ones move a little, of
/// the others those are left out that have no room, the lower ones first.
public struct BumpChart: Sendable {
  /// One unit.
  public struct Line: Sendable {
    /// The unit's code.
    public var key: String
    /// The name; cut where it is too long.
    public var name: String
    /// The rank in each column; NaN for none.
    public var ranks: [Double]
    /// The ranks as printed: `12=`.
    public var labels: [String]
    /// The columns before which this line alone is cut.
    public var cuts: [Int]
    /// Whether it is picked out.
    public var isChosen: Bool
    /// Its ranks in words.
    public var tooltip: String

    /// Makes a line.
    public init(
      key: String, name: String, ranks: [Double], labels: [String], cuts: [Int] = [],
      isChosen: Bool,
      tooltip: String = ""
    ) {
      self.key = key
      self.name = name
      self.ranks = ranks
      self.labels = labels
      self.cuts = cuts
      self.isChosen = isChosen
      self.tooltip = tooltip
    }
  }

  /// One year, or one of two settings.
  public struct Column: Sendable {
    /// What stands above it.
    public var name: String
    /// What stands above the cut between it and the column before; empty for no cut.
    public var cut: String

    /// Makes a column.
    public init(_ name: String, cut: String = "") {
      self.name = name
      self.cut = cut
    }
  }

  /// From left to right, at least two.
  public var columns: [Column]
  /// In the order in which equal ranks stand below each other.
  public var lines: [Line]
  /// A line above everything, such as that the data are made up; may be empty.
  public var banner: String
  /// Whether lines have their names at the right, too, and not only ranks.
  public var namesEnds = true

  /// Makes a chart.
  public init(columns: [Column], lines: [Line], banner: String = "") {
    self.columns = columns
    self.lines = lines
    self.banner = banner
  }

  /// Lines that may be picked out.
  public static let mostChosen = 8

  /// Draws it.
  ///
  /// - Parameters:
  ///   - identifier: unique in the page: ASCII letters, digits and `-`.
  ///   - pitch: the distance of neighbouring ranks, to stand beside a table; `nil` for what fits a page.
  public func drawing(
    title: String, description: String, identifier: String, width: Double = Self.width,
    pitch: Double? = nil
  ) -> Drawing {
    let layout = BumpLayout(self, width: width, pitch: pitch)
    var drawing = Drawing(
      width: width, height: layout.bottom + 8, title: title, description: description,
      identifier: identifier)
    Banner.draw(banner, in: &drawing)
    head(&drawing, layout)
    for isChosen in [false, true] {
      for number in 0..<lines.count where lines[number].isChosen == isChosen {
        draw(number, &drawing, layout)
      }
    }
    drawing.finish()
    return drawing
  }

  /// The width of a drawing that fits a page.
  public static let width = 680.0

  /// Whether some labels have no room in a drawing that fits a page.
  public var shedsLabels: Bool {
    let layout = BumpLayout(self, width: Self.width, pitch: nil)
    var wanted = 0
    for side in BumpLayout.Side.allCases {
      for line in layout.slots where line[layout.column(side)] != nil { wanted += 1 }
    }
    return layout.labels.count < wanted
  }

  private func head(_ drawing: inout Drawing, _ layout: BumpLayout) {
    let y = layout.top - 12
    for number in 0..<columns.count {
      let x = layout.x(number)
      drawing.line(x1: x, y1: layout.top, x2: x, y2: layout.bottom, .grid, width: 0.75)
      drawing.text(
        TextExtent.cut(columns[number].name, to: layout.room, size: 12), x: x, y: y, size: 12,
        anchor: .middle, isBold: true)
      if number == 0 || columns[number].cut.utf8.isEmpty { continue }
      let middle = (layout.x(number - 1) + x) / 2
      drawing.openGroup("break")
      drawing.rectangle(
        x: middle - 4, y: layout.top, width: 8, height: layout.bottom - layout.top, .surface)
      for edge in [-4.0, 4] {
        drawing.line(
          x1: middle + edge, y1: layout.top - 6, x2: middle + edge, y2: layout.bottom, .outline,
          width: 1.25)
      }
      drawing.text(
        TextExtent.cut(columns[number].cut, to: layout.room, size: 11), x: middle, y: y, .muted,
        size: 11, anchor: .middle)
      drawing.closeGroup()
    }
  }

  private func draw(_ number: Int, _ drawing: inout Drawing, _ layout: BumpLayout) {
    let line = lines[number]
    drawing.openGroup(
      line.isChosen ? "chosen" : "other", key: line.key, tooltip: line.tooltip,
      isFocusable: line.isChosen && !line.tooltip.utf8.isEmpty)
    var run: [(x: Double, y: Double)] = []
    func end() {
      drawing.polyline(run, line.isChosen ? .chosen : .other, width: line.isChosen ? 3 : 1.25)
      run = []
    }
    for column in 0..<columns.count {
      if !columns[column].cut.utf8.isEmpty || line.cuts.contains(column) { end() }
      guard let slot = layout.slots[number][column] else {
        end()
        continue
      }
      // A short level piece, so that a rank is seen even where no line leads to it.
      run.append((layout.x(column) - BumpLayout.stub, layout.y(slot)))
      run.append((layout.x(column) + BumpLayout.stub, layout.y(slot)))
    }
    end()
    if line.isChosen {
      for column in 0..<columns.count {
        guard let slot = layout.slots[number][column] else { continue }
        mark(line.labels[column], &drawing, x: layout.x(column), y: layout.y(slot), layout.pitch)
      }
    }
    for label in layout.labels where label.line == number { draw(label, &drawing, layout) }
    drawing.closeGroup()
  }

  /// The rank in a plate, or a dot where lines are close.
  private func mark(
    _ rank: String, _ drawing: inout Drawing, x: Double, y: Double, _ pitch: Double
  ) {
    if pitch < 15 {
      drawing.circle(x: x, y: y, radius: max(2, min(4, pitch * 0.4)), .mark)
      return
    }
    let width = max(18, TextExtent.of(rank, size: 11) * 1.06 + 6)
    let height = min(16, pitch - 1)
    drawing.rectangle(
      x: x - width / 2, y: y - height / 2, width: width, height: height, .mark, radius: height / 2)
    drawing.text(
      rank, x: x, y: y + 4, Ink.mark.textOn, size: 11, anchor: .middle, isBold: true)
  }

  private func draw(
    _ label: BumpLayout.Label, _ drawing: inout Drawing, _ layout: BumpLayout
  ) {
    let line = lines[label.line]
    let isLeft = label.side == .left
    let x = isLeft ? layout.x(0) : layout.x(columns.count - 1)
    let away = isLeft ? -1.0 : 1.0
    if abs(label.y - label.ownY) > 0.5 {
      drawing.line(
        x1: x + away * BumpLayout.stub, y1: label.ownY,
        x2: x + away * (BumpLayout.labelGap - 2), y2: label.y, .other)
    }
    drawing.text(
      layout.text(line, number: label.line, label.side),
      x: x + away * BumpLayout.labelGap, y: label.y + BumpLayout.size * 0.36,
      line.isChosen ? .text : .muted, size: BumpLayout.size, anchor: isLeft ? .end : .start,
      isBold: line.isChosen)
  }
}
