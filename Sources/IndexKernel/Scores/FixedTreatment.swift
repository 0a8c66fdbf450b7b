/// A treatment of extreme values in which nothing is left to learn: held within bounds, then drawn in
/// by a power or the logarithm.
public struct FixedTreatment: Hashable, Sendable {
  /// Values are held between these; `nil` where they are not.
  public var bounds: ClosedRange<Double>?
  /// What is done to them then.
  public var curve: PowerCurve?

  /// Makes a treatment; without anything it leaves values as they are.
  public init(bounds: ClosedRange<Double>? = nil, curve: PowerCurve? = nil) {
    self.bounds = bounds
    self.curve = curve
  }

  /// The treated value; NaN where the value is missing, not finite where the curve is not defined.
  public func value(_ value: Double) -> Double {
    var held = value
    if let bounds {
      held = value.isNaN ? .nan : min(bounds.upperBound, max(bounds.lowerBound, value))
    }
    return curve?.value(held) ?? held
  }
}

/// With y = (x − origin) + offset, or y = (origin − x) + offset where it is mirrored: (yᵏ − 1)/k, or
/// ln y for k = 0; mirrored, minus that. Ascending in x.
public struct PowerCurve: Hashable, Sendable {
  /// The value that is taken away.
  public var origin: Double
  /// What is added after that.
  public var offset: Double
  /// Whether distances are taken from above and the sign turned at the end.
  public var isMirrored: Bool
  /// The exponent; 0 is the logarithm.
  public var power: Double

  /// Makes a curve.
  public init(origin: Double, offset: Double, isMirrored: Bool, power: Double) {
    self.origin = origin
    self.offset = offset
    self.isMirrored = isMirrored
    self.power = power
  }

  /// What the power or the logarithm is taken of; the curve is defined where it is above 0.
  public func argument(_ value: Double) -> Double {
    (isMirrored ? origin - value : value - origin) + offset
  }

  /// The value on the curve; NaN where it is not defined.
  public func value(_ value: Double) -> Double {
    let argument = argument(value)
    guard argument > 0 else { return .nan }
    let result =
      power == 0
      ? Elementary.ln(argument) : (Elementary.power(argument, power) - 1) / power
    return isMirrored ? -result : result
  }
}
