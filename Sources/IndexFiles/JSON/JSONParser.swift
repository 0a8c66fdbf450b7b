public import CompositeIndex

/// Reads JSON (RFC 8259) and says everything that is wrong with it in one run.
public enum JSONParser {
  /// The deepest nesting that is read.
  public static let depthLimit = 64

  /// Reads one JSON value.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes, UTF-8 with or without BOM.
  ///   - file: the file's name as the user gave it, for places.
  /// - Returns: `problems` in the order of their places, all of them errors. `value` is there when
  ///   the file could be understood, also with problems such as a missing comma, a comment or a
  ///   repeated key (the first one is kept); it is `nil` where a part had to be skipped.
  public static func parse(
    _ bytes: [UInt8], file: String
  ) -> (value: JSONValue?, problems: [Diagnostic]) {
    if let invalid = UTF8Validation.firstInvalid(in: bytes) {
      let place = UTF8Validation.place(ofByte: invalid, in: bytes, file: file)
      return (nil, [.notUTF8(byte: invalid, value: bytes[invalid], at: place)])
    }
    if let nul = NulSearch.first(in: bytes) {
      let place = UTF8Validation.place(ofByte: nul, in: bytes, file: file)
      return (nil, [.nulInJSON(at: place)])
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var parser = JSONGrammar(TextCursor(bytes, from: start), file)
    let value = parser.document()
    let problems = parser.problems.sorted { left, right in
      guard let left = left.place, let right = right.place else { return false }
      return left < right
    }
    return (parser.hasHoles ? nil : value, problems)
  }
}
