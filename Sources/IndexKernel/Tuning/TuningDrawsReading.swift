extension NumberSequenceReader {
  /// - Parameters:
  ///   - plan: whose weights are drawn.
  ///   - units: how many rows there are.
  mutating func draws(_ plan: Plan, units: Int) -> TuningDraws {
    let seed = bits()
    let replicates = whole(1...100_000_000)
    let interval = number()
    if !(interval > 0 && interval < 1) { refuse() }
    var weights: [ReplicatePlan.DrawnWeights] = []
    for _ in 0..<whole(0...100_000) where isSound {
      let stream = stream()
      let rule = rule()
      let parents = wholes(0...plan.nodes.count - 1)
      for parent in parents where plan.children(of: parent).isEmpty { refuse() }
      weights.append(ReplicatePlan.DrawnWeights(stream: stream, rule: rule, parents: parents))
    }
    let figures = flag() ? figures(plan, units) : nil
    return TuningDraws(
      seed: seed, replicates: replicates, interval: interval, weights: weights, figures: figures)
  }

  private mutating func stream() -> UInt32 {
    let high = UInt32(whole(0...0xFFFF))
    return high << 16 | UInt32(whole(0...0xFFFF))
  }

  private mutating func rule() -> WeightRule {
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

  private mutating func figures(_ plan: Plan, _ units: Int) -> ReplicatePlan.DrawnFigures {
    let stream = stream()
    let errors = errors(plan, units)
    let values = doubles()
    if values.count != plan.leaves * units { refuse() }
    let leaf = 0...max(0, plan.leaves - 1)
    var columns: [ReplicatePlan.DrawnFigures.Column] = []
    for _ in 0..<whole(0...plan.leaves) where isSound {
      columns.append(
        ReplicatePlan.DrawnFigures.Column(
          leaf: whole(leaf), treatment: treatment(), curve: curve()))
    }
    var changes: [ReplicatePlan.DrawnFigures.Change] = []
    for _ in 0..<whole(0...10_000_000) where isSound {
      changes.append(
        ReplicatePlan.DrawnFigures.Change(
          leaf: whole(leaf), unit: whole(0...max(0, units - 1)), value: number(),
          isDifference: flag()))
    }
    return ReplicatePlan.DrawnFigures(
      stream: stream, errors: errors, values: values, columns: columns, changes: changes)
  }

  private mutating func errors(_ plan: Plan, _ units: Int) -> ErrorPlan {
    if whole(0...1_000_000) != units { refuse() }
    var sources: [ErrorSource] = []
    for _ in 0..<whole(0...100_000_000) where isSound {
      let part = bits()
      sources.append(ErrorSource(law: law(), part: part))
    }
    var terms: [ErrorTerm] = []
    for _ in 0..<whole(0...100_000_000) where isSound {
      terms.append(
        ErrorTerm(
          source: whole(0...max(0, sources.count - 1)), sign: number(), divides: flag()))
    }
    var cells: [ErrorCell] = []
    for _ in 0..<whole(0...100_000_000) where isSound {
      let numbers = doubles()
      let first = whole(0...terms.count)
      let end = whole(first...terms.count)
      if numbers.count != 5 || !(numbers[0] >= 0 && numbers[0] < Double(units))
        || !(numbers[1] >= 0 && numbers[1] < Double(plan.leaves))
      {
        refuse()
        break
      }
      cells.append(
        ErrorCell(
          row: Int(numbers[0]), column: Int(numbers[1]), numerator: numbers[2],
          denominator: numbers[3], times: numbers[4], terms: first..<end, value: number(),
          wholeDenominator: number()))
    }
    return ErrorPlan(rows: units, sources: sources, cells: cells, terms: terms)
  }

  private mutating func law() -> ErrorSource.Law {
    let numbers = doubles()
    if numbers.count == 5, numbers[0] == 0, numbers[3] <= numbers[4] {
      return .normal(mean: numbers[1], error: numbers[2], within: numbers[3]...numbers[4])
    }
    if numbers.count == 2, numbers[0] == 1 { return .gamma(shape: numbers[1]) }
    if numbers.count == 4, numbers[0] == 2 {
      return .beta(numbers[1], numbers[2], scale: numbers[3])
    }
    refuse()
    return .gamma(shape: 0)
  }

  private mutating func treatment() -> FixedTreatment {
    let bounds = bounds()
    let curve =
      flag()
      ? PowerCurve(origin: number(), offset: number(), isMirrored: flag(), power: number()) : nil
    return FixedTreatment(bounds: bounds, curve: curve)
  }

  private mutating func bounds() -> ClosedRange<Double>? {
    let numbers = doubles()
    if numbers.isEmpty { return nil }
    if numbers.count == 2, numbers[0] <= numbers[1] { return numbers[0]...numbers[1] }
    refuse()
    return nil
  }

  /// So many numbers, or zeros.
  private mutating func doubles(_ count: Int) -> [Double] {
    let numbers = doubles()
    if numbers.count == count { return numbers }
    refuse()
    return [Double](repeating: 0, count: count)
  }

  private mutating func curve() -> ScoreCurve {
    switch whole(0...4) {
    case 0:
      let numbers = doubles(4)
      return .line(
        ScoreCurve.Line(
          fromValue: numbers[0], fromScore: numbers[1], toValue: numbers[2], toScore: numbers[3],
          bounds: bounds()))
    case 1:
      let numbers = doubles(2)
      return .ratio(
        ScoreCurve.Ratio(
          reference: numbers[0], full: numbers[1], isLowerBetter: flag(), clamp: flag()))
    case 2:
      let numbers = doubles()
      if numbers.count % 2 != 0 { refuse() }
      var steps: [ScoreCurve.Step] = []
      for place in 0..<numbers.count / 2 {
        steps.append(ScoreCurve.Step(from: numbers[2 * place], score: numbers[2 * place + 1]))
      }
      return .steps(steps)
    case 3:
      let numbers = doubles(3)
      return .logistic(
        ScoreCurve.Logistic(midpoint: numbers[0], slope: numbers[1], full: numbers[2]))
    default: return .undefined
    }
  }
}
