internal import CompositeIndex

/// What can be wrong with figures.
extension Diagnostic {
  static let emptyPeriod = Diagnostic(
    .error, .emptyKey, LocalizedText(zh: "时期不能为空", en: "The period must not be empty"))

  static func emptyKeyText(_ what: LocalizedText) -> Diagnostic {
    Diagnostic(
      .error, .emptyKey, LocalizedText(zh: "\(what.zh)不能为空", en: "The \(what.en) must not be empty")
    )
  }

  static func unreadablePeriod(_ text: String, plain: Period?) -> Diagnostic {
    Diagnostic(
      .error, .unreadablePeriod,
      LocalizedText(zh: "时期无法识别：'\(text)'", en: "'\(text)' is not a period"),
      fix: plain.map { LocalizedText(zh: "改为 \($0.label)", en: "Write \($0.label)") },
      note: LocalizedText(
        zh: "可写 2023、2023H1（上半年）、2023Q1（一季度）或 2023-04（四月）",
        en: "Write 2023, 2023H1 (a half), 2023Q1 (a quarter) or 2023-04 (a month)"))
  }

  static func bentPeriod(_ text: String, _ period: Period) -> Diagnostic {
    Diagnostic(
      .warning, .bentText,
      LocalizedText(
        zh: "时期 '\(text)' 按 \(period.label) 读取",
        en: "The period '\(text)' is read as \(period.label)"),
      fix: LocalizedText(period.label))
  }

  static func unknownUnitCode(_ text: String, nearest: Unit?) -> Diagnostic {
    Diagnostic(
      .error, .unknownUnitCode,
      LocalizedText(zh: "units.csv 里没有评价对象 \"\(text)\"", en: "No unit \"\(text)\" in units.csv"),
      fix: nearest.map {
        LocalizedText(
          zh: "是否想写 \($0.code)（\($0.name[.zh])）？",
          en: "Did you mean \($0.code) (\($0.name[.en]))?")
      }, note: InvisibleCharacters.note(on: text))
  }

  static func unknownVariable(_ text: String, nearest: String?, in owner: LocalizedText)
    -> Diagnostic
  {
    Diagnostic(
      .error, .unknownVariable,
      LocalizedText(
        zh: "\(owner.zh)没有变量 \"\(text)\"", en: "No variable \"\(text)\" in \(owner.en)"),
      fix: nearest.map { LocalizedText(zh: "是否想写 \"\($0)\"？", en: "Did you mean \"\($0)\"?") },
      note: InvisibleCharacters.note(on: text))
  }

  static func unknownSource(_ text: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      .error, .unknownSource,
      LocalizedText(
        zh: "sources.csv 里没有来源 \"\(text)\"", en: "No source \"\(text)\" in sources.csv"),
      fix: nearest.map { LocalizedText(zh: "是否想写 \"\($0)\"？", en: "Did you mean \"\($0)\"?") },
      note: InvisibleCharacters.note(on: text))
  }

  static func unknownGrade(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, .unknownGrade,
      LocalizedText(zh: "等级 \"\(text)\" 不是 A、B、C 之一", en: "The grade \"\(text)\" is not A, B or C"),
      note: LocalizedText(
        zh: "A 官方或原文；B 可辨认的官方内容的转载；C 不用于排名",
        en:
          "A official or original; B recognisable reprint of an official report; C not for ranking")
    )
  }

  static func duplicateCell(
    _ cell: LocalizedText, firstLine: Int, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error, .duplicateCell,
      LocalizedText(zh: "\(cell.zh) 重复", en: "\(cell.en) is there twice"), at: place,
      fix: LocalizedText(zh: "只保留一行", en: "Keep one of the rows"),
      note: LocalizedText(zh: "第一次出现在第 \(firstLine) 行", en: "It first stands on line \(firstLine)"))
  }

  static func negative(_ text: String, _ cell: NumberCell) -> Diagnostic {
    Diagnostic(
      .error, .valueOutOfRange,
      LocalizedText(zh: "'\(text)' 不能为负", en: "'\(text)' must not be negative"), at: cell.place,
      context: cell.context)
  }

  static func outOfRange(_ value: Double, _ variable: Variable, _ cell: NumberCell) -> Diagnostic {
    let (low, high) = (variable.minimum.map(DecimalText.of), variable.maximum.map(DecimalText.of))
    let isLow = variable.minimum.map { value < $0 } ?? false
    let bound = (isLow ? low : high) ?? ""
    return Diagnostic(
      .error, .valueOutOfRange,
      LocalizedText(
        zh: "\(DecimalText.of(value)) \(isLow ? "小于下限" : "大于上限") \(bound)",
        en:
          "\(DecimalText.of(value)) is \(isLow ? "below the minimum" : "above the maximum") \(bound)"
      ),
      at: cell.place, context: cell.context,
      note: LocalizedText(
        zh:
          "变量 \(variable.id) 的取值范围是 \(low ?? "−∞") 至 \(high ?? "+∞")\(variable.unit[.zh].isEmpty ? "" : "，单位 \(variable.unit[.zh])")",
        en:
          "\(variable.id) goes from \(low ?? "−∞") to \(high ?? "+∞")\(variable.unit[.en].isEmpty ? "" : ", in \(variable.unit[.en])")"
      ))
  }

  static func percentSign(
    _ text: String, unit: LocalizedText, at place: SourcePlace, context: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      .error, .unitMismatch,
      LocalizedText(
        zh: "'\(text)' 带百分号，而变量的单位是\(unit[.zh].isEmpty ? "空" : " \(unit[.zh])")",
        en:
          "'\(text)' has a per-cent sign, but the variable's unit is \(unit[.en].isEmpty ? "empty" : unit[.en])"
      ), at: place, context: context,
      fix: LocalizedText(
        zh: "换算成变量的单位，或把变量的单位改为 %",
        en: "Convert it to the variable's unit, or make that unit %"))
  }
}
