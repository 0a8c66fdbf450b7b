import Testing

@testable import CompositeIndex

/// More complaints can mean better channels: a rank that rests on a density alone is flagged.
struct HingeTests {
  private func scheme(_ direction: Direction = .lowerIsBetter, per: [String] = ["people"]) -> Scheme
  {
    let ends = direction == .lowerIsBetter ? (100.0, 0.0) : (0.0, 100.0)
    return Sample.flat(
      [
        Sample.score("survey"),
        Sample.indicator(
          "density", direction, value: ValueFormula(of: ["complaints"], per: per),
          normalise: Sample.choice(
            "goalposts", ["worst": .number(ends.0), "best": .number(ends.1)])),
      ], [50, 50])
  }

  /// By the survey alone A…E rank 1…5; E's low density makes it first with (50 + 100)/2 = 75:
  /// four places. A falls from 1 to 2 at most, the others by one.
  private static let data = Sample.table(
    ["survey", "complaints", "people"],
    [
      ("A", [90, 50, 1]), ("B", [80, 50, 1]), ("C", [70, 50, 1]), ("D", [60, 50, 1]),
      ("E", [50, 0, 1]),
    ])

  private func hinges(_ scheme: Scheme) throws -> [Finding] {
    try Sample.assess(scheme, Self.data).findings.filter {
      if case .rankHingesOn = $0.kind { true } else { false }
    }
  }

  @Test func aRankThatADensityDecidesIsFlagged() throws {
    #expect(
      try hinges(scheme())
        == [Finding(.rankHingesOn(rank: 1, without: 5), unit: 4, node: "density")])
  }

  @Test func onlyDensitiesWhereLowerIsBetterAreLookedAt() throws {
    #expect(try hinges(scheme(.higherIsBetter)).isEmpty)
    #expect(try hinges(scheme(per: [])).isEmpty)
  }

  /// With half of the density's weight taken by the survey nobody moves three places.
  @Test func aSmallWeightMovesNobodyFar() throws {
    var light = scheme()
    light.weights[1].value = 5
    #expect(try hinges(light).isEmpty)
  }

  /// Without D, E's four places are three: exactly as many as are worth saying.
  @Test func threePlacesAreEnough() throws {
    let data = Sample.table(
      ["survey", "complaints", "people"],
      [("A", [90, 50, 1]), ("B", [80, 50, 1]), ("C", [70, 50, 1]), ("E", [50, 0, 1])])
    let kinds = try Sample.assess(scheme(), data).findings.map(\.kind)
    #expect(kinds.contains(.rankHingesOn(rank: 1, without: 4)))
  }

  /// With 45 bonus points E has 50 + 45 = 95 without its density, too, and stays first.
  @Test func bonusPointsStayWhenADensityIsLeftOut() throws {
    var scheme = scheme()
    scheme.bonus = BonusRule(
      max: 50, items: [.init(id: "a", name: LocalizedText("a"), of: "awards", points: 45, max: 50)])
    let data = Sample.table(
      ["survey", "complaints", "people", "awards"],
      [
        ("A", [90, 50, 1, nil]), ("B", [80, 50, 1, nil]), ("C", [70, 50, 1, nil]),
        ("D", [60, 50, 1, nil]), ("E", [50, 0, 1, 1]),
      ])
    let result = try Sample.assess(scheme, data)
    #expect(result.rank("E") == 1)
    #expect(!result.findings.map(\.kind).contains(.rankHingesOn(rank: 1, without: 5)))
  }

  /// F has nothing but the density: (0 for its 100 complaints) last of six. Without the density it has
  /// no index at all, which is no first place. E still is first with 75 and fifth without.
  @Test func aUnitWithNothingButTheDensityDoesNotHingeOnIt() throws {
    let data = Sample.table(
      ["survey", "complaints", "people"],
      [
        ("A", [90, 50, 1]), ("B", [80, 50, 1]), ("C", [70, 50, 1]), ("D", [60, 50, 1]),
        ("E", [50, 0, 1]), ("F", [nil, 100, 1]),
      ])
    let assessment = try Sample.assess(scheme(), data)
    #expect(assessment.rank("F") == 6)
    #expect(
      assessment.findings.compactMap { finding in
        if case .rankHingesOn = finding.kind { finding.unit } else { nil }
      } == [4])
  }
}
