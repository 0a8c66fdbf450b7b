/// What stands above a drawing wherever it goes: that its data are made up.
enum Banner {
  /// How much room it takes.
  static func height(_ text: String) -> Double { text.utf8.isEmpty ? 2 : 22 }

  /// Writes it.
  static func draw(_ text: String, in drawing: inout Drawing) {
    if text.utf8.isEmpty { return }
    drawing.text(text, x: 0, y: 14, size: 13, isBold: true)
  }
}
