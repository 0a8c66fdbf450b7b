/// How a difference of the parent's scores comes apart into differences of the children's.
///
/// Means of the form f⁻¹(Σ wᵢ f(xᵢ)) split exactly: Σ wᵢ Δf(xᵢ) = Δf(y), so child i contributes
/// wᵢ · D(xᵢ) / D(y) · Δxᵢ with D(z) = Δf(z)/Δz. For the geometric mean D is the reciprocal of
/// the logarithmic mean, which is the LMDI method (Ang, B. W., 2004, Energy Policy 32, 1131–1139).
extension Combination {
  /// One coefficient for each child such that Σ cᵢ (toᵢ − fromᵢ) is exactly value(to) − value(from),
  /// up to rounding.
  ///
  /// - Parameters:
  ///   - from: the children's scores, none missing, within the method's domain; at least one.
  ///   - to: as many.
  ///   - weights: as many, not negative, adding up to 1.
  /// - Returns: none for methods that compare units.
  public func slopes(from: [Double], to: [Double], weights: [Double]) -> [Double] {
    switch self {
    case .arithmetic, .geometric, .harmonic, .power:
      var order: [Int] = []
      let whole = meanSlope(
        from: value(from, weights: weights, order: &order),
        to: value(to, weights: weights, order: &order))
      // All scores are 0 before and after (a power mean): nothing to share.
      if whole == 0 { return weights }
      return from.indices.map { weights[$0] * meanSlope(from: from[$0], to: to[$0]) / whole }
    case .median: return Self.medianSlopes(from, to, weights)
    case .mazziottaPareto(let sign): return Self.balanceSlopes(from, to, weights, sign: sign)
    case .copeland, .condorcet: return []
    }
  }

  /// (f(to) − f(from)) / (to − from) of a quasi-arithmetic mean; the derivative where both are equal.
  ///
  /// - Returns: 1 for other methods, whose f is the score itself.
  public func meanSlope(from: Double, to: Double) -> Double {
    switch self {
    case .geometric: Self.logarithmicSlope(from, to)
    case .harmonic: -1 / (from * to)
    case .power(let exponent): Self.powerSlope(from, to, exponent)
    default: 1
    }
  }

  private static func logarithmicSlope(_ from: Double, _ to: Double) -> Double {
    // ln(to/from)/(to − from) loses digits when both are close; ln(1 + x)/x does not.
    let step = (to - from) / from
    return step == 0 ? 1 / from : Elementary.ln1p(step) / step / from
  }

  private static func powerSlope(_ from: Double, _ to: Double, _ exponent: Double) -> Double {
    if isGeometric(exponent: exponent) { return logarithmicSlope(from, to) }
    // From the end at which the power is largest, so that a score of 0 or near it does no harm.
    let (base, other) =
      exponent > 0 ? (max(from, to), min(from, to)) : (min(from, to), max(from, to))
    // Two zeros have no difference to share.
    if base == 0 { return 0 }
    let step = (other - base) / base
    let scale = Elementary.power(base, exponent - 1)
    if step == 0 { return exponent * scale }
    // (1 + s)^p − 1 = expm1(p · ln(1 + s)) keeps its digits for small steps.
    return scale * Elementary.exponentialMinusOne(exponent * Elementary.ln1p(step)) / step
  }

  /// With Q = Σ w x² the index is Q/M or 2M − Q/M. Δ(Q · 1/M) is the mean of 1/M times ΔQ plus the
  /// mean of Q times Δ(1/M); ΔQ = Σ w (x + x′)Δx and Δ(1/M) = −ΔM/(M·M′).
  private static func balanceSlopes(
    _ from: [Double], _ to: [Double], _ weights: [Double], sign: Double
  ) -> [Double] {
    var (means, squares) = ((0.0, 0.0), (0.0, 0.0))
    for child in from.indices {
      means.0 += weights[child] * from[child]
      means.1 += weights[child] * to[child]
      squares.0 += weights[child] * from[child] * from[child]
      squares.1 += weights[child] * to[child] * to[child]
    }
    let reciprocal = (1 / means.0 + 1 / means.1) / 2
    let quotient = (squares.0 + squares.1) / 2 / (means.0 * means.1)
    return from.indices.map {
      let ratio = reciprocal * (from[$0] + to[$0]) - quotient
      return weights[$0] * (sign < 0 ? 2 - ratio : ratio)
    }
  }

  /// On the straight path from one to the other the median follows one child's line (or the mean of
  /// two) between the points where lines cross; a child's slope is the share of the path on which
  /// it is the one. Children whose lines are the same share by weight.
  private static func medianSlopes(
    _ from: [Double], _ to: [Double], _ weights: [Double]
  ) -> [Double] {
    let steps = from.indices.map { to[$0] - from[$0] }
    let times = crossings(from, steps)
    var slopes = [Double](repeating: 0, count: from.count)
    for piece in times.indices.dropLast() where times[piece + 1] > times[piece] {
      let length = times[piece + 1] - times[piece]
      let time = times[piece] + length / 2
      let scores = from.indices.map { from[$0] + time * steps[$0] }
      var order = [Int](scores.indices)
      // Equal scores between two crossings are the same line, up to rounding.
      order.sort {
        if scores[$0] != scores[$1] { return scores[$0] < scores[$1] }
        return steps[$0] == steps[$1] ? $0 < $1 : steps[$0] < steps[$1]
      }
      let (lower, upper) = middle(order, weights)
      for median in [lower, upper] {
        let same = from.indices.filter {
          from[$0] == from[median] && to[$0] == to[median] && weights[$0] > 0
        }
        var weight = 0.0
        for child in same { weight += weights[child] }
        for child in same { slopes[child] += length / 2 * weights[child] / weight }
      }
    }
    return slopes
  }

  /// Where on the path from 0 to 1 two children's lines cross, in order, with both ends.
  private static func crossings(_ from: [Double], _ steps: [Double]) -> [Double] {
    var times = [0.0, 1.0]
    for first in from.indices {
      for second in from.indices where second > first && steps[first] != steps[second] {
        let time = (from[second] - from[first]) / (steps[first] - steps[second])
        if time > 0, time < 1 { times.append(time) }
      }
    }
    times.sort()
    return times
  }
}
