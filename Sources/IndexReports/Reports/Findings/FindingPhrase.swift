internal import CompositeIndex

/// One finding in words, cut so that findings with the same key share a sentence.
struct FindingPhrase {
  /// What the items of the list are.
  enum Items {
    case units, indicators
  }

  /// Sentences are ordered by this; lower comes first.
  var importance: Int
  /// Whether it is shown with `!`.
  var isWarning: Bool
  /// Findings with equal keys become one sentence.
  var key: String
  /// What is listed.
  var items: Items
  /// The unit or indicator; empty where nothing is listed.
  var item: LocalizedText
  /// What belongs to this item alone.
  var detail: LocalizedText?
  /// The sentence around the list.
  var sentence: (LocalizedText) -> LocalizedText

  /// Makes a phrase.
  init(
    _ importance: Int, warning: Bool = false, key: String, items: Items = .units,
    item: LocalizedText = LocalizedText(""), detail: LocalizedText? = nil,
    zh: @escaping (String) -> String, en: @escaping (String) -> String
  ) {
    self.importance = importance
    self.isWarning = warning
    self.key = key
    self.items = items
    self.item = item
    self.detail = detail
    self.sentence = { LocalizedText(zh: zh($0.zh), en: en($0.en)) }
  }
}
