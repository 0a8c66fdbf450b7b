/// How children's scores become the parent's: the one definition of each aggregation's arithmetic.
///
/// The engine's methods and the flat ``Plan`` both compute with it, so that they agree to the last
/// bit. What a method means, its source and its parameters' ranges stand in the engine's catalogue.
public enum Combination: Hashable, Sendable {
  /// Σ w x.
  case arithmetic
  /// exp(Σ w ln x).
  case geometric
  /// 1 / Σ w/x.
  case harmonic
  /// (Σ w xᵖ)^(1/p); the geometric mean at 0.
  case power(exponent: Double)
  /// Where half of the weight is reached.
  case median
  /// M + sign · S²/M; the sign is −1 or 1.
  case mazziottaPareto(sign: Double)
  /// Wins minus losses in pairs.
  case copeland(OutrankingScore)
  /// Wins minus losses over strongest paths.
  case condorcet(OutrankingScore)

  /// Whether units are compared with each other, so that no unit's score stands alone.
  public var comparesUnits: Bool {
    switch self {
    case .copeland, .condorcet: true
    default: false
    }
  }

  /// Whether it is f⁻¹(Σ w f(x)).
  public var isQuasiArithmetic: Bool {
    switch self {
    case .arithmetic, .geometric, .harmonic, .power: true
    default: false
    }
  }

  /// f of a quasi-arithmetic mean; the score itself for others.
  public func transform(_ score: Double) -> Double {
    switch self {
    case .geometric: Elementary.ln(score)
    case .harmonic: 1 / score
    case .power(let exponent): Self.powerTransform(score, exponent)
    default: score
    }
  }

  /// f⁻¹ of a quasi-arithmetic mean; the value itself for others.
  public func inverse(_ value: Double) -> Double {
    switch self {
    case .geometric: Elementary.exponential(value)
    case .harmonic: 1 / value
    case .power(let exponent): Self.powerInverse(value, exponent)
    default: value
    }
  }

  // Near 0 the powers are all nearly 1 and their mean has lost its digits; (xᵖ − 1)/p (Box and
  // Cox, 1964) has the same mean and tends to ln x.
  private static let nearGeometric = 0.1
  private static let geometricExponent = 1e-14

  /// Whether a power mean's exponent counts as 0.
  public static func isGeometric(exponent: Double) -> Bool { abs(exponent) < geometricExponent }

  private static func powerTransform(_ score: Double, _ exponent: Double) -> Double {
    if isGeometric(exponent: exponent) { return Elementary.ln(score) }
    return abs(exponent) < nearGeometric
      ? Elementary.exponentialMinusOne(exponent * Elementary.ln(score)) / exponent
      : Elementary.power(score, exponent)
  }

  private static func powerInverse(_ value: Double, _ exponent: Double) -> Double {
    if isGeometric(exponent: exponent) { return Elementary.exponential(value) }
    return abs(exponent) < nearGeometric
      ? Elementary.exponential(Elementary.ln1p(exponent * value) / exponent)
      : Elementary.power(value, 1 / exponent)
  }

  /// One unit's score of the parent; NaN for methods that compare units.
  ///
  /// - Parameters:
  ///   - scores: the children's, none missing, within the method's domain; at least one.
  ///   - weights: as many, not negative, adding up to 1.
  ///   - order: working space of the median.
  public func value(
    _ scores: [Double], weights: [Double], order: inout [Int]
  ) -> Double {
    switch self {
    case .arithmetic, .geometric, .harmonic, .power:
      var sum = 0.0
      for index in scores.indices { sum += weights[index] * transform(scores[index]) }
      return inverse(sum)
    case .median:
      ascendingOrder(scores, &order)
      let (lower, upper) = middle(order, weights)
      return scores[lower] == scores[upper] ? scores[lower] : (scores[lower] + scores[upper]) / 2
    case .mazziottaPareto(let sign):
      var mean = 0.0
      for index in scores.indices { mean += weights[index] * scores[index] }
      var spread = 0.0
      for index in scores.indices {
        spread += weights[index] * (scores[index] - mean) * (scores[index] - mean)
      }
      return mean + sign * spread / mean
    case .copeland, .condorcet: return .nan
    }
  }
}

/// The children that are the lower and the upper median of children in ascending order.
///
/// - Parameters:
///   - order: children from the lowest to the highest score.
///   - weights: by child, adding up to 1; one within 1e-12 of a half is a half, for sums of shares
///     carry binary noise.
public func middle(
  _ order: [Int], _ weights: [Double]
) -> (lower: Int, upper: Int) {
  let tolerance = 1e-12
  var sum = 0.0
  for position in order.indices {
    let child = order[position]
    sum += weights[child]
    if !(sum >= 0.5 - tolerance) { continue }
    // Exactly a half: the next child that has any weight is the upper median.
    if sum > 0.5 + tolerance { return (child, child) }
    var next = position + 1
    while next < order.count, !(weights[order[next]] > 0) { next += 1 }
    return (child, next < order.count ? order[next] : child)
  }
  let last = order.count > 0 ? order[order.count - 1] : 0
  return (last, last)
}

/// Indices from the lowest to the highest score, equal ones by index.
private func ascendingOrder(_ scores: [Double], _ order: inout [Int]) {
  order.removeAll(keepingCapacity: true)
  for index in scores.indices {
    order.append(index)
    var place = index
    while place > 0, scores[order[place - 1]] > scores[index] {
      order[place] = order[place - 1]
      place -= 1
    }
    order[place] = index
  }
}
