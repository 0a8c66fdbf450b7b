import Testing

@testable import CompositeIndex

/// Winsorising and capping alone, against SciPy 1.17.1, NumPy 2.4.6 and COINr 1.1.14.
struct WinsoriseTests {
  private let column = [5.0, 1, 9, 2, 2, 14, -30, 7, 300, 6]

  private func treated<T: Treatment>(
    _ type: T.Type, _ settings: [String: ParameterValue], _ values: [Double]
  ) -> [Double] {
    var problems: [MethodProblem] = []
    let method = T.configured(by: Sample.choice(T.name, settings), problems: &problems)
    #expect(problems.isEmpty)
    let fitted = method.fit(values).fitted
    return values.map { fitted.value($0) }
  }

  /// scipy.stats.mstats.winsorize(x, limits=(0.2, 0.2)) and one-sided.
  @Test func bothEndsOrOne() {
    #expect(
      treated(Winsorise.self, ["points": .number(2)], column) == [5, 2, 9, 2, 2, 9, 2, 7, 9, 6])
    #expect(
      treated(Winsorise.self, ["points": .number(2), "side": .text("high")], column)
        == [5, 1, 9, 2, 2, 9, -30, 7, 9, 6])
    #expect(
      treated(Winsorise.self, ["side": .text("low")], column)
        == [5, 1, 9, 2, 2, 14, 1, 7, 300, 6])
  }

  /// COINr: winsorise(x, winmax = 1, force_win = TRUE) takes the side of the skew.
  @Test func theSideOfTheSkew() {
    #expect(
      treated(Winsorise.self, ["side": .text("skew")], column)
        == [5, 1, 9, 2, 2, 14, -30, 7, 14, 6])
  }

  /// numpy.clip(x, *numpy.percentile(x, [5, 95])): bounds -16.05 and 171.3.
  @Test func percentilesCap() {
    let own = treated(PercentileCaps.self, [:], column)
    #expect(zip(own, [5, 1, 9, 2, 2, 14, -16.05, 7, 171.3, 6]).allSatisfy { agree($0, $1) })
    #expect(
      treated(PercentileCaps.self, ["low": .number(0), "high": .number(100)], column) == column)
  }

  /// scipy.stats.boxcox(x) gives -0.067122145; the exact maximum by bisection in 60 digits.
  @Test func boxCoxFindsTheMostLikelyExponent() throws {
    let values = [1.2, 0.7, 3.4, 2.2, 8.9, 15.5, 4.4, 0.9, 27.3, 6.1]
    let transform = try #require(BoxCox().fit(values).fitted.transform)
    #expect(agree(transform.power, -0.067122145388904250, within: 1e-10))
    #expect(agree(transform.value(1.2), 0.181210485121198075, within: 1e-11))
    #expect(agree(transform.value(27.3), 2.965591554057928300, within: 1e-10))
  }
}
