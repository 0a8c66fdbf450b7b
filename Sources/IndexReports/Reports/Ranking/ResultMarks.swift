internal import CompositeIndex

/// What stands above every output of a result that is not that of real data by a scheme as its file has it.
struct ResultMarks {
  /// Whether anything that it rests on is made up.
  var isSynthetic: Bool
  /// Whether the command line changed anything.
  var isHypothetical = false

  /// The marks in one line; `nil` where there is nothing to mark.
  var text: LocalizedText? {
    let marks = (isSynthetic ? [Self.synthetic] : []) + (isHypothetical ? [Self.hypothetical] : [])
    if marks.isEmpty { return nil }
    return LocalizedText(
      zh: marks.map(\.zh).joined(), en: marks.map(\.en).joined(separator: " "))
  }

  /// The same in one language.
  func text(_ language: Language) -> String? { text?[language] }

  private static let synthetic = LocalizedText(zh: "〔示例数据·虚构〕", en: "[synthetic data: made up]")
  private static let hypothetical = LocalizedText(zh: "〔假设情形〕", en: "[hypothetical scenario]")
}

extension ResultMarks {
  /// The marks that any of these results has.
  init(_ assessments: [Assessment]) {
    self.init(
      isSynthetic: assessments.contains(where: \.isSynthetic),
      isHypothetical: assessments.contains(where: \.isHypothetical))
  }
}
