extension ValueTransform {
  /// Learns a transform from the values of the reference set.
  ///
  /// Becker, W. et al. (2022), COINr: log_CT, log_CT_plus, log_CT_orig, boxcox.
  ///
  /// - Parameters:
  ///   - power: the exponent of Box–Cox; `nil` for the most likely one.
  ///   - shift: whether Box–Cox moves the values so that the lowest becomes 1.
  /// - Returns: `nil` where all values are equal or there are none: nothing to transform.
  static func fit(
    _ kind: TransformKind, _ values: [Double], power: Double? = nil, shift: Bool = false
  ) -> ValueTransform? {
    guard let low = values.min(), let high = values.max(), low < high else { return nil }
    let hundredth = 0.01 * (high - low)
    switch kind {
    case .log: return ValueTransform(.log, origin: low, offset: hundredth)
    case .logPlus:
      // Fewer than three values have no skewness and are taken from below.
      return Moments(values).skewness <= 0
        ? ValueTransform(.logPlus, origin: high, offset: hundredth, isMirrored: true)
        : ValueTransform(.logPlus, origin: low, offset: hundredth)
    case .logOriginal: return ValueTransform(.logOriginal, origin: low, offset: 1)
    case .ln: return ValueTransform(.ln)
    case .boxCox:
      var transform = ValueTransform(.boxCox)
      if shift { (transform.origin, transform.offset) = (low, 1) }
      transform.power =
        power ?? BoxCoxLikelihood(values.map { transform.argument($0) }).bestPower
      return transform
    }
  }
}
