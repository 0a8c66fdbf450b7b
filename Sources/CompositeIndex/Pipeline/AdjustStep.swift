extension Assessment {
  /// Steadies the rates of indicators whose scheme asks for it.
  mutating func adjustSmallNumbers() {
    adjusted = values
    leaveOutScreened(&adjusted)
    for (column, indicator) in scheme.indicators.enumerated() {
      guard !(indicator.smallNumbers.method is NoAdjustment) else { continue }
      let rates = indicator.smallNumbers.method.adjust(rateTable(column))
      for (row, rate) in rates.enumerated() {
        guard let rate, !adjusted[row, column].isNaN else { continue }
        adjusted[row, column] = rate.adjusted * indicator.said.value.times
        findings.append(
          Finding(
            .adjusted(rate, times: indicator.said.value.times), unit: units[row],
            node: indicator.said.id))
      }
      adjustments[column] = rates
    }
  }

  /// The counts and exposures behind one indicator's values.
  func rateTable(_ column: Int) -> RateTable {
    var counts: [Double] = []
    var exposures: [Double] = []
    for (row, uses) in figures(indicator: column).enumerated() {
      var (count, exposure) = (0.0, 0.0)
      for use in uses {
        let value = dataset.observations[use.observation].value
        switch use.role {
        case .of: count += value
        case .minus: count -= value
        case .per: exposure += value
        }
      }
      let isThere = !adjusted[row, column].isNaN
      counts.append(isThere ? count : .nan)
      exposures.append(isThere ? exposure : .nan)
    }
    return RateTable(counts: counts, exposures: exposures, units: units.indices.map { unit($0) })
  }
}
