import Testing

@testable import CompositeIndex

/// How far experts agree. Expected numbers: scipy 1.17.1 (`rankdata`, `friedmanchisquare`, `f.sf`,
/// `linkage` with `fcluster`), probabilities of small cases by counting every order in Python.
struct AgreementTests {
  private static func agreement(_ weights: [[Double]], scale: Double? = nil) -> Agreement {
    Agreement(of: weights.map(\.shares), scale: scale)
  }

  /// Seven experts, five criteria, no ties: 120⁶ orders.
  private static let seven: [[Double]] = [
    [25, 22, 15, 20, 18], [28, 18, 10, 24, 20], [30, 20, 14, 20.5, 16], [22, 25, 20, 18, 15],
    [26, 16, 22, 21, 15], [20, 22, 12, 26, 20.5], [27, 24, 9, 22, 18],
  ]

  @Test func concordanceCountsAllOrdersWhereTheyAreFew() {
    let four = Agreement(
      of: SamplePanels.matrices.map { PrincipalEigenvector().weights(of: $0) }, scale: 9)
    #expect(agree([four.kendallW], [0.7], 1e-14))
    #expect(four.isExact)
    #expect(agree([four.probability], [0.01902488425925926], 1e-13))
    // Unanimous: one order of six for each further expert; one swap: 7 of 36.
    let same = Self.agreement([[1, 2, 3], [1, 2, 3], [2, 4, 6]])
    #expect(same.kendallW == 1 && agree([same.probability], [1.0 / 36], 1e-14))
    let swapped = Self.agreement([[1, 2, 3], [1, 2, 3], [1, 3, 2]])
    #expect(agree([swapped.kendallW, swapped.probability], [7.0 / 9, 7.0 / 36], 1e-14))
    // Two criteria: at least three of four alike, as coins fall, 10 of 16.
    let two = Self.agreement([[1, 2], [1, 3], [1, 4], [2, 1]])
    #expect(agree([two.kendallW, two.probability], [0.25, 0.625], 1e-14))
  }

