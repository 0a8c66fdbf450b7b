/// A link that saves a file which stands in the page itself, without any script.
struct DataLink {
  /// The link, as an element.
  let markup: String

  /// A table; UTF-8 with the mark by which spreadsheets recognise it.
  static func csv(_ name: String, _ text: String) -> DataLink {
    DataLink(
      file: name + ".csv", label: "CSV",
      address: "data:text/csv;charset=utf-8;base64," + Base64.text(Array(("\u{FEFF}" + text).utf8)))
  }

  /// A drawing; as text, which takes a quarter less than base64.
  static func svg(_ name: String, _ bytes: [UInt8]) -> DataLink {
    DataLink(
      file: name + ".svg", label: "SVG",
      address: "data:image/svg+xml," + PercentEncoding.text(SavedDrawing.bytes(bytes)))
  }

  private init(file: String, label: String, address: String) {
    let name = HTMLText.escape(file)
    markup =
      "<a download=\"\(name)\" href='\(address)' "
      + "aria-label=\"\(label): \(name)\">\(label)</a>"
  }
}

/// Bytes as text (RFC 4648, section 4).
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text with its padding, in one line.
  static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let digit = digits[Int(bits >> UInt32(18 - 6 * place) & 63)]
        result.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
