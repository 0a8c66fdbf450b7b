internal import CompositeIndex

/// What can be wrong with `datapackage.json`.
extension Diagnostic {
  static func missingKey(_ key: String, in owner: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .missingKey,
      LocalizedText(zh: "\(owner) 缺少 \"\(key)\"", en: "\"\(key)\" is missing in \(owner)"),
      at: place,
      note: key == "synthetic"
        ? LocalizedText(
          zh: "真实数据写 false；虚构的示例数据写 true，所有输出都会注明",
          en: "Write false for real data, true for made-up data: every output will then say so")
        : nil)
  }

  static func wrongType(of key: String, _ value: JSONValue, expected: LocalizedText) -> Diagnostic {
    let found = value.string == "" ? LocalizedText(zh: "空文本", en: "an empty text") : value.kindName
    return Diagnostic(
      .error, .wrongType,
      LocalizedText(
        zh: "\"\(key)\" 应为\(expected.zh)，实为\(found.zh)",
        en: "\"\(key)\" must be \(expected.en), not \(found.en)"), at: value.place)
  }

  static func misspelledKey(_ key: String, meant: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .unknownKey, LocalizedText(zh: "未知的键 \"\(key)\"", en: "Unknown key \"\(key)\""),
      at: place,
      fix: LocalizedText(zh: "是否想写 \"\(meant)\"？", en: "Did you mean \"\(meant)\"?"))
  }

  static func missingTable(_ table: String, near: JSONValue?, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .missingResource,
      LocalizedText(
        zh: "resources 里没有名为 \"\(table)\" 的表", en: "No table named \"\(table)\" in resources"),
      at: near?.place ?? place,
      fix: near.map { _ in
        LocalizedText(zh: "是否想写 \"\(table)\"？", en: "Did you mean \"\(table)\"?")
      },
      note: LocalizedText(
        zh: "数据包须有 values、units、variables、sources 四张表",
        en: "A package has four tables: values, units, variables and sources"))
  }

  static func repeatedTable(_ table: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .missingResource,
      LocalizedText(
        zh: "resources 里有两张名为 \"\(table)\" 的表", en: "Two tables are named \"\(table)\" in resources"
      ),
      at: place, fix: LocalizedText(zh: "只保留一张", en: "Keep one of them"))
  }

  static func pathLeavesPackage(_ path: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .missingResource,
      LocalizedText(
        zh: "路径 \"\(path)\" 不在数据包的文件夹之内", en: "The path \"\(path)\" leaves the package's folder"),
      at: place,
      fix: LocalizedText(
        zh: "写成相对路径，例如 \"values.csv\"", en: "Write a relative path such as \"values.csv\""))
  }

  static func missingTableFile(_ path: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .missingResource,
      LocalizedText(zh: "数据包里没有文件 \(path)", en: "The package has no file \(path)"), at: place,
      fix: LocalizedText(
        zh: "补上文件，或改正路径", en: "Add the file, or correct the path"))
  }
}

extension LocalizedText {
  static let anObject = LocalizedText(zh: "对象", en: "an object")
  static let anArray = LocalizedText(zh: "数组", en: "an array")
  static let aText = LocalizedText(zh: "非空字符串", en: "a string with some text")
  static let aTruthValue = LocalizedText(zh: " true 或 false", en: "true or false")
}
