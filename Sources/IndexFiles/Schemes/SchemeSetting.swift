public import CompositeIndex

/// One `--set path=value` of the command line.
public struct SchemeSetting: Hashable, Sendable {
  /// The path: `weights.safety`, `methodology.missing`, `indicators.density.normalise.worst`.
  public var path: String
  /// The value as typed.
  public var text: String

  /// The file name in places of what the command line set.
  public static let file = "--set"

  /// Makes a setting.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// Splits `path=value` at the first equals sign.
  ///
  /// - Throws: `E403` where there is none, or nothing before it.
  public init(argument: String) throws(Diagnostic) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw .badSetting(
        "\"\(argument)\" 不是“路径=值”", "\"\(argument)\" is not path=value",
        at: SourcePlace(file: Self.file, line: 1, length: argument.unicodeScalars.count),
        fix: LocalizedText(
          zh: "例如 weights.satisfaction=30", en: "for example weights.satisfaction=30"))
    }
    self.init(path: String(parts[0]), text: String(parts[1]))
  }

  /// The whole argument.
  public var argument: String { path + "=" + text }

  /// Where the path stands in the argument.
  var pathPlace: SourcePlace {
    SourcePlace(file: Self.file, line: 1, length: path.unicodeScalars.count)
  }

  /// Where the value stands in the argument.
  var valuePlace: SourcePlace {
    SourcePlace(
      file: Self.file, line: 1, column: path.unicodeScalars.count + 2,
      length: text.unicodeScalars.count)
  }

  /// The value: JSON where the text is JSON, otherwise the text itself.
  var value: JSONValue {
    let indent = String(repeating: " ", count: valuePlace.column - 1)
    let (value, problems) = JSONParser.parse(Array((indent + text).utf8), file: Self.file)
    if let value, problems.isEmpty { return value }
    return JSONValue(.string(text), at: valuePlace)
  }
}
