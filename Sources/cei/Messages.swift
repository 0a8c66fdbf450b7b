internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// What goes to standard error.
enum Messages {
  /// Says one sentence, wrapped to the terminal or the width asked for.
  static func say(_ text: String) {
    let lines = Manner.typed.cells(.error).map { LineWrapping.wrap(text, to: $0) } ?? [text]
    FileAccess.writeToError(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Shows problems with their source lines.
  static func show(_ problems: [Diagnostic]) {
    let text = ProblemText(
      language: Speech.language, ansi: Manner.typed.ansi(.error),
      width: Manner.typed.cells(.error) ?? 100)
    let lines = SourceLines()
    let list = ProblemList(problems.map(Shipped.labelled))
    let rendered = text.render(list) { lines.line($1, of: $0) }
    FileAccess.writeToError(Array(rendered.utf8))
  }
}
