/// One imputed cell.
public struct ImputedCell: Hashable, Sendable {
  /// The row.
  public var row: Int
  /// The value filled in, in the indicator's unit.
  public var value: Double
  /// Where it comes from.
  public var origin: ImputationOrigin
  /// The standard deviation of the value's distribution, where the method knows one; NaN otherwise.
  public var deviation: Double

  /// Makes a cell.
  public init(row: Int, value: Double, origin: ImputationOrigin, deviation: Double = .nan) {
    self.row = row
    self.value = value
    self.origin = origin
    self.deviation = deviation
  }
}

/// Where an imputed value comes from.
public enum ImputationOrigin: Hashable, Sendable {
  /// A statistic of so many observed values of the indicator.
  case units(count: Int)
  /// A statistic of so many observed values in the unit's group.
  case group(String, count: Int)
  /// The unit's own standing in so many other indicators under a node.
  case siblings(node: String, count: Int)
  /// The unit's own value in another period.
  case period(Period)
  /// The unit's own values in two other periods.
  case between(Period, Period)
  /// The most similar rows, the nearest first.
  case neighbours([Int])
  /// A regression on so many other indicators.
  case regression(predictors: Int)
  /// The mean of so many draws from a predictive distribution.
  case draws(Int)
}

/// What was filled in for one indicator.
public struct ColumnImputation: Hashable, Sendable {
  /// The cells, in the order of rows.
  public var cells: [ImputedCell]
  /// How well the method foretells the values that are there, each left out in turn; `nil` for
  /// methods that learn nothing.
  public var validation: ImputationValidation?
  /// What the cells may be, in their order; `nil` for methods that give one value each.
  public var distribution: PredictiveDistribution?

  /// Makes a result.
  public init(
    cells: [ImputedCell] = [], validation: ImputationValidation? = nil,
    distribution: PredictiveDistribution? = nil
  ) {
    self.cells = cells
    self.validation = validation
    self.distribution = distribution
  }
}

/// Out-of-sample error of an imputation.
public struct ImputationValidation: Hashable, Sendable {
  /// How many observed values were foretold.
  public var count: Int
  /// Root of the mean squared error, in the indicator's unit.
  public var error: Double
  /// The same error when every value is foretold by the mean of the others.
  public var errorOfMean: Double
  /// The penalty used, for ridge regression; NaN otherwise.
  public var penalty: Double

  /// Makes a record.
  public init(count: Int, error: Double, errorOfMean: Double, penalty: Double = .nan) {
    self.count = count
    self.error = error
    self.errorOfMean = errorOfMean
    self.penalty = penalty
  }
}
