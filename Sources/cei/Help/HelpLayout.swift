internal import IndexReports

/// Lays help pages out by terminal cells.
struct HelpLayout {
  let width: Int

  /// Labels are at most so wide for texts to stand beside them.
  private static let widestLabel = 26
  /// Cells that a text beside a label needs.
  private static let narrowestText = 24

  /// What it is, two examples, and where to go on.
  func welcome() -> String {
    let content = HelpContent(of: nil)
    var lines = [wrapped(content?.abstract ?? ""), ""]
    lines += examples(Array((content?.examples ?? []).prefix(2)))
    lines += ["", say("cei help 列出全部命令", "cei help lists all commands")]
    return lines.joined(separator: "\n") + "\n"
  }

  func page(_ subcommand: String?) -> String {
    guard let content = HelpContent(of: subcommand) else { return welcome() }
    var lines = [wrapped(content.abstract), "", say("例:", "Examples:")]
    lines += examples(content.examples)
    lines += ["", wrapped(say("用法: ", "Usage: ") + content.usage)]
    for paragraph in content.discussion { lines += ["", wrapped(paragraph)] }
    let all = content.subcommands + content.arguments + content.sections.flatMap(\.entries)
    let cells = labelCells(all.map(\.label))
    lines += section(say("命令", "Commands"), content.subcommands, cells)
    lines += section(say("参数", "Arguments"), content.arguments, cells)
    for part in content.sections { lines += section(part.title, part.entries, cells) }
    if subcommand == nil { lines += ["", wrapped(Self.further)] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static var further: String {
    say(
      "cei help 命令 说明一个命令；cei help exit-codes 列出退出码；cei help --man 输出手册页；"
        + "cei explain E110 解释问题代码。",
      "cei help COMMAND tells about one command; cei help exit-codes lists the exit codes; "
        + "cei help --man prints the manual page; cei explain E110 explains a code.")
  }

  func exitCodes() -> String {
    ExitCodes.all.map { code, meaning in
      let lines = LineWrapping.wrap(meaning, to: width - 5)
      return lines.enumerated().map { index, line in
        CellWidth.pad(index == 0 ? code : "", to: 5) + line
      }.joined(separator: "\n")
    }.joined(separator: "\n") + "\n"
  }

  // MARK: Examples

  /// Command lines with what they do beside them, or below where one of them is long.
  private func examples(_ examples: [HelpExample]) -> [String] {
    let widest = examples.map { CellWidth.of($0.line) }.max() ?? 0
    let fit = examples.allSatisfy { 2 + widest + 3 + CellWidth.of($0.meaning) <= width }
    if fit {
      return examples.map { "  " + CellWidth.pad($0.line, to: widest) + "   " + $0.meaning }
    }
    return examples.flatMap { example in
      commandLines(example.line) + indented(example.meaning, by: 6)
    }
  }

  /// A command line broken between words, so that it can still be pasted.
  private func commandLines(_ command: String) -> [String] {
    var lines: [String] = []
    var line = " "
    for word in command.split(separator: " ") {
      if line.count > 2, CellWidth.of(line) + 1 + CellWidth.of(word) + 2 > width {
        lines.append(line + " \\")
        line = "   "
      }
      line += " " + word
    }
    return lines + [line]
  }

  // MARK: Labels with texts

  /// Where texts begin: behind the widest label that is not too wide.
  private func labelCells(_ labels: [String]) -> Int {
    let widest = labels.map { CellWidth.of($0) }.filter { $0 <= Self.widestLabel }.max() ?? 0
    return 2 + widest + 2
  }

  private func section(
    _ title: String, _ entries: [HelpContent.Entry], _ cells: Int
  ) -> [String] {
    if entries.isEmpty { return [] }
    let isBeside = width - cells >= Self.narrowestText
    return ["", title + ":"] + entries.flatMap { isBeside ? beside($0, cells) : stacked($0) }
  }

  private func beside(_ entry: HelpContent.Entry, _ cells: Int) -> [String] {
    let label = "  " + entry.label
    if CellWidth.of(label) + 2 > cells { return stacked(entry) }
    let text = LineWrapping.wrap(entry.text, to: width - cells)
    return text.enumerated().map { index, line in
      CellWidth.pad(index == 0 ? label : "", to: cells) + line
    }
  }

  private func stacked(_ entry: HelpContent.Entry) -> [String] {
    LineWrapping.wrap(entry.label, to: width - 2, hanging: 2).map { "  " + $0 }
      + indented(entry.text, by: 6)
  }

  private func indented(_ text: String, by cells: Int) -> [String] {
    LineWrapping.wrap(text, to: width - cells).map { CellWidth.pad("", to: cells) + $0 }
  }

  private func wrapped(_ text: String) -> String {
    LineWrapping.wrap(text, to: width).joined(separator: "\n")
  }
}