  /// Friedman, M. (1937), The use of ranks to avoid the assumption of normality, tables V and VI:
  /// what is printed for χ² of 4.667 and 6 (three criteria, three experts), 5.2 (three, five) and 9
  /// (four, three).
  @Test func countedProbabilitiesAreThoseOfPublishedTables() {
    func probability(_ ranks: [[Double]]) -> Double { Self.agreement(ranks).probability }
    #expect(abs(probability([[1, 2, 3], [1, 2, 3], [1, 3, 2]]) - 0.194) < 5e-4)
    #expect(abs(probability([[1, 2, 3], [1, 2, 3], [1, 2, 3]]) - 0.028) < 5e-4)
    #expect(
      abs(probability([[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3], [3, 1, 2]]) - 0.093) < 5e-4)
    #expect(abs(probability([[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4]]) - 0.0017) < 5e-5)
  }

  @Test func tiesAreCorrectedAndKeptWhereOrdersAreCounted() {
    let tied = Self.agreement([
      [30, 30, 20, 20], [40, 20, 20, 20], [25, 25, 25, 25], [10, 40, 30, 20], [35, 35, 20, 10],
    ])
    #expect(agree([tied.kendallW], [1.0 / 3], 1e-14))
    #expect(tied.isExact && agree([tied.probability], [0.20833333333333334], 1e-13))
    let wide = Agreement(of: SamplePanels.grid(experts: 12, criteria: 4))
    #expect(agree([wide.kendallW], [0.031818181818181815], 1e-13))
    #expect(wide.isExact && agree([wide.probability], [0.7882780450412469], 1e-13))
    let all = Self.agreement([[1, 1, 1], [2, 2, 2]])
    #expect(all.kendallW.isNaN && all.probability.isNaN && !all.isExact)
  }

  @Test func sevenExpertsOnFiveCriteriaAreCounted() {
    let agreement = Self.agreement(Self.seven)
    let (w, p) = (agreement.kendallW, agreement.probability)
    #expect(agreement.isExact)
    #expect(agree([w, p], [0.5061224489795918, 0.002709345400377229], 1e-13))
  }

  /// scipy 1.17.1 `f.sf` and `special.betainc` with the degrees of freedom of R's vegan
  /// (`kendall.global`). Where few experts judge many criteria the F test is within a third of the
  /// share of all 362,880 orders, counted in Python, and χ² (`chi2.sf`) more than seven times as great.
  @Test func manyExpertsOrCriteriaTakeTheFTest() {
    let many = Agreement(of: SamplePanels.grid(experts: 20, criteria: 9))
    #expect(!many.isExact)
    #expect(
      agree([many.kendallW, many.probability], [0.03921052631578947, 0.6234374091631489], 1e-12))
    let wide = Agreement(of: SamplePanels.grid(experts: 40, criteria: 12, modulus: 101))
    #expect(
      agree([wide.kendallW, wide.probability], [0.01111013986013986, 0.9380205855587368], 1e-12))
    let two = Self.agreement([[1, 2, 3, 4, 5, 6, 7, 8, 9], [4, 1, 3, 2, 7, 5, 9, 6, 8]])
    #expect(agree([two.kendallW, two.probability], [53.0 / 60, 0.007972008289487022], 1e-12))
    #expect(!two.isExact && two.probability > 0.7 * 3881 / 362_880)
    let three = Self.agreement([
      [1, 2, 3, 4, 5, 6, 7], [3, 1, 2, 4, 7, 5, 6], [2, 4, 1, 5, 3, 7, 6],
    ])
    #expect(agree([three.kendallW, three.probability], [16.0 / 21, 0.005116573226677358], 1e-12))
    // Far out the logarithms of gamma functions leave ten digits.
    let sure = Agreement(of: SamplePanels.grid(experts: 1000, criteria: 15))
    #expect(agree([sure.probability], [7.151710856554386e-185], 1e-10))
  }

  /// Each expert but the first must meet one of 9!, or with a tie of three 9!/3!, orders.
  @Test func unanimousExpertsAreCountedHoweverMany() {
    let order = [9.0, 8, 7, 6, 5, 4, 3, 2, 1]
    let three = Self.agreement([order, order, order.map { $0 * $0 }])
    #expect(three.kendallW == 1 && three.isExact)
    #expect(agree([three.probability], [1 / (362_880.0 * 362_880)], 1e-14))
    let tied = Self.agreement([[9, 8, 8, 8, 5, 4, 3, 2, 1], [9, 7, 7, 7, 5, 4, 3, 2, 1]])
    #expect(tied.isExact && agree([tied.probability], [6 / 362_880.0], 1e-14))
  }

  /// The orders that like experts meet, n! for each but the first, at the limits of counting.
  private static let limits: [(criteria: Int, experts: Int, ways: Double)] = [
    (8, 2, 40_320), (7, 2, 5040), (6, 3, 518_400), (5, 7, 2_985_984_000_000),
    (2, 60, 576_460_752_303_423_488),
  ]

  /// The first expert beyond each limit is not counted.
  @Test(arguments: limits)
  func countingReachesItsLimits(criteria: Int, experts: Int, ways: Double) throws {
    let order = (1...criteria).map { 2 * $0 }
    let like = [[Int]](repeating: order, count: experts)
    let squares = order.reduce(0) { $0 + $1 * $1 } * experts * experts
    let count = try #require(OrderCount(of: like))
    #expect(agree([count.share(from: squares)], [1 / ways], 1e-14))
    #expect(count.share(from: 0) == 1)
    #expect(OrderCount(of: like + [order]) == nil)
  }

  /// Ranks of weights that rounding tells apart are tied.
  @Test func weightsThatRoundingTellsApartAreTied() {
    let apart = 0.1 + 0.2 - 0.3
    #expect(apart > 0)
    let weights = [[0.3, 0.3 + apart, 0.4 - apart], [0.2, 0.3, 0.5]]
    #expect(
      Agreement(of: weights).kendallW
        == Agreement(of: [[0.3, 0.3, 0.4], [0.2, 0.3, 0.5]]).kendallW)
  }

  /// Goepel's formulas in numpy: entropies of the four experts, with the scale from 1/9 to 9 as
  /// AHP-OS has it, and without one.
  @Test func consensusIsGoepels() {
    let weights = SamplePanels.matrices.map { PrincipalEigenvector().weights(of: $0) }
    let scaled = Agreement(of: weights, scale: 9)
    #expect(
      agree(
        [scaled.entropies.alpha, scaled.entropies.gamma, scaled.consensus],
        [1.1916839491560085, 1.2849682904501247, 0.7892686394460507], 1e-13))
    #expect(scaled.level == .high && scaled.entropies.scale == 9)
    let free = Agreement(of: weights)
    #expect(agree([free.consensus], [0.8812459295847592], 1e-13))
    #expect(free.level == .veryHigh && free.entropies.scale == nil)
    #expect(
      agree([Agreement(of: SamplePanels.grid(), scale: 9).consensus], [0.700277879135596], 1e-13))
    #expect(agree([Agreement(of: SamplePanels.grid()).consensus], [0.838147890257905], 1e-13))
  }

  /// D_β is the number of criteria where everybody has another only one: S = 0. On the scale the
  /// furthest are n experts of whom each prefers another criterion 9 times: S* = 0 by its definition.
  @Test func consensusIsZeroWhereOpinionsAreAsFarApartAsCanBe() {
    let apart = [[1, 0, 0], [0, 1, 0], [0, 0, 1]].map { $0.map(Double.init) }
    #expect(abs(Agreement(of: apart).consensus) < 1e-15)
    #expect(Agreement(of: apart).level == .veryLow)
    let nine = [[9, 1, 1], [1, 9, 1], [1, 1, 9]].map { $0.map(Double.init).shares }
    #expect(abs(Agreement(of: nine, scale: 9).consensus) < 1e-15)
    #expect(Agreement(of: nine).consensus > 0.3)
    // Further apart than the scale allows is no less than nothing.
    #expect(Agreement(of: apart, scale: 9).consensus == 0)
  }

  /// Goepel, AHP consensus indicator, table 1 at bpmsg.com: below 0.5, to 0.625, to 0.75, to 0.875.
  @Test func theWordsAreThoseOfGoepelsTable() {
    let words: [(Double, Agreement.Level)] = [
      (0, .veryLow), (0.499, .veryLow), (0.5, .low), (0.62, .low), (0.63, .moderate),
      (0.749, .moderate), (0.75, .high), (0.87, .high), (0.88, .veryHigh), (1, .veryHigh),
    ]
    #expect(words.allSatisfy { Agreement.Level($0.0) == $0.1 })
  }

  @Test func oneExpertAgreesWithNobody() {
    let single = Agreement(of: [[0.5, 0.3, 0.2]], scale: 9)
    #expect(single.kendallW.isNaN && single.consensus.isNaN && single.level == nil)
    #expect(single.clusters == [[0]] && single.distances[0, 0] == 0)
  }

  @Test func distancesAreTheWeightThatIsPutElsewhere() {
    let agreement = Agreement(
      of: SamplePanels.matrices.map { PrincipalEigenvector().weights(of: $0) })
    let pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
    #expect(
      agree(
        pairs.map { agreement.distances[$0.0, $0.1] },
        [
          0.23459401721314407, 0.36977064617259886, 0.09059032358260632, 0.3890889671627796,
          0.15112331314266222, 0.42543308649415434,
        ], 1e-13))
    #expect(pairs.allSatisfy { agreement.distances[$0.0, $0.1] == agreement.distances[$0.1, $0.0] })
    // The third alone; the second joins at (0.2346 + 0.1511)/2 = 0.1929.
    #expect(agreement.clusters == [[0, 1, 3], [2]])
  }

  /// scipy.cluster.hierarchy: linkage(…, "average"), fcluster(…, cut, "distance").
  @Test(arguments: [
    (
      0.1,
      [
        [0, 1, 19], [2], [3, 23], [4], [5], [6, 7], [8], [9], [10], [11], [12, 13, 14], [15], [16],
        [17], [18], [20, 21, 22],
      ]
    ),
    (
      0.2,
      [
        [0, 1, 17, 19], [2], [3, 16, 18, 23], [4], [5], [6, 7], [8], [9], [10], [11], [12, 13, 14],
        [15], [20, 21, 22],
      ]
    ),
    (
      0.25,
      [
        [0, 1, 17, 19], [2, 5], [3, 6, 7, 10, 15, 16, 18, 23], [4, 8, 20, 21, 22], [9], [11],
        [12, 13, 14],
      ]
    ),
    (
      0.3,
      [
        [0, 1, 17, 19], [2, 5, 11], [3, 6, 7, 9, 10, 12, 13, 14, 15, 16, 18, 23],
        [4, 8, 20, 21, 22],
      ]
    ),
  ])
  func clustersAreThoseOfAverageLinkage(cut: Double, expected: [[Int]]) {
    let weights = SamplePanels.grid(modulus: 101)
    let distances = OpinionClusters.distances(weights)
    #expect(OpinionClusters.groups(of: weights, distances, upTo: cut) == expected)
  }

  /// Three experts in a row, a fifth apart: either pair could be one. The weights decide, so that
  /// the order of experts does not.
  @Test func tiesBetweenClustersDoNotDependOnTheOrderOfExperts() {
    let weights = [[0.3, 0.7], [0.5, 0.5], [0.7, 0.3]]
    let groups = Agreement(of: weights).clusters
    #expect(groups.count == 2)
    let turned = Agreement(of: weights.reversed()).clusters.map { $0.map { 2 - $0 }.sorted() }
    #expect(turned.sorted { $0[0] < $1[0] } == groups)
  }
}
