internal import IndexKernel

/// What the missing cells of one indicator may be, after a regression: a distribution to draw from.
///
/// One draw takes a residual variance s² = RSS/χ², coefficients normal around the estimate with
/// that variance, and for each cell a residual of its own. Rubin, D. B. (1987), Multiple
/// Imputation for Nonresponse in Surveys, section 5.3; van Buuren, S. (2018), Flexible Imputation
/// of Missing Data, algorithm 3.1.
public struct PredictiveDistribution: Hashable, Sendable {
  /// What is foretold for every cell, in the indicator's unit.
  public let means: [Double]
  /// Residual degrees of freedom.
  public let freedom: Double
  /// Residual standard deviation, in the indicator's unit.
  public let scale: Double
  /// Of every cell: how far each source of uncertainty about the regression moves it, in residual
  /// deviations; the same sources for all cells.
  let loadings: [[Double]]
  let seed: UInt64
  /// Where the regression's random numbers are.
  let place: UInt64
  /// Where the random numbers of every cell are.
  let places: [UInt64]

  /// The standard deviation of a cell; NaN with two degrees of freedom or fewer.
  public func deviation(_ cell: Int) -> Double {
    guard freedom > 2 else { return .nan }
    let squares = loadings[cell].reduce(1) { $0 + $1 * $1 }
    return scale * (freedom / (freedom - 2) * squares).squareRoot()
  }

  /// One value for every cell.
  ///
  /// - Parameter draw: 0 or more; the same number gives the same values.
  public func values(draw: UInt32) -> [Double] {
    var common = stream(place, draw)
    let spread = scale * (freedom / common.chiSquared(freedom)).squareRoot()
    let sources = (loadings.first ?? []).map { _ in common.normal() }
    return means.indices.map { cell in
      var own = stream(places[cell], draw)
      let moved = zip(loadings[cell], sources).reduce(0) { $0 + $1.0 * $1.1 }
      return means[cell] + spread * (moved + own.normal())
    }
  }

  /// A place's high half joins the draw in the stream, its low half is the factor: cells neither
  /// share numbers nor shift those of another.
  private func stream(_ place: UInt64, _ draw: UInt32) -> RandomStream {
    RandomStream(
      seed: seed, stream: (place & 0xFFFF_FFFF_0000_0000) | UInt64(draw),
      factor: UInt32(truncatingIfNeeded: place))
  }

  /// A place for an indicator, or for one cell of it (FNV-1a of the names, 64 bits).
  static func place(_ indicator: String, unit: String = "") -> UInt64 {
    (Array(indicator.utf8) + [0] + Array(unit.utf8)).reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
  }
}
