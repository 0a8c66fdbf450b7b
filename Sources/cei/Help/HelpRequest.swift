internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles

/// A command line that asks for help, recognised before it is parsed.
///
/// The argument parser wraps help by characters, which lets Chinese lines run to twice the width of
/// the terminal; so the pages are laid out here, from what the parser knows about each command.
struct HelpRequest {
  private enum Page {
    case welcome
    case command(String?)
    case exitCodes
    case manual
    case version
    case unknown(String)
  }

  private let page: Page

  /// What `cei help` can be asked about.
  static var topics: [String] { UnknownSubcommand.names + ["exit-codes"] }

  /// `nil` unless help is asked for: nothing typed, `help …`, `-h` or `--help`.
  init?(_ manner: Manner) {
    let typed = Array(manner.rest.prefix { $0 != "--" })
    let words = typed.filter { !$0.hasPrefix("-") }
    let asks = typed.contains("-h") || typed.contains("--help")
    if typed.isEmpty, manner.rest.isEmpty {
      page = .welcome
    } else if typed.contains("--version") {
      page = .version
    } else if words.first == "help" {
      page = typed.contains("--man") ? .manual : Self.page(words.dropFirst().first)
    } else if asks, words.first.map(UnknownSubcommand.names.contains) ?? true {
      page = .command(words.first)
    } else {
      return nil
    }
  }

  private static func page(_ topic: String?) -> Page {
    switch topic {
    case nil, "help": .command(nil)
    case "exit-codes": .exitCodes
    case let topic? where UnknownSubcommand.names.contains(topic): .command(topic)
    case let topic?: .unknown(topic)
    }
  }

  /// Writes the page and leaves.
  func answer() -> Never {
    let layout = HelpLayout(width: Manner.typed.cells(.output) ?? 80)
    let text: String
    switch page {
    case .welcome: text = layout.welcome()
    case .exitCodes: text = layout.exitCodes()
    case .version: text = "cei \(CEI.version)\n"
    case .manual: text = ManualPage().roff()
    case .command(let name): text = layout.page(name)
    case .unknown(let topic):
      UsageProblem(
        say("没有帮助主题 \"\(topic)\"", "there is no help about \"\(topic)\"")
          + UsageMessage.didYouMean(NearestName.suggestion(for: topic, in: Self.topics)),
        hint: say("可用: ", "available: ") + Self.topics.joined(separator: " ")
      ).leave()
    }
    do {
      try Output.write(text)
      Exit.done.leave()
    } catch {
      Failure(error).leave()
    }
  }
}
