import CompositeIndex
import Testing

/// COINr's factorial of the ASEM example: how many points may be winsorised (1 to 5) × min–max 1 to
/// 100 or z-scores of mean 10 and deviation 2 × arithmetic or geometric means. Every cell runs from
/// the raw figures to ranks.
@Suite(
  .enabled(
    if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
struct ASEMFactorialTests {
  /// One cell, as the columns of the tables name it.
  struct Cell: CustomTestStringConvertible, Sendable {
    var winsorise: Int
    var normalise: (name: String, said: String)
    var aggregation: (name: String, said: String, tolerance: Double)

    var testDescription: String { "w\(winsorise)_\(normalise.name)_\(aggregation.name)" }

    static let all = (1...5).flatMap { winsorise in
      Self.normalisations.flatMap { normalise in
        Self.aggregations.map {
          Cell(winsorise: winsorise, normalise: normalise, aggregation: $0)
        }
      }
    }

    /// Geometric means need scores that are known to be positive: `below` keeps z-scores there that
    /// are less than five deviations below the mean anyway.
    private static let normalisations = [
      ("minmax1_100", #"{ "method": "min-max", "lower": 1 }"#),
      ("z10_2", #"{ "method": "z-score", "mean": 10, "deviation": 2, "below": 4.99 }"#),
    ]
    private static let aggregations = [
      ("amean", "\"arithmetic\"", 1e-12), ("gmean", "\"geometric\"", 1e-11),
    ]
  }

  @Test(arguments: Cell.all)
  func scoresAndRanks(_ cell: Cell) throws {
    let asem = try ASEM()
    let result = try asem.assess(
      ASEMPipelineTests.methodology(
        winsorise: cell.winsorise, normalise: cell.normalise.said,
        aggregation: cell.aggregation.said))
    let scores = try #require(ReferenceTable("sensitivity/factorial_scores.csv"))
    let ranks = try #require(ReferenceTable("sensitivity/factorial_ranks.csv"))
    #expect(scores.columns.count == 21 && scores.columns.contains(cell.testDescription))
    let (numbers, places) = (
      scores.numbers(cell.testDescription), ranks.numbers(cell.testDescription)
    )
    for row in result.units.indices {
      #expect(result.unit(row).code == scores.rows[row].code)
      #expect(
        agree(result.index[row], numbers[row], within: cell.aggregation.tolerance),
        "\(scores.rows[row].code): \(result.index[row]) \(numbers[row])")
      #expect(result.ranks[row] == places[row], "\(scores.rows[row].code)")
    }
  }
}
