/// What keeps benefit of the doubt from being computed.
enum BenefitProblem {
  /// Limits between which no shares add up to 1; `nil` where some do.
  static func limits(_ shares: ClosedRange<Double>, criteria: Int) -> Diagnostic? {
    let equal = 1 / Double(max(1, criteria))
    let (least, greatest) = (percent(shares.lowerBound), percent(shares.upperBound))
    guard shares.lowerBound >= 0, shares.upperBound <= 1 else {
      return Diagnostic(
        .error, .badSetting,
        LocalizedText(
          zh: "占比的界限应在 0% 到 100% 之间，现为 \(least) 至 \(greatest)",
          en: "the limits of shares lie between 0% and 100%, not \(least) to \(greatest)"),
        fix: LocalizedText(zh: "例如 --shares 4:20", en: "for example --shares 4:20"))
    }
    // Rounding must not refuse a limit of exactly 1/n.
    if shares.lowerBound > equal * (1 + 1e-12) {
      return Diagnostic(
        .error, .badSetting,
        LocalizedText(
          zh: "\(criteria) 个指标各占至少 \(least)，合计已超过 100%",
          en: "\(criteria) criteria with at least \(least) each come to more than 100%"),
        fix: LocalizedText(
          zh: "下限不超过 \(percent(equal))（100% ÷ \(criteria)）",
          en: "a lower limit of at most \(percent(equal)) (100% / \(criteria))"))
    }
    if shares.upperBound < equal * (1 - 1e-12) {
      return Diagnostic(
        .error, .badSetting,
        LocalizedText(
          zh: "\(criteria) 个指标各占至多 \(greatest)，合计不足 100%",
          en: "\(criteria) criteria with at most \(greatest) each come to less than 100%"),
        fix: LocalizedText(
          zh: "上限不低于 \(percent(equal))（100% ÷ \(criteria)）",
          en: "an upper limit of at least \(percent(equal)) (100% / \(criteria))"))
    }
    return nil
  }

  /// The first score below 0; `nil` where there is none.
  static func negative(_ table: WeightingTable) -> Diagnostic? {
    for (column, criterion) in table.criteria.enumerated() {
      guard let row = (0..<table.scores.rows).first(where: { table.scores[$0, column] < 0 })
      else { continue }
      let (unit, score) = (table.units[row].name, Numerals.short(table.scores[row, column]))
      return Diagnostic(
        .error, .incompatibleMethods,
        LocalizedText(
          zh: "有利权重法（BoD）需要不小于 0 的得分；\(unit[.zh])的“\(criterion)”得分为 \(score)",
          en: "benefit of the doubt needs scores of 0 or more; \(unit[.en]) has \(score) for "
            + "\"\(criterion)\""),
        fix: LocalizedText(
          zh: "换用得分不为负的标准化方法，例如 efficacy（60 至 100）或 min-max；z-score 的得分有正有负，不能用",
          en: "normalise by a method without negative scores, such as efficacy (60 to 100) or "
            + "min-max; z-scores lie on both sides of 0"))
    }
    return nil
  }

  /// A unit whose weights rounding hides: its smallest score, next to the greatest of the criterion.
  static func unequal(_ table: WeightingTable, unit: Int) -> Diagnostic {
    let columns = table.columns
    func share(_ criterion: Int) -> Double {
      columns[criterion][unit] / (columns[criterion].max() ?? 1)
    }
    let criterion =
      table.criteria.indices.filter { columns[$0][unit] > 0 }
      .min { share($0) < share($1) } ?? 0
    let (name, id) = (table.units[unit].name, table.criteria[criterion])
    let score = Numerals.short(columns[criterion][unit])
    let greatest = Numerals.short(columns[criterion].max() ?? 1)
    return Diagnostic(
      .error, .noDataWeights,
      LocalizedText(
        zh: "有利权重法（BoD）算不出\(name[.zh])的权重：“\(id)”得分 \(score)，最高为 \(greatest)，相差太悬殊",
        en: "benefit of the doubt finds no weights for \(name[.en]): its score of \(score) for "
          + "\"\(id)\" is too small next to the greatest, \(greatest)"),
      fix: LocalizedText(
        zh: "核对这个得分，或换用得分大小相近的标准化方法，例如 efficacy（60 至 100）",
        en: "check that score, or normalise by a method whose scores are of similar size, such as "
          + "efficacy (60 to 100)"))
  }

  private static func percent(_ share: Double) -> String { Numerals.short(share * 100) + "%" }
}
