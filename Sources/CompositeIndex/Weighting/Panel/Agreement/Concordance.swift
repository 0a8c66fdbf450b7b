internal import IndexKernel

/// Kendall's coefficient of concordance of orders, corrected for ties.
///
/// Kendall, M. G. and Babington Smith, B. (1939), The problem of m rankings, Annals of Mathematical
/// Statistics 10; ties: Kendall, M. G. and Gibbons, J. D. (1990), Rank Correlation Methods, section
/// 6.
struct Concordance {
  /// Twice the ranks that each expert gives, 1 for the greatest weight, ties at their mean: whole
  /// numbers.
  private let ranks: [[Int]]
  private let criteria: Int

  /// Weights that are no further apart are tied.
  static let tolerance = 1e-9

  /// Orders by weights.
  init(of weights: [[Double]]) {
    ranks = weights.map {
      IndexKernel.ranks($0, tolerance: Self.tolerance, ties: .average).map { Int(2 * $0) }
    }
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

  /// The probability of a W as great or greater by the F test: (m − 1)W/(1 − W) with ν₁ = n − 1 − 2/m
  /// and ν₂ = (m − 1)ν₁ degrees of freedom; NaN where W is.
  ///
  /// W is taken for a Beta(ν₁/2, ν₂/2) number, which has the mean 1/m and the variance
  /// 2(m − 1)/(m³(n − 1)) that W has over all orders without ties. Kendall and Babington Smith (1939);
  /// as R's vegan has it. Unlike χ² = m(n − 1)W it holds for few experts, too.
  var approximateProbability: Double {
    guard greatest > 0, ranks.count > 1 else { return .nan }
    let m = Double(ranks.count)
    let freedom = Double(criteria - 1) - 2 / m
    let rest = Double(greatest - 3 * spread(sums)) / Double(greatest)
    return IncompleteBeta.upTo(rest, complement: coefficient, (m - 1) * freedom / 2, freedom / 2)
  }

  /// The share of all ways to put each expert's ranks on the criteria that give so great a W; `nil`
  /// where W is NaN or where there are too many to count.
  var exactProbability: Double? {
    guard !coefficient.isNaN else { return nil }
    return OrderCount(of: ranks)?.share(from: sums.reduce(0) { $0 + $1 * $1 }) ?? unanimous
  }

  /// The same where all experts give the same ranks: each but the first must meet one of
  /// n!/(t₁! t₂! …) ways.
  private var unanimous: Double? {
    guard let first = ranks.first, ranks.allSatisfy({ $0 == first }) else { return nil }
    var (one, before) = (1.0, [Int: Int]())
    for (place, rank) in first.enumerated() {
      before[rank, default: 0] += 1
      one *= Double(before[rank, default: 0]) / Double(place + 1)
    }
    return ranks.dropFirst().reduce(1) { all, _ in all * one }
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
