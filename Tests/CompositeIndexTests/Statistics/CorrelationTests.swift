import Testing

@testable import CompositeIndex

/// Made-up columns: two that go together, one with ties that goes against them.
enum Columns {
  static let a = [3.1, 1.2, 4.8, 2.2, 5.9, 3.3, 7.1, 6.4, 8.0, 2.9]
  static let b = [2.0, 1.0, 4.5, 3.0, 5.0, 3.5, 6.0, 7.5, 7.0, 2.5]
  static let c = [9.0, 8.0, 8.0, 7.5, 7.5, 6.0, 5.0, 5.0, 3.0, 1.0]
  static let counted = (0..<40).map(Double.init)
  static let shuffled = (0..<40).map { Double(7 * $0 % 41) }
}

struct CorrelationTests {
  struct Case: Sendable {
    var x: [Double]
    var y: [Double]
    /// Coefficient and probability: Pearson, Spearman, Kendall.
    var expected: [(Double, Double)]
  }

  /// scipy 1.17.1: pearsonr, spearmanr, kendalltau. Ten values without ties and with ties on one
  /// side; forty without ties, beyond the exact distribution of Kendall's tau; eight with ties on
  /// both sides; five of which two stand in the other order.
  static let cases = [
    Case(
      x: Columns.a, y: Columns.b,
      expected: [
        (0.938753983326851, 5.7148876655296894e-05), (0.9151515151515152, 0.00020447240614883226),
        (0.7777777777777777, 0.0009463183421516755),
      ]),
    Case(
      x: Columns.a, y: Columns.c,
      expected: [
        (-0.3575570207691079, 0.3104032818574074), (-0.4526184367741704, 0.18901697359902023),
        (-0.4140393356054125, 0.10317688009302876),
      ]),
    Case(
      x: Columns.counted, y: Columns.shuffled,
      expected: [
        (0.21128014228816888, 0.19063210447051077), (0.21482176360225144, 0.18313239882412619),
        (0.2076923076923077, 0.059097460390642065),
      ]),
    Case(
      x: [1, 1, 2, 2, 3, 3, 3, 4], y: [2, 1, 2, 2, 1, 3, 3, 3],
      expected: [
        (0.5850532815798423, 0.1276410601182712), (0.6079600189283705, 0.10981789163619175),
        (0.5460189062319482, 0.09803206036627829),
      ]),
    Case(
      x: [1, 2, 3, 4, 5], y: [1, 3, 2, 4, 5],
      expected: [
        (0.9, 0.0373860734684987), (0.9, 0.0373860734684987),
        (0.7999999999999999, 0.08333333333333333),
      ]),
  ]

  @Test(arguments: cases.indices)
  func coefficientsAndProbabilitiesAgreeWithScipy(_ number: Int) {
    let (x, y) = (Self.cases[number].x, Self.cases[number].y)
    for (method, expected) in zip(CorrelationMethod.allCases, Self.cases[number].expected) {
      // Rows that lack either side do not count.
      for own in [
        Correlation(x, y, method: method), Correlation(y, x, method: method),
        Correlation(x + [.nan, 1e9], y + [5, .nan], method: method),
      ] {
        #expect(agree(own.coefficient, expected.0), "\(method)")
        #expect(agree(own.probability, expected.1), "\(method)")
        #expect(own.count == x.count)
      }
      let mirrored = Correlation(x, y.map { -$0 }, method: method)
      #expect(mirrored.coefficient == -Correlation(x, y, method: method).coefficient)
    }
  }

  @Test(arguments: CorrelationMethod.allCases)
  func orderOfUnitsAndScaleChangeNothing(_ method: CorrelationMethod) {
    var generator = SeededGenerator(seed: 7)
    let pairs = (0..<60).map { _ in
      (Double.random(in: -9...9, using: &generator), Double.random(in: 0...1, using: &generator))
    }
    func correlation(_ pairs: [(Double, Double)]) -> Correlation {
      Correlation(pairs.map(\.0), pairs.map(\.1), method: method)
    }
    let own = correlation(pairs)
    for _ in 0..<20 { #expect(correlation(pairs.shuffled(using: &generator)) == own) }
    let scaled = correlation(pairs.map { (3 * $0.0 + 100, $0.1 / 7) })
    #expect(agree(scaled.coefficient, own.coefficient))
    #expect(agree(scaled.probability, own.probability, within: 1e-10))
  }

  @Test(arguments: CorrelationMethod.allCases)
  func constantsAndTooFewUnitsHaveNoCorrelation(_ method: CorrelationMethod) {
    #expect(Correlation([1, 1, 1], [1, 2, 3], method: method).coefficient.isNaN)
    #expect(Correlation([1, 1, 1], [1, 2, 3], method: method).probability.isNaN)
    #expect(Correlation([1], [2], method: method).coefficient.isNaN)
    #expect(Correlation([], [], method: method).count == 0)
    let straight = Correlation([1, 2, 3, 4], [2, 4, 6, 8], method: method)
    #expect(straight.coefficient == 1)
    // Two of the 24 orders are as strong; the t distribution has no room left.
    #expect(agree(straight.probability, method == .kendall ? 2.0 / 24 : 0))
  }

  /// scipy 1.17.1, scipy.special.betainc.
  @Test(arguments: [
    (2, 0.5, 0.3, 0.03784096948581308), (14.5, 0.5, 0.9, 0.08307466551442916),
    (14.5, 0.5, 0.01, 1.4758386675295008e-30), (500, 0.5, 0.999, 0.31731044730971725),
  ])
  func incompleteBetaAgreesWithScipy(_ a: Double, _ b: Double, _ x: Double, _ expected: Double) {
    let own = Distributions.incompleteBeta(x, complement: 1 - x, a, b)
    #expect(agree(own, expected))
    let other = Distributions.incompleteBeta(1 - x, complement: x, b, a)
    #expect(agree(own + other, 1))
  }
}
