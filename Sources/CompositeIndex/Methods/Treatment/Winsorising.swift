/// Moves the outermost values to the next ones, one step at a time.
///
/// A step takes all values at the end on the side of the skew and sets them to the next value;
/// values that were moved before and stand there too are taken along (Becker et al. 2022, COINr:
/// winsorise).
struct Winsorising {
  /// The values as moved so far.
  private(set) var values: [Double]
  /// How many values stand at the ends that were moved; more than was asked for where they tie.
  var count: Int { high + low }
  /// Whether all values would become equal, which leaves nothing to compare.
  private(set) var isExhausted = false
  private var high = 0
  private var low = 0

  init(_ values: [Double]) { self.values = values }

  /// The bounds that the values are held within; `nil` without values.
  var bounds: ClosedRange<Double>? {
    guard let lowest = values.min(), let highest = values.max() else { return nil }
    return lowest...highest
  }

  /// Moves the end on the side of the skew.
  mutating func step() {
    let skewness = Moments(values).skewness
    guard !skewness.isNaN, let lowest = values.min(), let highest = values.max() else {
      isExhausted = true
      return
    }
    let end = skewness >= 0 ? highest : lowest
    let others = values.filter { $0 != end }
    guard let next = skewness >= 0 ? others.max() : others.min() else {
      isExhausted = true
      return
    }
    let moved = values.count - others.count
    if skewness >= 0 { high = moved } else { low = moved }
    values = values.map { $0 == end ? next : $0 }
    if values.allSatisfy({ $0 == next }) { isExhausted = true }
  }
}
