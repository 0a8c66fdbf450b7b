/// The standard normal distribution.
enum NormalDistribution {
  /// P(Z > x), without loss where it is small.
  static func beyond(_ x: Double) -> Double { Elementary.erfc(x / 2.0.squareRoot()) / 2 }

  /// The x with P(Z ≤ x) = p, for p strictly between 0 and 1.
  ///
  /// The starting value of Abramowitz and Stegun (1964), 26.2.23, good to 4.5e−4, then three of
  /// Halley's steps, each of which triples the number of digits.
  static func quantile(_ p: Double) -> Double {
    let tail = min(p, 1 - p)
    let t = (-2 * Elementary.ln(tail)).squareRoot()
    var x =
      t - (2.515517 + t * (0.802853 + t * 0.010328))
      / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    for _ in 0..<3 {
      // 1/√(2π)
      let density = 0.398_942_280_401_432_7 * Elementary.exponential(-x * x / 2)
      guard density > 0 else { break }
      let step = (beyond(x) - tail) / density
      x += step / (1 - x * step / 2)
    }
    return p < 0.5 ? -x : x
  }
}
