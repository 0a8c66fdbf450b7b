internal import CompositeIndex

/// How a source says that a figure is a bound or an approximation: 近, 余, 以上.
enum QualifierWords {
  /// Where Chinese puts a qualifier.
  private enum Position {
    /// Before the number: 近 4,500 家.
    case before
    /// Between number and unit: 18,000 余家.
    case between
    /// Behind the unit: 4,500 家以上.
    case after
  }

  private static let known: [(words: [String], position: Position, english: String)] = [
    (["近", "接近", "将近"], .before, "nearly"),
    (["约", "大约", "约为"], .before, "about"),
    (["超", "超过", "逾"], .before, "over"),
    (["不足", "不到"], .before, "under"),
    (["至少", "不少于", "不低于"], .before, "at least"),
    (["至多", "最多", "不超过"], .before, "at most"),
    (["余", "多"], .between, "over"),
    (["以上"], .after, "at least"),
    (["以下"], .after, "at most"),
    (["左右", "上下"], .after, "about"),
  ]

  /// A figure with its qualifier and unit: `18,000 余家`, `近 4,500 家` / `over 18,000 units`.
  ///
  /// A qualifier that is not known stands in quotation marks behind the figure.
  ///
  /// - Parameter qualifier: the source's word; empty for an exact figure.
  static func text(
    _ figure: String, _ qualifier: String, unit: LocalizedText = LocalizedText(""),
    _ language: Language
  ) -> String {
    let unit = unit[language]
    let exact = FigureText.measured(figure, unit)
    guard !qualifier.isEmpty else { return exact }
    guard let entry = known.first(where: { $0.words.contains(qualifier) }) else {
      return exact + " " + SourceWords.quoted(qualifier, language)
    }
    if language == .en { return entry.english + " " + exact }
    switch entry.position {
    case .before: return qualifier + " " + exact
    case .between where !unit.hasPrefix("%"): return figure + " " + qualifier + unit
    case .between, .after:
      return exact + (exact.last?.isASCII == true ? " " : "") + qualifier
    }
  }
}

/// Words of a publication, which are not translated.
enum SourceWords {
  /// In quotation marks.
  static func quoted(_ words: String, _ language: Language) -> String {
    language == .zh ? "“\(words)”" : "\"\(words)\""
  }

  /// As they are in Chinese; in English in quotation marks, unless they are a date or the like that
  /// reads the same in both.
  static func text(_ words: String, _ language: Language) -> String {
    language == .zh || words.unicodeScalars.allSatisfy(\.isASCII) ? words : quoted(words, language)
  }
}
