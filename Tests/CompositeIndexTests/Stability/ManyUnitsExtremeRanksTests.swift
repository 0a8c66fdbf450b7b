import Testing

@testable import CompositeIndex

/// Best and worst ranks of 60 units by 12 indicators.
///
/// Expected ranks: SciPy 1.17.1 `milp` (HiGHS) with the smallest big M, every unit and end one
/// mixed-integer program solved to optimality.
struct ManyUnitsExtremeRanksTests {
  /// Whole numbers from 1 to 99 by a linear congruential generator; weights 12, 11, … 1.
  static func ranks(_ choice: WeightChoice, effort: Int? = nil) throws -> ExtremeRanks {
    var state = 7
    let ids = (1...12).map { "i\($0)" }
    let rows = (1...60).map { unit in
      (
        "u\(100 + unit)",
        ids.map { _ -> Double? in
          state = (state * 1_103_515_245 + 12345) % (1 << 31)
          return Double(1 + (state >> 16) % 99)
        }
      )
    }
    let scheme = Sample.flat(ids.map { Sample.score($0) }, (1...12).reversed().map { Double($0) })
    let result = try Sample.assess(scheme, Sample.table(ids, rows))
    let table = try ComparisonTable(result, WeightSpace(childrenOf: 0, in: result.scheme))
    let set = try WeightSet(choice, of: table.space, in: result.scheme)
    return try ExtremeRanks(table, over: set, effort: effort)
  }

  struct Known: Sendable {
    var choice: WeightChoice
    var best: [Int]
    var worst: [Int]
  }

  @Test(arguments: known) func agreesWithMixedIntegerPrograms(_ known: Known) throws {
    let ranks = try Self.ranks(known.choice)
    #expect(ranks.isProven)
    #expect(ranks.units.map(\.best.rank) == known.best)
    #expect(ranks.units.map(\.worst.rank) == known.worst)
    for unit in ranks.units {
      #expect(unit.best.replayed == unit.best.rank && ranks.set.contains(unit.best.weights))
      #expect(unit.best.isMarginProven && unit.worst.isMarginProven)
    }
  }

  static let known: [Known] = [
    Known(
      choice: .simplex,
      best: [
        1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 3, 1, 1, 1, 1, 1, 2, 1, 1, 1, 12, 1, 1,
        1, 2, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4,
        1,
      ],
      worst: [
        60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 59, 59, 60,
        60, 59, 60, 60, 60, 59, 60, 60, 60, 60, 48, 60, 60, 55, 60, 60, 60, 60, 60, 60, 60, 60,
        60, 59, 56, 60, 60, 60, 60, 60, 60, 60, 56, 60, 60, 60, 60, 60,
      ]),
    Known(
      choice: .box(percent: 25),
      best: [
        20, 41, 14, 16, 27, 15, 30, 26, 25, 4, 45, 40, 8, 12, 37, 7, 38, 25, 23, 9, 6, 4, 43, 7,
        10, 19, 51, 3, 3, 10, 60, 8, 5, 9, 10, 1, 17, 24, 8, 4, 22, 35, 12, 1, 13, 9, 7, 12, 8,
        6, 11, 27, 10, 25, 1, 11, 16, 14, 47, 3,
      ],
      worst: [
        57, 59, 41, 51, 59, 53, 55, 58, 55, 19, 59, 59, 37, 49, 59, 32, 59, 55, 55, 50, 27, 34,
        59, 37, 43, 56, 59, 7, 11, 41, 60, 45, 12, 42, 45, 3, 55, 50, 52, 14, 49, 59, 49, 2, 52,
        33, 35, 42, 48, 29, 41, 57, 48, 57, 5, 46, 59, 53, 59, 13,
      ]),
  ]

  /// Two nodes for a search are not enough: both bounds hold all the same, and some differ.
  @Test(arguments: known) func withoutEnoughStepsTheAnswerIsAnInterval(_ known: Known) throws {
    let ranks = try Self.ranks(known.choice, effort: 2)
    for (unit, (best, worst)) in zip(ranks.units, zip(known.best, known.worst)) {
      #expect(unit.best.bound <= best && best <= unit.best.rank)
      #expect(unit.worst.rank <= worst && worst <= unit.worst.bound)
      #expect(unit.best.replayed == unit.best.rank && ranks.set.contains(unit.best.weights))
      #expect(unit.best.isProven == (unit.best.bound == unit.best.rank))
    }
    #expect(!ranks.isProven)
    #expect(ranks.units.contains { !$0.best.isMarginProven })
    // Nothing is claimed of those whose range is open.
    for unit in ranks.mayAlwaysBeIn(top: 30) {
      #expect(!ranks.alwaysIn(top: 30).contains { $0.unit == unit.unit })
    }
    // The same steps, the same answer.
    let again = try Self.ranks(known.choice, effort: 2)
    #expect(again.units.map(\.best.weights) == ranks.units.map(\.best.weights))
    #expect(again.units.map(\.worst.bound) == ranks.units.map(\.worst.bound))
  }
}
