internal import CompositeIndex

/// The sentences of the JSON parser.
extension Diagnostic {
  static func json(
    _ code: DiagnosticCode, _ zh: String, _ en: String, at place: SourcePlace,
    fix: LocalizedText? = nil, note: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code, LocalizedText(zh: zh, en: en), at: place, fix: fix, note: note)
  }

  static func json(
    _ zh: String, _ en: String, at place: SourcePlace, fix: LocalizedText? = nil,
    note: LocalizedText? = nil
  ) -> Diagnostic {
    json(.jsonSyntax, zh, en, at: place, fix: fix, note: note)
  }

  static func emptyJSON(at place: SourcePlace) -> Diagnostic {
    json(
      "文件是空的，应为一个 JSON 对象", "The file is empty; a JSON object was expected", at: place,
      fix: LocalizedText(zh: "写上内容，或删去这个文件", en: "Write its content, or remove the file"))
  }

  static func unexpected(
    _ found: String, expected: LocalizedText, at place: SourcePlace
  ) -> Diagnostic {
    json("此处应为\(expected.zh)，却是 \(found)", "Expected \(expected.en), found \(found)", at: place)
  }

  static func endsTooEarly(expected: LocalizedText, at place: SourcePlace) -> Diagnostic {
    json(
      "文件在此结束，还缺\(expected.zh)", "The file ends here, but \(expected.en) is missing", at: place)
  }

  static func missing(
    _ mark: String, before found: LocalizedText, at place: SourcePlace
  ) -> Diagnostic {
    json(
      "\(found.zh)之前缺少 \(mark)", "A \(mark) is missing before \(found.en)", at: place,
      fix: LocalizedText(zh: "在此处加 \(mark)", en: "Add a \(mark) here"))
  }

  static func unclosed(_ opener: String, closer: String, more: Int, at place: SourcePlace)
    -> Diagnostic
  {
    let note =
      more == 0
      ? nil
      : LocalizedText(
        zh: "外层还有 \(more) 个括号没有闭合", en: "\(more) more around it \(more == 1 ? "is" : "are") open")
    return json(
      "这里的 \(opener) 没有闭合，直到文件末尾都没有对应的 \(closer)",
      "This \(opener) is never closed: there is no matching \(closer) before the end of the file",
      at: place, fix: LocalizedText(zh: "补上 \(closer)", en: "Add the \(closer)"), note: note)
  }

  static func mismatched(
    _ found: String, expected: String, opener: SourcePlace, at place: SourcePlace
  ) -> Diagnostic {
    json(
      "此处应为 \(expected)，却是 \(found)", "Expected \(expected), found \(found)", at: place,
      note: LocalizedText(
        zh: "对应的括号在第 \(opener.line) 行第 \(opener.column) 列打开",
        en: "The bracket was opened at line \(opener.line), column \(opener.column)"))
  }

  static func unclosedString(at place: SourcePlace) -> Diagnostic {
    json(
      "字符串在行末之前没有闭合", "The string is not closed before the end of its line", at: place,
      fix: LocalizedText(zh: "补上 \"；换行写成 \\n", en: "Add the \"; write a line break as \\n"))
  }

  static func trailingComma(closer: String, at place: SourcePlace) -> Diagnostic {
    json(
      .jsonTrailingComma, "\(closer) 之前多了一个逗号", "There is a comma too many before \(closer)",
      at: place, fix: LocalizedText(zh: "删去这个逗号", en: "Remove the comma"))
  }

  static func surplusComma(at place: SourcePlace) -> Diagnostic {
    json(
      "多了一个逗号", "There is a comma too many", at: place,
      fix: LocalizedText(zh: "删去这个逗号", en: "Remove the comma"))
  }

  static func comment(at place: SourcePlace) -> Diagnostic {
    json(
      .jsonComment, "JSON 不能有注释", "JSON has no comments", at: place,
      fix: LocalizedText(
        zh: "删去注释，或写进 \"note\"", en: "Remove the comment, or put it into \"note\""))
  }

  static func unclosedComment(at place: SourcePlace) -> Diagnostic {
    json(
      .jsonComment, "注释没有闭合，而且 JSON 不能有注释", "The comment is never closed, and JSON has none",
      at: place, fix: LocalizedText(zh: "删去注释", en: "Remove the comment"))
  }

  static func duplicate(key: String, first: SourcePlace, at place: SourcePlace) -> Diagnostic {
    json(
      .duplicateKey, "键 \"\(key)\" 重复", "The key \"\(key)\" is there twice", at: place,
      fix: LocalizedText(zh: "只保留其中一个", en: "Keep one of them"),
      note: LocalizedText(
        zh: "第一次出现在第 \(first.line) 行第 \(first.column) 列",
        en: "It first stands at line \(first.line), column \(first.column)"))
  }

  static func tooDeep(limit: Int, at place: SourcePlace) -> Diagnostic {
    json(
      .jsonTooDeep, "嵌套超过 \(limit) 层", "Nested more than \(limit) levels deep", at: place)
  }

  static func singleQuote(at place: SourcePlace) -> Diagnostic {
    json(
      "JSON 的字符串要用双引号，不能用单引号", "JSON puts strings into double quotes, not single ones",
      at: place, fix: LocalizedText(zh: "把 ' 改成 \"", en: "Write \" for '"))
  }

  static func fullWidthDigits(_ text: String, plain: String?, at place: SourcePlace) -> Diagnostic {
    json(
      "\(text) 是全角数字，JSON 要用半角", "\(text) is in full-width digits; JSON needs plain ones",
      at: place,
      fix: plain.map { LocalizedText($0) })
  }

  static func fullWidthMark(_ found: String, plain: String, at place: SourcePlace) -> Diagnostic {
    json(
      "这里用了中文标点 \(found)，JSON 要用 \(plain)", "Found \(found); JSON needs the plain \(plain)",
      at: place, fix: LocalizedText(zh: "改成 \(plain)", en: "Write \(plain)"))
  }

  static func notQuoted(_ text: String, at place: SourcePlace) -> Diagnostic {
    json(
      "\(text) 要用双引号括起来", "\(text) must stand in double quotes", at: place,
      fix: LocalizedText("\"\(text)\""))
  }

  static func unknownWord(_ word: String, meant: String?, at place: SourcePlace) -> Diagnostic {
    json(
      "不认识 \(word)；值只能是对象、数组、带双引号的字符串、数字、true、false 或 null",
      "\(word) is no value; expected an object, an array, a string in double quotes, a number, "
        + "true, false or null",
      at: place, fix: LocalizedText(meant ?? "\"\(word)\""))
  }

  static func notFinite(_ text: String, at place: SourcePlace) -> Diagnostic {
    json(
      .nonFiniteNumber, "\(text) 不是有限的数", "\(text) is not a finite number", at: place,
      fix: LocalizedText(
        zh: "写一个有限的数，或删去这一项", en: "Write a finite number, or leave the item out"))
  }

  static func unquotedFraction(_ text: String, at place: SourcePlace) -> Diagnostic {
    json(
      "分数 \(text) 要加引号", "The fraction \(text) must stand in double quotes", at: place,
      fix: LocalizedText(zh: "加引号，写成 \"\(text)\"", en: "Write \"\(text)\" in quotes"))
  }

  static func badNumber(_ text: String, plain: String?, at place: SourcePlace) -> Diagnostic {
    json(
      "\(text) 不是 JSON 的数字写法", "\(text) is not how JSON writes numbers", at: place,
      fix: plain.map { LocalizedText($0) })
  }

  static func controlCharacter(_ scalar: UInt8, at place: SourcePlace) -> Diagnostic {
    let hex = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - hex.count) + hex
    let escape = scalar == 0x09 ? "\\t" : "\\u00" + (hex.count == 1 ? "0" : "") + hex
    return json(
      "字符串里有控制字符 \(name)", "There is a control character \(name) in the string", at: place,
      fix: LocalizedText(zh: "写成 \(escape)", en: "Write \(escape)"))
  }

  static func badEscape(_ text: String, at place: SourcePlace) -> Diagnostic {
    json(
      "\(text) 不是有效的转义", "\(text) is not an escape", at: place,
      fix: LocalizedText(zh: "反斜杠写成 \\\\", en: "Write a backslash as \\\\"))
  }

  static func loneSurrogate(_ text: String, at place: SourcePlace) -> Diagnostic {
    json(
      "\(text) 是半个代理对，不是字符", "\(text) is half of a surrogate pair, not a character", at: place,
      fix: LocalizedText(zh: "直接写出该字符", en: "Write the character itself"))
  }

  static func textAfterEnd(at place: SourcePlace) -> Diagnostic {
    json(
      "JSON 已经结束，后面还有内容", "There is more text after the end of the JSON value", at: place,
      fix: LocalizedText(zh: "删去后面的内容，或检查是否多了一个括号", en: "Remove it, or look for a bracket too many")
    )
  }

  static func nulInJSON(at place: SourcePlace) -> Diagnostic {
    json(
      .nulByte, "文件里有空字节（NUL）", "There is a NUL byte in the file", at: place,
      fix: LocalizedText(zh: "删去它，或另存为 UTF-8", en: "Remove it, or save the file as UTF-8"))
  }

  static func notUTF8(byte: Int, value: UInt8, at place: SourcePlace) -> Diagnostic {
    let hex = String(value, radix: 16, uppercase: true)
    return json(
      .undecodableText, "文件不是 UTF-8 编码", "The file is not UTF-8", at: place,
      fix: LocalizedText(zh: "另存为 UTF-8", en: "Save it as UTF-8"),
      note: LocalizedText(
        zh: "第 \(byte + 1) 个字节（0x\(hex)）无法解码", en: "Byte \(byte + 1) (0x\(hex)) cannot be decoded"))
  }
}
