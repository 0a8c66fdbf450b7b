internal import ArgumentParser
internal import IndexFiles
internal import IndexReports

/// Where a page goes: shared by commands that write one HTML file.
struct PageOptions: ParsableArguments, Destination {
  static var title: String { say("输出选项", "Output options") }

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      say(
        "写入这个 HTML 文件：写完才替换原文件；- 为标准输出",
        "Write this HTML file, replaced only once all is written; - is standard output"
      ), valueName: "FILE"), completion: .file(extensions: ["html"]))
  var output: String = "-"

  @OptionGroup var manner: MannerOptions

  var quiet: Bool { manner.quiet }

  func validate() throws { try refuseTerminal() }
}

extension Destination {
  /// Refuses to write markup over a terminal; a pipe may have it.
  func refuseTerminal() throws {
    if toStandardOutput, ProcessSurroundings.isTerminal(.output) {
      throw ValidationError(
        say("结果是一个网页，请用 -o FILE.html 写入文件", "the result is a page: name its file with -o FILE.html")
      )
    }
  }
}
