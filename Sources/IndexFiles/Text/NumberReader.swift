/// Reads numbers as people type them into tables.
///
/// Plain decimals (`-12.5`, `1.2e5`, `.5`) are rounded to the nearest `Double`. Full-width forms,
/// thousands separators in groups of three, `%`, a leading apostrophe or plus, U+2212 and spaces
/// around are read too, and ``NumberBending`` says so.
public enum NumberReader {
  /// Reads some bytes of a UTF-8 text.
  public static func read(_ bytes: [UInt8], _ range: Range<Int>) -> NumberReading {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe read(UnsafeBufferPointer(rebasing: buffer[range]))
    }
  }

  /// Reads a whole text.
  public static func read(_ text: String) -> NumberReading {
    let bytes = Array(text.utf8)
    return read(bytes, bytes.indices)
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> NumberReading {
    if bytes.isEmpty { return .missing }
    if let number = unsafe PlainDecimal.read(bytes) { return .number(number, bent: []) }
    return unsafe readBent(String(decoding: bytes, as: UTF8.self))
  }

  // MARK: Everything that is not a plain decimal

  private static func readBent(_ text: String) -> NumberReading {
    let trimmed = Blanks.trim(text)
    if isMissing(trimmed) { return .missing }
    if isSpreadsheetError(trimmed) { return .unreadable(.spreadsheetError) }
    let folded = FoldedNumber(trimmed)
    if ["inf", "infinity", "nan", "∞", "无穷大"].contains(folded.unsigned) {
      return .unreadable(.notFinite)
    }
    guard let plain = folded.plain else { return .unreadable(folded.problem) }
    guard let number = Double(plain), number.isFinite else { return .unreadable(.notFinite) }
    let spaces: NumberBending = trimmed.utf8.count == text.utf8.count ? [] : .spaces
    return .number(number, bent: folded.bent.union(spaces))
  }

  /// The plain form of a number that was written in another way: half-width, without separators,
  /// spaces, apostrophe, plus and per-cent sign, the digits as they were; `nil` for anything else.
  public static func plainForm(of text: String) -> String? {
    FoldedNumber(Blanks.trim(text)).plain
  }

  /// Whether a text without spaces around it stands for a missing number.
  static func isMissing(_ trimmed: String) -> Bool {
    switch trimmed {
    case "", "-", "－", "–", "—", "——", "…", "……", "暂无", "无数据", "未公布", "N/A", "NA", "n/a", "null":
      true
    default: false
    }
  }

  private static func isSpreadsheetError(_ trimmed: String) -> Bool {
    guard trimmed.first == "#" || trimmed.first == "＃" else { return false }
    let name = trimmed.dropFirst().uppercased()
    return name.allSatisfy { $0 == "#" }
      || ["N/A", "REF!", "VALUE!", "DIV/0!", "NAME?", "NUM!", "NULL!", "SPILL!", "CALC!"].contains(
        name)
  }
}
