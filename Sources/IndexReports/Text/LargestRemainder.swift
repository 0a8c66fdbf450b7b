/// Rounds parts so that the printed parts add up to the printed total.
///
/// Each part is rounded down; the units still missing go to the parts with the largest remainders
/// (Hamilton's method), to the earlier part where remainders are equal.
public enum LargestRemainder {
  /// Fits parts to a total.
  ///
  /// - Parameters:
  ///   - parts: any sign; a part that is exactly 0 stays 0 unless all are.
  ///   - total: what the parts are said to add up to; it is rounded as `NumberFormat.fixed` does.
  ///   - digits: decimals that will be printed.
  /// - Returns: the parts in units of the last digit, adding up to the total in the same units.
  public static func fit(parts: [Double], total: Double, digits: Int = 2) -> [Int] {
    fit(parts: parts, units: NumberFormat.units(total, digits: digits), digits: digits)
  }

  /// Fits parts to a total that is already in units of the last printed digit, for example the
  /// difference of two printed scores.
  public static func fit(parts: [Double], units total: Int, digits: Int = 2) -> [Int] {
    guard !parts.isEmpty else { return [] }
    let split = parts.map { FlooredPart($0, digits: digits) }
    var result = split.map { $0.floor }
    let nonzero = split.indices.filter { split[$0].floor != 0 || split[$0].remainder != 0 }
    let open = nonzero.isEmpty ? Array(split.indices) : nonzero
    let (everyone, some) = flooredDivision(total - result.reduce(0, +), by: open.count)
    let byRemainder = open.sorted { left, right in
      (split[right].remainder, left) < (split[left].remainder, right)
    }
    for (position, index) in byRemainder.enumerated() {
      result[index] += everyone + (position < some ? 1 : 0)
    }
    return result
  }

  private static func flooredDivision(_ number: Int, by divisor: Int) -> (Int, Int) {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

/// A number split into whole units of its last printed digit and what is above them.
private struct FlooredPart {
  /// Whole units, rounded towards minus infinity.
  var floor: Int
  /// What is above the floor, in billionths of a unit: 0 ..< 10⁹.
  var remainder: Int

  init(_ number: Double, digits: Int) {
    guard var decimal = DecimalDigits(number) else {
      (floor, remainder) = (0, 0)
      return
    }
    decimal.round(significant: NumberFormat.significantDigits)
    decimal.round(fraction: digits + 9)
    floor = decimal.wholeUnits(digits: digits)
    remainder = stride(from: -digits - 1, through: -digits - 9, by: -1).reduce(0) { sum, power in
      sum * 10 + Int(decimal.digit(at: power))
    }
    guard decimal.isNegative else { return }
    floor = -floor
    if remainder > 0 { (floor, remainder) = (floor - 1, 1_000_000_000 - remainder) }
  }
}
