import Foundation
import Testing

@testable import CompositeIndex

/// Agreement with `a_amean`, `a_gmean`, `a_hmean` and `a_genmean` of COINr 1.1.14 on small vectors
/// with missing values, zeros, negative numbers and zero weights.
@Suite(
  .enabled(
    if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
struct COINrMeansTests {
  private static let methods: [(column: String, method: any RowAggregation)] = [
    ("amean", ArithmeticMean()), ("gmean", GeometricMean()), ("hmean", HarmonicMean()),
    ("genmean2", AggregationCase.power(2)), ("genmean_m1", AggregationCase.power(-1)),
  ]

  /// One row of scores; children of weight 0 do not count, as in a scheme.
  private static func children(_ scores: [Double], _ weights: [Double]) -> ChildScores {
    let kept = scores.indices.filter { weights[$0] > 0 }
    var table = ChildScores(units: 1, weights: kept.map { weights[$0] })
    for (child, index) in kept.enumerated() { table[0, child] = scores[index] }
    return table
  }

  /// What COINr computes is computed, and what it refuses is outside the method's domain.
  ///
  /// Two differences are meant: COINr's generalised mean is missing where any score is, here only
  /// what is there counts, as for its other means; and it takes harmonic means over negative scores
  /// (−12 for −1, 2 and 4), which lie outside the scores, where this program refuses them.
  @Test func means() throws {
    let file = ReferenceTable.folder + "/functions/means.json"
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: file)))
    let cases = try #require(json as? [[String: Any]])
    #expect(cases.count == 7)
    var (computed, refused) = (0, 0)
    for vector in cases {
      let scores = try #require(vector["x"] as? [Any]).map { ($0 as? Double) ?? .nan }
      let weights = try #require(vector["w"] as? [Double])
      let there = scores.filter { !$0.isNaN }
      for (column, method) in Self.methods {
        let value = method.values(Self.children(scores, weights))[0]
        switch vector[column] {
        case let number as Double:
          if column == "hmean", there.contains(where: { $0 < 0 }) {
            #expect(!method.domain.contains(-1...4))
            continue
          }
          #expect(agree(value, number), "\(column) \(scores): \(value) \(number)")
          computed += 1
        case is String:
          let low = try #require(there.min())
          #expect(!method.domain.contains(low...100), "\(column) \(scores)")
          refused += 1
        default: #expect(value.isNaN || column.hasPrefix("genmean"))
        }
      }
    }
    #expect((computed, refused) == (22, 5))
  }
}
