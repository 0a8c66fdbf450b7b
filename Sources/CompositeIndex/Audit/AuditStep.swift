/// After which step the figures are looked at.
public enum AuditStep: String, CaseIterable, Sendable {
  /// The indicators' values, in their own units.
  case denominated
  /// The values with small numbers steadied, without the units that screening left out.
  case adjusted
  /// The values with gaps filled.
  case imputed
  /// The values with outliers treated: what is normalised.
  case treated
  /// The indicators' scores.
  case normalised

  /// What people call it.
  public var name: LocalizedText {
    switch self {
    case .denominated: LocalizedText(zh: "指标值", en: "values of indicators")
    case .adjusted: LocalizedText(zh: "小数调整后的指标值", en: "values with small numbers steadied")
    case .imputed: LocalizedText(zh: "填补后的指标值", en: "imputed values")
    case .treated: LocalizedText(zh: "处理后的指标值", en: "treated values")
    case .normalised: LocalizedText(zh: "标准化后的得分", en: "normalised scores")
    }
  }

  /// Whether higher is already better for every indicator.
  public var isDirected: Bool { self == .normalised }
}

extension Assessment {
  /// One indicator's column after a step, top to bottom; NaN is missing.
  public func column(ofIndicator number: Int, after step: AuditStep) -> [Double] {
    switch step {
    case .denominated: values.column(number)
    case .adjusted: adjusted.column(number)
    case .imputed: imputed.column(number)
    case .treated: treated.column(number)
    case .normalised: scores.column(scheme.indicators[number].node)
    }
  }

  /// The rows that are there after a step: all up to screening, then those that it let pass.
  func rows(after step: AuditStep) -> [Int] {
    step == .denominated ? Array(units.indices) : units.indices.filter { isIncluded($0) }
  }

  /// One node's column: a leaf's after a step, turned so that higher is better; an inner node's
  /// score in any case.
  public func column(ofNode number: Int, after step: AuditStep) -> [Double] {
    guard let indicator = scheme.nodes[number].indicator else { return scores.column(number) }
    let column = column(ofIndicator: indicator, after: step)
    let isTurned = !step.isDirected && scheme.indicators[indicator].direction == .lowerIsBetter
    return isTurned ? column.map { -$0 } : column
  }
}
