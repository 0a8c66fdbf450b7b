/// How scores that are linear in the weights become points of the index.
///
/// A weighted power mean is a growing function of Σ wᵢ f(xᵢ); f keeps the order, so a falling power
/// enters with the opposite sign.
public enum MeanScale: Hashable, Sendable {
  /// As they are: arithmetic means.
  case linear
  /// f(x) = ln x: geometric means.
  case logarithmic
  /// f(x) = xᵖ for p above 0, −xᵖ below: harmonic (−1) and other power means; (xᵖ − 1)/p near 0.
  case power(Double)

  /// The scale on which a combination is a weighted sum; `nil` where it is no power mean.
  public init?(_ combination: Combination) {
    switch combination {
    case .arithmetic: self = .linear
    case .geometric: self = .logarithmic
    case .harmonic: self = .power(-1)
    case .power(let exponent): self = .power(exponent)
    case .median, .mazziottaPareto, .copeland, .condorcet: return nil
    }
  }

  /// Whether the powers are all so near 1 that (xᵖ − 1)/p (Box and Cox, 1964) takes their place; it
  /// tends to ln x.
  public static func isNearGeometric(_ exponent: Double) -> Bool { abs(exponent) < 0.1 }

  /// f, growing.
  ///
  /// - Parameter score: points; above 0, or 0 for positive powers, unless linear.
  public func linear(_ score: Double) -> Double {
    switch self {
    case .linear: score
    case .power(-1): -1 / score
    case .power(let p) where !Combination.isGeometric(exponent: p):
      Self.isNearGeometric(p)
        ? Elementary.exponentialMinusOne(p * Elementary.ln(score)) / p
        : p > 0 ? Elementary.power(score, p) : -Elementary.power(score, p)
    case .logarithmic, .power: Elementary.ln(score)
    }
  }

  /// The points of a sum.
  public func points(_ value: Double) -> Double {
    switch self {
    case .linear: value
    case .power(-1): 1 / abs(value)
    case .power(let p) where !Combination.isGeometric(exponent: p):
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
    case .power(-1): points * points
    case .power(let p) where !Combination.isGeometric(exponent: p):
      Elementary.power(points, 1 - p) / (Self.isNearGeometric(p) ? 1 : abs(p))
    case .logarithmic, .power: points
    }
  }
}
