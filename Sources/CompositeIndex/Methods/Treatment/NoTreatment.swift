/// Values stay as they are.
struct NoTreatment: Treatment {
  static let name = "none"
  static let summary = LocalizedText(zh: "不处理异常值。", en: "Values stay as they are.")
  static let formula = LocalizedText("x")
  static let reference = LocalizedText("OECD/JRC (2008), section 4")
  static let parameters: [Parameter<Self>] = []
  static let changesNothing = true

  init() {}

  func fit(_ values: [Double]) -> TreatmentResult { TreatmentResult(.unchanged) }
}
