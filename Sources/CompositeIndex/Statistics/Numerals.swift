/// Decimal text of numbers inside sentences.
public enum Numerals {
  /// The number without binary noise beyond 12 significant digits: 0.1 + 0.2 is 0.3.
  public static func short(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-inf" : "inf" }
    var cut = value
    for digits in 0...12 {
      let scale = (0..<digits).reduce(1.0) { power, _ in power * 10 }
      let candidate = (value * scale).rounded() / scale
      if abs(candidate - value) <= 1e-12 * abs(value) {
        cut = candidate
        break
      }
    }
    if cut == cut.rounded(), abs(cut) < 1e15 { return String(Int(cut)) }
    return String(cut)
  }

  /// The number with two decimals, as reports print scores: 89.2 is 89.20. Ties go away from zero.
  public static func hundredths(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e13 else { return short(value) }
    let units = Int((value * 100).rounded())
    let (whole, rest) = (abs(units) / 100, abs(units) % 100)
    return (units < 0 ? "-" : "") + "\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
