/// When to stop doubling: a rule that is said beside the result.
public struct StopRule: Hashable, Sendable {
  /// The first number of replicates.
  public var first = 500
  /// The number beyond which nothing is added, whatever the errors.
  public var most = 64_000
  /// The largest Monte-Carlo error of probabilities, between 0 and 1.
  public var probability = 0.01
  /// The largest Monte-Carlo error of rank ends, in places.
  public var places = 0.5
  /// The same as a share of the number of units; the larger of both counts.
  public var share = 0.005

  /// The standard rule.
  public init() {}

  /// Places that rank ends may be uncertain by.
  public func placesAllowed(units: Int) -> Double { max(places, share * Double(units)) }

  /// Whether a look meets the rule.
  public func isMet(_ step: ConvergenceStep, units: Int) -> Bool {
    step.probabilityError <= probability
      && !(step.endError > placesAllowed(units: units))
  }

  /// The number of replicates that the errors of probabilities need.
  var expected: Int {
    var count = first
    while count < most, 0.5 / Double(count).squareRoot() > probability { count *= 2 }
    return min(count, most)
  }
}

/// The results after so many replicates.
public struct ConvergenceStep: Hashable, Sendable {
  /// How many.
  public let replicates: Int
  /// The largest move of a rank end since the look before, in places; `nil` for the first look.
  public let largestMove: Double?
  /// The largest Monte-Carlo error of a rank end, in places.
  public let endError: Double
  /// The largest Monte-Carlo error that a probability can have: ½/√N.
  public let probabilityError: Double
  /// Rank ends of all units.
  let ends: [Double]

  init(_ table: ReplicateTable, interval: Double, before: ConvergenceStep?) {
    replicates = table.count
    probabilityError = 0.5 / Double(table.count).squareRoot()
    let shares = [(1 - interval) / 2, (1 + interval) / 2]
    var ends: [Double] = []
    var error = 0.0
    for unit in table.model.rows.indices {
      let distribution = RankDistribution(counts: table.counts(unit))
      for share in shares {
        ends.append(distribution.quantile(share))
        error = max(error, distribution.quantileError(share))
      }
    }
    self.ends = ends
    endError = error
    largestMove = before.map {
      zip($0.ends, ends).reduce(0) { max($0, abs($1.0 - $1.1)) }
    }
  }
}
