public import CompositeIndex

/// The small joints of sentences in both languages.
public struct Sentences: Hashable, Sendable {
  /// The language spoken.
  public let language: Language

  /// Speaks one language.
  public init(_ language: Language) {
    self.language = language
  }

  /// A list: `甲、乙、丙` / `A, B and C`. Empty for no items.
  public func list(_ items: [String]) -> String {
    guard language == .en, let last = items.last, items.count > 1 else {
      return items.joined(separator: "、")
    }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Items with commas, more of which follow.
  public func items(_ items: [String]) -> String {
    items.joined(separator: language == .zh ? "、" : ", ")
  }

  /// The first items and how many there are in all: `甲、乙等 5 个地区` / `A, B and 3 more`.
  ///
  /// - Parameter zh: counter and noun in Chinese, for example `个地区`.
  public func list(_ items: [String], first shown: Int, zh: String) -> String {
    guard items.count > shown, shown > 0 else { return list(items) }
    let head = Array(items.prefix(shown))
    return language == .zh
      ? list(head) + "等 \(items.count) \(zh)"
      : head.joined(separator: ", ") + " and \(items.count - shown) more"
  }

  /// A count with its noun: `3 个地区` / `1 region` / `3 regions`.
  ///
  /// - Parameters:
  ///   - zh: counter and noun in Chinese.
  ///   - en: the noun's singular.
  ///   - plural: the noun's plural; the singular with `s` unless given.
  public func count(_ count: Int, zh: String, en: String, plural: String? = nil) -> String {
    switch language {
    case .zh: "\(count) \(zh)"
    case .en: "\(count) \(count == 1 ? en : plural ?? en + "s")"
    }
  }

  /// An aside: `（甲）` / ` (A)`, with the space that English puts before it.
  public func aside(_ text: String) -> String {
    language == .zh ? "（\(text)）" : " (\(text))"
  }

  /// Clauses in one sentence, without its full stop: `甲，乙` / `A, B`.
  public func clauses(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: language == .zh ? "，" : ", ")
  }

  /// Whole sentences one after the other; English puts a space between them.
  public func paragraph(_ sentences: [String]) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: language == .zh ? "" : " ")
  }
}
