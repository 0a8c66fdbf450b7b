import Testing

@testable import CompositeIndex

/// Draws against the distribution that they come from.
struct MultipleImputationTests {
  private func assess(
    draws: Double = 100, seed: Double = 7, penalty: Double? = 10,
    rows: [(String, [Double?])] = EightUnits.rows
  ) throws -> Assessment {
    var parameters: [String: ParameterValue] = ["draws": .number(draws), "seed": .number(seed)]
    if let penalty { parameters["penalty"] = .number(penalty) }
    return try EightUnits.assess("multiple", parameters, rows: rows)
  }

  /// scikit-learn 1.9.1 (Ridge) and numpy 2.4.6: the means of x for b and h, 4.1396 residual
  /// degrees of freedom, and the standard deviations of the predictive t distributions. With 4000
  /// draws the mean's own error is 0.14 and the deviation's some 5 % (heavy tails).
  @Test func drawsHaveTheMeanAndSpreadOfTheirDistribution() throws {
    let result = try assess(draws: 4000)
    let distribution = try #require(result.imputations[1].distribution)
    #expect(agree(distribution.freedom, 4.1395883639249345, within: 1e-11))
    let means = [35.51900485294374, 29.385423285128898]
    let deviations = [8.900873426023143, 8.801656683587785]
    for (number, unit) in ["b", "h"].enumerated() {
      #expect(agree(distribution.means[number], means[number], within: 1e-11))
      #expect(agree(distribution.deviation(number), deviations[number], within: 1e-11))
      let cell = try #require(result.cell(unit, "x"))
      #expect(cell.origin == .draws(4000))
      #expect(abs(cell.value - means[number]) < 0.6)
      #expect(abs(cell.deviation / deviations[number] - 1) < 0.2)
    }
  }

  @Test func theSameSeedGivesTheSameNumbersAndAnotherOthers() throws {
    let (one, same, other) = (try assess(), try assess(), try assess(seed: 8))
    #expect(one.imputations == same.imputations)
    #expect(one.filled("b", "x") != other.filled("b", "x"))
    #expect(one.imputed(draw: 3).column(1)[1] == same.imputed(draw: 3).column(1)[1])
    #expect(one.imputed(draw: 3).column(1)[1] != one.imputed(draw: 4).column(1)[1])
  }

  @Test func theValueIsTheMeanOfTheTablesDrawn() throws {
    let result = try assess(draws: 50)
    let drawn = (0..<50).map { result.imputed(draw: $0)[1, 1] }
    #expect(agree(drawn.reduce(0, +) / 50, result.filled("b", "x")))
    // Observed values stay as they are in every draw.
    #expect(result.imputed(draw: 9)[0, 0] == 7.2)
  }

  /// With the same model behind it, a cell's residual does not move because another is missing:
  /// places are made from names.
  @Test func aFurtherGapShiftsNoOthersNumbers() throws {
    let few = try #require(try assess().imputations[1].distribution)
    let more = try #require(
      try assess(rows: EightUnits.rows.map { ($0, $0 == "a" ? [7.2, nil, 0.5, 12] : $1) })
        .imputations[1].distribution)
    #expect(few.places.count == 2 && more.places.count == 3)
    #expect(more.places.suffix(2) == few.places[...])
    #expect(few.place == more.place)
    #expect(Set(more.places + [more.place]).count == 4)
  }

  /// Four values leave at most three degrees of freedom, and any slope takes some of them.
  @Test func tooFewValuesAreNotImputed() throws {
    let result = try assess(
      penalty: nil,
      rows: [
        ("a", [1, 1, 2, 3]), ("b", [2, 3, 1, 5]), ("c", [3, 2, 4, 4]), ("d", [5, 6, 5, 1]),
        ("e", [4, nil, 3, 2]),
      ])
    #expect(result.filled("e", "x").isNaN)
    #expect(result.findings("e").contains(.notImputed(method: "multiple")))
  }
}
