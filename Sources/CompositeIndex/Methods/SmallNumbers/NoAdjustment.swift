/// Rates stay as they are.
struct NoAdjustment: SmallNumbers {
  static let name = "none"
  static let summary = LocalizedText(zh: "不收缩，比率原样使用。", en: "Rates stay as they are.")
  static let formula = LocalizedText("x")
  static let reference = LocalizedText("Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202")
  static let parameters: [Parameter<Self>] = []
  static let changesNothing = true

  init() {}

  func adjust(_ rates: RateTable) -> SteadiedRates {
    SteadiedRates(rates: rates.counts.map { _ in nil })
  }
}
