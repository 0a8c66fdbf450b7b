/// When a distribution is even enough: |skewness| or kurtosis below a limit.
struct SkewKurtosisLimits {
  /// The limit of the absolute type-2 skewness.
  var skewness: Double
  /// The limit of the type-2 excess kurtosis.
  var kurtosis: Double

  /// Looks at values; none is missing.
  func look(_ values: [Double], stage: String) -> TreatmentRecord.Look {
    let moments = Moments(values)
    let (skew, tail) = (moments.skewness, moments.kurtosis)
    let passes: Bool? =
      if abs(skew) < skewness || tail < kurtosis {
        true
      } else {
        skew.isNaN || tail.isNaN ? nil : false
      }
    return TreatmentRecord.Look(stage: stage, skewness: skew, kurtosis: tail, passes: passes)
  }
}
