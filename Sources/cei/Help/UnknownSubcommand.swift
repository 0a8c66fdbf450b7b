internal import ArgumentParser
internal import CompositeIndex

/// A first word that is no subcommand.
struct UnknownSubcommand {
  private let word: String

  init?(_ arguments: [String]) {
    guard let first = arguments.first, !first.hasPrefix("-"),
      !Self.names.contains(first)
    else { return nil }
    word = first
  }

  static var names: [String] { CEI.subcommands.map { $0._commandName } + ["help"] }

  /// Says so, with the nearest name, and leaves.
  func refuse() -> Never {
    let guess = NearestName.suggestion(for: word, in: Self.names)
    Messages.say(
      say("用法错误: 没有子命令 \"\(word)\"", "usage error: there is no subcommand \"\(word)\"")
        + (guess.map { say("，是否想写 \"\($0)\"？", "; did you mean \"\($0)\"?") } ?? ""))
    Messages.say(
      say("可用: ", "available: ") + Self.names.joined(separator: " "))
    Exit.usage.leave()
  }
}
