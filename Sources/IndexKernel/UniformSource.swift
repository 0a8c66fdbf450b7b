/// Where uniform numbers come from: a random stream, or points handed in.
public protocol UniformSource {
  /// The next number in [0, 1).
  mutating func uniform() -> Double
}

extension RandomStream: UniformSource {}

extension UniformSource {
  /// The next standard exponential number, by inversion of one uniform number.
  public mutating func exponential() -> Double { -Elementary.ln(1 - uniform()) }

  /// The next standard normal number.
  ///
  /// Marsaglia, G. and Bray, T. A. (1964), A convenient method for generating normal variables, SIAM
  /// Review 6(3): the polar method, one of the pair.
  public mutating func standardNormal() -> Double {
    while true {
      let (x, y) = (2 * uniform() - 1, 2 * uniform() - 1)
      let square = x * x + y * y
      if square > 0, square < 1 {
        return x * (-2 * Elementary.ln(square) / square).squareRoot()
      }
    }
  }

  /// The next number of the gamma distribution with scale 1; 0 where the shape is 0.
  ///
  /// Marsaglia, G. and Tsang, W. W. (2000), A simple method for generating gamma variables, ACM TOMS
  /// 26(3), sections 2 and 6.
  public mutating func gamma(_ shape: Double) -> Double {
    if shape <= 0 { return 0 }
    if shape < 1 {
      let boosted = gamma(shape + 1)
      return boosted * Elementary.power(1 - uniform(), 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = standardNormal()
      let root = 1 + c * x
      if !(root > 0) { continue }
      let cube = root * root * root
      let u = 1 - uniform()
      if Elementary.ln(u) < x * x / 2 + d * (1 - cube + Elementary.ln(cube)) { return d * cube }
    }
  }
}
