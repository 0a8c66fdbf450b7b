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
    UsageProblem(
      say("没有子命令 \"\(word)\"", "there is no subcommand \"\(word)\"")
        + UsageMessage.didYouMean(NearestName.suggestion(for: word, in: Self.names)),
      hint: say("可用: ", "available: ") + Self.names.joined(separator: " ")
    ).leave()
  }
}
