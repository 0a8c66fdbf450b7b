internal import CompositeIndex

extension ProfilePages {
  /// Indicators that have room on the page.
  static let mostIndicators = 24

  /// The figure behind every indicator that has one, with its unit; nothing where they have no room. Their
  /// scores are in the chapter of scores by indicator.
  func indicators(_ row: Int, _ language: Language) -> [Document.Block] {
    func word(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let leaves = assessment.scheme.leafNodes.filter { !assessment.scores[row, $0].isNaN }
    if leaves.isEmpty || leaves.count > Self.mostIndicators { return [] }
    // Nothing is said of the columns' looks: the stylesheet does it once for thousands of cells.
    var table = Table(columns: [
      .init(word("指标", "Indicator")), .init(word("数值", "Value")),
    ])
    for leaf in leaves {
      guard let indicator = assessment.scheme.nodes[leaf].indicator else { continue }
      let year = assessment.earlierPeriod(of: leaf, row: row).map(Sentences(language).aside) ?? ""
      table.add(
        .init(assessment.scheme.nodes[leaf].name[language]),
        .init(assessment.valueText(indicator: indicator, row: row, language) + year))
    }
    return [.table(table)]
  }
}

extension Assessment {
  /// The period of an indicator's figure where it is of an earlier year than the result.
  func earlierPeriod(of node: Int, row: Int) -> String? {
    guard let indicator = scheme.nodes[node].indicator, let newest = period ?? window.first
    else { return nil }
    let periods = figures(indicator: indicator, row: row).filter { $0.role == .of }
      .map { dataset.periods[Int(dataset.observations[$0.observation].period)] }
    guard let oldest = periods.min(), oldest < newest, oldest.year < newest.year else { return nil }
    return oldest.label
  }
}
