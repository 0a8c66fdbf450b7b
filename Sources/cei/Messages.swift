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
  ///
  /// - Parameter ofPanel: whether they are of judgements, which `cei check` does not look at.
  static func showBriefly(_ warnings: [Diagnostic], ofPanel: Bool = false) {
    for warning in warnings.prefix(briefLimit).map(Shipped.labelled) {
      let place = warning.place.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
      say("! \(place)\(warning.message[Speech.language]) [\(warning.code.rawValue)]")
    }
    if warnings.count > briefLimit {
      let more = warnings.count - briefLimit
      let advice =
        ofPanel ? rest : LocalizedText(zh: "cei check 全部列出", en: "cei check lists them all")
      say(
        LocalizedText(
          zh: "! 另有 \(more) 个警告，\(advice.zh)", en: "! \(more) more warnings: \(advice.en)")[
            Speech.language])
    }
  }

  private static let briefLimit = 8

  /// How to come to what is not shown; only `cei check` can show everything.
  private static let rest = LocalizedText(
    zh: "改好这些再运行，可看其余", en: "mend these and run again to see the rest")

  /// Shows problems with their source lines.
  static func show(_ problems: [Diagnostic]) {
    let text = ProblemText(
      language: Speech.language, ansi: Manner.typed.ansi(.error),
      width: Manner.typed.cells(.error) ?? 100, advice: rest)
    let lines = SourceLines()
    let list = ProblemList(problems.map(Shipped.labelled))
    let rendered = text.render(list) { lines.line($1, of: $0) }
    FileAccess.writeToError(Array(rendered.utf8))
  }
}
