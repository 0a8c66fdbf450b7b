/// The pairs behind Kendall's tau-b.
///
/// Kendall, M. G. (1945), The treatment of ties in ranking problems, Biometrika 33.
public struct KendallCounts: Hashable, Sendable {
  /// All pairs.
  public let pairs: Int64
  /// Pairs in the same order on both sides.
  public let concordant: Int64
  /// Pairs in opposite order.
  public let discordant: Int64
  /// Pairs that are equal in the first list.
  public let tiesX: Int64
  /// Pairs that are equal in the second.
  public let tiesY: Int64

  /// Counts the pairs of two lists: sorted by x, discordant ones are those that sorting by y exchanges.
  ///
  /// Knight, W. R. (1966), A computer method for calculating Kendall's tau with ungrouped data,
  /// Journal of the American Statistical Association 61.
  ///
  /// - Parameters:
  ///   - x: numbers, none of them NaN.
  ///   - y: as many.
  public init(_ x: [Double], _ y: [Double]) {
    let count = min(x.count, y.count)
    var order = [Int](0..<count)
    order.sort { x[$0] == x[$1] ? y[$0] < y[$1] : x[$0] < x[$1] }
    let (byX, alongX) = (order.map { x[$0] }, order.map { y[$0] })
    tiesX = Self.ties(count) { byX[$0] == byX[$1] }
    let tiesBoth = Self.ties(count) { byX[$0] == byX[$1] && alongX[$0] == alongX[$1] }
    let (byY, exchanges) = Self.sorting(alongX)
    tiesY = Self.ties(count) { byY[$0] == byY[$1] }
    pairs = Int64(count) * Int64(count - 1) / 2
    discordant = exchanges
    concordant = pairs - tiesX - tiesY + tiesBoth - exchanges
  }

  /// Tau-b: (concordant − discordant) / √((pairs − ties in x)(pairs − ties in y)).
  ///
  /// - Returns: between −1 and 1; NaN with fewer than two values or where one side is constant.
  public var coefficient: Double {
    let scale = (Double(pairs - tiesX) * Double(pairs - tiesY)).squareRoot()
    return scale > 0 ? Double(concordant - discordant) / scale : .nan
  }

  /// How many pairs are equal in a sorted list.
  private static func ties(_ count: Int, _ areEqual: (Int, Int) -> Bool) -> Int64 {
    var (pairs, run): (Int64, Int64) = (0, 0)
    for place in 0..<count {
      run = place > 0 && areEqual(place - 1, place) ? run + 1 : 0
      pairs += run
    }
    return pairs
  }

  /// The values sorted, and how many pairs of different ones stood the other way round.
  private static func sorting(_ values: [Double]) -> (sorted: [Double], exchanges: Int64) {
    var (runs, merged, length) = (values, values, 1)
    var exchanges: Int64 = 0
    while length < values.count {
      for start in stride(from: 0, to: values.count, by: 2 * length) {
        let middle = min(start + length, values.count)
        let end = min(middle + length, values.count)
        var (left, right) = (start, middle)
        for place in start..<end {
          if left < middle, right == end || runs[left] <= runs[right] {
            merged[place] = runs[left]
            left += 1
          } else {
            merged[place] = runs[right]
            right += 1
            exchanges += Int64(middle - left)
          }
        }
      }
      swap(&runs, &merged)
      length *= 2
    }
    return (runs, exchanges)
  }
}
