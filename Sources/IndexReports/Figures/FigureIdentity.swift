internal import CompositeIndex

extension Assessment {
  /// The name of a figure of this result in one language, unique in a report: `ranking-2024-zh`.
  func figureIdentifier(_ name: String, _ language: Language) -> String {
    let label = period?.label ?? ""
    return [name, label, language.rawValue].filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// What a figure that may be saved on its own says above everything; empty for real data.
  func figureBanner(_ language: Language) -> String {
    isSynthetic ? RankingHeader.synthetic[language] : ""
  }

  /// A heading with the period where there is one: `名次分布（2024 年）`.
  func figureTitle(_ text: LocalizedText, _ language: Language) -> String {
    text[language] + (periodText.map { Sentences(language).aside($0[language]) } ?? "")
  }
}
