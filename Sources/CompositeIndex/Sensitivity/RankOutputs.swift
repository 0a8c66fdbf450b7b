/// What is looked at in every evaluation: how far ranks move, and each followed unit's rank and score.
struct RankOutputs: Sendable {
  /// The mean absolute rank shift of each evaluation, in places: Saisana, Saltelli and Tarantola
  /// (2005), equation 8; units count that are ranked.
  var shifts: [Double] = []
  /// Evaluation after evaluation, the followed units' ranks; NaN where one is not ranked.
  var ranks: [Double] = []
  /// Likewise their index.
  var scores: [Double] = []
  let units: Int

  /// Results that are kept at most.
  static let mostResults = 40_000_000

  init(units: Int) { self.units = units }

  mutating func add(_ replicate: UncertainModel.Replicate, base: [Double]) {
    var (sum, count) = (0.0, 0)
    for unit in 0..<units {
      let rank = replicate.ranks[unit]
      if rank.isNaN { continue }
      sum += abs(rank - base[unit])
      count += 1
    }
    shifts.append(count > 0 ? sum / Double(count) : .nan)
    ranks += replicate.ranks
    scores += replicate.scores
  }

  mutating func add(_ other: RankOutputs) {
    shifts += other.shifts
    ranks += other.ranks
    scores += other.scores
  }

  /// One unit's ranks in all evaluations.
  func ranks(of unit: Int) -> [Double] { column(ranks, unit) }

  /// One unit's scores in all evaluations.
  func scores(of unit: Int) -> [Double] { column(scores, unit) }

  private func column(_ values: [Double], _ unit: Int) -> [Double] {
    stride(from: unit, to: values.count, by: units).map { values[$0] }
  }

  /// Evaluates something many times on several threads, in the order of numbers.
  ///
  /// - Parameter sources: writes the numbers of all factors of an evaluation.
  static func evaluate(
    _ model: UncertainModel, count: Int, threads: Int?, progress: (Int) -> Void = { _ in },
    _ sources: @escaping @Sendable (Int, inout [FactorSource]) -> Void
  ) -> RankOutputs {
    let base = model.rows.map { model.base.ranks[$0] }
    var all = RankOutputs(units: model.rows.count)
    all.shifts.reserveCapacity(count)
    all.ranks.reserveCapacity(count * base.count)
    all.scores.reserveCapacity(count * base.count)
    // A batch is so much work that threads are worth starting and little enough to tell of.
    let batch = max(1024, 4_000_000 / max(1, base.count * model.cost))
    var start = 0
    while start < count {
      let (first, end) = (start, min(count, start + batch))
      let chunk = max(1, (end - first + 31) / 32)
      let parts = inParallel(
        (end - first + chunk - 1) / chunk, threads: threads, space: { model.replicate() }
      ) { replicate, number in
        var part = RankOutputs(units: base.count)
        var drawn: [FactorSource] = []
        let begin = first + number * chunk
        for evaluation in begin..<min(end, begin + chunk) {
          sources(evaluation, &drawn)
          replicate.evaluate(&drawn)
          part.add(replicate, base: base)
        }
        return part
      }
      for part in parts { all.add(part) }
      start = end
      progress(start)
    }
    return all
  }
}
