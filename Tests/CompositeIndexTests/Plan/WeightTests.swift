import Testing

@testable import CompositeIndex

struct WeightTests {
  private func problems(
    _ weights: [Double], _ reading: Scheme.WeightReading = .shares
  ) -> [DiagnosticCode] {
    var scheme = Sample.flat(weights.indices.map { Sample.score("s\($0)") }, weights)
    scheme.weightsAre = reading
    return resolveCodes(scheme)
  }

  @Test(arguments: [
    [40, 35, 25], [0.4, 0.35, 0.25], [0.1, 0.2, 0.3, 0.4], [100, 0], [1, 0],
    [33.3, 33.3, 33.3], [0.333, 0.333, 0.333], [33.33, 33.33, 33.33],
    [16.7, 16.7, 16.7, 16.7, 16.7, 16.7],
    [14.3, 14.3, 14.3, 14.3, 14.3, 14.3, 14.3], [100.00005, 0],
  ])
  func sharesThatAddUpPass(_ weights: [Double]) {
    #expect(problems(weights).isEmpty)
  }

  @Test(arguments: [
    [40, 35, 26], [40, 35, 24], [0.4, 0.35, 0.26], [1, 1, 1], [33, 33, 33], [50.1, 50],
    [100.001, 0],
    [33.3, 33.3, 33.5],
  ])
  func sharesThatDoNotAreRefused(_ weights: [Double]) {
    #expect(problems(weights) == [.weightSum])
    #expect(problems(weights, .relative).isEmpty)
  }

  @Test func zeroIsLegalButNotEverywhereAndNegativeNever() {
    #expect(problems([0, 0]) == [.allWeightsZero])
    #expect(problems([0, 3], .relative).isEmpty)
    #expect(problems([120, -20]) == [.negativeWeight])
    #expect(problems([.infinity, 1], .relative).contains(.negativeWeight))
    #expect(problems([.nan, 1], .relative).contains(.negativeWeight))
    #expect(problems([1e308, 1e308], .relative) == [.weightSum])
  }

  @Test func theSumAndTheDifferenceAreSaid() throws {
    let scheme = Sample.tree(
      [("index", ["a", "b", "c"])], weights: [("a", 40), ("b", 35), ("c", 26)],
      indicators: ["a", "b", "c"].map { Sample.score($0) })
    let problem = try #require(resolveProblems(scheme).first)
    #expect(problem.message.en == "weights under \"index\" add up to 101, not 100 (+1)")
    #expect(problem.note?.en == "40 + 35 + 26 = 101")
    #expect(problem.fix != nil)
  }

  /// 50 : 30 is 5/8 : 3/8; two levels down 0.625 · 0.25.
  @Test func relativeWeightsBecomeShares() throws {
    var scheme = Sample.tree(
      [("index", ["a", "b"]), ("a", ["x", "y"])],
      weights: [("a", 50), ("b", 30), ("x", 1), ("y", 3)],
      indicators: ["x", "y", "b"].map { Sample.score($0) })
    scheme.weightsAre = .relative
    let resolved = try ResolvedScheme(scheme)
    #expect(resolved.nodes.map(\.id) == ["index", "a", "x", "y", "b"])
    #expect(resolved.nodes.map(\.effectiveWeight) == [1, 0.625, 0.15625, 0.46875, 0.375])
  }
}

/// All errors of resolving a scheme.
func resolveProblems(_ scheme: Scheme) -> [Diagnostic] {
  do {
    _ = try ResolvedScheme(scheme)
    return []
  } catch {
    return error.all
  }
}

/// Their codes.
func resolveCodes(_ scheme: Scheme) -> [DiagnosticCode] { resolveProblems(scheme).map(\.code) }
