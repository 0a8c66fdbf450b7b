public import CompositeIndex

/// What a code means, why it matters, and how to mend it: the text of `cei explain E110`.
public struct DiagnosticExplanation: Hashable, Sendable {
  /// The code.
  public let code: DiagnosticCode
  /// A few words.
  public let title: LocalizedText
  /// Two to four sentences: what was found, why it matters, what to do.
  public let text: LocalizedText
  /// A short input that has the problem.
  public let bad: String
  /// The same, mended.
  public let good: String

  /// Makes an explanation.
  init(
    _ code: DiagnosticCode, title: LocalizedText, text: LocalizedText, bad: String, good: String
  ) {
    self.code = code
    self.title = title
    self.text = text
    self.bad = bad
    self.good = good
  }

  /// The explanation as a document in one language.
  public func document(_ language: Language) -> Document {
    var document = Document(language: language)
    document.heading(
      LocalizedText(zh: "\(code.rawValue) \(title.zh)", en: "\(code.rawValue) \(title.en)"),
      level: 1)
    document.paragraph(text)
    document.heading(LocalizedText(zh: "有问题", en: "Wrong"))
    document.lines(lines(of: bad))
    document.heading(LocalizedText(zh: "改正后", en: "Right"))
    document.lines(lines(of: good))
    return document
  }

  private func lines(of example: String) -> [String] {
    example.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
  }
}
