/// Which factors can vary freely of each other, where some combinations of their levels are refused.
///
/// Sobol indices and the exact split of variance need factors that are independent. Factors that
/// refuse some of each other's levels are therefore taken as one, whose levels are the admissible
/// combinations.
public struct FactorBlocks: Hashable, Sendable {
  /// The blocks, each with its factors in rising order; by their first factor. Together they are all
  /// factors, and every combination of admissible levels of the blocks is admissible.
  public let blocks: [[Int]]
  /// For every block its admissible levels: one level number for each of its factors, in rising order.
  public let levels: [[[Int]]]

  /// Finds the finest blocks.
  ///
  /// - Parameters:
  ///   - admissible: the admissible combinations: a level number for each factor. Not empty.
  ///   - count: how many factors.
  public init(admissible: [[Int]], count: Int) {
    var blocks = (0..<count).map { [$0] }
    // Pairs first, as most refusals are of two methods; then whatever sets are needed.
    var size = 2
    while size <= blocks.count, !Self.isProduct(admissible, blocks) {
      if let set = Self.sets(of: size, below: blocks.count).first(where: { set in
        !Self.isProduct(admissible, set.map { blocks[$0] })
      }) {
        let merged = set.flatMap { blocks[$0] }.sorted()
        blocks = blocks.indices.filter { !set.contains($0) }.map { blocks[$0] } + [merged]
        blocks.sort { $0[0] < $1[0] }
        size = 2
      } else {
        size += 1
      }
    }
    self.blocks = blocks
    levels = blocks.map { Self.projection(admissible, $0) }
  }

  /// Whether the combinations, seen in these blocks only, are all combinations of what each has.
  private static func isProduct(_ combinations: [[Int]], _ blocks: [[Int]]) -> Bool {
    let together = projection(combinations, blocks.flatMap { $0 }).count
    return together == blocks.reduce(1) { $0 * projection(combinations, $1).count }
  }

  /// The different combinations of some factors, in rising order.
  private static func projection(_ combinations: [[Int]], _ factors: [Int]) -> [[Int]] {
    Set(combinations.map { combination in factors.map { combination[$0] } })
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// All sets of so many numbers from 0 on, in lexicographic order.
  private static func sets(of size: Int, below count: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    guard size <= count else { return [] }
    return (0..<count).flatMap { first in
      sets(of: size - 1, below: count - first - 1).map { [first] + $0.map { $0 + first + 1 } }
    }
  }
}
