/// How much of the way from the worst value to a target is gone.
struct DistanceToTarget: Normalisation {
  static let name = "distance-to-target"
  static let summary = LocalizedText(
    zh: "距目标法：从最差的地区到目标值的路程走了多少；最差的得 0 分，达到目标得满分。",
    en: "The share of the way from the worst unit to a target: 0 at the worst, full at the target.")
  static let formula = LocalizedText(
    zh: "满分 × (x - 最差值) / (目标值 - 最差值)，最差值取自参照集",
    en: "full * (x - worst) / (target - worst), over the reference set")
  static let reference = LocalizedText(
    "OECD/JRC (2008), section 5.4 (distance to a reference); COINr n_dist2targ")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "target", \.target, in: -1e300...1e300, default: nil,
      LocalizedText(zh: "目标值", en: "The target.")),
    Parameter(
      "clamp", \.clamp, default: false,
      LocalizedText(
        zh: "是否把得分限制在 0 至满分", en: "Whether scores are held between 0 and `full`.")),
    full(\.full, LocalizedText(zh: "达到目标的得分", en: "The score at the target.")),
  ]

  let usesReferenceSet = true
  var target = Double.nan
  var clamp = false
  var full = 100.0

  init() {}

  var givenValues: [String] { ["target"] }

  func problem(direction: Direction) -> NormalisationProblem? { nil }

  var scoreRange: ClosedRange<Double> {
    clamp ? 0...full : -Double.infinity...Double.infinity
  }

  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation {
    // Even a constant has a place on the way to the target.
    guard let worst = reference.worst(direction) else { return .undefined(.noValues) }
    guard direction == .higherIsBetter ? worst < target : worst > target else {
      return .undefined(.noBetterThanWorst(reference: target))
    }
    return .line(fromWorstOf: reference, to: target, direction, full, clamp)
  }
}
