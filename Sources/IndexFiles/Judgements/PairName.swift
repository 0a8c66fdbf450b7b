internal import CompositeIndex

/// Two criteria in one word: `a:b`, `甲：乙`, `甲/乙`, `a vs b`.
enum PairName {
  private static let marks = [":", "：", "∶", "/", "／", " vs ", " VS "].map { Array($0.utf8) }

  /// The two names; `nil` where there is no mark between two, or where the marks stand between more
  /// names than two: `a:b:c`.
  ///
  /// - Parameter isKnown: whether a name is that of a criterion, since a name may hold a mark itself.
  static func split(_ text: String, isKnown: (String) -> Bool) -> (String, String)? {
    var first: (String, String)?
    let bytes = Array(text.utf8)
    for mark in marks {
      for start in bytes.indices
      where bytes[start] == mark[0] && bytes[start...].starts(with: mark) {
        let (left, right) = (
          KeyText.tidied(String(decoding: bytes[..<start], as: UTF8.self)),
          KeyText.tidied(String(decoding: bytes[(start + mark.count)...], as: UTF8.self))
        )
        if left.isEmpty || right.isEmpty { continue }
        if isKnown(left), isKnown(right) { return (left, right) }
        first = first ?? (left, right)
      }
    }
    return first.flatMap { isList($0.1) ? nil : $0 }
  }

  /// Whether names of criteria that nobody knows stand here with colons between them.
  static func isList(_ text: String) -> Bool { text.contains { ":：∶".contains($0) } }
}
