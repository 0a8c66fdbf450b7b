/// Turns an indicator's values into scores on a common scale.
///
/// Fitting learns what the method needs from the reference set (nothing, for fixed goalposts);
/// the fitted form scores one value at a time and can be kept for another year.
public protocol Normalisation: Method {
  /// Whether scores depend on which units are compared: then the output names the reference set.
  var usesReferenceSet: Bool { get }
  /// The code of the unit that all are compared with; `nil` where the method has none.
  var referenceUnit: String? { get }
  /// The settings that are values in the indicator's own unit; empty where all ends are learnt.
  var givenValues: [String] { get }
  /// What is wrong with these settings for an indicator of this direction; `nil` if nothing.
  func problem(direction: Direction) -> NormalisationProblem?
  /// The scores that can come out; ±∞ where nothing bounds them.
  var scoreRange: ClosedRange<Double> { get }
  /// Learns from the reference set, which may be empty. The order of its units changes nothing.
  func fit(_ reference: ReferenceSet, direction: Direction) -> FittedNormalisation
}

extension Normalisation {
  /// None.
  public var referenceUnit: String? { nil }
  /// None.
  public var givenValues: [String] { [] }

  /// The parameter that sets the score of the best, or of reaching what is aimed at.
  static func full(
    _ path: any WritableKeyPath<Self, Double> & Sendable, _ summary: LocalizedText
  ) -> Parameter<Self> {
    Parameter("full", path, in: 0.001...1000, default: 100, summary)
  }
}

/// Settings that contradict the indicator.
public enum NormalisationProblem: Hashable, Sendable {
  /// Worst and best are the same value.
  case goalpostsEqual
  /// Worst and best are the wrong way round for the direction.
  case goalpostsAgainstDirection
  /// The steps' scores do not follow the direction.
  case stepsAgainstDirection
  /// The target is not above 0.
  case targetNotPositive
  /// The scale's lower end is not below its upper end.
  case scaleEmpty
}
