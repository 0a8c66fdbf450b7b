import Testing

@testable import CompositeIndex

struct ComponentWeightsTests {
  // scikit-learn 1.x PCA of the standardised columns, loadings rotated by factor_analyzer 0.5.1
  // (Rotator, varimax, tolerance 1e-16, Kaiser's normalisation).
  @Test(
    arguments: [
      (
        ["rotation": .text("none")],
        [0.2975845078720217, 0.30162436263236514, 0.13286029474508176, 0.2679308347505315]
      ),
      (
        [:],
        [0.2945131351929538, 0.2637776287708977, 0.19499298226368506, 0.24671625377246342]
      ),
      (
        ["components": .number(3)],
        [0.2514828929114345, 0.2760807078448086, 0.2704929097775172, 0.20194348946623975]
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
    #expect(isNear(weights, expected, within: 1e-11), "\(weights)")
  }
}
