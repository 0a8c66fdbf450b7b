/// Computes indicator values from raw figures: Σ of − Σ minus, divided by Σ per, times a factor.
///
/// Immutable; a class, so that the loop over units and indicators copies nothing.
final class Denomination {
  private let dataset: Dataset
  private let index: ObservationIndex
  private let of: [Int]
  private let minus: [(id: String, index: Int?)]
  private let denominator: Denominator?
  private let times: Double
  private let accepted: AcceptedFigures
  private let window: [Int]
  /// Variables of the formula that the data do not have.
  let missingVariables: [String]

  init(
    _ formula: ValueFormula, _ dataset: Dataset, _ index: ObservationIndex, window: [Int],
    methodology: Methodology
  ) {
    self.dataset = dataset
    self.index = index
    self.window = window
    missingVariables = (formula.of + formula.per).filter { index.variable($0) == nil }
    of = missingVariables.isEmpty ? formula.of.compactMap { index.variable($0) } : []
    minus = formula.minus.map { ($0, index.variable($0)) }
    times = formula.times
    accepted = AcceptedFigures(
      dataset, index, scopes: formula.scopes, grades: methodology.grades)
    denominator =
      formula.per.isEmpty
      ? nil
      : Denominator(
        formula.per, dataset, index, window: window, lag: formula.lag ?? methodology.periods.lag,
        accepted: accepted)
  }

  /// The value for a unit, NaN if missing; figures and findings are added to the lists.
  func value(
    unit: Int, figures: inout [FigureUse], findings: inout [Finding.Kind]
  ) -> Double {
    let before = figures.count
    guard !of.isEmpty, let position = numeratorPosition(unit, &findings) else { return .nan }
    let period = window[position]
    var sum = 0.0
    for variable in of {
      guard let figure = index(unit: unit, variable: variable, period: period) else {
        return .nan
      }
      sum += dataset.observations[figure].value
      dataset.note(figure, .of, &figures, &findings)
    }
    let gross = sum
    for (id, variable) in minus {
      guard let variable, let figure = usable(unit, variable, period) else {
        findings.append(.exclusionNotPublished(variable: id))
        continue
      }
      sum -= dataset.observations[figure].value
      dataset.note(figure, .minus, &figures, &findings)
    }
    if sum < 0, gross >= 0 {
      findings.append(.exclusionExceeds(figure: gross, excluded: gross - sum))
    }
    var value = sum
    if let denominator {
      guard let divisor = denominator.value(unit, position, &figures, &findings) else {
        figures.removeLast(figures.count - before)
        return .nan
      }
      value /= divisor
    }
    value *= times
    guard value.isFinite else {
      findings.append(.noScore(value: value))
      figures.removeLast(figures.count - before)
      return .nan
    }
    return value
  }

  /// The first place in the window at which all figures are there and usable.
  private func numeratorPosition(_ unit: Int, _ findings: inout [Finding.Kind]) -> Int? {
    var leftOut: Finding.Kind?
    var found: Int?
    for (position, period) in window.enumerated() {
      var complete = true
      for variable in of where usable(unit, variable, period) == nil {
        complete = false
        if leftOut == nil, let figure = index(unit: unit, variable: variable, period: period) {
          leftOut = accepted.reasonLeftOut(dataset.observations[figure], dataset)
        }
      }
      if complete {
        found = position
        break
      }
    }
    // Said also where an older figure stands in for the one left out.
    if let leftOut { findings.append(leftOut) }
    return found
  }

  private func usable(_ unit: Int, _ variable: Int, _ period: Int) -> Int? {
    guard let figure = index(unit: unit, variable: variable, period: period),
      accepted.accepts(dataset.observations[figure])
    else { return nil }
    return figure
  }

  /// Whether the figures may have different scopes: the formula names none, and the data have several.
  var mayMixScopes: Bool { accepted.scopes == nil && index.scopes.count > 1 }

  /// Two figures of the same variable whose scopes differ, if the formula does not name scopes.
  func scopeConflict(_ figures: [FigureUse]) -> (first: Observation, other: Observation)? {
    guard mayMixScopes else { return nil }
    var seen: [Observation] = []
    for use in figures where use.role != .per {
      let observation = dataset.observations[use.observation]
      guard observation.scope >= 0 else { continue }
      if let first = seen.first(where: { $0.variable == observation.variable }) {
        if first.scope != observation.scope { return (first, observation) }
      } else {
        seen.append(observation)
      }
    }
    return nil
  }
}

extension Dataset {
  /// Records that a figure was used, and that its source says "about".
  func note(
    _ figure: Int, _ role: FigureUse.Role, _ figures: inout [FigureUse],
    _ findings: inout [Finding.Kind]
  ) {
    figures.append(FigureUse(role: role, observation: figure))
    let observation = observations[figure]
    if observation.qualifier >= 0 {
      findings.append(
        .qualified(qualifier: label(observation.qualifier), value: observation.value))
    }
  }
}
