import IndexKernel
import Testing

@Suite struct PresentWeightTests {
  @Test func theShareIsOfTheWeightThatIsThere() {
    #expect(presentWeight([true, false], weights: [0.25, 0.75]) == 0.25)
    #expect(presentWeight([false, false], weights: [0.25, 0.75]) == 0)
    #expect(presentWeight([true], weights: [0]) == 0)
  }

  /// Ten tenths add up to 0.9999999999999999 in binary; nothing is missing, so the share is 1.
  @Test func nothingMissingIsOneWhateverRoundingTheWeightsCarry() {
    let weights = [Double](repeating: 0.1, count: 10)
    #expect(weights.reduce(0, +) < 1)
    #expect(presentWeight(weights.map { _ in true }, weights: weights) == 1)
  }
}
