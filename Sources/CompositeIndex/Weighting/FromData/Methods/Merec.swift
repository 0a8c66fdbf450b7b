/// Weights by how much the units' performance changes when a criterion is removed.
struct Merec: DataWeighting {
  static let name = "merec"
  static let summary = LocalizedText(
    zh: "MEREC 法：去掉某项指标后各对象综合表现变化越大，该指标权重越大；得分须大于 0。",
    en: "MEREC: a criterion weighs by how much the units' performance changes when it is removed; "
      + "scores must be above 0.")
  static let formula = LocalizedText(
    "n_ij = min over i of y_ij / y_ij; S_i = ln(1 + (1/m) sum over j of |ln n_ij|); S'_ij the same "
      + "without criterion j; E_j = sum over i of |S'_ij - S_i|; w_j = E_j / sum of E")
  static let reference = LocalizedText(
    "Keshavarz-Ghorabaee, M., Amiri, M., Zavadskas, E. K., Turskis, Z. and Antucheviciene, J. (2021), "
      + "Determination of objective weights using a new method based on the removal effects of "
      + "criteria (MEREC), Symmetry 13(4), section 2")
  static let parameters: [Parameter<Self>] = []

  init() {}

  var domain: ScoreDomain { .positive }
  // A constant criterion has no effect, but it counts in the 1/m of the others.
  static let constants = ConstantCriteria.seen
  func work(units: Double, criteria: Double) -> Double { 60 * units * criteria }

  func estimate(_ table: WeightingTable) -> DataWeights {
    let constants = Set(table.constants)
    let logarithms = table.columns.enumerated().map { criterion, column in
      constants.contains(criterion) ? column.map { _ in 0 } : Self.logarithms(column)
    }
    let count = Double(table.criteria.count)
    let totals = table.units.indices.map { row in
      compensatedSum(logarithms.lazy.map { $0[row] }) / count
    }
    let effects = logarithms.map { column in
      // S − S′ = ln((1 + t)/(1 + t − a)) = −ln(1 − a/(1 + t)), which does not cancel.
      compensatedSum(
        zip(column, totals).lazy.map { -Elementary.ln1p(-($0 / count) / (1 + $1)) })
    }
    return DataWeights(
      weights: effects,
      steps: [.init(name: LocalizedText(zh: "去除效应 E", en: "removal effect E"), values: effects)])
  }

  /// |ln n|, not negative: ln of the score over the lowest.
  private static func logarithms(_ column: [Double]) -> [Double] {
    let least = column.min() ?? 1
    return column.map { score in
      let ratio = (score - least) / least
      return ratio.isFinite ? Elementary.ln1p(ratio) : Elementary.ln(score) - Elementary.ln(least)
    }
  }
}
