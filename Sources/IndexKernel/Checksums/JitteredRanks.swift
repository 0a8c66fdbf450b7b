extension PlatformChecksum {
  /// Counts of ranks of 31 units by 20 indicators in four groups, every group's weights drawn within a
  /// quarter: what a page does a thousand times while a weight is being moved.
  ///
  /// - Parameter count: replicates.
  public static func jitteredRanks(count: Int) -> UInt64 {
    let (units, indicators) = (31, 20)
    var nodes = [Plan.Node(parent: -1)]
    for _ in 0..<4 { nodes.append(Plan.Node(parent: 0)) }
    for leaf in 0..<indicators { nodes.append(Plan.Node(parent: 1 + leaf / 5, leaf: leaf)) }
    var shares = [Double](repeating: 0.2, count: nodes.count)
    for node in 1...4 { shares[node] = 0.25 }
    var random = RandomStream(seed: 7, stream: 0, factor: 1)
    var run = Plan.Run(Plan(nodes: nodes, floor: 0.65), units: units)
    run.load(leaves: (0..<indicators * units).map { _ in 60 + 40 * random.uniform() })
    var replicates = WeightedReplicates(run, weights: shares, rule: .jitter(0.25))
    var counts = RankCounts(units: units)
    let bonus = [Double](repeating: 0, count: units)
    let caps = [Double](repeating: .infinity, count: units)
    let isRanked = [Bool](repeating: true, count: units)
    for number in 0..<count {
      var source = RandomStream(seed: 1, stream: UInt64(number), factor: 4)
      replicates.evaluate(&source)
      replicates.rank(
        bonus: bonus, caps: caps, isRanked: isRanked, tolerance: 1e-9, ties: .competition)
      counts.add(replicates.run.ranks)
    }
    var checksum = PlatformChecksum()
    for count in counts.counts { checksum.add(count) }
    return checksum.value
  }
}
