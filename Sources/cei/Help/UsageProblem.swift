/// Something typed that makes no sense: one sentence, one hint, exit code 2.
struct UsageProblem {
  private let sentence: String
  private let hint: String

  init(_ sentence: String, hint: String) {
    self.sentence = sentence
    self.hint = hint
  }

  /// About the use of a command, which is shown.
  init(_ sentence: String, command: String?) {
    self.sentence = sentence
    let usage = HelpContent(of: command)?.usage ?? "cei"
    let page = ["cei help", command].compactMap { $0 }.joined(separator: " ")
    hint = say("用法: \(usage)（\(page) 说明全部选项）", "usage: \(usage) (see \(page))")
  }

  func leave() -> Never {
    Messages.say(say("用法错误: ", "usage error: ") + sentence)
    Messages.say(hint)
    Exit.usage.leave()
  }
}
