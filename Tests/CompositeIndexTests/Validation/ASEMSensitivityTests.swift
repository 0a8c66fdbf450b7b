import Testing

@testable import CompositeIndex

/// The exact split of variance over COINr's factorial of the ASEM example, from raw figures.
@Suite(
  .enabled(
    if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
struct ASEMSensitivityTests {
  private static func list(
    _ name: String, _ choices: [(String, SchemeVariation)]
  ) -> UncertaintyFactor {
    UncertaintyFactor(
      name: name, source: .alternatives(choices.map { .init(label: $0.0, change: $0.1) }))
  }

  private static let factors = [
    list(
      "treat",
      (1...5).map {
        (
          "\($0)",
          .treat(Sample.choice("skew-kurtosis", ["winsorise": .number(Double($0))]))
        )
      }),
    list(
      "normalise",
      [
        ("min-max", .normalise(Sample.choice("min-max", ["lower": .number(1)]))),
        (
          "z-score",
          .normalise(
            Sample.choice(
              "z-score", ["mean": .number(10), "deviation": .number(2), "below": .number(4.99)]))
        ),
      ]),
    list(
      "aggregation",
      [
        ("arithmetic", .aggregation(MethodChoice("arithmetic"))),
        ("geometric", .aggregation(MethodChoice("geometric"))),
      ]),
  ]

  /// Shares from COINr 1.1.14's ranks and scores of the 20 cells by numpy 2.4.6 (variances of cell
  /// means, less those of subsets). Base: five points winsorised, min–max 1 to 100, arithmetic.
  @Test func sharesOverTheFactorialAreThoseOfCOINrsRanks() throws {
    let base = try ASEM().assess(
      ASEMPipelineTests.methodology(normalise: #"{ "method": "min-max", "lower": 1 }"#))
    let model = try UncertainModel(base, factors: Self.factors)
    let exact = try #require(MultiverseAnalysis(model))
    #expect(exact.cells == 20 && exact.groups.map(\.factors) == [[0], [1], [2]])
    func expect(_ anova: FunctionalANOVA, _ shares: [Double], within tolerance: Double) {
      for (effect, share) in zip(anova.effects, shares) {
        #expect(
          abs(effect.share - share) < tolerance, "\(effect.factors): \(effect.share) \(share)")
      }
    }
    #expect(agree(exact.meanShift.variance, 0.8850865051903115))
    expect(
      exact.meanShift,
      [
        0.06792029920377392, 0.04973263658122332, 0.6305563157277451, 0.010842227347954684,
        0.028252342416305407, 0.19707572618163377, 0.015620452541363806,
      ], within: 1e-12)
    let austria = try #require(model.rows.firstIndex { base.unit($0).code == "AUT" })
    expect(
      exact.units[austria].rank,
      [
        0.18326693227091628, 0.003984063745019962, 0.32270916334661304, 0.05577689243027888,
        0.37450199203187284, 0.0039840637450202325, 0.055776892430278745,
      ], within: 1e-12)
    expect(
      exact.units[austria].score,
      [
        0.00018774911918798532, 0.981279313896992, 0.009324352512589715, 0.00016153387370522256,
        4.2615087416045395e-05, 0.008962097798587206, 4.2337711521821874e-05,
      ], within: 1e-11)
  }
}
