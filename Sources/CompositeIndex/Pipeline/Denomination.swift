/// One raw figure's part in an indicator value.
public struct FigureUse: Hashable, Sendable {
  /// What the figure does.
  public enum Role: String, Sendable {
    case of, minus, per
  }

  /// What the figure does.
  public var role: Role
  /// Index into `Dataset.observations`.
  public var observation: Int
}

/// Computes indicator values from raw figures: Σ of − Σ minus, divided by Σ per, times a factor.
struct Denomination {
  private let dataset: Dataset
  private let index: ObservationIndex
  private let of: [Int]
  private let minus: [(id: String, index: Int?)]
  private let per: [(id: String, index: Int?)]
  private let times: Double
  private let lag: Int
  private let scopes: Set<Int32>?
  private let grades: Set<Int32>
  private let window: [Int]
  private let formula: ValueFormula
  /// Variables of the formula that the data do not have.
  let missingVariables: [String]

  init(
    _ formula: ValueFormula, _ dataset: Dataset, _ index: ObservationIndex, window: [Int],
    methodology: Methodology
  ) {
    var numbers: [String: Int] = [:]
    for (number, variable) in dataset.variables.enumerated() { numbers[variable.id] = number }
    self.dataset = dataset
    self.index = index
    self.window = window
    self.formula = formula
    missingVariables = (formula.of + formula.per).filter { numbers[$0] == nil }
    of = missingVariables.isEmpty ? formula.of.compactMap { numbers[$0] } : []
    minus = formula.minus.map { ($0, numbers[$0]) }
    per = formula.per.map { ($0, numbers[$0]) }
    times = formula.times
    lag = formula.lag ?? methodology.periods.lag
    let labels = dataset.labels
    func numbered(_ texts: [String]) -> Set<Int32> {
      Set(labels.indices.filter { texts.contains(labels[$0]) }.map { Int32($0) })
    }
    scopes = formula.scopes.isEmpty ? nil : numbered(formula.scopes)
    grades = numbered(methodology.grades)
  }

  /// The value for a unit, NaN if missing; figures and findings are added to the lists.
  func value(
    unit: Int, figures: inout [FigureUse], findings: inout [Finding.Kind]
  ) -> Double {
    guard !of.isEmpty, let period = numeratorPeriod(unit, &findings) else { return .nan }
    var sum = 0.0
    for variable in of {
      guard let figure = index(unit: unit, variable: variable, period: period) else {
        return .nan
      }
      sum += dataset.observations[figure].value
      note(figure, .of, &figures, &findings)
    }
    for (id, variable) in minus {
      guard let variable, let figure = usable(unit, variable, period) else {
        findings.append(.exclusionNotPublished(variable: id))
        continue
      }
      sum -= dataset.observations[figure].value
      note(figure, .minus, &figures, &findings)
    }
    guard !per.isEmpty else { return sum * times }
    guard let divisor = denominator(unit, period, &figures, &findings) else { return .nan }
    return sum / divisor * times
  }

  /// The first period of the window in which all figures are there and usable.
  private func numeratorPeriod(_ unit: Int, _ findings: inout [Finding.Kind]) -> Int? {
    var leftOut: Finding.Kind?
    for period in window {
      var complete = true
      for variable in of where usable(unit, variable, period) == nil {
        complete = false
        if leftOut == nil, let figure = index(unit: unit, variable: variable, period: period) {
          leftOut = reasonLeftOut(figure)
        }
      }
      if complete { return period }
    }
    if let leftOut { findings.append(leftOut) }
    return nil
  }

  private func reasonLeftOut(_ figure: Int) -> Finding.Kind {
    let observation = dataset.observations[figure]
    return gradeCounts(observation)
      ? .scopeLeftOut(scope: dataset.label(observation.scope))
      : .gradeLeftOut(grade: dataset.label(observation.grade))
  }

  private func denominator(
    _ unit: Int, _ period: Int, _ figures: inout [FigureUse], _ findings: inout [Finding.Kind]
  ) -> Double? {
    let year = dataset.periods[period].year
    // The same period first, then the nearest year; an earlier one before a later one as near.
    let candidates = dataset.periods.indices
      .filter { abs(dataset.periods[$0].year - year) <= lag }
      .sorted { left, right in
        let (a, b) = (dataset.periods[left], dataset.periods[right])
        return (left == period ? 0 : 1, abs(a.year - year), a) < (
          right == period ? 0 : 1, abs(b.year - year), b
        )
      }
    var lacking = per.first?.id ?? ""
    for candidate in candidates {
      var sum = 0.0
      var found: [Int] = []
      for (id, variable) in per {
        guard let variable,
          let figure = index(unit: unit, variable: variable, period: candidate),
          gradeCounts(dataset.observations[figure])
        else {
          lacking = id
          break
        }
        sum += dataset.observations[figure].value
        found.append(figure)
      }
      guard found.count == per.count else { continue }
      guard sum > 0 else {
        findings.append(.denominatorNotPositive(value: sum))
        return nil
      }
      for figure in found { note(figure, .per, &figures, &findings) }
      if dataset.periods[candidate].year != year {
        findings.append(
          .denominatorLag(
            figure: dataset.periods[period], denominator: dataset.periods[candidate]))
      }
      return sum
    }
    findings.append(
      .denominatorMissing(variable: lacking, figure: dataset.periods[period]))
    return nil
  }

  private func note(
    _ figure: Int, _ role: FigureUse.Role, _ figures: inout [FigureUse],
    _ findings: inout [Finding.Kind]
  ) {
    figures.append(FigureUse(role: role, observation: figure))
    let observation = dataset.observations[figure]
    if observation.qualifier >= 0 {
      findings.append(
        .qualified(
          qualifier: dataset.label(observation.qualifier), value: observation.value))
    }
  }

  private func usable(_ unit: Int, _ variable: Int, _ period: Int) -> Int? {
    guard let figure = index(unit: unit, variable: variable, period: period) else { return nil }
    let observation = dataset.observations[figure]
    guard gradeCounts(observation) else { return nil }
    if let scopes, !scopes.contains(observation.scope) { return nil }
    return figure
  }

  private func gradeCounts(_ observation: Observation) -> Bool {
    observation.grade < 0 || grades.contains(observation.grade)
  }

  /// Two figures of the same variable whose scopes differ, if the formula does not name scopes.
  func scopeConflict(_ figures: [FigureUse]) -> (first: Observation, other: Observation)? {
    guard scopes == nil else { return nil }
    var seen: [Int32: Observation] = [:]
    for use in figures where use.role != .per {
      let observation = dataset.observations[use.observation]
      guard observation.scope >= 0 else { continue }
      if let first = seen[observation.variable] {
        if first.scope != observation.scope { return (first, observation) }
      } else {
        seen[observation.variable] = observation
      }
    }
    return nil
  }
}
