/// One raw figure's part in an indicator value.
public struct FigureUse: Hashable, Sendable {
  /// What the figure does.
  public enum Role: String, Sendable {
    case of, minus, per
  }

  /// What the figure does.
  public var role: Role
  /// Index into `Dataset.observations`.
  public var observation: Int
}
