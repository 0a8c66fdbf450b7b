internal import IndexKernel

/// How scores that are linear in the weights become points of the index.
///
/// A weighted power mean is a growing function of Σ wᵢ f(xᵢ); f keeps the order, so a falling power
/// enters with the opposite sign.
public enum ScoreScale: Hashable, Sendable {
  /// As they are: arithmetic means.
  case linear
  /// f(x) = ln x: geometric means.
  case logarithmic
  /// f(x) = xᵖ for p above 0, −xᵖ below: harmonic (−1) and other power means; (xᵖ − 1)/p near 0.
  case power(Double)

  /// The same scale in the kernel.
  private var kernel: MeanScale {
    switch self {
    case .linear: .linear
    case .logarithmic: .logarithmic
    case .power(let exponent): .power(exponent)
    }
  }

  /// f, growing.
  ///
  /// - Parameter score: points; above 0, or 0 for positive powers, unless linear.
  public func linear(_ score: Double) -> Double { kernel.linear(score) }

  /// The points of a sum.
  public func points(_ value: Double) -> Double { kernel.points(value) }

  /// Points on the axis on which they vary most smoothly with the weights: powers above 1 as they
  /// are, powers between 0 and 1 on the linear scale, all others as logarithms.
  func coordinate(ofPoints points: Double) -> Double {
    switch self {
    case .linear: points
    case .power(let p) where p > 1: points
    case .power(let p) where p > 0: linear(points)
    case .logarithmic, .power: Elementary.ln(points)
    }
  }

  /// The points of such a coordinate, and their derivative.
  func points(atCoordinate coordinate: Double) -> (points: Double, slope: Double) {
    switch self {
    case .linear: return (coordinate, 1)
    case .power(let p) where p > 1: return (coordinate, 1)
    case .power(let p) where p > 0:
      let points = points(coordinate)
      let slope =
        MeanScale.isNearGeometric(p) ? points / (1 + p * coordinate) : points / (p * coordinate)
      return (points, slope)
    case .logarithmic, .power:
      let points = Elementary.exponential(coordinate)
      return (points, points)
    }
  }
}
