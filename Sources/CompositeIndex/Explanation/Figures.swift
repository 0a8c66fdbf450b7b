extension Assessment {
  /// The raw figures behind one indicator's value of a row; empty where it is missing.
  public func figures(indicator: Int, row: Int) -> [FigureUse] {
    figures(unit: units[row], denomination(of: indicator))
  }

  /// The raw figures behind one indicator's values, by row.
  public func figures(indicator: Int) -> [[FigureUse]] {
    let step = denomination(of: indicator)
    return units.map { figures(unit: $0, step) }
  }

  private func denomination(of indicator: Int) -> Denomination {
    Denomination(
      scheme.indicators[indicator].said.value, dataset, lookup, window: windowNumbers,
      methodology: scheme.said.methodology)
  }

  private func figures(unit: Int, _ step: Denomination) -> [FigureUse] {
    var figures: [FigureUse] = []
    var kinds: [Finding.Kind] = []
    let value = step.value(unit: unit, figures: &figures, findings: &kinds)
    return value.isNaN ? [] : figures
  }

  /// The observation that bonus and veto rules read for a variable: the first in the window whose
  /// grade counts.
  public func ruleFigure(_ variable: String, row: Int) -> Int? {
    lookup.variable(variable).flatMap {
      observation(
        of: $0, row: row, windowNumbers,
        AcceptedFigures(dataset, lookup, grades: scheme.said.methodology.grades))
    }
  }

  /// Variables of an indicator's formula without which it has no value and that the row does not
  /// have in any period of the window; the indicator may lack a value for other reasons.
  public func lackingVariables(indicator: Int, row: Int) -> [String] {
    let formula = scheme.indicators[indicator].said.value
    return (formula.of + formula.per).filter { id in
      guard let number = lookup.variable(id) else { return true }
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
