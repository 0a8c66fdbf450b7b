@testable import CompositeIndex

/// Tables of scores made up from a seed.
enum RandomScores {
  /// Scores between 40 and 100.
  static func any(units: Int, criteria: Int, _ random: inout SeededGenerator) -> WeightingTable {
    WeightingTable(
      columns: (0..<criteria).map { _ in
        (0..<units).map { _ in Double.random(in: 40...100, using: &random) }
      })
  }

  /// Scores that share something, so that all correlations are likely above 0.
  static func agreeing(
    units: Int, criteria: Int, noise: Double = 80, _ random: inout SeededGenerator
  ) -> WeightingTable {
    let common = (0..<units).map { _ in Double.random(in: 40...80, using: &random) }
    return WeightingTable(
      columns: (0..<criteria).map { _ in
        common.map { $0 + Double.random(in: 0...noise, using: &random) }
      })
  }
}

extension WeightingTable {
  /// The criteria in another order.
  func permuted(criteria places: [Int]) -> WeightingTable {
    let columns = columns
    return WeightingTable(
      columns: places.map { columns[$0] }, target: places.map { target[$0] })
  }

  /// With other targets.
  func aiming(_ target: [Double]) -> WeightingTable {
    var table = self
    table.target = target
    return table
  }
}
