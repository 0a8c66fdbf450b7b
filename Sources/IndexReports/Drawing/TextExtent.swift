/// How wide text is about, for layout before a browser has measured it.
public enum TextExtent {
  /// The width of a text in pixels: one em for Chinese characters and what stands between them, 0.56 em
  /// for others, which is on the safe side for the fonts that pages name.
  ///
  /// - Parameter size: of the font, in pixels.
  public static func of(_ text: String, size: Double) -> Double {
    var ems = 0.0
    for scalar in text.unicodeScalars { ems += scalar.value >= 0x1100 ? 1 : 0.56 }
    return ems * size
  }
}
