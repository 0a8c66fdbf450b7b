internal import IndexKernel

extension MeasurementError {
  /// What is known of the errors of an assessment's values.
  ///
  /// - Stated standard errors are normal. Sums, differences and quotients carry them by the delta
  ///   method (Kish 1965, Survey Sampling, section 6.6) or, drawn, exactly.
  /// - A per cent whose sample size is stated and whose error is not: binomial.
  /// - Rates that the scheme steadies: the gamma posterior (Clayton and Kaldor 1987, Biometrics 43,
  ///   section 2), with the prior taken as known.
  /// - Cases of a period (a flow, counted in whole cases) over an exposure: Poisson. What is
  ///   subtracted is a part of the cases, so that the rest is Poisson as well.
  /// - Cases of a period among cases of a period, in per cent: binomial.
  ///
  /// Binomial and Poisson figures have Jeffreys' prior, which leaves no figure without error, not
  /// even 0 cases (Brown, Cai and DasGupta 2001, Statistical Science 16, section 4.3; 2003,
  /// Statistica Sinica 13, section 3). It is chance alone: rates of real places vary more.
  /// Stocks (registers of merchants, population) are complete counts and exact.
  public init(_ assessment: Assessment) {
    var builder = ErrorBuilder(assessment)
    for row in assessment.units.indices { builder.add(row: row) }
    self.init(
      columns: assessment.scheme.indicators.count,
      plan: ErrorPlan(
        rows: assessment.units.count, sources: builder.sources, cells: builder.cells,
        terms: builder.terms), kinds: builder.kinds)
  }
}

/// Collects the sources of error, row by row.
private struct ErrorBuilder {
  private let assessment: Assessment
  private let figures: [[[FigureUse]]]
  private(set) var sources: [ErrorSource] = []
  private(set) var cells: [ErrorCell] = []
  private(set) var terms: [ErrorTerm] = []
  private(set) var kinds: [MeasurementError.Kind?]
  /// The sources of the row at hand, by what they are drawn for.
  private var known: [Key: Int] = [:]

  private enum Key: Hashable {
    case figure(Int)
    case cases([FigureUse])
    /// The cases of a rate that is steadied for one indicator, by its id.
    case steadied([FigureUse], String)

    /// The number of its random sequence: the first figure, with what tells the key from others of
    /// that figure.
    var part: UInt64 {
      switch self {
      case .figure(let number): Self.part(number, "")
      case .cases(let uses): Self.part(uses.first?.observation ?? 0, Self.text(uses))
      case .steadied(let uses, let id):
        Self.part(uses.first?.observation ?? 0, Self.text(uses) + id)
      }
    }

    private static func text(_ uses: [FigureUse]) -> String {
      uses.map { "\($0.role.rawValue)\($0.observation) " }.joined()
    }

    private static func part(_ observation: Int, _ text: String) -> UInt64 {
      let hash = UncertaintyFactor.hash(text)
      return (UInt64(observation) + 1) << 16 | UInt64((hash >> 16) ^ (hash & 0xFFFF))
    }
  }

  init(_ assessment: Assessment) {
    self.assessment = assessment
    figures = assessment.scheme.indicators.indices.map { assessment.figures(indicator: $0) }
    kinds = [MeasurementError.Kind?](
      repeating: nil, count: assessment.units.count * assessment.scheme.indicators.count)
  }

  mutating func add(row: Int) {
    known.removeAll(keepingCapacity: true)
    for column in assessment.scheme.indicators.indices {
      let value = assessment.adjusted[row, column]
      guard !value.isNaN else { continue }
      let kind = add(row: row, column: column, value, figures[column][row])
      kinds[column * assessment.units.count + row] = kind
    }
  }

