internal import CompositeIndex

/// Two criteria in one word: `a:b`, `甲：乙`, `甲/乙`, `a vs b`.
enum PairName {
  private static let marks = [":", "：", "∶", "/", "／", " vs ", " VS "]

  /// The two names; `nil` where there is no mark between two.
  ///
  /// - Parameter isKnown: whether a name is that of a criterion, since a name may hold a mark itself.
  static func split(_ text: String, isKnown: (String) -> Bool) -> (String, String)? {
    var first: (String, String)?
    for mark in marks {
      for range in text.ranges(of: mark) {
        let (left, right) = (
          KeyText.tidied(String(text[..<range.lowerBound])),
          KeyText.tidied(String(text[range.upperBound...]))
        )
        if left.isEmpty || right.isEmpty { continue }
        if isKnown(left), isKnown(right) { return (left, right) }
        first = first ?? (left, right)
      }
    }
    return first
  }
}
