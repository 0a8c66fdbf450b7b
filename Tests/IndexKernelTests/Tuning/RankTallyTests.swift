import Testing

@testable import IndexKernel

/// Ranks that are kept in little room say what counts of all ranks say.
@Suite struct RankTallyTests {
  /// Counted by place, and kept one by one because counts of 16 bits could overflow.
  @Test(arguments: [400, 65_536])
  func endsAreThoseOfAllCounts(wanted: Int) {
    let units = 12
    var random = RandomStream(seed: 5, stream: UInt64(wanted), factor: 0)
    var tally = RankTally(units: units, replicates: wanted)
    // The second time nothing of the first may be left.
    for times in [90, 40] {
      tally.restart(replicates: wanted)
      var counts = RankCounts(units: units)
      for _ in 0..<times {
        let ranks = (0..<units).map { unit in
          unit == 3 || random.index(below: 9) == 0
            ? .nan : Double(2 + Int(random.index(below: 23))) / 2
        }
        tally.add(ranks)
        counts.add(ranks)
      }
      #expect(tally.replicates == times)
      let ends = counts.ends(0.9)
      for unit in 0..<units {
        let (best, worst) = (
          tally.quantile((1 - 0.9) / 2, unit: unit), tally.quantile((1 + 0.9) / 2, unit: unit)
        )
        #expect(best == ends.best[unit] || unit == 3 && best.isNaN && ends.best[unit].isNaN)
        #expect(worst == ends.worst[unit] || unit == 3 && worst.isNaN && ends.worst[unit].isNaN)
      }
    }
  }
}
