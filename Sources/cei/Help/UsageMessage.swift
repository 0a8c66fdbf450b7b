internal import CompositeIndex

/// What the argument parser says, in the language of this run, with the nearest value for a typo.
///
/// The library speaks English only; every shape of sentence that a command line can bring about is
/// said again here, anything else passes through.
struct UsageMessage {
  let text: String

  init(_ english: String) {
    // Names and values stand between single quotes: every second part.
    let parts = english.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    let quoted = stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
    text = Self.again(english, quoted) ?? english
  }

  private static func again(_ english: String, _ quoted: [String]) -> String? {
    guard let first = quoted.first else { return nil }
    let name = bare(first)
    if english.hasPrefix("Unknown option") {
      return say("未知选项 \(name)", "unknown option \(name)")
        + didYouMean(quoted.count > 1 && !english.contains("\n") ? quoted[1] : nil)
    }
    if english.hasPrefix("Missing expected argument") || english.hasPrefix("Missing one of") {
      return say("缺少参数 \(name)", "missing argument \(name)")
    }
    if english.hasPrefix("Missing value for") {
      return say("选项 \(name) 后面缺少值", "option \(name) needs a value")
    }
    if english.hasPrefix("The option"), quoted.count > 1 {
      return say(
        "选项 \(name) 不带值，去掉 \"=\(quoted[1])\"",
        "option \(name) takes no value; leave out \"=\(quoted[1])\"")
    }
    if english.contains("nexpected argument") {
      let list = quoted.map { "\"\($0)\"" }.joined(separator: say("、", ", "))
      return say("多余的参数 \(list)", "unexpected: \(list)")
    }
    if english.hasPrefix("The value"), quoted.count > 1 {
      return badValue(first, of: bare(quoted[1]), allowed: allowed(english, quoted))
    }
    return nil
  }

  private static func badValue(_ value: String, of name: String, allowed: [String]) -> String {
    let guess = NearestName.suggestion(for: value, in: allowed)
    let list = allowed.joined(separator: say("、", ", "))
    let kind = allowed.isEmpty && isNumeric(name) ? say("，应为整数", "; it takes a whole number") : ""
    return say("\(name) 不接受 \"\(value)\"", "\(name) does not take \"\(value)\"")
      + kind + didYouMean(guess)
      + (allowed.isEmpty ? "" : say("（可用：\(list)）", " (available: \(list))"))
  }

  /// The allowed values: between quotes where they are few, one a line where they are many.
  private static func allowed(_ english: String, _ quoted: [String]) -> [String] {
    let lines = english.split(separator: "\n").filter { $0.hasPrefix("  - ") }
    return lines.isEmpty ? Array(quoted.dropFirst(2)) : lines.map { String($0.dropFirst(4)) }
  }

  private static func isNumeric(_ name: String) -> Bool {
    ["--top", "--width", "--seed", "--max-errors"].contains(name)
  }

  /// `--sort` for `--sort <KEY>`, `UNIT` for `<UNIT>`.
  private static func bare(_ name: String) -> String {
    let first = name.split(separator: " ").first.map(String.init) ?? name
    return first.hasPrefix("<") ? String(first.dropFirst().prefix { $0 != ">" }) : first
  }

  static func didYouMean(_ guess: String?) -> String {
    guess.map { say("，是否想写 \($0)？", "; did you mean \($0)?") } ?? ""
  }
}
