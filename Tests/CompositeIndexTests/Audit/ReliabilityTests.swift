import Testing

@testable import CompositeIndex

/// Ten units in a dimension of three indicators, the third of which is better when lower.
enum AuditedUnits {
  static func assess(
    _ columns: [[Double]], tree: [(String, [String])]? = nil, weights: [(String, Double)]? = nil,
    lowerIsBetter: Set<String> = []
  ) throws -> Assessment {
    let names = columns.indices.map { "i\($0 + 1)" }
    let rows = (columns.first ?? []).indices.map { row in
      ("U\(row / 10)\(row % 10)", columns.map { $0[row].isNaN ? nil : $0[row] as Double? })
    }
    let indicators = names.map {
      Sample.score($0, lowerIsBetter.contains($0) ? .lowerIsBetter : .higherIsBetter)
    }
    var scheme = Sample.flat(indicators)
    if let tree, let weights {
      scheme = Sample.tree(tree, weights: weights, indicators: indicators)
      scheme.weightsAre = .relative
    }
    return try Sample.assess(scheme, Sample.table(names, rows))
  }
}

struct ReliabilityTests {
  private let columns = [Columns.a, Columns.b, Columns.c]

  /// pingouin 0.7.0, cronbach_alpha of a, b and 10 − c; without a, b and c in turn.
  @Test func alphaAgreesWithPingouin() throws {
    let own = try #require(
      Reliability.all(try AuditedUnits.assess(columns, lowerIsBetter: ["i3"])).first)
    #expect(agree(own.alpha, 0.7747598313636048))
    #expect(agree(own.completeAlpha, 0.7747598313636048) && own.completeUnits == 10)
    let without = [0.5290227773695815, 0.5247190772864527, 0.9678555143175431]
    for (left, right) in zip(own.without, without) { #expect(agree(left, right)) }
  }

  /// pandas 3.1.1, cov (pairwise), and pingouin 0.7.0 with nan_policy='listwise'; the third unit
  /// lacks b, the sixth c.
  @Test func gapsLeaveOutPairsOrWholeUnits() throws {
    var (b, c) = (Columns.b, Columns.c)
    b[2] = .nan
    c[5] = .nan
    let own = try #require(
      Reliability.all(try AuditedUnits.assess([Columns.a, b, c], lowerIsBetter: ["i3"])).first)
    #expect(agree(own.alpha, 0.8027145761999686))
    #expect(agree(own.completeAlpha, 0.7919191919191919) && own.completeUnits == 8)
  }

  /// Values and scores that are straight lines of each other have the same correlations, but alpha
  /// goes with the spread: values are turned, not rescaled.
  @Test func valuesAreTurnedSoThatHigherIsBetter() throws {
    let result = try AuditedUnits.assess(columns, lowerIsBetter: ["i3"])
    let (values, scores) = (
      Reliability.all(result, after: .denominated), Reliability.all(result, after: .normalised)
    )
    #expect(agree(try #require(values.first).alpha, try #require(scores.first).alpha))
  }

  /// Two copies agree fully; two opposites cancel and have no common variance at all.
  @Test func copiesAgreeAndOnesAreNotEnough() {
    #expect(agree(Reliability.alpha([Columns.a, Columns.a]), 1))
    #expect(Reliability.alpha([Columns.a]).isNaN && Reliability.alpha([]).isNaN)
    #expect(Reliability.alpha([Columns.a, Columns.a.map { -$0 }]) == -.infinity)
  }
}
