internal import ArgumentParser
internal import IndexFiles
internal import IndexReports

/// A command line that asks for help, recognised before it is parsed.
///
/// The argument parser wraps help by characters, which lets Chinese lines run to twice the width of
/// the terminal; so the pages are laid out here, from what the parser knows about each command.
struct HelpRequest {
  private enum Page {
    case welcome
    case command([String])
    case exitCodes
    case version
  }

  private let page: Page
  private let width: Int

  /// `nil` unless help is asked for: nothing typed, `help …`, `-h` or `--help`.
  init?(_ arguments: [String]) {
    let typed = Self.withoutManner(arguments.prefix { $0 != "--" })
    let words = typed.filter { !$0.hasPrefix("-") }
    if typed.isEmpty {
      page = .welcome
    } else if typed.contains("--version") {
      page = .version
    } else if words.first == "help" {
      page =
        words.dropFirst().first == "exit-codes"
        ? .exitCodes : .command(Array(words.dropFirst().prefix(1)))
    } else if typed.contains("-h") || typed.contains("--help") {
      page = .command(words.first.map { [$0] } ?? [])
    } else {
      return nil
    }
    if case .command(let path) = page, let name = path.first,
      !UnknownSubcommand.names.contains(name)
    {
      return nil
    }
    width = max(40, Self.option("--width", arguments) ?? ProcessSurroundings.terminalWidth() ?? 80)
  }

  /// What was typed but for the options that say how to speak, which say nothing about the page.
  private static func withoutManner(_ arguments: some Sequence<String>) -> [String] {
    let manner = ["--lang", "--width"]
    var kept: [String] = []
    var isValue = false
    for argument in arguments {
      let isManner = manner.contains { argument == $0 || argument.hasPrefix($0 + "=") }
      if !isValue, !isManner { kept.append(argument) }
      isValue = !isValue && manner.contains(argument)
    }
    return kept
  }

  private static func option(_ name: String, _ arguments: [String]) -> Int? {
    for (position, argument) in arguments.enumerated() {
      if argument == name, position + 1 < arguments.count { return Int(arguments[position + 1]) }
      if argument.hasPrefix(name + "=") { return Int(argument.dropFirst(name.count + 1)) }
    }
    return nil
  }

  /// Writes the page and leaves.
  func answer() -> Never {
    let layout = HelpLayout(width: width)
    let text: String
    switch page {
    case .welcome: text = layout.welcome()
    case .exitCodes: text = layout.exitCodes()
    case .version: text = "cei \(CEI.version)\n"
    case .command(let path): text = layout.page(path.first == "help" ? nil : path.first)
    }
    do {
      try Output.write(text)
      Exit.done.leave()
    } catch {
      Failure(error).leave()
    }
  }
}
