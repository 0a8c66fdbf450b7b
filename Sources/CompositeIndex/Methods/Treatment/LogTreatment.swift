/// Takes logarithms of a column, whatever its skewness.
struct LogTreatment: Treatment {
  static let name = "log"
  static let summary = LocalizedText(
    zh: "对整列取对数，不看偏度和峰度。", en: "Takes logarithms of the whole column, whatever its skewness.")
  static let formula = LocalizedText(
    zh:
      "取对数：ln(x - 最小值 + (最大值 - 最小值)/100)；log-plus 在偏度不为正时为 -ln(最大值 - x + (最大值 - 最小值)/100)；log-original：ln(x - 最小值 + 1)；ln：ln(x)",
    en:
      "log: ln(x - min + (max - min)/100); log-plus: the same, and -ln(max - x + (max - min)/100) where the skewness is not positive; log-original: ln(x - min + 1); ln: ln(x)"
  )
  static let reference = LocalizedText(
    "OECD/JRC (2008), section 4; Becker et al. (2022), COINr: log_CT, log_CT_plus, log_CT_orig")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "form", \.form, default: .log,
      LocalizedText(
        zh: "哪一种对数；ln 只用于正数，其余对任何数都有定义。",
        en: "Which logarithm; ln needs values above 0, the others take any number."))
  ]

  /// The logarithms.
  enum Form: String, CaseIterable {
    case log
    case logPlus = "log-plus"
    case logOriginal = "log-original"
    case ln

    var kind: TransformKind {
      switch self {
      case .log: .log
      case .logPlus: .logPlus
      case .logOriginal: .logOriginal
      case .ln: .ln
      }
    }
  }

  var form = Form.log

  init() {}

  var changesScale: Bool { true }

  func fit(_ values: [Double]) -> TreatmentResult {
    guard let transform = ValueTransform.fit(form.kind, values) else {
      return TreatmentResult(.unchanged)
    }
    return TreatmentResult(.transformed(transform, held: nil))
  }
}
