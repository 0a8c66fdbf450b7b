internal import CompositeIndex

/// The sentences about scheme files and settings.
extension Diagnostic {
  static func scheme(
    _ code: DiagnosticCode, _ zh: String, _ en: String, at place: SourcePlace?,
    fix: LocalizedText? = nil, note: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code, LocalizedText(zh: zh, en: en), at: place, fix: fix, note: note)
  }

  /// The nearest name as a question, or what there is.
  static func nearest(_ name: String, _ candidates: [String]) -> LocalizedText? {
    if let guess = NearestName.suggestion(for: name, in: candidates) {
      return LocalizedText(zh: "是否想写 \"\(guess)\"？", en: "did you mean \"\(guess)\"?")
    }
    guard !candidates.isEmpty else { return nil }
    let shown = candidates.prefix(20)
    let more = candidates.count - shown.count
    return LocalizedText(
      zh: "可用：" + shown.joined(separator: "、") + (more > 0 ? " 等 \(candidates.count) 个" : ""),
      en: "available: " + shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
  }

  static func unknownKey(_ key: String, known: [String], at place: SourcePlace) -> Diagnostic {
    scheme(
      .unknownKey, "未知的键 \"\(key)\"", "unknown key \"\(key)\"", at: place,
      fix: nearest(key, known.filter { $0 != "$schema" }))
  }

  static func removesNothing(_ key: String, known: [String], at place: SourcePlace) -> Diagnostic {
    scheme(
      .unknownKey, "null 要删去 \"\(key)\"，但上级方案中没有它",
      "null removes \"\(key)\", but the parent scheme has no such key", at: place,
      fix: nearest(key, known))
  }

  static func missingKey(_ key: String, at place: SourcePlace, fix: LocalizedText? = nil)
    -> Diagnostic
  {
    scheme(
      .missingKey, "缺少 \"\(key)\"", "\"\(key)\" is missing", at: place,
      fix: fix ?? LocalizedText(zh: "加上 \"\(key)\"", en: "add \"\(key)\""))
  }

  static func wrongType(
    _ key: String, expected: LocalizedText, found value: JSONValue, fix: LocalizedText? = nil
  ) -> Diagnostic {
    let found = value.isEmptyContainer ? value.emptyName : value.kindName
    return scheme(
      .wrongType, "\"\(key)\" 应为\(apart(expected.zh))，却是\(apart(found.zh))",
      "\"\(key)\" must be \(expected.en), not \(found.en)", at: value.place, fix: fix)
  }

  /// Latin words stand apart from the Chinese before them.
  private static func apart(_ text: String) -> String {
    text.first.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false ? " " + text : text
  }

  static func unknownWord(
    _ word: String, for key: String, known: [String], code: DiagnosticCode = .wrongType,
    at place: SourcePlace
  ) -> Diagnostic {
    scheme(
      code, "\"\(key)\" 不能是 \"\(word)\"", "\"\(key)\" cannot be \"\(word)\"", at: place,
      fix: nearest(word, known))
  }

  static func badId(_ id: String, at place: SourcePlace) -> Diagnostic {
    scheme(
      .wrongType, "方案标识 \"\(id)\" 只能用小写字母、数字和连字符",
      "the scheme id \"\(id)\" may have lower-case letters, digits and hyphens only", at: place)
  }

  static func extendsNotFound(_ name: String, _ candidates: [String], at place: SourcePlace)
    -> Diagnostic
  {
    scheme(
      .extendsNotFound, "找不到上级方案 \"\(name)\"", "the parent scheme \"\(name)\" is not there",
      at: place, fix: nearest(name, candidates),
      note: LocalizedText(
        zh: "上级方案应与本文件在同一目录", en: "it is looked for beside this file"))
  }

  static func extendsCycle(_ chain: [String], at place: SourcePlace) -> Diagnostic {
    let text = chain.joined(separator: " > ")
    return scheme(
      .extendsCycle, "extends 成环：\(text)", "extends runs in a circle: \(text)", at: place,
      fix: LocalizedText(zh: "去掉其中一个 extends", en: "remove one of them"))
  }

  static func extendsTooDeep(_ limit: Int, at place: SourcePlace) -> Diagnostic {
    scheme(
      .extendsCycle, "extends 超过 \(limit) 层", "extends goes more than \(limit) files deep",
      at: place)
  }

  static func badRule(_ zh: String, _ en: String, at place: SourcePlace, fix: LocalizedText? = nil)
    -> Diagnostic
  {
    scheme(.badRule, zh, en, at: place, fix: fix)
  }

  static func badPeriods(
    _ zh: String, _ en: String, at place: SourcePlace, fix: LocalizedText? = nil
  ) -> Diagnostic {
    scheme(.badPeriodRule, zh, en, at: place, fix: fix)
  }

  static func badSetting(
    _ zh: String, _ en: String, at place: SourcePlace?, fix: LocalizedText? = nil
  ) -> Diagnostic {
    scheme(.badSetting, zh, en, at: place, fix: fix)
  }
}

extension JSONValue {
  fileprivate var isEmptyContainer: Bool {
    elements?.isEmpty ?? members?.isEmpty ?? string.map { Blanks.trim($0).isEmpty } ?? false
  }

  fileprivate var emptyName: LocalizedText {
    if elements != nil { return LocalizedText(zh: "空数组", en: "an empty array") }
    if members != nil { return LocalizedText(zh: "空对象", en: "an empty object") }
    return LocalizedText(zh: "空文本", en: "an empty text")
  }
}
