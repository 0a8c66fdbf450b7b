/// The figure that divides: of the numerator's own period, or of one within the allowed lag.
///
/// Immutable; a class for the same reason as ``Denomination``.
final class Denominator {
  private let dataset: Dataset
  private let index: ObservationIndex
  private let variables: [(id: String, index: Int?)]
  private let accepted: AcceptedFigures
  private let window: [Int]
  /// Periods to try, for every place in the window, the best first.
  private let candidates: [[Int]]

  init(
    _ ids: [String], _ dataset: Dataset, _ index: ObservationIndex, window: [Int], lag: Int,
    accepted: AcceptedFigures
  ) {
    self.dataset = dataset
    self.index = index
    self.accepted = accepted
    self.window = window
    variables = ids.map { ($0, index.variable($0)) }
    // A flow belongs to a stretch: a year's complaints over a quarter's sales is no ratio.
    let isFlow = variables.contains { $0.index.map { dataset.variables[$0].kind } == .flow }
    candidates = window.map {
      Self.candidates(for: $0, dataset.periods, lag: lag, sameStretch: isFlow)
    }
  }

  /// The same period first, then the nearest year, an earlier one before a later one as near;
  /// within a year the one that ends nearest, an earlier one before a later one as near.
  private static func candidates(
    for period: Int, _ periods: [Period], lag: Int, sameStretch: Bool
  ) -> [Int] {
    let own = periods[period]
    func key(_ number: Int) -> (Int, Int, Int, Int, Int) {
      let other = periods[number]
      return (
        number == period ? 0 : 1, abs(other.year - own.year), other.year,
        abs(other.lastMonth - own.lastMonth), number
      )
    }
    return periods.indices.filter { number in
      let other = periods[number]
      return number == period
        || abs(other.year - own.year) <= lag
          && (!sameStretch || other.length == own.length && other.part == own.part)
    }.sorted { key($0) < key($1) }
  }

  /// The denominator of a unit for a numerator at a place in the window; `nil` if there is none
  /// above 0.
  func value(
    _ unit: Int, _ position: Int, _ figures: inout [FigureUse], _ findings: inout [Finding.Kind]
  ) -> Double? {
    let own = dataset.periods[window[position]]
    var lacking: String?
    for candidate in candidates[position] {
      guard let sum = sum(unit, candidate, &lacking) else { continue }
      guard sum > 0 else {
        findings.append(.denominatorNotPositive(value: sum))
        return nil
      }
      for (_, variable) in variables {
        if let variable, let figure = index(unit: unit, variable: variable, period: candidate) {
          dataset.note(figure, .per, &figures, &findings)
        }
      }
      let used = dataset.periods[candidate]
      if used.year != own.year {
        findings.append(.denominatorLag(figure: own, denominator: used))
      }
      return sum
    }
    findings.append(
      .denominatorMissing(variable: lacking ?? variables.first?.id ?? "", figure: own))
    return nil
  }

  /// The sum in one period, or the first variable that is not there in the best period.
  private func sum(_ unit: Int, _ period: Int, _ lacking: inout String?) -> Double? {
    var sum = 0.0
    for (id, variable) in variables {
      guard let variable, let figure = index(unit: unit, variable: variable, period: period),
        accepted.gradeCounts(dataset.observations[figure])
      else {
        lacking = lacking ?? id
        return nil
      }
      sum += dataset.observations[figure].value
    }
    return sum
  }
}
