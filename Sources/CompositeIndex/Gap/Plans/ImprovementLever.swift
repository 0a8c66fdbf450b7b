/// One indicator of a unit that can be raised, with what that costs.
///
/// Points are those of the indicator's score line: where the value lies below the point at which
/// credit starts (a goalpost with a clamp, a treatment that holds values), the way up to that point
/// costs but counts for nothing.
struct ImprovementLever: Sendable {
  /// Number of the indicator in the scheme.
  let indicator: Int
  /// The value now, in the indicator's own unit.
  let value: Double
  /// The score now.
  let score: Double
  /// The cost of one point.
  let price: Double
  /// The cost of one own unit; `nil` where the price is for points.
  let unitPrice: Double?
  /// Points without credit before the score rises.
  let idle: Double
  /// Points with credit up to the ceiling.
  let room: Double
  /// Own units for one point, negative where lower is better; `nil` where the line is curved.
  let unitsPerPoint: Double?
  /// The value at the ceiling.
  let ceiling: Double?

  /// What has to be paid before anything counts.
  var entryPrice: Double { idle * price }
}

/// The straight line from an indicator's value to its score, for one unit.
struct LeverLine {
  /// The score without bounds at the value.
  let free: Double
  /// Points for one own unit, negative where lower is better.
  let slope: Double
  /// The scores between which the value earns credit.
  let credit: ClosedRange<Double>

  /// - Returns: `nil` where treatment or normalisation is no straight line.
  init?(_ assessment: Assessment, row: Int, indicator: Int) {
    let value = assessment.values[row, indicator]
    var (share, adjusted) = (1.0, value)
    if let rates = assessment.adjustments[indicator] {
      guard let rate = rates[row], rate.weight > 0 else { return nil }
      share = rate.weight
      adjusted = assessment.adjusted[row, indicator]
    }
    guard
      let line = Self.line(assessment.fitted[indicator]),
      assessment.treatments[indicator].fitted.transform == nil, line.slope != 0
    else { return nil }
    var (low, high) = (line.bounds?.lowerBound ?? -.infinity, line.bounds?.upperBound ?? .infinity)
    if let held = assessment.treatments[indicator].fitted.bounds {
      let ends = [held.lowerBound, held.upperBound].map { line.score($0) }.sorted()
      (low, high) = (max(low, ends[0]), min(high, ends[1]))
    }
    guard low <= high else { return nil }
    free = line.score(adjusted)
    slope = line.slope * share
    credit = low...high
  }

  private struct Straight {
    let slope: Double
    let bounds: ClosedRange<Double>?
    let score: (Double) -> Double
  }

  private static func line(_ fitted: FittedNormalisation) -> Straight? {
    switch fitted {
    case .line(var line):
      let bounds = line.bounds
      line.bounds = nil
      let free = line
      return Straight(
        slope: (line.toScore - line.fromScore) / (line.toValue - line.fromValue), bounds: bounds,
        score: { free.score($0) })
    case .ratio(var ratio) where ratio.direction == .higherIsBetter:
      let bounds = ratio.clamp ? 0...ratio.full : nil
      ratio.clamp = false
      let free = ratio
      return Straight(
        slope: ratio.full / ratio.reference, bounds: bounds, score: { free.score($0) })
    case .ratio, .steps, .standing, .logistic, .undefined: return nil
    }
  }
}

extension FittedNormalisation {
  /// Whether scores rise by steps.
  var hasSteps: Bool {
    switch self {
    case .steps, .standing: true
    case .line, .ratio, .logistic, .undefined: false
    }
  }
}
