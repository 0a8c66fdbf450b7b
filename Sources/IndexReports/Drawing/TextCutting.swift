extension TextExtent {
  /// A text that is not wider than a width: as it is, or its beginning and its end around an ellipsis, since
  /// names are often told apart by their ends (`第一分局`, `第二分局`).
  ///
  /// - Parameters:
  ///   - width: in pixels; where not even the ellipsis fits, nothing is left.
  ///   - size: of the font, in pixels.
  public static func cut(_ text: String, to width: Double, size: Double) -> String {
    if fits(text, width, size) { return text }
    let room = width - size
    if room < 0 { return "" }
    let scalars = Array(text.unicodeScalars)
    var (end, tail) = (scalars.count, 0.0)
    // Of a short room one character at least.
    let most = room < 2 * size ? 0 : max(size, room * 0.4)
    while end > 0, tail + step(scalars[end - 1], size) <= most {
      end -= 1
      tail += step(scalars[end], size)
    }
    return start(of: scalars[..<end], room - tail, size) + ellipsis + string(scalars[end...])
  }

  /// Names that are not wider than a width, cut so that different ones stay different where there is any
  /// room for it: those that would look alike keep the place where they begin to differ.
  public static func cutApart(_ names: [String], to width: Double, size: Double) -> [String] {
    var cut: [String] = []
    for name in names { cut.append(self.cut(name, to: width, size: size)) }
    var long: [Int] = []
    for number in 0..<names.count where !fits(names[number], width, size) { long.append(number) }
    let whole = long.map { Array(names[$0].unicodeScalars) }
    for alike in groups(long.map { Array(cut[$0].unicodeScalars) }) {
      for different in groups(alike.map { whole[$0] }, keepsSingle: true) {
        let place = alike[different[0]]
        let others = alike.filter { !isSame(whole[$0], whole[place]) }
        if others.isEmpty { continue }
        var shared = 0
        for other in others { shared = max(shared, Self.shared(whole[place], whole[other])) }
        for twin in different {
          cut[long[alike[twin]]] = around(whole[place], shared, to: width, size: size)
        }
      }
    }
    return cut
  }

  /// The width of the widest of some texts.
  public static func widest(_ texts: [String], size: Double) -> Double {
    var widest = 0.0
    for text in texts { widest = max(widest, of(text, size: size)) }
    return widest
  }

  private static let ellipsis = "\u{2026}"

  /// Whether a text needs no cut; sums of widths may be off by their last digits.
  private static func fits(_ text: String, _ width: Double, _ size: Double) -> Bool {
    of(text, size: size) <= width + 0.01
  }

  private static func step(_ scalar: Unicode.Scalar, _ size: Double) -> Double {
    (scalar.value >= 0x1100 ? 1 : 0.56) * size
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(scalar) }
    return String(view)
  }

  /// As much of the beginning as there is room for.
  private static func start(
    of scalars: ArraySlice<Unicode.Scalar>, _ room: Double, _ size: Double
  ) -> String {
    var (end, extent) = (scalars.startIndex, 0.0)
    while end < scalars.endIndex, extent + step(scalars[end], size) <= room + 0.01 {
      extent += step(scalars[end], size)
      end += 1
    }
    return string(scalars[..<end])
  }

  /// A name without its middle and, where it must be, its end: the first characters, then the place where
  /// it differs from others, numbers from their first digit on.
  private static func around(
    _ name: [Unicode.Scalar], _ place: Int, to width: Double, size: Double
  ) -> String {
    var from = min(place, name.count)
    while from > 0, isDigit(name[from - 1]) { from -= 1 }
    let room = max(0, width - (from > 0 ? 2 : 1) * size)
    let first = start(of: name[..<from], room * 0.35, size) + (from > 0 ? ellipsis : "")
    let rest = room - of(first, size: size) + (from > 0 ? 0.56 * size : 0)
    let end = start(of: name[from...], rest + size, size)
    if end.unicodeScalars.count == name.count - from { return first + end }
    return first + start(of: name[from...], rest, size) + ellipsis
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  /// How many characters two texts have in common at the beginning.
  private static func shared(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var count = 0
    while count < first.count, count < second.count, first[count].value == second[count].value {
      count += 1
    }
    return count
  }

  private static func isSame(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Bool {
    first.count == second.count && shared(first, second) == first.count
  }

  /// The numbers of equal texts, groups of two and more unless single ones are kept.
  private static func groups(
    _ texts: [[Unicode.Scalar]], keepsSingle: Bool = false
  ) -> [[Int]] {
    var order = Array(0..<texts.count)
    order.sort { precedes(texts[$0], texts[$1], $0 < $1) }
    var groups: [[Int]] = []
    for number in order {
      if let last = groups.last, isSame(texts[last[0]], texts[number]) {
        groups[groups.count - 1].append(number)
      } else {
        groups.append([number])
      }
    }
    return keepsSingle ? groups : groups.filter { $0.count > 1 }
  }

  private static func precedes(
    _ first: [Unicode.Scalar], _ second: [Unicode.Scalar], _ isEarlier: Bool
  ) -> Bool {
    let place = shared(first, second)
    if place < first.count, place < second.count {
      return first[place].value < second[place].value
    }
    return first.count == second.count ? isEarlier : first.count < second.count
  }
}
