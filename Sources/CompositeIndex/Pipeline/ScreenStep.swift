extension Assessment {
  /// Decides which rows have enough data; the others are out of all later steps, so that nothing is
  /// learnt from them.
  ///
  /// - Parameter data: the table at hand; nothing happens if the scheme looks at the other one.
  mutating func screen(_ data: Screening.Data) {
    let rule = scheme.said.methodology.screening
    guard rule != Screening(), rule.data == data else { return }
    noteUnknownUnits(rule)
    let dimensions = scheme.nodes[ResolvedScheme.root].children.map { child in
      (
        id: scheme.nodes[child].id,
        columns: scheme.leaves(under: child).compactMap { scheme.nodes[$0].indicator }
      )
    }
    let table = data == .observed ? values : imputed
    screening = units.indices.map {
      rule.screen(table.row($0), code: unit($0).code, dimensions: dimensions)
    }
    if data == .imputed { leaveOutScreened(&imputed) }
    for (row, unit) in screening.enumerated() where !unit.isIncluded || unit.isKept {
      findings.append(Finding(.screened(unit), unit: units[row]))
    }
  }

  /// A code that names nobody in the data is a slip, or a unit that these data lack.
  private mutating func noteUnknownUnits(_ rule: Screening) {
    let known = dataset.units.map(\.code)
    for code in rule.keep + rule.leaveOut where !known.contains(code) {
      let meant =
        dataset.units.first {
          [$0.name.zh, $0.name.en].contains(code) || $0.aliases.contains(code)
        }?.code ?? NearestName.suggestion(for: code, in: known)
      findings.append(Finding(.screenedUnitUnknown(code: code, nearest: meant)))
    }
  }

  /// Empties the rows of a table that screening left out.
  func leaveOutScreened(_ table: inout Matrix) {
    for row in screening.indices where !screening[row].isIncluded {
      for column in 0..<table.columns { table[row, column] = .nan }
    }
  }

  /// Whether screening lets a row pass.
  public func isIncluded(_ row: Int) -> Bool { screening.isEmpty || screening[row].isIncluded }
}

extension Screening {
  /// Looks at one unit's values.
  ///
  /// - Parameter dimensions: columns of every dimension.
  func screen(
    _ values: [Double], code: String, dimensions: [(id: String, columns: [Int])]
  ) -> UnitScreening {
    func completeness(_ columns: some Sequence<Int>, _ dimension: String?) -> Completeness {
      var result = Completeness(dimension: dimension, indicators: 0, missing: 0, zeros: 0)
      for column in columns {
        result.indicators += 1
        if values[column].isNaN { result.missing += 1 }
        if values[column] == 0 { result.zeros += 1 }
      }
      return result
    }
    let whole = completeness(values.indices, nil)
    let parts = dimensions.map { completeness($0.columns, $0.id) }
    return UnitScreening(
      whole: whole, dimensions: parts,
      lowData: (whole.availability < availability ? [whole] : [])
        + parts.filter { $0.availability < dimensionAvailability },
      lowNonZero: (whole.nonZero < nonZero ? [whole] : [])
        + parts.filter { $0.nonZero < dimensionNonZero },
      forced: leaveOut.contains(code) ? false : keep.contains(code) ? true : nil)
  }
}
