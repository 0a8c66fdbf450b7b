public import IndexKernel

/// Transforms that draw in a long tail.
public enum TransformKind: String, CaseIterable, Sendable {
  /// ln(x − min + range/100).
  case log
  /// As `log` for positive skew, −ln(max − x + range/100) otherwise.
  case logPlus = "log-plus"
  /// ln(x − min + 1).
  case logOriginal = "log-original"
  /// ln x, for values above 0.
  case ln
  /// (xᵏ − 1)/k, and ln x for k = 0.
  case boxCox = "box-cox"
}

/// One transform with everything learnt: ascending in x.
///
/// With y = (x − origin) + offset, or y = (origin − x) + offset where it is mirrored, the treated
/// value is (yᵏ − 1)/k with k = ``power``, or ln y for k = 0; mirrored, minus that.
public struct ValueTransform: Hashable, Sendable {
  /// What it is called.
  public var kind: TransformKind
  /// The value that is taken away, in the indicator's unit.
  public var origin: Double
  /// What is added after that, in the indicator's unit.
  public var offset: Double
  /// Whether distances are taken from above and the sign turned at the end.
  public var isMirrored: Bool
  /// The exponent; 0 is the logarithm.
  public var power: Double

  /// Makes a transform.
  public init(
    _ kind: TransformKind, origin: Double = 0, offset: Double = 0, isMirrored: Bool = false,
    power: Double = 0
  ) {
    self.kind = kind
    self.origin = origin
    self.offset = offset
    self.isMirrored = isMirrored
    self.power = power
  }

  /// What the power or the logarithm is taken of; the transform is defined where it is above 0.
  public func argument(_ value: Double) -> Double { curve.argument(value) }

  /// The transformed value; NaN where the transform is not defined.
  public func value(_ value: Double) -> Double { curve.value(value) }

  /// The transform as the kernel takes it.
  public var curve: PowerCurve {
    PowerCurve(origin: origin, offset: offset, isMirrored: isMirrored, power: power)
  }

  /// The value that is transformed to this; `nil` where there is none.
  public func inverse(_ transformed: Double) -> Double? {
    let result = isMirrored ? -transformed : transformed
    let base = power * result + 1
    guard base > 0 else { return nil }
    let argument =
      power == 0 ? Elementary.exponential(result) : Elementary.power(base, 1 / power)
    let value = isMirrored ? origin - (argument - offset) : origin + (argument - offset)
    return value.isFinite ? value : nil
  }
}
