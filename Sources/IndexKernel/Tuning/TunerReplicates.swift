extension Tuner {
  /// Counts ranks under weights drawn around those at hand, and figures drawn within their errors; then
  /// the ends of intervals are those of all replicates counted.
  ///
  /// - Parameters:
  ///   - from: the first replicate; 0 takes the weights over and begins anew, any other goes on where the
  ///     last call ended, or does nothing.
  ///   - end: the one after the last.
  /// - Returns: how many are counted.
  @discardableResult
  public mutating func replicate(from: Int, to end: Int) -> Int {
    guard let draws = model.draws, var run = replicates else { return 0 }
    // The room must not be held twice while it is written to.
    replicates = nil
    if from == 0 {
      run.setWeights(shares)
      tally = RankTally(units: model.units)
    }
    if from == tally.replicates, from < end {
      run.prepare(from..<end, bytes: Self.mostKept)
      for replicate in from..<end {
        run.evaluate(replicate)
        tally.add(run.ranks)
      }
    }
    (best, worst) = tally.ends(draws.interval)
    // A unit that is not ranked now has no interval.
    for unit in run.isFollowed.indices where !run.isFollowed[unit] {
      best[unit] = .nan
      worst[unit] = .nan
    }
    replicates = run
    return tally.replicates
  }

  /// Draws that are kept between gestures, in bytes.
  private static let mostKept = 160_000_000
}
