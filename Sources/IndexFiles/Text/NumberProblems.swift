public import CompositeIndex

extension NumberReading {
  /// What is to be said of a reading: an error where there is no number, a warning with the plain
  /// form where one was bent, nothing for plain numbers and missing ones.
  ///
  /// - Parameters:
  ///   - text: the field as it was written.
  ///   - place: where it stands.
  ///   - context: what it belongs to, for example its column and its unit.
  public func diagnostic(
    of text: String, at place: SourcePlace, context: LocalizedText? = nil
  ) -> Diagnostic? {
    let plain = NumberReader.plainForm(of: text)
    let quoted = QuotedText.shortened(text)
    return switch self {
    case .missing, .number(_, bent: []): nil
    case .number(_, let bent):
      Diagnostic(
        .warning, .bentNumber,
        LocalizedText(
          zh: "'\(quoted)' \(bent.said.zh)，按 \(plain ?? quoted) 读取",
          en: "'\(quoted)' \(bent.said.en); read as \(plain ?? quoted)"),
        at: place, context: context, fix: plain.map { LocalizedText($0) },
        note: bent.contains(.percent)
          ? LocalizedText(
            zh: "百分号只去掉，数值不除以 100",
            en: "The per-cent sign is dropped; the number is not divided by 100")
          : nil)
    case .unreadable(let problem): problem.diagnostic(of: quoted, at: place, context: context)
    }
  }
}

extension NumberBending {
  /// The ways, as the rest of a sentence.
  var said: LocalizedText {
    let ways: [(NumberBending, String, String)] = [
      (.fullWidth, "含全角字符", "has full-width characters"),
      (.grouped, "含千分位逗号", "has thousands separators"),
      (.percent, "带百分号", "has a per-cent sign"),
      (.apostrophe, "以撇号开头", "begins with an apostrophe"),
      (.spaces, "前后有空格", "has spaces around it"),
      (.sign, "的正负号写法不规范", "has an irregular sign"),
    ]
    let mine = ways.filter { contains($0.0) }
    return LocalizedText(
      zh: mine.map(\.1).joined(separator: "、"), en: mine.map(\.2).joined(separator: ", "))
  }
}

extension NumberProblem {
  func diagnostic(of text: String, at place: SourcePlace, context: LocalizedText?) -> Diagnostic {
    let empty = LocalizedText(zh: "没有数据就留空", en: "Leave it empty where there is no value")
    switch self {
    case .spreadsheetError:
      return Diagnostic(
        .error, .spreadsheetError,
        LocalizedText(
          zh: "'\(text)' 是电子表格的公式错误", en: "'\(text)' is an error of a spreadsheet formula"),
        at: place, context: context,
        fix: LocalizedText(
          zh: "改正公式后重新导出；没有数据就留空", en: "Mend the formula and export again, or leave it empty"))
    case .notFinite:
      return Diagnostic(
        .error, .nonFiniteNumber,
        LocalizedText(zh: "'\(text)' 不是有限的数", en: "'\(text)' is not a finite number"),
        at: place, context: context, fix: empty)
    case .badGrouping:
      return Diagnostic(
        .error, .unreadableNumber,
        LocalizedText(
          zh: "数值无法解析：'\(text)' 的逗号不是千分位",
          en: "'\(text)' is no number: its commas do not group thousands"),
        at: place, context: context,
        fix: LocalizedText(
          zh: "去掉逗号；小数点写成 .", en: "Remove the commas; write the decimal point as ."))
    case .hasUnit:
      let plain = NumberWithUnit(text)?.plain
      return Diagnostic(
        .error, .unreadableNumber,
        LocalizedText(zh: "数值无法解析：'\(text)' 带有单位", en: "'\(text)' is no number: it carries a unit"),
        at: place, context: context,
        fix: plain.map { LocalizedText(zh: "换算后写成 \($0)", en: "Convert it and write \($0)") }
          ?? LocalizedText(zh: "只写数字", en: "Write the number alone"),
        note: LocalizedText(
          zh: "单位写在变量表里；余、近等限定词写在 qualifier 列",
          en:
            "Units belong into the variables' table, words such as 余 or 近 into the column qualifier"
        ))
    case .notANumber:
      return Diagnostic(
        .error, .unreadableNumber,
        LocalizedText(zh: "数值无法解析：'\(text)' 不是数字", en: "'\(text)' is no number"),
        at: place, context: context,
        fix: NumberWithQualifier(text).map {
          LocalizedText(
            zh: "写成 \($0.plain)，把“\($0.word)”写进 qualifier 列",
            en: "Write \($0.plain), and put \($0.word) into the column qualifier")
        }
          ?? LocalizedText(
            zh: "改为数字；没有数据就留空", en: "Write a number, or leave it empty where there is no value"),
        note: InvisibleCharacters.note(on: text))
    }
  }
}

/// Text from a file within a message.
enum QuotedText {
  /// The most characters that are quoted.
  static let limit = 60

  /// The text, cut where nobody would read on.
  static func shortened(_ text: String) -> String {
    text.unicodeScalars.count <= limit ? text : String(text.prefix(limit)) + "…"
  }
}

/// A number behind a word such as 约 or 近.
private struct NumberWithQualifier {
  let word: String
  let plain: String

  init?(_ text: String) {
    let trimmed = Blanks.trim(text)
    let word = trimmed.prefix { $0.isLetter && !$0.isASCII }
    guard (1...3).contains(word.count),
      let plain = NumberReader.plainForm(of: String(trimmed.dropFirst(word.count)))
    else { return nil }
    self.word = String(word)
    self.plain = plain
  }
}

/// Characters that nobody sees and that keep a text from being what it looks like.
enum InvisibleCharacters {
  /// Says which there are; `nil` where there are none.
  static func note(on text: String) -> LocalizedText? {
    guard let scalar = text.unicodeScalars.first(where: isInvisible) else {
      return nil
    }
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return LocalizedText(
      zh: "其中有看不见的字符 \(name)，请删去", en: "It holds the invisible character \(name): remove it")
  }

  private static func isInvisible(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x2064,
      0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}

/// A number to which a unit sticks: 3.5亿 is 350000000.
struct NumberWithUnit {
  /// The number alone, with 万, 亿 and the like multiplied out.
  let plain: String

  /// Reads a text such as `12万件`; `nil` where its head is no number.
  init?(_ text: String) {
    let trimmed = Blanks.trim(text)
    guard let unit = trimmed.firstIndex(where: { $0.isLetter }),
      let head = NumberReader.plainForm(of: String(trimmed[..<unit])), !head.contains("e")
    else { return nil }
    var places = 0
    for character in trimmed[unit...] {
      guard let power = Self.powers[character] else { break }
      places += power
    }
    plain = Self.shift(head, by: places)
  }

  private static let powers: [Character: Int] = [
    "十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8,
  ]

  /// The decimal with its point moved to the right.
  static func shift(_ number: String, by places: Int) -> String {
    guard places > 0 else { return number }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let padded = fraction + String(repeating: "0", count: max(0, places - fraction.count))
    let isNegative = number.first == "-"
    let digits = (isNegative ? parts[0].dropFirst() : parts[0]) + padded.prefix(places)
    let whole = digits.drop { $0 == "0" }
    let rest = padded.dropFirst(places)
    return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole)
      + (rest.isEmpty ? "" : "." + rest)
  }
}
