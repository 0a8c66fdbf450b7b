internal import IndexKernel

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

/// Kendall's tau-b, and how likely such a value is by chance.
struct KendallTau {
  private let count: Int
  private let counts: KendallCounts
  private let x: [Double]
  private let y: [Double]

  /// Counts the pairs of numbers none of which is NaN.
  init(_ x: [Double], _ y: [Double]) {
    self.x = x
    self.y = y
    count = min(x.count, y.count)
    counts = KendallCounts(x, y)
  }

  /// Between −1 and 1; NaN with fewer than two values or where one side is constant.
  var coefficient: Double { counts.coefficient }

  /// The largest count for which the exact distribution is used.
  private static let exactUpTo = 33

  /// The two-sided probability of at least so strong a value where there is no association.
  ///
  /// Without ties up to 33 values from the exact distribution (Kendall, M. G. and Gibbons, J. D.
  /// (1990), Rank Correlation Methods, section 5.8), else from the normal one with the variance
  /// corrected for ties (section 4.4).
  var probability: Double {
    guard !coefficient.isNaN else { return .nan }
    if counts.tiesX == 0, counts.tiesY == 0, count <= Self.exactUpTo { return exactProbability }
    let n = Double(count)
    let (left, right) = (Ties(x), Ties(y))
    let m = n * (n - 1)
    var variance = (m * (2 * n + 5) - left.skewed - right.skewed) / 18
    variance += 2 * Double(counts.tiesX) * Double(counts.tiesY) / m
    if count > 2 { variance += left.triples * right.triples / (9 * m * (n - 2)) }
    guard variance > 0 else { return .nan }
    return Distributions.normalTwoSided(
      Double(counts.concordant - counts.discordant) / variance.squareRoot())
  }

  /// Twice the share of orders with no more discordant pairs than the smaller side has.
  private var exactProbability: Double {
    let fewest = Int(min(counts.discordant, counts.pairs - counts.discordant))
    if 2 * fewest == counts.pairs { return 1 }
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
