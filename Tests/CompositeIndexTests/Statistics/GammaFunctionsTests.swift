import Testing

@testable import CompositeIndex

/// Against SciPy 1.17.1: scipy.special.digamma, scipy.stats.poisson.
struct GammaFunctionsTests {
  @Test(arguments: [
    (0.01, -100.56088545786868), (1, -0.5772156649015329), (3.3, 1.0348224890596216),
    (25, 3.198742512851974), (1e6, 13.81551005796419),
  ])
  func digamma(_ x: Double, _ expected: Double) {
    #expect(agree(GammaFunctions.digamma(x), expected, within: 1e-14))
  }

  @Test(arguments: [
    (0.7, 0, 0.4965853037914095, 0.4965853037914095),
    (0.7, 4, 0.999214464551047, 0.004967922143346559),
    (3.2, 7, 0.9831701582510425, 0.027789259206343495),
    (25.5, 11, 0.0010544670440019426, 0.0006255715337628281),
    (25.5, 42, 0.9990305351814793, 0.0007120329220115004),
    (812.3, 726, 0.0011068615228864301, 0.00012733169987665352),
    (812.3, 902, 0.9990788493097511, 0.00011153871967613921),
    (366630.4, 364761, 0.0010045230022006132, 5.579170649372321e-06),
    (366630.4, 368503, 0.9990029928108506, 5.550281783670402e-06),
  ])
  func poisson(_ mean: Double, _ cases: Double, _ upTo: Double, _ exactly: Double) {
    #expect(agree(GammaFunctions.poissonUpTo(cases, mean: mean), upTo, within: 1e-11))
    #expect(agree(GammaFunctions.poissonMass(cases, mean: mean), exactly, within: 1e-9))
  }
}
