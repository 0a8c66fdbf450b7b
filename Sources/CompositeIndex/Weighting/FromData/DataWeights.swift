/// Weights with their doubts.
public struct DataWeights: Sendable {
  /// One for each criterion, adding up to 1.
  public var weights: [Double]
  /// Why they should be read with care, the gravest first.
  public var doubts: [Doubt]
  /// Figures that lead to the weights, by name, one number for each criterion (entropy, standard
  /// deviation, conflict, loading …), in the order in which they are computed.
  public var steps: [Step]
  /// What becomes of the weights when units are left out one by one; `nil` where they do not rest
  /// on the data or no unit can be spared.
  public internal(set) var jackknife: Jackknife?
  /// Elementary operations of a search that found the weights; 0 where they were computed.
  var searching = 0.0

  /// A figure on the way.
  public struct Step: Sendable {
    /// What it is.
    public var name: LocalizedText
    /// One number for each criterion; NaN where it is not defined.
    public var values: [Double]

    /// Makes a figure.
    public init(name: LocalizedText, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  /// What makes weights from data doubtful.
  public enum Doubt: Hashable, Sendable {
    /// All criteria are constant: equal weights were given instead.
    case allConstant
    /// The method finds nothing by which to tell the criteria apart (for example where all are
    /// perfectly correlated): equal weights were given instead.
    case indistinct
    /// Under these weights all units have the same index: what differs cancels out.
    case flatIndex
    /// Components that explain equally much, so that they may be turned in any direction, and the
    /// weights with them.
    case tied(components: ClosedRange<Int>)
    /// A component whose coefficients add up to 0: no direction of it is better, and it does not
    /// count. Equal weights are given where no other component is kept.
    case undirected(component: Int, isOnly: Bool)
    /// The target is not reached: the best that was found. In shares of the influence, 0 to 1.
    case notReached(largestMiss: Double)
    /// A weight is below 0, which only some methods can yield.
    case negative(criterion: Int)
    /// One unit, as ``WeightingTable/leftOut(_:)`` numbers it, decides: without it the criterion's
    /// weight would be another.
    case outlier(criterion: Int, unit: Int, without: Double)
    /// So few units that one more or less may move the weights: the largest standard error of a
    /// weight, from leaving out each unit once, NaN with fewer than four.
    case fewUnits(Int, error: Double)
    /// The criterion goes against the index of the others.
    case opposed(criterion: Int)
    /// A criterion is constant: it gets no weight.
    case constant(criterion: Int)

    /// The place in the order of gravity.
    var gravity: Int {
      switch self {
      case .allConstant: 0
      case .indistinct: 1
      case .flatIndex: 2
      case .tied: 3
      case .undirected: 4
      case .notReached: 5
      case .negative: 6
      case .outlier: 7
      case .fewUnits: 8
      case .opposed: 9
      case .constant: 10
      }
    }
  }

  /// Makes a result.
  public init(weights: [Double], doubts: [Doubt] = [], steps: [Step] = []) {
    self.weights = weights
    self.doubts = doubts
    self.steps = steps
  }
}

extension DataWeights {
  /// The weights divided by their sum; equal ones where that says nothing.
  var normalised: DataWeights {
    var result = self
    let largest = weights.reduce(0) { max($0, abs($1)) }
    let scaled = weights.map { $0 / largest }
    let sum = compensatedSum(scaled)
    if largest > 0, largest.isFinite, sum > 1e-9 {
      result.weights = scaled.map { $0 / sum }
    } else {
      result.weights = .equal(weights.count)
      // A method that knows why says that instead.
      if result.doubts.isEmpty { result.doubts.append(.indistinct) }
    }
    return result
  }

  /// The result for all criteria where some were left out: they get 0 and have no figures.
  func spread(over count: Int, at seen: [Int]) -> DataWeights {
    func placed(_ values: [Double], otherwise: Double) -> [Double] {
      var all = [Double](repeating: otherwise, count: count)
      for (place, value) in zip(seen, values) { all[place] = value }
      return all
    }
    var result = self
    result.weights = placed(weights, otherwise: 0)
    result.steps = steps.map { Step(name: $0.name, values: placed($0.values, otherwise: .nan)) }
    return result
  }
}
