internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei check`: everything that is wrong with data and scheme, in one run.
struct CheckCommand: ParsableCommand, ConsoleCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, github, sarif
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say("检查数据和方案，一次列出全部问题", "Check data and scheme, and list every problem at once"))

  static let examples = [
    HelpExample("cei check my.csv -w default", zh: "检查自己的表", en: "check your own table"),
    HelpExample(
      "cei check my.csv --fix", zh: "列出可自动改写之处（全角数字、编码等），不写入",
      en: "show what can be rewritten without loss"),
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

  @Flag(
    help: ArgumentHelp(
      say(
        "列出无损的改写：UTF-8、半角数字、去千分位和空格、逗号分隔、LF",
        "Show repairs without loss: UTF-8, half-width digits, no separators or spaces, commas, LF"))
  )
  var fix = false

  @Flag(
    help: ArgumentHelp(
      say("与 --fix 同用：写入，原文件另存为 .orig", "With --fix: write them, keeping originals with .orig")))
  var write = false

  @Flag(
    help: ArgumentHelp(say("数据或方案有错也以 0 退出", "Exit with 0 even where data or scheme are wrong")))
  var exitZero = false

  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: OutputOptions.title) var manner: MannerOptions

  func validate() throws {
    if write, !fix { throw ValidationError(say("--write 与 --fix 同用", "--write goes with --fix")) }
    if maxErrors < 0 {
      throw ValidationError(say("--max-errors 至少为 0", "--max-errors is at least 0"))
    }
  }

  func run() throws {
    let repairs = try fix ? self.repairs() : nil
    if write { try repairs?.write() }
    var options = assessment
    if repairs?.areUTF8 == true { options.encoding = nil }
    let findings = InputCheck(subject: subject, options: options, files: repairs?.files ?? .disk)
    let list = ProblemList(findings.problems.map(Shipped.labelled))
    try Output.write(text(list, findings, repairs))
    let isBent = list.all.contains { [.bentNumber, .bentText].contains($0.code) }
    if isBent, !fix, format == .table {
      manner.hint(["check"] + [subject].compactMap { $0 } + assessment.words + ["--fix"])
    }
    guard list.errorCount > 0 else { return }
    let exit = Failure.exit(for: findings.problems)
    if exit != .wrongInput || !exitZero { exit.leave() }
  }

  private func repairs() throws -> TableRepairs {
    if let subject, subject == FileAccess.standardStream || InputCheck.isScheme(subject) {
      throw Diagnostics([CommandProblem.nothingToRepair(subject)])
    }
    let path = try Shipped.dataset(subject)
    let scheme =
      FileAccess.isFolder(path)
      ? nil : try? Shipped.scheme(assessment.weights ?? "default").scheme
    return try TableRepairs(path: path, options: assessment, scheme: scheme)
  }

  private func text(
    _ list: ProblemList, _ findings: InputCheck, _ repairs: TableRepairs?
  ) -> String {
    let language = Speech.language
    let report = repairs?.report(isWritten: write, limit: maxErrors)
    switch format {
    case .json:
      let json = report.map { ["repairs": $0.json, "problems": list.json] } ?? list.json
      return JSONWriter.write(json)
    case .github: return list.annotations(language)
    case .sarif: return JSONWriter.write(list.sarif(language))
    case .table: break
    }
    let count = list.countLine(language) + "\n"
    if manner.quiet { return count }
    let ansi = Manner.typed.ansi(.output)
    let cells = Manner.typed.cells(.output)
    let lines = SourceLines(repairs?.texts ?? [:])
    let terminal = TerminalFormat(width: cells, ansi: ansi)
    var text = report.map { terminal.render($0.document(language)) + "\n" } ?? ""
    text += ProblemText(language: language, ansi: ansi, width: cells ?? 100, limit: maxErrors)
      .render(list) { lines.line($1, of: $0) }
    if list.errorCount == 0, let summary = findings.summary {
      text += terminal.render(summary.document(language))
    }
    return text
  }
}
