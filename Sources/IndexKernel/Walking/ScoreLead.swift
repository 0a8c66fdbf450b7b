/// The lead of one score over another, bounded by what both have in common.
///
/// Bounds of two scores that are nearly the same overlap however short the stretch is; bounds of
/// their lead do not, because what both share cancels before it is bounded.
extension ScoreWalk {
  /// What the lead over another score can be between two shares.
  ///
  /// By the mean value theorem at every mean: g(a) − g(b) lies between the least and the greatest
  /// slope of g times a − b, and sums with the same weights are subtracted term by term.
  ///
  /// - Returns: `nil` where both are not made by the same methods and weights.
  func lead(over other: ScoreWalk, _ from: Double, _ to: Double) -> Bounds? {
    guard case .mean(let scale, let own, let rest) = start,
      case .mean(let otherScale, let otherOwn, let otherRest) = other.start,
      scale == otherScale, present == other.present, steps.count == other.steps.count
    else { return nil }
    let ends = (lambda(from), lambda(to))
    let (gap, turn) = (rest - otherRest, (own - rest) - (otherOwn - otherRest))
    var values = values(ends).hull(other.values(ends))
    var lead = Bounds(gap + ends.0 * turn, gap + ends.1 * turn) * scale.slopes(atPoints: values)
    for (step, otherStep) in zip(steps, other.steps) {
      guard let next = step.lead(lead, against: otherStep, values) else { return nil }
      lead = next
      values = Bounds(step.value(values.low), step.value(values.high))
        .hull(Bounds(otherStep.value(values.low), otherStep.value(values.high)))
    }
    let margin = 1e-14 * max(abs(values.low), abs(values.high))
    return lead.isKnown && margin.isFinite ? Bounds(lead.low - margin, lead.high + margin) : nil
  }

  private func values(_ lambdas: (Double, Double)) -> Bounds {
    Bounds(startValue(lambdas.0), startValue(lambdas.1))
  }
}

extension ScoreWalk.Step {
  /// The lead behind this step, of that before it over another score that takes another step.
  ///
  /// - Parameter values: bounds of both scores before the step.
  fileprivate func lead(_ lead: Bounds, against other: ScoreWalk.Step, _ values: Bounds) -> Bounds?
  {
    switch (self, other) {
    case (.mean(let scale, let weight, let rest), .mean(let otherScale, let share, let otherRest)):
      guard scale == otherScale, weight == share else { return nil }
      let gap = rest - otherRest
      let inner = weight * (lead / scale.slopes(atPoints: values))
      guard inner.isKnown else { return nil }
      let after = Bounds(value(values.low), value(values.high))
        .hull(Bounds(other.value(values.low), other.value(values.high)))
      return Bounds(gap + inner.low, gap + inner.high) * scale.slopes(atPoints: after)
    case (.shift(let points), .shift(let others)):
      return Bounds(lead.low + (points - others), lead.high + (points - others))
    case (.cap(let most), .cap(let otherMost)):
      return most == otherMost ? lead * Bounds(0, 1) : nil
    default: return nil
    }
  }
}

extension MeanScale {
  /// The slopes over a range of points, which rise or fall throughout.
  fileprivate func slopes(atPoints points: Bounds) -> Bounds {
    Bounds(slope(atPoints: points.low), slope(atPoints: points.high))
  }
}
