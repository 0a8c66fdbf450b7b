/// A chart as SVG markup with real text: the one layer through which everything is drawn, in the report
/// and, compiled to WebAssembly, in the tuning page.
///
/// Files in this folder are Embedded Swift: no existentials, no comparison of strings, nothing but the
/// standard library. Lengths are CSS pixels with the origin at the top left, rounded to hundredths, so
/// that the bytes are the same everywhere. Colours are names (``Ink``); ``Ink/stylesheet`` gives them
/// their values, once for a page and once inside every figure that is saved on its own.
public struct Drawing: Sendable {
  /// Width of the view box, in pixels.
  public let width: Double
  /// Height of the view box, in pixels.
  public let height: Double
  /// The markup so far, UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var open: [StaticString] = []
  /// Where the numbers of the view box end.
  private var box = 0
  /// Where the drawing itself begins.
  private var start = 0

  /// Opens a drawing.
  ///
  /// - Parameters:
  ///   - title: what it is, for those who cannot see it; not empty.
  ///   - description: what it shows, in sentences; may be empty.
  ///   - identifier: unique in the page: ASCII letters, digits and `-`.
  public init(
    width: Double, height: Double, title: String, description: String, identifier: String
  ) {
    self.init(top: 0, width: width, height: height)
    raw("\" aria-labelledby=\"")
    quoted(identifier)
    raw("-title ")
    quoted(identifier)
    raw("-text\"><title id=\"")
    quoted(identifier)
    raw("-title\">")
    escaped(title)
    raw("</title><desc id=\"")
    quoted(identifier)
    raw("-text\">")
    escaped(description)
    raw("</desc>")
    start = bytes.count
  }

  /// Closes all groups and the drawing.
  public mutating func finish() {
    while !open.isEmpty { closeGroup() }
    raw("</svg>")
  }

  /// The drawing as a file of its own, with the looks of its inks; finished before.
  ///
  /// - Parameter lines: what stands above it, where pages have a heading.
  public func file(under lines: [String]) -> [UInt8] {
    let room = Double(lines.count) * 18
    var file = Drawing(top: -room, width: width, height: height + room)
    file.bytes += bytes[box..<start]
    file.raw("<style>")
    file.raw(Ink.stylesheet)
    file.raw("</style>")
    file.raw(Ink.definitions)
    for number in 0..<lines.count {
      Banner.draw(lines[number], y: Double(number) * 18 + 12 - room, in: &file)
    }
    return file.bytes + bytes[start...]
  }

