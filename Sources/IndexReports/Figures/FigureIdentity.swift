internal import CompositeIndex

extension Assessment {
  /// What a figure that may be saved on its own says above everything; empty for most.
  func figureBanner(_ language: Language) -> String {
    ResultMarks([self]).text(language) ?? ""
  }

  /// A heading with the period where there is one: `名次分布（2024 年）`.
  func figureTitle(_ text: LocalizedText, _ language: Language) -> String {
    text[language] + (periodText.map { Sentences(language).aside($0[language]) } ?? "")
  }
}
