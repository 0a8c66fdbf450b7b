/// The mixture of sets of weights that is near to each of them at once.
struct GameTheoryCombination: WeightCombination {
  /// How the coefficients are had.
  enum Form: String, CaseIterable, Sendable {
    /// The solution of the equations; its absolute values are used.
    case equations
    /// Proportional to what each set has in common with all: never negative.
    case positive
  }

  static let name = "game-theory"
  static let summary = LocalizedText(
    zh: "博弈论组合赋权：使线性组合与每组权重的离差都尽量小；系数为负时按通行做法取绝对值再归一，并注明。",
    en: "Game-theory combination: a mixture with small deviations from every set; as is usual, "
      + "negative coefficients are taken as positive before all are divided by their sum, and the "
      + "result says so.")
  static let formula = LocalizedText(
    "for all l: sum over k of alpha_k (w_l . w_k) = w_l . w_l, the first-order conditions of min |sum "
      + "of alpha_k w_k - w_l|^2; alpha*_k = |alpha_k| / sum of |alpha|; w = sum of alpha*_k w_k; "
      + "form=positive: alpha_k = sum over l of w_k . w_l")
  static let reference = LocalizedText(
    "Chen, J. (2003), Evaluation by combined weights based on game theory (in Chinese), "
      + "Fujian Computer (9)")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "form", \.form, default: .equations,
      LocalizedText(
        zh: "equations 解方程组、负系数取绝对值（通行做法）；positive 取与各组权重内积之和为系数，不会为负（改进博弈论法）。",
        en: "equations solves the system and takes negative coefficients as positive, as is usual; "
          + "positive takes the sums of inner products, which are never negative."))
  ]

  var form = Form.equations

  init() {}

  /// Without what is rounding only: a set that the equations leave out has 0, on neither side of it.
  private static func rid(_ solution: [Double]) -> [Double] {
    let largest = solution.lazy.map(abs).max() ?? 0
    return solution.map { abs($0) <= 1e-9 * largest ? 0 : $0 }
  }

  func combine(_ sets: [[Double]]) -> CombinedWeights {
    let products = sets.map { left in
      sets.map { right in compensatedSum(zip(left, right).lazy.map { $0 * $1 }) }
    }
    let solution =
      form == .positive
      ? products.map { compensatedSum($0) }
      : Self.rid(LeastNorm(symmetric: products).solution(sets.indices.map { products[$0][$0] }))
    return .mixed(sets, solution.map(abs).shares, solution: solution)
  }
}
