extension Assessment {
  /// Fills missing values as the scheme says, with a finding for every cell.
  mutating func impute() {
    imputed = adjusted
    imputations = scheme.indicators.map { _ in ColumnImputation() }
    guard !scheme.indicators.allSatisfy(\.imputation.changesNothing) else { return }
    let table = ImputationTable(
      values: adjusted, scheme: scheme, units: units.indices.map { unit($0) },
      isIncluded: units.indices.map { isIncluded($0) },
      history: IndicatorHistory(
        period: period, scheme: scheme, dataset: dataset, lookup: lookup, units: units))
    for (column, indicator) in scheme.indicators.enumerated() {
      let result = indicator.imputation.method.impute(column, of: table)
      imputations[column] = result
      for cell in result.cells { imputed[cell.row, column] = cell.value }
      note(result, column, indicator)
    }
  }

  private mutating func note(
    _ result: ColumnImputation, _ column: Int, _ indicator: ResolvedIndicator
  ) {
    guard !indicator.imputation.changesNothing else { return }
    let (name, id) = (indicator.imputation.choice.name, indicator.said.id)
    for cell in result.cells {
      findings.append(
        Finding(.imputed(method: name, value: cell.value), unit: units[cell.row], node: id))
    }
    if let validation = result.validation {
      findings.append(Finding(.imputationError(method: name, validation), node: id))
    }
    for row in units.indices where imputed[row, column].isNaN && isIncluded(row) {
      findings.append(Finding(.notImputed(method: name), unit: units[row], node: id))
    }
  }

  /// The table after imputation with one draw of multiple imputation in the place of every mean of
  /// draws; all other values as they are.
  ///
  /// - Parameter draw: from 0; draws below the scheme's `draws` are those that the means are of.
  public func imputed(draw: UInt32) -> Matrix {
    var table = imputed
    for (column, result) in imputations.enumerated() {
      guard let distribution = result.distribution else { continue }
      for (cell, value) in zip(result.cells, distribution.values(draw: draw))
      where isIncluded(cell.row) {
        table[cell.row, column] = value
      }
    }
    return table
  }

  /// Whether a value was filled in.
  public func isImputed(row: Int, indicator: Int) -> Bool {
    adjusted[row, indicator].isNaN && !imputed[row, indicator].isNaN
  }

  /// Where a value comes from that was filled in; `nil` where it is observed or missing.
  public func imputation(row: Int, indicator: Int) -> ImputedCell? {
    isImputed(row: row, indicator: indicator)
      ? imputations[indicator].cells.first { $0.row == row } : nil
  }

  /// Ids of the indicators whose value was filled in for a row, in display order.
  public func imputedIndicators(row: Int) -> [String] {
    scheme.indicators.indices.filter { isImputed(row: row, indicator: $0) }
      .map { scheme.indicators[$0].said.id }
  }

  /// Whether any value under a node was filled in.
  public func isImputed(row: Int, node: Int) -> Bool {
    scheme.leaves(under: node).contains { leaf in
      scheme.nodes[leaf].indicator.map { isImputed(row: row, indicator: $0) } ?? false
    }
  }
}
