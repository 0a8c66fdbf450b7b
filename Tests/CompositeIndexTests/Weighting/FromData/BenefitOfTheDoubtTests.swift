import Testing

@testable import CompositeIndex

/// Expected scores: SciPy 1.17.1 `linprog` (HiGHS) finds the vertex, whose active conditions are then
/// solved in fractions, so that all digits hold. The model is that of `ci_bod` and, with limits of
/// shares for every unit, `ci_bod_constr` of the R package Compind.
struct BenefitOfTheDoubtTests {
  /// Whole numbers from 60 to 100, made by a rule that any language can follow.
  static func table(units: Int, criteria: Int) -> WeightingTable {
    let rows = (1...units).map { unit in
      (1...criteria).map { criterion -> Double in
        let mixed = unit * 37 + criterion * 53 + unit * criterion * 11
        return Double(60 + mixed % 41)
      }
    }
    return table(rows)
  }

  static func table(_ rows: [[Double]]) -> WeightingTable {
    let columns = rows[0].count
    var scores = Matrix(rows: rows.count, columns: columns)
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() { scores[row, column] = value }
    }
    return WeightingTable(
      scores: scores, criteria: (1...columns).map { "c\($0)" },
      units: rows.indices.map { Unit(code: "\($0)", name: LocalizedText("u\($0)")) },
      nominal: [Double](repeating: 1 / Double(columns), count: columns))
  }

  static func random(
    _ units: Int, _ criteria: Int, seed: UInt64, whole: Bool = false
  ) -> [[Double]] {
    var random = SeededGenerator(seed: seed)
    return (0..<units).map { _ in
      (0..<criteria).map { _ in
        whole
          ? Double(Int.random(in: 0...6, using: &random))
          : Double.random(in: 5...100, using: &random)
      }
    }
  }

  /// Two criteria by hand: A (4, 1), B (1, 4), C (2, 2). C gets its best where 4a + b = 1 and a + 4b
  /// = 1, a = b = 1/5: 4/5. A reaches 1 with a from 1/5 on, C stays behind; its shares 4a and b are
  /// even at a = 1/8 and nearest to it at a = b = 1/5: 4/5 and 1/5.
  @Test func threeUnitsByHand() throws {
    let result = try BenefitOfTheDoubt(Self.table([[4, 1], [1, 4], [2, 2]]))
    #expect(result.cases[0].score == 1 && result.cases[1].score == 1)
    #expect(abs(result.cases[2].score - 0.8) < 1e-15)
    for (found, known) in [
      (result.cases[0].shares, [0.8, 0.2]), (result.cases[1].shares, [0.2, 0.8]),
      (result.cases[2].shares, [0.5, 0.5]), (result.cases[0].weights, [0.2, 0.2]),
      (result.cases[2].weights, [0.2, 0.2]), (result.crossScores, [1, 1, 0.8]),
    ] {
      for (left, right) in zip(found, known) { #expect(abs(left - right) < 1e-14) }
    }
    #expect(result.cases.map(\.peers) == [[1], [0], [0, 1]])
  }

  @Test func scoresWithoutLimitsAreThoseOfHiGHS() throws {
    let known = [
      0.91008771929824561, 0.92450619350518914, 1, 1, 0.92931034482758623, 0.80783394710411782, 1,
      1, 1, 1, 0.97800429184549353, 1,
    ]
    let result = try BenefitOfTheDoubt(Self.table(units: 12, criteria: 4))
    for (found, known) in zip(result.cases, known) { #expect(abs(found.score - known) < 1e-13) }
    // Twelve criteria leave nobody below 1.
    let long = try BenefitOfTheDoubt(Self.table(units: 31, criteria: 12))
    #expect(long.cases.allSatisfy { $0.score == 1 })
  }

  @Test func scoresWithinLimitsAreThoseOfHiGHS() throws {
    let four = [
      0.88565298082362753, 0.91455790413813631, 0.98638826429227122, 1, 0.88983501604754556,
      0.80323426668552955, 0.96696212731668008, 0.99210688138640768, 1, 1, 0.95296438256938221,
      0.98777838422989617,
    ]
    let twelve = [
      0.95410720281787353, 0.98930095217943115, 0.9827250451576659, 0.97297970801578471,
      0.93871531688639009, 0.93349763808011754, 0.93303960792509422, 0.96517819732095089, 1, 1,
      0.94570536706997654, 1, 0.95845794902308545, 0.98414541094753283, 0.94230732458219069,
      0.93790690121135978, 0.93819929759192577, 0.97046864435548907, 0.9746260621599544,
      0.98697113544489312, 0.94347433548654813, 0.89344265202734097, 0.93490192768074099,
      0.96182536439515443, 0.95834103085165345, 0.95704296373358921, 0.98749537936899967,
      0.94712015401338645, 0.98529251596695699, 0.94285919381172023, 0.94294369117217058,
    ]
    for (criteria, limits, known) in [(4, 0.1...0.4, four), (12, 0.04...0.2, twelve)] {
      let result = try BenefitOfTheDoubt(
        Self.table(units: known.count, criteria: criteria), shares: limits)
      for (found, known) in zip(result.cases, known) { #expect(abs(found.score - known) < 1e-13) }
    }
  }

  @Test func weightsAddUpToTheScoreAndNobodyExceedsOne() throws {
    for (seed, limits) in [(1, 0...1), (2, 0.05...0.4), (3, 0...0.3), (4, 0.1...1.0)] {
      let rows = Self.random(25, 6, seed: UInt64(seed))
      let result = try BenefitOfTheDoubt(Self.table(rows), shares: limits)
      for (unit, found) in result.cases.enumerated() {
        let totals = rows.map { zip($0, found.weights).reduce(0) { $0 + $1.0 * $1.1 } }
        #expect(abs(totals[unit] - found.score) < 1e-13 && found.score <= 1)
        #expect((totals.max() ?? 0) < 1 + 1e-11)
        #expect(abs(found.shares.reduce(0, +) - 1) < 1e-12)
        #expect(
          found.shares.allSatisfy { limits.lowerBound - 1e-12...limits.upperBound + 1e-12 ~= $0 })
        #expect(found.peers == totals.indices.filter { $0 != unit && totals[$0] > 1 - 1e-9 })
        // Who is below 1 has somebody who stands in the way.
        #expect(found.score == 1 || !found.peers.isEmpty)
      }
    }
  }

  /// Random weights never favour a unit more than its own do.
  @Test func noOtherWeightsAreBetter() throws {
    let rows = Self.random(15, 4, seed: 77)
    let result = try BenefitOfTheDoubt(Self.table(rows))
    var random = SeededGenerator(seed: 78)
    var isBestSomewhere = Set<Int>()
    for _ in 0..<2000 {
      let weights = (0..<4).map { _ in Double.random(in: 0...1, using: &random) }
      let totals = rows.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }
      let most = totals.max() ?? 1
      for (unit, total) in totals.enumerated() {
        #expect(total / most <= result.cases[unit].score + 1e-12)
        if total == most { isBestSomewhere.insert(unit) }
      }
    }
    #expect(isBestSomewhere.allSatisfy { result.cases[$0].score == 1 })
    #expect(result.cases.contains { $0.score < 1 })
  }

  @Test func scaleAndOrderChangeNothing() throws {
    for seed in 1...30 {
      let rows = Self.random(14, 5, seed: UInt64(seed), whole: seed > 15)
      let limits = seed % 2 == 0 ? 0...1 : 0...0.5
      let plain = try BenefitOfTheDoubt(Self.table(rows), shares: limits)
      let factors = [3.7, 1e-4, 1000, 0.01, 1.0 / 3]
      let scaled = try BenefitOfTheDoubt(
        Self.table(rows.map { zip($0, factors).map { $0 * $1 } }), shares: limits)
      let turned = try BenefitOfTheDoubt(
        Self.table(rows.reversed().map { $0.reversed() }), shares: limits)
      for unit in rows.indices {
        let other = turned.cases[rows.count - 1 - unit]
        #expect(agree(plain.cases[unit].score, scaled.cases[unit].score))
        #expect(agree(plain.cases[unit].score, other.score))
        for (place, share) in plain.cases[unit].shares.enumerated() {
          #expect(abs(share - scaled.cases[unit].shares[place]) < 1e-9)
          #expect(abs(share - other.shares[4 - place]) < 1e-9)
        }
      }
    }
  }

  @Test func narrowerLimitsNeverRaiseAScore() throws {
    let table = Self.table(Self.random(20, 6, seed: 5))
    let ladder = try [0...1, 0.02...1, 0.02...0.5, 0.08...0.5, 0.08...0.3, 0.15...0.2].map {
      try BenefitOfTheDoubt(table, shares: $0).cases.map(\.score)
    }
    for (wide, narrow) in zip(ladder, ladder.dropFirst()) {
      #expect(zip(wide, narrow).allSatisfy { $0 >= $1 - 1e-12 })
      #expect(wide != narrow)
    }
    // Where all shares are equal nothing is left to choose: 1 over the greatest mean ratio.
    let equal = try BenefitOfTheDoubt(table, shares: 1.0 / 6...1.0 / 6)
    for unit in 0..<20 {
      let ratios = (0..<20).map { other in
        (0..<6).reduce(0) { $0 + table.scores[other, $1] / table.scores[unit, $1] } / 6
      }
      #expect(agree(equal.cases[unit].score, 1 / (ratios.max() ?? 1)))
    }
  }

  @Test func threadsChangeNothing() throws {
    let table = Self.table(Self.random(40, 7, seed: 9))
    let one = try BenefitOfTheDoubt(table, shares: 0.02...0.4, threads: 1)
    let four = try BenefitOfTheDoubt(table, shares: 0.02...0.4, threads: 4)
    #expect(one.cases.map(\.weights) == four.cases.map(\.weights))
    #expect(one.crossScores == four.crossScores)
  }

  /// A score of 0 cannot have a share above 0, and with at most half for each criterion two others
  /// are needed.
  @Test func zerosLeaveNoWeightsWithinLimits() throws {
    let table = Self.table([[0, 3, 5], [2, 4, 0], [3, 1, 1], [0, 0, 6], [0, 0, 0]])
    let floor = try BenefitOfTheDoubt(table, shares: 0.1...0.8).cases
    #expect(floor.map(\.score.isNaN) == [true, true, false, true, true])
    #expect(floor.map(\.zeros) == [[0], [2], [], [0, 1], [0, 1, 2]])
    let cap = try BenefitOfTheDoubt(table, shares: 0...0.5).cases
    #expect(cap.map(\.score.isNaN) == [false, false, false, true, true])
    #expect(cap[3].weights == [0, 0, 0] && cap[3].peers.isEmpty)
    let free = try BenefitOfTheDoubt(table)
    #expect(free.cases.map(\.score)[3...] == [1, 0])
    #expect(free.crossScores[4] == 0)
  }

  /// A (4, 1) and B (1, 4) both take the weights (1/5, 1/5); what has nothing has no say: (4 + 1)/5 = 1
  /// under the mean of two sets of weights, not 2/3 under that of three.
  @Test func aUnitWithoutWeightsHasNoSayInTheOthersMean() throws {
    let result = try BenefitOfTheDoubt(Self.table([[4, 1], [1, 4], [0, 0]]))
    #expect(result.cases.map(\.score) == [1, 1, 0])
    for (found, known) in zip(result.crossScores, [1.0, 1, 0]) {
      #expect(abs(found - known) < 1e-14)
    }
    let nothing = try BenefitOfTheDoubt(Self.table([[0, 0], [0, 0]]))
    #expect(nothing.crossScores.allSatisfy { $0.isNaN })
  }

  @Test func impossibleLimitsAreRefusedWithTheNumbers() {
    let table = Self.table([[1, 2, 3, 4]])
    for (limits, zh, en) in [
      (0.3...1, "4 个指标各占至少 30%", "at least 30% each"),
      (0...0.2, "4 个指标各占至多 20%", "at most 20% each"), (0...1.5, "0% 至 150%", "0% to 150%"),
    ] {
      let problem = #expect(throws: Diagnostic.self) {
        try BenefitOfTheDoubt(table, shares: limits)
      }
      #expect(problem?.code == .badSetting)
      #expect(problem?.message[.zh].contains(zh) == true)
      #expect(problem?.message[.en].contains(en) == true)
    }
  }

  /// Weights within 0 and 1 exist for every unit here, so that missing scores would be wrong; where
  /// double precision cannot find them, that is said.
  @Test func scoresThatAreTooUnequalAreRefusedByName() throws {
    var refused = 0
    for seed in 0..<40 {
      var random = SeededGenerator(seed: UInt64(seed))
      let rows = (0..<12).map { _ in
        (0..<5).map { _ in Elementary.exponential(-Double.random(in: 0...230, using: &random)) }
      }
      do {
        let result = try BenefitOfTheDoubt(Self.table(rows))
        #expect(result.cases.allSatisfy { $0.score > 0 && $0.score <= 1 })
      } catch {
        refused += 1
        #expect(error.code == .noDataWeights)
        #expect(error.message[.en].contains("too small next to the greatest"))
      }
    }
    #expect(refused > 0)
  }

  @Test func scoresBelowZeroAreRefused() {
    let problem = #expect(throws: Diagnostic.self) {
      try BenefitOfTheDoubt(Self.table([[1, 2], [0.5, -0.25]]))
    }
    #expect(problem?.code == .incompatibleMethods)
    #expect(problem?.message[.en].contains("u1 has -0.25 for \"c2\"") == true)
    #expect(problem?.fix?[.en].contains("efficacy") == true)
  }
}

