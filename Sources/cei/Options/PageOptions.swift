internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// The file of a page: shared by commands that write one HTML file.
struct PageFile: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      say(
        "写入这个 HTML 文件：写完才替换原文件；- 为标准输出",
        "Write this HTML file, replaced only once all is written; - is standard output"
      ), valueName: "FILE"), completion: .file(extensions: ["html"]))
  var output: String = "-"

  func validate() throws {
    if output == FileAccess.standardStream, ProcessSurroundings.isTerminal(.output) {
      throw ValidationError(
        say("结果是一个网页，请用 -o FILE.html 写入文件", "the result is a page: name its file with -o FILE.html")
      )
    }
  }
}

/// Where a page in one language goes.
struct PageOptions: ParsableArguments, Destination {
  static var title: String { say("输出选项", "Output options") }

  @OptionGroup var file: PageFile
  @OptionGroup var manner: MannerOptions

  var output: String { file.output }
  var quiet: Bool { manner.quiet }
}

/// Where a report goes, in which languages, and how it looks.
struct ReportOptions: ParsableArguments, Destination {
  static var title: String { PageOptions.title }

  @OptionGroup var file: PageFile

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

  var output: String { file.output }
  var quiet: Bool { look.quiet }

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
