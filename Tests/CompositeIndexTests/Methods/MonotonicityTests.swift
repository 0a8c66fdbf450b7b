import Testing

@testable import CompositeIndex

/// Improving one figure of one unit never lowers its total, for every normalisation, direction and
/// aggregation that says so; the one that does not has its example here.
struct MonotonicityTests {
  private typealias Cases = CompatibilityCases

  /// A row's own total before and after its figure at the first indicator gets better.
  private func totals(
    _ scheme: Scheme, _ rows: [(String, [Double?])], row: Int, better: Double
  ) throws -> (before: Assessment, after: Assessment) {
    var changed = rows
    changed[row].1[0] = better
    let names = scheme.indicators.map(\.id)
    return (
      try Sample.assess(scheme, Sample.table(names, rows)),
      try Sample.assess(scheme, Sample.table(names, changed))
    )
  }

  /// The same normalisation where lower is better: fixed ends change places, steps turn round.
  private static func turned(_ choice: MethodChoice) -> MethodChoice {
    var choice = choice
    for (number, setting) in choice.parameters.enumerated() {
      switch (setting.name, setting.value) {
      case ("worst", _), ("from", _): choice.parameters[number].value = .number(10)
      case ("best", _), ("to", _): choice.parameters[number].value = .number(0)
      // No further than any value, on the other side.
      case ("target", _) where choice.name == "distance-to-target":
        choice.parameters[number].value = .number(-1)
      case (_, .steps(let steps)):
        let scores = steps.map(\.score).reversed()
        choice.parameters[number].value = .steps(
          zip(steps, scores).map { ScoreStep(from: $0.from, score: $1) })
      default: break
      }
    }
    return choice
  }

  private static let monotone = Cases.aggregations.filter { $0.choice.name != "mazziotta-pareto" }

  @Test func onlyTheMazziottaParetoIndexIsNotMonotone() {
    let others = Catalogue.aggregations.filter { !$0.init().isMonotone }.map { $0.name }
    #expect(others == ["mazziotta-pareto"])
  }

  @Test(arguments: CompatibilityCases.normalisations.map(\.label), Direction.allCases)
  func improvingAFigureNeverLowersTheTotal(_ label: String, _ direction: Direction) throws {
    let choice = try #require(Cases.named(label, in: Cases.normalisations))
    let up = direction == .higherIsBetter
    var random = SeededGenerator(seed: 61)
    for aggregation in Self.monotone {
      var scheme = Cases.flat(choice, aggregation.choice)
      scheme.indicators[0].direction = direction
      scheme.indicators[0].normalise = up ? choice : Self.turned(choice)
      guard resolveProblems(scheme).isEmpty else { continue }
      for _ in 0..<6 {
        let rows = (0..<5).map { number in
          (
            ["A", "B", "C", "D", "E"][number],
            (0..<3).map { column -> Double? in
              column > 0 && Int.random(in: 0..<8, using: &random) == 0
                ? nil : Double(Int.random(in: 0...10, using: &random))
            }
          )
        }
        let value = rows[0].1[0] ?? 0
        let step = Double(Int.random(in: 1...4, using: &random))
        let better = up ? value + step : max(0, value - step)
        let (before, after) = try totals(scheme, rows, row: 0, better: better)
        // Where a constant column begins to score, or a ratio to 0 has no score, weights change.
        guard before.score("A", "x").isNaN == after.score("A", "x").isNaN,
          zip(before.fitted, after.fitted).allSatisfy({ Self.alike($0, $1) }),
          !before.index("A").isNaN, !after.index("A").isNaN
        else { continue }
        #expect(
          after.index("A") >= before.index("A") - 1e-9,
          "\(label), \(aggregation.label): \(rows), \(better)")
      }
    }
  }

  private static func alike(_ one: FittedNormalisation, _ other: FittedNormalisation) -> Bool {
    switch (one, other) {
    case (.undefined, .undefined): true
    case (.undefined, _), (_, .undefined): false
    default: true
    }
  }

  /// Nine children at 60 and one at 100: M = 64, S² = 144, 64 − 2.25 = 61.75. With 99 for the 100:
  /// M = 63.9, S² = 136.89, 63.9 − 136.89/63.9 = 61.757746478873….
  @Test func theMazziottaParetoIndexCanFallAsAFigureRises() throws {
    let indicators = (0..<10).map { Sample.indicator("x\($0)", normalise: Self.range60) }
    var scheme = Sample.flat(indicators)
    scheme.methodology.aggregation = MethodChoice("mazziotta-pareto")
    let rows = [("A", [99] + [Double](repeating: 60, count: 9))]
    let (before, after) = try totals(scheme, rows, row: 0, better: 100)
    #expect(agree(before.index("A"), 61.757746478873239))
    #expect(agree(after.index("A"), 61.75))
  }

  private static let range60 = Sample.choice(
    "goalposts",
    ["worst": .number(60), "best": .number(100), "lower": .number(60), "upper": .number(100)])
}
