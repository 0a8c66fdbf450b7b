public import CompositeIndex

extension ProblemList {
  /// All problems for another program, in order, in both languages.
  public var json: JSONOutput {
    .array(
      all.map { diagnostic in
        [
          "code": .string(diagnostic.code.rawValue),
          "severity": .string(diagnostic.severity.rawValue),
          "file": .string(orNull: diagnostic.place?.file),
          "line": .integer(orNull: diagnostic.place?.line),
          "column": .integer(orNull: diagnostic.place?.column),
          "length": .integer(orNull: diagnostic.place?.length),
          "message": .text(diagnostic.message),
          "context": .text(diagnostic.context),
          "fix": .text(diagnostic.fix),
          "note": .text(diagnostic.note),
          "further": .integer(orNull: diagnostic.further),
        ]
      })
  }

  /// All problems as workflow commands of GitHub Actions, one a line.
  public func annotations(_ language: Language) -> String {
    all.map { diagnostic in
      var properties: [String] = []
      if let place = diagnostic.place {
        properties = [
          "file=" + Self.property(place.file), "line=\(place.line)", "col=\(place.column)",
        ]
        if place.length > 1 { properties.append("endColumn=\(place.column + place.length - 1)") }
      }
      properties.append("title=" + diagnostic.code.rawValue)
      let sentences = [diagnostic.message, diagnostic.fix].compactMap { $0?[language] }
      let message = Self.data(sentences.joined(separator: "\n"))
      return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(message)\n"
    }.joined()
  }

  /// A message with what would end it escaped.
  private static func data(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// A property with what would end it escaped.
  private static func property(_ text: String) -> String {
    data(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
