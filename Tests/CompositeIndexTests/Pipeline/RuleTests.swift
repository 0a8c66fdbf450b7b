import Testing

@testable import CompositeIndex

struct RuleTests {
  private func scheme(_ vetoes: [VetoRule] = [], bonus: BonusRule? = nil) -> Scheme {
    var scheme = Sample.flat([Sample.score("score")])
    scheme.vetoes = vetoes
    scheme.bonus = bonus
    return scheme
  }

  private static let name = LocalizedText("incident")

  private func veto(
    _ condition: VetoRule.Condition = .above(0), _ consequence: VetoRule.Consequence
  ) -> VetoRule {
    VetoRule(
      id: "incident", name: Self.name, of: "incidents", condition: condition,
      consequence: consequence)
  }

  private static let data = Sample.table(
    ["score", "incidents"], [("A", [90, 1]), ("B", [80, 0]), ("C", [50, 2]), ("D", [70, nil])])

  @Test func aCapHoldsTheScoreDownButNeverLiftsIt() throws {
    let result = try Sample.assess(scheme([veto(.above(0), .cap(59))]), Self.data)
    #expect(result.index("A") == 59 && result.index("B") == 80 && result.index("C") == 50)
    #expect(result.rank("A") == 3)
    #expect(result.findings("A") == [.vetoed(rule: Self.name, value: 1, cap: 59)])
    #expect(result.baseIndex[0] == 90)
  }

  @Test func anExcludedUnitIsListedApart() throws {
    let result = try Sample.assess(scheme([veto(.atLeast(2), .exclude)]), Self.data)
    #expect(result.exclusion("C") == .veto(Self.name))
    #expect(result.rank("C").isNaN && result.index("C").isNaN)
    #expect(result.rank("A") == 1)
  }

  @Test(arguments: [
    (VetoRule.Condition.above(1), [false, true]), (.atLeast(1), [true, true]),
    (.below(2), [true, false]), (.atMost(2), [true, true]),
  ])
  func theBoundaryBelongsToAtLeastAndAtMost(
    _ condition: VetoRule.Condition, _ expected: [Bool]
  ) {
    #expect([1.0, 2.0].map(condition.holds) == expected)
  }

  @Test func whatCouldNotBeCheckedIsSaid() throws {
    let result = try Sample.assess(scheme([veto(.above(0), .cap(59))]), Self.data)
    #expect(result.findings("D") == [.vetoNotChecked(rule: Self.name)])
    #expect(result.index("D") == 70)
  }

  @Test func aRuleWithoutItsVariableIsSaidOnce() throws {
    let data = Sample.table(["score"], [("A", [90]), ("B", [80])])
    let bonus = BonusRule(
      max: 5, items: [.init(id: "i", name: LocalizedText("i"), of: "prizes", points: 1, max: 5)])
    let result = try Sample.assess(scheme([veto(.above(0), .exclude)], bonus: bonus), data)
    #expect(
      result.findings == [
        Finding(.variableNotInData(variable: "prizes")),
        Finding(.variableNotInData(variable: "incidents")),
        Finding(.vetoNotChecked(rule: Self.name)),
      ])
  }

  /// 3 awards × 5 = 15, at most 10; 4 reports × 2 = 8, at most 8; 18 together, at most 15; without
  /// any limit it would be 23.
  @Test func bonusPointsAreCappedByItemAndTogether() throws {
    let bonus = BonusRule(
      max: 15,
      items: [
        .init(id: "a", name: LocalizedText("a"), of: "awards", points: 5, max: 10),
        .init(id: "b", name: LocalizedText("b"), of: "reports", points: 2, max: 8),
      ])
    let data = Sample.table(
      ["score", "awards", "reports"],
      [("A", [70, 3, 4]), ("B", [80, 1, nil]), ("C", [60, 0, 0])])
    let result = try Sample.assess(scheme(bonus: bonus), data)
    #expect(result.index("A") == 85 && result.index("B") == 85 && result.index("C") == 60)
    #expect(result.findings("A") == [.bonus(points: 15, beforeLimits: 23)])
    #expect(result.findings("C").isEmpty)
    #expect(result.bonus == [15, 5, 0])
  }

  @Test func aCapAlsoHoldsBonusPointsDown() throws {
    let bonus = BonusRule(
      max: 15, items: [.init(id: "a", name: LocalizedText("a"), of: "awards", points: 5, max: 10)])
    let data = Sample.table(["score", "awards", "incidents"], [("A", [58, 2, 1])])
    let result = try Sample.assess(scheme([veto(.above(0), .cap(59))], bonus: bonus), data)
    #expect(result.index("A") == 59)
  }

  @Test func aWeakSourceTriggersNoVetoAndEarnsNoPoints() throws {
    let data = Sample.data([
      Figure("A", "score", 90), Figure("A", "incidents", 1, grade: "C"),
    ])
    let result = try Sample.assess(scheme([veto(.above(0), .exclude)]), data)
    #expect(result.index("A") == 90)
    #expect(result.findings("A") == [.vetoNotChecked(rule: Self.name)])
  }

  @Test func runningTotalsEarnNoPoints() {
    let bonus = BonusRule(
      max: 15, items: [.init(id: "a", name: LocalizedText("a"), of: "awards", points: 5, max: 10)])
    let data = Sample.data(
      [Figure("A", "score", 90), Figure("A", "awards", 1)], kinds: ["awards": .cumulative])
    #expect(codes { try Sample.assess(scheme(bonus: bonus), data) } == [.unusableVariableKind])
  }

  /// 3 awards × 5 = 15, at most 10, below the 15 for all items together.
  @Test func anItemHasACapOfItsOwn() throws {
    let bonus = BonusRule(
      max: 15, items: [.init(id: "a", name: LocalizedText("a"), of: "awards", points: 5, max: 10)])
    let result = try Sample.assess(
      scheme(bonus: bonus), Sample.table(["score", "awards"], [("A", [70, 3])]))
    #expect(result.index("A") == 80 && result.bonus == [10])
    #expect(result.findings("A") == [.bonus(points: 10, beforeLimits: 15)])
  }

  /// The figure of 2023 is of a grade that does not count, so the rule reads 2022, and the figure
  /// that is shown for it is the same one.
  @Test func theFigureShownForARuleIsTheOneThatItRead() throws {
    let bonus = BonusRule(
      max: 15, items: [.init(id: "a", name: LocalizedText("a"), of: "awards", points: 5, max: 10)])
    var scheme = scheme(bonus: bonus)
    scheme.methodology.periods.choice = .latest(from: nil, to: nil)
    let data = Sample.data([
      Figure("A", "score", 70), Figure("A", "awards", 2, grade: "C"),
      Figure("A", "awards", 1, "2022", grade: "A"),
    ])
    let result = try Sample.assess(scheme, data)
    #expect(result.index("A") == 75)
    #expect(result.ruleFigure("awards", row: 0).map { data.observations[$0].value } == 1)
    #expect(result.ruleFigure("prizes", row: 0) == nil)
  }
}
