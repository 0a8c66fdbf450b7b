internal import CompositeIndex

/// How parts add up to a gap, drawn with `#`: each bar starts where the last one ended.
struct GapBars {
  /// Cells of the drawing, so that a line with its label fits in 60.
  private static let width = 30
  /// Cells of a label.
  private static let labelWidth = 18

  let rows: [GapRow]
  /// 1 where the parts make a lead, −1 where they make a gap: that is drawn forwards.
  let sign: Int

  init(_ rows: [GapRow], sign: Int) {
    self.rows = rows.filter { $0.units != 0 }
    self.sign = sign
  }

  /// One line for each part that is not printed as 0; a part that goes the other way is drawn with
  /// `-`, backwards.
  func lines(label: (GapRow) -> String) -> [String] {
    let ends = rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + sign * $1.units) }
    guard let low = ends.min(), let high = ends.max(), low < high else { return [] }
    func cell(_ units: Int) -> Int {
      Int((Double(units - low) / Double(high - low) * Double(Self.width)).rounded())
    }
    let labels = rows.map {
      CellWidth.truncate(TerminalText.withoutAmbiguousMarks(label($0)), to: Self.labelWidth)
    }
    let numbers = rows.map { NumberFormat.signed(units: $0.units) }
    let labelWidth = labels.map { CellWidth.of($0) }.max() ?? 0
    let numberWidth = numbers.map(\.count).max() ?? 0
    return rows.indices.map { index in
      let (start, end) = (cell(ends[index]), cell(ends[index + 1]))
      let left = min(start, end, Self.width - 1)
      let bar = String(
        repeating: sign * rows[index].units > 0 ? "#" : "-", count: max(1, abs(end - start)))
      return CellWidth.pad(labels[index], to: labelWidth) + "  "
        + CellWidth.pad(numbers[index], to: numberWidth, .right) + "  "
        + CellWidth.spaces(left) + bar
    }
  }
}
