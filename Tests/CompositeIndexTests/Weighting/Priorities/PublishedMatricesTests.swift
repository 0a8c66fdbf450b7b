import Testing

@testable import CompositeIndex

/// Matrices from the literature: to the printed digits, and to 15 digits as computed by mpmath 1.4.1
/// with 40 digits (powers of the matrix).
struct PublishedMatricesTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var upper: [[Double]]
    var eigenvector: [Double]
    var geometric: [Double]
    var lambda, ratio, geometricIndex, triadIndex: Double
    /// As printed in the source, with as many places.
    var printed: [Double]
    var places: Double
  }

  static let examples: [Example] = [
    // The usual first example: 0.5396, 0.2970, 0.1634, λ 3.0092, CR 0.0079.
    Example(
      testDescription: "check matrix", upper: [[2, 3], [2]],
      eigenvector: [0.53961455022107466, 0.2969613312124974, 0.16342411856642793],
      geometric: [0.53961455022107466, 0.2969613312124974, 0.16342411856642793],
      lambda: 3.00920271271427872, ratio: 0.0079333730295506242,
      geometricIndex: 0.02758699160338391, triadIndex: 0.25, printed: [0.5396, 0.2970, 0.1634],
      places: 4),
    // Saaty (1980), chapter 1, school selection: learning, friends, school life, vocational
    // training, college preparation, music classes.
    Example(
      testDescription: "school selection",
      upper: [
        [4, 3, 1, 3, 4], [7, 3, 1.0 / 5, 1], [1.0 / 5, 1.0 / 5, 1.0 / 6], [1, 1.0 / 3], [3],
      ],
      eigenvector: [
        0.32077018326310674, 0.13950274542094129, 0.034768307699655662, 0.12848601846309245,
        0.23738999474001614, 0.13908275041318773,
      ],
      geometric: [
        0.3159859663990151, 0.13914649234146415, 0.03604864575338206, 0.12513975361891459,
        0.23601016827766651, 0.14766897360955759,
      ],
      lambda: 7.41987010192126494, ratio: 0.22901130676149435, geometricIndex: 0.79032004860295346,
      triadIndex: 14.0 / 15, printed: [0.32, 0.14, 0.03, 0.13, 0.24, 0.14], places: 2),
    // Saaty (1977), wealth of nations: US, USSR, China, France, UK, Japan, West Germany.
    Example(
      testDescription: "wealth of nations",
      upper: [
        [4, 9, 6, 6, 5, 5], [7, 5, 5, 3, 4], [1.0 / 5, 1.0 / 5, 1.0 / 7, 1.0 / 5],
        [1, 1.0 / 3, 1.0 / 3], [1.0 / 3, 1.0 / 3], [2],
      ],
      eigenvector: [
        0.42711502174662693, 0.2302931902615255, 0.020838410896480204, 0.052385620869166938,
        0.052385620869166938, 0.1227194007603998, 0.094262734596633697,
      ],
      geometric: [
        0.41715725573822924, 0.23148902999319163, 0.019888439761601224, 0.053512027493605247,
        0.053512027493605247, 0.12822600951363791, 0.096215210006129499,
      ],
      lambda: 7.60772026885959766, ratio: 0.076732357179242129,
      geometricIndex: 0.27175999223796142, triadIndex: 26.0 / 35,
      printed: [0.427, 0.230, 0.021, 0.052, 0.052, 0.123, 0.094], places: 3),
    // Saaty (2008), Int. J. Services Sciences 1: coffee, wine, tea, beer, sodas, milk, water.
    Example(
      testDescription: "drinks",
      upper: [
        [9, 5, 2, 1, 1, 1.0 / 2], [1.0 / 3, 1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 9],
        [1.0 / 3, 1.0 / 4, 1.0 / 3, 1.0 / 9], [1.0 / 2, 1, 1.0 / 3], [2, 1.0 / 2], [1.0 / 3],
      ],
      eigenvector: [
        0.17745674744571682, 0.019149476024353582, 0.041831181662097909, 0.11641703173485864,
        0.18957237532617614, 0.12878054853872255, 0.32679263926807435,
      ],
      geometric: [
        0.17872338459102769, 0.018460616160309934, 0.042234387319880987, 0.11649839775440329,
        0.19113550919235567, 0.12862465932043748, 0.32432304566158494,
      ],
      lambda: 7.17662903933034144, ratio: 0.022301646380093616,
      geometricIndex: 0.080363440503715148, triadIndex: 2.0 / 3,
      printed: [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327], places: 3),
    // Saaty (1977), distances from Philadelphia: Cairo, Tokyo, Chicago, San Francisco, London,
    // Montreal.
    Example(
      testDescription: "distances of cities",
      upper: [[1.0 / 3, 8, 3, 3, 7], [9, 3, 3, 9], [1.0 / 6, 1.0 / 5, 2], [1.0 / 3, 6], [6]],
      eigenvector: [
        0.26185274589897597, 0.39748637378432456, 0.033434736911878449, 0.11638655162286622,
        0.16424056465731047, 0.026599027124644333,
      ],
      geometric: [
        0.26022860982101429, 0.39912747554259394, 0.03458593615673881, 0.11622332185784166,
        0.1626060978927928, 0.027228558729018502,
      ],
      lambda: 6.453629623143703, ratio: 0.073166068248984354, geometricIndex: 0.26332993834100854,
      triadIndex: 13.0 / 18, printed: [0.262, 0.397, 0.033, 0.116, 0.164, 0.027], places: 3),
    // Saaty (1990), How to make a decision, EJOR 48, buying a house: λ 9.669, CR 0.169.
    Example(
      testDescription: "buying a house", upper: house,
      eigenvector: [
        0.17301747464834765, 0.053975722999039306, 0.18811029885744078, 0.01750791130819569,
        0.031043736403902295, 0.036322202154656094, 0.16683367362634788, 0.3331889800020703,
      ],
      geometric: [
        0.17480508967594264, 0.062646513445268533, 0.14870633566110663, 0.019344908653629444,
        0.035570280083140204, 0.042300430157509911, 0.16701626297151737, 0.34961017935188527,
      ],
      lambda: 9.66888731711815347, ratio: 0.16908686090356165,
      geometricIndex: 0.52915744835903797, triadIndex: 0.98148148148148148,
      printed: [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], places: 3),
  ]

  /// Size, transportation, neighbourhood, age, yard, modern facilities, condition, financing.
  static let house: [[Double]] = [
    [5, 3, 7, 6, 6, 1.0 / 3, 1.0 / 4], [1.0 / 3, 5, 3, 3, 1.0 / 5, 1.0 / 7], [6, 3, 4, 6, 1.0 / 5],
    [1.0 / 3, 1.0 / 4, 1.0 / 7, 1.0 / 8], [1.0 / 2, 1.0 / 5, 1.0 / 6], [1.0 / 5, 1.0 / 6],
    [1.0 / 2],
  ]

  @Test(arguments: examples) func weightsAreThoseOfTheLiterature(_ example: Example) {
    let matrix = PairwiseMatrix(upper: example.upper)
    let weights = PrincipalEigenvector().weights(of: matrix)
    #expect(agree(weights, example.eigenvector, 2e-14))
    #expect(agree(RowGeometricMean().weights(of: matrix), example.geometric, 1e-14))
    #expect(agree(LogarithmicLeastSquares().weights(of: matrix), example.geometric, 1e-14))
    let unit = (0..<Int(example.places)).reduce(1.0) { scale, _ in scale / 10 }
    for (weight, printed) in zip(weights, example.printed) {
      #expect(abs(weight - printed) <= unit / 2 * 1.01)
    }
  }

  @Test(arguments: examples) func consistencyIsThatOfTheLiterature(_ example: Example) {
    let consistency = Consistency(of: PairwiseMatrix(upper: example.upper))
    #expect(abs(consistency.lambdaMax - example.lambda) < 1e-14 * example.lambda)
    #expect(abs(consistency.ratio - example.ratio) < 1e-13)
    #expect(abs(consistency.geometricIndex - example.geometricIndex) < 1e-13)
    #expect(abs(consistency.triadIndex - example.triadIndex) < 1e-14)
    #expect(consistency.passes() == (example.ratio < 0.1))
  }

  /// Six criteria as pyDecision 5.1.8 weighs them, `ahp_method` with 'me', 'g' and 'm'; its CR of
  /// 'me' is 0.03277064062619105.
  @Test func weightsAreThoseOfOtherSoftware() {
    let matrix = PairwiseMatrix(
      upper: [[3, 0.5, 5, 4, 2], [0.25, 2, 1, 1.0 / 3], [7, 3, 5], [0.5, 0.25], [0.5]])
    #expect(
      agree(
        PrincipalEigenvector().weights(of: matrix),
        [
          0.24560045428307192, 0.07712710010406723, 0.40239374814585394, 0.04303815886981814,
          0.08322641384069468, 0.14861412475649402,
        ], 1e-12))
    #expect(
      agree(
        RowGeometricMean().weights(of: matrix),
        [
          0.25255535578962807, 0.07884714216842638, 0.3920829183429804, 0.04445971794709582,
          0.08435959770996267, 0.14769526804190677,
        ], 1e-13))
    #expect(
      agree(
        NormalisedColumns().weights(of: matrix),
        [
          0.24760870712947866, 0.07995917909839363, 0.39062607952003575, 0.04403235123429743,
          0.08549930748941204, 0.1522743755283825,
        ], 1e-13))
    #expect(abs(Consistency(of: matrix).ratio - 0.03277064062619105) < 1e-12)
  }
}
