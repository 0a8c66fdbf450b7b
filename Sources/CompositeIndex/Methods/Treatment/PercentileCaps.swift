/// Holds values within two percentiles of the column.
struct PercentileCaps: Treatment {
  static let name = "percentile-caps"
  static let summary = LocalizedText(
    zh: "把低于、高于某百分位数的值限在该百分位数；百分位数在相邻两值间线性内插（第七类，与电子表格的 PERCENTILE 相同）。",
    en:
      "Holds values within two percentiles of the column, which are interpolated between neighbours (type 7, as PERCENTILE in spreadsheets)."
  )
  static let formula = LocalizedText(
    zh: "x' = min(上端百分位数, max(下端百分位数, x))",
    en: "x' = min(q_high, max(q_low, x))")
  static let reference = LocalizedText(
    "OECD/JRC (2008), section 4; Hyndman and Fan (1996), American Statistician 50, definition 7")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "low", \.low, in: 0...50, default: 5,
      LocalizedText(zh: "下端的百分位；0 为不限。", en: "Lower percentile; 0 holds nothing there.")),
    Parameter(
      "high", \.high, in: 50...100, default: 95,
      LocalizedText(zh: "上端的百分位；100 为不限。", en: "Upper percentile; 100 holds nothing there.")),
  ]

  var low = 5.0
  var high = 95.0

  init() {}

  func fit(_ values: [Double]) -> TreatmentResult {
    let quantiles = Quantiles(values)
    let (low, high) = (quantiles.at(low / 100), quantiles.at(high / 100))
    guard low <= high else { return TreatmentResult(.unchanged) }
    let held = values.count { $0 < low || $0 > high }
    guard held > 0 else { return TreatmentResult(.unchanged) }
    return TreatmentResult(.held(within: low...high), TreatmentRecord(winsorised: held))
  }
}
