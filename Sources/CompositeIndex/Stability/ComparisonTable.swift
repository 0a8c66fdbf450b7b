internal import IndexKernel

/// Units by coordinates such that every question about the order of units is linear in weights.
///
/// A weighted power mean f⁻¹(Σ wⱼ f(zⱼ)) orders units as Σ wⱼ f(zⱼ) does (as −Σ wⱼ f(zⱼ) where f
/// falls), so `values` holds ±f(z). Nested means of one exponent are one such mean of the leaves
/// (Hardy, Littlewood and Pólya, 1934, Inequalities, section 3.1). A bonus under an arithmetic mean
/// is added to every coordinate, which adds it to the sum because weights add up to 1.
public struct ComparisonTable: Sendable {
  /// Which weights vary.
  public let space: WeightSpace
  /// The node whose ranking is asked about: the space's own or one above it.
  public let judged: Int
  /// The assessment's rows that are compared, in the order of codes.
  public let rows: [Int]
  /// One row for each compared unit, one number for each coordinate; higher is better.
  public let values: [[Double]]
  /// The exponent of the mean: 1 arithmetic, 0 geometric, −1 harmonic.
  public let exponent: Double
  /// How equal scores share ranks.
  public let ties: TieRule
  let mean: Combination
  let sign: Double
  let coverage: [Coverage]

  /// A unit that the coverage floor could shut out of the ranking, or let in.
  struct Coverage: Sendable {
    let name: LocalizedText
    let isRanked: Bool
    /// Share of weight with data if all weight were on one coordinate.
    let shares: [Double]
    let floor: Double
  }

  /// What turns points into `values` and sums back into points.
  public var scale: ScoreScale {
    switch exponent {
    case 1: .linear
    case 0: .logarithmic
    default: .power(exponent)
    }
  }

  /// How many units are compared.
  public var count: Int { rows.count }

  /// Σ wⱼ · value of every compared unit: higher is better.
  public func sums(_ weights: [Double]) -> [Double] {
    values.map { row in
      var sum = 0.0
      for position in row.indices { sum += weights[position] * row[position] }
      return sum
    }
  }

  /// The scores (points, with bonus) that some weights give, as an assessment works them out.
  public func scores(_ weights: [Double]) -> [Double] {
    sums(weights).map { mean.inverse(sign * $0) }
  }

  /// Competition ranks (1, 2, 2, 4) that some weights give; scores within the tie tolerance are
  /// equal.
  public func ranks(_ weights: [Double]) -> [Double] {
    competitionRanks(scores(weights))
  }

  /// The position of an assessment's row among the compared ones.
  public func position(ofRow row: Int) -> Int? { rows.firstIndex(of: row) }
}
