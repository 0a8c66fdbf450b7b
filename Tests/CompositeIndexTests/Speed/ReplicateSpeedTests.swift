import IndexKernel
import Testing

@testable import CompositeIndex

/// How long replicates take, printed as `speed: …` lines as in ``PipelineSpeedTests``;
/// `.ci/check_speed.py` runs them beside NumPy doing the same work.
@Suite(.enabled(if: SpeedSample.isOptimised, "times of a debug build say nothing"), .serialized)
struct ReplicateSpeedTests {
  /// Units × indicators with goalposts of 0 and 100, in dimensions of ten or in one level.
  private static func base(units: Int, indicators: Int, isFlat: Bool) throws -> Assessment {
    var random = SeededGenerator(seed: 31)
    let ids = (0..<indicators).map { "x\($0)" }
    var scheme = Sample.flat(ids.map { Sample.score($0) })
    if !isFlat {
      let dimensions = stride(from: 0, to: indicators, by: 10)
      scheme.tree = [.init(node: "index", children: dimensions.map { "d\($0)" })]
      for first in dimensions {
        scheme.tree.append(
          .init(node: "d\(first)", children: Array(ids[first..<min(first + 10, indicators)])))
        scheme.weights.append(.init(node: "d\(first)", value: 1))
      }
    }
    let rows = (0..<units).map { unit in
      ("U\(unit)", ids.map { _ in Double?.some(Double.random(in: 0...100, using: &random)) })
    }
    return try Sample.assess(scheme, Sample.table(ids, rows))
  }

  private static func fastest(of runs: Int, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000_000)
    for _ in 0..<runs { best = try min(best, clock.measure(body)) }
    return Double(best.components.attoseconds) * 1e-9 + Double(best.components.seconds) * 1e9
  }

  /// The work of the bench in NumPy: weights uniform on the simplex, weighted sums, ranks, counts.
  @Test func acceptabilityOfThirtyOneUnits() throws {
    let base = try Self.base(units: 31, indicators: 12, isFlat: true)
    let model = try UncertainModel(base, factors: [UncertaintySample.weights(.within(.simplex))])
    let draws = 400_000
    for threads in [1, 4] {
      let time = Self.fastest(of: 10) {
        let counts = model.rankCounts(replicates: draws, seed: 1, threads: threads)
        #expect((1...31).reduce(0) { $0 + counts[0, twice: 2 * $1] } == UInt64(draws))
      }
      print("speed: acceptability 31 x 12, \(threads) threads: \(time / Double(draws)) ns a draw")
      #expect(time / Double(draws) < 200 * Double(SpeedSample.slack))
    }
  }

  /// Scores, ranks and counts of every replicate, each kept.
  @Test func threeThousandUnitsBySixtyIndicatorsTakeUnderASecond() throws {
    let base = try Self.base(units: 3_000, indicators: 60, isFlat: false)
    let factors = [UncertaintySample.weights(.jitter(0.25))]
    for threads in [1, 4] {
      let time = try Self.fastest(of: 3) {
        let analysis = try UncertaintySample.run(base, factors, 1_000, threads: threads)
        #expect(analysis.replicates == 1_000)
      }
      print("speed: 3,000 x 60, 1,000 replicates, \(threads) threads: \(time / 1e6) ms")
      if threads == 4 { #expect(time < 1e9 * Double(SpeedSample.slack)) }
    }
  }

  /// Four sizes of each; the largest costs what the smallest does, a replicate and a cell.
  @Test func timeGrowsInProportion() throws {
    var costs: [Double] = []
    for (units, indicators) in [(250, 20), (500, 40), (1_000, 60), (3_000, 60)] {
      let base = try Self.base(units: units, indicators: indicators, isFlat: false)
      let factors = [UncertaintySample.weights(.jitter(0.25))]
      let model = try UncertainModel(base, factors: factors)
      var replicate = model.replicate()
      var sources = UncertaintyAnalysis.sources(model, seed: 1, replicate: 0)
      let time = Self.fastest(of: 20) { for _ in 0..<20 { replicate.evaluate(&sources) } }
      let cost = time / 20 / Double(units * indicators)
      print("speed: \(units) x \(indicators): \(time / 20 / 1e3) us a replicate, \(cost) ns a cell")
      costs.append(cost)
    }
    #expect(costs[3] < costs[0] * Double(SpeedSample.slack))
    costs = []
    let base = try Self.base(units: 31, indicators: 12, isFlat: false)
    for replicates in [2_000, 8_000, 32_000, 128_000] {
      let factors = [UncertaintySample.weights(.jitter(0.25))]
      let time = try Self.fastest(of: 5) {
        let analysis = try UncertaintySample.run(base, factors, replicates, threads: 1)
        #expect(analysis.replicates == replicates)
      }
      print("speed: 31 x 12, \(replicates) replicates: \(time / 1e6) ms")
      costs.append(time / Double(replicates))
    }
    #expect(costs[3] < costs[0] * Double(SpeedSample.slack))
  }

  /// What the tuning page does after every move of a weight: a thousand replicates whose draws are kept,
  /// with ranks, counts and the ends of intervals.
  @Test func keptReplicatesOfThirtyOneUnitsTakeUnderThreeMilliseconds() throws {
    let base = try Self.base(units: 31, indicators: 20, isFlat: false)
    let model = try UncertainModel(base, factors: [UncertaintySample.weights(.jitter(0.25))])
    let plan = try #require(model.replicatePlan(seed: 1))
    var run = ReplicatePlan.Run(plan, weights: base.scheme.localWeights)
    run.prepare(0..<1_000, bytes: 1 << 26)
    let time = Self.fastest(of: 50) {
      run.setWeights(base.scheme.localWeights)
      var counts = RankCounts(units: 31)
      run.count(0..<1_000, into: &counts)
      #expect(counts.ends(0.9).best.count == 31)
    }
    print("speed: 31 x 20, 1,000 kept replicates with ends of intervals: \(time / 1e6) ms")
    #expect(time < 3e6 * Double(SpeedSample.slack))
  }
}
