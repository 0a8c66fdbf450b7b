import IndexKernel
import Testing

@testable import CompositeIndex

/// Figures drawn within their errors, against the audited engine on the drawn figures.
struct UncertainDataTests {
  private typealias Make = UncertaintySample

  /// Six units, three variables with standard errors, two gaps.
  private static func data(_ values: [[Double?]], errors: Bool) -> Dataset {
    var data = Sample.table(
      ["x", "y", "z"], values.enumerated().map { ("u\(10 + $0.offset)", $0.element) })
    guard errors else { return data }
    for number in data.observations.indices {
      data.observations[number].error = 0.05 * data.observations[number].value
    }
    return data
  }

  private static let values: [[Double?]] = [
    [10, 200, 3], [14, 260, 9], [9, nil, 7], [30, 240, 2], [18, 310, nil], [12, 150, 6],
  ]

  private static func scheme(_ impute: MethodChoice) -> Scheme {
    var scheme = Sample.flat(
      [
        Sample.indicator("x", .lowerIsBetter), Sample.indicator("y"),
        Sample.indicator(
          "z",
          normalise: Sample.choice(
            "goalposts", ["worst": .number(0), "best": .number(10), "clamp": .flag(false)])),
      ], [3, 2, 1])
    scheme.methodology.impute = impute
    scheme.methodology.treat = Sample.choice("winsorise", ["points": .number(1)])
    scheme.methodology.normalise = MethodChoice("z-score")
    return scheme
  }

  /// Imputed, treated and normalised again from every draw, as the engine does it.
  @Test(arguments: ["mean", "regression", "none"])
  func aDrawIsWhatTheEngineMakesOfTheDrawnFigures(impute: String) throws {
    let scheme = Self.scheme(MethodChoice(impute))
    let base = try Sample.assess(scheme, Self.data(Self.values, errors: true))
    let factor = UncertaintyFactor(name: "measurement", source: .measurement)
    let model = try UncertainModel(base, factors: [factor])
    let error = MeasurementError(base)
    var replicate = model.replicate()
    for number in 0..<10 {
      var sources = [FactorSource(factor, seed: 5, replicate: UInt64(number))]
      let stream = sources[0].stream
      replicate.evaluate(&sources)
      var drawn = base.adjusted.flat
      var room = [Double](repeating: 0, count: error.room)
      error.draw(&drawn, room: &room, stream)
      let figures = (0..<6).map { row in
        (0..<3).map { column in drawn[column * 6 + row].isNaN ? nil : drawn[column * 6 + row] }
      }
      #expect(figures != Self.values)
      let audited = try Sample.assess(scheme, Self.data(figures, errors: false))
      for row in 0..<6 {
        #expect(agree(replicate.scores[row], audited.index[row], within: 1e-13))
        #expect(replicate.ranks[row] == audited.ranks[row])
      }
    }
  }

  /// With goalposts that are fixed and no gaps the standard error of an arithmetic mean is that of the
  /// delta method: 1/6 of z's score, whose error is 0.05 · 3 · 10.
  @Test func fixedGoalpostsHandTheErrorOn() throws {
    var scheme = Sample.flat([Sample.score("x"), Sample.score("z")], [5, 1])
    scheme.methodology.impute = MethodChoice("none")
    var data = Sample.table(["x", "z"], [("a", [50, 30]), ("b", [80, 90])])
    data.observations[1].error = 1.5
    let base = try Sample.assess(scheme, data)
    let analysis = try Make.run(
      base, [UncertaintyFactor(name: "measurement", source: .measurement)], 4000)
    let moments = Moments(analysis.scores(of: 0))
    #expect(agree(moments.deviation, 1.5 / 6, within: 0.06))
    #expect(abs(moments.mean - base.index[0]) < 5 * 0.25 / 4000.0.squareRoot())
    #expect(analysis.scores(of: 1).allSatisfy { $0 == base.index[1] })
  }

  /// Leaving an indicator out, or dividing another one by something else, is no other draw of the
  /// figures that stay: with y of no weight, the index is the same with and without y.
  @Test func anotherFactorLeavesTheDrawnFiguresAsTheyAre() throws {
    var scheme = Sample.flat([Sample.score("x"), Sample.score("y"), Sample.score("z")], [2, 0, 1])
    scheme.methodology.impute = MethodChoice("none")
    var data = Sample.table(
      ["x", "y", "z"], [("a", [50, 40, 30]), ("b", [80, 20, 70]), ("c", [60, 60, 10])])
    for number in data.observations.indices { data.observations[number].error = 2 }
    let base = try Sample.assess(scheme, data)
    let measurement = UncertaintyFactor(name: "measurement", source: .measurement)
    let alone = try Make.run(base, [measurement], 60)
    let list = UncertaintyFactor(
      name: "leaveOut",
      source: .alternatives([
        .init(label: "scheme", change: .asSaid), .init(label: "y", change: .without("y")),
      ]))
    let both = try Make.run(base, [measurement, list], 60)
    #expect(Set(alone.scores(of: 0)).count == 60)
    for unit in 0..<3 {
      for (own, other) in zip(alone.scores(of: unit), both.scores(of: unit)) {
        #expect(agree(own, other, within: 1e-14))
      }
    }
  }

  /// Each replicate takes one draw for all gaps; where nothing is missing nothing moves.
  @Test func gapsAreDrawnAnew() throws {
    let values = (0..<14).map { row -> [Double?] in
      let x = Double(10 + 3 * row % 17)
      return [x, row == 4 ? nil : 2 * x + Double(row % 3), Double(row * row % 11)]
    }
    let scheme = Self.scheme(
      Sample.choice("multiple", ["draws": .number(5), "seed": .number(2)]))
    let base = try Sample.assess(scheme, Self.data(values, errors: false))
    let factor = UncertaintyFactor(name: "imputations", source: .imputedDraws)
    let model = try UncertainModel(base, factors: [factor])
    var replicate = model.replicate()
    var seen: Set<Double> = []
    for number in 0..<20 {
      var sources = [FactorSource(factor, seed: 5, replicate: UInt64(number))]
      var stream = sources[0]
      replicate.evaluate(&sources)
      seen.insert(replicate.scores[4])
      let draw = UInt32(stream.uniform() * 4_294_967_296)
      let table = base.imputed(draw: draw)
      let figures = (0..<14).map { row in (0..<3).map { Optional(table[row, $0]) } }
      let audited = try Sample.assess(scheme, Self.data(figures, errors: false))
      for row in 0..<14 {
        #expect(agree(replicate.scores[row], audited.index[row], within: 1e-13))
      }
    }
    #expect(seen.count == 20)
  }
}
