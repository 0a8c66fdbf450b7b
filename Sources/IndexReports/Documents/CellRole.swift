/// What a text means, for colour. Colour never says anything that the text does not say.
public enum CellRole: Hashable, Sendable {
  /// Nothing in particular.
  case plain
  /// Stands out: the unit asked about, a total.
  case emphasis
  /// Rose. The text has a `+`.
  case up
  /// Fell. The text has a `-`.
  case down
  /// Secondary: a note, a figure that does not count.
  case muted
  /// Needs attention.
  case warning
}
