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

  /// One line for each warning: a run that goes on should not bury its result under source lines.
  static func showBriefly(_ warnings: [Diagnostic]) {
    for warning in warnings.prefix(briefLimit).map(Shipped.labelled) {
      let place = warning.place.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
      say("! \(place)\(warning.message[Speech.language]) [\(warning.code.rawValue)]")
    }
    if warnings.count > briefLimit {
      let more = warnings.count - briefLimit
      say(
        LocalizedText(
          zh: "! 另有 \(more) 个警告，cei check 全部列出",
          en: "! \(more) more warnings: cei check lists them all")[Speech.language])
    }
  }

  private static let briefLimit = 8

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
