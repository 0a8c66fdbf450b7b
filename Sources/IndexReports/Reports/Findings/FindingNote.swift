public import CompositeIndex

/// One sentence about one or more findings of the same kind.
public struct FindingNote: Hashable, Sendable {
  /// The sentence, with its full stop.
  public var text: LocalizedText
  /// Whether it concerns how far the result may be trusted; shown with `!`.
  public var isWarning: Bool
  /// How many findings it speaks for.
  public var count: Int

  /// The sentence as a remark of a document.
  public func note(_ language: Language) -> Document.Note {
    Document.Note(text[language], isWarning ? .warning : .plain)
  }
}
