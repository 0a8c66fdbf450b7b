public import IndexKernel

extension UncertainModel {
  /// Counts ranks over any number of replicates without keeping them.
  ///
  /// The counts are those of ``UncertaintyAnalysis`` with the same seed. Where nothing but weights on a
  /// simplex is uncertain and the index is linear in them, most replicates are decided four at a time
  /// (``SimplexAcceptability``).
  ///
  /// - Parameters:
  ///   - replicates: 1 or more.
  ///   - seed: the run.
  ///   - threads: the most that work; `nil` for all processors. The counts are the same for any number.
  /// - Returns: of the followed units, in the order of ``rows``.
  public func rankCounts(replicates: Int, seed: UInt64, threads: Int? = nil) -> RankCounts {
    let linear = LinearWeights(self)
    // Each piece adds up a table of its own; more pieces than threads even out their speeds.
    let pieces = min(64, max(1, replicates / 256))
    let parts = inParallel(pieces, threads: threads, space: { replicate() }) { replicate, piece in
      let start = replicates * piece / pieces
      let end = replicates * (piece + 1) / pieces
      return count(start..<end, seed, linear, &replicate)
    }
    var counts = RankCounts(units: rows.count)
    for part in parts { counts.add(part) }
    return counts
  }

  private func count(
    _ numbers: Range<Int>, _ seed: UInt64, _ linear: LinearWeights?, _ replicate: inout Replicate
  ) -> RankCounts {
    var counts = RankCounts(units: rows.count)
    var sources = UncertaintyAnalysis.sources(self, seed: seed, replicate: numbers.lowerBound)
    if let linear {
      var fast = linear.counting
      fast.count(
        UInt64(numbers.lowerBound)..<UInt64(numbers.upperBound), seed: seed,
        factor: factors[linear.factor].stream)
      counts.add(fast)
      for number in fast.undecided {
        add(Int(number), seed, &replicate, &sources, &counts)
      }
    } else {
      for number in numbers { add(number, seed, &replicate, &sources, &counts) }
    }
    return counts
  }

  private func add(
    _ number: Int, _ seed: UInt64, _ replicate: inout Replicate,
    _ sources: inout [FactorSource], _ counts: inout RankCounts
  ) {
    for factor in sources.indices {
      sources[factor] = FactorSource(factors[factor], seed: seed, replicate: UInt64(number))
    }
    replicate.evaluate(&sources)
    counts.add(replicate.ranks)
  }
}

/// The index as a linear function of weights that are uniform on a simplex, where it is one.
struct LinearWeights: Sendable {
  /// The factor that draws them.
  let factor: Int
  /// Counting that has not begun.
  let counting: SimplexAcceptability

  /// - Returns: `nil` where anything but one group of weights is uncertain, where an aggregation on the
  ///   way is not the arithmetic mean, and where gaps, caps or changed scores make the index bend.
  init?(_ model: UncertainModel) {
    guard model.factors.count == 1, model.worlds.count == 1, model.data[0] == nil,
      let draw = model.draws[0], draw.groups.count == 1
    else { return nil }
    let floor: Double
    switch draw.spread {
    case .within(.simplex): floor = 0
    case .within(.floor(let percent)): floor = percent / 100
    default: return nil
    }
    let world = model.worlds[0]
    let scheme = world.assessment.scheme
    let nodes = draw.groups[0].nodes
    let isLinear =
      draw.isOfLeaves
      ? world.plan.nodes.allSatisfy { $0.leaf >= 0 || $0.combination == .arithmetic }
      : nodes == scheme.nodes[ResolvedScheme.root].children
        && world.plan.nodes[ResolvedScheme.root].combination == .arithmetic
    let caps = model.rows.map { world.caps[$0] }
    guard isLinear, world.coverage == nil, world.assessment.scenario.scores.isEmpty,
      caps.allSatisfy({ $0 == .infinity }), model.rows.allSatisfy({ world.mayRank[$0] }),
      let counting = SimplexAcceptability(
        columns: nodes.flatMap { node in
          model.rows.map { world.assessment.scores[$0, node] }
        }, constants: model.rows.map { world.bonus[$0] }, floor: floor,
        tolerance: Assessment.tieTolerance)
    else { return nil }
    factor = 0
    self.counting = counting
  }
}
