import IndexKernel
import Testing

@testable import CompositeIndex

struct MeasurementErrorTests {
  /// Two units with a survey, complaints per head and a share of complaints closed.
  private func assessment(
    smallNumbers: Bool = false, aggregation: String = "arithmetic", minMax: Bool = false
  ) throws -> Assessment {
    var data = Sample.data(
      [
        Figure("A", "survey", 80), Figure("B", "survey", 70), Figure("C", "survey", 75),
        Figure("A", "complaints", 400), Figure("B", "complaints", 100),
        Figure("C", "complaints", 900), Figure("A", "repeats", 39), Figure("B", "repeats", 0),
        Figure("C", "repeats", 60), Figure("A", "people", 20_000), Figure("B", "people", 10_000),
        Figure("C", "people", 30_000), Figure("A", "closed", 300), Figure("B", "closed", 90),
        Figure("C", "closed", 900),
      ], kinds: ["survey": .score, "people": .stock])
    for (number, error) in [(0, 0.5), (1, 2.0)] { data.observations[number].error = error }
    for number in [1, 2, 4] { data.variables[number].unit = LocalizedText(zh: "件", en: "cases") }
    var density = Sample.indicator(
      "density", .lowerIsBetter,
      value: ValueFormula(
        of: ["complaints"], minus: smallNumbers ? [] : ["repeats"], per: ["people"],
        times: 10_000),
      normalise: goalposts(worst: 500, best: 0))
    density.unit = LocalizedText("件/万人")
    if smallNumbers { density.smallNumbers = Sample.choice("poisson-gamma") }
    var closing = Sample.indicator(
      "closing", value: ValueFormula(of: ["closed"], per: ["complaints"], times: 100),
      normalise: goalposts(worst: 0, best: 100))
    closing.unit = LocalizedText("%")
    var survey = Sample.indicator("survey", normalise: goalposts(worst: 0, best: 100))
    if minMax { survey.normalise = Sample.choice("min-max") }
    var scheme = Sample.flat([survey, density, closing], [50, 30, 20])
    scheme.methodology.aggregation = Sample.choice(aggregation)
    return try Sample.assess(scheme, data)
  }

  /// From 1 to 101 points, so that every mean is defined.
  private func goalposts(worst: Double, best: Double) -> MethodChoice {
    Sample.choice(
      "goalposts",
      [
        "worst": .number(worst), "best": .number(best), "lower": .number(1), "upper": .number(101),
      ])
  }

  @Test func everyValueSaysWhatIsKnownOfIt() throws {
    let errors = MeasurementError(try assessment())
    #expect(errors.kind(row: 0, indicator: 0) == .stated)
    #expect(errors.kind(row: 2, indicator: 0) == .exact)
    #expect(errors.kind(row: 0, indicator: 1) == .count)
    #expect(errors.kind(row: 0, indicator: 2) == .share)
    #expect(errors.isStated)
    #expect(errors.uses[0].count(.stated) == 2)
    #expect(errors.uses[0].count(.exact) == 1)
    let steadied = MeasurementError(try assessment(smallNumbers: true))
    #expect(steadied.kind(row: 0, indicator: 1) == .posterior)
  }

  /// A: 361 valid complaints: √361.5 / 2 = 9.5065… per 10,000; 300 of 400 closed:
  /// 100·√(300.5·100.5/(401²·402)) = 2.16142… per cent (Beta(300.5, 100.5)).
  @Test func standardErrorsOfValuesAreThoseOfTheirDistributions() throws {
    let errors = MeasurementError(try assessment()).standardErrors()
    #expect(errors[0, 0] == 0.5)
    #expect(errors[2, 0] == 0)
    #expect(agree(errors[0, 1], 361.5.squareRoot() / 2))
    let share = (300.5 * 100.5 / (401 * 401 * 402)).squareRoot() * 100
    #expect(agree(errors[0, 2], share))
  }

