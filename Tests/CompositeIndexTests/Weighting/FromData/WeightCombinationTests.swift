import Testing

@testable import CompositeIndex

struct WeightCombinationTests {
  private let panel = [0.4, 0.35, 0.15, 0.1]
  private let data = [0.2, 0.1, 0.3, 0.4]

  private func combine(
    _ name: String, _ sets: [[Double]], _ settings: [MethodChoice.Setting] = []
  ) throws -> CombinedWeights {
    try Catalogue.weightCombination(MethodChoice(name, settings)).combine(sets)
  }

  @Test func productsAreDividedByTheirSum() throws {
    // 0.08, 0.035, 0.045, 0.04; sum 0.2.
    let result = try combine("multiplicative", [panel, data])
    #expect(isNear(result.weights, [0.4, 0.175, 0.225, 0.2]))
  }

  @Test func thePowerOneHalfGivesGeometricMeans() throws {
    // √(0.36·0.04) = 0.12 and √(0.64·0.96) = 0.78383…: shares of their sum.
    let result = try combine(
      "multiplicative", [[0.36, 0.64], [0.04, 0.96]], [.init(name: "power", value: .number(0.5))])
    let (left, right) = (0.12, (0.64 * 0.96).squareRoot())
    #expect(isNear(result.weights, [left / (left + right), right / (left + right)]))
  }

  @Test func setsWithoutACommonCriterionHaveNoProduct() {
    #expect(throws: Diagnostic.self) {
      try combine("multiplicative", [[1, 0], [0, 1]])
    }
  }

  @Test func gameTheorySolvesTheNormalEquations() throws {
    // mpmath 1.4.1: α = 69/109, 63/109; as shares 23/44 and 21/44.
    let result = try combine("game-theory", [panel, data])
    #expect(isNear(result.solution, [69.0 / 109, 63.0 / 109]))
    #expect(isNear(result.shares, [23.0 / 44, 21.0 / 44]))
    #expect(
      isNear(
        result.weights,
        [0.304545454545454545, 0.230681818181818182, 0.221590909090909091, 0.243181818181818182]))
    #expect(result.subtracted.isEmpty)
  }

  /// With equal weights a: a·a = a·b = 1/n, and the equations have the solution (0, 1), which rounding
  /// must not turn into a set that is subtracted.
  @Test(arguments: [3, 6, 7, 11])
  func equalWeightsOfJudgementDoNotCount(_ count: Int) throws {
    let data = (1...count).map { Double($0 * $0) }.shares
    let result = try combine("game-theory", [.equal(count), data])
    #expect(result.solution[0] == 0 && abs(result.solution[1] - 1) < 1e-12)
    #expect(result.subtracted.isEmpty && result.shares == [0, 1])
  }

  @Test func aNegativeCoefficientIsTakenAsPositiveAndSaid() throws {
    // mpmath 1.4.1.
    let result = try combine("game-theory", [[0.3, 0.25, 0.25, 0.2], [0.6, 0.2, 0.15, 0.05]])
    #expect(isNear(result.solution, [-0.30484160191273162, 1.1990436341900777]))
    #expect(
      isNear(
        result.weights,
        [0.539189189189189189, 0.210135135135135135, 0.17027027027027027, 0.0804054054054054]))
    #expect(result.subtracted == [0])
  }

  @Test func coefficientsFromInnerProductsAreNotNegative() throws {
    // a·a = 0.255, a·b = 0.2775, b·b = 0.425: the sums of the rows of this matrix.
    let result = try combine(
      "game-theory", [[0.3, 0.25, 0.25, 0.2], [0.6, 0.2, 0.15, 0.05]],
      [.init(name: "form", value: .text("positive"))])
    #expect(isNear(result.solution, [0.5325, 0.7025]))
    #expect(isNear(result.shares, [0.5325 / 1.235, 0.7025 / 1.235]))
    #expect(result.subtracted.isEmpty)
  }

  @Test func equalSetsAreLeftAsTheyAre() throws {
    for name in ["game-theory", "linear"] {
      let result = try combine(name, [panel, panel])
      #expect(isNear(result.weights, panel))
      #expect(isNear(result.shares, [0.5, 0.5]))
    }
  }

  @Test func theLinearCombinationFollowsItsShare() throws {
    let result = try combine(
      "linear", [panel, data], [.init(name: "share", value: .number(0.75))])
    #expect(isNear(result.weights, [0.35, 0.2875, 0.1875, 0.175]))
  }

  @Test func unknownNamesAndSettingsAreRefused() {
    #expect(throws: Diagnostics.self) { try combine("multiplicativ", [panel, data]) }
    #expect(throws: Diagnostics.self) {
      try combine("linear", [panel, data], [.init(name: "share", value: .number(1.5))])
    }
  }
}
