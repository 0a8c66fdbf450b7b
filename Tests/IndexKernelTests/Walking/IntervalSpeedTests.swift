import IndexKernel
import Testing

/// How long the intervals on all tracks of the tuning page take, printed as `speed: …` lines.
#if !DEBUG
  @Suite(.serialized) struct IntervalSpeedTests {
    private func sample(_ combination: Combination) -> WalkSample {
      var random = RandomStream(seed: 54, stream: 0, factor: 1)
      let groups =
        [Plan.Node(parent: -1)]
        + (0..<4).map { _ in Plan.Node(parent: 0, combination: combination) }
      let nodes = groups + (0..<20).map { Plan.Node(parent: 1 + $0 / 5, leaf: $0) }
      let scores = (0..<31).map { _ in (0..<20).map { _ in 1 + 99 * random.uniform() } }
      let weights = nodes.map { $0.leaf < 0 ? 0.25 : 0.2 }
      return WalkSample(nodes, weights: weights, scores: scores)
    }

    @Test(arguments: [Combination.arithmetic, .geometric])
    func twentyIntervalsOfThirtyOneUnitsTakeMilliseconds(combination: Combination) {
      let sample = sample(combination)
      let clock = ContinuousClock()
      var best = Duration.seconds(1_000)
      for _ in 0..<50 {
        var found = 0
        let time = clock.measure {
          let plan = sample.walkingPlan
          for node in 5..<25 where plan.walk(node: node)?.interval(.top(5)) != nil { found += 1 }
        }
        #expect(found == 20)
        best = min(best, time)
      }
      print("speed: 20 intervals of the first 5, 31 units x 20, \(combination): \(best)")
      #expect(best < .milliseconds(combination == .arithmetic ? 10 : 200))
    }
  }
#endif
