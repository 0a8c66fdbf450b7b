/// Finds figures: one pass over the data, then no search.
///
/// A dense array while that is small, a dictionary otherwise; at most one figure for each cell.
struct ObservationIndex: Sendable {
  private static let largestDenseSize = 1 << 26
  private let variableCount: Int
  private let periodCount: Int
  private var dense: [Int32] = []
  private var sparse: [Int: Int32] = [:]
  private let variables: [String: Int]
  private var filled: [Bool]
  /// Indices of the labels that are scopes of figures.
  private(set) var scopes: [Int32] = []
  /// Indices of the labels that are grades of figures.
  private(set) var grades: [Int32] = []

  init(_ dataset: Dataset) {
    variableCount = dataset.variables.count
    periodCount = dataset.periods.count
    variables = Dictionary(
      dataset.variables.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    filled = [Bool](repeating: false, count: variableCount * periodCount)
    let (cells, tooMany) = (dataset.units.count * variableCount).multipliedReportingOverflow(
      by: periodCount)
    let isDense = !tooMany && cells <= Self.largestDenseSize
    if isDense {
      dense = [Int32](repeating: -1, count: cells)
    } else {
      sparse.reserveCapacity(dataset.observations.count)
    }
    var isScope = [Bool](repeating: false, count: dataset.labels.count)
    var isGrade = isScope
    for index in dataset.observations.indices {
      let figure = dataset.observations[index]
      let cell = cell(Int(figure.unit), Int(figure.variable), Int(figure.period))
      if isDense { dense[cell] = Int32(index) } else { sparse[cell] = Int32(index) }
      filled[Int(figure.variable) * periodCount + Int(figure.period)] = true
      if figure.scope >= 0 { isScope[Int(figure.scope)] = true }
      if figure.grade >= 0 { isGrade[Int(figure.grade)] = true }
    }
    scopes = isScope.indices.filter { isScope[$0] }.map { Int32($0) }
    grades = isGrade.indices.filter { isGrade[$0] }.map { Int32($0) }
  }

  private func cell(_ unit: Int, _ variable: Int, _ period: Int) -> Int {
    (unit * variableCount + variable) * periodCount + period
  }

  /// The index of the figure, or `nil`.
  func callAsFunction(unit: Int, variable: Int, period: Int) -> Int? {
    let key = cell(unit, variable, period)
    let index = dense.isEmpty ? sparse[key] ?? -1 : dense[key]
    return index < 0 ? nil : Int(index)
  }

  /// The number of a variable, or `nil` where the data have none of that name.
  func variable(_ id: String) -> Int? { variables[id] }

  /// Whether any unit has a figure of the variable in the period.
  func hasFigures(variable: Int, period: Int) -> Bool {
    filled[variable * periodCount + period]
  }

  /// Whether any unit has any figure in the period.
  func hasFigures(period: Int) -> Bool {
    (0..<variableCount).contains { hasFigures(variable: $0, period: period) }
  }
}
