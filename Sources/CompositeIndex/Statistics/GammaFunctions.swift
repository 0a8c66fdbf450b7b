/// The gamma function's logarithmic derivative, its incomplete integrals, and the Poisson
/// distribution made from them.
enum GammaFunctions {
  /// ψ(x) for x > 0: the asymptotic series (DLMF 5.11.2) after recurrence up to 10.
  static func digamma(_ x: Double) -> Double {
    var (x, shift) = (x, 0.0)
    while x < 10 {
      shift -= 1 / x
      x += 1
    }
    let square = 1 / (x * x)
    let tail =
      square
      * (1.0 / 12
        - square
        * (1.0 / 120
          - square
          * (1.0 / 252 - square * (1.0 / 240 - square * (1.0 / 132 - square * 691.0 / 32760)))))
    return shift + Elementary.ln(x) - 0.5 / x - tail
  }

  /// The probability of exactly so many cases, xᵏe⁻ˣ/k!, without loss for large numbers.
  ///
  /// Loader, C. (2000), Fast and accurate computation of binomial probabilities: Stirling's series
  /// and the deviance taken apart.
  static func poissonMass(_ k: Double, mean x: Double) -> Double {
    if k <= 0 { return k == 0 ? Elementary.exponential(-x) : 0 }
    if x <= 0 { return 0 }
    if k < 16 {
      return Elementary.exponential(k * Elementary.ln(x) - x - Elementary.logGamma(k + 1))
    }
    return Elementary.exponential(-deviance(k, mean: x) - stirlingError(k))
      / (2 * Double.pi * k).squareRoot()
  }

  /// k ln(k/x) + x − k, without loss where k is near x.
  static func deviance(_ k: Double, mean x: Double) -> Double { -k * logLessLinear((x - k) / k) }

  /// ln k! − ln(√(2πk) kᵏe⁻ᵏ) for k ≥ 16: Stirling's series.
  static func stirlingError(_ k: Double) -> Double {
    let square = 1 / (k * k)
    return (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / k
  }

  /// The probability of at most so many cases: 1 − P(k + 1, x), by the series (DLMF 8.11.4) or the
  /// continued fraction (DLMF 8.9.2) of the incomplete gamma function.
  static func poissonUpTo(_ k: Double, mean x: Double) -> Double {
    if k < 0 { return 0 }
    if x <= 0 { return 1 }
    let a = k + 1
    // xᵃe⁻ˣ/Γ(a + 1)
    let front = poissonMass(a, mean: x)
    return x < a + 1 ? 1 - front * series(a, x) : front * a * fraction(a, x)
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var (term, sum, n) = (1.0, 1.0, 1.0)
    while term > 1e-17 * sum, n < 1e7 {
      term *= x / (a + n)
      sum += term
      n += 1
    }
    return sum
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var result = d
    var n = 1.0
    while n < 1e7 {
      let step = -n * (n - a)
      b += 2
      d = step * d + b
      if abs(d) < tiny { d = tiny }
      c = b + step / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      result *= d * c
      if abs(d * c - 1) < 1e-15 { break }
      n += 1
    }
    return result
  }

  /// ln(1 + u) − u, by its series near 0.
  private static func logLessLinear(_ u: Double) -> Double {
    guard abs(u) < 0.1 else { return Elementary.ln1p(u) - u }
    var (power, sum, n) = (u * u, 0.0, 2.0)
    while abs(power) / n > 1e-18 * abs(u * u), n < 60 {
      sum += (Int(n) % 2 == 0 ? -1 : 1) * power / n
      power *= u
      n += 1
    }
    return sum
  }
}
