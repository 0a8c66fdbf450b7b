/// How one unit's score is distributed when all weights of a simplex are equally likely: exact.
///
/// A linear function of uniform weights has the B-spline on its vertex values as its density
/// (Curry and Schoenberg 1966, Journal d'Analyse Mathématique 17, 71–107); its distribution function
/// is a share of the simplex (Varsi 1973).
public struct ScoreDistribution: Sendable {
  /// The values at the vertices on the linear scale, from low to high; never empty.
  public let knots: [Double]
  /// How they become points.
  public let scale: ScoreScale

  /// - Parameters:
  ///   - knots: the unit's values at the vertices on the linear scale; finite, at least one.
  ///   - scale: how they become points.
  public init(knots: [Double], scale: ScoreScale = .linear) {
    self.knots = knots.sorted()
    self.scale = scale
  }

  private var lowest: Double { knots.first ?? .nan }
  private var highest: Double { knots.last ?? .nan }

  /// The lowest possible score in points.
  public var minimum: Double { scale.points(lowest) }
  /// The highest possible score in points.
  public var maximum: Double { scale.points(highest) }

  /// P(score ≤ points), between 0 and 1.
  public func cumulative(_ points: Double) -> Double {
    if points >= maximum { return 1 }
    if points < minimum { return 0 }
    return linearCumulative(scale.linear(points))
  }

  private func linearCumulative(_ value: Double) -> Double {
    if value >= highest { return 1 }
    var share = SimplexShare()
    return share.notAbove(vertices: knots.count) { knots[$0] - value }
  }

  /// The score in points that is not exceeded with a probability.
  ///
  /// - Parameter probability: between 0 and 1; the ends give the lowest and the highest score.
  public func quantile(_ probability: Double) -> Double {
    if probability <= 0 { return minimum }
    if probability >= 1 { return maximum }
    var (low, high) = (lowest, highest)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if linearCumulative(middle) < probability { low = middle } else { high = middle }
    }
    return scale.points(high)
  }

  /// The expected score in points.
  public var mean: Double {
    scale == .linear ? linearMean : minimum + excess { _ in 1 }
  }

  /// The variance of the score, points squared; for the linear scale Σ(u − ū)²/(n(n+1)), the variance
  /// of a Dirichlet-weighted sum.
  public var variance: Double {
    guard scale == .linear else {
      let mean = mean
      let offset = (minimum - mean) * (minimum - mean)
      return max(0, offset + excess { 2 * ($0 - mean) })
    }
    let mean = linearMean
    let count = Double(knots.count)
    return compensatedSum(knots.map { ($0 - mean) * ($0 - mean) }) / (count * (count + 1))
  }

  /// The standard deviation of the score in points.
  public var deviation: Double { variance.squareRoot() }

  private var linearMean: Double { compensatedSum(knots) / Double(knots.count) }

  /// ∫ factor(s) · P(score > s) ds over all scores s: between neighbouring knots the integrand is
  /// smooth, and Gauss's rule with 16 places is as good as exact (a knot at 0 under a power that is
  /// no whole number costs digits: about 1e-7).
  private func excess(_ factor: (Double) -> Double) -> Double {
    var terms: [Double] = []
    let ends = knots.map { scale.coordinate(ofPoints: scale.points($0)) }
    for (low, high) in zip(ends, ends.dropFirst()) where high > low {
      let (middle, half) = ((low + high) / 2, (high - low) / 2)
      for (place, weight) in GaussLegendre.sixteen {
        for coordinate in [middle - half * place, middle + half * place] {
          let (points, slope) = scale.points(atCoordinate: coordinate)
          let above = 1 - linearCumulative(scale.linear(points))
          terms.append(half * weight * slope * factor(points) * above)
        }
      }
    }
    return compensatedSum(terms)
  }
}

/// Gauss's rule on −1…1 (Abramowitz and Stegun 1964, table 25.4; recomputed to full precision).
enum GaussLegendre {
  /// The upper half of 16 places with their weights; the lower half mirrors it.
  static let sixteen: [(place: Double, weight: Double)] = [
    (0.09501250983763744, 0.1894506104550685),
    (0.2816035507792589, 0.18260341504492358),
    (0.45801677765722737, 0.16915651939500254),
    (0.6178762444026438, 0.14959598881657674),
    (0.755404408355003, 0.12462897125553388),
    (0.8656312023878318, 0.09515851168249279),
    (0.9445750230732326, 0.062253523938647894),
    (0.9894009349916499, 0.027152459411754096),
  ]
}
