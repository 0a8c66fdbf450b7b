internal import CompositeIndex

/// The words for `--set` with which `cei rank` replays a move.
struct PlanSettings {
  private let analysis: PlanAnalysis
  private let scheme: ResolvedScheme

  init(_ analysis: PlanAnalysis) {
    self.analysis = analysis
    scheme = analysis.assessment.scheme
  }

  /// The best words: the variable where it alone is the indicator and nothing learns from it,
  /// otherwise the score.
  func words(_ move: ImprovementPlan.Move) -> String {
    if !learns(move.indicator), let value = value(move) { return value }
    return score(move)
  }

  /// The indicator's score.
  func score(_ move: ImprovementPlan.Move) -> String {
    let id = scheme.nodes[scheme.indicators[move.indicator].node].id
    return "score.\(code).\(id)=\(number(move.scoreTo, from: move.scoreFrom))"
  }

  /// The variable behind the indicator, where it is the only one and serves nothing else.
  func value(_ move: ImprovementPlan.Move) -> String? {
    guard let to = move.to, analysis.assessment.adjustments[move.indicator] == nil else {
      return nil
    }
    let formula = scheme.indicators[move.indicator].said.value
    guard let variable = formula.of.first, formula.of.count == 1, formula.minus.isEmpty,
      formula.per.isEmpty, !isShared(variable)
    else { return nil }
    return
      "value.\(code).\(variable)=\(number(to / formula.times, from: move.from / formula.times))"
  }

  private var code: String { analysis.assessment.unit(analysis.row).code }

  /// The new number; below 0 the change, because a number with a sign is read as one.
  private func number(_ to: Double, from: Double) -> String {
    guard to < 0 else { return NumberFormat.shortest(to) ?? "" }
    return (to > from ? "+" : "") + (NumberFormat.shortest(to - from) ?? "")
  }

  private func learns(_ indicator: Int) -> Bool {
    let indicator = scheme.indicators[indicator]
    return indicator.usesReferenceSet
      || (indicator.frozen == nil && !indicator.treatment.changesNothing)
  }

  private func isShared(_ variable: String) -> Bool {
    let uses = scheme.indicators.count { indicator in
      let formula = indicator.said.value
      return (formula.of + formula.minus + formula.per).contains(variable)
    }
    return uses > 1 || scheme.said.vetoes.contains { $0.of == variable }
      || (scheme.said.bonus?.items ?? []).contains { $0.of == variable }
  }
}
