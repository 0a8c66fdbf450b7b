/// The distribution of the largest standardised difference between one unit's error and those of its
/// rivals, all independent and normal.
///
/// Given the unit's own error z the rivals are independent: P(largest ≤ c) = ∫ φ(z) Π P(rival within
/// its limits | z) dz. Gauss–Legendre on panels no wider than twice the sharpest rise of the product.
struct LargestDifference {
  /// A rival, in units of the own error where that is above 0.
  private struct Rival {
    var error: Double
    var spread: Double
    /// On which sides it counts.
    var ahead: Bool, behind: Bool
  }

  private let own: Double
  private let rivals: [Rival]
  private let isSymmetric: Bool
  private let comparisons: Int
  /// The smallest error above 0, in units of the own one; at most 1.
  private let sharpest: Double

  /// Where the normal density is below 1e−16 of its height.
  private static let reach = 8.5
  /// A probability below this counts as none.
  private static let nothing = 1e-20
  /// Errors below this share of the unit's own count as none.
  private static let negligible = 1e-4

  init(_ errors: [Double], _ comparisons: Rivals) {
    let scale = errors[comparisons.unit]
    own = scale
    let unit = scale > 0 ? scale : 1
    var table = [Int: Rival](minimumCapacity: comparisons.count)
    func rival(_ number: Int) -> Rival {
      let error = errors[number] / unit
      let negligible = scale > 0 && error < Self.negligible
      return table[number]
        ?? Rival(
          error: negligible ? 0 : error,
          spread: scale > 0 ? (1 + (negligible ? 0 : error * error)).squareRoot() : error,
          ahead: false, behind: false)
    }
    for number in comparisons.ahead {
      var one = rival(number)
      one.ahead = true
      table[number] = one
    }
    for number in comparisons.behind {
      var one = rival(number)
      one.behind = true
      table[number] = one
    }
    rivals = table.keys.sorted().compactMap { table[$0] }
    isSymmetric = rivals.allSatisfy { $0.ahead && $0.behind }
    self.comparisons = comparisons.count
    sharpest = rivals.lazy.map(\.error).filter { $0 > 0 }.min().map { min(1, $0) } ?? 1
  }

  /// P(largest difference ≤ c), c > 0.
  func upTo(_ c: Double) -> Double {
    if own == 0 { return product(0, c) }
    // An exact rival bounds the own error itself.
    let top = rivals.contains { $0.error == 0 && $0.behind } ? min(c, Self.reach) : Self.reach
    let bottom = rivals.contains { $0.error == 0 && $0.ahead } ? -min(c, Self.reach) : -Self.reach
    let start = isSymmetric ? 0 : bottom
    let panels = max(1, Int(((top - start) / (2 * sharpest)).rounded(.up)))
    let half = (top - start) / Double(panels) / 2
    var sum = 0.0
    for panel in 0..<panels {
      let middle = start + half * Double(2 * panel + 1)
      for (node, weight) in GaussLegendre.sixteen {
        sum += weight * (term(middle - half * node, c) + term(middle + half * node, c))
      }
    }
    return sum * half * (isSymmetric ? 2 : 1)
  }

  private func term(_ z: Double, _ c: Double) -> Double {
    // 1/√(2π)
    0.398_942_280_401_432_7 * Elementary.exponential(-z * z / 2) * product(z, c)
  }

  /// The normal tail, 0 where 1 less it is 1 in double precision.
  private static func beyond(_ x: Double) -> Double { x > reach ? 0 : NormalDistribution.beyond(x) }

  /// The probability that every rival is within its limits, given the own error.
  private func product(_ z: Double, _ c: Double) -> Double {
    var product = 1.0
    for rival in rivals where rival.error > 0 {
      let reach = c * rival.spread
      let above = rival.ahead ? Self.beyond((z + reach) / rival.error) : 0
      let below = rival.behind ? Self.beyond((reach - z) / rival.error) : 0
      product *= 1 - above - below
      // What more rivals leave of this changes no digit of the integral.
      if product < Self.nothing { return 0 }
    }
    return product
  }

  /// The c with P(largest difference ≤ c) = share, to about 1e−12.
  func quantile(_ share: Double) -> Double {
    // One comparison alone has the smallest c; Bonferroni's inequality bounds it from above.
    var low = 0.0
    var high = NormalDistribution.quantile(1 - (1 - share) / Double(comparisons)) + 1e-9
    var (below, above) = (-share, upTo(high) - share)
    var side = 0
    for _ in 0..<100 where high - low > 1e-13 * high && above != 0 {
      // False position; the end that stays is halved (Dowell and Jarratt 1971, BIT 11).
      let guess = low == 0 ? high * 0.8 : (low * above - high * below) / (above - below)
      let value = upTo(guess) - share
      if value >= 0 {
        high = guess
        above = value
        if side == 1 { below /= 2 }
        side = 1
      } else {
        low = guess
        below = value
        if side == -1 { above /= 2 }
        side = -1
      }
    }
    return high
  }
}
