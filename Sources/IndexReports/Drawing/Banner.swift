/// What stands above a drawing wherever it goes: that its data are made up, or that it is a scenario.
enum Banner {
  /// How much room it takes.
  static func height(_ text: String) -> Double { text.utf8.isEmpty ? 2 : 22 }

  /// Writes it, smaller where the drawing is narrow.
  static func draw(_ text: String, y: Double = 14, in drawing: inout Drawing) {
    if text.utf8.isEmpty { return }
    // Bold letters are wider than those that are measured.
    let room = 13 * drawing.width / (TextExtent.of(text, size: 13) * 1.1)
    drawing.text(text, x: 0, y: y, size: min(13, room), isBold: true)
  }
}
