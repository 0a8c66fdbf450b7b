internal import CompositeIndex

/// A word of a file with its place.
struct SaidName: Hashable {
  var text: String
  var place: SourcePlace
}

/// What one expert said of one node, in the words of the file.
struct JudgementDraft {
  /// How it was said.
  enum Kind: String {
    case pairwise, budget, ranking, bestWorst, direct
  }

  /// One number with what it is about.
  struct Entry {
    /// The part of a judgement of the best and the worst criterion.
    enum Part: String {
      case whole, bestToOthers, othersToWorst

      /// The key of the part in a judgement file.
      var key: String { rawValue }
    }

    var first: SaidName
    /// The second criterion of a comparison.
    var second: SaidName?
    var value: SaidNumber
    var place: SourcePlace
    var part = Part.whole
    /// Whether it is a cell of a matrix, whose diagonal may be written.
    var isCell = false
  }

  var expert: SaidName
  var round: Int
  /// The node; empty where the file names criteria of its own.
  var node: SaidName
  var kind: Kind
  /// Where the kind is said.
  var place: SourcePlace
  /// The criteria in an order of their own, where the file lists them.
  var criteria: [SaidName]?
  var entries: [Entry] = []
  var best: SaidName?
  var worst: SaidName?
  /// The key by which the file says the kind; the usual one where it is a table.
  var key: String?
  /// Whether a part of it cannot be read and is reported, so that nothing is missing beside it.
  var hasHoles = false
  /// Whether ranks are places in a list, and not numbers that somebody wrote.
  var isList = false
  /// Whether a table says nothing of the kind, so that it is what such numbers usually are.
  var isImplied = false
  /// Whether a part of what the file says could not be read and is reported already, so that nothing
  /// is called missing.
  var isInPart = false
  /// The number of the document.
  var document = 0

  /// What messages call the kind.
  var word: String { key ?? kind.word }

  /// What messages call the node, where not as it is written.
  var nodeLabel: LocalizedText?

  /// What a message is about.
  var context: LocalizedText {
    let node = nodeLabel ?? LocalizedText(node.text)
    return node.en.isEmpty
      ? LocalizedText(zh: "专家 \(expert.text)", en: "expert \(expert.text)")
      : LocalizedText(
        zh: "专家 \(expert.text)，节点 \(node[.zh])", en: "expert \(expert.text), node \(node[.en])")
  }
}

/// A number as a file says it.
enum SaidNumber: Hashable {
  /// A JSON number with its characters.
  case number(Double, text: String)
  /// A JSON string, or a cell of a table.
  case text(String)
  /// `null`.
  case nothing
  /// Something that is reported already.
  case unusable

  /// A JSON value; unusable where it can be no number.
  init(_ value: JSONValue) {
    switch value.kind {
    case .number(let number, let text): self = .number(number, text: text)
    case .string(let text): self = .text(text)
    case .null: self = .nothing
    default: self = .unusable
    }
  }

  /// Whether nothing is said.
  var isNothing: Bool {
    switch self {
    case .nothing: true
    case .text(let text): NumberReader.isMissing(Blanks.trim(text))
    case .number, .unusable: false
    }
  }

  /// The number, where it is written as one.
  var number: Double? {
    if case .number(let number, _) = self { number } else { nil }
  }

  /// The characters.
  var written: String {
    switch self {
    case .number(_, let text): text
    case .text(let text): Blanks.trim(text)
    case .nothing, .unusable: ""
    }
  }
}
