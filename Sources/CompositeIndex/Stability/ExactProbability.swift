/// Who is ahead of whom, and by which ranks, when every weighting of a set is as likely as any other:
/// exact, without a draw.
///
/// The weights are uniform on a simplex given by its vertices: all weights, weights with a floor, or
/// weights of which only the order is known. Scores are linear in the weights, so a unit is known by
/// its scores at the vertices. For power means the transformed scores xᵖ, ln x or −xᵖ stand for the
/// scores: they have the same order (Bullen 2003, chapter III).
///
/// Probabilities by Varsi (1973); the expected rank is 1 plus the sum of the probabilities of being
/// overtaken, because expectations add up however dependent the pairs are.
public struct ExactProbabilities: Sendable {
  /// Scores at the vertices: one row for each unit, one number for each vertex.
  public let vertexScores: [[Double]]

  /// - Parameter vertexScores: one row for each unit, as many finite numbers in each, at least one.
  public init(vertexScores: [[Double]]) {
    self.vertexScores = vertexScores
  }

  /// Scores at the vertices that are no further apart, relative to their size, are the same: what
  /// differs in the last digits only differs by rounding.
  static let noise = 1e-13

  /// P(first strictly ahead of second), between 0 and 1, to about 1e-15.
  ///
  /// - Returns: 0 where both have the same scores whatever the weights, and for a unit and itself.
  public func probability(of first: Int, aheadOf second: Int) -> Double {
    var share = SimplexShare()
    return probability(first, second, &share)
  }

  /// Whether two units have the same score under all weights of the set.
  public func areEqual(_ first: Int, _ second: Int) -> Bool {
    zip(vertexScores[first], vertexScores[second]).allSatisfy { left, right in
      abs(left - right) <= Self.noise * max(abs(left), abs(right))
    }
  }

  private func probability(
    _ first: Int, _ second: Int, _ share: inout SimplexShare
  ) -> Double {
    if first == second || areEqual(first, second) { return 0 }
    let (own, other) = (vertexScores[first], vertexScores[second])
    // Differences the other way round, so that the small probabilities keep their digits.
    return share.notAbove(vertices: own.count) { other[$0] - own[$0] }
  }

  /// P(row ahead of column) for all pairs: units × units, row after row, 0 on the diagonal.
  ///
  /// A pair's two entries add up to 1, up to rounding, or are both 0 where the units are equal.
  public var winning: [Double] {
    var share = SimplexShare()
    let count = vertexScores.count
    var matrix = [Double](repeating: 0, count: count * count)
    for first in 0..<count {
      for second in 0..<count where second != first {
        matrix[first * count + second] = probability(first, second, &share)
      }
    }
    return matrix
  }

  /// The expected rank of every unit, between 1 and their number; equal units share the better rank.
  public var expectedRanks: [Double] { Self.expectedRanks(winning, units: vertexScores.count) }

  /// Expected ranks from the matrix of ``winning``.
  public static func expectedRanks(_ winning: [Double], units: Int) -> [Double] {
    (0..<units).map { unit in
      1 + compensatedSum((0..<units).lazy.map { winning[$0 * units + unit] })
    }
  }

  /// How a unit's score is distributed: linear in the weights, so a B-spline.
  public func distribution(of unit: Int, scale: ScoreScale = .linear) -> ScoreDistribution {
    ScoreDistribution(knots: vertexScores[unit], scale: scale)
  }
}
