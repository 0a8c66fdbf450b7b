internal import CompositeIndex

/// The words of Saaty's scale of importance, 1 to 9, in both languages.
enum SaatyWords {
  /// The steps with the words for them, the first of each being the one that messages show.
  private static let steps: [(value: Double, zh: [String], en: [String])] = [
    (1, ["同等", "同样", "相同", "一样", "相等"], ["equal", "equally", "same", "indifferent"]),
    (3, ["稍微", "稍", "略微", "略", "稍稍"], ["moderate", "moderately"]),
    (5, ["明显"], ["strong", "strongly", "essential"]),
    (7, ["强烈"], ["very strong", "very strongly", "demonstrated"]),
    (9, ["极端", "绝对", "极其", "极"], ["extreme", "extremely", "absolute", "absolutely"]),
  ]

  /// All words with their numbers, those that messages show first.
  static let known: [(value: Double, words: [String])] = steps.map { ($0.value, $0.zh + $0.en) }

  /// Words that stand for different numbers in different questionnaires, with these numbers.
  private static let ambiguous: [(words: [String], zh: String, en: String)] = [
    (["较", "比较", "较为", "较强"], "3 或 5", "3 or 5"),
    (["很", "十分", "非常"], "5、7 或 9", "5, 7 or 9"),
    (["weak", "weakly", "slight", "slightly"], "2 或 3", "2 or 3"),
  ]

  /// What a word may stand for, where questionnaires differ; `nil` for others.
  static func ambiguity(of text: String) -> LocalizedText? {
    var words = folded(text)
    for mark in ["反向", "反", "reversed ", "reverse ", "inverse "] where words.hasPrefix(mark) {
      words = String(words.dropFirst(mark.count))
      break
    }
    let bare = core(
      words.replacing("不重要", with: "重要").replacing("less important", with: "important"))
    return ambiguous.first { $0.words.contains(bare) }.map { LocalizedText(zh: $0.zh, en: $0.en) }
  }

  /// What a message shows as the words that are known.
  static let shown = LocalizedText(
    zh: "1 至 9 的数、分数如 1/3，或 同等重要 1、稍微重要 3、明显重要 5、强烈重要 7、极端重要 9、"
      + "介于稍微与明显之间 4；较不重要写 1/3 或 反稍微重要",
    en:
      "a number from 1 to 9, a fraction such as 1/3, or equal 1, moderate 3, strong 5, very strong 7, "
      + "extreme 9, between moderate and strong 4; for the less important 1/3 or reverse moderate")

  /// The number that a word stands for; `nil` for anything else.
  static func value(of text: String) -> Double? {
    // Most judgements are numbers, and no word begins with a plain digit (一样 begins with a numeral).
    guard let first = text.first, !(first.isASCII && first.isNumber), first != "-", first != "."
    else { return nil }
    let words = folded(text)
    for mark in ["反向", "反", "reversed ", "reverse ", "inverse "] where words.hasPrefix(mark) {
      return between(String(words.dropFirst(mark.count))).map { 1 / $0 }
    }
    if words.contains("不重要") {
      return between(words.replacing("不重要", with: "重要")).map { 1 / $0 }
    }
    if words.contains("less important") {
      return between(words.replacing("less important", with: "")).map { 1 / $0 }
    }
    return between(words)
  }

  /// A step, or what lies between two neighbouring ones.
  private static func between(_ words: String) -> Double? {
    let text = Blanks.trim(words)
    var inner: [String]?
    if text.hasPrefix("介于") {
      let body = text.dropFirst(2)
      let bare = body.hasSuffix("之间") ? body.dropLast(2) : body
      inner = bare.split { "与和、至到".contains($0) }.map(String.init)
    } else if text.hasPrefix("between ") {
      inner = String(text.dropFirst("between ".count)).split(separator: " and ").map(String.init)
    }
    guard let inner else { return step(text) }
    guard inner.count == 2, let low = step(inner[0]), let high = step(inner[1]),
      abs(high - low) == 2
    else { return nil }
    return (low + high) / 2
  }

  private static func step(_ words: String) -> Double? {
    let text = core(words)
    return steps.first { $0.zh.contains(text) || $0.en.contains(text) }?.value
  }

  /// A word without what says that it is about importance.
  private static func core(_ words: String) -> String {
    var text = Blanks.trim(words)
    for tail in ["重要性", "重要", " more important", " important", " importance", " preferred"]
    where text.hasSuffix(tail) {
      text = Blanks.trim(String(text.dropLast(tail.count)))
      break
    }
    return text
  }

  /// Small letters in half width, one blank for several blanks, hyphens and underscores.
  private static func folded(_ text: String) -> String {
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.map(\.halfWidth)))
    return plain.lowercased().split { " -_\u{3000}\u{A0}\t".contains($0) }.joined(separator: " ")
  }
}
