/// What stands above a drawing wherever it goes: that its data are made up.
enum Banner {
  /// How much room it takes.
  static func height(_ text: String) -> Double { text.utf8.isEmpty ? 2 : 18 }

  /// Writes it.
  static func draw(_ text: String, width: Double, in drawing: inout Drawing) {
    if text.utf8.isEmpty { return }
    drawing.text(text, x: width - 2, y: 12, .muted, size: 11, anchor: .end)
  }
}