  /// A: weights ½, 0.3, 0.2; a case per 10,000 is −1/5 point:
  /// √((0.5·0.5)² + (0.3·9.5065/5)² + (0.2·2.16142)²).
  @Test func theIndexErrorAddsWeightedVariances() throws {
    let assessment = try assessment()
    let index = try #require(MeasurementError(assessment).indexErrors(assessment))
    let density = 361.5.squareRoot() / 2 / 5
    let share = (300.5 * 100.5 / (401 * 401 * 402)).squareRoot() * 100
    let expected =
      (0.25 * 0.25 + 0.09 * density * density + 0.04 * share * share).squareRoot()
    #expect(agree(index[0], expected))
  }

  /// The derivative is exact: a step of 1e−5 in a survey figure moves the index as it says.
  @Test(arguments: ["arithmetic", "geometric", "harmonic", "mazziotta-pareto"])
  func slopesAreDerivatives(_ aggregation: String) throws {
    let assessment = try assessment(aggregation: aggregation)
    let slope = assessment.indexSlopes(row: 0)[0]
    func index(_ step: Double) throws -> Double {
      let scenario = Scenario(values: [
        Scenario.ValueChange(unit: 0, variable: "survey", change: .by(step))
      ])
      return try Sample.assess(assessment.scheme.said, assessment.dataset, scenario: scenario)
        .index[0]
    }
    let measured = (try index(1e-4) - index(-1e-4)) / 2e-4
    #expect(abs(slope - measured) < 1e-8)
  }

  @Test func learntScalesHaveNoErrorOfTheirOwn() throws {
    let assessment = try assessment(minMax: true)
    #expect(MeasurementError(assessment).indexErrors(assessment) == nil)
  }

  /// A figure in two indicators has one error: x/2 + x/2 varies like x.
  @Test func aSharedFigureHasOneError() throws {
    var data = Sample.table(["x"], [("A", [50]), ("B", [60])])
    data.observations[0].error = 3
    let twice = Sample.flat([
      Sample.indicator(
        "one", value: ValueFormula(of: ["x"]),
        normalise: Sample.choice("goalposts", ["worst": .number(0), "best": .number(100)])),
      Sample.indicator(
        "two", value: ValueFormula(of: ["x"]),
        normalise: Sample.choice("goalposts", ["worst": .number(0), "best": .number(100)])),
    ])
    let assessment = try Sample.assess(twice, data)
    let errors = try #require(MeasurementError(assessment).indexErrors(assessment))
    #expect(agree(errors[0], 3))
    #expect(errors[1] == 0)
  }

  /// 20,000 draws: means within four, deviations within five of their own standard errors.
  /// Jeffreys' prior: (y + ½)/e cases per exposure, (k + ½)/(n + 1) of the cases.
  @Test func drawsHaveTheMomentsOfTheirDistributions() throws {
    let assessment = try assessment()
    let errors = MeasurementError(assessment)
    let expected = errors.standardErrors()
    let means = [
      80, 70, 75, 361.5 / 2, 100.5, 840.5 / 3, 30_050.0 / 401, 9050.0 / 101, 90_050.0 / 901,
    ]
    var room = [Double](repeating: 0, count: errors.room)
    let draws = 20_000
    var columns = [[Double]](repeating: [], count: 9)
    for draw in 0..<draws {
      var values = (0..<3).flatMap { assessment.adjusted.column($0) }
      errors.draw(
        &values, room: &room, RandomStream(seed: 5, stream: UInt64(draw), factor: 1))
      for (number, value) in values.enumerated() { columns[number].append(value) }
    }
    for column in 0..<3 {
      for row in 0..<3 {
        let own = columns[column * 3 + row]
        let error = expected[row, column]
        let mean = own.reduce(0, +) / Double(draws)
        let square = own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws)
        #expect(abs(mean - means[column * 3 + row]) <= 4 * error / Double(draws).squareRoot())
        #expect(abs(square.squareRoot() - error) <= 5 * error / Double(2 * draws).squareRoot())
      }
    }
  }

  /// Money is no count, nor are complaints in ten thousands or merchants on a register.
  @Test(arguments: [
    ("件", true), ("cases", true), ("件/万人", true), ("万件", false), ("元", false), ("家", false),
    ("", false),
  ])
  func onlySingleCasesAreCounts(_ unit: String, _ isCount: Bool) {
    #expect(LocalizedText(unit).countsCases == isCount)
  }
}
