extension Assessment {
  /// Units whose own data weigh at least this much are counted in findings and not named.
  public static let readableWeight = 0.9

  /// Counts may be off by this much, which is noise of a conversion.
  private static let countTolerance = 1e-6

  /// Steadies the rates of indicators whose scheme asks for it.
  ///
  /// - Throws: the figures that are no counts.
  mutating func adjustSmallNumbers() throws(Diagnostics) {
    adjusted = values
    leaveOutScreened(&adjusted)
    var problems: [Diagnostic] = []
    for (column, indicator) in scheme.indicators.enumerated() {
      guard !indicator.smallNumbers.changesNothing else { continue }
      problems += notCounts(column)
      guard problems.isEmpty else { continue }
      let result = indicator.smallNumbers.method.adjust(rateTable(column))
      for (row, rate) in result.rates.enumerated() {
        guard let rate, !adjusted[row, column].isNaN else { continue }
        adjusted[row, column] = rate.adjusted * indicator.said.value.times
      }
      adjustments[column] = result.rates
      priors[column] = result.priors
      note(result, indicator.said)
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
  }

  private mutating func note(_ result: SteadiedRates, _ said: IndicatorDefinition) {
    let times = said.value.times
    for prior in result.priors {
      let others = result.rates.count {
        $0.map { $0.group == prior.group && $0.weight >= Self.readableWeight } ?? false
      }
      findings.append(
        Finding(.steadied(prior, times: times, others: others), node: said.id))
    }
    for (row, rate) in result.rates.enumerated() {
      guard let rate, rate.weight < Self.readableWeight else { continue }
      findings.append(
        Finding(.adjusted(rate, times: times), unit: units[row], node: said.id))
    }
  }

  /// Figures of an indicator that cannot be numbers of cases: negative, or not whole.
  private func notCounts(_ column: Int) -> [Diagnostic] {
    let said = scheme.indicators[column].said
    var problems: [Diagnostic] = []
    for (row, uses) in figures(indicator: column).enumerated() where !adjusted[row, column].isNaN {
      for use in uses where use.role == .of {
        let observation = dataset.observations[use.observation]
        let value = observation.value
        guard value < 0 || abs(value - value.rounded()) > Self.countTolerance else { continue }
        let (unit, shown) = (unit(row).name, Numerals.short(value))
        problems.append(
          Diagnostic(
            .error, .notCounts,
            LocalizedText(
              zh: "\(unit[.zh])的“\(said.name[.zh])”的分子为 \(shown)，不是件数，不能按泊松分布收缩",
              en:
                "the numerator of \(said.name[.en]) of \(unit[.en]) is \(shown), which is no count; it cannot be steadied as one"
            ),
            at: dataset.place(of: observation),
            fix: LocalizedText(
              zh: "换成未经折算、未取整到万的原始件数，或对该指标去掉 smallNumbers",
              en:
                "supply the raw number of cases, neither converted nor rounded to ten thousands, or leave smallNumbers out for the indicator"
            )))
      }
    }
    return problems
  }

  /// Whether all that an indicator adds up are numbers of cases.
  func areCounts(_ column: Int) -> Bool { notCounts(column).isEmpty }

  /// Says which steadied rates lie where chance alone would hardly leave them.
  mutating func noteBeyondChance() {
    for (column, indicator) in scheme.indicators.enumerated() {
      guard adjustments[column] != nil, let funnel = Funnel(self, indicator: column) else {
        continue
      }
      for point in funnel.points {
        let position = point.positionAllowing
        guard position == .farBelow || position == .farAbove else { continue }
        let limit =
          position == .farBelow ? point.alarmAllowing.low : point.alarmAllowing.high
        let times = indicator.said.value.times
        findings.append(
          Finding(
            .beyondChance(
              rate: point.rate * times, limit: limit * times, dispersion: funnel.dispersion),
            unit: units[point.row], node: indicator.said.id))
      }
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
