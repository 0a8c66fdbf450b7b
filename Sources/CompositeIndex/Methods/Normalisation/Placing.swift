/// The place of a value among the values of a reference set.
public struct Placing: Hashable, Sendable {
  /// How units with equal values share places.
  public enum Ties: String, CaseIterable, Sendable {
    /// The lowest of their places: only worse units count.
    case min
    /// The mean of their places: an equal unit counts half.
    case average
    /// The highest of their places: equal units count like worse ones.
    case max
  }

  /// What a place is worth.
  public enum Scale: Hashable, Sendable {
    /// From 0 for the worst to `full` for the best.
    case share(full: Double)
    /// One point for each place, from this number for the worst.
    case places(from: Double)
  }

  /// The values of the reference set, ascending.
  public var reference: [Double]
  /// Which end is good.
  public var direction: Direction
  /// How equal values share places.
  public var ties: Ties
  /// What a place is worth.
  public var scale: Scale

  /// Makes a placing.
  public init(reference: [Double], direction: Direction, ties: Ties, scale: Scale) {
    self.reference = reference
    self.direction = direction
    self.ties = ties
    self.scale = scale
  }

  /// Learns from a reference set.
  static func fit(
    _ set: ReferenceSet, _ direction: Direction, _ ties: Ties, _ scale: Scale
  ) -> FittedNormalisation {
    let least = if case .share = scale { 2 } else { 1 }
    guard set.values.count >= least else { return .undefined(.few(set)) }
    return .standing(
      Placing(
        reference: set.values.sorted(), direction: direction, ties: ties, scale: scale))
  }

  /// How many of the others are worse, how many equal, and how many there are.
  ///
  /// A value from outside the reference set (a what-if, another year) has them all as others.
  public func count(_ value: Double) -> (worse: Int, equal: Int, others: Int) {
    let below = reference.firstIndexWhere { $0 >= value }
    let upTo = reference.firstIndexWhere { $0 > value }
    return (
      direction == .higherIsBetter ? below : reference.count - upTo,
      Swift.max(0, upTo - below - 1), upTo > below ? reference.count - 1 : reference.count
    )
  }

  /// The score of a value.
  public func score(_ value: Double) -> Double {
    let (worse, equal, others) = count(value)
    let shared =
      switch ties {
      case .min: 0.0
      case .average: Double(equal) / 2
      case .max: Double(equal)
      }
    return switch scale {
    case .share(let full): full * (Double(worse) + shared) / Double(others)
    case .places(let first): first + Double(worse) + shared
    }
  }
}

extension [Double] {
  /// The first index of an ascending array at which the condition holds; `count` if nowhere.
  func firstIndexWhere(_ condition: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
