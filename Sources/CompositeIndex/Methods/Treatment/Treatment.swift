/// Changes extreme values of an indicator before they are normalised.
///
/// Fitting learns what the method needs from the reference set; the fitted form treats one value at
/// a time and can be kept for another year.
public protocol Treatment: Method {
  /// Whether treated values may be on another scale than the indicator's unit.
  var changesScale: Bool { get }
  /// Learns from the values of the reference set (no missing ones; may be empty).
  ///
  /// Where the transform is not defined for some value, the fitted form gives no finite number for
  /// it; the step refuses that.
  func fit(_ values: [Double]) -> TreatmentResult
}

extension Treatment {
  /// Values that are only held within bounds keep their unit.
  public var changesScale: Bool { false }
}

/// What a treatment learnt, and the record of how it came to that.
public struct TreatmentResult: Hashable, Sendable {
  /// The function from value to treated value.
  public var fitted: FittedTreatment
  /// What was looked at and done.
  public var record: TreatmentRecord

  /// Makes a result.
  public init(_ fitted: FittedTreatment, _ record: TreatmentRecord = TreatmentRecord()) {
    self.fitted = fitted
    self.record = record
  }
}
