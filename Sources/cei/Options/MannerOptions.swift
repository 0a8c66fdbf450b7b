internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// How to speak, shared by all commands. What is typed is read by ``Manner``, before these.
struct MannerOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("语言", "Language"), valueName: "LANG"))
  var lang: Language?

  @OptionGroup var look: LookOptions

  /// Whether only the result is wanted.
  var quiet: Bool { look.quiet }

  /// One command to type next, for people at a terminal; not where input came from a pipe.
  func hint(_ words: [String]) {
    guard !words.contains(FileAccess.standardStream) else { return }
    let language = lang.map { ["--lang", $0.rawValue] } ?? []
    advise(CommandLineText.of(words + language))
  }

  /// One thing to do next, for people at a terminal.
  func advise(_ text: String) {
    guard !quiet, ProcessSurroundings.isTerminal(.output), ProcessSurroundings.isTerminal(.error)
    else { return }
    Messages.say(say("下一步: ", "next: ") + text)
  }
}

/// How wide, how coloured, how talkative: what has nothing to do with the language.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "按此宽度排版，至少 40；缺省为终端宽度", "Lay out for this width, at least 40; the terminal's unless given"),
      valueName: "N"))
  var width: Int?

  @Option(help: ArgumentHelp(say("何时用颜色", "When to use colours"), valueName: "WHEN"))
  var color: ColourChoice = .auto

  @Flag(help: ArgumentHelp(say("不用颜色，同 --color never", "No colours, as --color never")))
  var noColor = false

  @Flag(
    name: [.customShort("q"), .long],
    help: ArgumentHelp(
      say("不输出提示和警告；check 只输出计数行", "No hints or warnings; check prints only the line that counts")))
  var quiet = false

  func validate() throws {
    if let width, width < 40 {
      throw ValidationError(say("--width 至少为 40", "--width is at least 40"))
    }
  }
}

extension ColourChoice: ExpressibleByArgument {}