/// Printed as `speed: …` lines as in ``PipelineSpeedTests``.
@Suite(.enabled(if: SpeedSample.isOptimised, "times of a debug build say nothing"), .serialized)
struct BenefitOfTheDoubtSpeedTests {
  /// SciPy 1.17.1 (HiGHS) takes some 35 ms.
  @Test func thirtyOneUnitsTakeUnderTenMilliseconds() throws {
    let table = BenefitOfTheDoubtTests.table(units: 31, criteria: 12)
    let clock = ContinuousClock()
    let times = try (0..<10).map { _ in
      try clock.measure { _ = try BenefitOfTheDoubt(table, shares: 0.04...0.2, threads: 1) }
    }
    let fastest = times.min() ?? .zero
    print("speed: benefit of the doubt, 31 x 12 within limits, one thread: \(fastest)")
    #expect(fastest < .milliseconds(10 * SpeedSample.slack))
  }

  @Test func threeThousandUnitsTakeAFewSeconds() throws {
    let table = BenefitOfTheDoubtTests.table(
      BenefitOfTheDoubtTests.random(3000, 60, seed: 3).map { row in row.map { 60 + 0.4 * $0 } })
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try BenefitOfTheDoubt(table) }
    print("speed: benefit of the doubt, 3,000 x 60: \(time)")
    #expect(time < .seconds(5 * SpeedSample.slack))
  }
}
