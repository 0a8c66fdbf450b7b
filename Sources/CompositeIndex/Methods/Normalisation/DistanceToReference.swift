/// How far a value lies from that of one unit.
struct DistanceToReference: Normalisation {
  static let name = "distance-to-reference"
  static let summary = LocalizedText(
    zh: "距参照地区法：以某一地区为满分，最差的地区为 0 分；好于参照地区的超过满分。",
    en: "Full score for one named unit, 0 for the worst; units better than it score more.")
  static let formula = LocalizedText(
    zh: "满分 × (1 - (参照地区的值 - x) / (参照地区的值 - 最差值))，最差值取自参照集",
    en: "full * (1 - (x_unit - x) / (x_unit - worst)), over the reference set")
  static let reference = LocalizedText(
    "OECD/JRC (2008), section 5.4 (distance to a reference); COINr n_dist2ref")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "unit", \.unit, default: nil,
      LocalizedText(zh: "参照地区的代码", en: "The code of the reference unit.")),
    Parameter(
      "clamp", \.clamp, default: false,
      LocalizedText(
        zh: "是否把得分限制在 0 至满分", en: "Whether scores are held between 0 and `full`.")),
    full(\.full, LocalizedText(zh: "参照地区的得分", en: "The score of the reference unit.")),
  ]

  let usesReferenceSet = true
  var unit = ""
  var clamp = false
  var full = 100.0

  init() {}

  var referenceUnit: String? { unit }

  func problem(direction: Direction) -> NormalisationProblem? { nil }

  var scoreRange: ClosedRange<Double> {
    clamp ? 0...full : -Double.infinity...Double.infinity
  }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    guard !reference.values.isEmpty else { return .undefined(.noValues) }
    guard let aim = reference.value(of: unit) else {
      return .undefined(.unitWithoutValue(code: unit))
    }
    return .line(fromWorstOf: reference, to: aim, direction, full, clamp)
  }
}
