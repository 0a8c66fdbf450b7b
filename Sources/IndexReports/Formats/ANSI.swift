/// Colours on a terminal (SGR codes of the 256-colour palette).
///
/// Up is warm and down is blue: red and green are nearly one colour to many readers. Greys and hues
/// are chosen to be readable on light and dark backgrounds.
public struct ANSI: Hashable, Sendable {
  /// Whether there are colours at all.
  public var isOn: Bool

  /// Makes a palette.
  public init(isOn: Bool) {
    self.isOn = isOn
  }

  /// A text in the colour of its role; unchanged where colours are off.
  public func paint(_ text: String, _ role: CellRole) -> String {
    switch role {
    case .plain: text
    case .emphasis: bold(text)
    case .muted: wrap(text, "38;5;243")
    case .warning: wrap(text, "38;5;130")
    case .up: wrap(text, "38;5;166")
    case .down: wrap(text, "38;5;32")
    }
  }

  /// A bold text.
  public func bold(_ text: String) -> String { wrap(text, "1") }

  /// The word that opens an error.
  public func error(_ text: String) -> String { wrap(text, "1;38;5;160") }

  /// The word that opens a warning.
  public func warning(_ text: String) -> String { wrap(text, "1;38;5;130") }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
