import Testing

@testable import CompositeIndex

/// What must hold of every method that turns comparisons into weights, on a thousand random cases.
struct PriorityPropertiesTests {
  private static let methods: [any Prioritisation] = Catalogue.prioritisations.map { $0.init() }
  private static let cases = 0..<1000

  @Test func weightsArePositiveAndAddUpToOne() {
    for seed in Self.cases {
      var random = RandomJudgements(seed: seed)
      let matrix = random.matrix(order: 2 + seed % 14, noise: 1.5)
      for method in Self.methods {
        let weights = method.weights(of: matrix)
        #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
        #expect(weights.allSatisfy { $0 > 0 })
      }
    }
  }

  @Test func permutingCriteriaPermutesWeightsOnly() {
    for seed in Self.cases {
      var random = RandomJudgements(seed: seed)
      let order = 2 + seed % 14
      let matrix =
        seed.isMultiple(of: 2)
        ? random.matrix(order: order, noise: 1.2)
        : random.incomplete(order: order, noise: 1.2, gaps: order)
      let places = Array(0..<order).shuffled(using: &random.generator)
      let permuted = matrix.permuted(places)
      for method in Self.methods where matrix.isComplete || !type(of: method).needsAllPairs {
        let weights = method.weights(of: matrix)
        #expect(agree(method.weights(of: permuted), places.map { weights[$0] }, 1e-12))
      }
      let (before, after) = (Consistency(of: matrix), Consistency(of: permuted))
      #expect(abs(before.ratio - after.ratio) < 1e-11)
      #expect(abs(before.geometricIndex - after.geometricIndex) < 1e-12)
      #expect(abs(before.triadIndex - after.triadIndex) < 1e-12)
    }
  }

  @Test func consistentJudgementsGiveTheirWeightsByEveryMethodAndRatioZero() {
    for seed in Self.cases {
      var random = RandomJudgements(seed: seed)
      let weights = random.weights(2 + seed % 14)
      let matrix = PairwiseMatrix(weights: weights)
      for method in Self.methods {
        #expect(agree(method.weights(of: matrix), weights, 1e-12))
      }
      let consistency = Consistency(of: matrix)
      #expect(consistency.ratio == 0)
      #expect(consistency.lambdaMax == Double(weights.count))
      #expect(consistency.geometricIndex < 1e-28)
      #expect(consistency.triadIndex < 1e-13)
      #expect(DoubtfulJudgement.list(in: matrix).isEmpty)
    }
  }

  /// Multiplying each judgement by the ratio of weights multiplies eigenvector and geometric mean by
  /// these weights, and changes no consistency.
  @Test func multiplyingByAConsistentMatrixShiftsLogarithms() {
    for seed in Self.cases {
      var random = RandomJudgements(seed: seed)
      let order = 2 + seed % 14
      let matrix =
        seed.isMultiple(of: 2)
        ? random.matrix(order: order, noise: 1)
        : random.incomplete(order: order, noise: 1, gaps: order)
      let factors = random.weights(order)
      var multiplied = matrix
      for pair in matrix.pairs {
        multiplied[pair.row, pair.column] = pair.value * factors[pair.row] / factors[pair.column]
      }
      for method in [PrincipalEigenvector(), RowGeometricMean(), LogarithmicLeastSquares()]
        as [any Prioritisation]
      where matrix.isComplete || !type(of: method).needsAllPairs {
        let expected = zip(method.weights(of: matrix), factors).map { $0 * $1 }.shares
        #expect(agree(method.weights(of: multiplied), expected, 1e-12))
      }
      #expect(abs(Consistency(of: matrix).ratio - Consistency(of: multiplied).ratio) < 1e-11)
    }
  }

  @Test func oneAndTwoCriteriaAreAlwaysConsistent() {
    #expect(PrincipalEigenvector().weights(of: PairwiseMatrix(order: 1)) == [1])
    #expect(Consistency(of: PairwiseMatrix(order: 1)).ratio == 0)
    let two = PairwiseMatrix(upper: [[4]])
    for method in Self.methods { #expect(agree(method.weights(of: two), [0.8, 0.2], 1e-15)) }
    #expect(Consistency(of: two).ratio == 0)
    #expect(Consistency(of: two).passes())
    #expect(DoubtfulJudgement.list(in: two).isEmpty)
  }

  /// mpmath 1.4.1 with 40 digits: a₁ⱼ = 10^(j − i), times 1.5 where i + j is a multiple of 3.
  @Test func weightsFourteenPowersOfTenApartHaveAllTheirDigits() {
    var matrix = PairwiseMatrix(order: 15)
    for row in 0..<15 {
      var power = 1.0
      for column in row + 1..<max(15, row + 1) {
        power *= 10
        matrix[row, column] = (row + column).isMultiple(of: 3) ? power * 1.5 : power
      }
    }
    #expect(
      agree(
        PrincipalEigenvector().weights(of: matrix),
        [
          0.89781473322247141, 0.092428426201729168, 0.0088095491093448065, 0.00085043471956870818,
          8.7627380302739292e-5, 8.3319956391048503e-6, 8.0555507220518552e-7,
          8.308659246024993e-8, 7.8791886463279024e-9, 7.6304384031333554e-10,
          7.8792576288900886e-11, 7.4497832697673659e-12, 7.2277603646175035e-13,
          7.4732578328535342e-14, 7.0425041522418618e-15,
        ], 1e-13))
    #expect(abs(Consistency(of: matrix).lambdaMax - 15.2910242453599276) < 1e-13)
  }

  /// First over second over third over first by c each: λmax = 1 + c + 1/c with equal weights
  /// (circulant matrix); the next eigenvalue is nearly as large.
  @Test(arguments: [2.0, 9, 1e3, 1e6])
  func circlesConvergeHoweverWideTheyAre(_ wide: Double) {
    let matrix = PairwiseMatrix(upper: [[wide, 1 / wide], [wide]])
    let consistency = Consistency(of: matrix)
    #expect(abs(consistency.lambdaMax / (1 + wide + 1 / wide) - 1) < 1e-14)
    #expect(agree(PrincipalEigenvector().weights(of: matrix), [1, 1, 1].shares, 1e-9))
  }

  /// A wide circle with uneven sides, where the next eigenvalue is 0.99 of the greatest or more;
  /// mpmath 1.4.1 with 60 digits.
  @Test func nearlyEqualEigenvaluesConvergeTooIfNotToTheLastDigit() {
    let matrix = PairwiseMatrix(upper: [[1e4, 1e-4, 3], [1e4, 5], [2]])
    #expect(abs(Consistency(of: matrix).lambdaMax / 10001.0004444444283 - 1) < 1e-13)
    #expect(
      agree(
        PrincipalEigenvector().weights(of: matrix),
        [
          0.33332185339595953, 0.33332185454406817, 0.33332184880352552, 3.4443256446778282e-5,
        ], 1e-11))
  }
}
