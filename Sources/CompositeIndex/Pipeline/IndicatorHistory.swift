/// Values of the scheme's indicators in other periods than the one assessed.
public struct IndicatorHistory: Sendable {
  /// The period assessed; `nil` where every figure has its own.
  public let period: Period?
  let scheme: ResolvedScheme
  let dataset: Dataset
  let lookup: ObservationIndex
  let units: [Int]

  /// Periods of the data before the one assessed and of the same length, the latest first.
  public var earlierPeriods: [Period] {
    guard let period else { return [] }
    return dataset.periods.filter { $0 < period && $0.length == period.length }.sorted(by: >)
  }

  /// The indicator's values by row in every other period of the same length in which any unit has
  /// one, in the order of time; empty where every figure has its own period.
  public func columns(_ indicator: Int) -> [(period: Period, values: [Double])] {
    guard let period else { return [] }
    return dataset.periods.indices.compactMap { number in
      let other = dataset.periods[number]
      guard other != period, other.length == period.length else { return nil }
      let step = Denomination(
        scheme.indicators[indicator].said.value, dataset, lookup, window: [number],
        methodology: scheme.said.methodology)
      var figures: [FigureUse] = []
      var findings: [Finding.Kind] = []
      let values = units.map {
        step.value(unit: $0, figures: &figures, findings: &findings)
      }
      return values.contains { !$0.isNaN } ? (other, values) : nil
    }
  }
}
