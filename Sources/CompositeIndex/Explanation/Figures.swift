extension Assessment {
  /// The raw figures behind one indicator's value of a row; empty where it is missing.
  public func figures(indicator: Int, row: Int) -> [FigureUse] {
    let step = Denomination(
      scheme.indicators[indicator].said.value, dataset, lookup, window: windowNumbers,
      methodology: scheme.said.methodology)
    var figures: [FigureUse] = []
    var kinds: [Finding.Kind] = []
    let value = step.value(unit: units[row], figures: &figures, findings: &kinds)
    return value.isNaN ? [] : figures
  }

  /// The observation that bonus and veto rules read for a variable: the first in the window.
  public func ruleFigure(_ variable: String, row: Int) -> Int? {
    guard let number = dataset.variables.firstIndex(where: { $0.id == variable }) else {
      return nil
    }
    for period in windowNumbers {
      if let found = lookup(unit: units[row], variable: number, period: period) { return found }
    }
    return nil
  }

  /// Variables of an indicator's formula without which it has no value and that the row does not
  /// have in any period of the window; the indicator may lack a value for other reasons.
  public func lackingVariables(indicator: Int, row: Int) -> [String] {
    let formula = scheme.indicators[indicator].said.value
    return (formula.of + formula.per).filter { id in
      guard let number = dataset.variables.firstIndex(where: { $0.id == id }) else { return true }
      let periods = formula.per.contains(id) ? Array(dataset.periods.indices) : windowNumbers
      return periods.allSatisfy { lookup(unit: units[row], variable: number, period: $0) == nil }
    }
  }

  private var windowNumbers: [Int] {
    window.compactMap { dataset.periods.firstIndex(of: $0) }
  }
}

extension Dataset {
  /// The place of a figure with the file named as in `inputs`, so that results do not depend on the
  /// working directory: `public/values.csv`, line 17.
  public func citation(of observation: Observation) -> SourcePlace? {
    guard var place = place(of: observation) else { return nil }
    func last(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }
    let name = last(place.file)
    place.file = inputs.first { $0.role == .data && last($0.name) == name }?.name ?? String(name)
    return place
  }
}
