public import IndexKernel

extension UncertainModel {
  /// Why there is no ``replicatePlan(seed:)``; `nil` where there is one.
  public var replicateObstacle: ReplicateObstacle? {
    if let factor = factors.first(where: { !$0.alternatives.isEmpty }) {
      return .alternatives(factor: factor.name)
    }
    for factor in factors {
      guard case .weights(let spread, let place) = factor.source else { continue }
      if place == .leaves { return .weightsOfLeaves }
      if spread.rule == nil { return .weights(words: spread.words) }
    }
    return data.first.flatMap { $0?.obstacle }
  }

  /// The model's replicates as flat values, which the kernel evaluates bit for bit as
  /// ``replicate()`` does; `nil` where there is an obstacle.
  ///
  /// Other weights may be handed to the plan's runs. A unit that too little data keeps out of the
  /// base's ranking and that other weights bring in has neither bonus nor cap there.
  ///
  /// - Parameter seed: the run.
  public func replicatePlan(
    seed: UInt64 = UncertaintyAnalysis.standardSeed
  ) -> ReplicatePlan? {
    guard replicateObstacle == nil else { return nil }
    let world = worlds[0]
    var plan = ReplicatePlan(
      plan: world.plan, units: base.units.count, leaves: world.leaves, seed: seed,
      bonus: world.bonus, caps: world.caps,
      mayRank: base.mayRankWithOtherWeights, coverage: world.coverage,
      ties: base.scheme.said.methodology.ties.sharing, tolerance: Assessment.tieTolerance)
    plan.changes = base.planChanges
    for (factor, draw) in zip(factors, draws) {
      guard let draw, let rule = draw.spread.rule else { continue }
      let parents = draw.groups.compactMap { group in
        group.nodes.first.flatMap { base.scheme.nodes[$0].parent }
      }
      plan.weights.append(
        ReplicatePlan.DrawnWeights(stream: factor.stream, rule: rule, parents: parents))
    }
    if let data = data[0], let measurement = data.measurement {
      plan.figures = data.drawnFigures(measurement.error, factors[measurement.factor].stream)
    }
    return plan
  }
}

extension WeightSpread {
  /// The rule of the kernel that draws every group; `nil` where it has none.
  fileprivate var rule: WeightRule? {
    switch self {
    case .jitter(let share): .jitter(share)
    case .dirichlet(let concentration): .dirichlet(concentration)
    case .within(.simplex): .simplex
    case .within(.floor(let percent)): .floor(percent / 100)
    case .within(.box(let percent)): .box(percent / 100)
    case .within(.order(let ids)): ids.isEmpty ? .order : nil
    case .within(.constraints), .experts: nil
    }
  }
}

extension UncertainData {
  /// Why the scores of drawn figures are not fixed curves of them.
  fileprivate var obstacle: ReplicateObstacle? {
    if imputation != nil || !filled.isEmpty { return .imputation }
    for column in columns {
      let indicator = assessment.scheme.indicators[column]
      if !indicator.treatment.changesNothing, indicator.frozen == nil {
        return .treatment(indicator.said.name)
      }
      if indicator.usesReferenceSet { return .scale(indicator.said.name) }
      if assessment.fitted[column].curve == nil { return .places(indicator.said.name) }
    }
    return nil
  }

  /// The figures as the kernel draws them.
  fileprivate func drawnFigures(
    _ error: MeasurementError, _ stream: UInt32
  ) -> ReplicatePlan.DrawnFigures {
    let scheme = assessment.scheme
    var figures = ReplicatePlan.DrawnFigures(
      stream: stream, errors: error.plan, values: adjusted,
      columns: columns.map { column in
        let indicator = scheme.indicators[column]
        let treatment =
          indicator.treatment.changesNothing ? FixedTreatment() : indicator.frozen?.treatment.fixed
        return ReplicatePlan.DrawnFigures.Column(
          leaf: column, treatment: treatment ?? FixedTreatment(),
          curve: assessment.fitted[column].curve ?? .undefined)
      })
    for change in assessment.scenario.scores {
      guard let row = assessment.row(ofUnit: change.unit),
        let node = scheme.node(change.node), let leaf = scheme.nodes[node].indicator
      else { continue }
      let (value, isDifference) =
        switch change.change {
        case .to(let score): (score, false)
        case .by(let points): (points, true)
        }
      figures.changes.append(
        ReplicatePlan.DrawnFigures.Change(
          leaf: leaf, unit: row, value: value, isDifference: isDifference))
    }
    return figures
  }
}
