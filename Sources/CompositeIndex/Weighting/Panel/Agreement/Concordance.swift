/// Kendall's coefficient of concordance of orders, corrected for ties.
///
/// Kendall, M. G. and Babington Smith, B. (1939), The problem of m rankings, Annals of Mathematical
/// Statistics 10; ties: Kendall, M. G. and Gibbons, J. D. (1990), Rank Correlation Methods, section
/// 6.
struct Concordance {
  /// Twice the ranks that each expert gives, 1 for the least weight, ties at their mean: whole
  /// numbers.
  private let ranks: [[Int]]
  private let criteria: Int

  /// Weights that are no further apart are tied.
  static let tolerance = 1e-9

  /// Orders by weights.
  init(of weights: [[Double]]) {
    ranks = weights.map(Self.doubledRanks)
    criteria = weights.first?.count ?? 0
  }

  /// W = 12 S/(m²(n³ − n) − m Σ(t³ − t)), S the squared deviations of the rank sums.
  var coefficient: Double {
    guard ranks.count > 1, greatest > 0 else { return .nan }
    return Double(3 * spread(sums)) / Double(greatest)
  }

  /// n(m²(n³ − n) − m Σ(t³ − t)): 0 where every expert ties everything.
  private var greatest: Int {
    let (m, n) = (ranks.count, criteria)
    let ties = ranks.reduce(0) { $0 + Self.ties($1) }
    return n * (m * m * (n * n * n - n) - m * ties)
  }

  private var sums: [Int] {
    (0..<criteria).map { criterion in ranks.reduce(0) { $0 + $1[criterion] } }
  }

  /// n times the squared deviations.
  private func spread(_ sums: [Int]) -> Int {
    let total = sums.reduce(0, +)
    return criteria * sums.reduce(0) { $0 + $1 * $1 } - total * total
  }

  /// The probability of χ² = m(n − 1)W or more with n − 1 degrees of freedom; NaN where W is.
  var approximateProbability: Double {
    let w = coefficient
    guard !w.isNaN else { return .nan }
    let square = Double(ranks.count * (criteria - 1)) * w
    return Distributions.chiSquareFrom(square, freedom: criteria - 1)
  }

  /// The share of all ways to put each expert's ranks on the criteria that give so great a W; `nil`
  /// where W is NaN or where there are too many to count.
  var exactProbability: Double? {
    guard !coefficient.isNaN else { return nil }
    return OrderCount(of: ranks)?.share(from: sums.reduce(0) { $0 + $1 * $1 })
  }

  private static func doubledRanks(_ weights: [Double]) -> [Int] {
    var ranks = [Int](repeating: 0, count: weights.count)
    let order = weights.indices.sorted { (weights[$0], $0) < (weights[$1], $1) }
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, weights[order[end]] - weights[order[start]] <= tolerance { end += 1 }
      // First and last place of the tied, from 1.
      for place in start..<end { ranks[order[place]] = start + 1 + end }
      start = end
    }
    return ranks
  }

  /// Σ(t³ − t) over groups of equal ranks.
  private static func ties(_ ranks: [Int]) -> Int {
    let sorted = ranks.sorted()
    var (sum, start) = (0, 0)
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      let tied = end - start
      sum += tied * tied * tied - tied
      start = end
    }
    return sum
  }
}
