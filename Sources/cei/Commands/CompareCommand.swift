internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei compare`: two schemes on the same data, or one scheme on two sets of data.
struct CompareCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: say("比较两个方案或两份数据的排名", "Compare the rankings of two schemes or two datasets"))

  static let examples = [
    HelpExample(
      "cei compare default equal datasets/demo", zh: "两个方案，同一数据", en: "two schemes, the same data"),
    HelpExample(
      "cei compare data-2023 data-2024 -w default", zh: "两份数据，同一方案", en: "two datasets, one scheme"),
  ]

  @Argument(
    help: ArgumentHelp(say("方案或数据（作为基准）", "A scheme or data, the reference"), valueName: "A"))
  var first: String

  @Argument(help: ArgumentHelp(say("方案或数据", "A scheme or data"), valueName: "B"))
  var second: String

  @Argument(
    help: ArgumentHelp(
      say("比较方案时所用的数据", "The data on which schemes are compared"), valueName: "DATA"))
  var data: String?

  @Flag(help: ArgumentHelp(say("只列有变动的", "Only those that move")))
  var onlyChanged = false

  @OptionGroup var assessment: AssessmentOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let sessions: [Session]
    if Shipped.isScheme(first), Shipped.isScheme(second) {
      // The data are the same; what is to be said of them is said once.
      var silent = output
      silent.quiet = true
      sessions = [
        try Session(data: data, options: assessment, output: output, weights: first),
        try Session(data: data, options: assessment, output: silent, weights: second),
      ]
    } else {
      sessions = try [first, second].map {
        try Session(data: $0, options: assessment, output: output)
      }
    }
    try output.write(
      ComparisonReport(
        before: sessions[0].assessment(), after: sessions[1].assessment(),
        names: (LocalizedText(first), LocalizedText(second)),
        options: ComparisonReport.Options(onlyChanged: onlyChanged)))
  }
}
