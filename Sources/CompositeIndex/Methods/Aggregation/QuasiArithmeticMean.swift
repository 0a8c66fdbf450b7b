/// A mean of the form f⁻¹(Σ wᵢ f(xᵢ)): arithmetic, geometric, harmonic, power.
///
/// Differences split exactly: Σ wᵢ Δf(xᵢ) = Δf(y), so child i contributes
/// wᵢ · D(xᵢ) / D(y) · Δxᵢ with D(z) = Δf(z)/Δz. For the geometric mean D is the reciprocal of
/// the logarithmic mean, which is the LMDI method (Ang, B. W., 2004, Energy Policy 32, 1131–1139).
public protocol QuasiArithmeticMean: RowAggregation {
  /// (f(to) − f(from)) / (to − from); the derivative where both are equal.
  func meanSlope(from: Double, to: Double) -> Double
}

extension QuasiArithmeticMean {
  /// Exact shares of a difference.
  public func slopes(from: [Double], to: [Double], weights: [Double]) -> [Double] {
    let whole = meanSlope(from: value(from, weights: weights), to: value(to, weights: weights))
    // All scores are 0 before and after (a power mean): nothing to share.
    if whole == 0 { return weights }
    return from.indices.map { weights[$0] * meanSlope(from: from[$0], to: to[$0]) / whole }
  }
}
