/// What weighting methods can see.
public struct WeightingTable: Sendable {
  /// Scores of the criteria, units × criteria, after normalisation and with the direction applied:
  /// more is better. Rows with a missing score are left out.
  public let scores: Matrix
  /// The criteria's ids.
  public let criteria: [String]
  /// The unit of every row.
  public let units: [Unit]
  /// The nominal weights of the criteria, adding up to 1.
  public let nominal: [Double]
  /// The influence that each criterion should have, adding up to 1: the nominal weights unless said.
  public var target: [Double]
  /// Units left out because a score is missing.
  public internal(set) var incomplete: [Unit] = []
  /// Criteria without a score because all units have the same value, from which the normalisation
  /// learns nothing: they stand here as constants.
  public internal(set) var unscored: [Int] = []
  /// The scores once a unit is left out; `nil` where those of the others stay as they are.
  var without: ScoresWithout?

  /// Makes a table.
  public init(
    scores: Matrix, criteria: [String], units: [Unit], nominal: [Double], target: [Double]? = nil
  ) {
    self.scores = scores
    self.criteria = criteria
    self.units = units
    self.nominal = nominal
    self.target = target ?? nominal
  }

  /// Whether the scores of some units depend on which others are there, ``incomplete`` ones as well.
  public var learnsFromUnits: Bool { without != nil }

  /// The unit that was left out: a row, or behind them one of the ``incomplete``.
  public func leftOut(_ number: Int) -> Unit {
    number < units.count ? units[number] : incomplete[number - units.count]
  }
}

extension WeightingTable {
  /// The scores of every criterion.
  var columns: [[Double]] { criteria.indices.map { scores.column($0) } }

  /// The table without the rows that have a score which is not finite.
  var complete: WeightingTable {
    let kept = units.indices.filter { row in
      criteria.indices.allSatisfy { scores[row, $0].isFinite }
    }
    guard kept.count < units.count else { return self }
    var table = selecting(units: kept)
    table.incomplete += units.indices.filter { !kept.contains($0) }.map { units[$0] }
    return table
  }

  /// Criteria that are the same for all units, within the rounding of the numbers.
  public var constants: [Int] {
    criteria.indices.filter { criterion in
      let column = scores.column(criterion)
      guard let least = column.min(), let most = column.max() else { return true }
      return most / 2 - least / 2 <= 5e-13 * max(abs(least), abs(most))
    }
  }

  /// The table with some rows only.
  func selecting(units kept: [Int]) -> WeightingTable {
    var flat: [Double] = []
    flat.reserveCapacity(kept.count * criteria.count)
    for criterion in criteria.indices { flat += kept.map { scores[$0, criterion] } }
    var table = WeightingTable(
      scores: kept.isEmpty
        ? Matrix(rows: 0, columns: criteria.count) : Matrix(rows: kept.count, flat: flat),
      criteria: criteria, units: kept.map { units[$0] }, nominal: nominal, target: target)
    table.incomplete = incomplete
    table.unscored = unscored
    table.without = without
    return table
  }

  /// The table without a row or one of the incomplete units (``leftOut(_:)``), as the assessment of
  /// the other units gives it; `nil` where they cannot be assessed.
  func leavingOut(_ number: Int) -> WeightingTable? {
    guard let without else { return selecting(units: units.indices.filter { $0 != number }) }
    var table = without.table(leftOut(number))
    table?.target = target
    return table
  }

  /// The table with some columns only; what they should count adds up to 1 again.
  func selecting(criteria kept: [Int]) -> WeightingTable {
    var table = WeightingTable(
      scores: Matrix(rows: units.count, flat: kept.flatMap { scores.column($0) }),
      criteria: kept.map { criteria[$0] }, units: units, nominal: kept.map { nominal[$0] }.shares,
      target: kept.map { target[$0] }.shares)
    table.incomplete = incomplete
    return table
  }

  /// Criteria that go against the weighted mean of the others: their correlation with it is below 0 by
  /// more than chance explains (one-sided t test, together 5 % for all criteria).
  func opposed(under weights: [Double]) -> [Int] {
    guard units.count > 2 else { return [] }
    let columns = columns
    return criteria.indices.filter { criterion in
      let others = units.indices.map { row in
        compensatedSum(
          criteria.indices.lazy.map { $0 == criterion ? 0 : weights[$0] * columns[$0][row] })
      }
      let both = Correlation(columns[criterion], others)
      return both.coefficient < 0
        && both.probability / 2 * Double(criteria.count) < Self.chance
    }
  }

  /// So seldom is a criterion of a table said to go against the others where none does.
  private static let chance = 0.05

  /// Whether all units have the same index under some weights, but for rounding.
  func isFlat(under weights: [Double]) -> Bool {
    guard units.count > 1 else { return false }
    let (columns, kept) = (columns, criteria.indices.filter { weights[$0] != 0 })
    let index = units.indices.map { row in
      compensatedSum(kept.lazy.map { weights[$0] * columns[$0][row] })
    }
    let ranges = kept.map { criterion in
      abs(weights[criterion]) * ((columns[criterion].max() ?? 0) - (columns[criterion].min() ?? 0))
    }
    let (own, parts) = ((index.max() ?? 0) - (index.min() ?? 0), compensatedSum(ranges))
    return parts > 0 && own <= 1e-9 * parts
  }
}
