extension Assessment {
  /// Treats extreme values as the scheme says, with a finding for every indicator that changed.
  ///
  /// - Throws: the values for which a transform is not defined.
  mutating func treat() throws(Diagnostics) {
    treated = imputed
    var problems: [Diagnostic] = []
    for (column, indicator) in scheme.indicators.enumerated() {
      if indicator.treatment.changesNothing {
        treatments.append(TreatmentResult(.unchanged))
        continue
      }
      let before = imputed.column(column)
      let result =
        indicator.frozen.map { TreatmentResult($0.treatment) }
        ?? indicator.treatment.method.fit(before.filter { !$0.isNaN })
      treatments.append(result)
      var changed = 0
      for (row, value) in before.enumerated() where !value.isNaN {
        let after = result.fitted.value(value)
        guard after.isFinite else {
          problems.append(undefined(result.fitted, value, row: row, column: column))
          continue
        }
        treated[row, column] = after
        if after != value { changed += 1 }
      }
      note(result, changed: changed, indicator)
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
  }

  private mutating func note(
    _ result: TreatmentResult, changed: Int, _ indicator: ResolvedIndicator
  ) {
    let (method, id) = (indicator.treatment.choice.name, indicator.said.id)
    if changed > 0 {
      let transform = result.fitted.transform?.kind.rawValue ?? ""
      findings.append(
        Finding(.treated(method: method, transform: transform, changed: changed), node: id))
    }
    if result.record.stillFails, let last = result.record.looks.last {
      findings.append(
        Finding(
          .stillExtreme(method: method, skewness: last.skewness, kurtosis: last.kurtosis),
          node: id))
    }
  }

  /// A value that the transform cannot take, with its place where it is a figure of the data.
  private func undefined(
    _ fitted: FittedTreatment, _ value: Double, row: Int, column: Int
  ) -> Diagnostic {
    let said = scheme.indicators[column].said
    let unit = unit(row).name
    let method = fitted.transform?.kind.rawValue ?? ""
    let shown = Numerals.short(value)
    let isImputed = isImputed(row: row, indicator: column)
    let figure = isImputed ? nil : figures(indicator: column, row: row).first
    return Diagnostic(
      .error, .treatmentUndefined,
      LocalizedText(
        zh: "\(unit[.zh])的“\(said.name[.zh])”为 \(shown)，不能作 \(method) 变换",
        en: "\(said.name[.en]) of \(unit[.en]) is \(shown), which \(method) cannot transform"),
      at: figure.flatMap { dataset.place(of: dataset.observations[$0.observation]) },
      fix: LocalizedText(
        zh:
          "改用对任何数都有定义的变换（log、log-plus、log-original，或 box-cox 加 \"shift\": true），或对该指标写 \"treat\": \"none\"",
        en:
          "use a transform that takes any number (log, log-plus, log-original, or box-cox with \"shift\": true), or say \"treat\": \"none\" for the indicator"
      ),
      note: LocalizedText(
        zh: "ln 和 box-cox 只用于大于 0 的数", en: "ln and box-cox need values above 0"))
  }
}
