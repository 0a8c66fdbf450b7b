internal import CompositeIndex

/// A number as someone typed it, brought to its plain form step by step.
struct FoldedNumber {
  /// The plain form, such as `-1234.5`; `nil` where this is no number.
  private(set) var plain: String?
  /// How the text differs from its plain form, spaces aside.
  private(set) var bent: NumberBending = []
  /// Why there is no plain form.
  private(set) var problem = NumberProblem.notANumber
  /// The text in half-width small letters, without its sign.
  private(set) var unsigned = ""

  /// Reads a text without spaces around it.
  init(_ trimmed: String) {
    var text = fold(trimmed)
    if text.first == "'" {
      text.removeFirst()
      text = Blanks.trim(text)
      bent.insert(.apostrophe)
    }
    var sign = ""
    if let first = text.first, "+-−".contains(first) {
      if first != "-" { bent.insert(.sign) }
      if first != "+" { sign = "-" }
      text.removeFirst()
    }
    unsigned = text.lowercased()
    if text.last == "%" {
      text = Blanks.trim(String(text.dropLast()))
      bent.insert(.percent)
    }
    readDecimal(text, sign: sign)
  }

  /// Half-width forms of digits, letters and marks.
  private mutating func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let plain = scalar.halfWidth
      if plain != scalar { bent.insert(.fullWidth) }
      folded.append(plain)
    }
    return String(folded)
  }

  private mutating func readDecimal(_ text: String, sign: String) {
    let isDigit = { (character: Character) in character.isASCII && character.isNumber }
    let whole = text.prefix { isDigit($0) || $0 == "," }
    var rest = text.dropFirst(whole.count)
    var fraction: Substring = ""
    if rest.first == "." {
      let digits = rest.dropFirst().prefix(while: isDigit)
      fraction = "." + digits
      rest = rest.dropFirst(fraction.count)
    }
    guard !whole.isEmpty || fraction.count > 1 else { return }
    if let first = rest.first {
      if let exponent = Self.exponent(rest), !whole.contains(",") {
        plain = sign + whole + fraction + exponent
      } else if first.isLetter, !first.isASCII || !rest.contains(where: isDigit) {
        problem = .hasUnit
      }
      return
    }
    if whole.contains(",") {
      guard Self.isGrouped(whole) else {
        problem = .badGrouping
        return
      }
      bent.insert(.grouped)
    }
    plain = sign + whole.filter { $0 != "," } + fraction
  }

  /// The exponent, if this is one and nothing else.
  private static func exponent(_ text: Substring) -> Substring? {
    var digits = text.dropFirst()
    guard text.first == "e" || text.first == "E" else { return nil }
    if digits.first == "-" || digits.first == "+" { digits = digits.dropFirst() }
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber } ? text : nil
  }

  /// Whether commas stand before every third digit from the right, and the number does not begin
  /// with 0, which would be a decimal comma.
  private static func isGrouped(_ whole: Substring) -> Bool {
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), first.first != "0" else {
      return false
    }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
