import Testing

@testable import CompositeIndex

struct ComponentWeightsTests {
  // Loadings from scikit-learn 1.x (PCA of the standardised columns). Rotated ones from mpmath 1.4.1,
  // Kaiser's planar rotations with 30 digits; factor_analyzer 0.5.1 (Rotator, varimax, tolerance
  // 1e-16) stops within 3e-9 of them.
  @Test(
    arguments: [
      (
        ["rotation": .text("none")],
        [0.2975845078720217, 0.30162436263236514, 0.13286029474508176, 0.2679308347505315]
      ),
      (
        [:],
        [0.29451313380771137, 0.26377762698944981, 0.19499298324054594, 0.24671625596229288]
      ),
      (
        ["components": .number(3)],
        [0.25148289286135707, 0.27608070789783932, 0.27049290977943809, 0.20194348946136553]
      ),
      (
        ["form": .text("communality")],
        [0.265264583644352, 0.2553888559990664, 0.18913295353815016, 0.2902136068184315]
      ),
      (
        ["form": .text("score-coefficients")],
        [0.958707534748149, 0.5737096214843223, -0.8952214388976012, 0.3628042826651302]
      ),
    ] as [([String: ParameterValue], [Double])])
  func weightsAgreeWithOtherSoftware(
    _ settings: [String: ParameterValue], _ expected: [Double]
  ) throws {
    let weights = try weighting("principal-components", settings).weights(.nine).weights
    #expect(isNear(weights, expected, within: 1e-13), "\(weights)")
  }

  @Test func uncorrelatedCriteriaGetEqualWeights() throws {
    // Columns of a two-level design: all correlations are 0, every component explains one criterion.
    let table = WeightingTable(columns: [
      [1, 1, 1, 1, 2, 2, 2, 2], [1, 1, 2, 2, 1, 1, 2, 2], [1, 2, 1, 2, 1, 2, 1, 2],
    ])
    for form in ["largest-loading", "communality"] {
      let weights = try weighting("principal-components", ["form": .text(form)]).weights(table)
      #expect(isNear(weights.weights, [1.0 / 3, 1.0 / 3, 1.0 / 3]))
    }
  }

  /// All correlations are 0, so that every direction is a component: what one of them says means
  /// nothing, while communalities do not depend on it and varimax turns back to the criteria.
  @Test func tiedComponentsAreDoubtedWhereTheWeightsDependOnThem() throws {
    let table = WeightingTable(columns: [
      [1, 1, 1, 1, 2, 2, 2, 2], [1, 1, 2, 2, 1, 1, 2, 2], [1, 2, 1, 2, 1, 2, 1, 2],
    ])
    func doubts(_ settings: [String: ParameterValue]) throws -> [DataWeights.Doubt] {
      try weighting("principal-components", settings).weights(table).doubts
    }
    for settings: [String: ParameterValue] in [
      ["rotation": .text("none")], ["form": .text("score-coefficients")],
      ["form": .text("score-coefficients"), "components": .number(2)],
    ] {
      #expect(try doubts(settings).first == .tied(components: 1...3))
    }
    for settings: [String: ParameterValue] in [[:], ["form": .text("communality")]] {
      #expect(try !doubts(settings).contains(.tied(components: 1...3)))
    }
  }

  /// Criteria that lie in a plane at 0, 45, 90 and 135 degrees: both eigenvalues are 2 and every
  /// turn is as good by varimax. Squared loadings on the nearer axis are 1, 1/2, 1, 1/2 from one pair
  /// of axes, and all equal from that 22.5 degrees further.
  @Test func tiedComponentsThatVarimaxCannotTellApartAreDoubted() throws {
    let table = WeightingTable(columns: [
      [1, -1, 0, 0], [1, -1, 1, -1], [0, 0, 1, -1], [-1, 1, 1, -1],
    ])
    let result = try weighting("principal-components").weights(table)
    #expect(result.doubts.first == .tied(components: 1...2))
    // The nine units' components explain 1.876, 1.518, 0.591 and 0.015.
    let nine = try weighting("principal-components", ["rotation": .text("none")]).weights(.nine)
    #expect(!nine.doubts.contains { if case .tied = $0 { true } else { false } })
  }

  /// Correlation −0.42: the first component is (1, −1)/√2, which has no better side. With both kept
  /// the second decides alone, whatever the order of the criteria; the first alone decides nothing.
  @Test func aComponentWithoutABetterSideDoesNotCount() throws {
    let columns: [[Double]] = [[1, 2, 3, 5, 4], [5, 1, 4, 2, 4]]
    for columns in [columns, columns.reversed()] {
      let both = try weighting(
        "principal-components",
        ["form": .text("score-coefficients"), "cumulated": .number(0.85)]
      ).weights(WeightingTable(columns: columns))
      #expect(isNear(both.weights, [0.5, 0.5]))
      #expect(both.doubts.contains(.undirected(component: 1, isOnly: false)))
      #expect(!both.doubts.contains { if case .negative = $0 { true } else { false } })
    }
    let one = try weighting("principal-components", ["form": .text("score-coefficients")])
      .weights(WeightingTable(columns: columns))
    #expect(one.weights == [0.5, 0.5])
    #expect(one.doubts.contains(.undirected(component: 1, isOnly: true)))
    #expect(!one.doubts.contains(.indistinct))
  }

  @Test func aNegativeCoefficientIsSaid() throws {
    let weights = try weighting(
      "principal-components", ["form": .text("score-coefficients")]
    ).weights(.nine)
    #expect(weights.weights[2] < 0)
    #expect(weights.doubts.contains(.negative(criterion: 2)))
    #expect(weights.doubts.first == .negative(criterion: 2))
  }

  @Test func componentsAreKeptUpToAShareOfTheVariance() throws {
    // Eigenvalues 1.876, 1.518, 0.591, 0.015 (scikit-learn): two explain 84.9 %, three 99.6 %.
    let two = try weighting("principal-components", ["components": .number(2)]).weights(.nine)
    let three = try weighting("principal-components", ["components": .number(3)]).weights(.nine)
    let below = try weighting("principal-components", ["cumulated": .number(0.84)]).weights(.nine)
    let above = try weighting("principal-components", ["cumulated": .number(0.85)]).weights(.nine)
    #expect(below.weights == two.weights)
    #expect(above.weights == three.weights)
  }
}
