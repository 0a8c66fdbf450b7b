extension Tuner {
  /// Counts ranks under weights drawn around those at hand, and figures drawn within their errors.
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
      tally.restart(replicates: draws.replicates)
    }
    if from == tally.replicates, from < end {
      run.prepare(from..<end, bytes: Self.mostKept)
      for replicate in from..<end {
        run.evaluate(replicate)
        tally.add(run.ranks)
      }
    }
    replicates = run
    return tally.replicates
  }

  /// The best rank of every unit's interval in what is counted; NaN where there is none.
  public var best: [Double] { ends { $0.best } }

  /// The worst one.
  public var worst: [Double] { ends { $0.worst } }

  /// Looked up when they are wanted: to count goes on in small steps, and few of them are shown.
  private func ends(_ end: ((best: Double, worst: Double)) -> Double) -> [Double] {
    var ends = [Double](repeating: .nan, count: model.units)
    guard let draws = model.draws, let run = replicates else { return ends }
    let share = end(RankCounts.shares(draws.interval))
    // A unit that is not ranked now has no interval.
    for unit in ends.indices where run.isFollowed[unit] {
      ends[unit] = tally.quantile(share, unit: unit)
    }
    return ends
  }

  /// Draws that are kept between gestures, in bytes.
  private static let mostKept = 160_000_000
}
