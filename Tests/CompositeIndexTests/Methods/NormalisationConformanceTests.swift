import Testing

@testable import CompositeIndex

/// One configured normalisation with a direction, for suites that run over the catalogue.
struct NormalisationCase: CustomTestStringConvertible, Sendable {
  var method: any Normalisation
  var direction: Direction
  var testDescription: String { "\(type(of: method).name) \(direction.rawValue)" }
  var usesReferenceSet: Bool { type(of: method).usesReferenceSet }

  func fit(_ values: [Double]) -> FittedNormalisation { method.fit(values, direction: direction) }

  /// Every normalisation of the catalogue in both directions, with and without clamping.
  static let all: [NormalisationCase] = Catalogue.normalisations.flatMap { type in
    Direction.allCases.flatMap { direction in
      let clamps = type.parameters(named: "clamp") ? [true, false] : [nil]
      return clamps.map { NormalisationCase(type, direction, clamp: $0) }
    }
  }

  private init(_ type: any Normalisation.Type, _ direction: Direction, clamp: Bool?) {
    let up = direction == .higherIsBetter
    var settings: [String: ParameterValue] = [:]
    if type.parameters(named: "worst") {
      settings["worst"] = .number(up ? 2 : 9)
      settings["best"] = .number(up ? 9 : 2)
    }
    if type.parameters(named: "target") { settings["target"] = .number(5) }
    if type.parameters(named: "bands") {
      let scores = up ? [40.0, 60, 90] : [90, 60, 40]
      settings["bands"] = .steps([
        ScoreStep(score: scores[0]), ScoreStep(from: 3, score: scores[1]),
        ScoreStep(from: 6, score: scores[2]),
      ])
    }
    if let clamp { settings["clamp"] = .flag(clamp) }
    method = type.make(Sample.choice(type.name, settings))
    self.direction = direction
  }
}

extension Normalisation {
  static func parameters(named name: String) -> Bool {
    parameters.contains { $0.description.name == name }
  }

  static func make(_ choice: MethodChoice) -> any Normalisation {
    var problems: [MethodProblem] = []
    return configured(by: choice, problems: &problems)
  }
}

struct NormalisationConformanceTests {
  private static let values = [7.5, 1, 3.25, 3.25, 12, 0.5, 6, 9, 2, 4.125]

  @Test(arguments: NormalisationCase.all)
  func everyCaseIsSetUpWithoutProblems(_ method: NormalisationCase) {
    #expect(method.method.problem(direction: method.direction) == nil)
  }

  @Test(arguments: NormalisationCase.all)
  func orderIsKeptInTheDirection(_ method: NormalisationCase) {
    let fit = method.fit(Self.values)
    let ascending = (1...400).map { Double($0) * 0.04 }
    let scores = ascending.map(fit.score)
    for (low, high) in zip(scores, scores.dropFirst()) {
      #expect(method.direction == .higherIsBetter ? low <= high : low >= high)
    }
    // Not flat: the ends differ.
    #expect(scores.first != scores.last)
  }

  @Test(arguments: NormalisationCase.all)
  func missingStaysMissing(_ method: NormalisationCase) {
    #expect(method.fit(Self.values).score(.nan).isNaN)
  }

  @Test(arguments: NormalisationCase.all)
  func permutingUnitsPermutesScoresExactly(_ method: NormalisationCase) {
    var random = SeededGenerator(seed: 11)
    let expected = method.fit(Self.values)
    for _ in 0..<50 {
      let other = method.fit(Self.values.shuffled(using: &random))
      for value in Self.values {
        #expect(other.score(value).bitPattern == expected.score(value).bitPattern)
      }
    }
  }

  private static let tinySets: [[Double]] = [
    [], [4], [4, 4], [4, 4, 4, 4], [1, 4], [.leastNonzeroMagnitude, 0], [1e16, 1e16 + 2],
    [-3, -3, 0],
  ]

  @Test(arguments: NormalisationCase.all, tinySets)
  func constantsAndTinySetsGiveFiniteOrMissingScores(
    _ method: NormalisationCase, _ values: [Double]
  ) {
    let fit = method.fit(values)
    for value in values {
      let score = fit.score(value)
      #expect(score.isNaN || score.isFinite)
      if score.isNaN, !method.usesReferenceSet {
        // Only a ratio to (nearly) 0 or below has no score under fixed methods.
        #expect(value < 1e-300)
      }
    }
    // Equal values get equal scores.
    #expect(Set(values.filter { $0 == 4 }.map { fit.score($0).bitPattern }).count <= 1)
  }

  @Test(arguments: NormalisationCase.all)
  func twoValuesStandInTheDirection(_ method: NormalisationCase) {
    let fit = method.fit([2, 9])
    let (low, high) = (fit.score(2), fit.score(9))
    #expect(method.direction == .higherIsBetter ? low < high : low > high)
  }

  @Test(arguments: NormalisationCase.all)
  func scoresLieWithinTheRangeThatIsPromised(_ method: NormalisationCase) {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<100 {
      let values = (0..<7).map { _ in Double.random(in: -20...40, using: &random) }
      let fit = method.fit(values)
      // Values from outside the set are scored too: a what-if, another year.
      for value in values + [-100, 0, 100] where !fit.score(value).isNaN {
        #expect(method.method.scoreRange.contains(fit.score(value)), "\(value) of \(values)")
      }
    }
  }

  @Test(arguments: NormalisationCase.all)
  func addingAUnitMovesOthersExactlyWhereTheMethodSaysSo(_ method: NormalisationCase) {
    let before = method.fit(Self.values)
    let moved = [-50.0, 0.75, 5, 60].contains { newcomer in
      let after = method.fit(Self.values + [newcomer])
      return Self.values.contains {
        before.score($0).bitPattern != after.score($0).bitPattern
      }
    }
    #expect(moved == method.usesReferenceSet)
  }

  @Test(arguments: NormalisationCase.all)
  func valueScoringTurnsTheScoreRound(_ method: NormalisationCase) {
    let fit = method.fit(Self.values)
    let range = method.method.scoreRange
    for score in stride(from: -30.0, through: 130, by: 7.5) {
      guard let value = fit.value(scoring: score) else { continue }
      #expect(range.contains(score))
      #expect(abs(fit.score(value) - score) <= 1e-11, "\(score)")
    }
    if case .line = fit { #expect(fit.value(scoring: 70) != nil) }
    if case .ratio = fit { #expect(fit.value(scoring: 70) != nil) }
  }

  @Test(arguments: NormalisationCase.all)
  func theBestAndTheWorstOfTheSetAreNotCalledClamped(_ method: NormalisationCase) {
    guard method.usesReferenceSet else { return }
    // 0.3 - 0.1 and the like have no exact binary form.
    for values in [[0.1, 0.3, 0.7], [1.1, 2.3, 9.7], [0.1, 0.2, 0.30000000000000004]] {
      let fit = method.fit(values)
      for value in values { #expect(!fit.isClamped(value)) }
    }
  }

  @Test(arguments: NormalisationCase.all)
  func clampedMeansHeldAtABound(_ method: NormalisationCase) {
    let fit = method.fit(Self.values)
    for value in stride(from: -5.0, through: 20, by: 0.25) where fit.isClamped(value) {
      let range = method.method.scoreRange
      #expect([range.lowerBound, range.upperBound].contains(fit.score(value)))
    }
  }
}
