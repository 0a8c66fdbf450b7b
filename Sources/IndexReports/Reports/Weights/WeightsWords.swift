internal import CompositeIndex

/// Short words for methods in tables, and how many decimals figures need.
enum WeightsWords {
  /// What a method is called above a column of numbers.
  static func heading(_ name: String) -> LocalizedText {
    headings[name] ?? MethodWords.name(name)
  }

  private static let headings: [String: LocalizedText] = [
    "equal": LocalizedText(zh: "等权", en: "Equal"),
    "entropy": LocalizedText(zh: "熵权", en: "Entropy"),
    "critic": LocalizedText(zh: "CRITIC", en: "CRITIC"),
    "standard-deviation": LocalizedText(zh: "标准差", en: "SD"),
    "merec": LocalizedText(zh: "MEREC", en: "MEREC"),
    "principal-components": LocalizedText(zh: "主成分", en: "PCA"),
    "influence-balanced": LocalizedText(zh: "均衡", en: "Balanced"),
  ]

  /// Decimals that show the differences between figures: at least 4, at most 8; none for whole
  /// numbers.
  static func digits(_ values: [Double]) -> Int {
    let known = values.filter(\.isFinite)
    guard let least = known.min(), let most = known.max() else { return 4 }
    if known.allSatisfy({ $0 == $0.rounded() }) { return 0 }
    var spread = max(most - least, 1e-9)
    if spread >= 100 { return 2 }
    var digits = 2
    while spread < 1, digits < 8 {
      spread *= 10
      digits += 1
    }
    return max(4, digits)
  }
}
