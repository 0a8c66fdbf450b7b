extension Assessment {
  /// Decides who is ranked, then applies bonus and veto rules to the index.
  mutating func applyRules(_ window: [Int]) {
    let said = scheme.said
    index = baseIndex
    bonus = [Double](repeating: 0, count: units.count)
    caps = [Double](repeating: .infinity, count: units.count)
    exclusions = units.indices.map { exclusion(row: $0) }
    let accepted = AcceptedFigures(dataset, lookup, grades: said.methodology.grades)
    if let rule = said.bonus { add(rule, accepted, window) }
    for veto in said.vetoes { apply(veto, accepted, window) }
    for row in units.indices where exclusions[row] != nil { index[row] = .nan }
  }

  /// A row's index before rules, with the bonus and the caps that apply to the row.
  func withRules(_ base: Double, row: Int) -> Double {
    // In this order a missing index stays missing.
    min(base + bonus[row], caps[row])
  }

  private func exclusion(row: Int) -> Exclusion? {
    if !isIncluded(row) { return .screened(screening[row]) }
    let floor = scheme.said.methodology.coverage.unit
    if scheme.indicators.allSatisfy({ scores[row, $0.node].isNaN }) {
      return treated.row(row).contains { !$0.isNaN } ? .noScore : .noData
    }
    if coverage[row] < floor - 1e-9 { return .coverage(share: coverage[row], floor: floor) }
    if baseIndex[row].isNaN {
      let missing = scheme.nodes[ResolvedScheme.root].children
        .filter { scores[row, $0].isNaN }.map { scheme.nodes[$0].id }
      return .nodesMissing(missing)
    }
    return nil
  }

  private mutating func add(_ rule: BonusRule, _ accepted: AcceptedFigures, _ window: [Int]) {
    let variables = rule.items.map { lookup.variable($0.of) }
    for (item, variable) in zip(rule.items, variables) where variable == nil {
      findings.append(Finding(.variableNotInData(variable: item.of)))
    }
    for row in units.indices where exclusions[row] == nil {
      var sum = 0.0
      var unlimited = 0.0
      for (item, variable) in zip(rule.items, variables) {
        guard let variable, let figure = figure(variable, row: row, window, accepted) else {
          continue
        }
        let points = item.points * figure
        unlimited += points
        sum += min(item.max, points)
      }
      let points = min(rule.max, sum)
      guard points != 0 else { continue }
      bonus[row] = points
      index[row] += points
      findings.append(
        Finding(.bonus(points: points, beforeLimits: unlimited), unit: units[row]))
    }
  }

  private mutating func apply(
    _ veto: VetoRule, _ accepted: AcceptedFigures, _ window: [Int]
  ) {
    guard let variable = lookup.variable(veto.of) else {
      findings.append(Finding(.variableNotInData(variable: veto.of)))
      findings.append(Finding(.vetoNotChecked(rule: veto.name)))
      return
    }
    for row in units.indices where exclusions[row] == nil {
      guard let figure = figure(variable, row: row, window, accepted) else {
        findings.append(Finding(.vetoNotChecked(rule: veto.name), unit: units[row]))
        continue
      }
      guard veto.condition.holds(for: figure) else { continue }
      var cap: Double?
      switch veto.consequence {
      case .cap(let most):
        index[row] = min(index[row], most)
        caps[row] = min(caps[row], most)
        cap = most
      case .exclude:
        exclusions[row] = .veto(veto.name)
      }
      findings.append(
        Finding(.vetoed(rule: veto.name, value: figure, cap: cap), unit: units[row]))
    }
  }

  /// The raw figure of a variable in the first period of the window that has one, of an accepted
  /// grade where that matters.
  func figure(
    _ variable: Int, row: Int, _ window: [Int], _ accepted: AcceptedFigures? = nil
  ) -> Double? {
    observation(of: variable, row: row, window, accepted).map { dataset.observations[$0].value }
  }

  /// The number of the observation that holds ``figure(_:row:_:_:)``.
  func observation(
    of variable: Int, row: Int, _ window: [Int], _ accepted: AcceptedFigures?
  ) -> Int? {
    for period in window {
      guard let found = lookup(unit: units[row], variable: variable, period: period) else {
        continue
      }
      if accepted?.gradeCounts(dataset.observations[found]) ?? true { return found }
    }
    return nil
  }
}
