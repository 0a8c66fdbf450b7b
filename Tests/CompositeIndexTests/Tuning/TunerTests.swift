import IndexFiles
import IndexKernel
import TestSupport
import Testing

@testable import CompositeIndex

/// The page's scores and ranks are those of an assessment with the same weights, to the last bit.
struct TunerTests {
  private static func read(_ data: String, _ scheme: String) throws -> (Dataset, Scheme) {
    let root = PackageFiles.root
    let said = try SchemeReader.read(path: "\(root)/weights/\(scheme).json").scheme
    let data = try DatasetReader.read(
      path: "\(root)/datasets/\(data)", encoding: nil, scheme: nil)
    return (data.dataset, said)
  }

  private static func last(_ scheme: Scheme, _ data: Dataset) throws -> Assessment {
    let resolved = try ResolvedScheme(scheme.takingReadyValues(of: data))
    return try #require(try assess(resolved, data).last)
  }

  /// Moves some weights at random; the numbers that a saved file would say.
  private static func stir(
    _ tuner: inout Tuner, _ random: inout RandomStream, _ scheme: inout Scheme,
    _ resolved: ResolvedScheme
  ) {
    for _ in 0..<6 {
      let node = 1 + Int(random.index(below: UInt32(resolved.nodes.count - 1)))
      tuner.weights.begin()
      tuner.weights.move(node, to: Int32(random.index(below: 10_001)))
    }
    for parent in resolved.innerNodes {
      let children = resolved.nodes[parent].children
      guard children.contains(where: { tuner.weights.weights[$0] != tuner.weights.initial[$0] })
      else { continue }
      for child in children {
        let id = resolved.nodes[child].id
        scheme.weights.removeAll { $0.node == id }
        scheme.weights.append(
          Scheme.Weight(node: id, value: Double(tuner.weights.weights[child]) / 100))
      }
    }
  }

