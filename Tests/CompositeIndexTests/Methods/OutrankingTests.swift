import Testing

@testable import CompositeIndex

/// Scores of units, a row each, as a table of children.
func childScores(_ rows: [[Double]], weights: [Double]? = nil) -> ChildScores {
  let width = rows.first?.count ?? 0
  var table = ChildScores(
    units: rows.count, weights: weights ?? [Double](repeating: 1, count: width))
  for (number, row) in rows.enumerated() {
    for (child, score) in row.enumerated() { table[number, child] = score }
  }
  return table
}

struct OutrankingTests {
  static func copeland(_ scale: OutrankingScale) -> Copeland {
    var method = Copeland()
    method.scale = scale
    return method
  }

  static func condorcet(_ scale: OutrankingScale) -> Condorcet {
    var method = Condorcet()
    method.scale = scale
    return method
  }

  static let scales = OutrankingScale.allCases

  private static let three = childScores(
    [[30, 20, 10], [20, 10, 30], [10, 40, 20]], weights: [2, 1, 1])

  /// A–B: 2 + 1 of 4 for A. A–C: 2 for A, 1 + 1 for C: level. B–C: 2 + 1 for B. So A has a win and
  /// a tie, B a win and a loss, C a tie and a loss.
  @Test func copelandByHand() {
    #expect(Self.copeland(.netWins).values(Self.three) == [1, 0, -1])
    // 100 · (s + 2) / 4.
    #expect(Self.copeland(.share).values(Self.three) == [75, 50, 25])
  }

  /// The same shares by hand: 3/4, 2/4, 3/4.
  @Test func theMatrixHoldsSharesOfTheWeight() {
    let matrix = OutrankingMatrix(Self.three)
    #expect([matrix[0, 1], matrix[0, 2], matrix[1, 2]] == [0.75, 0.5, 0.75])
    #expect([matrix[1, 0], matrix[2, 0], matrix[2, 1]] == [0.25, 0.5, 0.25])
    #expect(matrix[1, 1].isNaN)
  }

  /// COINr 1.1.14's definition (`outrankMatrix`, `a_copeland`) computed with numpy 2 in Python, weights
  /// 3, 1, 2, 1 rescaled to 1, with ties: wins minus losses.
  @Test func netWinsAreCOINrsCopelandScores() {
    let rows: [[Double]] = [
      [1, 5, 3, 2], [4, 4, 3, 1], [2, 2, 2, 2], [5, 1, 1, 5], [3, 3, 3, 3], [4, 4, 3, 1],
      [0, 6, 6, 0],
    ]
    let table = childScores(rows, weights: [3, 1, 2, 1])
    #expect(Self.copeland(.netWins).values(table) == Self.coinr)
  }
  private static let coinr: [Double] = [-3, 3, -3, 6, 0, 3, -6]

  @Test(arguments: scales)
  func halfOfTheWeightIsATieWhateverItsBinaryForm(_ scale: OutrankingScale) {
    // 0.1 + 0.2 against 0.3.
    let table = childScores([[1, 1, 0], [0, 0, 1]], weights: [0.1, 0.2, 0.3])
    let level = scale == .share ? 50.0 : 0
    #expect(Self.copeland(scale).values(table) == [level, level])
    #expect(Self.condorcet(scale).values(table) == [level, level])
  }

  /// A and B share the first child only, where A is higher; nobody shares one with C.
  @Test(arguments: scales)
  func pairsWithoutACommonChildAreNeither(_ scale: OutrankingScale) {
    let table = childScores([[5, 9, .nan], [4, .nan, .nan], [.nan, .nan, 1]])
    let expected: [Double] = scale == .share ? [75, 25, 50] : [1, -1, 0]
    #expect(Self.copeland(scale).values(table) == expected)
    #expect(Self.condorcet(scale).values(table) == expected)
    let outcomes = Self.copeland(scale).outcomes(of: 0, table)
    #expect(outcomes == [.notCompared, .won, .notCompared])
  }

  @Test(arguments: scales)
  func aUnitWithoutScoresIsMissingAndCountsForNobody(_ scale: OutrankingScale) {
    let with = childScores([[5, 9], [.nan, .nan], [4, 1]])
    let without = childScores([[5, 9], [4, 1]])
    for method in [Self.copeland(scale), Self.condorcet(scale)] as [any TableAggregation] {
      let (scores, others) = (method.values(with), method.values(without))
      #expect(scores[1].isNaN)
      #expect([scores[0], scores[2]] == others)
    }
  }

  @Test func aloneAUnitIsInTheMiddle() {
    #expect(Self.copeland(.share).values(childScores([[3, 4]])) == [50])
    #expect(Self.copeland(.netWins).values(childScores([[3, 4]])) == [0])
    #expect(Self.condorcet(.share).values(childScores([[3, 4]])) == [50])
    #expect(Self.condorcet(.share).values(childScores([])).isEmpty)
  }

  /// COINr's fault was that the lower half of its matrix was 1 minus the upper one, so that missing
  /// values made results depend on who stood first.
  @Test(arguments: scales)
  func theOrderOfUnitsDoesNotMatterWhateverIsMissing(_ scale: OutrankingScale) {
    var random = SeededGenerator(seed: 41)
    for _ in 0..<60 {
      let count = Int.random(in: 2...9, using: &random)
      let weights = (0..<4).map { _ in Double(Int.random(in: 1...5, using: &random)) / 10 }
      let rows = (0..<count).map { _ in
        weights.map { _ in
          Int.random(in: 0..<4, using: &random) == 0
            ? Double.nan : Double(Int.random(in: 0...5, using: &random))
        }
      }
      let order = rows.indices.shuffled(using: &random)
      for method in [Self.copeland(scale), Self.condorcet(scale)] as [any TableAggregation] {
        let scores = method.values(childScores(rows, weights: weights))
        let others = method.values(childScores(order.map { rows[$0] }, weights: weights))
        for (position, row) in order.enumerated() {
          #expect(others[position].bitPattern == scores[row].bitPattern)
        }
      }
    }
  }

  @Test(arguments: scales)
  func outcomesAreWhatTheScoreCounts(_ scale: OutrankingScale) {
    var random = SeededGenerator(seed: 42)
    for _ in 0..<30 {
      let rows = (0..<7).map { _ in
        (0..<5).map { _ in Double(Int.random(in: 0...3, using: &random)) }
      }
      let table = childScores(rows)
      for method in [Self.copeland(scale), Self.condorcet(scale)] as [any TableAggregation] {
        for (row, score) in method.values(table).enumerated() {
          let outcomes = method.outcomes(of: row, table)
          let net = outcomes.count { $0 == .won } - outcomes.count { $0 == .lost }
          #expect(score == (scale == .share ? 100 * Double(net + 6) / 12 : Double(net)))
        }
      }
    }
  }
}
