import IndexKernel
import Testing

/// Errors below 1 unit in the last place, and the special cases of IEEE 754-2019, section 9.2.1.
struct ElementaryTests {
  private typealias Reference = ElementaryReference

  /// How far a result is from the exact value, in units of the nearest double's last place.
  private func error(_ own: Double, _ expected: Reference.Case) -> Double {
    // Units of the largest numbers would overflow where their multiples are taken.
    (own - expected.nearest) / expected.nearest.ulp - expected.rest
  }

  private func holds(_ cases: [Reference.Case], _ function: (Reference.Case) -> Double) {
    for expected in cases {
      let own = function(expected)
      #expect(abs(error(own, expected)) < 1, "x = \(expected.x), p = \(expected.p): \(own)")
    }
  }

  @Test func logarithmsAreWithinOneUnitInTheLastPlace() {
    holds(Reference.ln) { Elementary.ln($0.x) }
    holds(Reference.ln1p) { Elementary.ln1p($0.x) }
  }

  @Test func exponentialsAreWithinOneUnitInTheLastPlace() {
    holds(Reference.exponential) { Elementary.exponential($0.x) }
    holds(Reference.exponentialMinusOne) { Elementary.exponentialMinusOne($0.x) }
  }

  @Test func powersAreWithinOneUnitInTheLastPlace() {
    holds(Reference.power) { Elementary.power($0.x, $0.p) }
  }

  @Test func logarithmsOfTheEndsAreTheEnds() {
    #expect(Elementary.ln(1) == 0)
    #expect(Elementary.ln(0) == -.infinity)
    #expect(Elementary.ln(-0.0) == -.infinity)
    #expect(Elementary.ln(.infinity) == .infinity)
    #expect(Elementary.ln(-1).isNaN)
    #expect(Elementary.ln(.nan).isNaN)
    #expect(Elementary.ln1p(-1) == -.infinity)
    #expect(Elementary.ln1p(.infinity) == .infinity)
    #expect(Elementary.ln1p(-1.5).isNaN)
    #expect(Elementary.ln1p(.nan).isNaN)
    #expect(Elementary.ln1p(-0.0).sign == .minus)
  }

  @Test func exponentialsOfTheEndsAreTheEnds() {
    #expect(Elementary.exponential(0) == 1)
    #expect(Elementary.exponential(-0.0) == 1)
    #expect(Elementary.exponential(.infinity) == .infinity)
    #expect(Elementary.exponential(-.infinity) == 0)
    #expect(Elementary.exponential(.nan).isNaN)
    // The largest arguments with a finite and the smallest with a positive result.
    #expect(Elementary.exponential(709.782712893384) < .infinity)
    #expect(Elementary.exponential(709.7827128933841) == .infinity)
    #expect(Elementary.exponential(-745.1332191019411) == 0x1p-1074)
    #expect(Elementary.exponential(-745.1332191019412) == 0)
    #expect(Elementary.exponentialMinusOne(.infinity) == .infinity)
    #expect(Elementary.exponentialMinusOne(-.infinity) == -1)
    #expect(Elementary.exponentialMinusOne(-50) == -1)
    #expect(Elementary.exponentialMinusOne(.nan).isNaN)
    #expect(Elementary.exponentialMinusOne(-0.0).sign == .minus)
  }

  private static let ends: [(x: Double, p: Double, expected: Double)] = [
    (Double.nan, 0.0, 1.0), (1, .nan, 1), (0, 0, 1), (.infinity, 0, 1), (-1, .infinity, 1),
    (0, -3, .infinity), (-0.0, -3, -.infinity), (-0.0, -2, .infinity), (-0.0, -2.5, .infinity),
    (0, 3, 0), (-0.0, 3, -0.0), (-0.0, 2.5, 0), (2, .infinity, .infinity), (0.5, .infinity, 0),
    (2, -.infinity, 0), (0.5, -.infinity, .infinity), (.infinity, -1, 0),
    (.infinity, 2, .infinity),
    (-.infinity, 3, -.infinity), (-.infinity, 2, .infinity), (-.infinity, -3, -0.0),
    (-.infinity, 0.5, .infinity), (-8, 3, -512), (-8, 2, 64), (3, 1, 3), (2, 10, 1024),
    (-1, 0x1p53 + 2, 1), (2, 1e300, .infinity), (0.5, 1e300, 0), (2, 1e-300, 1),
    (-2, -1075, 0),
  ]

  /// IEEE 754-2019, section 9.2.1.
  @Test(arguments: ends)
  func powersOfTheEndsFollowTheStandard(x: Double, p: Double, expected: Double) {
    let own = Elementary.power(x, p)
    #expect(own == expected && (expected != 0 || p < -1000 || own.sign == expected.sign))
  }

  @Test(arguments: [(-8.0, 1 / 3.0), (-2, 0.5), (.nan, 1), (2, .nan), (-1e300, -0.1)])
  func powersWithoutAValueAreMissing(x: Double, p: Double) {
    #expect(Elementary.power(x, p).isNaN)
  }

  /// mpmath 1.4.1: erfc and loggamma, 50 digits.
  @Test func errorAndGammaFunctionsAreWithinSomeUnits() {
    let erfc: [(Double, Double)] = [
      (0, 1), (0.3, 0.67137324054087258), (0.5, 0.47950012218695346), (1, 0.15729920705028513),
      (3, 2.2090496998585441e-05), (6, 2.1519736712498913e-17), (20, 5.3958656116079009e-176),
      (-1, 1.8427007929497148),
    ]
    for (x, expected) in erfc {
      #expect(abs(Elementary.erfc(x) - expected) <= 1e-15 * expected, "\(x)")
    }
    let logGamma: [(Double, Double)] = [
      (1, 0), (2, 0), (0.001, 6.9071788853838537), (0.5, 0.57236494292470009),
      (1.5, -0.12078223763524522), (3, 0.69314718055994531), (11.5, 16.292000476567241),
      (12, 17.502307845873886), (1e6, 12815504.569147612), (1e-300, 690.77552789821371),
    ]
    for (x, expected) in logGamma {
      #expect(abs(Elementary.logGamma(x) - expected) <= 1e-15 * abs(expected), "\(x)")
    }
    #expect(Elementary.erfc(.infinity) == 0)
    #expect(Elementary.erfc(-.infinity) == 2)
    #expect(Elementary.erfc(.nan).isNaN)
    #expect(Elementary.logGamma(0) == .infinity)
    #expect(Elementary.logGamma(.infinity) == .infinity)
    #expect(Elementary.logGamma(-0.5).isNaN)
  }
}
