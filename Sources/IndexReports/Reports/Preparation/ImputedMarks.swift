internal import CompositeIndex

/// The stars behind scores and values that imputed figures are part of.
struct ImputedMarks {
  private let assessment: Assessment
  /// Whether any number shown is marked; only then is room made for stars.
  let isShown: Bool

  /// - Parameter rows: the units shown.
  init(_ assessment: Assessment, rows: [Int]) {
    self.assessment = assessment
    isShown = rows.contains { assessment.isImputed(row: $0, node: ResolvedScheme.root) }
  }

  /// `82.31*` where an imputed value is behind a node's score; a blank keeps the points in line.
  func marked(_ text: String, row: Int, node: Int = ResolvedScheme.root) -> String {
    guard isShown else { return text }
    return text + (assessment.isImputed(row: row, node: node) ? "*" : " ")
  }

  /// What the star means; `nil` where there is none.
  func footnote(_ language: Language) -> String? {
    isShown
      ? LocalizedText(
        zh: "* 含插补值；覆盖率只计实际有数据的权重。",
        en: "* Includes imputed values; coverage counts observed figures only.")[language] : nil
  }

  /// Ids of the indicators under a node whose value was filled in.
  static func ids(_ assessment: Assessment, row: Int, node: Int) -> [String] {
    assessment.scheme.leaves(under: node).filter { assessment.isImputed(row: row, node: $0) }
      .map { assessment.scheme.nodes[$0].id }
  }
}
