public import IndexKernel

/// A treatment with everything learnt: an ascending function from value to treated value.
public enum FittedTreatment: Hashable, Sendable {
  /// Values stay as they are.
  case unchanged
  /// Values are held within bounds.
  case held(within: ClosedRange<Double>)
  /// Values are transformed, after being held within bounds where there are some.
  case transformed(ValueTransform, held: ClosedRange<Double>?)

  /// The treated value; NaN where the value is missing, not finite where the function is not
  /// defined.
  public func value(_ value: Double) -> Double { fixed.value(value) }

  /// The function as the kernel takes it.
  public var fixed: FixedTreatment {
    FixedTreatment(bounds: bounds, curve: transform?.curve)
  }

  /// The value that is treated to this; `nil` where there is none.
  ///
  /// Where values are held, all beyond a bound are treated to it; the bound itself is given.
  public func inverse(_ treated: Double) -> Double? {
    switch self {
    case .unchanged: return treated
    case .held(let bounds): return bounds.contains(treated) ? treated : nil
    case .transformed(let transform, let bounds):
      guard let value = transform.inverse(treated) else { return nil }
      guard let bounds else { return value }
      // Turning round and back may miss a bound by the last digit.
      let held = FixedTreatment(bounds: bounds).value(value)
      return abs(held - value) <= 1e-12 * max(abs(held), abs(value)) ? held : nil
    }
  }

  /// The transform, where there is one.
  public var transform: ValueTransform? {
    if case .transformed(let transform, _) = self { transform } else { nil }
  }

  /// The bounds that values are held within, where there are some.
  public var bounds: ClosedRange<Double>? {
    switch self {
    case .unchanged: nil
    case .held(let bounds): bounds
    case .transformed(_, let bounds): bounds
    }
  }

  /// What is done to a value, in order: `winhi` or `winlo` where it is held at a bound, then the
  /// transform's name; empty where it stays as it is or is missing.
  public func changes(_ value: Double) -> [String] {
    guard !value.isNaN else { return [] }
    var changes: [String] = []
    if let bounds, value > bounds.upperBound { changes.append("winhi") }
    if let bounds, value < bounds.lowerBound { changes.append("winlo") }
    if let transform { changes.append(transform.kind.rawValue) }
    return changes
  }
}
