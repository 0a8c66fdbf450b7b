extension Scheme {
  /// The scheme for data that give some indicators ready-made: their values are used as they stand.
  ///
  /// A variable with the id of an indicator takes the place of the indicator's formula, unless the
  /// formula itself names it. `readyIndicators` says which; the accepted scopes stay.
  ///
  /// - Parameter dataset: the figures to be scored.
  public func takingReadyValues(of dataset: Dataset) -> Scheme {
    var scheme = self
    let given = Set(dataset.variables.map(\.id))
    for (index, indicator) in indicators.enumerated() where given.contains(indicator.id) {
      let formula = indicator.value
      guard !(formula.of + formula.minus + formula.per).contains(indicator.id) else { continue }
      scheme.indicators[index].value = ValueFormula(of: [indicator.id], scopes: formula.scopes)
      scheme.readyIndicators.append(indicator.id)
    }
    return scheme
  }
}
