internal import CompositeIndex

/// Makes names equal that people hold for equal.
enum NameFolding {
  /// The name in lower case and half width, with traditional characters of province names made
  /// simplified, without blanks, hyphens and apostrophes: `ＳＨＡＡＮ-xi` is `shaanxi`, `陝 西` is `陕西`.
  static func fold(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let plain = scalar.halfWidth
      if Blanks.isBlank(plain) || "-_'’·‐–".unicodeScalars.contains(plain) { continue }
      folded.append(simplified[plain] ?? plain)
    }
    return String(folded).lowercased()
  }

  /// Traditional characters that occur in names of provinces, and the variant 臺.
  private static let simplified: [UnicodeScalar: UnicodeScalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "陝廣東內寧臺灣遼龍蘇貴雲肅門慶區爾維魯閩贛瓊粵滬別隴壯".unicodeScalars,
      "陕广东内宁台湾辽龙苏贵云肃门庆区尔维鲁闽赣琼粤沪别陇壮".unicodeScalars))
}
