/// The scale on which pairs are compared: 1/9, 1/8, … 1/2, 1, 2, … 9.
public enum SaatyScale {
  /// From the least to the greatest.
  public static let values: [Double] =
    (2...9).reversed().map { 1 / Double($0) } + (1...9).map(Double.init)

  /// The greatest value; the least is its inverse.
  public static let greatest = 9.0

  /// The value that is nearest in logarithm; the one nearer to 1 where two are equally near.
  ///
  /// - Parameter value: above 0.
  public static func nearest(to value: Double) -> Double {
    if value < 1 { return 1 / nearest(to: 1 / value) }
    // The middle of k and k + 1 in logarithm is √(k(k + 1)); rounding decides nothing there.
    let square = value * value * (1 - 1e-12)
    for step in 1..<9 where square <= Double(step * (step + 1)) { return Double(step) }
    return greatest
  }
}
