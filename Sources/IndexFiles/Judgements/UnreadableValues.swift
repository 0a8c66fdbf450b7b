internal import CompositeIndex

/// The sentences about values that look like something else than they mean.
extension Diagnostic {
  /// What is wrong with a text that is no number, or one that nobody can be sure of; `nil` where it
  /// can be read.
  ///
  /// - Parameter takesWords: whether it is a comparison, and no rank, points or weight.
  static func unreadable(
    _ text: String, _ reading: NumberReading, takesWords: Bool, at place: SourcePlace,
    _ context: LocalizedText
  ) -> Diagnostic? {
    switch reading {
    case .missing: nil
    case .number(_, let bent):
      if bent.contains(.grouped) {
        commaInNumber(text, at: place, context)
      } else if bent.contains(.percent), takesWords {
        unknownJudgement(text, at: place, context)
      } else {
        nil
      }
    case .unreadable(.spreadsheetError), .unreadable(.notFinite): nil
    case .unreadable(.badGrouping): commaInNumber(text, at: place, context)
    case .unreadable(.hasUnit), .unreadable(.notANumber):
      takesWords
        ? unknownJudgement(text, at: place, context) : notAnAmount(text, at: place, context)
    }
  }

  /// A comma in a number: `2,5` is a decimal comma, `1,234` may be one.
  private static func commaInNumber(
    _ text: String, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    let plain = String(
      String.UnicodeScalarView(Blanks.trim(text).unicodeScalars.map(\.halfWidth)))
    let parts = plain.split(separator: ",", omittingEmptySubsequences: false)
    let isDecimal = parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
    let decimal = "\(parts[0]).\(parts[parts.count - 1])"
    let fix =
      if let whole = withoutGrouping(parts) {
        isDecimal && !plain.contains(".")
          ? LocalizedText(
            zh: "逗号是千分位就写 \(whole)，是小数点就写 \(decimal)",
            en: "write \(whole), or \(decimal) where the comma is a decimal one")
          : LocalizedText(zh: "写 \(whole)", en: "write \(whole)")
      } else if isDecimal, !plain.contains(".") {
        LocalizedText(
          zh: "小数点写成 .：\(decimal)", en: "write the decimal point as .: \(decimal)")
      } else {
        LocalizedText(zh: "只写数字，小数点写成 .", en: "write digits alone, and the decimal point as .")
      }
    return panel(
      .unreadableNumber, "'\(QuotedText.shortened(text))' 里有逗号，不能读作一个数",
      "'\(QuotedText.shortened(text))' holds a comma, so that it is no number", at: place, context,
      fix: fix)
  }

  /// `1000` for the parts of `1,000`; `nil` where commas do not stand before every third digit.
  private static func withoutGrouping(_ parts: [Substring]) -> String? {
    func areDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }
    guard parts.count > 1, let first = parts.first, (1...3).contains(first.count),
      first.first != "0", areDigits(first)
    else { return nil }
    for (index, part) in parts.enumerated().dropFirst() {
      let halves = part.split(separator: ".", omittingEmptySubsequences: false)
      let isLast = index == parts.count - 1
      guard halves[0].count == 3, halves.allSatisfy(areDigits),
        halves.count == 1 || halves.count == 2 && isLast && !halves[1].isEmpty
      else { return nil }
    }
    return parts.joined()
  }

  /// A rank, points or a weight that is no number.
  private static func notAnAmount(
    _ text: String, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    if let problem = spreadsheetDate(text, at: place, context) { return problem }
    let rank = RankWords.rank(text).map { "\($0)" }
    let plain = rank ?? NumberWithUnit(text)?.plain
    return panel(
      .unreadableNumber, "'\(QuotedText.shortened(text))' 不是数字",
      "'\(QuotedText.shortened(text))' is no number", at: place, context,
      fix: plain.map { LocalizedText(zh: "写 \($0)", en: "write \($0)") }
        ?? LocalizedText(zh: "只写数字", en: "write a number alone"),
      note: InvisibleCharacters.note(on: text))
  }

  /// A fraction that a spreadsheet made a date of; `nil` for other texts.
  static func spreadsheetDate(
    _ text: String, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic? {
    guard let fraction = SpreadsheetDate.fraction(text) else { return nil }
    let quoted = QuotedText.shortened(Blanks.trim(text))
    return panel(
      .badJudgement, "'\(quoted)' 是日期：电子表格把 \(fraction) 当成了日期",
      "'\(quoted)' is a date: the spreadsheet took \(fraction) for one", at: place, context,
      fix: LocalizedText(
        zh: "先把这一列的格式设为文本，再重新输入 \(fraction)",
        en: "format the column as text, then type \(fraction) again"))
  }
}

