/// After which step the figures are looked at.
public enum AuditStep: String, CaseIterable, Sendable {
  /// The indicators' values, in their own units.
  case denominated
  /// The indicators' scores.
  case normalised

  /// What people call it.
  public var name: LocalizedText {
    switch self {
    case .denominated: LocalizedText(zh: "指标值", en: "values of indicators")
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
    case .normalised: scores.column(scheme.indicators[number].node)
    }
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
