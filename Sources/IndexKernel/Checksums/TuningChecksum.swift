extension PlatformChecksum {
  /// What a tuning page shows: scores, ranks, moves, order and ends of intervals under weights that are
  /// moved, for every aggregation over random trees with gaps.
  ///
  /// - Parameter count: weight vectors for each aggregation.
  public static func tuning(seed: UInt64, count: Int) -> UInt64 {
    let combinations: [Combination] = [
      .arithmetic, .geometric, .harmonic, .power(exponent: 0.5), .power(exponent: 0.05),
      .power(exponent: -2), .median, .mazziottaPareto(sign: -1), .mazziottaPareto(sign: 1),
      .copeland(.share), .copeland(.netWins), .condorcet(.share), .condorcet(.netWins),
    ]
    var checksum = PlatformChecksum()
    for number in combinations.indices {
      var random = RandomStream(seed: seed, stream: UInt64(number), factor: 6)
      var left = count
      while left > 0 {
        // It travels to the page as numbers.
        guard let model = TuningModel(randomModel(combinations[number], &random).numbers)
        else { return 0 }
        checksum.move(Tuner(model), times: min(left, 100), &random)
        checksum.addIntervals(model, seed: seed)
        left -= 100
      }
    }
    return checksum.value
  }

  /// Moves weights about and folds in what is shown.
  private mutating func move(_ tuner: Tuner, times: Int, _ random: inout RandomStream) {
    var tuner = tuner
    for _ in 0..<times {
      tuner.weights.begin()
      for node in tuner.model.plan.nodes.indices where random.index(below: 3) > 0 {
        tuner.weights.move(node, to: Int32(random.index(below: 10_001)))
        tuner.weights.begin()
      }
      tuner.score()
      for number in tuner.effective { add(number) }
      for number in tuner.scores { add(number) }
      for number in tuner.index { add(number) }
      for number in tuner.ranks { add(number) }
      for number in tuner.moves { add(number) }
      for unit in tuner.order { add(UInt64(unit)) }
      if random.index(below: 10) == 0 { tuner.keepAsBaseline() }
    }
  }

  private mutating func addIntervals(_ model: TuningModel, seed: UInt64) {
    var run = Plan.Run(model.plan, units: model.units, changes: model.changes)
    run.load(leaves: model.leaves)
    var replicates = WeightedReplicates(run, weights: model.shares, rule: .jitter(0.25))
    var counts = RankCounts(units: model.units)
    for number in 0..<20 {
      var source = RandomStream(seed: seed, stream: UInt64(number), factor: 7)
      replicates.evaluate(&source)
      replicates.rank(
        bonus: model.bonus, caps: model.caps, isRanked: model.mayRank, tolerance: model.tolerance,
        ties: model.ties)
      counts.add(replicates.run.ranks)
    }
    let (best, worst) = counts.ends(0.9)
    for rank in best { add(rank) }
    for rank in worst { add(rank) }
  }

  /// Up to four inner nodes, each with a leaf at least, and up to 24 units; whole points or fractions,
  /// one in twelve missing.
  private static func randomModel(
    _ combination: Combination, _ random: inout RandomStream
  ) -> TuningModel {
    func below(_ bound: UInt32) -> Int { Int(random.index(below: bound)) }
    var nodes = [Plan.Node(parent: -1, combination: combination)]
    let inner = 1 + below(4)
    for number in 1..<max(2, inner) where number < inner {
      nodes.append(Plan.Node(parent: below(UInt32(number)), combination: combination))
    }
    let leaves = inner + below(8)
    for leaf in 0..<leaves {
      let parent = leaf < inner ? leaf : below(UInt32(inner))
      nodes.append(Plan.Node(parent: parent, leaf: leaf))
    }
    let plan = Plan(nodes: nodes, floor: below(2) == 0 ? 0.5 : 0)
    var shares = [Double](repeating: 1, count: nodes.count)
    for node in nodes.indices {
      let children = plan.children(of: node)
      for child in children { shares[child] = 1 / Double(children.count) }
    }
    let units = 2 + below(23)
    let isWhole = below(2) == 0
    var scores: [Double] = []
    for _ in 0..<leaves * units {
      let score = isWhole ? 1 + Double(below(99)) : 1 + 99 * random.uniform()
      scores.append(below(12) == 0 ? .nan : score)
    }
    let hasBonus = below(3) == 0
    let changed = Plan.Run.Change(
      node: 0, unit: below(UInt32(units)), value: 60, isDifference: below(2) == 0)
    return TuningModel(
      plan: plan, units: units, leaves: scores, shares: shares,
      changes: below(4) == 0 ? [changed] : [],
      bonus: (0..<units).map { _ in hasBonus ? Double(below(6)) : 0 },
      caps: (0..<units).map { $0 == 3 ? 70 : .infinity },
      mayRank: (0..<units).map { _ in below(20) > 0 },
      coverageFloor: below(2) == 0 ? 0.65 : 0, isObserved: scores.map { !$0.isNaN },
      ties: TieSharing(rawValue: below(4)) ?? .competition, tolerance: 1e-9, experts: [])
  }
}
