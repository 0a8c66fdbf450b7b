public import CompositeIndex

extension ProblemList {
  /// All problems as one run of SARIF 2.1.0 (OASIS, 2020), for editors and code-scanning services.
  public func sarif(_ language: Language) -> JSONOutput {
    var codes: [DiagnosticCode] = []
    for diagnostic in all where !codes.contains(diagnostic.code) { codes.append(diagnostic.code) }
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": .string(Tool.name), "version": .string(Tool.version),
              "rules": .array(codes.map { Self.rule($0, language) }),
            ]
          ],
          "language": language == .zh ? "zh-CN" : "en",
          "columnKind": "unicodeCodePoints",
          "results": .array(
            all.map { result($0, codes.firstIndex(of: $0.code) ?? -1, language) }),
        ]
      ],
    ]
  }

  private static func rule(_ code: DiagnosticCode, _ language: Language) -> JSONOutput {
    guard let explanation = DiagnosticExplanations.explanation(of: code) else {
      return ["id": .string(code.rawValue)]
    }
    return [
      "id": .string(code.rawValue),
      "shortDescription": ["text": .string(explanation.title[language])],
      "fullDescription": ["text": .string(explanation.text[language])],
    ]
  }

  private func result(
    _ diagnostic: Diagnostic, _ rule: Int, _ language: Language
  ) -> JSONOutput {
    let sentences = [diagnostic.message, diagnostic.fix, diagnostic.note].compactMap {
      $0?[language]
    }
    return [
      "ruleId": .string(diagnostic.code.rawValue), "ruleIndex": .integer(rule),
      "level": .string(diagnostic.severity.rawValue),
      "message": ["text": .string(sentences.joined(separator: "\n"))],
      "locations": .array(diagnostic.place.map { [Self.location($0)] } ?? []),
    ]
  }

  private static func location(_ place: SourcePlace) -> JSONOutput {
    [
      "physicalLocation": [
        "artifactLocation": ["uri": .string(uri(place.file))],
        "region": [
          "startLine": .integer(place.line), "startColumn": .integer(place.column),
          "endColumn": .integer(place.column + max(1, place.length)),
        ],
      ]
    ]
  }

  /// A path as a relative reference of RFC 3986: bytes that may not stand in one are escaped.
  private static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return path.utf8.reduce(into: "") { text, byte in
      if plain.contains(byte) {
        text.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
