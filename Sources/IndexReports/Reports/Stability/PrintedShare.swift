internal import CompositeIndex

/// Bounds of weights as they are printed: per cent, rounded inwards, so that the printed bound itself
/// keeps what it promises.
struct PrintedInterval: Hashable {
  /// The lower bound in per cent, without the sign.
  let lower: String
  /// The upper bound in per cent, without the sign.
  let upper: String

  /// - Parameter interval: shares between 0 and 1.
  init(_ interval: StabilityInterval) {
    // Two decimals unless the interval is narrower than that.
    for digits in 2...9 {
      let unit = Self.powers[digits] * 100
      let lower = Self.whole(interval.lower, unit, isUpper: false)
      let upper = Self.whole(interval.upper, unit, isUpper: true)
      if lower <= upper {
        self.lower = NumberFormat.fixed(units: lower, digits: digits)
        self.upper = NumberFormat.fixed(units: upper, digits: digits)
        return
      }
    }
    (lower, upper) = (NumberFormat.missing, NumberFormat.missing)
  }

  private static let powers: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

  /// The bound in units of the last printed digit.
  private static func whole(_ end: StabilityInterval.End, _ unit: Double, isUpper: Bool) -> Int {
    let exact = end.safe * unit
    if end.holds { return Int(exact.rounded()) }
    // A bound that stands on a printed digit but for rounding does not hold itself.
    return isUpper ? Int((exact - 1e-6).rounded(.down)) : Int((exact + 1e-6).rounded(.up))
  }

  /// `0.00-20.48%`, or `-` where no weight but the present one keeps what is asked.
  var text: String { lower == NumberFormat.missing ? lower : "\(lower)-\(upper)%" }
}

extension StabilityInterval.End {
  /// Where something has changed, in per cent with two decimals, rounded away from the present
  /// weight: one step beyond the bound that is printed.
  func printedBeyond(isUpper: Bool) -> String {
    let exact = share * 10_000
    let units = isUpper ? (exact - 1e-6).rounded(.up) : (exact + 1e-6).rounded(.down)
    return NumberFormat.fixed(units: Int(min(10_000, max(0, units)))) + "%"
  }
}
