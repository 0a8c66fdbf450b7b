import Testing

@testable import CompositeIndex

/// Weights of a group. Expected numbers: numpy 2.4 (eigenvectors by `linalg.eig`, weighted least
/// squares by `linalg.lstsq`), each expert's judgements as ``SamplePanels`` has them.
struct GroupAggregationTests {
  private static func weights(
    _ group: any GroupAggregation, _ judgements: [Judgement] = SamplePanels.judgements,
    importance: [Double] = SamplePanels.importance,
    by prioritisation: any Prioritisation = PrincipalEigenvector()
  ) throws -> [Double] {
    group.weights(
      of: try SamplePanels.opinions(judgements), importance: importance, by: prioritisation)
  }

  @Test func judgementsAreAveragedGeometricallyPairByPair() throws {
    #expect(
      agree(
        try Self.weights(AggregationOfJudgements()),
        [0.3732476666753249, 0.3414996926149283, 0.18501926536513622, 0.10023337534461066], 1e-13))
    #expect(
      agree(
        try Self.weights(AggregationOfJudgements(), by: RowGeometricMean()),
        [0.3745204805509998, 0.34049215356252893, 0.18495054207072278, 0.10003682381574847], 1e-13))
  }

  @Test func prioritiesAreAveragedEitherWay() throws {
    #expect(
      agree(
        try Self.weights(MeanOfPriorities()),
        [0.3535068818702644, 0.3477052360378388, 0.20449685323594274, 0.09429102885595407], 1e-13))
    #expect(
      agree(
        try Self.weights(GeometricMeanOfPriorities()),
        [0.37569834463225005, 0.3401084095763912, 0.18383727442880873, 0.10035597136254995], 1e-13))
  }

  @Test func mediansAreWeightedAndDividedByTheirSum() throws {
    #expect(
      agree(
        try Self.weights(MedianOfPriorities()),
        [0.32685977871943417, 0.4167027033144579, 0.13486542397402695, 0.121572093992081], 1e-13))
    // Equal experts: numpy.median, the mean of the two in the middle.
    #expect(
      agree(
        try Self.weights(MedianOfPriorities(), importance: [0.25, 0.25, 0.25, 0.25]),
        [0.3925413957435703, 0.3535524493389421, 0.15617794853082506, 0.09772820638666259], 1e-13))
    // Fourteen experts: 7/14 is a half, however it is added up.
    let fourteen = (0..<14).map { Judgement.direct([Double($0), 100 - Double($0)]) }
    #expect(
      agree(
        try Self.weights(
          MedianOfPriorities(), fourteen, importance: [Double](repeating: 1, count: 14).shares),
        [0.065, 0.935], 1e-13))
  }

  /// E0 gives c0 nothing; E1 compares (1, 2, 3), (1, 2), giving it 0.54. Least squares over a01 = 2,
  /// a02 = 3 from one expert and a12 = 2 and 2/3 from both raises it to 0.549, above both.
  @Test func zerosThatAreNoOpinionAmongOthersAreNamed() throws {
    let judgements: [Judgement] = [
      .direct([0, 40, 60]), .pairwise(PairwiseMatrix(upper: [[2, 3], [2]])),
    ]
    func node(_ group: any GroupAggregation) throws -> PanelAnalysis.NodeResult {
      try PanelAnalysis(
        try SamplePanels.panel([judgements]), options: PanelAnalysis.Options(group: group)
      ).latest[0]
    }
    let pooled = try node(AggregationOfJudgements())
    #expect(
      pooled.consensus[0] > 0.549 && pooled.opinions.allSatisfy { $0.weights[0] < 0.541 })
    #expect(pooled.zeros == [ZeroWeights(criterion: 0, experts: ["E0"], effect: .leftOut)])
    let product = try node(GeometricMeanOfPriorities())
    #expect(product.consensus[0] == 0)
    #expect(product.zeros == [ZeroWeights(criterion: 0, experts: ["E0"], effect: .decides)])
    #expect(try node(MeanOfPriorities()).zeros.isEmpty && node(MedianOfPriorities()).zeros.isEmpty)
    // What everybody gives nothing has nothing.
    let agreed = try SamplePanels.panel([[.direct([0, 40, 60]), .direct([0, 50, 50])]])
    for group: any GroupAggregation in [AggregationOfJudgements(), GeometricMeanOfPriorities()] {
      let options = PanelAnalysis.Options(group: group)
      #expect(try PanelAnalysis(agreed, options: options).latest[0].zeros.isEmpty)
    }
  }

  @Test func leavingAnExpertOutIsAggregatingTheOthers() throws {
    let opinions = try SamplePanels.opinions(SamplePanels.judgements)
    func without(_ group: any GroupAggregation) -> [Double] {
      group.weightsWithoutEach(
        of: opinions, importance: SamplePanels.importance, by: PrincipalEigenvector())[1]
    }
    #expect(
      agree(
        without(AggregationOfJudgements()),
        [0.4173127831083771, 0.2549164548139933, 0.23931136884649187, 0.08845939323113786], 1e-13))
    #expect(
      agree(
        without(MeanOfPriorities()),
        [0.39309574960622307, 0.25944160254168125, 0.26479783138789, 0.08266481646420572], 1e-13))
    #expect(
      agree(
        without(GeometricMeanOfPriorities()),
        [0.41775889619590795, 0.2552823956006319, 0.23871750951880863, 0.0882411986846515], 1e-13))
    for group in Catalogue.groupAggregations.map({ $0.init() }) {
      #expect(
        group.weightsWithoutEach(
          of: [opinions[0]], importance: [1], by: PrincipalEigenvector()
        ).isEmpty)
    }
  }

  /// One judgement missing, points with a zero, an order: least squares over all that was said.
  @Test func gapsAndOtherKindsOfJudgementsEnterByLeastSquares() throws {
    let group = AggregationOfJudgements()
    let opinions = try SamplePanels.opinions(SamplePanels.mixed)
    #expect(
      agree(
        try Self.weights(group, SamplePanels.mixed),
        [0.401998447494366, 0.36109915480955873, 0.1468846251024752, 0.09001777259360022], 1e-13))
    let without = group.weightsWithoutEach(
      of: opinions, importance: SamplePanels.importance, by: PrincipalEigenvector())
    #expect(
      agree(
        without[0],
        [0.3838987461839633, 0.38088102499873244, 0.1391861968186743, 0.09603403199862985], 1e-13))
    #expect(
      agree(
        without[1],
        [0.48744247737967783, 0.2795374207198784, 0.16520521235651225, 0.06781488954393149], 1e-13))
    #expect(group.method(of: opinions, by: PrincipalEigenvector()) == "least-squares")
    #expect(
      group.method(of: [opinions[1], opinions[3]], by: PrincipalEigenvector()) == "eigenvector")
    #expect(MeanOfPriorities().method(of: opinions, by: PrincipalEigenvector()).isEmpty)
  }

  @Test func aZeroFromAnybodyIsAZeroOfTheGeometricMean() throws {
    let judgements: [Judgement] = [.direct([1, 1, 2]), .direct([1, 0, 1])]
    let half = [0.5, 0.5]
    // √(1/4 · 1/2) to √(1/2 · 1/2): 1 to √2.
    let root = 2.0.squareRoot()
    #expect(
      agree(
        try Self.weights(GeometricMeanOfPriorities(), judgements, importance: half),
        [1 / (1 + root), 0, root / (1 + root)], 1e-14))
    let nothing = try Self.weights(
      GeometricMeanOfPriorities(), [.direct([1, 0]), .direct([0, 1])], importance: half)
    #expect(nothing.count == 2 && nothing.allSatisfy { $0.isNaN })
  }

  /// Nobody compares c: everybody gives it 0. Nobody compares a, b with d, e: each half keeps its
  /// share of the mean, 0.25 and 0.75, and its own ratios.
  @Test func criteriaThatNothingConnectsShareAsInTheMean() throws {
    let judgements: [Judgement] = [.direct([2, 1, 0, 0, 0]), .direct([0, 0, 0, 1, 3])]
    #expect(
      agree(
        try Self.weights(AggregationOfJudgements(), judgements, importance: [0.25, 0.75]),
        [0.25 * 2 / 3, 0.25 / 3, 0, 0.75 / 4, 0.75 * 3 / 4], 1e-14))
  }

  /// One expert in a thousand million: what the others say alone has all its digits.
  @Test func anExpertWhoCountsForAlmostEverythingCanBeLeftOut() throws {
    let opinions = try SamplePanels.opinions([.direct([9, 1]), .direct([1, 3])])
    for group in Catalogue.groupAggregations.map({ $0.init() }) {
      let without = group.weightsWithoutEach(
        of: opinions, importance: [1e15, 1], by: PrincipalEigenvector())
      #expect(agree(without[0], [0.25, 0.75], 1e-14))
    }
  }
}
