import Testing

@testable import CompositeIndex

/// One configured normalisation with a direction, for suites that run over the catalogue.
struct NormalisationCase: CustomTestStringConvertible, Sendable {
  var method: any Normalisation
  var direction: Direction
  private var setting: String
  var testDescription: String { "\(type(of: method).name) \(direction.rawValue)\(setting)" }
  var usesReferenceSet: Bool { method.usesReferenceSet }

  /// Units are coded by their values, so that a reference unit can be asked for in any order.
  func fit(_ values: [Double]) -> FittedNormalisation {
    method.fit(ReferenceSet(values, codes: values.map { "\($0)" }), direction: direction)
  }

  /// Every normalisation of the catalogue in both directions, as it comes and with every parameter
  /// at each of its extremes: the ends of its range, each word, yes and no.
  static let all: [NormalisationCase] = Catalogue.normalisations.flatMap { type in
    Direction.allCases.flatMap { direction in
      let extremes = type.description.parameters.flatMap(Self.extremes(of:))
      return [NormalisationCase(type, direction)]
        + extremes.map { NormalisationCase(type, direction, setting: $0) }
    }
  }

  private static func extremes(
    of parameter: ParameterDescription
  ) -> [(name: String, value: ParameterValue)] {
    let name = parameter.name
    switch parameter.kind {
    case .number(let range):
      // Numbers in the indicator's own unit have no extremes but those of numbers.
      guard range.upperBound < 1e300, range.lowerBound > -1e300 else { return [] }
      // `lower` must stay below `upper`.
      let low = name == "upper" ? 0.001 : range.lowerBound
      let high = name == "lower" ? 99.999 : range.upperBound
      return [(name, .number(low)), (name, .number(high))]
    case .whole(let range):
      return [range.lowerBound, range.upperBound].map { (name, .number(Double($0))) }
    case .flag: return [(name, .flag(true)), (name, .flag(false))]
    case .choice(let words): return words.map { (name, .text($0)) }
    case .steps, .text, .texts: return []
    }
  }

  private init(
    _ type: any Normalisation.Type, _ direction: Direction,
    setting: (name: String, value: ParameterValue)? = nil
  ) {
    let up = direction == .higherIsBetter
    var settings: [String: ParameterValue] = [:]
    if type.parameters(named: "from") {
      settings["from"] = .number(up ? 2 : 9)
      settings["to"] = .number(up ? 9 : 2)
    }
    if type.parameters(named: "unit") { settings["unit"] = .text(up ? "9.0" : "2.0") }
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
    if let setting { settings[setting.name] = setting.value }
    self.setting = setting.map { " \($0.name) \($0.value)" } ?? ""
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
    // A score is lost where a ratio is taken to 0, and nowhere on this stretch.
    #expect(!scores.contains { $0.isNaN })
  }

  @Test(arguments: NormalisationCase.all)
  func missingStaysMissing(_ method: NormalisationCase) {
    #expect(method.fit(Self.values).score(.nan).isNaN)
  }

  /// COINr 1.1.14 accepts infinite values and spreads them over the column.
  @Test(arguments: NormalisationCase.all)
  func infiniteValuesNeverScoreAndTeachNothing(_ method: NormalisationCase) {
    let fit = method.fit(Self.values)
    #expect(fit.score(.infinity).isNaN && fit.score(-.infinity).isNaN)
    #expect(method.fit(Self.values + [.infinity, -.infinity, .nan]) == fit)
  }

  /// Whatever the values, scores are finite or missing, and keep the order as far as there are any.
  @Test(arguments: NormalisationCase.all)
  func hugeAndTinyValuesDoNotTrap(_ method: NormalisationCase) {
    let giant = Double.greatestFiniteMagnitude
    for values in [
      [-giant, giant], [giant, giant], [1e300, -1e300, 2, 9],
      [Double.leastNonzeroMagnitude, 3 * Double.leastNonzeroMagnitude, 9],
      [0, -0.0, .leastNonzeroMagnitude],
    ] {
      let fit = method.fit(values)
      for value in values + [0, 1, giant, -giant, .leastNonzeroMagnitude] {
        #expect(!fit.score(value).isInfinite)
        _ = fit.isClamped(value)
      }
      for score in [-1e308, 0, 50, 1e308] { _ = fit.value(scoring: score) }
    }
  }

  /// Kilometres or miles, degrees Celsius or Fahrenheit: methods that learn everything from the set
  /// give the same scores after a change of unit x → a·x + b with a > 0. A fraction of the maximum
  /// needs a true zero: b = 0.
  @Test(arguments: NormalisationCase.all)
  func aChangeOfTheUnitOfMeasurementChangesNoScore(_ method: NormalisationCase) {
    let names = type(of: method.method).description.parameters.map(\.name)
    guard method.usesReferenceSet, !names.contains("target"), !names.contains("unit") else {
      return
    }
    let before = method.fit(Self.values)
    let needsZero = type(of: method.method).name == "fraction-of-maximum"
    for (factor, shift) in [(1.8, 32.0), (1e-6, 0), (1e9, -4e9)] where !needsZero || shift == 0 {
      let changed = Self.values.map { factor * $0 + shift }
      let after = method.fit(changed)
      for (old, new) in zip(Self.values, changed) {
        #expect(abs(before.score(old) - after.score(new)) <= 1e-9 * max(1, abs(before.score(old))))
      }
    }
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
      #expect(abs(fit.score(value) - score) <= 1e-11 * max(1, abs(score)), "\(score)")
    }
    // The middle of a bounded scale, and any score of one that goes on, can be turned round.
    let middle = range.upperBound < .infinity ? (range.lowerBound + range.upperBound) / 2 : 70
    switch fit {
    case .line, .ratio, .logistic: #expect(fit.value(scoring: middle) != nil)
    case .steps, .standing, .undefined: #expect(fit.value(scoring: middle) == nil)
    }
  }

  @Test(arguments: NormalisationCase.all)
  func theBestAndTheWorstOfTheSetAreNotCalledClamped(_ method: NormalisationCase) {
    // A target and a reference unit lie where they lie.
    let names = type(of: method.method).description.parameters.map(\.name)
    guard method.usesReferenceSet, !names.contains("target"), !names.contains("unit") else {
      return
    }
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
