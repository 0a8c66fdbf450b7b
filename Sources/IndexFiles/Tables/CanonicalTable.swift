/// The form of a table that is the same however it was saved, and its digest.
///
/// Canonical is: UTF-8 without BOM, LF, commas, quotes only where a field needs them (a comma, a
/// quote or a line end in it), no spaces around fields, numbers in plain half-width form, no empty
/// rows, LF at the end. Percentages stay as they are written. A table that is already so has the
/// digest that `sha256sum` prints for its file.
public enum CanonicalTable {
  /// The SHA-256 of a decoded table in its canonical form, in small hexadecimal digits.
  ///
  /// - Parameter bytes: the text in UTF-8, with or without BOM.
  public static func hash(of bytes: [UInt8]) -> String {
    let scan = CanonicalScan(bytes)
    return SHA256.hex(of: scan.isCanonical ? bytes : scan.rewritten())
  }

  /// The canonical form of a decoded table.
  public static func form(of bytes: [UInt8]) -> [UInt8] {
    let scan = CanonicalScan(bytes)
    return scan.isCanonical ? bytes : scan.rewritten()
  }
}

/// One table that is held against its canonical form.
struct CanonicalScan {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  // MARK: Nothing to do

  /// Whether the bytes are in canonical form, by a test that is quick and errs on the side of `false`.
  ///
  /// It holds for texts with no byte beyond ASCII that could be folded, and no quote, semicolon, tab,
  /// CR or space beside a delimiter.
  var isCanonical: Bool {
    guard let first = bytes.first, bytes.last == 0x0A else { return false }
    guard first != 0x0A, first != UInt8(ascii: " "), first != UInt8(ascii: "'"),
      first != UInt8(ascii: "+")
    else { return false }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      var previous = UInt8(ascii: "x")
      var hasContent = false
      var index = 0
      while index < buffer.count {
        let byte = unsafe buffer[index]
        let kind = Self.kinds[Int(byte)]
        if kind == .plain {
          hasContent = true
        } else {
          switch kind {
          case .plain: break
          case .comma:
            if previous == UInt8(ascii: " ") { return false }
          case .lineFeed:
            if previous == UInt8(ascii: " ") || !hasContent { return false }
            hasContent = false
          case .space, .mark:
            if previous == UInt8(ascii: ",") || previous == 0x0A { return false }
            hasContent = true
          case .lead:
            guard unsafe Self.isUnfoldable(buffer, at: index) else { return false }
            hasContent = true
          case .forbidden: return false
          }
        }
        previous = byte
        index += 1
      }
      return true
    }
  }

  private enum Kind: UInt8 {
    case plain, comma, lineFeed, space, mark, lead, forbidden
  }

  /// What a byte may mean in a canonical text.
  private static let kinds: [Kind] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: ","): .comma
    case 0x0A: .lineFeed
    case UInt8(ascii: " "): .space
    case UInt8(ascii: "'"), UInt8(ascii: "+"): .mark
    case UInt8(ascii: "\""), UInt8(ascii: ";"), 0x00..<0x20, 0x7F: .forbidden
    // U+00A0 begins with C2; U+2002…U+205F and U+2212 with E2; U+3000 with E3 80; forms of U+FFxx,
    // U+FEFF with EF.
    case 0xC2, 0xE2, 0xE3, 0xEF: .lead
    default: .plain
    }
  }

  /// Whether the scalar that begins here is none that a number reader folds or trims.
  private static func isUnfoldable(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < buffer.count else { return false }
    let (first, second, third) = unsafe (buffer[index], buffer[index + 1], buffer[index + 2])
    switch first {
    case 0xC2: return second != 0xA0
    case 0xE2: return second != 0x80 && second != 0x81 && !(second == 0x88 && third == 0x92)
    case 0xE3: return second != 0x80 || third != 0x80
    default: return second < 0xBB
    }
  }

  // MARK: Writing it anew

  /// The table in canonical form.
  func rewritten() -> [UInt8] {
    var table = TableReader(bytes, file: "")
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for (index, column) in table.columns.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      Self.append(column.name, to: &text)
    }
    text.append(0x0A)
    while table.nextAsWritten() {
      for field in 0..<table.fieldCount {
        if field > 0 { text.append(UInt8(ascii: ",")) }
        let range = table.range(of: field)
        if bytes[range].allSatisfy({ Self.kinds[Int($0)] == .plain }) {
          text.append(contentsOf: bytes[range])
        } else {
          Self.append(Self.cell(table, field), to: &text)
        }
      }
      text.append(0x0A)
    }
    return text
  }

  /// Appends a cell, in quotes where it needs them.
  private static func append(_ cell: String, to text: inout [UInt8]) {
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      text.append(contentsOf: cell.utf8)
      return
    }
    text.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { text.append(0x22) }
      text.append(byte)
    }
    text.append(0x22)
  }

  /// The canonical text of a cell.
  static func cell(_ table: TableReader, _ field: Int) -> String {
    let trimmed = table.trimmedText(field)
    guard case .number(_, let bent) = NumberReader.read(trimmed), !bent.isEmpty,
      !bent.contains(.percent), let plain = NumberReader.plainForm(of: trimmed)
    else { return trimmed }
    return plain
  }
}
