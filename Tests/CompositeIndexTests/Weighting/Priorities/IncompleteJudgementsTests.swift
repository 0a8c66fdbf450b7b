import Testing

@testable import CompositeIndex

/// Matrices in which pairs are missing.
struct IncompleteJudgementsTests {
  /// a:b 2, a:c 5, b:d 3, b:e 7, c:d 1/2, d:e 3; four pairs missing.
  private static let matrix = PairwiseMatrix(
    upper: [[2, 5, 0, 0], [0, 3, 7], [0.5, 0], [3]])

  /// The normal equations by mpmath 1.4.1 with 40 digits; residuals over the two judgements beyond
  /// the four that determine the weights.
  @Test func leastSquaresSolvesTheNormalEquations() {
    let weights = LogarithmicLeastSquares().weights(of: Self.matrix)
    #expect(
      agree(
        weights,
        [
          0.46970627991956011, 0.29145272589979951, 0.0756980360072947, 0.12199523192117025,
          0.041147726252175428,
        ], 1e-14))
    #expect(abs(Consistency(of: Self.matrix).geometricIndex - 0.09599711124040573) < 1e-14)
  }

  /// λmax of the most consistent completion by mpmath 1.4.1; AHPy 2.1 completes to the same within
  /// its tolerance (CI 0.0096565), but divides by the RI of complete matrices.
  @Test func consistencyIsThatOfTheMostConsistentCompletion() {
    let consistency = Consistency(of: Self.matrix)
    #expect(abs(consistency.lambdaMax - 5.03862618950846913) < 1e-13)
    #expect(consistency.missing == 4)
    // Two of six judgements beyond those that connect: a third of 1.12.
    #expect(abs(consistency.randomIndex - 1.12 / 3) < 1e-15)
    #expect(abs(consistency.ratio - 0.03862618950846913 / 4 / (1.12 / 3)) < 1e-13)
  }

  /// Leaving out one judgement, by mpmath 1.4.1.
  @Test func doubtsAreAboutWhatTheOthersImply() {
    let list = DoubtfulJudgement.list(in: Self.matrix, first: 6)
    #expect(list.map(\.row) == [0, 2, 0, 1, 3, 1])
    #expect(list.map(\.column) == [1, 3, 2, 3, 4, 4])
    #expect(
      agree(
        list.map(\.implied),
        [
          0.90615031083574346, 1.1035696705524483, 11.035696705524483, 1.8178166475894687,
          2.9042205606795656, 7.2308557705018656,
        ], 1e-13))
  }

  @Test func withoutGapsLeastSquaresIsTheGeometricMean() {
    for seed in 0..<1000 {
      var random = RandomJudgements(seed: seed)
      let matrix = random.matrix(order: 2 + seed % 14, noise: 1)
      let order = matrix.order
      // Row products by hand, not by the fit.
      let means = (0..<order).map { row in
        let product = (0..<order).reduce(1.0) { $0 * matrix[row, $1] }
        return Elementary.power(product, 1 / Double(order))
      }
      #expect(agree(LogarithmicLeastSquares().weights(of: matrix), means.shares, 1e-13))
      #expect(agree(RowGeometricMean().weights(of: matrix), means.shares, 1e-13))
    }
  }

  /// The rest of a consistent matrix still gives the weights, whichever pairs are missing.
  @Test func consistentJudgementsGiveTheirWeightsWithGaps() {
    for seed in 0..<1000 {
      var random = RandomJudgements(seed: seed)
      let matrix = random.incomplete(order: 3 + seed % 13, noise: 0, gaps: 1 + seed % 60)
      let full = LogarithmicLeastSquares().weights(of: matrix)
      for pair in matrix.pairs {
        #expect(abs(full[pair.row] / full[pair.column] / pair.value - 1) < 1e-12)
      }
      #expect(Consistency(of: matrix).ratio == 0)
    }
  }

  /// No completion has a smaller eigenvalue: gaps filled by other ratios, and moved one by one.
  @Test func theCompletionCannotBeBettered() {
    for seed in 0..<150 {
      var random = RandomJudgements(seed: seed)
      let matrix = random.incomplete(order: 4 + seed % 6, noise: 1.2, gaps: 2 + seed % 5)
      let completion = OptimalCompletion(of: matrix, fit: LogarithmicFit(matrix))
      var filled = matrix
      var gaps: [(Int, Int)] = []
      for row in 0..<matrix.order {
        for column in row + 1..<max(matrix.order, row + 1) where matrix[row, column].isNaN {
          gaps.append((row, column))
          filled[row, column] = Elementary.exponential(
            completion.heights[row] - completion.heights[column])
        }
      }
      #expect(abs(Consistency(of: filled).lambdaMax - completion.value) < 1e-12)
      for (row, column) in gaps {
        for step in [-0.5, -1e-3, 1e-3, 0.5] {
          let moved = filled.stretching(row: row, column: column, by: step)
          #expect(Consistency(of: moved).lambdaMax >= completion.value - 1e-12)
        }
      }
    }
  }

  /// Just enough judgements contradict nothing, and imply nothing about each other.
  @Test func aTreeOfJudgementsIsConsistent() {
    let chain = PairwiseMatrix(upper: [[2, 0, 0], [3, 0], [1.0 / 4]])
    let consistency = Consistency(of: chain)
    #expect(consistency.ratio == 0 && consistency.randomIndex == 0)
    #expect(DoubtfulJudgement.list(in: chain).isEmpty)
    // 6 : 3 : 1 : 4
    #expect(
      agree(
        LogarithmicLeastSquares().weights(of: chain), [6, 3, 1, 4].shares,
        1e-14))
  }

  @Test func matricesAreEqualWhereTheSameWasJudged() {
    var other = Self.matrix
    #expect(Judgement.pairwise(Self.matrix) == .pairwise(other))
    #expect(Set([Self.matrix, other]).count == 1)
    let pair = Self.matrix.pairs[0]
    other[pair.row, pair.column] = .nan
    #expect(Self.matrix != other && PairwiseMatrix(order: 2) != PairwiseMatrix(order: 3))
  }

  @Test func unconnectedJudgementsAreRefusedWithTheMissingComparisons() throws {
    let matrix = PairwiseMatrix(upper: [[0, 3, 0, 0], [0, 2, 0], [0, 0], [0]])
    let judgement = NodeJudgement(
      node: "index", criteria: ["a", "b", "c", "d", "e"], judgement: .pairwise(matrix))
    let problem = try #require(throws: Diagnostic.self) { try judgement.opinion(of: "E1") }
    #expect(problem.code == .unconnectedJudgements)
    #expect(problem.message.en.contains("{a, c} with {b, d} with {e}"))
    #expect(problem.message.zh.contains("{a、c} 与 {b、d} 与 {e}"))
    #expect(problem.fix?.en.contains("2 comparisons across, for example a:b, a:e") == true)
  }

  @Test func methodsThatNeedAllPairsAreReplacedAndTheOpinionSaysSo() throws {
    let judgement = NodeJudgement(
      node: "", criteria: ["a", "b", "c", "d", "e"], judgement: .pairwise(Self.matrix))
    for method in Catalogue.prioritisations {
      let opinion = try judgement.opinion(
        of: "E1", by: JudgementMethods(prioritisation: method.init()))
      #expect(opinion.method == "least-squares")
      #expect(opinion.isReplaced == (method.name != "least-squares"))
      #expect(opinion.weights == LogarithmicLeastSquares().weights(of: Self.matrix))
    }
  }
}
