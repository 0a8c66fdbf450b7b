import IndexKernel
import Testing

@testable import CompositeIndex

/// What the tuning page shows on its tracks is what the table of intervals says, to the last bit.
@Suite struct TunerBandTests {
  @Test(arguments: 0..<16)
  func aPageFindsTheIntervalsOfTheTable(number: Int) throws {
    let methods = WalkingWeightsTests.methods
    let example = WalkingWeightsTests.Example(
      UInt64(number), methods[number % 8], methods[number < 8 ? 0 : 5], gaps: number % 2 == 1)
    let base = try example.assess()
    var tuner = Tuner(base.tuningModel())
    var compared = 0
    for parent in base.scheme.innerNodes {
      let isComplete = base.scheme.nodes[parent].children.allSatisfy {
        tuner.findBand(of: $0, top: 2)
      }
      #expect(isComplete)
      for node in base.scheme.nodes[parent].children {
        let interval = try WalkedWeights(WalkingWeights(base, node: node)).interval(.top(2))
        #expect(tuner.bandLow[node] == interval.lower.share)
        #expect(tuner.bandHigh[node] == interval.upper.share)
        compared += 1
      }
    }
    #expect(compared == 8)
  }

  /// `cei stability --top` refuses the same question (E444).
  @Test func whereAllRankedUnitsAreTheFirstThereIsNoBand() throws {
    let mean = WalkingWeightsTests.methods[0]
    let base = try WalkingWeightsTests.Example(1, mean, mean, gaps: false).assess()
    let node = try #require(base.scheme.nodes[0].children.first)
    let ranked = base.ranking.count
    var tuner = Tuner(base.tuningModel())
    let isFoundForAllButOne = tuner.findBand(of: node, top: ranked - 1)
    let isFoundForAll = tuner.findBand(of: node, top: ranked)
    #expect(isFoundForAllButOne && !isFoundForAll)
    #expect(tuner.bandLow[node].isNaN && tuner.bandHigh[node].isNaN)
  }
}
