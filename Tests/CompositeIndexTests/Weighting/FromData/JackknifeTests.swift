import Testing

@testable import CompositeIndex

struct JackknifeTests {
  // Standard errors √((n − 1)/n Σ(w₍ᵢ₎ − mean)²) and the largest change, with NumPy 2.4.6 from
  // pymcdm 1.4.0's weights of the table without each row.
  @Test(
    arguments: [
      (
        "entropy",
        [0.055293943924692446, 0.12936463252809294, 0.10214986443280696, 0.03176540816102956],
        1, 1, 0.3289771988422836
      ),
      (
        "critic",
        [0.03094050668494703, 0.05088156356456722, 0.050891292397413614, 0.03146974822400346],
        2, 7, 0.24850358285101617
      ),
      (
        "merec",
        [0.053148125250463224, 0.058244004305973304, 0.05879388830507984, 0.033110433935711246],
        0, 2, 0.1302043657928043
      ),
    ] as [(String, [Double], Int, Int, Double)])
  func errorsAreThoseOfTheDefinition(
    _ name: String, _ errors: [Double], _ criterion: Int, _ unit: Int, _ without: Double
  ) throws {
    let result = try weighting(name).weights(.nine)
    let jackknife = try #require(result.jackknife)
    #expect(isNear(try #require(jackknife.errors), errors, within: 1e-12))
    #expect(jackknife.units == 9)
    #expect(jackknife.largest.criterion == criterion)
    #expect(jackknife.largest.unit == unit)
    #expect(abs(jackknife.largest.without - without) < 1e-12)
    #expect(result.doubts.contains { if case .fewUnits(9, _) = $0 { true } else { false } })
  }

