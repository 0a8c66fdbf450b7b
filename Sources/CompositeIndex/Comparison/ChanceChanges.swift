/// Which changes of score from one period to another are larger than the errors of the figures explain.
///
/// A change counts as larger where it exceeds 1.96 standard errors of the difference, with the errors of
/// both periods independent of each other: one of 20 units that did not change at all would pass.
/// Figures without a known error count as exact.
public struct ChanceChanges: Sendable {
  /// The normal quantile that leaves 5 % outside, on both sides together.
  public static let quantile = 1.96
  private let errors: [String: Double]

  /// - Returns: `nil` where the data of a period state no errors, or scores depend on other units' figures, so that
  ///   there is no error of one score by itself.
  public init?(before: Assessment, after: Assessment) {
    guard let old = Self.variances(before), let new = Self.variances(after) else { return nil }
    var errors: [String: Double] = [:]
    for (code, variance) in new {
      if let other = old[code] { errors[code] = (variance + other).squareRoot() }
    }
    self.errors = errors
  }

  private static func variances(_ assessment: Assessment) -> [String: Double]? {
    let known = MeasurementError(assessment)
    guard known.isStated, let errors = known.indexErrors(assessment) else { return nil }
    return Dictionary(
      uniqueKeysWithValues: assessment.ranking.map {
        (assessment.unit($0).code, errors[$0] * errors[$0])
      })
  }

  /// Whether chance does not explain a unit's change of score.
  public func isBeyond(_ move: RankComparison.Move) -> Bool {
    guard let error = errors[move.unit.code], let change = move.difference else { return false }
    return abs(change) > Self.quantile * error + Assessment.tieTolerance
  }
}
