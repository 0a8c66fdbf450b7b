import Testing

@testable import CompositeIndex

/// How opinions lie, move and come together.
struct ConvergenceTests {
  /// numpy.percentile (linear) and std(ddof=1) of the four experts' weights of the first criterion.
  @Test func spreadIsMedianQuartilesMeanAndDeviation() {
    let spread = OpinionSpread(
      of: [0.47286200258634264, 0.29412358026632646, 0.26849112690703486, 0.43793411932529175])
    #expect(
      agree(
        [
          spread.lowerQuartile, spread.median, spread.upperQuartile, spread.mean,
          spread.standardDeviation, spread.interquartileRange, spread.coefficientOfVariation,
        ],
        [
          0.28771546692650357, 0.3660288497958091, 0.4466660901405545, 0.3683527072712489,
          0.10205564534351387, 0.4466660901405545 - 0.28771546692650357,
          0.10205564534351387 / 0.3683527072712489,
        ], 1e-13))
    #expect(spread.range == 0.26849112690703486...0.47286200258634264)
    let single = OpinionSpread(of: [0.4])
    #expect(single.interquartileRange == 0 && single.standardDeviation.isNaN)
  }

  /// A spread with this interquartile range around a middle.
  private static func spread(_ range: Double, around middle: Double = 0.2) -> OpinionSpread {
    OpinionSpread(of: [
      middle - range / 2, middle - range / 2, middle, middle + range / 2, middle + range / 2,
    ])
  }

  private static func verdict(
    _ before: Double, _ after: Double, moved: Double = 0,
    within limits: Convergence.Limits = .init()
  ) -> Convergence? {
    OpinionMovement(
      from: spread(before), to: spread(after, around: 0.2 + moved), within: limits
    ).verdict
  }

  /// In percentage points: 9 → 6, 6 → 4 and 5 → 3 converged, 15 → 16 did not, 11 → 10.4 nearly did.
  @Test func opinionsConvergeWithinTenPointsAndAMedianThatStays() {
    #expect(Self.verdict(0.09, 0.06) == .converged)
    #expect(Self.verdict(0.06, 0.04) == .converged)
    #expect(Self.verdict(0.05, 0.03, moved: 0.05) == .converged)
    #expect(Self.verdict(0.15, 0.16) == .apart)
    #expect(Self.verdict(0.11, 0.104) == .nearly)
    // Close, but the middle moved by six points.
    #expect(Self.verdict(0.05, 0.03, moved: -0.06) == .nearly)
    // Together, but still more than one and a half times as far apart as they may be.
    #expect(Self.verdict(0.40, 0.20) == .apart)
    #expect(Self.verdict(0.12, 0.12) == .apart)
    // Exactly the limit is within it, as in the stop rule.
    #expect(Self.verdict(0.11, 0.10) == .converged)
  }

  @Test func aRuleSetsTheLimits() throws {
    let strict = Convergence.Limits(of: try DelphiStopRule("IQR<=5 && delta_median<=1 && IQR<=8"))
    #expect(strict == Convergence.Limits(interquartileRange: 0.05, movement: 0.01))
    #expect(Self.verdict(0.09, 0.06, within: strict) == .nearly)
    #expect(Self.verdict(0.09, 0.08, within: strict) == .apart)
    #expect(Convergence.Limits(of: try DelphiStopRule("W>=0.7")) == Convergence.Limits())
    #expect(Convergence.Limits(of: nil) == Convergence.Limits())
  }

  private static func outcome(_ rule: String, _ rounds: [[Judgement]]) throws -> StopOutcome {
    let panel = try SamplePanels.panel(
      rounds, stops: [String?](repeating: nil, count: rounds.count - 1) + [rule])
    return try #require(try PanelAnalysis(panel).result.stop)
  }

  /// Medians 40, 30, 30 → 45, 30, 25; ranges 20, 10, 10 → 5, 5, 10 percentage points.
  private static let rounds: [[Judgement]] = [
    [.direct([30, 35, 35]), .direct([40, 30, 30]), .direct([50, 25, 25])],
    [.direct([45, 30, 25]), .direct([50, 25, 25]), .direct([40, 30, 30])],
  ]

  @Test func aConditionNamesTheCriterionThatIsFurthestFromItsLimit() throws {
    let outcome = try Self.outcome("IQR<=6 && delta_median<=5", Self.rounds)
    #expect(outcome.isMet && outcome.checks.map(\.isMet) == [true, true])
    #expect(outcome.checks.map(\.criterion) == ["c0", "c0"])
    #expect(agree(outcome.checks.map(\.value), [5, 5], 1e-12))
    let strict = try Self.outcome("IQR<=4.9 && delta_median<=5", Self.rounds)
    #expect(!strict.isMet && strict.checks.map(\.isMet) == [false, true])
    #expect(strict.checks.map(\.failing) == [1, 0])
    // Interquartile ranges of 5, 2.5 and 2.5, all past 2.
    #expect(try Self.outcome("IQR<=2", Self.rounds).checks.map(\.failing) == [3])
    // Half of ±5 of 45, 2.5 of 28.33, 2.89 of 26.67: 100·5/45.
    let variation = try Self.outcome("CV<=11.2", Self.rounds)
    #expect(agree([variation.checks[0].value], [100 * 5 / 45.0], 1e-12) && variation.isMet)
  }

  /// Ranks 3, 2, 1 and twice 3, 1.5, 1.5: sums 9, 5, 4 around 6, S = 14, W = 12 · 14/(9 · 24 − 3 · 12).
  /// The consensus of the weights without a scale, in numpy 2.4.
  @Test func agreementIsOneNumberOfTheNode() throws {
    let outcome = try Self.outcome("W>=0.9 && consensus>=99", Self.rounds)
    #expect(outcome.checks.map(\.criterion) == [nil, nil])
    #expect(agree(outcome.checks.map(\.value), [14.0 / 15, 99.41927921887611], 1e-13))
    #expect(outcome.isMet && outcome.checks.map(\.isMet) == [true, true])
    let strict = try Self.outcome("W>=0.94 && consensus>=99", Self.rounds)
    #expect(!strict.isMet && strict.checks.map(\.isMet) == [false, true])
    #expect(strict.checks.map(\.failing) == [1, 0])
  }

  @Test func thereIsNoMovementInTheFirstRoundAndNoAgreementOfOneExpert() throws {
    let first = try Self.outcome("delta_median<=5", [Self.rounds[0]])
    #expect(!first.isMet && first.checks[0].value.isNaN && first.checks[0].criterion == nil)
    let single = try Self.outcome("IQR<=5", [[.direct([1, 2])]])
    #expect(!single.isMet && single.checks[0].value.isNaN)
  }
}
