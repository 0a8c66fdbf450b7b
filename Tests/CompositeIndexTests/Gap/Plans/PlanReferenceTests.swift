import CompositeIndex
import Testing

/// The unit U05 of the table of 31 × 12, one point of any score at a cost of 1.
///
/// Expected costs and prices: SciPy 1.17.1 with NumPy 2.4.6. Arithmetic: `linprog` (HiGHS), its marginal;
/// power means: KKT conditions, the level by `brentq`; geometric over arithmetic: water-filling over the
/// straight pieces of each pillar's cost.
@Suite(.enabled(if: PanelTable.isThere, "the table lies beside the checkout"))
struct PlanReferenceTests {
  struct Expected: Sendable {
    let mean: MethodChoice
    var pillars = false
    let now: Double
    let goal: Int
    let cost: Double
    let price: Double
  }

  private static func power(_ exponent: Double) -> MethodChoice {
    MethodChoice("power", [.init(name: "exponent", value: .number(exponent))])
  }

  static let cases = [
    Expected(
      mean: MethodChoice("arithmetic"), now: 18, goal: 5, cost: 96.2043624564075,
      price: 9.09090909090909),
    Expected(
      mean: MethodChoice("arithmetic"), now: 18, goal: 1, cost: 166.397893970485, price: 10),
    Expected(
      mean: MethodChoice("geometric"), now: 24, goal: 5, cost: 109.20148606576,
      price: 8.95694313803926),
    Expected(
      mean: MethodChoice("geometric"), now: 24, goal: 1, cost: 186.478877940443,
      price: 9.980701827959),
    Expected(
      mean: MethodChoice("harmonic"), now: 26, goal: 5, cost: 43.3265715333739,
      price: 3.56503323098876),
    Expected(
      mean: power(-1), now: 26, goal: 1, cost: 164.778081623817, price: 8.89177661384141),
    Expected(
      mean: power(0.5), now: 22, goal: 5, cost: 116.581992860341, price: 9.34999904076653),
    Expected(
      mean: power(0.5), now: 22, goal: 1, cost: 183.587169352536, price: 9.86729152619643),
    Expected(
      mean: MethodChoice("geometric"), pillars: true, now: 18, goal: 5, cost: 97.1700387702612,
      price: 10.3011560537956),
  ]

  @Test(arguments: cases.indices)
  func plansCostWhatSciPySays(number: Int) throws {
    let expected = Self.cases[number]
    let assessment = try PanelTable.assessment(expected.mean, pillars: expected.pillars)
    let row = try #require(assessment.row(coded: "U05"))
    let analysis = try PlanAnalysis(assessment, row: row, target: .rank(expected.goal))
    #expect(analysis.rankNow == expected.now)
    #expect(near(analysis.plan.cost, expected.cost, within: 1e-9 * expected.cost))
    #expect(near(analysis.plan.shadowPrice, expected.price, within: 1e-7 * expected.price))
    #expect(analysis.plan.cost - analysis.plan.lowerBound <= 1e-10 * expected.cost)
    #expect(analysis.plan.rank == Double(expected.goal))
    #expect(analysis.replay.rank == Double(expected.goal))
    #expect(analysis.shortReplay.rank > Double(expected.goal))
  }

  @Test func everyStairIsThePlanOfItsRankAndStairsRise() throws {
    let assessment = try PanelTable.assessment(MethodChoice("geometric"), pillars: true)
    let row = try #require(assessment.row(coded: "U05"))
    let stairs = try PlanAnalysis(assessment, row: row, target: .nextRank).stairs
    #expect(stairs.map(\.rank) == (1...17).reversed().map { Double($0) })
    let costs = stairs.compactMap(\.cost)
    #expect(zip(costs, costs.dropFirst()).allSatisfy { $0 < $1 })
    for stair in stairs {
      guard let cost = stair.cost else { continue }
      let own = try PlanAnalysis(assessment, row: row, target: .rank(Int(stair.rank)))
      #expect(own.plan.cost == cost && own.rival == stair.rival)
    }
  }
}
