/// How many terminal cells text takes.
///
/// East Asian wide and full-width characters take two cells; combining marks, joiners, variation
/// selectors and control characters none; everything else, ambiguous characters included, one.
/// A cluster of scalars that is drawn as one picture (a flag, an emoji with a skin tone) is measured
/// as that picture.
public enum CellWidth {
  /// Cells of a text: 0 or more. The sum over its characters, so that parts add up to the whole.
  public static func of(_ text: some StringProtocol) -> Int {
    if let ascii = widthOfPrintableASCII(text) { return ascii }
    return text.reduce(0) { $0 + of($1) }
  }

  /// Cells of one character (grapheme cluster): 0 to 2, more only for scripts with spacing marks.
  public static func of(_ character: Character) -> Int {
    var scalars = character.unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return 0 }
    var width = of(first)
    var previous = first
    var mayGrow = width > 0
    while let scalar = scalars.next() {
      switch scalar.value {
      case 0x200D:
        // Whatever is joined is drawn inside the picture before it.
        _ = scalars.next()
      case 0xFE0F:
        if mayGrow, width == 1, previous.properties.isEmoji { width = 2 }
        mayGrow = false
      case 0x1F1E6...0x1F1FF where isRegionalIndicator(previous):
        break
      case 0x1F3FB...0x1F3FF where previous.properties.isEmoji:
        break
      default:
        let own = of(scalar)
        if own == 0, mayGrow, scalar.properties.generalCategory == .spacingMark {
          width += 1
          mayGrow = false
        }
        width += own
        if own > 0 { previous = scalar }
      }
    }
    return width
  }

  /// Cells of one scalar on its own: 0, 1 or 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if contains(value, in: CellWidthRanges.wide) { return 2 }
    return contains(value, in: CellWidthRanges.zero) ? 0 : 1
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// The number of bytes where all are printable ASCII, else `nil`.
  private static func widthOfPrintableASCII(_ text: some StringProtocol) -> Int? {
    var count = 0
    for byte in text.utf8 {
      guard (0x20..<0x7F).contains(byte) else { return nil }
      count += 1
    }
    return count
  }

  /// Whether a value lies in one of the sorted ranges `first, last, first, last, …`.
  private static func contains(_ value: UInt32, in ranges: [UInt32]) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > ranges[2 * middle + 1] {
        low = middle + 1
      } else if value < ranges[2 * middle] {
        high = middle
      } else {
        return true
      }
    }
    return false
  }
}
