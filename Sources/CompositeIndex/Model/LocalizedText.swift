/// A language in which the program speaks.
public enum Language: String, CaseIterable, Sendable {
  case zh, en
}

/// One text in Chinese and in English.
public struct LocalizedText: Hashable, Sendable {
  /// The Chinese form.
  public var zh: String
  /// The English form.
  public var en: String

  /// Makes a text from its two forms.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// Makes a text that reads the same in both languages (a code, a formula, a name without translation).
  public init(_ both: String) {
    self.init(zh: both, en: both)
  }

  /// The form in one language; the other form where this one is empty.
  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh.isEmpty ? en : zh
    case .en: en.isEmpty ? zh : en
    }
  }
}
