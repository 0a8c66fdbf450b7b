internal import CompositeIndex

/// What every figure of made-up data says of itself, wherever it is taken.
enum FigureBanner {
  /// The mark; empty for real data.
  static func text(_ assessment: Assessment, _ language: Language) -> String {
    assessment.isSynthetic ? RankingHeader.synthetic[language] : ""
  }
}
