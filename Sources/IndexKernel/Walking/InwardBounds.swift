/// The ends of an interval of shares as they are printed: per cent, rounded inwards, so that a printed
/// end itself keeps what it promises.
public struct InwardBounds: Hashable, Sendable {
  /// The lower end in units of the last printed digit of a per cent.
  public let lower: Int64
  /// The upper one.
  public let upper: Int64
  /// Decimals of the per cent: two unless the interval is narrower than that.
  public let digits: Int

  /// - Parameters:
  ///   - lower: the furthest share at which nothing has changed, and whether it holds itself.
  ///   - upper: the same above.
  /// - Returns: `nil` where no share but the present one keeps what is asked.
  public init?(lower: (safe: Double, holds: Bool), upper: (safe: Double, holds: Bool)) {
    var unit = 10_000.0
    for digits in 2...9 {
      let low = Self.whole(lower.safe * unit, lower.holds, isUpper: false)
      let high = Self.whole(upper.safe * unit, upper.holds, isUpper: true)
      if low <= high {
        self.lower = low
        self.upper = high
        self.digits = digits
        return
      }
      unit *= 10
    }
    return nil
  }

  /// Both ends in per cent.
  var percents: (lower: Double, upper: Double) {
    var unit = 1.0
    for _ in 0..<digits { unit *= 10 }
    return (Double(lower) / unit, Double(upper) / unit)
  }

  private static func whole(_ exact: Double, _ holds: Bool, isUpper: Bool) -> Int64 {
    if holds { return Int64(exact.rounded()) }
    // An end that stands on a printed digit but for rounding does not hold itself.
    return isUpper ? Int64((exact - 1e-6).rounded(.down)) : Int64((exact + 1e-6).rounded(.up))
  }
}
