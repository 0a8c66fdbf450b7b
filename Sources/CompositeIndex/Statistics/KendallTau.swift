/// Kendall's tau-b: (concordant − discordant) / √((pairs − ties in x)(pairs − ties in y)).
///
/// Kendall, M. G. (1945), The treatment of ties in ranking problems, Biometrika 33.
///
/// - Parameters:
///   - x: numbers, none of them NaN.
///   - y: as many.
/// - Returns: between −1 and 1; NaN with fewer than two values or where one side is constant.
public func kendallTauB(_ x: [Double], _ y: [Double]) -> Double {
  KendallTau(x, y).coefficient
}

/// The counts behind Kendall's tau-b, and how likely such a value is by chance.
struct KendallTau {
  private let count: Int
  private let concordant: Int
  private let discordant: Int
  private let tiesX: Int
  private let tiesY: Int
  private let x: [Double]
  private let y: [Double]

  /// Counts the pairs of numbers none of which is NaN: sorted by x, discordant ones are those that
  /// sorting by y exchanges.
  ///
  /// Knight, W. R. (1966), A computer method for calculating Kendall's tau with ungrouped data,
  /// Journal of the American Statistical Association 61.
  init(_ x: [Double], _ y: [Double]) {
    self.x = x
    self.y = y
    count = min(x.count, y.count)
    let order = (0..<count).sorted { x[$0] == x[$1] ? y[$0] < y[$1] : x[$0] < x[$1] }
    let (byX, alongX) = (order.map { x[$0] }, order.map { y[$0] })
    tiesX = Self.ties(count) { byX[$0] == byX[$1] }
    let tiesBoth = Self.ties(count) { byX[$0] == byX[$1] && alongX[$0] == alongX[$1] }
    let (byY, exchanges) = Self.sorting(alongX)
    tiesY = Self.ties(count) { byY[$0] == byY[$1] }
    discordant = exchanges
    concordant = count * (count - 1) / 2 - tiesX - tiesY + tiesBoth - exchanges
  }

  /// How many pairs are equal in a sorted list.
  private static func ties(_ count: Int, _ areEqual: (Int, Int) -> Bool) -> Int {
    var (pairs, run) = (0, 0)
    for place in 0..<count {
      run = place > 0 && areEqual(place - 1, place) ? run + 1 : 0
      pairs += run
    }
    return pairs
  }

  /// The values sorted, and how many pairs of different ones stood the other way round.
  private static func sorting(_ values: [Double]) -> (sorted: [Double], exchanges: Int) {
    var (runs, merged, exchanges, length) = (values, values, 0, 1)
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
            exchanges += middle - left
          }
        }
      }
      swap(&runs, &merged)
      length *= 2
    }
    return (runs, exchanges)
  }

  private var pairs: Int { count * (count - 1) / 2 }

  /// Between −1 and 1; NaN with fewer than two values or where one side is constant.
  var coefficient: Double {
    let scale = (Double(pairs - tiesX) * Double(pairs - tiesY)).squareRoot()
    return scale > 0 ? Double(concordant - discordant) / scale : .nan
  }

  /// The largest count for which the exact distribution is used.
  private static let exactUpTo = 33

  /// The two-sided probability of at least so strong a value where there is no association.
  ///
  /// Without ties up to 33 values from the exact distribution (Kendall, M. G. and Gibbons, J. D.
  /// (1990), Rank Correlation Methods, section 5.8), else from the normal one with the variance
  /// corrected for ties (section 4.4).
  var probability: Double {
    guard !coefficient.isNaN else { return .nan }
    if tiesX == 0, tiesY == 0, count <= Self.exactUpTo { return exactProbability }
    let n = Double(count)
    let (left, right) = (Ties(x), Ties(y))
    let m = n * (n - 1)
    var variance = (m * (2 * n + 5) - left.skewed - right.skewed) / 18
    variance += 2 * Double(tiesX) * Double(tiesY) / m
    if count > 2 { variance += left.triples * right.triples / (9 * m * (n - 2)) }
    guard variance > 0 else { return .nan }
    return Distributions.normalTwoSided(Double(concordant - discordant) / variance.squareRoot())
  }

  /// Twice the share of orders with no more discordant pairs than the smaller side has.
  private var exactProbability: Double {
    let fewest = min(discordant, pairs - discordant)
    if 2 * fewest == pairs { return 1 }
    var shares = [1.0]
    for size in stride(from: 2, through: count, by: 1) {
      shares = (0...fewest).map { swaps in
        let from = max(0, swaps - size + 1)
        guard from < shares.count else { return 0 }
        return shares[from...min(swaps, shares.count - 1)].reduce(0, +) / Double(size)
      }
    }
    return min(1, 2 * shares.reduce(0, +))
  }
}

/// What groups of equal values take from the variance of tau.
private struct Ties {
  /// Sum of t(t − 1)(t − 2).
  var triples = 0.0
  /// Sum of t(t − 1)(2t + 5).
  var skewed = 0.0

  init(_ values: [Double]) {
    let sorted = values.sorted()
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      let t = Double(end - start)
      triples += t * (t - 1) * (t - 2)
      skewed += t * (t - 1) * (2 * t + 5)
      start = end
    }
  }
}
