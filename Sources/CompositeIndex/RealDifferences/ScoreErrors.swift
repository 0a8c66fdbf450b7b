/// The errors of estimated scores: how far each may be from the true one.
public enum ScoreErrors: Sendable {
  /// Independent normal errors: the standard error of every score, not negative.
  case independent([Double])
  /// Errors drawn together, for scores that depend on each other's figures.
  case drawn(DrawnErrors)

  /// How many scores there are.
  public var count: Int {
    switch self {
    case .independent(let errors): errors.count
    case .drawn(let draws): draws.count
    }
  }

  /// The standard error of one score.
  public func standardError(_ score: Int) -> Double {
    switch self {
    case .independent(let errors): errors[score]
    case .drawn(let draws): draws.standardError(score)
    }
  }

  /// The standard error of the difference of two scores; 0 where both are exact.
  func spread(_ first: Int, _ second: Int) -> Double {
    switch self {
    case .independent(let errors):
      return (errors[first] * errors[first] + errors[second] * errors[second]).squareRoot()
    case .drawn(let draws): return draws.spread(first, second)
    }
  }
}

/// Scores drawn many times under their errors, as distances from their means.
public struct DrawnErrors: Sendable {
  /// How many scores there are.
  public let count: Int
  /// How many draws, 2 or more.
  public let draws: Int
  /// Distances from the mean, draw by draw.
  fileprivate let distances: [Double]

  /// Takes drawn scores.
  ///
  /// - Parameters:
  ///   - scores: draw by draw, `count` numbers each, none missing.
  ///   - count: how many scores there are, at least 1.
  public init(scores: [Double], count: Int) {
    self.count = count
    draws = scores.count / count
    var distances = scores
    for score in 0..<count {
      let places = stride(from: score, to: scores.count, by: count)
      let mean = compensatedSum(places.lazy.map { scores[$0] }) / Double(draws)
      for place in places { distances[place] -= mean }
    }
    self.distances = distances
  }

  /// The distance of a score from its mean in one draw.
  func distance(_ draw: Int, _ score: Int) -> Double { distances[draw * count + score] }

  /// The standard deviation of one score.
  func standardError(_ score: Int) -> Double {
    deviation { distance($0, score) }
  }

  /// The standard deviation of a difference.
  func spread(_ first: Int, _ second: Int) -> Double {
    deviation { distance($0, first) - distance($0, second) }
  }

  private func deviation(_ value: (Int) -> Double) -> Double {
    guard draws > 1 else { return 0 }
    var sum = 0.0
    for draw in 0..<draws {
      let distance = value(draw)
      sum += distance * distance
    }
    return (sum / Double(draws - 1)).squareRoot()
  }
}

extension DrawnErrors {
  /// Takes draws whose means are known to be 0.
  init(normal distances: [Double], count: Int) {
    self.count = count
    draws = distances.count / count
    self.distances = distances
  }
}
