/// Who is ahead of whom under all admissible weights (the necessary relation; Greco, Mousseau and
/// Słowiński, 2008, European Journal of Operational Research 191).
public struct DominanceRelation: Sendable {
  /// The table.
  public let table: ComparisonTable
  /// The admissible weights.
  public let set: WeightSet
  /// The least lead of one unit on another over all admissible weights (the table's units):
  /// `least[a][b]`; 0 on the diagonal.
  public let least: [[Double]]
  private let tolerance: Double

  /// Compares all units.
  ///
  /// - Throws: units whose being ranked depends on the weights.
  public init(_ table: ComparisonTable, over set: WeightSet) throws(Diagnostics) {
    try table.checkUnits(over: set)
    self.table = table
    self.set = set
    tolerance = table.tolerance
    least = inParallel(table.count) { unit in
      table.values.indices.map { other in
        if other == unit { return 0 }
        let own = table.values[unit]
        return set.least(own.indices.map { own[$0] - table.values[other][$0] }).value
      }
    }
  }

  /// Whether a unit is never behind another one, and ahead of it under some weights.
  public func dominates(_ unit: Int, _ other: Int) -> Bool {
    unit != other && least[unit][other] >= -tolerance && least[other][unit] < -tolerance
  }

  /// Whether a unit is strictly ahead of another one under all admissible weights.
  public func isAlwaysAhead(_ unit: Int, _ other: Int) -> Bool {
    unit != other && least[unit][other] > tolerance
  }

  /// Whether two units are level under all admissible weights.
  public func areLevel(_ unit: Int, _ other: Int) -> Bool {
    least[unit][other] >= -tolerance && least[other][unit] >= -tolerance
  }

  /// The pairs that no third unit lies between: who dominates whom directly, the edges of a Hasse
  /// diagram, by position. Units that are always level stand for each other; the first speaks.
  public var covers: [(above: Int, below: Int)] {
    let speakers = table.values.indices.filter { unit in
      !(0..<unit).contains { areLevel($0, unit) }
    }
    var edges: [(above: Int, below: Int)] = []
    for above in speakers {
      let under = speakers.filter { dominates(above, $0) }
      for below in under where !under.contains(where: { dominates($0, below) }) {
        edges.append((above, below))
      }
    }
    return edges
  }

  /// How many units each one dominates, by position.
  public var dominated: [Int] {
    table.values.indices.map { unit in table.values.indices.count { dominates(unit, $0) } }
  }

  /// How many units dominate each one, by position.
  public var dominating: [Int] {
    table.values.indices.map { unit in table.values.indices.count { dominates($0, unit) } }
  }
}
