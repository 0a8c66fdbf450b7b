import IndexKernel
import Testing

@Suite struct RankCountsTests {
  /// Ten replicates of three units: the first is 1st once, 2nd eight times, 3rd once; the last is never
  /// ranked. A tenth is reached at 1, nine tenths at 2, 95 % at 3.
  @Test func endsAreRanksThatOccur() {
    var counts = RankCounts(units: 3)
    for replicate in 0..<10 {
      let first: Double = replicate == 0 ? 1 : replicate == 9 ? 3 : 2
      counts.add([first, replicate < 5 ? 1.5 : .nan, .nan])
    }
    let most = counts.ends(0.8)
    #expect(most.best[0] == 1 && most.worst[0] == 2)
    let nearlyAll = counts.ends(0.9)
    #expect(nearlyAll.best[0] == 1 && nearlyAll.worst[0] == 3)
    // Replicates in which a unit is not ranked do not count.
    #expect(most.best[1] == 1.5 && most.worst[1] == 1.5)
    #expect(most.best[2].isNaN && most.worst[2].isNaN)
  }
}
