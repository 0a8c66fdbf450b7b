internal import CompositeIndex

/// What can be wrong with the name of a unit.
extension Diagnostic {
  static func unknownUnit(_ typed: String, suggestion: Unit?, count: Int) -> Diagnostic {
    let fix = suggestion.map { unit in
      LocalizedText(
        zh: "是否想写 \"\(unit.name[.zh])\"？", en: "Did you mean \"\(unit.name[.en])\" (\(unit.code))?")
    }
    return Diagnostic(
      .error, .unknownUnit,
      LocalizedText(
        zh: "没有名为 \"\(typed)\" 的评价对象", en: "There is no unit called \"\(typed)\""), fix: fix,
      note: fix != nil
        ? nil
        : LocalizedText(
          zh: "可用代码、中文名、简称或英文名；数据中共有 \(count) 个评价对象",
          en: "Codes, Chinese, short and English names are understood; the data have \(count) units"
        ))
  }

  static func ambiguousUnit(_ typed: String, _ candidates: [Unit]) -> Diagnostic {
    let zh = candidates.map { "\($0.code) \($0.name[.zh])" }.joined(separator: "、")
    let en = candidates.map { "\($0.code) \($0.name[.en])" }.joined(separator: ", ")
    return Diagnostic(
      .error, .ambiguousUnit,
      LocalizedText(
        zh: "\"\(typed)\" 可指 \(candidates.count) 个评价对象：\(zh)",
        en: "\"\(typed)\" may mean \(candidates.count) units: \(en)"),
      fix: LocalizedText(zh: "请改用代码", en: "Use the code"))
  }
}
