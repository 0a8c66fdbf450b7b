/// Results of replicates, more of which can be added; the first ones stay as they are.
struct ReplicateTable: Sendable {
  let model: UncertainModel
  let seed: UInt64
  private let threads: Int?
  private(set) var count = 0
  /// Twice the rank, 0 for not ranked.
  private(set) var places: [UInt32] = []
  private(set) var scores: [Double] = []

  /// Results that are kept at most, in units × replicates: about half a gigabyte.
  static let mostResults = 40_000_000

  /// How many replicates of these units are kept at most.
  var most: Int { Self.mostResults / max(1, model.rows.count) }

  init(_ model: UncertainModel, seed: UInt64, threads: Int?) {
    self.model = model
    self.seed = seed
    self.threads = threads
  }

  /// Runs replicates up to a number.
  ///
  /// - Throws: numbers below 1, or too many.
  mutating func extend(
    to wanted: Int, _ progress: (Int) -> Void = { _ in }
  ) throws(Diagnostics) {
    guard wanted > 0 else { throw Diagnostics([Diagnostic.noReplicates(wanted)]) }
    let units = model.rows.count
    guard wanted <= most else {
      throw Diagnostics([UncertaintyProblem.tooManyReplicates(wanted, most: most)])
    }
    places.reserveCapacity(wanted * units)
    scores.reserveCapacity(wanted * units)
    while count < wanted {
      // A batch is so much work that threads are worth starting and little enough to tell of.
      let batch = min(wanted - count, max(256, 1_000_000 / max(1, units * model.cost)))
      let chunk = max(1, (batch + 63) / 64)
      let (first, end) = (count, count + batch)
      let (model, seed) = (model, seed)
      let parts = inParallel((batch + chunk - 1) / chunk, threads: threads) { number in
        let start = first + number * chunk
        return Self.run(start..<min(end, start + chunk), model, seed)
      }
      for part in parts {
        places += part.places
        scores += part.scores
      }
      count = end
      progress(count)
    }
  }

  private static func run(
    _ numbers: Range<Int>, _ model: UncertainModel, _ seed: UInt64
  ) -> (places: [UInt32], scores: [Double]) {
    var replicate = model.replicate()
    let units = model.rows.count
    var places = [UInt32](repeating: 0, count: numbers.count * units)
    var scores = [Double](repeating: .nan, count: numbers.count * units)
    var sources = UncertaintyAnalysis.sources(model, seed: seed, replicate: numbers.lowerBound)
    for (offset, number) in numbers.enumerated() {
      for factor in sources.indices {
        sources[factor] = FactorSource(
          model.factors[factor], seed: seed, replicate: UInt64(number))
      }
      replicate.evaluate(&sources)
      for unit in 0..<units {
        let rank = replicate.ranks[unit]
        places[offset * units + unit] = rank.isNaN ? 0 : UInt32(2 * rank)
        scores[offset * units + unit] = replicate.scores[unit]
      }
    }
    return (places, scores)
  }

  /// How often a unit has each place: by twice the rank, 0 for not ranked.
  func counts(_ unit: Int) -> [Int] {
    RankDistribution.counts(places, unit: unit, units: model.rows.count)
  }
}
