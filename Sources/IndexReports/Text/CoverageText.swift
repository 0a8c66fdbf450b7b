internal import CompositeIndex

/// Shares of weight as percentages that can be compared with the floor they must reach.
enum CoverageText {
  /// What coverage is, as a noun, wherever its floor is explained.
  static let meaning = LocalizedText(
    zh: "以实际数据计入总分的指标占权重的比例",
    en: "share of the weight whose own figures enter the index")

  /// The floor with the decimals it needs, at most two: 0.65 → `65%`, 0.655 → `65.5%`.
  static func floor(_ floor: Double) -> String {
    let exact = NumberFormat.percent(floor, digits: 2)
    let digits = (0...1).first { number(floor, digits: $0) == number(floor, digits: 2) }
    return digits.map { NumberFormat.percent(floor, digits: $0) } ?? exact
  }

  /// The share with as many decimals, at most four, as it takes to see on which side of the floor it
  /// is: 0.596 → `59.6%` where the floor is 0.6.
  static func share(_ share: Double, floor: Double) -> String {
    guard share.isFinite else { return NumberFormat.missing }
    let isBelow = share < floor - 1e-9
    let digits = (0...4).first { digits in
      (number(share, digits: digits) < floor * 100 - 1e-7) == isBelow
    }
    return NumberFormat.percent(share, digits: digits ?? 4)
  }

  private static func number(_ share: Double, digits: Int) -> Double {
    Double(NumberFormat.fixed(share * 100, digits: digits)) ?? .nan
  }
}
