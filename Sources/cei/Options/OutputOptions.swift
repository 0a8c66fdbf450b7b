internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// How a result is said, shared by all commands.
struct OutputOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, md
  }

  enum Colour: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(
    name: .long,
    help: ArgumentHelp(say("输出格式", "Output format"), valueName: "table|csv|json|md"))
  var format: Format = .table

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      say(
        "写入文件（先写在旁边再改名）；- 为标准输出",
        "Write to a file (written beside, then renamed); - is standard output"),
      valueName: "FILE"))
  var output: String = "-"

  @Flag(
    help: ArgumentHelp(
      say(
        "CSV 供 Excel 打开：加 BOM 和 CRLF，并使公式样的单元格失效",
        "CSV for Excel: BOM, CRLF, and cells that look like formulas made harmless")))
  var excel = false

  @Option(help: ArgumentHelp(say("语言，缺省 zh", "Language, zh unless given"), valueName: "zh|en"))
  var lang: Language?

  @Option(
    help: ArgumentHelp(
      say("按此宽度排版（缺省为终端宽度）", "Lay out for this width (the terminal's unless given)"),
      valueName: "N"))
  var width: Int?

  @Option(
    help: ArgumentHelp(
      say("颜色：仅终端、总是、从不", "Colour: on terminals, always, never"),
      valueName: "auto|always|never"))
  var color: Colour = .auto

  @Flag(help: ArgumentHelp(say("不用颜色，同 --color never", "No colour, as --color never")))
  var noColor = false

  @Flag(
    name: [.customShort("q"), .long], help: ArgumentHelp(say("不输出提示和警告", "No hints or warnings")))
  var quiet = false

  func validate() throws {
    if let width, width < 40 {
      throw ValidationError(say("--width 至少为 40", "--width is at least 40"))
    }
    if excel, format != .csv {
      throw ValidationError(
        say("--excel 只用于 --format csv", "--excel goes with --format csv"))
    }
  }

  var toStandardOutput: Bool { output == "-" }

  /// The terminal layout of standard output: natural width where it is not a terminal.
  var terminal: TerminalFormat {
    let isTerminal = toStandardOutput && ProcessSurroundings.isTerminal(.output)
    return TerminalFormat(
      width: width ?? (isTerminal ? ProcessSurroundings.terminalWidth() ?? 80 : nil),
      ansi: ANSI(isOn: colours(on: isTerminal)))
  }

  func colours(on isTerminal: Bool) -> Bool {
    if noColor || color == .never { return false }
    if color == .always { return true }
    return isTerminal && Self.environmentAllowsColour
  }

  /// Whether neither `NO_COLOR` nor a dumb terminal forbids colour.
  static var environmentAllowsColour: Bool {
    (ProcessSurroundings.variable("NO_COLOR") ?? "").isEmpty
      && ProcessSurroundings.variable("TERM") != "dumb"
  }

  /// Writes a report where and how it was asked for.
  func write(_ report: some Report) throws {
    try write(text(report))
  }

  /// Writes finished text.
  func write(_ text: String) throws {
    if toStandardOutput {
      try Output.write(text)
    } else {
      try FileAccess.write(Array(text.utf8), to: output)
    }
  }

  private func text(_ report: some Report) -> String {
    switch format {
    case .table: return terminal.render(report.document(Speech.language))
    case .md: return MarkdownFormat().render(report.document(Speech.language))
    case .csv:
      return report.csvText(Speech.language, CSVFormat(excel: excel))
    case .json: return JSONWriter.write(report.json)
    }
  }

  /// Says something on standard error, unless quiet.
  func remark(_ text: @autoclosure () -> String) {
    if !quiet { Messages.say(text()) }
  }

  /// One suggestion of what to type next, for people at a terminal.
  func hint(_ text: @autoclosure () -> String) {
    if !quiet, toStandardOutput, format == .table, ProcessSurroundings.isTerminal(.output),
      ProcessSurroundings.isTerminal(.error)
    {
      Messages.say(say("下一步: ", "next: ") + text())
    }
  }
}