  @Test(arguments: [
    ("demo", "default", MissingRule.renormalise), ("public", "public", .renormalise),
    ("public", "public", .none), ("demo", "equal", .renormalise),
  ])
  func scoresAndRanksAreThoseOfAnAssessment(
    data: String, scheme: String, missing: MissingRule
  ) throws {
    var (dataset, said) = try Self.read(data, scheme)
    said.methodology.missing = missing
    let base = try Self.last(said, dataset)
    var random = RandomStream(seed: 7, stream: 0, factor: 0)
    let model = try #require(TuningModel(base.tuningModel().numbers))
    for _ in 0..<6 {
      var tuner = Tuner(model)
      var changed = base.scheme.said
      Self.stir(&tuner, &random, &changed, base.scheme)
      tuner.score()
      let result = try Self.last(changed, dataset)
      for row in result.units.indices {
        #expect(
          tuner.ranks[row].bitPattern == result.ranks[row].bitPattern
            || tuner.ranks[row].isNaN && result.ranks[row].isNaN)
        if !result.ranks[row].isNaN {
          #expect(tuner.index[row] == result.index[row])
        }
      }
      let order = tuner.order.filter { !tuner.ranks[$0].isNaN }
      #expect(order == result.ranking)
      for node in result.scheme.nodes.indices {
        #expect(tuner.effective[node] == result.scheme.nodes[node].effectiveWeight)
      }
    }
  }

  /// Arrays 3, 12 and 32 of `docs/kernel.md`: shares of one group add up to 1; a score that is moved by points is that
  /// of an assessment without the change, and the points.
  @Test func arraysSaySharesAndScoresThatAreMoved() throws {
    let (dataset, said) = try Self.read("demo", "default")
    let plain = try Self.last(said, dataset)
    let node = try #require(plain.scheme.node("complaints"))
    let resolved = try ResolvedScheme(said.takingReadyValues(of: dataset))
    var scenario = Scenario()
    scenario.scores = [.init(unit: plain.units[4], node: "complaints", change: .by(1.5))]
    let base = try #require(try assess(resolved, dataset, scenario: scenario).last)
    // The scheme's scores have a floor of 60.
    #expect(base.scoreRange(of: node) == 60...100)
    let tuner = Tuner(try #require(TuningModel(base.tuningModel().numbers)))
    #expect(tuner.array(32) == [Double(node), 4, plain.scores[4, node] + 1.5])
    let shares = tuner.array(3)
    #expect(abs(resolved.nodes[0].children.reduce(0) { $0 + shares[$1] } - 1) < 1e-12)
    #expect(tuner.array(12)[5] == 1 && tuner.array(12)[6] == 1)
  }

  @Test("Intervals are those that stand beside a ranking with the same seed and weights")
  func intervalsAreThoseOfARanking() throws {
    for (data, scheme) in [("demo", "default"), ("public", "public")] {
      let (dataset, said) = try Self.read(data, scheme)
      let base = try Self.last(said, dataset)
      var random = RandomStream(seed: 8, stream: 0, factor: 0)
      let basis = try TuningBasis(base)
      #expect(basis.obstacle == nil)
      let model = try #require(TuningModel(basis.model.numbers))
      for round in 0..<3 {
        var tuner = Tuner(model)
        var changed = base.scheme.said
        if round > 0 { Self.stir(&tuner, &random, &changed, base.scheme) }
        tuner.score()
        // In two steps, as a page does it.
        tuner.replicate(from: 0, to: 70)
        let counted = tuner.replicate(from: 70, to: 150)
        #expect(counted == 150)
        let result = try Self.last(changed, dataset)
        let intervals = try #require(
          try RankIntervals.of(result, options: RankIntervals.Options(replicates: 150)))
        for row in result.units.indices {
          let ends = intervals.ends(row: row)
          #expect(tuner.best[row] == ends?.best ?? .nan || tuner.best[row].isNaN && ends == nil)
          #expect(tuner.worst[row] == ends?.worst ?? .nan || tuner.worst[row].isNaN && ends == nil)
        }
      }
    }
  }

  @Test("Bands under the weights are the intervals that `cei stability` prints")
  func bandsAreThoseOfAStabilityTable() throws {
    let (dataset, said) = try Self.read("demo", "default")
    let base = try Self.last(said, dataset)
    var random = RandomStream(seed: 9, stream: 0, factor: 0)
    for _ in 0..<2 {
      var tuner = Tuner(base.tuningModel())
      var changed = base.scheme.said
      Self.stir(&tuner, &random, &changed, base.scheme)
      tuner.score()
      let result = try Self.last(changed, dataset)
      for parent in result.scheme.innerNodes {
        let isComplete = base.scheme.nodes[parent].children.allSatisfy {
          tuner.findBand(of: $0, top: 5)
        }
        #expect(isComplete)
        let table = try StabilityTable(result, at: [parent], events: [.top(5)])
        for criterion in table.criteria {
          #expect(tuner.bandLow[criterion.node] == criterion.intervals[0].lower.share)
          #expect(tuner.bandHigh[criterion.node] == criterion.intervals[0].upper.share)
        }
      }
    }
  }

  @Test func theSchemesOwnWeightsAreExact() throws {
    let (dataset, said) = try Self.read("demo", "default")
    let base = try Self.last(said, dataset)
    let tuner = Tuner(base.tuningModel())
    #expect(tuner.shares == base.scheme.localWeights)
    #expect(tuner.ranks == base.ranks)
    #expect(tuner.index == base.index)
    #expect(tuner.moves.allSatisfy { $0 == 0 })
  }

  @Test func numbersThatAreNoModelAreRefused() throws {
    let (dataset, said) = try Self.read("demo", "default")
    let numbers = try Self.last(said, dataset).tuningModel().numbers
    #expect(TuningModel(numbers) != nil)
    #expect(TuningModel(Array(numbers.dropLast())) == nil)
    #expect(TuningModel(numbers + [0]) == nil)
    #expect(TuningModel([]) == nil)
    // Whatever is read in spite of a wrong number can be scored: no place of a tree or a unit is outside.
    var (refused, read) = (0, 0)
    for place in 0..<120 {
      for wrong in [Double.nan, -3, 0.5, 1e9] {
        var changed = numbers
        changed[place] = wrong
        guard let model = TuningModel(changed) else {
          refused += 1
          continue
        }
        read += 1
        let tuner = Tuner(model)
        #expect(tuner.ranks.count == model.units && tuner.order.count == model.units)
        #expect(tuner.shares.count == model.plan.nodes.count)
      }
    }
    // Version, units, number of nodes, and of each of the 20 nodes its parent, leaf and kind of mean are
    // whole numbers.
    #expect(refused >= 2 * (3 + 20 * 3) && read > 0)
    // What stands at the front: version, units, nodes, then the root's parent, which it has not.
    for place in 0..<4 {
      for wrong in [Double.nan, -3, 0.5, 1e9] {
        var changed = numbers
        changed[place] = wrong
        #expect(TuningModel(changed) == nil, "\(place): \(wrong)")
      }
    }
  }
}
