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
      if let typed = negativeValue(behind: name) { return badValue(typed, of: name, allowed: []) }
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
    let kind = allowed.isEmpty ? kind(of: name) ?? "" : ""
    return say("\(name) 不接受 \"\(value)\"", "\(name) does not take \"\(value)\"")
      + kind + didYouMean(guess)
      + (allowed.isEmpty ? "" : say("（可用：\(list)）", " (available: \(list))"))
  }

  /// The allowed values: between quotes where they are few, one a line where they are many.
  private static func allowed(_ english: String, _ quoted: [String]) -> [String] {
    let lines = english.split(separator: "\n").filter { $0.hasPrefix("  - ") }
    return lines.isEmpty ? Array(quoted.dropFirst(2)) : lines.map { String($0.dropFirst(4)) }
  }

  /// What an option with a number takes.
  private static func kind(of name: String) -> String? {
    switch name {
    case "--seed":
      let most = String(UInt64.max)
      return say("，应为 0 至 \(most) 的整数", "; it takes a whole number from 0 to \(most)")
    case "-n", "--replicates", "--base", "--threads", "--top-best", "--top",
      "--round":
      return say("，应为不小于 1 的整数", "; it takes a whole number, 1 or more")
    case "--resamples", "--width", "--max-errors":
      return say("，应为整数", "; it takes a whole number")
    case "--shares":
      return say(
        "，应为 下限:上限，0 到 100 之间的百分数，例如 4:20",
        "; it takes MIN:MAX, per cent between 0 and 100, for example 4:20")
    case "--limit":
      return say("，应为大于 0、小于 10 的数", "; it takes a number above 0 and below 10")
    case "--interval", "--confidence":
      return say("，应为 0 与 100（%）之间的数", "; it takes a number between 0 and 100 (per cent)")
    default: return nil
    }
  }

  /// What was typed behind an option and begins as a negative number does (`-1`, `-1:20`), so that the
  /// library takes it for an option.
  private static func negativeValue(behind name: String) -> String? {
    let words = CommandLine.arguments
    guard let place = words.lastIndex(of: name), place + 1 < words.count else { return nil }
    let next = words[place + 1]
    guard next.hasPrefix("-"), let first = next.dropFirst().first else { return nil }
    return first.isNumber || first == "." || Double(next) != nil ? next : nil
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
