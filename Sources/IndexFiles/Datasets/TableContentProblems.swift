internal import CompositeIndex

/// What can be wrong with the columns and keys of a dataset's tables.
extension Diagnostic {
  static func missingColumn(
    _ name: String, misspelled: String?, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error, .missingColumn,
      LocalizedText(zh: "缺少列 \"\(name)\"", en: "The column \"\(name)\" is missing"),
      at: place,
      fix: misspelled.map {
        LocalizedText(zh: "把列名 \"\($0)\" 改为 \"\(name)\"", en: "Rename \"\($0)\" to \"\(name)\"")
      })
  }

  static func unknownColumn(_ name: String, meant: String?, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning, .unknownColumn,
      LocalizedText(
        zh: "未知的列 \"\(name)\"，没有读取", en: "Unknown column \"\(name)\", not read"), at: place,
      fix: meant.map { LocalizedText(zh: "是否想写 \"\($0)\"？", en: "Did you mean \"\($0)\"?") })
  }

  static func emptyKey(_ column: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .emptyKey,
      LocalizedText(zh: "列 \"\(column)\" 不能为空", en: "\"\(column)\" must not be empty"),
      at: place)
  }

  static func duplicateCode(
    _ key: String, _ column: String, firstLine: Int, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error, .duplicateCode,
      LocalizedText(zh: "\(column) \"\(key)\" 重复", en: "The \(column) \"\(key)\" is there twice"),
      at: place,
      note: LocalizedText(zh: "第一次出现在第 \(firstLine) 行", en: "It first stands on line \(firstLine)"))
  }

  static func unknownVariableKind(_ text: String, at place: SourcePlace) -> Diagnostic {
    let kinds = Variable.Kind.allCases.map(\.rawValue)
    let meant = NearestName.suggestion(for: text, in: kinds)
    return Diagnostic(
      .error, .unknownVariableKind,
      LocalizedText(zh: "未知的变量种类 \"\(text)\"", en: "Unknown kind of variable \"\(text)\""),
      at: place,
      fix: meant.map { LocalizedText(zh: "是否想写 \"\($0)\"？", en: "Did you mean \"\($0)\"?") },
      note: LocalizedText(
        zh: "可写 stock（时点数）、flow（时期数）、rate（比率）、score（得分）、cumulative（累计数）、target（目标值）",
        en: "Write one of \(kinds.joined(separator: ", "))"))
  }

  static func boundsCrossed(_ low: Double, _ high: Double, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .valueOutOfRange,
      LocalizedText(
        zh: "下限 \(DecimalText.of(low)) 大于上限 \(DecimalText.of(high))",
        en: "The minimum \(DecimalText.of(low)) is above the maximum \(DecimalText.of(high))"),
      at: place)
  }

  static func nameOfAnotherProvince(
    _ unit: Unit, _ other: Province, at place: SourcePlace
  ) -> Diagnostic {
    let own = Province.withCode(unit.code)
    return Diagnostic(
      .error, .nameCodeMismatch,
      LocalizedText(
        zh: "代码 \(unit.code)\(own.map { "（\($0.name)）" } ?? " ")与名称 \"\(unit.name[.zh])\" 不符",
        en: "The code \(unit.code)\(own.map { " (\($0.english))" } ?? "") "
          + "is not that of \(other.english)"), at: place,
      fix: LocalizedText(
        zh: "\(other.name)（\(other.english)）的代码是 \(other.code)；按代码或名称改正其一",
        en: "\(other.english) has the code \(other.code); correct the code or the name"))
  }
}

extension LocalizedText {
  /// What a place belongs to: a column.
  static func column(_ name: String) -> LocalizedText {
    LocalizedText(zh: "列 \"\(name)\"", en: "column \"\(name)\"")
  }
}

/// Numbers in messages and in files: the shortest decimal that reads back as the same number.
enum DecimalText {
  static func of(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return number.description
  }
}
