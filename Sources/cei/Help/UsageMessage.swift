internal import CompositeIndex

/// What the argument parser says, in the language of this run, with the nearest value for a typo.
///
/// The library speaks English only; the few shapes of sentence that users meet are said again here,
/// anything else passes through.
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
    if english.hasPrefix("Unknown option") {
      return say("未知选项 \(first)", "unknown option \(first)")
        + didYouMean(quoted.count > 1 ? quoted[1] : nil)
    }
    if english.hasPrefix("Missing expected argument") {
      return say("缺少参数 \(first)", "missing argument \(first)")
    }
    if english.hasPrefix("Missing value for") {
      return say("选项 \(first) 缺少值", "option \(first) needs a value")
    }
    if english.contains("nexpected argument") {
      let list = quoted.joined(separator: " ")
      return say("多余的参数 \(list)", "unexpected: \(list)")
    }
    if english.hasPrefix("The value"), quoted.count > 1 {
      let words = Array(quoted.dropFirst(2))
      let name = quoted[1].split(separator: " ").first.map(String.init) ?? quoted[1]
      let list = words.joined(separator: say("、", ", "))
      return say("\(name) 不接受 \"\(first)\"", "\(name) does not take \"\(first)\"")
        + didYouMean(NearestName.suggestion(for: first, in: words))
        + (words.isEmpty ? "" : say("（可用：\(list)）", " (available: \(list))"))
    }
    return nil
  }

  private static func didYouMean(_ guess: String?) -> String {
    guess.map { say("，是否想写 \($0)？", "; did you mean \($0)?") } ?? ""
  }
}
