import CompositeIndex

/// Eight units with four indicators and five gaps; the same table was given to scikit-learn.
enum EightUnits {
  static let rows: [(String, [Double?])] = [
    ("a", [7.2, 31, 0.50, 12]), ("b", [6.1, nil, 0.42, 15]), ("c", [8.4, 25, nil, 9]),
    ("d", [5.0, 44, 0.33, 21]), ("e", [nil, 38, 0.61, 14]), ("f", [9.1, 19, 0.72, nil]),
    ("g", [6.6, 35, 0.47, 13]), ("h", [7.9, nil, 0.58, 11]),
  ]
  static let columns = ["w", "x", "y", "z"]

  /// A flat scheme over columns with an imputation for all of them.
  static func scheme(_ columns: [String] = columns, _ choice: MethodChoice) -> Scheme {
    var scheme = Sample.flat(columns.map { Sample.indicator($0) })
    scheme.methodology.impute = choice
    return scheme
  }

  static func assess(
    _ name: String, _ parameters: [String: ParameterValue] = [:],
    rows: [(String, [Double?])] = rows, columns: [String] = columns
  ) throws -> Assessment {
    try Sample.assess(
      scheme(columns, Sample.choice(name, parameters)), Sample.table(columns, rows))
  }
}

extension Assessment {
  /// A value after imputation.
  func filled(_ code: String, _ id: String) -> Double {
    guard let row = units.indices.first(where: { unit($0).code == code }),
      let column = scheme.indicators.firstIndex(where: { $0.said.id == id })
    else { return .nan }
    return imputed[row, column]
  }

  /// What is recorded about an imputed value.
  func cell(_ code: String, _ id: String) -> ImputedCell? {
    guard let row = units.indices.first(where: { unit($0).code == code }),
      let column = scheme.indicators.firstIndex(where: { $0.said.id == id })
    else { return nil }
    return imputation(row: row, indicator: column)
  }

  /// The imputation's out-of-sample error for an indicator.
  func validation(_ id: String) -> ImputationValidation? {
    scheme.indicators.firstIndex { $0.said.id == id }.flatMap { imputations[$0].validation }
  }
}
