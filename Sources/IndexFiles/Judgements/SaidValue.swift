internal import CompositeIndex

/// A number, a fraction or a word of Saaty's scale, read.
struct SaidValue {
  /// The number.
  var value: Double
  /// Half a unit of the last decimal that was written; 0 where the number is exact.
  var rounding = 0.0
  /// Whether somebody wrote a word.
  var isWord = false

  /// Reads a number.
  ///
  /// - Parameter takesWords: whether words of Saaty's scale are numbers.
  /// - Returns: `nil` after reporting why there is none.
  static func read(
    _ said: SaidNumber, takesWords: Bool, at place: SourcePlace, _ context: LocalizedText,
    log: inout ProblemLog
  ) -> SaidValue? {
    switch said {
    case .nothing, .unusable: return nil
    case .number(let number, let text):
      return SaidValue(value: number, rounding: rounding(of: text))
    case .text(let text):
      if let value = ordinary(text) { return SaidValue(value: value) }
      if case .number(let number, bent: []) = NumberReader.read(text) {
        return SaidValue(value: number, rounding: rounding(of: text))
      }
      if text.unicodeScalars.contains(where: { $0.halfWidth == "/" }),
        let fraction = fraction(text, takesWords, at: place, context, log: &log)
      {
        return fraction
      }
      if takesWords, let word = SaatyWords.value(of: KeyText.tidied(text)) {
        return SaidValue(value: word, isWord: true)
      }
      let reading = NumberReader.read(text)
      if let problem = Diagnostic.unreadable(
        text, reading, takesWords: takesWords, at: place, context)
      {
        log.report(problem)
        return nil
      }
      if let problem = reading.diagnostic(of: text, at: place, context: context) {
        log.report(problem)
      }
      return reading.number.map {
        SaidValue(value: $0, rounding: rounding(of: NumberReader.plainForm(of: text) ?? ""))
      }
    }
  }

  /// Whole numbers and fractions of them in plain digits, as almost all judgements are; `nil` for
  /// everything that takes a closer look.
  private static func ordinary(_ text: String) -> Double? {
    var numbers = [0]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte - UInt8(ascii: "0"))
        let number = numbers[numbers.count - 1]
        if digit == 0 && number == 0 || number > 9999 { return nil }
        numbers[numbers.count - 1] = 10 * number + digit
      case UInt8(ascii: "/"): numbers.append(0)
      default: return nil
      }
    }
    guard numbers.count < 3, !numbers.contains(0) else { return nil }
    return numbers.count == 2 ? Double(numbers[0]) / Double(numbers[1]) : Double(numbers[0])
  }

  /// Half a unit of the last decimal.
  private static func rounding(of text: String) -> Double {
    guard let point = text.firstIndex(of: "."), !text.contains("e"), !text.contains("E") else {
      return 0
    }
    let digits = text[text.index(after: point)...].count
    return digits > 15 ? 0 : (0..<digits).reduce(0.5) { half, _ in half / 10 }
  }

  /// A fraction such as `1/3` or `1/稍微重要`; `nil` where the text is none.
  private static func fraction(
    _ text: String, _ takesWords: Bool, at place: SourcePlace, _ context: LocalizedText,
    log: inout ProblemLog
  ) -> SaidValue? {
    let folded = String(String.UnicodeScalarView(text.unicodeScalars.map(\.halfWidth)))
    let parts = folded.split(separator: "/", omittingEmptySubsequences: false).map {
      Blanks.trim(String($0))
    }
    guard parts.count == 2, let above = plainNumber(parts[0]) else { return nil }
    let word = takesWords && above == 1 ? SaatyWords.value(of: parts[1]) : nil
    guard let below = word ?? plainNumber(parts[1]) else { return nil }
    guard below != 0 else {
      log.report(.zeroDenominator(text, at: place, context))
      return SaidValue(value: .nan)
    }
    guard below > 0 else {
      log.report(.negativeDenominator(text, at: place, context))
      return SaidValue(value: .nan)
    }
    let plain = parts.joined(separator: "/")
    if plain != text {
      log.report(
        Diagnostic(
          .warning, .bentNumber,
          LocalizedText(
            zh: "'\(text)' 按 \(plain) 读取", en: "'\(text)' is read as \(plain)"), at: place,
          context: context, fix: LocalizedText(plain)))
    }
    return SaidValue(value: above / below, isWord: word != nil)
  }

  private static func plainNumber(_ text: String) -> Double? {
    guard !text.isEmpty, case .number(let number, bent: []) = NumberReader.read(text) else {
      return nil
    }
    return number
  }
}