  private mutating func add(
    row: Int, column: Int, _ value: Double, _ uses: [FigureUse]
  ) -> MeasurementError.Kind {
    let said = assessment.scheme.indicators[column].said
    let figures = FormulaFigures(uses, assessment.dataset)
    let firstTerm = terms.count
    let divisor = figures.divides ? figures.denominator : 1
    let exactDivisor = figures.divides ? addFigures(figures.per, divides: true) : 1
    var numerator = 0.0
    var denominator = (exact: exactDivisor, whole: divisor)
    var kind: MeasurementError.Kind
    if let prior = prior(row: row, column: column), prior.variance > 0 {
      // Mean m and variance v are those of Gamma(m²/v, m/v).
      let rate = prior.mean / prior.variance
      denominator = (exactDivisor + rate, divisor + rate)
      addSource(
        .gamma(shape: figures.net + prior.mean * rate),
        for: .steadied(figures.cases, said.id))
      kind = .posterior
    } else if assessment.adjustments[column]?[row] != nil {
      // Units differ no more than by chance: the rate is the prior's mean, known.
      terms.removeLast(terms.count - firstTerm)
      return .exact
    } else if figures.areCases(said) {
      addSource(.gamma(shape: figures.net + 0.5), for: .cases(figures.cases))
      kind = .count
    } else if figures.areShare(said) {
      // The divisor is the number of trials and no longer divides.
      terms.removeLast(terms.count - firstTerm)
      denominator = (1, 1)
      addSource(
        .beta(figures.net + 0.5, divisor - figures.net + 0.5, scale: 1),
        for: .cases(figures.cases + figures.per))
      kind = .share
    } else {
      numerator = addFigures(figures.of, divides: false)
      numerator -= addFigures(figures.minus, divides: false, sign: -1)
      kind = figures.kind
    }
    guard terms.count > firstTerm else { return .exact }
    cells.append(
      ErrorCell(
        row: row, column: column, numerator: numerator, denominator: denominator.exact,
        times: said.value.times, terms: firstTerm..<terms.count, value: value,
        wholeDenominator: denominator.whole))
    return kind == .exact ? .stated : kind
  }

  /// The prior of a steadied rate; `nil` where the rate is the unit's own.
  private func prior(row: Int, column: Int) -> RatePrior? {
    guard let rate = assessment.adjustments[column]?[row] else { return nil }
    return assessment.priors[column]?.first { $0.group == rate.group }
  }

  /// Adds the figures that have an error as terms; the sum of the others.
  private mutating func addFigures(
    _ uses: [FigureUse], divides: Bool, sign: Double = 1
  ) -> Double {
    var exact = 0.0
    for use in uses {
      let observation = assessment.dataset.observations[use.observation]
      let variable = assessment.dataset.variables[Int(observation.variable)]
      if let law = ErrorSource.Law(observation, variable) {
        addSource(law, for: .figure(use.observation), sign: sign, divides: divides)
      } else {
        exact += observation.value
      }
    }
    return exact
  }

  private mutating func addSource(
    _ law: ErrorSource.Law, for key: Key, sign: Double = 1, divides: Bool = false
  ) {
    let number = known[key] ?? sources.count
    if number == sources.count { sources.append(ErrorSource(law: law, part: key.part)) }
    known[key] = number
    terms.append(ErrorTerm(source: number, sign: sign, divides: divides))
  }
}

extension ErrorSource.Law {
  /// The law of one figure; `nil` where nothing is known of its error.
  init?(_ observation: Observation, _ variable: Variable) {
    let value = observation.value
    if observation.error > 0 {
      let low = min(value, variable.minimum ?? -.infinity)
      let high = max(value, variable.maximum ?? .infinity)
      self = .normal(mean: value, error: observation.error, within: low...high)
    } else if observation.error.isNaN, observation.sampleSize > 0, variable.isPercentage,
      (0...100).contains(value)
    {
      let successes = observation.sampleSize * value / 100
      self = .beta(successes + 0.5, observation.sampleSize - successes + 0.5, scale: 100)
    } else {
      return nil
    }
  }
}
