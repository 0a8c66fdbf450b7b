/// What follows from one expert's judgement of one node.
public struct NodeOpinion: Sendable {
  /// The node's id.
  public var node: String
  /// The criteria's ids.
  public var criteria: [String]
  /// The expert's id.
  public var expert: String
  /// What was said, in the order of ``criteria``.
  public var judgement: Judgement
  /// The weights that follow from the judgement, adding up to 1.
  public var weights: [Double]
  /// The comparisons, where pairs were compared.
  public var matrix: PairwiseMatrix?
  /// The name of the method that gave the weights; empty for points and weights as such, which are
  /// only divided by their sum.
  public var method: String
  /// Whether that is not the method asked for, because pairs are missing.
  public var isReplaced: Bool
  /// How far comparisons of pairs contradict each other.
  public var consistency: Consistency?
  /// The comparisons of pairs that the others contradict most, the worst first.
  public var doubtful: [DoubtfulJudgement]
  /// The solution of the best–worst method with its deviation.
  public var bestWorst: BestWorstWeights?
  /// How far best–worst comparisons contradict each other.
  public var bestWorstConsistency: BestWorstConsistency?
}

/// How judgements of every kind become weights.
public struct JudgementMethods: Sendable {
  /// For comparisons of pairs.
  public var prioritisation: any Prioritisation
  /// For orders of importance.
  public var ranking: any RankWeighting
  /// For best–worst comparisons.
  public var bestWorst: any BestWorstModel
  /// Where RI is taken from.
  public var randomIndex: RandomIndex
  /// How many doubtful judgements are listed at most.
  public var doubtful: Int

  /// Chooses the methods: eigenvector, rank-order centroid, linear best–worst, Saaty's RI and three
  /// doubtful judgements unless given.
  public init(
    prioritisation: (any Prioritisation)? = nil, ranking: (any RankWeighting)? = nil,
    bestWorst: (any BestWorstModel)? = nil, randomIndex: RandomIndex = .saaty, doubtful: Int = 3
  ) {
    self.prioritisation = prioritisation ?? PrincipalEigenvector()
    self.ranking = ranking ?? RankOrderCentroid()
    self.bestWorst = bestWorst ?? LinearBestWorst()
    self.randomIndex = randomIndex
    self.doubtful = doubtful
  }

  /// The method by which weights follow from a matrix: the chosen one, or logarithmic least squares
  /// where pairs are missing and it needs all.
  public func prioritisation(for matrix: PairwiseMatrix) -> any Prioritisation {
    type(of: prioritisation).needsAllPairs && !matrix.isComplete
      ? LogarithmicLeastSquares() : prioritisation
  }
}

extension NodeJudgement {
  /// The weights that follow from the judgement, with its consistency.
  ///
  /// - Parameters:
  ///   - expert: the expert's id.
  ///   - methods: how weights are had.
  /// - Throws: ``Diagnostic`` (E470) where comparisons leave two groups of criteria unconnected.
  public func opinion(
    of expert: String, by methods: JudgementMethods = JudgementMethods()
  ) throws(Diagnostic) -> NodeOpinion {
    var result = NodeOpinion(
      node: node, criteria: criteria, expert: expert, judgement: judgement, weights: [], method: "",
      isReplaced: false, doubtful: [])
    switch judgement {
    case .pairwise(let matrix):
      if let problem = matrix.disconnection(criteria: criteria, node: node, at: place) {
        throw problem
      }
      let method = methods.prioritisation(for: matrix)
      result.method = type(of: method).name
      result.isReplaced = result.method != type(of: methods.prioritisation).name
      result.weights = method.weights(of: matrix)
      result.matrix = matrix
      let fit = LogarithmicFit(matrix)
      result.consistency = Consistency(
        fit: fit, value: Consistency.greatestEigenvalue(of: matrix, fit: fit),
        source: methods.randomIndex)
      result.doubtful = DoubtfulJudgement.list(
        in: matrix, fit: fit, first: methods.doubtful, source: methods.randomIndex)
    case .ranking(let ranks):
      result.method = type(of: methods.ranking).name
      result.weights = methods.ranking.weights(of: ranks)
    case .bestWorst(let comparisons):
      let solution = methods.bestWorst.weights(of: comparisons)
      result.method = type(of: methods.bestWorst).name
      result.weights = solution.weights
      result.bestWorst = solution
      result.bestWorstConsistency = BestWorstConsistency(of: comparisons)
    case .budget(let numbers), .direct(let numbers):
      result.weights = numbers.shares
    }
    return result
  }
}
