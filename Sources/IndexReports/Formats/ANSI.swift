/// Colours on a terminal (SGR codes of the 256-colour palette).
///
/// Up is warm and down is blue: red and green are nearly one colour to many readers. Greys and hues
/// are chosen to be readable on light and dark backgrounds.
public struct ANSI: Hashable, Sendable {
  /// Which colours rise and fall have.
  public enum ChangeColours: String, CaseIterable, Sendable {
    /// Up warm, down blue.
    case standard
    /// Up red, down green, as on Chinese exchanges.
    case redUp = "red-up"
    /// Up green, down red.
    case greenUp = "green-up"
    /// No colour for changes.
    case neutral
  }

  /// Whether there are colours at all.
  public var isOn: Bool
  /// Which colours rise and fall have.
  public var changes: ChangeColours

  /// Makes a palette.
  public init(isOn: Bool, changes: ChangeColours = .standard) {
    self.isOn = isOn
    self.changes = changes
  }

  /// A text in the colour of its role; unchanged where colours are off.
  public func paint(_ text: String, _ role: CellRole) -> String {
    switch role {
    case .plain: text
    case .emphasis: bold(text)
    case .muted: wrap(text, "38;5;243")
    case .warning: wrap(text, "38;5;130")
    case .up: change(text, [.standard: "38;5;166", .redUp: "38;5;160", .greenUp: "38;5;28"])
    case .down: change(text, [.standard: "38;5;32", .redUp: "38;5;28", .greenUp: "38;5;160"])
    }
  }

  /// A bold text.
  public func bold(_ text: String) -> String { wrap(text, "1") }

  /// The word that opens an error.
  public func error(_ text: String) -> String { wrap(text, "1;38;5;160") }

  /// The word that opens a warning.
  public func warning(_ text: String) -> String { wrap(text, "1;38;5;130") }

  private func change(_ text: String, _ codes: [ChangeColours: String]) -> String {
    codes[changes].map { wrap(text, $0) } ?? text
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
