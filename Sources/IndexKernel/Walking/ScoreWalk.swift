/// One unit's score as a function of the share, between two breaks of the walk.
struct ScoreWalk: Equatable, Sendable {
  /// How the node's own score and its siblings' become the parent's.
  enum Start: Equatable, Sendable {
    /// It does not depend on the share.
    case fixed(Double)
    /// f⁻¹(rest + λ·(own − rest)).
    case mean(MeanScale, own: Double, rest: Double)
    /// The Mazziotta–Pareto index of two first and two second moments.
    case mazziottaPareto(sign: Double, own: Double, mean: Double, square: Double)
  }

  /// How a score becomes that of the next node above.
  enum Step: Equatable, Sendable {
    /// f⁻¹(rest + weight·f(score)).
    case mean(MeanScale, weight: Double, rest: Double)
    /// The Mazziotta–Pareto index with the others' moments.
    case mazziottaPareto(sign: Double, weight: Double, mean: Double, square: Double)
    /// The weighted median with others.
    case median(scores: [Double], weights: [Double])
    /// Points added.
    case shift(Double)
    /// Never above.
    case cap(Double)
  }

  var start: Start
  /// The share of the siblings' weight that is there; λ = t / (t + (1 − t)·r).
  var present: Double
  var steps: [Step] = []

  /// The score at a share strictly inside the stretch, or its limit at the ends.
  func value(at share: Double) -> Double {
    var value = startValue(lambda(share))
    for step in steps { value = step.value(value) }
    return value
  }

  func lambda(_ share: Double) -> Double {
    let rest = (1 - share) * present
    return share + rest > 0 ? share / (share + rest) : 1
  }

  func startValue(_ lambda: Double) -> Double {
    switch start {
    case .fixed(let value): return value
    case .mean(let scale, let own, let rest): return scale.points(rest + lambda * (own - rest))
    case .mazziottaPareto(let sign, let own, let mean, let square):
      let first = mean + lambda * (own - mean)
      let second = square + lambda * (own * own - square)
      return MazziottaMoments.score(sign, first, second)
    }
  }

  /// Whether one stretch is as good as many: the slope is the same everywhere or nearly so.
  var isLinear: Bool {
    if case .fixed = start { return true }
    guard case .mean(.linear, _, _) = start, present == 1 else { return false }
    return steps.allSatisfy { step in
      switch step {
      case .mean(.linear, _, _), .shift: true
      case .mean, .mazziottaPareto, .median, .cap: false
      }
    }
  }

  /// What the score and its slope are between two shares.
  func stretch(_ from: Double, _ to: Double) -> Stretch {
    let lambdas = Bounds(lambda(from), lambda(to))
    func turn(_ share: Double) -> Double {
      let sum = share + (1 - share) * present
      return present / (sum * sum)
    }
    var stretch = start(over: lambdas, by: Bounds(turn(from), turn(to)))
    for step in steps { step.apply(to: &stretch) }
    return stretch
  }

  private func start(over lambdas: Bounds, by turns: Bounds) -> Stretch {
    switch start {
    case .fixed(let value): return Stretch(value: Bounds(value, value), slope: Bounds(0, 0))
    case .mean(let scale, let own, let rest):
      let value = Bounds(startValue(lambdas.low), startValue(lambdas.high))
      let inverse = Bounds(scale.slope(atPoints: value.low), scale.slope(atPoints: value.high))
      return Stretch(value: value, slope: (own - rest) * (turns * inverse))
    case .mazziottaPareto(let sign, let own, let mean, let square):
      let (first, second) = (own - mean, own * own - square)
      let means = Bounds(mean + lambdas.low * first, mean + lambdas.high * first)
      // Q/M is monotone in λ: its derivative is (Q′·M₀ − Q₀·M′)/M².
      let quotients = Bounds(
        (square + lambdas.low * second) / (mean + lambdas.low * first),
        (square + lambdas.high * second) / (mean + lambdas.high * first))
      let constant = second * mean - square * first
      let turn = constant * (Bounds(1, 1) / (means * means))
      if sign > 0 { return Stretch(value: quotients, slope: turns * turn) }
      let double = Bounds(2 * first, 2 * first)
      return Stretch(value: 2 * means - quotients, slope: turns * (double - turn))
    }
  }
}

extension ScoreWalk.Step {
  func value(_ value: Double) -> Double {
    switch self {
    case .mean(let scale, let weight, let rest):
      return scale.points(rest + weight * scale.linear(value))
    case .mazziottaPareto(let sign, let weight, let mean, let square):
      return MazziottaMoments.score(
        sign, mean + weight * value, square + weight * value * value)
    case .median(let scores, let weights):
      var order: [Int] = []
      return Combination.median.value(scores + [value], weights: weights, order: &order)
    case .shift(let points): return value + points
    case .cap(let most): return min(most, value)
    }
  }

  func apply(to stretch: inout Stretch) {
    let old = stretch.value
    switch self {
    case .mean(let scale, let weight, _):
      let new = Bounds(value(old.low), value(old.high))
      let above = Bounds(scale.slope(atPoints: new.low), scale.slope(atPoints: new.high))
      let below = Bounds(scale.slope(atPoints: old.low), scale.slope(atPoints: old.high))
      stretch.slope = stretch.slope * (weight * (above / below))
      stretch.value = new
    case .mazziottaPareto(let sign, let weight, let mean, let square):
      let means = Bounds(mean + weight * old.low, mean + weight * old.high)
      let squares = Bounds(
        square + weight * old.low * old.low, square + weight * old.high * old.high)
      let quotients = squares / means
      // d(Q/M)/dy = w·(2·y·M − Q)/M².
      let turn = weight * ((2 * (old * means) - squares) / (means * means))
      let double = Bounds(2 * weight, 2 * weight)
      stretch.slope = stretch.slope * (sign > 0 ? turn : double - turn)
      stretch.value = sign > 0 ? quotients : 2 * means - quotients
    case .median:
      stretch.value = Bounds(value(old.low), value(old.high))
      stretch.slope = stretch.slope * Bounds(0, 1)
    case .shift(let points): stretch.value = Bounds(old.low + points, old.high + points)
    case .cap(let most):
      stretch.value = Bounds(min(most, old.low), min(most, old.high))
      if old.low >= most {
        stretch.slope = Bounds(0, 0)
      } else if old.high > most {
        stretch.slope = stretch.slope * Bounds(0, 1)
      }
    }
  }
}

/// The Mazziotta–Pareto index from M = Σ w x and Q = Σ w x²: 2M − Q/M, or Q/M.
enum MazziottaMoments {
  static func score(_ sign: Double, _ mean: Double, _ square: Double) -> Double {
    sign > 0 ? square / mean : 2 * mean - square / mean
  }
}
