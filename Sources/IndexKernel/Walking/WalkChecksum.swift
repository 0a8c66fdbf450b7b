extension PlatformChecksum {
  /// Intervals of all weights of random trees of two levels, with and without gaps, under every kind of
  /// aggregation whose weights can be walked.
  public static func walks(seed: UInt64, count: Int) -> UInt64 {
    var checksum = PlatformChecksum()
    let combinations: [Combination] = [
      .arithmetic, .geometric, .harmonic, .power(exponent: 0.5), .power(exponent: 0.05), .median,
      .mazziottaPareto(sign: 1), .copeland(.share),
    ]
    for number in 0..<count {
      let below = combinations[number % combinations.count]
      let above = number % 3 == 0 ? .arithmetic : below.comparesUnits ? .median : below
      var random = RandomStream(seed: seed, stream: UInt64(number), factor: 9)
      let plan = walkingPlan(below, above, hasGaps: number % 2 == 1, &random)
      for node in 1..<plan.plan.nodes.count {
        for event in [WeightEvent.leader, .top(3), .rank(of: 2), .order] {
          guard let interval = plan.walk(node: node)?.interval(event) else {
            checksum.add(Double.nan)
            continue
          }
          for end in [interval.lower, interval.upper] {
            checksum.add(end.share)
            checksum.add(end.safe)
            checksum.add(end.holds ? 1.0 : 0)
          }
          for exception in interval.exceptions { checksum.add(exception) }
        }
      }
    }
    return checksum.value
  }

  /// Nine units with two nodes of two leaves and one leaf beside them.
  private static func walkingPlan(
    _ below: Combination, _ above: Combination, hasGaps: Bool, _ random: inout RandomStream
  ) -> WalkingPlan {
    let units = 9
    var nodes = [Plan.Node(parent: -1, combination: above)]
    for _ in 0..<2 { nodes.append(Plan.Node(parent: 0, combination: below)) }
    nodes.append(Plan.Node(parent: 0, leaf: 4))
    for leaf in 0..<4 { nodes.append(Plan.Node(parent: leaf < 2 ? 1 : 2, leaf: leaf)) }
    let plan = Plan(nodes: nodes, floor: 0.4)
    var weights = [1, 0.5, 0.3, 0.2, 0, 0, 0, 0]
    for node in [4, 6] {
      weights[node] = random.uniform()
      weights[node + 1] = 1 - weights[node]
    }
    var (leaves, observed): ([Double], [Bool]) = ([], [])
    for _ in 0..<5 * units {
      let isMissing = hasGaps && random.uniform() < 0.15
      leaves.append(isMissing ? .nan : 1 + 98 * random.uniform())
      observed.append(!isMissing)
    }
    var (bonus, caps): ([Double], [Double]) = ([], [])
    for unit in 0..<units {
      bonus.append(unit == 3 ? 1.5 : 0)
      caps.append(unit % 4 == 1 ? 52 : .infinity)
    }
    var run = Plan.Run(plan, units: units)
    run.score(leaves: leaves, weights: weights)
    return WalkingPlan(
      plan: plan, units: units, scores: run.scores, weights: weights, bonus: bonus, caps: caps,
      mayRank: [Bool](repeating: true, count: units),
      coverage: CoveragePlan(floor: 0.6, observed: observed), ties: .competition, tolerance: 1e-9)
  }
}
