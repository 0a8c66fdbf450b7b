import CompositeIndex
import Testing

/// Two years of the table of 31 × 12: the table's weights, an arithmetic mean and the first year's goalposts
/// against equal weights, a geometric mean and the second year's.
///
/// Expected numbers: NumPy 2.4.6, the 16 combinations from their definition, the Shapley value over all 24
/// orders of the four switches.
@Suite(.enabled(if: PanelTable.isThere, "the table lies beside the checkout"))
struct AttributionReferenceTests {
  private func attribution() throws -> ChangeAttribution {
    try ChangeAttribution(
      before: PanelTable.assessment(MethodChoice("arithmetic")),
      after: PanelTable.assessment(
        MethodChoice("geometric"), equalWeights: true, secondYear: true))
  }

  @Test func partsAreThoseOfTheDefinition() throws {
    let units = try attribution().units
    let expected: [(String, Double, Double, [Double], [Double])] = [
      (
        "U05", 18, 26, [-2.75, -7.0 / 12, -7.0 / 12, -49.0 / 12],
        [-4.42129890395371, 0, -2.01285784684963, -19.5551980749561]
      ),
      (
        "U17", 15, 13, [83.0 / 12, -3.75, -0.75, -5.0 / 12],
        [6.44807592307336, 0, -4.7146170299437, -12.3191237189948]
      ),
      (
        "U01", 27, 30, [-7.0 / 12, -0.25, -19.0 / 12, -7.0 / 12],
        [-1.3005477002213, 0, -4.56279167297534, -17.0270131202977]
      ),
    ]
    for (code, before, after, ranks, scores) in expected {
      let unit = try #require(units.first { $0.unit.code == code })
      #expect(unit.ranks == (before, after))
      for (part, switchPart) in ChangeSwitch.allCases.prefix(4).enumerated() {
        #expect(near(unit.rankParts[switchPart], ranks[part], within: 1e-12))
        #expect(near(unit.scoreParts[switchPart], scores[part], within: 1e-9))
      }
    }
  }

  @Test func opponentsHaveTheirOwnParts() throws {
    // U06 passes U05: half by U05's own figures, half by the method.
    let unit = try #require(attribution().units.first { $0.unit.code == "U05" })
    let first = try #require(unit.opponents.first { $0.unit.code == "U06" })
    #expect(ChangeSwitch.allCases.map { first.parts[$0] } == [-0.5, 0, 0, -0.5, 0])
    let second = try #require(unit.opponents.first { $0.unit.code == "U07" })
    let parts = [1.0 / 12, -5.0 / 12, -0.25, -5.0 / 12, 0]
    for (part, expected) in zip(ChangeSwitch.allCases, parts) {
      #expect(near(second.parts[part], expected, within: 1e-12))
    }
  }

  @Test func everythingAddsUpForEveryUnit() throws {
    let attribution = try attribution()
    #expect(attribution.units.count == 31 && attribution.unsplit.isEmpty)
    for unit in attribution.units {
      #expect(near(unit.rankParts.sum, unit.ranks.before - unit.ranks.after, within: 1e-12))
      #expect(near(unit.scoreParts.sum, unit.scores.after - unit.scores.before))
      for part in ChangeSwitch.allCases {
        let opponents = unit.opponents.reduce(unit.elsewhere[part]) { $0 + $1.parts[part] }
        #expect(near(opponents, unit.rankParts[part], within: 1e-12))
        let nodes = unit.nodes.reduce(unit.rules[part]) { $0 + $1.parts[part] }
        #expect(near(nodes, unit.scoreParts[part]))
      }
    }
  }
}
