/// The same weight for every criterion.
struct EqualWeights: DataWeighting {
  static let name = "equal"
  static let summary = LocalizedText(
    zh: "等权：每项指标权重相同，不看数据。",
    en: "The same weight for every criterion, whatever the data.")
  static let formula = LocalizedText("w_j = 1/m for m criteria")
  static let reference = LocalizedText(
    "OECD/JRC (2008), Handbook on constructing composite indicators, section 6")
  static let parameters: [Parameter<Self>] = []

  init() {}

  var domain: ScoreDomain { .real }
  static let constants = ConstantCriteria.weighted
  func work(units: Double, criteria: Double) -> Double { criteria }

  func estimate(_ table: WeightingTable) -> DataWeights {
    DataWeights(weights: .equal(table.criteria.count))
  }
}
