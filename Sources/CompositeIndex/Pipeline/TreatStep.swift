extension Assessment {
  /// Treats extreme values as the scheme says, with a finding for every indicator that changed.
  mutating func treat() {
    treated = imputed
    for (column, indicator) in scheme.indicators.enumerated() {
      if indicator.treatment.method is NoTreatment {
        treatments.append(TreatmentResult(.unchanged))
        continue
      }
      let before = imputed.column(column)
      let result = indicator.treatment.method.fit(before.filter { !$0.isNaN })
      treatments.append(result)
      var changed = 0
      for (row, value) in before.enumerated() where !value.isNaN {
        let after = result.fitted.value(value)
        treated[row, column] = after
        if after != value { changed += 1 }
      }
      if changed > 0 {
        findings.append(
          Finding(
            .treated(
              method: indicator.treatment.choice.name, transform: result.record.transform,
              changed: changed),
            node: indicator.said.id))
      }
    }
  }
}
