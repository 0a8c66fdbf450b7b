extension Assessment {
  /// Fills missing values as the scheme says, with a finding for every cell.
  mutating func impute() {
    imputed = adjusted
    imputations = scheme.indicators.map { _ in ColumnImputation() }
    guard scheme.indicators.contains(where: { !($0.imputation.method is NoImputation) }) else {
      return
    }
    let table = ImputationTable(
      values: adjusted, scheme: scheme, units: units.indices.map { unit($0) },
      history: IndicatorHistory(
        period: period, scheme: scheme, dataset: dataset, lookup: lookup, units: units))
    for (column, indicator) in scheme.indicators.enumerated() {
      let result = indicator.imputation.method.impute(column, of: table)
      // A screened row is out of the assessment.
      let cells = result.cells.filter { isIncluded($0.row) }
      imputations[column] = ColumnImputation(cells: cells, validation: result.validation)
      for cell in cells {
        imputed[cell.row, column] = cell.value
        findings.append(
          Finding(
            .imputed(method: indicator.imputation.choice.name, value: cell.value),
            unit: units[cell.row], node: indicator.said.id))
      }
      noteNotImputed(column, indicator)
    }
  }

  private mutating func noteNotImputed(_ column: Int, _ indicator: ResolvedIndicator) {
    let name = indicator.imputation.choice.name
    guard name != NoImputation.name else { return }
    for row in units.indices where imputed[row, column].isNaN && isIncluded(row) {
      findings.append(
        Finding(.notImputed(method: name), unit: units[row], node: indicator.said.id))
    }
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
