internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei check`: everything that is wrong with data and scheme, in one run.
struct CheckCommand: ParsableCommand, ConsoleCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, github
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say("检查数据和方案，一次列出全部问题", "Check data and scheme, and list every problem at once"))

  static let examples = [
    HelpExample("cei check my.csv -w default", zh: "检查自己的表", en: "check your own table"),
    HelpExample("cei check weights/default.json", zh: "只检查方案", en: "check a scheme alone"),
  ]

  @Argument(
    help: ArgumentHelp(
      say("数据（文件夹、CSV 文件）或方案（.json）", "Data (a folder, a CSV file) or a scheme (.json)"),
      valueName: "DATA|SCHEME"))
  var subject: String?

  @Option(help: ArgumentHelp(say("输出格式", "Output format"), valueName: "table|json|github"))
  var format: Format = .table

  @Option(
    help: ArgumentHelp(
      say("每种代码最多显示几个问题，0 为全部", "Problems shown for each code, 0 for all"), valueName: "N"))
  var maxErrors = 20

  @OptionGroup var assessment: AssessmentOptions

  @Option(help: ArgumentHelp(say("语言，缺省 zh", "Language, zh unless given"), valueName: "zh|en"))
  var lang: Language?

  @Option(
    help: ArgumentHelp(
      say("按此宽度排版", "Lay out for this width"), valueName: "N"))
  var width: Int?

  @Flag(help: ArgumentHelp(say("不用颜色", "No colour")))
  var noColor = false

  @Flag(
    name: [.customShort("q"), .long], help: ArgumentHelp(say("只输出计数行", "Only the line that counts"))
  )
  var quiet = false

  func run() throws {
    let findings = InputCheck(subject: subject, options: assessment)
    let list = ProblemList(findings.problems.map(Shipped.labelled))
    try Output.write(text(list, findings))
    if list.errorCount > 0 { Failure.exit(for: findings.problems).leave() }
  }

  private func text(_ list: ProblemList, _ findings: InputCheck) throws -> String {
    let language = Speech.language
    switch format {
    case .json: return JSONWriter.write(list.json)
    case .github: return list.annotations(language)
    case .table: break
    }
    let count = list.countLine(language) + "\n"
    if quiet { return count }
    let isTerminal = ProcessSurroundings.isTerminal(.output) && !noColor
    let ansi = ANSI(isOn: isTerminal && OutputOptions.environmentAllowsColour)
    let cells = width ?? (isTerminal ? ProcessSurroundings.terminalWidth() : nil)
    let lines = SourceLines()
    var text = ProblemText(language: language, ansi: ansi, width: cells ?? 100, limit: maxErrors)
      .render(list) { lines.line($1, of: $0) }
    if let summary = findings.summary {
      text += TerminalFormat(width: cells, ansi: ansi).render(summary.document(language))
    }
    return text
  }
}