  @Test func aUnitThatTakesAllIsNamed() throws {
    // pymcdm 1.4.0: with the last unit the first criterion weighs 0.2737, without it 0.0420.
    let table = WeightingTable(columns: [
      (0..<11).map { 60 + Double($0) } + [99],
      [3, 1, 7, 5, 11, 2, 9, 0, 4, 6, 10, 8].map { 50 + $0 * 40 / 11 },
      [5, 9, 1, 0, 3, 11, 7, 2, 8, 10, 4, 6].map { 55 + $0 * 30 / 11 },
    ])
    let result = try weighting("entropy").weights(table)
    guard case .outlier(0, 11, let without) = try #require(result.doubts.first) else {
      Issue.record("the unit that stands out is not the first doubt: \(result.doubts)")
      return
    }
    #expect(abs(without - 0.04197496) < 1e-8)
  }

  @Test func manyUnitsAreNoReasonForDoubt() throws {
    var random = SeededGenerator(seed: 3)
    let table = RandomScores.any(units: 2000, criteria: 4, &random)
    let result = try weighting("entropy").weights(table)
    #expect(!result.doubts.contains { if case .fewUnits = $0 { true } else { false } })
    #expect(!result.doubts.contains { if case .outlier = $0 { true } else { false } })
  }

  @Test func equalWeightsAreNotDoubted() throws {
    let result = try weighting("equal").weights(.nine)
    #expect(result.jackknife == nil)
    #expect(!result.doubts.contains { if case .fewUnits = $0 { true } else { false } })
  }

  /// Without one of three units there are two, whose correlations are all 1 or -1: that the weights do
  /// not move then says nothing.
  @Test(arguments: [
    (2, "entropy", [[60, 70], [80, 75]]),
    (3, "principal-components", [[0.7, 3.1, 2.5], [1.2, 1.8, 0.2], [1, 0.4, 2.5]]),
  ])
  func threeUnitsAreTooFewToTell(_ count: Int, _ name: String, _ columns: [[Double]]) throws {
    let result = try weighting(name).weights(WeightingTable(columns: columns))
    guard case .fewUnits(count, let error) = try #require(result.doubts.first) else {
      Issue.record("so few units are not doubted: \(result.doubts)")
      return
    }
    #expect(error.isNaN && result.jackknife == nil)
  }

  @Test func constantsAreSaidAndGetNothing() throws {
    let table = WeightingTable(columns: [[60, 70, 80, 75], [5, 5, 5, 5], [90, 62, 71, 80]])
    for name in ["entropy", "critic", "standard-deviation", "merec", "principal-components"] {
      let result = try weighting(name).weights(table)
      #expect(result.weights[1] == 0)
      #expect(result.doubts.last == .constant(criterion: 1))
    }
    let flat = try weighting("critic").weights(WeightingTable(columns: [[1, 1], [2, 2]]))
    #expect(flat.weights == [0.5, 0.5])
    #expect(flat.doubts.first == .allConstant)
  }

  @Test func aCriterionAgainstTheOthersIsSaid() throws {
    let table = WeightingTable(columns: [[1, 2, 3, 4], [2, 3, 4, 6], [9, 7, 5, 1]])
    let result = try weighting("standard-deviation").weights(table)
    #expect(result.doubts.contains(.opposed(criterion: 2)))
  }

  /// Where no criterion goes against others, at most one table in twenty says so of one: of 400 tables
  /// 20 are expected, and more than 40 have a probability below 1 in 10,000.
  @Test func whatChanceExplainsIsNotSaidToGoAgainstTheOthers() throws {
    var random = SeededGenerator(seed: 12)
    var said = 0
    for _ in 0..<400 {
      let table = WeightingTable(
        columns: (0..<4).map { _ in (0..<60).map { _ in Double.random(in: 0...1, using: &random) } }
      )
      if !table.opposed(under: .equal(4)).isEmpty { said += 1 }
    }
    #expect(said <= 40)
    // r = −0.5 of 27 units has p = 0.0040 (SciPy 1.17.1, pearsonr, one-sided), below 0.05/2; of 9
    // units 0.085.
    func pair(_ copies: Int) -> WeightingTable {
      WeightingTable(columns: [
        [1, 0, -1].repeated(copies),
        [-1, 2, -1].enumerated().map { place, value in
          -0.5 * [1.0, 0, -1][place] + 0.5 * value
        }.repeated(copies),
      ])
    }
    #expect(abs(Correlation(pair(3).columns[0], pair(3).columns[1]).coefficient + 0.5) < 1e-12)
    #expect(pair(3).opposed(under: [0.5, 0.5]).isEmpty)
    #expect(pair(9).opposed(under: [0.5, 0.5]) == [0, 1])
  }

  /// Equations that are solved cost little; what has to be searched for costs more than ten times that.
  @Test func aSearchThatTakesLongIsNotRepeatedForEveryUnit() throws {
    var random = SeededGenerator(seed: 8)
    var table = RandomScores.agreeing(units: 60, criteria: 20, noise: 20, &random)
    table.target = (0..<20).map { 1 / Double($0 + 1) }.shares
    let solved = try weighting("influence-balanced", ["measure": .text("covariance-share")])
    #expect(solved.settled(table).searching == 0)
    let method = try weighting("influence-balanced")
    let searched = method.settled(table)
    #expect(searched.doubts.contains { if case .notReached = $0 { true } else { false } })
    #expect(searched.searching > 10 * method.work(units: 60, criteria: 20))
  }

  /// Kendall's tau of one pair takes some ln n times what Pearson's r does.
  @Test func kendallsTauCountsAsMoreWork() throws {
    let (plain, kendall) = (
      try weighting("critic"), try weighting("critic", ["correlation": .text("kendall")])
    )
    #expect(
      kendall.work(units: 3000, criteria: 60) > 5 * plain.work(units: 3000, criteria: 60))
  }

  @Test func onlyTheMostExtremeUnitsAreTriedWhereAllAreTooMany() {
    let table = WeightingTable(columns: [[0, 1, 2, 3, 40], [5, 5, 5, -60, 6]])
    #expect(table.mostExtreme(2) == [3, 4])
  }
}

extension [Double] {
  fileprivate func repeated(_ count: Int) -> [Double] { (0..<count).flatMap { _ in self } }
}

/// Printed as `speed: …` lines as in ``PipelineSpeedTests``.
@Suite(.enabled(if: SpeedSample.isOptimised, "times of a debug build say nothing"), .serialized)
struct DataWeightSpeedTests {
  @Test func threeThousandUnitsTakeUnderASecond() throws {
    var random = SeededGenerator(seed: 5)
    let table = RandomScores.agreeing(units: 3000, criteria: 60, &random)
    for (name, settings) in Catalogue.dataWeightings.map({ ($0.name, [:]) }) + [
      ("critic", ["correlation": ParameterValue.text("kendall")])
    ] {
      let method = try weighting(name, settings)
      let time = try ContinuousClock().measure { _ = try method.weights(table) }
      print("speed: \(name) \(settings.keys.sorted()), 3,000 x 60 with jackknife: \(time)")
      #expect(time < .seconds(SpeedSample.slack))
    }
  }

  /// A target that cannot be reached is searched for from 65 starts.
  @Test func aTargetOutOfReachTakesAFewSeconds() throws {
    var random = SeededGenerator(seed: 5)
    var table = RandomScores.agreeing(units: 3000, criteria: 60, &random)
    table.target = (0..<60).map { Double($0 * $0 + 1) }.shares
    let method = try weighting("influence-balanced")
    let time = try ContinuousClock().measure { _ = try method.weights(table) }
    print("speed: influence-balanced, 3,000 x 60, out of reach, with jackknife: \(time)")
    #expect(time < .seconds(10 * SpeedSample.slack))
  }
}
