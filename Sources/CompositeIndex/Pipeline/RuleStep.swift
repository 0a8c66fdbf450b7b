extension Assessment {
  /// Decides who is ranked, then applies veto and bonus rules to the index.
  mutating func applyRules(_ window: [Int]) {
    let said = scheme.said
    index = baseIndex
    bonus = [Double](repeating: 0, count: units.count)
    exclusions = units.indices.map { exclusion(row: $0) }
    for row in units.indices where exclusions[row] == nil {
      addBonus(row: row, window)
      for veto in said.vetoes { apply(veto, row: row, window) }
    }
    for row in units.indices where exclusions[row] != nil { index[row] = .nan }
  }

  private func exclusion(row: Int) -> Exclusion? {
    let floor = scheme.said.methodology.coverage.unit
    if coverage[row] <= 0, baseIndex[row].isNaN { return .noData }
    if coverage[row] < floor - 1e-9 { return .coverage(share: coverage[row], floor: floor) }
    if baseIndex[row].isNaN {
      let missing = scheme.nodes[ResolvedScheme.root].children
        .filter { scores[row, $0].isNaN }.map { scheme.nodes[$0].id }
      return .nodesMissing(missing)
    }
    return nil
  }

  private mutating func addBonus(row: Int, _ window: [Int]) {
    guard let rule = scheme.said.bonus else { return }
    var sum = 0.0
    var unlimited = 0.0
    for item in rule.items {
      guard let figure = figure(item.of, row: row, window) else { continue }
      let points = item.points * figure
      unlimited += points
      sum += min(item.max, points)
    }
    let points = min(rule.max, sum)
    guard points != 0 else { return }
    bonus[row] = points
    index[row] += points
    findings.append(
      Finding(.bonus(points: points, beforeLimits: unlimited), unit: units[row]))
  }

  private mutating func apply(
    _ veto: VetoRule, row: Int, _ window: [Int]
  ) {
    guard let figure = figure(veto.of, row: row, window) else {
      findings.append(Finding(.vetoNotChecked(rule: veto.name), unit: units[row]))
      return
    }
    guard veto.condition.holds(for: figure) else { return }
    switch veto.consequence {
    case .cap(let cap):
      index[row] = min(index[row], cap)
      findings.append(
        Finding(.vetoed(rule: veto.name, value: figure, cap: cap), unit: units[row]))
    case .exclude:
      exclusions[row] = .veto(veto.name)
      findings.append(
        Finding(.vetoed(rule: veto.name, value: figure, cap: nil), unit: units[row]))
    }
  }

  /// The raw figure of a variable in the first period of the window that has it.
  func figure(
    _ variable: String, row: Int, _ window: [Int]
  ) -> Double? {
    guard let number = dataset.variables.firstIndex(where: { $0.id == variable }) else {
      return nil
    }
    for period in window {
      if let found = lookup(unit: units[row], variable: number, period: period) {
        return dataset.observations[found].value
      }
    }
    return nil
  }
}
