/// Winsorises what is too skewed, and transforms it where that is not enough.
struct SkewKurtosisRule: Treatment {
  static let name = "skew-kurtosis"
  static let summary = LocalizedText(
    zh:
      "偏度和峰度都超限的指标，把偏斜一端的极值逐个压到次极值（缩尾），至多若干个；仍不达标则对原始数据作变换。峰度为超额峰度（正态为 0），偏度、峰度都按电子表格的公式（第二类）。",
    en:
      "Where both skewness and kurtosis exceed their limits, values at the skewed end are moved to the next one, up to a number; where that is not enough, the original column is transformed. Excess kurtosis (0 for the normal); both as spreadsheets compute them (type 2)."
  )
  static let formula = LocalizedText(
    zh: "合格：|偏度| < 限值或峰度 < 限值；x' = min(上限, max(下限, x))，或 x 的变换",
    en:
      "passes: |skewness| < limit or kurtosis < limit; x' = min(high, max(low, x)), or the transform of x"
  )
  static let reference = LocalizedText(
    "OECD/JRC (2008), section 4; Becker et al. (2022), COINr: Treat, qTreat, winsorise, check_SkewKurt"
  )
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "skewness", \.skewness, in: 0...1000, default: 2,
      LocalizedText(zh: "偏度绝对值的限值。", en: "Limit of the absolute skewness.")),
    Parameter(
      "kurtosis", \.kurtosis, in: -10...1_000_000, default: 3.5,
      LocalizedText(zh: "超额峰度的限值。", en: "Limit of the excess kurtosis.")),
    Parameter(
      "winsorise", \.winsorise, in: 0...1_000_000, default: 5,
      LocalizedText(
        zh: "至多压缩几个值；0 为直接变换。并列的值一并压缩，可能略多。",
        en:
          "Most values to winsorise; 0 goes straight to the transform. Ties go together and may exceed it."
      )),
    Parameter(
      "transform", \.transform, default: .log,
      LocalizedText(
        zh:
          "缩尾仍不达标时的变换：log 为 ln(x - 最小值 + 全距/100)，log-plus 在负偏时反过来取对数，log-original 为 ln(x - 最小值 + 1)，ln 与 box-cox 只用于正数；none 为不变换，保留缩尾后的值。",
        en:
          "What follows where winsorising is not enough: log is ln(x - min + range/100), log-plus turns it round for negative skew, log-original is ln(x - min + 1), ln and box-cox need values above 0; none keeps the winsorised values."
      )),
    Parameter(
      "lambda", \.lambda, in: -5...5,
      otherwise: LocalizedText(zh: "取似然最大者", en: "the most likely one"),
      LocalizedText(zh: "box-cox 的指数。", en: "Exponent of box-cox.")),
    Parameter(
      "shift", \.shift, default: false,
      LocalizedText(
        zh: "box-cox 是否先平移，使最小值为 1（不是正数时需要）。",
        en:
          "Whether box-cox first moves the values so that the lowest is 1, which other than positive ones need."
      )),
    Parameter(
      "combine", \.combine, default: false,
      LocalizedText(
        zh: "是否对缩尾后的值作变换，而不是对原始数据。",
        en: "Whether the winsorised values are transformed instead of the original ones.")),
  ]

  /// What may follow where winsorising is not enough.
  enum Transform: String, CaseIterable {
    case log
    case logPlus = "log-plus"
    case logOriginal = "log-original"
    case ln
    case boxCox = "box-cox"
    case none

    var kind: TransformKind? { TransformKind(rawValue: rawValue) }
  }

  var skewness = 2.0
  var kurtosis = 3.5
  var winsorise = 5.0
  var transform = Transform.log
  var lambda: Double?
  var shift = false
  var combine = false

  init() {}

  var changesScale: Bool { transform != .none }

  func fit(_ values: [Double]) -> TreatmentResult {
    let limits = SkewKurtosisLimits(skewness: skewness, kurtosis: kurtosis)
    var record = TreatmentRecord()
    var look = limits.look(values, stage: "raw")
    record.looks.append(look)
    guard look.passes == false else { return TreatmentResult(.unchanged, record) }

    var steps = Winsorising(values)
    while look.passes == false, Double(steps.count) < winsorise, !steps.isExhausted {
      steps.step()
      look = limits.look(steps.values, stage: "winsorised")
    }
    record.winsorised = steps.count
    record.looks.append(limits.look(steps.values, stage: "winsorised"))
    guard !steps.isExhausted, let bounds = steps.bounds else {
      return TreatmentResult(.unchanged, record)
    }
    guard look.passes == false, let kind = transform.kind else {
      return TreatmentResult(steps.count > 0 ? .held(within: bounds) : .unchanged, record)
    }

    let source = combine ? steps.values : values
    guard let fitted = ValueTransform.fit(kind, source, power: lambda, shift: shift) else {
      return TreatmentResult(.unchanged, record)
    }
    record.looks.append(limits.look(source.map { fitted.value($0) }, stage: kind.rawValue))
    return TreatmentResult(
      .transformed(fitted, held: combine && steps.count > 0 ? bounds : nil), record)
  }
}
