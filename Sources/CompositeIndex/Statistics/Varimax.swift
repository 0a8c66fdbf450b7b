/// The varimax rotation of loadings, with Kaiser's normalisation of the rows.
///
/// Pairs of factors are turned in their plane until no turn is left. Kaiser, H. F. (1958), The
/// varimax criterion for analytic rotation in factor analysis, Psychometrika 23.
enum Varimax {
  private static let sweeps = 1000

  /// Rotated loadings; each factor is turned so that its squared loadings' larger part is positive.
  ///
  /// - Parameter loadings: one list for each factor, as long as there are criteria.
  static func rotated(_ loadings: [[Double]]) -> [[Double]] {
    guard loadings.count > 1, let first = loadings.first else { return loadings }
    let lengths = first.indices.map { row in
      compensatedSum(loadings.lazy.map { $0[row] * $0[row] }).squareRoot()
    }
    var turned = loadings.map { factor in
      zip(factor, lengths).map { $1 > 0 ? $0 / $1 : 0 }
    }
    for _ in 0..<sweeps {
      var largest = 0.0
      for left in turned.indices {
        for right in turned.indices.dropFirst(left + 1) {
          largest = max(largest, turn(&turned, left, right))
        }
      }
      if largest < 1e-15 { break }
    }
    return turned.map { factor in
      let sign = compensatedSum(factor.lazy.map { $0 * abs($0) }) < 0 ? -1.0 : 1
      return zip(factor, lengths).map { sign * $0 * $1 }
    }
  }

  /// Turns two factors in their plane by the best angle.
  ///
  /// - Returns: the magnitude of its sine.
  private static func turn(_ loadings: inout [[Double]], _ left: Int, _ right: Int) -> Double {
    let pairs = zip(loadings[left], loadings[right]).map { x, y in
      (difference: x * x - y * y, product: 2 * x * y)
    }
    let count = Double(pairs.count)
    let a = compensatedSum(pairs.lazy.map(\.difference))
    let b = compensatedSum(pairs.lazy.map(\.product))
    let sine =
      2 * compensatedSum(pairs.lazy.map { $0.difference * $0.product }) - 2 * a * b / count
    let cosine =
      compensatedSum(
        pairs.lazy.map {
          ($0.difference - $0.product) * ($0.difference + $0.product)
        }) - (a - b) * (a + b) / count
    let length = (sine * sine + cosine * cosine).squareRoot()
    // Where every angle is as good, none is taken.
    guard length > 1e-14 * count else { return 0 }
    let double = halved((cosine / length, sine / length))
    let angle = halved(double)
    for row in pairs.indices {
      let (x, y) = (loadings[left][row], loadings[right][row])
      loadings[left][row] = angle.cosine * x + angle.sine * y
      loadings[right][row] = angle.cosine * y - angle.sine * x
    }
    return abs(angle.sine)
  }

  /// Cosine and sine of half an angle between −π and π.
  private static func halved(
    _ angle: (cosine: Double, sine: Double)
  ) -> (cosine: Double, sine: Double) {
    if angle.cosine >= 0 {
      let cosine = ((1 + angle.cosine) / 2).squareRoot()
      return (cosine, angle.sine / (2 * cosine))
    }
    let magnitude = ((1 - angle.cosine) / 2).squareRoot()
    let sine = angle.sine < 0 ? -magnitude : magnitude
    return (angle.sine / (2 * sine), sine)
  }
}
