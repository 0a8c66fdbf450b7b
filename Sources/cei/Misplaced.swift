internal import CompositeIndex
internal import IndexFiles

/// Something that exists, typed where something else belongs: what it is, and the line to type.
enum Misplaced {
  /// What a word that is no data may be instead; `nil` where it is nothing known.
  static func asData(_ word: String) -> Diagnostic? {
    if Shipped.isScheme(word) {
      return problem(
        LocalizedText(
          zh: "\"\(word)\" 是指标体系方案，不是数据", en: "\"\(word)\" is a scheme, not data"),
        type: typed(without: word) + ["-w", word])
    }
    guard isUnit(word) else { return nil }
    let sentence = LocalizedText(
      zh: "\"\(word)\" 是评价对象，不是数据", en: "\"\(word)\" is a unit, not data")
    let words = typed(without: word)
    guard words.first == "gap" || words.first == "explain" else {
      return problem(sentence, type: ["gap", word])
    }
    if let data = words.dropFirst().first, Shipped.isData(data) {
      return problem(sentence, type: [words[0], word] + words.dropFirst())
    }
    return problem(sentence, type: ["gap"] + words.dropFirst() + ["--to", word])
  }

  /// What a word that is no scheme may be instead; `nil` where it is nothing known.
  static func asScheme(_ word: String) -> Diagnostic? {
    guard Shipped.isData(word) else { return nil }
    let words = typed(without: word)
    let hasData = words.dropFirst().contains { Shipped.isData($0) }
    return problem(
      LocalizedText(
        zh: "\"\(word)\" 是数据，不是指标体系方案", en: "\"\(word)\" is data, not a scheme"),
      type: hasData ? words : words + [word])
  }

  /// A panel where data are wanted.
  static func panelAsData(_ word: String) -> Diagnostic {
    problem(
      LocalizedText(
        zh: "\"\(word)\" 是专家组的判断，不是数据", en: "\"\(word)\" is a panel's judgements, not data"),
      type: ["panel", word])
  }

  /// Data where a panel is wanted.
  static func dataAsPanel(_ word: String) -> Diagnostic {
    problem(
      LocalizedText(zh: "\"\(word)\" 是数据，不是专家组", en: "\"\(word)\" is data, not a panel"),
      type: ["panel", Shipped.panelNames.first ?? "PANEL", word])
  }

  /// What a word that is no unit may be instead; `nil` where it is nothing known.
  static func asUnit(_ word: String) -> Diagnostic? {
    guard Shipped.isData(word) else { return nil }
    let command = Manner.typed.rest.first ?? "gap"
    return problem(
      LocalizedText(
        zh: "\"\(word)\" 是数据；先写评价对象，再写数据",
        en: "\"\(word)\" is data; the unit comes first, then the data"
      ),
      type: [command, say("陕西", "Shaanxi"), word])
  }

  private static func problem(_ sentence: LocalizedText, type words: [String]) -> Diagnostic {
    let line = CommandLineText.of(words)
    return Diagnostic(
      .error, .misplacedArgument, sentence,
      fix: LocalizedText(zh: "写成 \(line)", en: "write \(line)"))
  }

  private static func isUnit(_ word: String) -> Bool {
    guard let path = Shipped.publicFigures,
      let reading = try? DatasetReader.read(path: path)
    else { return false }
    return (try? UnitNames(reading.dataset).resolve(word)) != nil
  }

  /// The words of this command line without one of them, and without the option that it belonged to.
  private static func typed(without word: String) -> [String] {
    var words = Manner.typed.rest
    guard let index = words.lastIndex(where: { $0 == word || $0.hasSuffix("=" + word) }) else {
      return words
    }
    words.remove(at: index)
    if index > 0, ["-w", "--weights"].contains(words[index - 1]) { words.remove(at: index - 1) }
    return words
  }
}

/// Command lines that can be pasted into a shell.
enum CommandLineText {
  static func of(_ words: [String]) -> String {
    (["cei"] + words).map(quoted).joined(separator: " ")
  }

  /// An option with its value, nothing without one; `--name=value` where the value would be taken for an
  /// option.
  static func option(_ name: String, _ value: String?) -> [String] {
    guard let value else { return [] }
    let isLikeOption = value.hasPrefix("-") && value != FileAccess.standardStream
    return isLikeOption ? ["\(name)=\(value)"] : [name, value]
  }

  /// A word as a POSIX shell reads it back: in single quotes unless all its characters are plain.
  static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x3000 && scalar.properties.isAlphabetic
        || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar) || "-_./=:,+%@".unicodeScalars.contains(scalar)
    }
    if isPlain, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
