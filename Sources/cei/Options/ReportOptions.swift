internal import ArgumentParser
internal import CompositeIndex
internal import IndexReports

/// Where a report goes and how it looks.
struct ReportOptions: ParsableArguments, Destination {
  static var title: String { say("输出选项", "Output options") }

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      say(
        "写入文件：写完才替换原文件；- 为标准输出",
        "Write to a file, replaced only once all is written; - is standard output"
      ), valueName: "FILE"), completion: .file(extensions: ["html"]))
  var output: String = "-"

  @Option(
    help: ArgumentHelp(
      say(
        "版式：plain 通用，gongwen 公文（GB/T 9704）",
        "Looks: plain, or gongwen for official documents (GB/T 9704)"),
      valueName: "THEME"))
  var theme: ReportTheme = .plain

  @Flag(help: ArgumentHelp(say("注明生成日期（UTC）", "Say on which day it was made (UTC)")))
  var stamp = false

  @Option(
    help: ArgumentHelp(
      say("语言；both 为中英两份在一个文件里", "Language; both puts the two into one file"),
      valueName: "LANG"))
  var lang: ReportLanguage?

  @OptionGroup var look: LookOptions

  var quiet: Bool { look.quiet }

  func validate() throws { try refuseTerminal() }

  /// The words that make the same looks and languages, whatever the environment says.
  var words: [String] {
    (theme == .plain ? [] : ["--theme", theme.rawValue]) + (stamp ? ["--stamp"] : [])
      + ["--lang", languages.count > 1 ? "both" : Speech.language.rawValue]
  }

  /// The languages of the report, in their order.
  var languages: [Language] {
    switch lang {
    case .zh: [.zh]
    case .en: [.en]
    case .both: [.zh, .en]
    case nil: [Speech.language]
    }
  }
}

/// In which languages a report is written.
enum ReportLanguage: String, CaseIterable, ExpressibleByArgument {
  case zh, en, both
}
