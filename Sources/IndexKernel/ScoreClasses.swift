/// Scores sorted into a few classes for a figure: the limits, and the class of each unit.
///
/// Classes are of the scores as they are printed (two decimals), so that every reader can check with
/// the printed limits that a unit is in the right one.
public struct ScoreClasses: Sendable {
  /// How limits are found.
  public enum Rule: Sendable {
    /// The same number of points for every class.
    case equalInterval
    /// About the same number of units in every class; equal scores stay together.
    case quantile
  }

  /// The lowest and the highest score that each class can have, in hundredths of a point, rising:
  /// every class begins one hundredth above the end of the one before.
  public let ranges: [ClosedRange<Int32>]
  /// The class of each score, from 0 for the lowest; -1 for none.
  public let classes: [Int32]

  /// Sorts scores.
  ///
  /// - Parameters:
  ///   - printed: scores as printed, in hundredths of a point; `nil` for none.
  ///   - count: classes wanted, at least 1; there are fewer where scores do not differ enough.
  public init(_ printed: [Int32?], count: Int = 5, rule: Rule = .equalInterval) {
    var known: [Int32] = []
    for number in printed { if let number { known.append(number) } }
    known.sort()
    guard let low = known.first, let high = known.last else {
      ranges = []
      classes = printed.map { _ in -1 }
      return
    }
    // Where classes begin: rising, the first at the lowest score.
    var starts: [Int32] = [low]
    for number in 1..<max(2, count) where count > 1 {
      let start: Int32
      switch rule {
      case .equalInterval:
        let (width, parts) = (Int64(high) - Int64(low), Int64(count))
        start = low + Int32(truncatingIfNeeded: (2 * Int64(number) * width + parts) / (2 * parts))
      case .quantile:
        start = known[min(known.count - 1, (2 * number * known.count + count) / (2 * count))]
      }
      if let last = starts.last, start > last, start <= high { starts.append(start) }
    }
    var found: [ClosedRange<Int32>] = []
    for number in 0..<starts.count {
      let isLast = number + 1 == starts.count
      found.append(starts[number]...(isLast ? high : starts[number + 1] - 1))
    }
    ranges = found
    classes = printed.map { number in
      guard let number else { return -1 }
      var place: Int32 = 0
      while Int(place) + 1 < starts.count, starts[Int(place) + 1] <= number { place += 1 }
      return place
    }
  }

  /// How many scores each class has.
  public var counts: [Int] {
    var counts = [Int](repeating: 0, count: ranges.count)
    for number in classes where number >= 0 { counts[Int(number)] += 1 }
    return counts
  }

  /// The step of a scale of five for a class.
  public func step(_ number: Int) -> Int { Self.step(number, of: ranges.count) }

  /// The step of a scale of five for one of so many classes: fewer stay as far apart as can be.
  public static func step(_ number: Int, of classes: Int) -> Int {
    switch classes {
    case ...1: 2
    case 2: 1 + 2 * number
    case 3: 2 * number
    case 4: number < 2 ? number : number + 1
    default: number
    }
  }
}
