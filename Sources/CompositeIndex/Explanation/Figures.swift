extension Assessment {
  /// The raw figures behind one indicator's value of a row; empty where it is missing.
  public func figures(indicator: Int, row: Int) -> [FigureUse] {
    let step = Denomination(
      scheme.indicators[indicator].said.value, dataset, lookup,
      window: window.compactMap { dataset.periods.firstIndex(of: $0) },
      methodology: scheme.said.methodology)
    var figures: [FigureUse] = []
    var kinds: [Finding.Kind] = []
    let value = step.value(unit: units[row], figures: &figures, findings: &kinds)
    return value.isNaN ? [] : figures
  }
}