/// Ranks as people say them: 第1, 第一名, 1st.
enum RankWords {
  /// The rank; `nil` for other texts.
  static func rank(_ text: String) -> Int? {
    var said = Substring(KeyText.tidied(text).lowercased())
    for head in ["第", "no.", "#"] where said.hasPrefix(head) { said = said.dropFirst(head.count) }
    for tail in ["名", "位", "st", "nd", "rd", "th"] where said.hasSuffix(tail) {
      said = said.dropLast(tail.count)
    }
    let plain = Blanks.trim(String(said))
    let rank = Int(plain) ?? numerals.firstIndex(of: plain).map { $0 + 1 }
    return rank.flatMap { (1...99).contains($0) ? $0 : nil }
  }

  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
}

/// A fraction that a spreadsheet made a date of.
enum SpreadsheetDate {
  /// `1/3` behind `1月3日`, `3-Jan`, `2024/1/3`, `1/3/2024`, `45294` and the like; `nil` for other
  /// texts.
  static func fraction(_ text: String) -> String? {
    let plain = withoutTime(KeyText.tidied(text))
    if plain.hasSuffix("日"), let month = plain.firstIndex(of: "月") {
      let day = plain[plain.index(after: month)...].dropLast()
      return pair(String(plain[..<month].split(separator: "年").last ?? ""), String(day))
    }
    if let serial = Int(plain) { return fraction(serial: serial) }
    let parts = plain.split(omittingEmptySubsequences: false) { "-/".contains($0) }
      .map { $0.lowercased() }
    guard (2...3).contains(parts.count) else { return nil }
    if let word = parts.firstIndex(where: { months.contains($0.prefix(3).lowercased()) }), word < 2,
      let month = months.firstIndex(of: String(parts[word].prefix(3)))
    {
      return pair("\(month + 1)", parts[1 - word])
    }
    guard parts.count == 3, parts.allSatisfy({ Int($0) != nil }) else { return nil }
    if parts[0].count == 4 { return pair(parts[1], parts[2]) }
    return [2, 4].contains(parts[2].count) ? pair(parts[0], parts[1]) : nil
  }

  /// The date of `2024-01-03 00:00:00`.
  private static func withoutTime(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":") else { return text }
    let head = text[..<colon]
    return head.lastIndex { $0 == " " || $0 == "T" }.map { String(head[..<$0]) } ?? text
  }

  /// The month and day of a date as spreadsheets number days, from 2000 to 2049.
  private static func fraction(serial: Int) -> String? {
    guard (36_526..<54_789).contains(serial) else { return nil }
    // Days since 1 March 2000, in years that begin with March.
    var days = serial - 36_526 - 60
    if days < 0 { return pair(days < -29 ? "1" : "2", "\(days < -29 ? days + 61 : days + 30)") }
    days %= 1461
    days -= 365 * min(days / 365, 3)
    let month = (5 * days + 2) / 153
    return pair("\((month + 2) % 12 + 1)", "\(days - (153 * month + 2) / 5 + 1)")
  }

  private static func pair(_ month: String, _ day: String) -> String? {
    guard let month = Int(month), let day = Int(day), (1...31).contains(month),
      (1...31).contains(day)
    else { return nil }
    return "\(month)/\(day)"
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
