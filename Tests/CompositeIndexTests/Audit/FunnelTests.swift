import Testing

@testable import CompositeIndex

/// Limits against SciPy 1.17.1 (scipy.stats.poisson), interpolated as Spiegelhalter (2005) has it.
struct FunnelTests {
  @Test(arguments: [
    (0.7, [-0.9979862472925295, -0.949656182313238, 2.322021395633492, 3.9568301304129254]),
    (3.2, [-0.975467469802891, -0.3866867450722664, 6.705995824128428, 9.60241621067917]),
    (25.5, [10.912932348960442, 15.558364376833378, 35.382777370027625, 41.95711549208558]),
    (812.3, [725.1607626145732, 756.4100609975467, 868.1326137946673, 901.2930767900148]),
    (
      366630.4, [364760.1893056361, 365443.61502042285, 367817.13193455077, 368502.4607821788]
    ),
  ])
  func quantilesAreThoseOfThePoissonDistribution(_ mean: Double, _ expected: [Double]) {
    for (share, count) in zip([0.001, 0.025, 0.975, 0.999], expected) {
      let own = FunnelLimits.quantile(share, mean: mean)
      #expect(abs(own - count) <= 1e-8 * max(1, abs(count)), "\(share): \(own) \(count)")
    }
  }

  /// numpy 2.4: mean(clip(z, percentile(z, 10), percentile(z, 90))²).
  @Test func dispersionHoldsTheOutermostTenths() {
    let deviates = [-3.0, -1.2, 0.4, 0.1, 2.2, 8.5, -0.6, 1.1, 0.9, -2.0, 5.5]
    #expect(agree(Funnel.dispersion(deviates), 7.030000000000001))
  }

  private func funnel(_ rows: [(String, [Double?])], _ unit: String = "") throws -> Funnel? {
    var density = Sample.indicator(
      "density", .lowerIsBetter,
      value: ValueFormula(of: ["cases"], per: ["people"], times: 10_000),
      normalise: Sample.choice("min-max"))
    density.unit = LocalizedText(unit)
    let result = try Sample.assess(
      Sample.flat([density]), Sample.table(["cases", "people"], rows))
    return Funnel(result, indicator: 0)
  }

  /// The common rate is 120/4000 = 0.03. For 1000 people 30 cases are expected: 14 to 48 hold
  /// 99.8 % and 20 to 41 hold 95 %, so 60 are far above and 30 within.
  @Test func unitsStandWhereTheirCountsPutThem() throws {
    let funnel = try #require(
      try funnel([("A", [60, 1000]), ("B", [30, 1000]), ("C", [15, 1000]), ("D", [15, 1000])]))
    #expect(funnel.points.map(\.position) == [.farAbove, .within, .below, .below])
    // z² = 30, 0, 7.5, 7.5; the tenth at the top is held at 0.7 · √30: (14.7 + 0 + 7.5 + 7.5)/4.
    #expect(agree(funnel.dispersion, 7.425))
    // 0.03 + 1.96·√(7.425 · 0.03/1000) = 0.0593 and with 3.09 0.0761: 0.06 lies between.
    #expect(funnel.points.map(\.positionAllowing) == [.above, .within, .within, .within])
    for point in funnel.points {
      #expect(point.alarm.low <= point.warning.low && point.warning.high <= point.alarm.high)
    }
  }

  @Test func withoutOverDispersionBothLimitsAreTheSame() throws {
    let funnel = try #require(
      try funnel([("A", [31, 1000]), ("B", [30, 1000]), ("C", [29, 1000])]))
    #expect(funnel.dispersion < 1)
    #expect(funnel.points.allSatisfy { $0.alarm == $0.alarmAllowing })
  }

  @Test func sharesFractionsAndNoCasesHaveNoFunnel() throws {
    #expect(try funnel([("A", [1.5, 1000]), ("B", [30, 1000])]) == nil)
    #expect(try funnel([("A", [15, 1000]), ("B", [30, 1000])], "%") == nil)
    #expect(try funnel([("A", [0, 1000]), ("B", [0, 1000])]) == nil)
  }
}
