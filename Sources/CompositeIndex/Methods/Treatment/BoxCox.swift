/// Raises a column to the power that makes it most normal, or to a given one.
struct BoxCox: Treatment {
  static let name = "box-cox"
  static let summary = LocalizedText(
    zh: "Box-Cox 变换：指数可以给定，不给定时取似然最大者（在 -5 到 5 之间）。",
    en: "Box-Cox transform with a given exponent, or the most likely one between -5 and 5.")
  static let formula = LocalizedText(
    zh: "x' = (x^λ - 1)/λ，λ = 0 时为 ln(x)",
    en: "x' = (x^lambda - 1)/lambda, and ln(x) for lambda = 0")
  static let reference = LocalizedText(
    "Box and Cox (1964), Journal of the Royal Statistical Society B 26, section 3; Becker et al. (2022), COINr: boxcox"
  )
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "lambda", \.lambda, in: -5...5,
      otherwise: LocalizedText(zh: "取似然最大者", en: "the most likely one"),
      LocalizedText(zh: "指数；0 为自然对数。", en: "The exponent; 0 is the natural logarithm.")),
    Parameter(
      "shift", \.shift, default: false,
      LocalizedText(
        zh: "是否先平移，使最小值为 1；不平移时只用于正数。",
        en:
          "Whether values are first moved so that the lowest is 1; otherwise all must be above 0.")),
  ]

  var lambda: Double?
  var shift = false

  init() {}

  var changesScale: Bool { true }

  func fit(_ values: [Double]) -> TreatmentResult {
    guard let transform = ValueTransform.fit(.boxCox, values, power: lambda, shift: shift) else {
      return TreatmentResult(.unchanged)
    }
    return TreatmentResult(.transformed(transform, held: nil))
  }
}
