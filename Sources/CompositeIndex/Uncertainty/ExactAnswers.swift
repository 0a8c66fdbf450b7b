/// What is known exactly about a model whose only factor is uniform weights of one group under means of
/// one kind: expected ranks, pairs and the distribution of scores; and whether a run agrees.
public struct ExactAnswers: Sendable {
  /// The exact probabilities, units in the order of the model's rows.
  public let probabilities: ExactProbabilities
  /// What turns linear sums into points.
  public let scale: ScoreScale
  /// P(row ahead of column): units × units; where two units have the same scores whatever the weights
  /// it is 0 both ways.
  public let winning: [Double]
  private let units: Int

  /// - Returns: `nil` where the model has no closed form.
  public init?(_ model: UncertainModel) {
    guard model.factors.count == 1,
      case .weights(.within(let choice), let place) = model.factors[0].source,
      let draw = model.draws[0], draw.groups.count == 1,
      let parent = Self.parent(draw, model.base.scheme)
    else { return nil }
    let scheme = model.base.scheme
    let space =
      place == .leaves
      ? WeightSpace(leavesUnder: ResolvedScheme.root, in: scheme)
      : WeightSpace(childrenOf: parent, in: scheme)
    guard
      let table = try? ComparisonTable(model.base, space, judged: ResolvedScheme.root),
      table.rows == model.rows, table.coverage.isEmpty, table.space.leftOut.isEmpty,
      let vertices = try? WeightSet(choice, of: table.space, in: scheme).vertices
    else { return nil }
    let scores = table.values.map { row in
      vertices.map { vertex in
        compensatedSum(zip(row, vertex).map { $0 * $1 })
      }
    }
    probabilities = ExactProbabilities(vertexScores: scores)
    winning = probabilities.winning
    scale = table.scale
    units = table.rows.count
  }

  private static func parent(_ draw: WeightDraw, _ scheme: ResolvedScheme) -> Int? {
    draw.isOfLeaves
      ? ResolvedScheme.root : draw.groups[0].nodes.first.flatMap { scheme.nodes[$0].parent }
  }

  /// The expected rank of every unit; equal units share the better one.
  public var expectedRanks: [Double] {
    ExactProbabilities.expectedRanks(winning, units: units)
  }

  /// P(one unit is ahead of another); units with the same scores count half.
  public func ahead(_ unit: Int, of other: Int) -> Double {
    let own = winning[unit * units + other]
    return own == 0 && winning[other * units + unit] == 0 ? 0.5 : own
  }

  /// How a unit's score is distributed.
  public func scores(of unit: Int) -> ScoreDistribution {
    probabilities.distribution(of: unit, scale: scale)
  }

  /// How far a run is from the exact answers, in Monte-Carlo standard errors; at most about 4 by
  /// chance.
  ///
  /// The error of a rank is taken from the run and from the exact pairs, one replicate is added to
  /// each: what is rare may not have happened, or have happened once.
  ///
  /// - Returns: the largest distance of an expected rank, and that of a probability of neighbours by
  ///   expected rank, which is least certain.
  public func distance(of analysis: UncertaintyAnalysis) -> (rank: Double, pair: Double) {
    let expected = expectedRanks
    let count = Double(analysis.replicates)
    var (rank, pair) = (0.0, 0.0)
    for unit in 0..<units {
      let sampled = analysis.ranks(of: unit)
      var variance = sampled.deviation * sampled.deviation
      for other in 0..<units where other != unit {
        let share = winning[other * units + unit]
        variance += share * (1 - share)
      }
      let error = (variance / count).squareRoot() + 1 / count
      rank = max(rank, abs(sampled.mean - expected[unit]) / error)
    }
    let order = (0..<units).sorted { (expected[$0], $0) < (expected[$1], $1) }
    for (first, other) in zip(order, order.dropFirst()) {
      let exact = ahead(first, of: other)
      let error = (exact * (1 - exact) / count).squareRoot() + 1 / count
      pair = max(pair, abs(analysis.ahead(first, of: other).value - exact) / error)
    }
    return (rank, pair)
  }
}
