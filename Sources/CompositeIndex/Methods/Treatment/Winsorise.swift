/// Moves a fixed number of outermost values to the next one.
struct Winsorise: Treatment {
  static let name = "winsorise"
  static let summary = LocalizedText(
    zh: "把一端或两端固定个数的极值压到次极值（缩尾），不看偏度和峰度。",
    en: "Moves a fixed number of values at one end or both to the next one, whatever the skewness.")
  static let formula = LocalizedText(
    zh: "x' = min(x_(n-k), max(x_(k+1), x))，x_(1) 为 n 个值中最小的",
    en: "x' = min(x_(n-k), max(x_(k+1), x)), with x_(1) the lowest of n values")
  static let reference = LocalizedText(
    "Dixon (1960), Annals of Mathematical Statistics 31, 385-391; Becker et al. (2022), COINr: winsorise"
  )
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "points", \.points, in: 0...1_000_000, default: 1,
      LocalizedText(
        zh: "每一端压缩几个值，至少留下中间的值。",
        en: "How many values at each end; what is in the middle always stays.")),
    Parameter(
      "side", \.side, default: .both,
      LocalizedText(
        zh: "both 为两端，high 为高端，low 为低端；skew 为每一步都取当时偏斜的一端，共 points 个。",
        en:
          "both ends, the high one, the low one; skew takes the end on the side of the skew at every step, points in all."
      )),
  ]

  /// Which ends are moved.
  enum Side: String, CaseIterable {
    case both, high, low, skew
  }

  var points = 1.0
  var side = Side.both

  init() {}

  func fit(_ values: [Double]) -> TreatmentResult {
    guard points >= 1, !values.isEmpty else { return TreatmentResult(.unchanged) }
    if side == .skew { return bySkew(values) }
    let sorted = values.sorted()
    let last = sorted.count - 1
    // The ends must not meet; from one end only, the lowest or highest value is left.
    let count = min(Int(points), side == .both ? last / 2 : last)
    let low = side == .high ? 0 : count
    let high = side == .low ? last : last - count
    let record = TreatmentRecord(winsorised: values.count { $0 < sorted[low] || $0 > sorted[high] })
    guard record.winsorised > 0 else { return TreatmentResult(.unchanged) }
    return TreatmentResult(.held(within: sorted[low]...sorted[high]), record)
  }

  private func bySkew(_ values: [Double]) -> TreatmentResult {
    var steps = Winsorising(values)
    while Double(steps.count) < points, !steps.isExhausted { steps.step() }
    guard !steps.isExhausted, let bounds = steps.bounds else { return TreatmentResult(.unchanged) }
    return TreatmentResult(.held(within: bounds), TreatmentRecord(winsorised: steps.count))
  }
}
