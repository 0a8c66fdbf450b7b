extension Assessment {
  /// A range smaller than this many of the indicator's own points is mostly noise (the ceiling
  /// trap: completion rates of 98 to 100 per cent stretched over the whole scale).
  private static let narrowShare = 0.02

  /// Fits every indicator's normalisation to the rows and fills the leaves of `scores`.
  ///
  /// - Throws: a reference unit that is not among the units, or a score set on the command line
  ///   beyond the scale.
  mutating func normalise() throws(Diagnostics) {
    let codes = units.map { dataset.units[$0].code }
    let unknown = scheme.indicators.compactMap { unknownReferenceUnit($0, codes) }
    guard unknown.isEmpty else { throw Diagnostics(unknown) }
    if let base = scheme.said.methodology.frozen {
      findings.append(
        Finding(
          .frozen(
            file: base.file, scheme: base.scheme, period: base.period,
            indicators: scheme.indicators.count { $0.frozen != nil })))
    }
    for (column, indicator) in scheme.indicators.enumerated() {
      let raw = treated.column(column)
      let reference = ReferenceSet(raw, codes: codes)
      let fit =
        indicator.frozen?.fitted
        ?? indicator.normalisation.fit(reference, direction: indicator.direction)
      fitted.append(fit)
      noteReference(indicator, fit, reference)
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
    _ indicator: ResolvedIndicator, _ fit: FittedNormalisation, _ reference: ReferenceSet
  ) {
    guard indicator.usesReferenceSet else { return }
    let id = indicator.said.id
    let count = reference.values.count
    if case .undefined(let reason) = fit {
      if reason != .noValues {
        findings.append(Finding(.referenceUndefined(count: count, reason: reason), node: id))
      }
      return
    }
    findings.append(
      Finding(.referenceSet(method: indicator.choice.name, count: count), node: id))
    if case .line = fit, let low = reference.values.min(), let high = reference.values.max(),
      high - low < Self.narrowShare * max(abs(low), abs(high))
    {
      findings.append(Finding(.narrowRange(low: low, high: high), node: id))
    }
  }

  /// A reference unit that is not among the units compared.
  private func unknownReferenceUnit(
    _ indicator: ResolvedIndicator, _ codes: [String]
  ) -> Diagnostic? {
    guard indicator.frozen == nil, let code = indicator.normalisation.referenceUnit,
      !codes.contains(code)
    else {
      return nil
    }
    let named = units.first { unit in
      let unit = dataset.units[unit]
      return ([unit.name.zh, unit.name.en] + unit.aliases).contains(code)
    }
    let guess = named.map { dataset.units[$0].code } ?? NearestName.suggestion(for: code, in: codes)
    let path = "indicators.\(indicator.said.id).normalise"
    let place =
      scheme.said.places["\(path).unit"] ?? scheme.said.places["methodology.normalise.unit"]
      ?? scheme.said.place(of: path)
    return Diagnostic(
      .error, .unitNotInData,
      LocalizedText(
        zh: "指标 \"\(indicator.said.id)\" 的参照地区 \"\(code)\" 不在参评地区之中",
        en: "the reference unit \"\(code)\" of \"\(indicator.said.id)\" is not among the units"),
      at: place,
      fix: guess.map {
        LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?")
      } ?? LocalizedText(zh: "写参评地区的代码", en: "give the code of a unit that is compared"))
  }
}
