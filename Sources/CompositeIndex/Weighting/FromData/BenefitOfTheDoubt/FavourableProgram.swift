/// The linear program of ``FavourableShares`` with some of the units.
///
/// Variables: qⱼ = pⱼ/yₒⱼ, with the scores as scaled, and t, the greatest total. Minimise t such that
/// Σ yₒⱼ qⱼ = 1 and Σ yₖⱼ qⱼ ≤ t for all units k taken up. All coefficients lie between 0 and 1, and
/// limits of shares are bounds of variables.
struct FavourableProgram {
  /// The best shares with the units taken up, and what makes them so.
  struct Optimum {
    /// The shares, adding up to 1.
    var shares: [Double]
    /// The greatest total, at least 1 once the unit itself is taken up.
    var greatest: Double
    /// Whether no other shares are as good.
    var isOnly: Bool
    /// Units, by the order in which they were taken up, that have the greatest total under all
    /// shares that are as good.
    var binding: [Int]
    /// The criteria whose share is the same in all of these.
    var fixed: [Int]
  }

  private let own: [Double]
  private var program: LinearProgram

  /// - Parameters:
  ///   - own: the unit's scores, above 0.
  ///   - limits: of the shares.
  init(own: [Double], limits: ClosedRange<Double>) {
    self.own = own
    let isCapped = limits.upperBound < 1
    program = LinearProgram(
      cost: own.map { _ in 0 } + [1],
      lower: own.map { limits.lowerBound / $0 } + [0],
      upper: own.map { isCapped ? limits.upperBound / $0 : .infinity } + [.infinity],
      rows: [LinearProgram.Row(own + [0], atLeast: 1, atMost: 1)])
  }

  /// Takes up a unit.
  mutating func add(_ scores: [Double]) {
    program.rows.append(LinearProgram.Row(scores + [-1], atMost: 0))
  }

  /// The best shares; `nil` where rounding hides those that keep to the limits.
  func solve() -> Optimum? {
    guard case .optimal(let solution) = program.solve() else { return nil }
    let multipliers = solution.multipliers
    var reduced = program.cost
    for (row, multiplier) in zip(program.rows, multipliers) where multiplier != 0 {
      for column in reduced.indices { reduced[column] -= multiplier * row.coefficients[column] }
    }
    let binding = multipliers.indices.dropFirst().filter { abs(multipliers[$0]) > 1e-10 }
    let fixed = own.indices.filter { abs(reduced[$0]) > 1e-10 }
    return Optimum(
      shares: zip(own, solution.values).map { $0 * $1 }, greatest: solution.objective,
      // As many conditions as variables: t, and the sum of shares is one of them.
      isOnly: binding.count + fixed.count >= own.count, binding: binding.map { $0 - 1 },
      fixed: fixed)
  }
}
