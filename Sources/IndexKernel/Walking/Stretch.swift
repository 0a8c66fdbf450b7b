/// What a score and its slope can be over a stretch of the walk: bounds that hold for certain, up to
/// rounding.
struct Stretch: Sendable {
  /// The score.
  var value: Bounds
  /// Its derivative by the share.
  var slope: Bounds
}

/// Two numbers between which another lies.
struct Bounds: Sendable {
  var low: Double
  var high: Double

  /// The bounds of two numbers in any order.
  init(_ first: Double, _ second: Double) {
    (low, high) = first <= second ? (first, second) : (second, first)
  }

  /// Nothing is known.
  static var unknown: Bounds { Bounds(-.infinity, .infinity) }

  var isKnown: Bool { low.isFinite && high.isFinite }

  static func - (left: Bounds, right: Bounds) -> Bounds {
    Bounds(left.low - right.high, left.high - right.low)
  }

  static func * (left: Bounds, right: Bounds) -> Bounds {
    guard left.isKnown, right.isKnown else { return unknown }
    let one = Bounds(left.low * right.low, left.low * right.high)
    let other = Bounds(left.high * right.low, left.high * right.high)
    return Bounds(min(one.low, other.low), max(one.high, other.high))
  }

  static func * (factor: Double, bounds: Bounds) -> Bounds {
    bounds.isKnown ? Bounds(factor * bounds.low, factor * bounds.high) : unknown
  }

  /// A quotient by something above zero.
  static func / (left: Bounds, right: Bounds) -> Bounds {
    guard right.low > 0, right.isKnown else { return unknown }
    return left * Bounds(1 / right.high, 1 / right.low)
  }

  /// Made wider by a share of its size, for rounding.
  func widened(_ share: Double) -> Bounds {
    let margin = share * max(abs(low), abs(high))
    var result = self
    result.low -= margin
    result.high += margin
    return result
  }

  /// The bounds of both.
  func hull(_ other: Bounds) -> Bounds {
    Bounds(min(low, other.low), max(high, other.high))
  }
}
