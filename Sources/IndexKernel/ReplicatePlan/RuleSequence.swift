extension NumberSequenceWriter {
  /// Kind and parameter.
  mutating func write(_ rule: WeightRule) {
    let (kind, parameter): (Int, Double) =
      switch rule {
      case .jitter(let share): (0, share)
      case .dirichlet(let concentration): (1, concentration)
      case .simplex: (2, 0)
      case .order: (3, 0)
      case .floor(let least): (4, least)
      case .box(let share): (5, share)
      }
    write(kind)
    write(parameter)
  }

  /// Whether there are some, then both.
  mutating func write(_ bounds: ClosedRange<Double>?) {
    write(bounds != nil)
    guard let bounds else { return }
    write(bounds.lowerBound)
    write(bounds.upperBound)
  }

  /// Bounds, then the curve where there is one.
  mutating func write(_ treatment: FixedTreatment) {
    write(treatment.bounds)
    write(treatment.curve != nil)
    guard let curve = treatment.curve else { return }
    write(curve.origin)
    write(curve.offset)
    write(curve.isMirrored)
    write(curve.power)
  }

  /// Kind, then what it takes.
  mutating func write(_ curve: ScoreCurve) {
    switch curve {
    case .undefined: write(0)
    case .line(let line):
      write(1)
      write(line.fromValue)
      write(line.fromScore)
      write(line.toValue)
      write(line.toScore)
      write(line.bounds)
    case .ratio(let ratio):
      write(2)
      write(ratio.reference)
      write(ratio.full)
      write(ratio.isLowerBetter)
      write(ratio.clamp)
    case .steps(let steps):
      write(3)
      write(steps.count)
      for step in steps {
        write(step.from)
        write(step.score)
      }
    case .logistic(let curve):
      write(4)
      write(curve.midpoint)
      write(curve.slope)
      write(curve.full)
    }
  }
}

extension NumberSequenceReader {
  mutating func weightRule() -> WeightRule {
    let kind = whole(0...5)
    let parameter = number()
    return switch kind {
    case 0: .jitter(parameter)
    case 1: .dirichlet(parameter)
    case 2: .simplex
    case 3: .order
    case 4: .floor(parameter)
    default: .box(parameter)
    }
  }

  mutating func bounds() -> ClosedRange<Double>? { flag() ? range() : nil }

  /// Two numbers, the lower one first.
  mutating func range() -> ClosedRange<Double>? {
    let low = number()
    let high = number()
    if low <= high { return low...high }
    refuse()
    return nil
  }

  mutating func treatment() -> FixedTreatment {
    var treatment = FixedTreatment(bounds: bounds())
    if flag() {
      treatment.curve = PowerCurve(
        origin: number(), offset: number(), isMirrored: flag(), power: number())
    }
    return treatment
  }

  mutating func curve() -> ScoreCurve {
    switch whole(0...4) {
    case 1:
      return .line(
        ScoreCurve.Line(
          fromValue: number(), fromScore: number(), toValue: number(), toScore: number(),
          bounds: bounds()))
    case 2:
      return .ratio(
        ScoreCurve.Ratio(
          reference: number(), full: number(), isLowerBetter: flag(), clamp: flag()))
    case 3:
      var steps: [ScoreCurve.Step] = []
      for _ in 0..<whole(0...1_000_000) {
        steps.append(ScoreCurve.Step(from: number(), score: number()))
        if !isSound { break }
      }
      return .steps(steps)
    case 4:
      return .logistic(
        ScoreCurve.Logistic(midpoint: number(), slope: number(), full: number()))
    default: return .undefined
    }
  }
}
