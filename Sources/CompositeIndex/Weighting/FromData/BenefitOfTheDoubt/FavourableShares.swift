/// The shares of a unit's composite that are best for it.
///
/// With p for the shares wⱼ yₒⱼ/Σ and r for the ratios yₖⱼ/yₒⱼ, the greatest composite is one over the
/// least, over all p within the limits that add up to 1, of the greatest Σ pⱼ rₖⱼ over all units k.
/// Few units matter, so the linear program starts with those that lead a criterion and takes up
/// whoever exceeds the rest until nobody does.
struct FavourableShares: Sendable {
  private let scores: Matrix
  private let limits: ClosedRange<Double>
  /// Unit after unit; each criterion divided by its greatest score, so that its scale does not matter.
  private let scaled: [Double]
  /// Units that lead a criterion, each once.
  private let leaders: [Int]

  /// A unit may exceed the others by this much, relatively.
  static let tolerance = 1e-12
  /// So many units are taken up at a time.
  private static let batch = 8

  /// Takes the table.
  ///
  /// - Parameters:
  ///   - scores: not negative.
  ///   - limits: of every share; some shares within them add up to 1.
  init(_ scores: Matrix, limits: ClosedRange<Double>) {
    self.scores = scores
    self.limits = limits
    let (rows, columns) = (scores.rows, scores.columns)
    var scaled = [Double](repeating: 0, count: rows * columns)
    var leaders: [Int] = []
    for column in 0..<columns {
      let values = scores.column(column)
      guard let greatest = values.max(), greatest > 0 else { continue }
      for row in 0..<rows { scaled[row * columns + column] = values[row] / greatest }
      if let row = values.firstIndex(of: greatest), !leaders.contains(row) { leaders.append(row) }
    }
    self.scaled = scaled
    self.leaders = leaders
  }

  /// One unit's case; `nil` where its scores are too unequal to compute with.
  func favouring(_ unit: Int) -> BenefitOfTheDoubt.Case? {
    let columns = scores.columns
    let own = row(unit)
    let zeros = (0..<columns).filter { own[$0] == 0 }
    let used = (0..<columns).filter { own[$0] > 0 }
    let isOpen =
      (zeros.isEmpty || limits.lowerBound == 0)
      && Double(used.count) * limits.upperBound >= 1 - Self.tolerance
    guard isOpen else {
      // Without limits a unit that has nothing gets nothing.
      let isNothing = used.isEmpty && limits == 0...1
      return BenefitOfTheDoubt.Case(
        score: isNothing ? 0 : .nan, weights: [Double](repeating: 0, count: columns),
        shares: [Double](repeating: 0, count: columns), peers: [], zeros: zeros)
    }
    guard let shares = shares(of: unit, over: used) else { return nil }
    let totals = totals(of: shares, own: own, over: used)
    let greatest = totals.max() ?? 1
    let score = greatest <= 1 + Self.tolerance ? 1 : 1 / greatest
    var weights = [Double](repeating: 0, count: columns)
    var all = weights
    for (place, criterion) in used.enumerated() {
      weights[criterion] = score * shares[place] / scores[unit, criterion]
      all[criterion] = shares[place]
    }
    return BenefitOfTheDoubt.Case(
      score: score, weights: weights, shares: all,
      peers: totals.indices.filter { $0 != unit && totals[$0] * score >= 1 - 1e-9 }, zeros: zeros)
  }

  private func row(_ unit: Int) -> [Double] {
    Array(scaled[unit * scores.columns..<(unit + 1) * scores.columns])
  }

  /// Σ pⱼ rₖⱼ of every unit.
  private func totals(of shares: [Double], own: [Double], over used: [Int]) -> [Double] {
    var weights = [Double](repeating: 0, count: scores.columns)
    for (place, criterion) in used.enumerated() {
      weights[criterion] = shares[place] / own[criterion]
    }
    return totals(weights)
  }

  private func totals(_ weights: [Double]) -> [Double] {
    let columns = scores.columns
    var result = [Double](repeating: 0, count: scores.rows)
    let scaled = scaled.span
    let weights = weights.span
    for unit in result.indices {
      let base = unit * columns
      var sums = (0.0, 0.0, 0.0, 0.0)
      var column = 0
      while column + 4 <= columns {
        sums.0 += weights[column] * scaled[base + column]
        sums.1 += weights[column + 1] * scaled[base + column + 1]
        sums.2 += weights[column + 2] * scaled[base + column + 2]
        sums.3 += weights[column + 3] * scaled[base + column + 3]
        column += 4
      }
      while column < columns {
        sums.0 += weights[column] * scaled[base + column]
        column += 1
      }
      result[unit] = (sums.0 + sums.1) + (sums.2 + sums.3)
    }
    return result
  }

  /// Those that exceed a bound most and are not in the list yet, the worst first.
  private func exceeding(_ bound: Double, _ totals: [Double], beyond known: [Int]) -> [Int] {
    let limit = bound * (1 + Self.tolerance)
    let found = totals.indices.filter { totals[$0] > limit && !known.contains($0) }
    return Array(
      found.sorted { (totals[$1], $0) < (totals[$0], $1) }.prefix(Self.batch))
  }

  /// The best shares over the criteria for which the unit has a score; `nil` where rounding hides
  /// them.
  private func shares(of unit: Int, over used: [Int]) -> [Double]? {
    let own = row(unit)
    let positive = used.map { own[$0] }
    func ofUsed(_ other: Int) -> [Double] { used.map { scaled[other * scores.columns + $0] } }
    var program = FavourableProgram(own: positive, limits: limits)
    var known: [Int] = []
    var next = leaders.contains(unit) ? leaders : leaders + [unit]
    var found: FavourableProgram.Optimum?
    while !next.isEmpty {
      for other in next { program.add(ofUsed(other)) }
      known += next
      guard let optimum = program.solve() else { return nil }
      found = optimum
      next = exceeding(
        optimum.greatest, totals(of: optimum.shares, own: own, over: used), beyond: known)
    }
    guard let optimum = found, !optimum.isOnly else { return found?.shares }
    var even = EvenShares(optimum, own: positive, limits: limits)
    for other in known { even.add(ofUsed(other)) }
    while let shares = even.nearest() {
      let totals = totals(of: shares, own: own, over: used)
      next = exceeding(optimum.greatest, totals, beyond: known)
      if next.isEmpty {
        // Rounding may have let a unit through that was taken up.
        let limit = optimum.greatest * (1 + 10 * Self.tolerance)
        return totals.allSatisfy { $0 <= limit } ? shares : optimum.shares
      }
      for other in next { even.add(ofUsed(other)) }
      known += next
    }
    return optimum.shares
  }
}
