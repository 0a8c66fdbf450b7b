/// The linear best–worst method: one solution.
struct LinearBestWorst: BestWorstModel {
  static let name = "linear"
  static let summary = LocalizedText(
    zh: "线性最优最劣法（BWM）：使权重与各比较的最大偏差 ξ 最小，解唯一。",
    en:
      "The linear best-worst method: the largest deviation of a weight from a comparison is least; "
      + "one solution.")
  static let formula = LocalizedText(
    "minimise xi with |w_B - a_Bj w_j| <= xi and |w_j - a_jW w_W| <= xi for all j, sum of w = 1")
  static let reference = LocalizedText(
    "Rezaei, J. (2016), Best-worst multi-criteria decision-making method: some properties and a "
      + "linear model, Omega 64, section 3")
  static let parameters: [Parameter<Self>] = []

  init() {}

  func weights(of judgement: BestWorstJudgement) -> BestWorstWeights {
    let count = judgement.bestToOthers.count
    guard judgement.best != judgement.worst else { return .equal(count) }
    guard case .optimal(let solution) = Self.program(judgement).solve() else {
      preconditionFailure("equal weights with a large enough deviation are always feasible")
    }
    let weights = solution.values.prefix(count).map { max(0, $0) }.shares
    return BestWorstWeights(weights: weights, deviation: max(0, solution.objective))
  }

  /// The weights and, last, ξ as variables.
  private static func program(_ judgement: BestWorstJudgement) -> LinearProgram {
    let count = judgement.bestToOthers.count
    var program = LinearProgram(
      cost: [Double](repeating: 0, count: count) + [1],
      lower: [Double](repeating: 0, count: count + 1),
      upper: [Double](repeating: 1, count: count) + [.infinity])
    program.rows.append(
      .init([Double](repeating: 1, count: count) + [0], atLeast: 1, atMost: 1))
    func compare(_ first: Int, _ times: Double, _ second: Int) {
      guard first != second else { return }
      for sign in [1.0, -1.0] {
        var row = [Double](repeating: 0, count: count) + [-1]
        row[first] = sign
        row[second] = -sign * times
        program.rows.append(.init(row, atMost: 0))
      }
    }
    for criterion in 0..<count {
      compare(judgement.best, judgement.bestToOthers[criterion], criterion)
      if criterion == judgement.best { continue }
      compare(criterion, judgement.othersToWorst[criterion], judgement.worst)
    }
    return program
  }
}
