internal import CompositeIndex
internal import IndexKernel

/// Bounds of weights as they are printed: per cent, rounded inwards, so that the printed bound itself
/// keeps what it promises.
struct PrintedInterval: Hashable {
  /// The lower bound in per cent, without the sign.
  let lower: String
  /// The upper bound in per cent, without the sign.
  let upper: String

  /// - Parameter interval: shares between 0 and 1.
  init(_ interval: StabilityInterval) {
    guard
      let bounds = InwardBounds(
        lower: (interval.lower.safe, interval.lower.holds),
        upper: (interval.upper.safe, interval.upper.holds))
    else {
      (lower, upper) = (NumberFormat.missing, NumberFormat.missing)
      return
    }
    lower = NumberFormat.fixed(units: Int(bounds.lower), digits: bounds.digits)
    upper = NumberFormat.fixed(units: Int(bounds.upper), digits: bounds.digits)
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
