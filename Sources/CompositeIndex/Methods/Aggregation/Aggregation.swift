public import IndexKernel

/// Turns children's scores into the parent's.
///
/// A ``RowAggregation`` looks at one unit at a time; a ``TableAggregation`` compares units with each
/// other, so that a unit's score depends on who else is there.
public protocol Aggregation: Method {
  /// The arithmetic, which flat plans share.
  var combination: Combination { get }
  /// The scores it is defined for.
  var domain: ScoreDomain { get }
  /// How far a good child makes up for a bad one.
  static var compensability: LocalizedText { get }
  /// Whether raising a child's score never lowers the parent's.
  var isMonotone: Bool { get }
  /// The scores that can come out.
  ///
  /// - Parameter children: the scores that children can have, from the lowest to the highest of
  ///   all; within the domain.
  func range(of children: ClosedRange<Double>) -> ClosedRange<Double>
  /// The parent's score of every unit; NaN where all children are missing.
  func values(_ children: ChildScores) -> [Double]
  /// The same method, where it looks at one unit at a time.
  var byRow: (any RowAggregation)? { get }
  /// The same method, where it compares units with each other.
  var byTable: (any TableAggregation)? { get }
}

/// Turns one unit's scores of the children into its score of the parent.
public protocol RowAggregation: Aggregation {
  /// How differences are split among children, as named in `cei gap`.
  var decomposition: LocalizedText { get }
  /// The parent's score.
  ///
  /// - Parameters:
  ///   - scores: none missing, all within the domain.
  ///   - weights: as many, not negative, adding up to 1.
  func value(_ scores: [Double], weights: [Double]) -> Double
  /// A spreadsheet expression of the parent's score, from cell names.
  ///
  /// Weights stand in cells that follow each other, and so do scores where
  /// ``spreadsheetNeedsRange`` says so.
  func spreadsheetFormula(scores: [String], weights: [String]) -> String
  /// Whether the spreadsheet expression takes the scores as a range of cells.
  var spreadsheetNeedsRange: Bool { get }
}

/// Compares every unit with every other one over the children.
public protocol TableAggregation: Aggregation {
  /// How a unit stands to every unit, itself included.
  ///
  /// - Returns: one outcome for each row of the table.
  func outcomes(of row: Int, _ children: ChildScores) -> [PairOutcome]
  /// What is worth saying about the table as a whole; `nil` if nothing.
  func remark(_ children: ChildScores) -> TableRemark?
  /// The largest table it is meant for, in units; `nil` where there is no limit.
  var mostUnits: Int? { get }
}

/// How one unit stands to another at a node that compares units.
public enum PairOutcome: Sendable {
  /// It comes out before the other.
  case won
  /// It comes out after the other.
  case lost
  /// Neither comes out before the other.
  case tied
  /// One of them has no score here, they have no child in common, or both are the same.
  case notCompared
}

/// What is worth saying about all units at a node that compares them.
public enum TableRemark: Hashable, Sendable {
  /// The row beats every other one directly.
  case condorcetWinner(row: Int)
  /// No row beats every other one directly.
  case noCondorcetWinner
}

extension Aggregation {
  /// None: most methods are one or the other.
  public var byRow: (any RowAggregation)? { nil }
  /// None: most methods are one or the other.
  public var byTable: (any TableAggregation)? { nil }
}

extension TableAggregation {
  /// The method itself.
  public var byTable: (any TableAggregation)? { self }
  /// Nothing.
  public func remark(_ children: ChildScores) -> TableRemark? { nil }
  /// No limit.
  public var mostUnits: Int? { nil }
}

extension RowAggregation {
  /// The method itself.
  public var byRow: (any RowAggregation)? { self }
  /// True of every mean.
  public var isMonotone: Bool { true }
  /// The parent's score.
  public func value(_ scores: [Double], weights: [Double]) -> Double {
    var order: [Int] = []
    return combination.value(scores, weights: weights, order: &order)
  }
  /// One coefficient for each child such that Σ cᵢ (toᵢ − fromᵢ) is exactly
  /// value(to) − value(from), up to rounding.
  public func slopes(from: [Double], to: [Double], weights: [Double]) -> [Double] {
    combination.slopes(from: from, to: to, weights: weights)
  }
  /// A mean of scores within a range stays within it.
  public func range(of children: ClosedRange<Double>) -> ClosedRange<Double> { children }
  /// Each score has its own cell, wherever that is.
  public var spreadsheetNeedsRange: Bool { false }

  /// The parent's scores, unit by unit: missing children are left out and the weights of the others
  /// scaled up to 1.
  public func values(_ children: ChildScores) -> [Double] {
    var result = [Double](repeating: .nan, count: children.units)
    var (scores, weights, order): ([Double], [Double], [Int]) = ([], [], [])
    for row in result.indices {
      let sum = children.gather(row, scores: &scores, weights: &weights)
      guard sum > 0 else { continue }
      result[row] = combination.value(scores, weights: weights, order: &order)
    }
    return result
  }
}

/// The scores that an aggregation is defined for.
public enum ScoreDomain: String, Sendable {
  case real, nonNegative, positive

  /// Whether every score of a range is within the domain.
  public func contains(_ range: ClosedRange<Double>) -> Bool {
    switch self {
    case .real: true
    case .nonNegative: range.lowerBound >= 0
    case .positive: range.lowerBound > 0
    }
  }
}
