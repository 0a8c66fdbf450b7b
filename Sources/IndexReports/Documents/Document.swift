public import CompositeIndex

/// What is to be said, in one language, before it is known where: terminal, Markdown, later HTML.
public struct Document: Hashable, Sendable {
  /// The language of all its texts.
  public var language: Language
  /// The line above everything, for example the banner of a synthetic data set.
  public var caption: String?
  /// The parts from top to bottom.
  public var blocks: [Block]
  /// Sentences below everything.
  public var footnotes: [String]

  /// Makes a document.
  public init(
    language: Language, caption: String? = nil, blocks: [Block] = [], footnotes: [String] = []
  ) {
    self.language = language
    self.caption = caption
    self.blocks = blocks
    self.footnotes = footnotes
  }

  /// One part of a document.
  public enum Block: Hashable, Sendable {
    /// A heading; level 1 is the document's title.
    case heading(String, level: Int)
    /// Running text.
    case paragraph(String)
    /// Names with their values, one a line.
    case keyValues([KeyValue])
    /// A table.
    case table(Table)
    /// Remarks, one a line.
    case notes([Note])
    /// Lines that keep their spaces: bars and other drawings.
    case lines([String])
    /// An empty line.
    case blank
  }

  /// A name with its value.
  public struct KeyValue: Hashable, Sendable {
    /// The name.
    public var key: String
    /// The value.
    public var value: String
    /// What the value means.
    public var role: CellRole

    /// Makes a pair.
    public init(_ key: String, _ value: String, _ role: CellRole = .plain) {
      self.key = key
      self.value = value
      self.role = role
    }
  }

  /// A remark; one with the role `warning` is marked with `!`.
  public struct Note: Hashable, Sendable {
    /// What it says.
    public var text: String
    /// What it means.
    public var role: CellRole

    /// Makes a remark.
    public init(_ text: String, _ role: CellRole = .plain) {
      self.text = text
      self.role = role
    }
  }
}

extension Document {
  /// Adds a heading.
  public mutating func heading(_ text: LocalizedText, level: Int = 2) {
    blocks.append(.heading(text[language], level: level))
  }

  /// Adds running text.
  public mutating func paragraph(_ text: LocalizedText) {
    blocks.append(.paragraph(text[language]))
  }

  /// Adds a table, without columns that are empty in every row.
  public mutating func table(_ table: Table) {
    blocks.append(.table(table.withoutEmptyColumns))
  }

  /// Adds names with their values.
  public mutating func keyValues(_ pairs: [KeyValue]) {
    blocks.append(.keyValues(pairs))
  }

  /// Adds remarks.
  public mutating func notes(_ notes: [Note]) {
    if !notes.isEmpty { blocks.append(.notes(notes)) }
  }

  /// Adds lines that keep their spaces.
  public mutating func lines(_ lines: [String]) {
    blocks.append(.lines(lines))
  }

  /// Adds an empty line.
  public mutating func blank() {
    blocks.append(.blank)
  }
}
