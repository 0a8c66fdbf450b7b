extension Assessment {
  /// A range smaller than this many of the indicator's own points is mostly noise (the ceiling
  /// trap: completion rates of 98 to 100 per cent stretched over the whole scale).
  private static let narrowShare = 0.02

  /// Fits every indicator's normalisation to the rows and fills the leaves of `scores`.
  ///
  /// - Throws: a score set on the command line beyond the scale.
  mutating func normalise() throws(Diagnostics) {
    for (column, indicator) in scheme.indicators.enumerated() {
      let raw = treated.column(column)
      let present = raw.filter { !$0.isNaN }
      let fit = indicator.normalisation.fit(present, direction: indicator.direction)
      fitted.append(fit)
      noteReference(indicator, fit, present)
      for (row, value) in raw.enumerated() where !value.isNaN {
        let score = fit.score(value)
        if score.isNaN {
          noteNoScore(value, fit, unit: units[row], indicator)
          continue
        }
        scores[row, indicator.node] = score
        if fit.isClamped(value) {
          findings.append(
            Finding(
              .clamped(value: value, score: score), unit: units[row], node: indicator.said.id))
        }
      }
      try applyScoreChanges(at: indicator.node)
    }
  }

  /// A value without a score is missing from here on, and that is said; a reference set that
  /// scores nobody has its own finding.
  private mutating func noteNoScore(
    _ value: Double, _ fit: FittedNormalisation, unit: Int, _ indicator: ResolvedIndicator
  ) {
    if case .undefined = fit { return }
    findings.append(Finding(.noScore(value: value), unit: unit, node: indicator.said.id))
  }

  private mutating func noteReference(
    _ indicator: ResolvedIndicator, _ fit: FittedNormalisation, _ present: [Double]
  ) {
    guard indicator.usesReferenceSet else { return }
    let id = indicator.said.id
    if case .undefined = fit {
      if !present.isEmpty {
        findings.append(Finding(.referenceUndefined(count: present.count), node: id))
      }
      return
    }
    findings.append(
      Finding(.referenceSet(method: indicator.choice.name, count: present.count), node: id))
    if case .line = fit, let low = present.min(), let high = present.max(),
      high - low < Self.narrowShare * max(abs(low), abs(high))
    {
      findings.append(Finding(.narrowRange(low: low, high: high), node: id))
    }
  }
}
