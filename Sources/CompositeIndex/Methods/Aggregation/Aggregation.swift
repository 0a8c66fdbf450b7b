/// Turns children's scores into the parent's.
public protocol Aggregation: Method {
  /// The scores it is defined for.
  var domain: ScoreDomain { get }
  /// How far a good child makes up for a bad one.
  static var compensability: LocalizedText { get }
  /// How differences are split among children, as named in `cei gap`.
  var decomposition: LocalizedText { get }
  /// The parent's score.
  ///
  /// - Parameters:
  ///   - scores: none missing, all within the domain.
  ///   - weights: as many, not negative, adding up to 1.
  func value(_ scores: [Double], weights: [Double]) -> Double
  /// One coefficient for each child such that Σ cᵢ (toᵢ − fromᵢ) is exactly
  /// value(to) − value(from), up to rounding.
  func slopes(from: [Double], to: [Double], weights: [Double]) -> [Double]
  /// A spreadsheet expression of the parent's score, from cell names.
  func spreadsheetFormula(scores: [String], weights: [String]) -> String
}

/// The scores that an aggregation is defined for.
public enum ScoreDomain: String, Sendable {
  case real, nonNegative, positive

  /// Whether every score of a range is within the domain.
  public func contains(_ range: ClosedRange<Double>) -> Bool {
    switch self {
    case .real: true
    case .nonNegative: range.lowerBound >= 0
    case .positive: range.lowerBound > 0
    }
  }
}

/// A mean of the form f⁻¹(Σ wᵢ f(xᵢ)): arithmetic, geometric, harmonic, power.
///
/// Differences split exactly: Σ wᵢ Δf(xᵢ) = Δf(y), so child i contributes
/// wᵢ · D(xᵢ) / D(y) · Δxᵢ with D(z) = Δf(z)/Δz. For the geometric mean D is the reciprocal of
/// the logarithmic mean, which is the LMDI method (Ang, B. W., 2004, Energy Policy 32, 1131–1139).
public protocol QuasiArithmeticMean: Aggregation {
  /// f.
  func transform(_ score: Double) -> Double
  /// f⁻¹.
  func inverse(_ value: Double) -> Double
  /// (f(to) − f(from)) / (to − from); the derivative where both are equal.
  func meanSlope(from: Double, to: Double) -> Double
}

extension QuasiArithmeticMean {
  /// The parent's score.
  public func value(_ scores: [Double], weights: [Double]) -> Double {
    var sum = 0.0
    for index in scores.indices { sum += weights[index] * transform(scores[index]) }
    return inverse(sum)
  }

  /// Exact shares of a difference.
  public func slopes(from: [Double], to: [Double], weights: [Double]) -> [Double] {
    let whole = meanSlope(from: value(from, weights: weights), to: value(to, weights: weights))
    return from.indices.map { weights[$0] * meanSlope(from: from[$0], to: to[$0]) / whole }
  }
}
