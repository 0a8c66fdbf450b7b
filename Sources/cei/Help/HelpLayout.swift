internal import ArgumentParser
internal import IndexReports

/// Lays help pages out by terminal cells.
struct HelpLayout {
  let width: Int
  private static let labelCells = 26

  /// What it is, two examples, and where to go on.
  func welcome() -> String {
    let content = HelpContent(of: nil)
    return """
      \(wrapped(content?.abstract ?? ""))

        cei rank
        \(say("cei gap 陕西", "cei gap Shaanxi"))

      \(say("cei help 列出全部命令", "cei help lists all commands"))

      """
  }

  func page(_ subcommand: String?) -> String {
    guard let content = HelpContent(of: subcommand) else { return welcome() }
    var lines = [wrapped(content.abstract), ""]
    let examples =
      CEI.subcommands.first { $0._commandName == subcommand }?.examples
      ?? [RankCommand.examples[0], GapCommand.examples[0], ExplainCommand.examples[0]]
    lines.append(say("例:", "Examples:"))
    for example in examples {
      lines.append(entry(HelpContent.Entry(label: example.line, text: example.meaning), cells: 48))
    }
    lines += ["", wrapped(say("用法: ", "Usage: ") + content.usage)]
    lines += section(say("命令:", "Commands:"), content.subcommands)
    lines += section(say("参数:", "Arguments:"), content.arguments)
    lines += section(say("选项:", "Options:"), content.options)
    if subcommand == nil {
      lines += [
        "",
        wrapped(
          say(
            "cei help 命令 说明一个命令；cei help exit-codes 列出退出码；cei explain E110 解释错误代码。",
            "cei help COMMAND tells about one command; cei help exit-codes lists the exit codes; "
              + "cei explain E110 explains a diagnostic.")),
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func exitCodes() -> String {
    let codes = [
      ("0", say("完成", "done")),
      ("1", say("输入已读入，但有错", "the input was read and is wrong")),
      ("2", say("用法错误", "usage")),
      ("3", say("文件不能读写", "a file cannot be read or written")),
      ("4", say("核验不一致", "a verification did not match")),
      ("130", say("被中断", "interrupted")),
    ]
    return codes.map { "\(CellWidth.pad($0, to: 5))\($1)" }.joined(separator: "\n") + "\n"
  }

  private func section(_ title: String, _ entries: [HelpContent.Entry]) -> [String] {
    entries.isEmpty ? [] : ["", title] + entries.map { entry($0, cells: Self.labelCells) }
  }

  /// A label with its text beside it, or below it where the label is long or the page narrow.
  private func entry(_ entry: HelpContent.Entry, cells: Int) -> String {
    let label = "  " + entry.label
    let room = width - cells - 2
    if CellWidth.of(label) <= cells, room >= 24 {
      let text = LineWrapping.wrap(entry.text, to: room)
      let first = CellWidth.pad(label, to: cells) + "  " + (text.first ?? "")
      let rest = text.dropFirst().map { String(repeating: " ", count: cells + 2) + $0 }
      return ([first] + rest).joined(separator: "\n")
    }
    let head = LineWrapping.wrap(entry.label, to: width - 6, hanging: 2).map { "  " + $0 }
    let body = LineWrapping.wrap(entry.text, to: width - 6).map { "      " + $0 }
    return (head + body).joined(separator: "\n")
  }

  private func wrapped(_ text: String) -> String {
    LineWrapping.wrap(text, to: width).joined(separator: "\n")
  }
}
