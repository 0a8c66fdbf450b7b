internal import ArgumentParser

/// `cei completions`: the script with which a shell completes commands, options, units and data.
struct CompletionsCommand: ParsableCommand, ConsoleCommand {
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: say("输出命令行补全脚本", "Print the completion script of a shell"),
    discussion: say(
      "补全命令、选项、选项的值，以及评价对象、随附数据和方案的名称。",
      "Completes commands, options, their values, and the names of units, shipped data and schemes."
    ))

  static let examples = [
    HelpExample(
      "source <(cei completions bash)", zh: "bash，写进 ~/.bashrc", en: "bash, a line of ~/.bashrc"),
    HelpExample(
      "cei completions zsh > ~/.zfunc/_cei", zh: "zsh，~/.zfunc 应在 fpath 中",
      en: "zsh, with ~/.zfunc in fpath"),
    HelpExample(
      "cei completions fish > ~/.config/fish/completions/cei.fish", zh: "fish", en: "fish"),
  ]

  @Argument(help: ArgumentHelp(say("哪种命令行", "Which shell"), valueName: "SHELL"))
  var shell: Shell

  @OptionGroup(title: OutputOptions.title) var manner: MannerOptions

  func run() throws {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    try Output.write(CEI.completionScript(for: kind) + "\n")
  }
}
