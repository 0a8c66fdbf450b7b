internal import Synchronization

/// The scores of an assessment once one of its units is left out, where all that learns from the
/// units (normalisation, imputation, treatment …) learns again: what `--without` gives.
final class ScoresWithout: Sendable {
  private let assessment: Assessment
  private let place: WeightingPlace
  private let known = Mutex<[String: WeightingTable?]>([:])

  /// - Returns: `nil` where the scores of the others stay as they are.
  init?(_ assessment: Assessment, _ place: WeightingPlace) {
    guard assessment.scheme.learnsFromUnits else { return nil }
    self.assessment = assessment
    self.place = place
  }

  /// Whether anything is known of a unit.
  func hasFigures(_ unit: Unit) -> Bool {
    assessment.units.indices.contains {
      assessment.unit($0).code == unit.code && assessment.exclusions[$0] != .noData
    }
  }

  /// The table without a unit; `nil` where the rest cannot be assessed.
  func table(_ unit: Unit) -> WeightingTable? {
    if let known = known.withLock({ $0[unit.code] }) { return known }
    let table = assessed(unit)
    known.withLock { $0[unit.code] = .some(table) }
    return table
  }

  private func assessed(_ unit: Unit) -> WeightingTable? {
    guard let row = assessment.units.indices.first(where: { assessment.unit($0).code == unit.code })
    else { return nil }
    var scenario = assessment.scenario
    // These values are in the data already.
    scenario.values = []
    scenario.without.append(assessment.units[row])
    let periods =
      assessment.period.map { PeriodRule.Choice.exactly($0) }
      ?? .latest(from: assessment.window.last, to: assessment.window.first)
    let results = try? assess(
      assessment.scheme, assessment.dataset, periods: periods, scenario: scenario)
    guard let result = results?.first else { return nil }
    // Whatever has no score at all weighs nothing without that unit.
    var table = WeightingTable(result, at: place) { $0 != .noValues }
    table.without = nil
    return table
  }

  /// About how many elementary operations one table takes.
  var work: Double {
    let scheme = assessment.scheme
    let (units, indicators) = (Double(assessment.units.count), Double(scheme.indicators.count))
    let fills = scheme.indicators.contains { !$0.imputation.changesNothing }
    let treats = scheme.indicators.contains { !$0.treatment.changesNothing }
    return 1e5 + units * indicators * (300 + (fills ? 10 * units : 0) + (treats ? 3000 : 0))
  }
}

extension ResolvedScheme {
  /// Whether the scores of some units depend on which others are there.
  var learnsFromUnits: Bool {
    indicators.contains {
      $0.usesReferenceSet || !$0.treatment.changesNothing || !$0.imputation.changesNothing
        || !$0.smallNumbers.changesNothing
    } || nodes.contains { $0.aggregation?.byTable != nil }
  }
}