  /// Begins the element, up to the end of its view box.
  private init(top: Double, width: Double, height: Double) {
    self.width = width
    self.height = height
    raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\" role=\"img\"")
    // What nearly all texts have.
    attribute("font-size", Self.size)
    raw(" viewBox=\"0 ")
    number(top)
    raw(" ")
    number(width)
    raw(" ")
    number(height)
    box = bytes.count
  }

  /// Draws a rectangle; nothing for one without size.
  public mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ ink: Ink, radius: Double = 0
  ) {
    if !(width > 0) || !(height > 0) { return }
    begin("rect", ink)
    attribute("x", x)
    attribute("y", y)
    attribute("width", width)
    attribute("height", height)
    if radius > 0 { attribute("rx", radius) }
    raw("/>")
  }

  /// Draws a circle.
  public mutating func circle(x: Double, y: Double, radius: Double, _ ink: Ink) {
    begin("circle", ink)
    attribute("cx", x)
    attribute("cy", y)
    attribute("r", radius)
    raw("/>")
  }

  /// Draws a straight line.
  public mutating func line(
    x1: Double, y1: Double, x2: Double, y2: Double, _ ink: Ink, width: Double = 1
  ) {
    begin("line", ink)
    attribute("x1", x1)
    attribute("y1", y1)
    attribute("x2", x2)
    attribute("y2", y2)
    stroke(width)
    raw("/>")
  }

  /// Draws straight lines from point to point, not filled; nothing for fewer than two points.
  public mutating func polyline(_ points: [(x: Double, y: Double)], _ ink: Ink, width: Double = 1) {
    if points.count < 2 { return }
    begin("polyline", ink)
    stroke(width)
    raw(" points=\"")
    corners(points)
    raw("\"/>")
  }

  /// The width of a line; SVG's own is 1, and a report has thousands of lines.
  private mutating func stroke(_ width: Double) {
    if width != 1 { attribute("stroke-width", width) }
  }

  /// Draws a filled shape with straight sides; nothing for fewer than three corners.
  public mutating func polygon(_ points: [(x: Double, y: Double)], _ ink: Ink) {
    if points.count < 3 { return }
    begin("polygon", ink)
    raw(" points=\"")
    corners(points)
    raw("\"/>")
  }

  /// The size of texts that say no other one, in pixels.
  public static let size = 12.0

  /// Writes one line of text.
  ///
  /// - Parameters:
  ///   - y: the baseline.
  ///   - size: of the font, in pixels.
  public mutating func text(
    _ text: String, x: Double, y: Double, _ ink: Ink = .text, size: Double = Drawing.size,
    anchor: Anchor = .start, isBold: Bool = false
  ) {
    // Nearly all texts have the ink of the whole drawing.
    if ink == .text { raw("<text") } else { begin("text", ink) }
    attribute("x", x)
    attribute("y", y)
    if size != Self.size { attribute("font-size", size) }
    switch anchor {
    case .start: break
    case .middle: raw(" text-anchor=\"middle\"")
    case .end: raw(" text-anchor=\"end\"")
    }
    if isBold { raw(" font-weight=\"700\"") }
    raw(">")
    escaped(text)
    raw("</text>")
  }

  /// Opens a group, to be closed by ``closeGroup()``.
  ///
  /// - Parameters:
  ///   - name: becomes `data-part`, by which a page finds it: ASCII letters, digits and `-`.
  ///   - key: becomes `data-key`: the code of a unit, the id of a node; may be empty.
  ///   - tooltip: a title of its own, shown by browsers; may be empty. Nothing stands only here.
  ///   - isFocusable: whether the keyboard stops there; then it must have a tooltip, which is its name.
  public mutating func openGroup(
    _ name: String, key: String = "", tooltip: String = "", isFocusable: Bool = false
  ) {
    raw("<g data-part=\"")
    quoted(name)
    raw("\"")
    if !key.utf8.isEmpty {
      raw(" data-key=\"")
      quoted(key)
      raw("\"")
    }
    if isFocusable {
      raw(" tabindex=\"0\" role=\"img\" aria-label=\"")
      quoted(tooltip)
      raw("\"")
    }
    raw(">")
    if !tooltip.utf8.isEmpty {
      raw("<title>")
      escaped(tooltip)
      raw("</title>")
    }
    open.append("</g>")
  }

  /// Closes the last group that is open.
  public mutating func closeGroup() {
    if let end = open.popLast() { raw(end) }
  }

  /// Where a text stands with regard to its x.
  public enum Anchor: Sendable {
    /// It begins there.
    case start
    /// Its middle is there.
    case middle
    /// It ends there.
    case end
  }
}

extension Drawing {
  private mutating func begin(_ element: StaticString, _ ink: Ink) {
    raw("<")
    raw(element)
    raw(" class=\"")
    raw(ink.name)
    raw("\"")
  }

  private mutating func attribute(_ name: StaticString, _ value: Double) {
    raw(" ")
    raw(name)
    raw("=\"")
    number(value)
    raw("\"")
  }

  private mutating func corners(_ points: [(x: Double, y: Double)]) {
    var isFirst = true
    for point in points {
      if !isFirst { raw(" ") }
      isFirst = false
      number(point.x)
      raw(",")
      number(point.y)
    }
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// A number to the hundredth; 0 for what is no number.
  private mutating func number(_ value: Double) {
    if !(abs(value) < 1e9) { return bytes.append(UInt8(ascii: "0")) }
    let hundredths = Int64((value * 100).rounded(.toNearestOrAwayFromZero))
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let size = hundredths.magnitude
    whole(size / 100)
    let (tenth, hundredth) = (size / 10 % 10, size % 10)
    if tenth == 0, hundredth == 0 { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(tenth))
    if hundredth > 0 { bytes.append(UInt8(ascii: "0") + UInt8(hundredth)) }
  }

  private mutating func whole(_ value: UInt64) {
    if value >= 10 { whole(value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }

  private mutating func escaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      // Characters that XML has no place for.
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: raw(" ")
      default: bytes.append(byte)
      }
    }
  }

  /// Text inside an attribute.
  private mutating func quoted(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("&quot;")
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case 0..<0x20, 0x7F: raw(" ")
      default: bytes.append(byte)
      }
    }
  }
}
