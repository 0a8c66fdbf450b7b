/// What a parameter looks like to people and to JSON readers.
public struct ParameterDescription: Hashable, Sendable {
  /// The values it takes.
  public enum Kind: Hashable, Sendable {
    case number(ClosedRange<Double>)
    case whole(ClosedRange<Int>)
    case flag
    case choice([String])
    /// A list of `{ "from": value, "score": score }`, ascending in `from`.
    case steps
    /// A text that the author chooses.
    case text
    /// A list of texts that the author chooses.
    case texts
  }

  /// The name in scheme files.
  public var name: String
  /// The values it takes.
  public var kind: Kind
  /// The default; `nil` where the author must say it, or where leaving it out means something.
  public var standard: ParameterValue?
  /// What is done where the author says nothing and there is no default.
  public var otherwise: LocalizedText?
  /// One sentence.
  public var summary: LocalizedText

  /// Whether the author must say it.
  public var isRequired: Bool { standard == nil && otherwise == nil }
}
