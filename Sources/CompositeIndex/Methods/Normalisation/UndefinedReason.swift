/// Why nothing can be learnt from a reference set.
public enum UndefinedReason: Hashable, Sendable {
  /// There is no value.
  case noValues
  /// There is one value, or all are equal to the last digits.
  case constant(Double)
  /// The best value is not above 0, and the method divides by it.
  case notPositive(best: Double)
  /// The reference or target is no better than the worst value, so that there is no distance.
  case noBetterThanWorst(reference: Double)
  /// The reference unit has no value.
  case unitWithoutValue(code: String)

  /// Too few or equal values.
  static func few(_ reference: ReferenceSet) -> UndefinedReason {
    reference.values.first.map { .constant($0) } ?? .noValues
  }
}
