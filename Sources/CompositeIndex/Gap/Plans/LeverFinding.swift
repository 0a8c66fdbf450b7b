extension Assessment {
  /// The indicators that a unit can raise, and why the others cannot be.
  ///
  /// - Parameter checksCeilings: whether a ceiling worse than the present value is an error; for
  ///   rivals it only means that there is no room.
  func levers(
    row: Int, costs: ImprovementCosts, checksCeilings: Bool
  ) throws(Diagnostics) -> (levers: [ImprovementLever], left: [(Int, LeverExclusion)]) {
    var levers: [ImprovementLever] = []
    var left: [(Int, LeverExclusion)] = []
    var problems: [Diagnostic] = []
    let weights = effectiveWeights(row: row)
    for number in scheme.indicators.indices {
      let node = scheme.indicators[number].node
      guard weights[node] > 0, !scores[row, node].isNaN else { continue }
      var entry: ImprovementCosts.Entry?
      if case .listed(let entries, _) = costs {
        entry = entries.first { $0.indicator == scheme.indicators[number].said.id }
        if entry == nil {
          left.append((number, .notListed))
          continue
        }
      }
      if let reason = exclusion(number, row: row, isListed: entry != nil) {
        left.append((number, reason))
        continue
      }
      if let entry, checksCeilings, let problem = ceilingProblem(entry, number, row: row) {
        problems.append(problem)
        continue
      }
      if let lever = lever(number, row: row, entry) {
        levers.append(lever)
      } else {
        left.append((number, .noRoom))
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return (levers, left)
  }

  private func exclusion(_ number: Int, row: Int, isListed: Bool) -> LeverExclusion? {
    if isImputed(row: row, indicator: number) || values[row, number].isNaN { return .imputed }
    if isSetByHand(scheme.indicators[number].node, row: row) { return .setByHand }
    if fitted[number].hasSteps { return .steps }
    let isStraight = LeverLine(self, row: row, indicator: number) != nil
    return isListed && !isStraight ? .curved : nil
  }

  /// Whether a scenario sets the score of a node or of one above it for a row.
  private func isSetByHand(_ node: Int, row: Int) -> Bool {
    let fixed = nodesSetByHand(row: row)
    var next: Int? = node
    while let number = next {
      if fixed.contains(number) { return true }
      next = scheme.nodes[number].parent
    }
    return false
  }

  /// The nodes whose score a scenario sets for a row.
  func nodesSetByHand(row: Int) -> [Int] {
    scenario.scores.filter { $0.unit == units[row] }.compactMap { scheme.node($0.node) }
  }

  private func ceilingProblem(
    _ entry: ImprovementCosts.Entry, _ number: Int, row: Int
  ) -> Diagnostic? {
    guard let ceiling = entry.ceiling else { return nil }
    let indicator = scheme.indicators[number]
    let value = values[row, number]
    let isWorse = indicator.direction == .higherIsBetter ? ceiling < value : ceiling > value
    guard isWorse else { return nil }
    return PlanProblem.ceilingBehind(
      indicator.said, ceiling: ceiling, value: value, unit(row), at: entry.ceilingPlace)
  }

  private func lever(
    _ number: Int, row: Int, _ entry: ImprovementCosts.Entry?
  ) -> ImprovementLever? {
    let node = scheme.indicators[number].node
    let score = scores[row, node]
    let best = ranking.map { scores[$0, node] }.filter { !$0.isNaN }.max() ?? score
    guard let line = LeverLine(self, row: row, indicator: number) else {
      guard best > score else { return nil }
      return ImprovementLever(
        indicator: number, value: values[row, number], score: score, price: 1, unitPrice: nil,
        idle: 0, room: best - score, unitsPerPoint: nil, ceiling: nil)
    }
    let value = values[row, number]
    var top = min(best, line.credit.upperBound)
    var ceiling: Double?
    if let wanted = entry?.ceiling {
      let score = line.free + line.slope * (wanted - value)
      top = min(score, line.credit.upperBound)
      if score <= line.credit.upperBound { ceiling = wanted }
    }
    let start = max(line.free, line.credit.lowerBound)
    // Less than the noise of a score is no room.
    guard top - start > Self.tieTolerance else { return nil }
    return ImprovementLever(
      indicator: number, value: value, score: score,
      price: entry.map { $0.cost / abs(line.slope) } ?? 1, unitPrice: entry?.cost,
      idle: start - line.free, room: top - start, unitsPerPoint: 1 / line.slope, ceiling: ceiling)
  }
}
