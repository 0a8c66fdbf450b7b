internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// How a result is said, shared by all commands.
struct OutputOptions: ParsableArguments, Destination {
  static var title: String { say("输出选项", "Output options") }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, md, html
  }

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(say("输出格式", "Output format"), valueName: "FORMAT"))
  var typedFormat: Format = .table

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      say(
        "写入文件：写完才替换原文件；- 为标准输出",
        "Write to a file, replaced only once all is written; - is standard output"
      ), valueName: "FILE"), completion: .file())
  var output: String = "-"

  @Flag(
    help: ArgumentHelp(
      say(
        "供 Excel 打开的 CSV：加 BOM 和 CRLF，并使公式样的单元格失效",
        "CSV for Excel: BOM, CRLF, and cells that look like formulas made harmless")))
  var excel = false

  @OptionGroup var manner: MannerOptions

  /// Whether only the result is wanted.
  var quiet: Bool { manner.quiet }

  /// What is written: CSV where it is for a spreadsheet.
  var format: Format { excel && typedFormat == .table ? .csv : typedFormat }

  func validate() throws {
    if excel, format != .csv {
      throw ValidationError(
        say("--excel 只用于 --format csv", "--excel goes with --format csv"))
    }
  }

  /// The terminal layout of what is written: natural width where it is not a terminal.
  var terminal: TerminalFormat {
    let isTerminal = toStandardOutput && ProcessSurroundings.isTerminal(.output)
    let typed = Manner.typed
    return TerminalFormat(
      width: toStandardOutput ? typed.cells(.output) : typed.width,
      ansi: ANSI(isOn: typed.colour.isOn(isTerminal)))
  }

  /// Writes a report where and how it was asked for.
  ///
  /// - Parameter progress: goes on until the text is made, and has ended before it is written.
  func write(_ report: some Report, _ progress: Progress? = nil) throws {
    let text = text(report)
    progress?.end()
    try write(text)
  }

  private func text(_ report: some Report) -> String {
    switch format {
    case .table: return terminal.render(report.document(Speech.language))
    case .md: return MarkdownFormat().render(report.document(Speech.language))
    case .html: return HTMLPage(report.document(Speech.language)).text
    case .csv:
      return report.csvText(Speech.language, CSVFormat(excel: excel))
    case .json: return JSONWriter.write(report.json)
    }
  }

  /// One thing to do next, for people at a terminal.
  func advise(_ text: @autoclosure () -> String) {
    if toStandardOutput, format == .table { manner.advise(text()) }
  }

  /// One command to type next, for people at a terminal.
  func hint(_ words: @autoclosure () -> [String]) {
    if toStandardOutput, format == .table { manner.hint(words()) }
  }
}
