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
      valueName: "DATA|SCHEME"),
    completion: Candidates.dataOrSchemes)
  var subject: String?

  @Option(help: ArgumentHelp(say("输出格式", "Output format"), valueName: "FORMAT"))
  var format: Format = .table

  @Option(
    help: ArgumentHelp(
      say("每种代码最多显示几个问题，0 为全部", "Problems shown for each code, 0 for all"), valueName: "N"))
  var maxErrors = 20

  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: OutputOptions.title) var manner: MannerOptions

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
    if manner.quiet { return count }
    let ansi = Manner.typed.ansi(.output)
    let cells = Manner.typed.cells(.output)
    let lines = SourceLines()
    var text = ProblemText(language: language, ansi: ansi, width: cells ?? 100, limit: maxErrors)
      .render(list) { lines.line($1, of: $0) }
    if list.errorCount == 0, let summary = findings.summary {
      text += TerminalFormat(width: cells, ansi: ansi).render(summary.document(language))
    }
    return text
  }
}
