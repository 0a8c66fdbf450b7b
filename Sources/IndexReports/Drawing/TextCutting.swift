extension TextExtent {
  /// A text that is not wider than a width: as it is, or its beginning with an ellipsis.
  ///
  /// - Parameters:
  ///   - width: in pixels; where not even the ellipsis fits, nothing is left.
  ///   - size: of the font, in pixels.
  public static func cut(_ text: String, to width: Double, size: Double) -> String {
    if of(text, size: size) <= width { return text }
    let room = width - size
    if room < 0 { return "" }
    var kept = String.UnicodeScalarView()
    var extent = 0.0
    for scalar in text.unicodeScalars {
      extent += (scalar.value >= 0x1100 ? 1 : 0.56) * size
      if extent > room { break }
      kept.append(scalar)
    }
    return String(kept) + "\u{2026}"
  }

  /// The width of the widest of some texts.
  public static func widest(_ texts: [String], size: Double) -> Double {
    var widest = 0.0
    for text in texts { widest = max(widest, of(text, size: size)) }
    return widest
  }
}
