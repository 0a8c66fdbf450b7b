internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// What goes to standard error.
enum Messages {
  /// Says one sentence, wrapped where a terminal shows it.
  static func say(_ text: String) {
    let lines =
      ProcessSurroundings.isTerminal(.error)
      ? LineWrapping.wrap(text, to: max(40, ProcessSurroundings.terminalWidth(.error) ?? 80))
      : [text]
    FileAccess.writeToError(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Shows problems with their source lines.
  static func show(_ problems: [Diagnostic], colours: Bool? = nil) {
    let on =
      colours
      ?? (ProcessSurroundings.isTerminal(.error)
        && OutputOptions.environmentAllowsColour
        && !CommandLine.arguments.contains("--no-color"))
    let text = ProblemText(
      language: Speech.language, ansi: ANSI(isOn: on),
      width: ProcessSurroundings.terminalWidth(.error) ?? 100)
    let lines = SourceLines()
    let list = ProblemList(problems.map(Shipped.labelled))
    let rendered = text.render(list) { lines.line($1, of: $0) }
    FileAccess.writeToError(Array(rendered.utf8))
  }
}
