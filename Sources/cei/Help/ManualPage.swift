internal import ArgumentParser
internal import IndexReports

/// The manual page cei(1), made from the same content as the help pages.
///
/// Everything beyond ASCII is written as `\[u9655]`, so that any roff reads it without being told an
/// encoding; between two characters where a line may end stands `\:`.
struct ManualPage {
  func roff() -> String {
    var lines = [
      #".TH CEI 1 "" "cei \#(CEI.version)" "\#(Self.text(say("消费环境指数计算器", "Consumer-environment index")))""#,
      ".nh", ".ad l",
    ]
    let root = HelpContent(of: nil)
    lines += heading(say("名称", "NAME"))
    lines.append(#"cei \- "# + Self.text(root?.abstract ?? ""))
    lines += heading(say("概要", "SYNOPSIS"))
    for name in names {
      guard let usage = HelpContent(of: name)?.usage else { continue }
      lines += [".B " + Self.text(usage), ".br"]
    }
    lines += heading(say("说明", "DESCRIPTION")) + description
    lines += heading(say("命令", "COMMANDS"))
    for name in names { lines += command(name) }
    for (title, entries) in shared { lines += heading(title) + entries.flatMap(tagged) }
    lines += heading(say("退出码", "EXIT STATUS"))
    lines += ExitCodes.all.flatMap { tagged(.init(label: $0.code, text: $0.meaning)) }
    lines += heading(say("环境变量", "ENVIRONMENT"))
    lines += environment.flatMap { tagged(.init(label: $0.0, text: $0.1)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var names: [String] { CEI.subcommands.map { $0._commandName } }

  private var description: [String] {
    [
      Self.text(
        say(
          "结果写到标准输出，提示和问题写到标准错误。未指定数据时使用随附的公开数据，并加以说明。"
            + "数据与方案的全部问题一次列出，附文件、行和列。",
          "Results go to standard output, remarks and problems to standard error. Without data the "
            + "shipped published figures are used, and that is said. All problems of data and scheme "
            + "are listed in one run, with file, line and column."))
    ]
  }

  private var environment: [(String, String)] {
    [
      (
        "CEI_LANG",
        say(
          "语言：zh 或 en；--lang 优先。不看系统区域设置。",
          "The language, zh or en; --lang overrides it. The locale does not count.")
      ),
      (
        "CEI_HOME",
        say("含有 weights 和 datasets 的文件夹。", "The folder that holds weights and datasets.")
      ),
      ("NO_COLOR", say("不为空时不用颜色。", "No colours where it is not empty.")),
      ("TERM", say("为 dumb 时不用颜色。", "No colours where it is dumb.")),
    ]
  }

  /// The options that commands share, once.
  private var shared: [(String, [HelpContent.Entry])] {
    let content = HelpContent(of: "rank")
    return (content?.sections ?? []).dropFirst().map { ($0.title, $0.entries) }
  }

  /// A command with its arguments, its own options and its examples.
  private func command(_ name: String) -> [String] {
    guard let content = HelpContent(of: name) else { return [] }
    let sharedTitles = shared.map(\.0)
    let own = content.sections.filter { !sharedTitles.contains($0.title) }.flatMap(\.entries)
    var lines = [#".SS "\#(Self.text(content.name))""#, Self.text(content.abstract)]
    for paragraph in content.discussion { lines += [".PP", Self.text(paragraph)] }
    lines += (content.arguments + own).flatMap(tagged)
    lines += [".PP", Self.text(say("例:", "Examples:")), ".RS", ".nf"]
    for example in content.examples {
      lines += [Self.plain("# " + example.meaning), ".B " + Self.plain(example.line)]
    }
    return lines + [".fi", ".RE"]
  }

  private func heading(_ title: String) -> [String] { [#".SH "\#(Self.text(title))""#] }

  private func tagged(_ entry: HelpContent.Entry) -> [String] {
    [".TP", ".B " + Self.plain(entry.label), Self.text(entry.text)]
  }

  // MARK: Characters

  /// A text whose lines may end wherever ``LineWrapping`` would end them.
  private static func text(_ text: String) -> String {
    let pieces = LineWrapping.pieces(of: Substring(text)).map { plain(String($0)) }
    return pieces.reduce(into: "") { line, piece in
      line += (line.isEmpty || line.hasSuffix(" ") ? "" : #"\:"#) + piece
    }
  }

  /// A text in ASCII that roff takes as it is: no command, no escape.
  private static func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += #"\e"#
      case "-": result += #"\-"#
      case "\"": result += #"\(dq"#
      case "'": result += #"\(aq"#
      case "~": result += #"\(ti"#
      case "^": result += #"\(ha"#
      case "`": result += #"\(ga"#
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += #"\[u"# + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return result.hasPrefix(".") ? #"\&"# + result : result
  }
}
