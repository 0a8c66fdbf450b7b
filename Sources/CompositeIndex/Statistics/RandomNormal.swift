internal import IndexKernel

extension RandomStream {
  /// The next standard normal number, by the polar method.
  ///
  /// Marsaglia, G. and Bray, T. A. (1964), A convenient method for generating normal variables,
  /// SIAM Review 6(3). The second number of a pair is not kept, so that every draw stands alone.
  mutating func normal() -> Double {
    while true {
      let (x, y) = (2 * uniform() - 1, 2 * uniform() - 1)
      let square = x * x + y * y
      if square > 0, square < 1 {
        return x * (-2 * Elementary.ln(square) / square).squareRoot()
      }
    }
  }

  /// The next number of the chi-squared distribution.
  ///
  /// Marsaglia, G. and Tsang, W. W. (2000), A simple method for generating gamma variables, ACM
  /// TOMS 26(3), section 2.
  ///
  /// - Parameter freedom: degrees of freedom, 2 or more.
  mutating func chiSquared(_ freedom: Double) -> Double {
    let d = freedom / 2 - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let cube = root * root * root
      let u = uniform()
      if u > 0, Elementary.ln(u) < x * x / 2 + d * (1 - cube + Elementary.ln(cube)) {
        return 2 * d * cube
      }
    }
  }
}
