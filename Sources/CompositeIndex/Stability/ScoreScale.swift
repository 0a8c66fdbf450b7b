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

  /// The scale on which an aggregation is a weighted sum; `nil` where it is no power mean.
  init?(_ aggregation: any Aggregation) {
    switch aggregation {
    case is ArithmeticMean: self = .linear
    case is GeometricMean: self = .logarithmic
    case is HarmonicMean: self = .power(-1)
    case let mean as PowerMean: self = .power(mean.exponent)
    default: return nil
    }
  }

  // Near 0 the powers are all nearly 1; (xᵖ − 1)/p (Box and Cox, 1964) tends to ln x.
  private static func isNearGeometric(_ exponent: Double) -> Bool { abs(exponent) < 0.1 }
  private static func isGeometric(_ exponent: Double) -> Bool { abs(exponent) < 1e-14 }

  /// f, growing.
  ///
  /// - Parameter score: points; above 0, or 0 for positive powers, unless linear.
  public func linear(_ score: Double) -> Double {
    switch self {
    case .linear: score
    case .power(let p) where !Self.isGeometric(p):
      Self.isNearGeometric(p)
        ? Elementary.expm1(p * Elementary.ln(score)) / p
        : p > 0 ? Elementary.power(score, p) : -Elementary.power(score, p)
    case .logarithmic, .power: Elementary.ln(score)
    }
  }

  /// The points of a sum.
  public func points(_ value: Double) -> Double {
    switch self {
    case .linear: value
    case .power(let p) where !Self.isGeometric(p):
      Self.isNearGeometric(p)
        ? Elementary.exponential(Elementary.ln1p(p * value) / p)
        : Elementary.power(abs(value), 1 / p)
    case .logarithmic, .power: Elementary.exponential(value)
    }
  }

  /// The derivative of ``points(_:)`` where it has given these points; above 0.
  func slope(atPoints points: Double) -> Double {
    switch self {
    case .linear: 1
    case .power(let p) where !Self.isGeometric(p):
      Elementary.power(points, 1 - p) / (Self.isNearGeometric(p) ? 1 : abs(p))
    case .logarithmic, .power: points
    }
  }

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
        Self.isNearGeometric(p) ? points / (1 + p * coordinate) : points / (p * coordinate)
      return (points, slope)
    case .logarithmic, .power:
      let points = Elementary.exponential(coordinate)
      return (points, points)
    }
  }
}
