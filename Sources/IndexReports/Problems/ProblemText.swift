public import CompositeIndex

/// Shows problems to a person: the sentence, the place with its line, and how to mend it.
public struct ProblemText: Sendable {
  /// The language spoken.
  public var language: Language
  /// The colours.
  public var ansi: ANSI
  /// Cells of a line; sentences wrap and long source lines are shown in part.
  public var width: Int
  /// Problems shown of one code; 0 shows all. The true total is always said.
  public var limit: Int
  /// How to see the problems that are not shown.
  public var advice: LocalizedText

  /// Makes a format.
  public init(
    language: Language, ansi: ANSI = ANSI(isOn: false), width: Int = 100, limit: Int = 20,
    advice: LocalizedText = LocalizedText(
      zh: "--max-errors 0 显示全部", en: "--max-errors 0 shows all")
  ) {
    self.language = language
    self.ansi = ansi
    self.width = max(40, width)
    self.limit = limit
    self.advice = advice
  }

  /// The text for all problems, ending with the count line; empty where there are none.
  ///
  /// - Parameter sourceLine: the text of a file's line (from 1) without its end; `nil` where it
  ///   cannot be shown.
  public func render(
    _ problems: ProblemList, sourceLine: (_ file: String, _ line: Int) -> String?
  ) -> String {
    guard !problems.all.isEmpty else { return "" }
    let (shown, hidden) = problems.limited(to: limit)
    let blocks = shown.map { lines(of: $0, sourceLine: sourceLine).joined(separator: "\n") }
    let rest = hidden.map(hiddenLine)
    let count = (rest + [problems.countLine(language)]).joined(separator: "\n")
    return (blocks + [count]).joined(separator: "\n\n") + "\n"
  }

  /// The lines of one problem.
  func lines(
    of diagnostic: Diagnostic, sourceLine: (_ file: String, _ line: Int) -> String?
  ) -> [String] {
    var lines = heading(of: diagnostic)
    var gutter = 1
    if let place = diagnostic.place {
      let number = String(place.line)
      gutter = max(2, number.count)
      lines.append(CellWidth.spaces(gutter) + "--> " + position(of: place, diagnostic.context))
      if let text = sourceLine(place.file, place.line) {
        let excerpt = SourceExcerpt(
          line: text, column: place.column, span: place.length, width: width - gutter - 3)
        let bar = CellWidth.spaces(gutter) + " |"
        lines.append(ansi.paint(bar, .muted))
        lines.append(
          ansi.paint(CellWidth.pad(number, to: gutter, .right) + " |", .muted)
            + (excerpt.text.isEmpty ? "" : " " + excerpt.text))
        let mark = String(repeating: "^", count: excerpt.length)
        lines.append(
          ansi.paint(bar, .muted) + CellWidth.spaces(1 + excerpt.indent)
            + paint(mark, diagnostic.severity))
      }
    }
    lines += remark(diagnostic.fix, LocalizedText(zh: "修复", en: "fix"), gutter)
    lines += remark(diagnostic.note, LocalizedText(zh: "说明", en: "note"), gutter)
    return lines
  }

  /// `error[E102]: …`, wrapped.
  private func heading(of diagnostic: Diagnostic) -> [String] {
    let word = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    let sentence = TerminalText.safe(diagnostic.message[language])
    let lines = LineWrapping.wrap(word + ": " + sentence, to: width, hanging: 2)
    return lines.enumerated().map { index, line in
      index == 0 ? paint(word, diagnostic.severity) + line.dropFirst(word.count) : line
    }
  }

  private func position(of place: SourcePlace, _ context: LocalizedText?) -> String {
    let position = TerminalText.safe("\(place.file):\(place.line):\(place.column)")
    guard let context else { return position }
    let text = TerminalText.safe(context[language])
    return position + (language == .zh ? "  （\(text)）" : "  (\(text))")
  }

  private func remark(_ text: LocalizedText?, _ title: LocalizedText, _ gutter: Int) -> [String] {
    guard let text else { return [] }
    let start = CellWidth.spaces(gutter + 1) + "= \(title[language]): "
    let hanging = CellWidth.of(start)
    let sentence = TerminalText.safe(text[language])
    return LineWrapping.wrap(start + sentence, to: width, hanging: hanging)
  }

  private func paint(_ text: String, _ severity: Diagnostic.Severity) -> String {
    severity == .error ? ansi.error(text) : ansi.warning(text)
  }

  private func hiddenLine(_ hidden: ProblemList.Hidden) -> String {
    let (code, total, shown) = (hidden.code.rawValue, hidden.total, hidden.shown)
    let advice =
      limit > 0
      ? LocalizedText(zh: "（\(self.advice.zh)）", en: " (\(self.advice.en))")
      : LocalizedText("")
    return language == .zh
      ? "\(code) 共 \(total) 处，已显示前 \(shown) 处\(advice.zh)"
      : "\(code): \(total) in all, the first \(shown) shown\(advice.en)"
  }
}
