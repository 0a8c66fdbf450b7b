internal import IndexKernel

/// The reporting paradox: more complaints can mean better channels, so a rank that rests on a
/// density alone is worth a warning.
extension Assessment {
  /// Places that one density must move a unit to be worth saying.
  public static let hingePlaces = 3.0
  /// Beyond these sizes nothing is looked at: the work is indicators × units.
  private static let mostUnits = 500
  private static let mostIndicators = 60

  /// Ranks again without each density where lower is better, and notes for every unit the one
  /// that moves it most.
  mutating func noteHinges() {
    let densities = scheme.indicators.filter {
      !$0.said.value.per.isEmpty && $0.direction == .lowerIsBetter
        && scheme.nodes[$0.node].effectiveWeight > 0
    }
    guard !densities.isEmpty, scheme.indicators.count > 1, units.count <= Self.mostUnits,
      scheme.indicators.count <= Self.mostIndicators
    else { return }
    let ties = scheme.said.methodology.ties.sharing
    var hinges = [(rank: Double, node: String)?](repeating: nil, count: units.count)
    for density in densities {
      let others = IndexKernel.ranks(
        index(
          withScores: [Double](repeating: .nan, count: units.count), at: density.node),
        tolerance: Self.tieTolerance, ties: ties)
      for row in units.indices where !scores[row, density.node].isNaN {
        let moved = abs(others[row] - ranks[row])
        let most = hinges[row].map { abs($0.rank - ranks[row]) } ?? 0
        if moved >= Self.hingePlaces, moved > most {
          hinges[row] = (others[row], density.said.id)
        }
      }
    }
    for (row, hinge) in hinges.enumerated() {
      guard let hinge else { continue }
      findings.append(
        Finding(
          .rankHingesOn(rank: ranks[row], without: hinge.rank), unit: units[row],
          node: hinge.node))
    }
  }
}
