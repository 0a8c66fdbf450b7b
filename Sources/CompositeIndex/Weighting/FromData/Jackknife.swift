/// What becomes of weights from data when units are left out one by one.
///
/// Efron, B. and Stein, C. (1981), The jackknife estimate of variance, Annals of Statistics 9. All
/// units are left out once where that is affordable (``mostWork``); otherwise only the most extreme
/// ones are, those farthest from a criterion's mean in standard deviations, and there is no standard
/// error. Where scores depend on which units are compared, those of the others are found anew each
/// time (``ScoresWithout``); a criterion that has no score any more weighs 0, and units that lack a
/// score, but bear on those of the others, are left out as well. They do not count in errors.
public struct Jackknife: Sendable {
  /// How many complete units were left out, each once; one without which nothing can be found stays.
  public let units: Int
  /// Units without which no weights can be found, as ``WeightingTable/leftOut(_:)`` numbers them.
  public let failed: [Int]
  /// The standard error of every weight; `nil` where not all units were left out.
  public let errors: [Double]?
  /// Whether leaving out all units was too much work, so that only the most extreme ones were.
  public let isLimited: Bool
  /// The largest standard error from the units that could be left out: no more than the real one.
  let leastError: Double?
  /// The largest change of a weight.
  public let largest: Change

  /// A weight with and without a unit.
  public struct Change: Hashable, Sendable {
    /// The criterion.
    public let criterion: Int
    /// What was left out: a row of the complete table, or behind them an incomplete unit
    /// (``WeightingTable/leftOut(_:)``).
    public let unit: Int
    /// The weight with all units.
    public let with: Double
    /// The weight without that unit.
    public let without: Double

    /// By how much it moves.
    public var size: Double { abs(without - with) }
  }

  /// The most elementary operations that are spent on it: a fraction of a second.
  static let mostWork = 2e8
  /// The most that are spent on assessing the others again.
  static let mostAssessing = 1e9
  /// A unit decides, and units are few, from this share of an equal weight on.
  static let decisiveShare = 0.25, errorShare = 0.1
  /// With fewer units each rest is two of them or less, from which weights mean nothing.
  static let fewestUnits = 4

  init?<Weighting: DataWeighting>(
    of method: Weighting, on table: WeightingTable, found result: DataWeights
  ) {
    let weights = result.weights
    let (count, criteria) = (table.units.count, table.criteria.count)
    guard Weighting.constants != .weighted, count >= Self.fewestUnits, criteria > 1
    else { return nil }
    let each = method.work(units: Double(count), criteria: Double(criteria)) + result.searching
    let bearing = table.bearing
    var affordable = min(Self.mostWork / each, Double(count + bearing.count))
    if let without = table.without {
      affordable = min(affordable, Self.mostAssessing / without.work)
    }
    let complete =
      affordable >= Double(count) ? Array(0..<count) : table.mostExtreme(max(1, Int(affordable)))
    isLimited = complete.count < count
    let tried = complete + bearing.prefix(max(0, Int(affordable) - complete.count))
    let found = inParallel(tried.count) { number -> [Double]? in
      guard let rest = table.leavingOut(tried[number]), method.problem(in: rest) == nil
      else { return nil }
      return method.settled(rest).weights
    }
    let worked = zip(tried, found).compactMap { unit, other in other.map { (unit, $0) } }
    guard let first = worked.first else { return nil }
    failed = zip(tried, found).compactMap { $1 == nil ? $0 : nil }
    var largest = Change(criterion: 0, unit: first.0, with: weights[0], without: first.1[0])
    for (row, other) in worked {
      for criterion in 0..<criteria {
        let change = Change(
          criterion: criterion, unit: row, with: weights[criterion], without: other[criterion])
        // Binary noise must not choose between equal changes.
        if change.size > largest.size + 1e-12 || change.isRather(than: largest) { largest = change }
      }
    }
    self.largest = largest
    let others = worked.filter { $0.0 < count }.map(\.1)
    units = others.count
    let known = (0..<criteria).map { criterion in
      let moments = Moments(others.map { $0[criterion] })
      let rest = Double(count - 1)
      return (moments.variance * rest * rest / Double(count)).squareRoot()
    }
    errors = units < count ? nil : known
    leastError = isLimited || units < 2 ? nil : known.max()
  }

  /// One unit that moves a weight by a quarter of an equal weight or more.
  func decisive(of criteria: Int) -> DataWeights.Doubt? {
    guard largest.size * Double(criteria) >= Self.decisiveShare else { return nil }
    return .outlier(criterion: largest.criterion, unit: largest.unit, without: largest.without)
  }

  /// The largest standard error of a weight, where it is a tenth of an equal weight or more.
  func largeError(of criteria: Int) -> Double? {
    leastError.flatMap { $0 * Double(criteria) >= Self.errorShare ? $0 : nil }
  }
}

extension Jackknife.Change {
  /// Of equal changes by one unit the one of the criterion that loses weight is told.
  fileprivate func isRather(than other: Self) -> Bool {
    unit == other.unit && abs(size - other.size) <= 1e-12 && without < with
      && other.without > other.with
  }
}

extension WeightingTable {
  /// Incomplete units that bear on the scores of the others, as ``leftOut(_:)`` numbers them.
  var bearing: [Int] {
    guard let without else { return [] }
    return incomplete.indices.filter { without.hasFigures(incomplete[$0]) }
      .map { units.count + $0 }
  }

  /// The rows farthest from the mean of a criterion, in standard deviations, in the order of rows.
  func mostExtreme(_ count: Int) -> [Int] {
    var distances = [Double](repeating: 0, count: units.count)
    for column in columns {
      let moments = Moments(column)
      guard moments.deviation > 0, moments.deviation.isFinite else { continue }
      for row in column.indices {
        distances[row] = max(distances[row], abs(column[row] - moments.mean) / moments.deviation)
      }
    }
    let order = distances.indices.sorted { (-distances[$0], $0) < (-distances[$1], $1) }
    return order.prefix(count).sorted()
  }
}
