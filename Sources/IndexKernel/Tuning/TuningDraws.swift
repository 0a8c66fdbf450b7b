/// What is drawn anew in every replicate of a page's rank intervals.
public struct TuningDraws: Sendable {
  /// The run's seed.
  public var seed: UInt64
  /// How many replicates there are once nobody drags.
  public var replicates: Int
  /// How much probability intervals hold, between 0 and 1.
  public var interval: Double
  /// Weights that are drawn around those at hand.
  public var weights: [ReplicatePlan.DrawnWeights]
  /// Figures that are drawn; `nil` where they stay as they are.
  public var figures: ReplicatePlan.DrawnFigures?

  /// Makes draws.
  public init(
    seed: UInt64, replicates: Int, interval: Double, weights: [ReplicatePlan.DrawnWeights],
    figures: ReplicatePlan.DrawnFigures?
  ) {
    self.seed = seed
    self.replicates = replicates
    self.interval = interval
    self.weights = weights
    self.figures = figures
  }
}

extension NumberSequenceWriter {
  mutating func write(_ draws: TuningDraws) {
    write(draws.seed)
    write(draws.replicates)
    write(draws.interval)
    write(draws.weights.count)
    for drawn in draws.weights {
      write(Int(drawn.stream >> 16))
      write(Int(drawn.stream & 0xFFFF))
      write(drawn.rule)
      write(drawn.parents)
    }
    write(draws.figures != nil)
    if let figures = draws.figures { write(figures) }
  }

  private mutating func write(_ rule: WeightRule) {
    let (kind, parameter): (Int, Double) =
      switch rule {
      case .jitter(let share): (0, share)
      case .dirichlet(let concentration): (1, concentration)
      case .simplex: (2, 0)
      case .order: (3, 0)
      case .floor(let share): (4, share)
      case .box(let share): (5, share)
      }
    write(kind)
    write(parameter)
  }

  private mutating func write(_ figures: ReplicatePlan.DrawnFigures) {
    write(Int(figures.stream >> 16))
    write(Int(figures.stream & 0xFFFF))
    write(figures.errors)
    write(figures.values)
    write(figures.columns.count)
    for column in figures.columns {
      write(column.leaf)
      write(column.treatment)
      write(column.curve)
    }
    write(figures.changes.count)
    for change in figures.changes {
      write(change.leaf)
      write(change.unit)
      write(change.value)
      write(change.isDifference)
    }
  }

  private mutating func write(_ errors: ErrorPlan) {
    write(errors.rows)
    write(errors.sources.count)
    for source in errors.sources {
      write(source.part)
      switch source.law {
      case .normal(let mean, let error, let bounds):
        write([0, mean, error, bounds.lowerBound, bounds.upperBound])
      case .gamma(let shape): write([1, shape])
      case .beta(let first, let second, let scale): write([2, first, second, scale])
      }
    }
    write(errors.terms.count)
    for term in errors.terms {
      write(term.source)
      write(term.sign)
      write(term.divides)
    }
    write(errors.cells.count)
    for cell in errors.cells {
      write([Double(cell.row), Double(cell.column), cell.numerator, cell.denominator, cell.times])
      write(cell.terms.lowerBound)
      write(cell.terms.upperBound)
      write(cell.value)
      write(cell.wholeDenominator)
    }
  }

  private mutating func write(_ treatment: FixedTreatment) {
    write(treatment.bounds)
    write(treatment.curve != nil)
    if let curve = treatment.curve {
      write(curve.origin)
      write(curve.offset)
      write(curve.isMirrored)
      write(curve.power)
    }
  }

  private mutating func write(_ bounds: ClosedRange<Double>?) {
    write(bounds.map { [$0.lowerBound, $0.upperBound] } ?? [])
  }

  private mutating func write(_ curve: ScoreCurve) {
    switch curve {
    case .line(let line):
      write(0)
      write([line.fromValue, line.fromScore, line.toValue, line.toScore])
      write(line.bounds)
    case .ratio(let ratio):
      write(1)
      write([ratio.reference, ratio.full])
      write(ratio.isLowerBetter)
      write(ratio.clamp)
    case .steps(let steps):
      write(2)
      var numbers: [Double] = []
      for step in steps { numbers += [step.from, step.score] }
      write(numbers)
    case .logistic(let curve):
      write(3)
      write([curve.midpoint, curve.slope, curve.full])
    case .undefined: write(4)
    }
  }
}
