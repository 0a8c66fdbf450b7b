/// Weights of the children of one node from the data alone.
public protocol DataWeighting: Method {
  /// Weights that add up to 1 (1e-12), and what makes them doubtful.
  ///
  /// - Parameter table: what the method sees.
  func weights(_ table: WeightingTable) -> DataWeights
}

/// What weighting methods can see.
public struct WeightingTable: Sendable {
  /// Scores of the criteria, units × criteria, after normalisation and with the direction applied:
  /// more is better. Rows with a missing score are left out.
  public let scores: Matrix
  /// The criteria's ids.
  public let criteria: [String]
  /// The unit of every row.
  public let units: [Unit]
  /// The nominal weights of the criteria, adding up to 1.
  public let nominal: [Double]

  /// Makes a table.
  public init(scores: Matrix, criteria: [String], units: [Unit], nominal: [Double]) {
    self.scores = scores
    self.criteria = criteria
    self.units = units
    self.nominal = nominal
  }
}

/// Weights with their doubts.
public struct DataWeights: Sendable {
  /// One for each criterion, adding up to 1.
  public var weights: [Double]
  /// Why they should be read with care, the gravest first.
  public var doubts: [Doubt]
  /// Figures that lead to the weights, by name, one number for each criterion (entropy, standard
  /// deviation, conflict, loading …), in the order in which they are computed.
  public var steps: [Step]

  /// A figure on the way.
  public struct Step: Sendable {
    /// What it is.
    public var name: LocalizedText
    /// One number for each criterion.
    public var values: [Double]

    /// Makes a figure.
    public init(name: LocalizedText, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  /// What makes weights from data doubtful.
  public enum Doubt: Hashable, Sendable {
    /// So few units that one more or less may move the weights.
    case fewUnits(Int)
    /// A criterion is constant: it gets no weight.
    case constant(criterion: Int)
    /// All criteria are constant: equal weights were given instead.
    case allConstant
    /// One unit decides: without it the criterion's weight would be another.
    case outlier(criterion: Int, unit: Int, without: Double)
    /// A weight is below 0, which only some methods can yield.
    case negative(criterion: Int)
    /// The criterion goes against the index of the others.
    case opposed(criterion: Int)
    /// The target is not reached: the best that was found.
    case notReached(largestMiss: Double)
  }

  /// Makes a result.
  public init(weights: [Double], doubts: [Doubt] = [], steps: [Step] = []) {
    self.weights = weights
    self.doubts = doubts
    self.steps = steps
  }
}
