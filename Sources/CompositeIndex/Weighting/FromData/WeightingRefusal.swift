extension DataWeighting {
  /// What keeps the method from working with a table; `nil` where nothing does.
  func problem(in table: WeightingTable) -> Diagnostic? {
    guard !table.units.isEmpty, !table.criteria.isEmpty else { return .noCompleteUnit(Self.name) }
    for criterion in table.criteria.indices {
      for (row, score) in table.scores.column(criterion).enumerated()
      where !domain.contains(score...score) {
        return .outsideDomain(
          Self.name, domain, criterion: table.criteria[criterion], unit: table.units[row],
          score: score, canRescale: domain == .nonNegative)
      }
    }
    return nil
  }
}

extension Diagnostic {
  /// No row to learn from.
  static func noCompleteUnit(_ method: String) -> Diagnostic {
    Diagnostic(
      .error, .noDataWeights,
      LocalizedText(
        zh: "没有一个评价对象具备全部指标的得分，\(method) 求不出权重",
        en: "no unit has a score of every criterion, so that \(method) gives no weights"),
      fix: LocalizedText(
        zh: "补全数据，或先选用插补方法（cei methods imputation）",
        en: "complete the data, or choose an imputation (cei methods imputation)"))
  }

  /// A score that the method has no answer for.
  static func outsideDomain(
    _ method: String, _ domain: ScoreDomain, criterion: String, unit: Unit, score: Double,
    canRescale: Bool
  ) -> Diagnostic {
    let number = Numerals.short(score)
    let isPositive = domain == .positive
    return Diagnostic(
      .error, .noDataWeights,
      LocalizedText(
        zh:
          "\(method) 要求得分\(isPositive ? "大于 0" : "不为负")：\(unit.name[.zh]) 的 \(criterion) 为 \(number)",
        en: "\(method) needs scores \(isPositive ? "above 0" : "of 0 and more"): "
          + "\(criterion) of \(unit.name[.en]) is \(number)"),
      fix: canRescale
        ? LocalizedText(
          zh: "加 --parameter scale=min-max 先把各指标换算到 0–1，或改用得分不为负的标准化",
          en:
            "add --parameter scale=min-max, which first puts every criterion on 0 to 1, or choose a "
            + "normalisation whose scores are not negative")
        : LocalizedText(
          zh: "改用得分恒大于 0 的标准化，例如 efficacy（60–100 分）",
          en: "choose a normalisation whose scores are above 0, for example efficacy (60 to 100)"))
  }
}
