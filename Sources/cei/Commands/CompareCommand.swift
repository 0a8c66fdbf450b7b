internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei compare`: two schemes on the same data, or one scheme on two sets of data.
struct CompareCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: say("比较两个方案或两份数据的排名", "Compare the rankings of two schemes or two datasets"),
    discussion: say(
      "A、B 同为方案时，在同一份 DATA 上比较（缺省为随附的公开数据）；同为数据时，用同一方案 -w 比较。",
      "Two schemes A and B are compared on the same DATA (the shipped published figures unless given), "
        + "two datasets by the same scheme -w."))

  static let examples = [
    HelpExample(
      "cei compare default equal datasets/demo", zh: "两个方案，同一数据", en: "two schemes, the same data"),
    HelpExample(
      "cei compare data-2023 data-2024 -w default", zh: "两份数据，同一方案", en: "two datasets, one scheme"),
  ]

  @Argument(
    help: ArgumentHelp(say("方案或数据（作为基准）", "A scheme or data, the reference"), valueName: "A"),
    completion: Candidates.dataOrSchemes)
  var first: String

  @Argument(
    help: ArgumentHelp(say("方案或数据", "A scheme or data"), valueName: "B"),
    completion: Candidates.dataOrSchemes)
  var second: String

  @Argument(
    help: ArgumentHelp(
      say("比较方案时所用的数据", "The data on which schemes are compared"), valueName: "DATA"),
    completion: Candidates.data)
  var data: String?

  @Flag(help: ArgumentHelp(say("只列有变动的", "Only those that move")))
  var onlyChanged = false

  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func run() throws {
    let sessions = try self.sessions()
    try output.write(
      ComparisonReport(
        before: sessions.0.assessment(), after: sessions.1.assessment(),
        names: (LocalizedText(first), LocalizedText(second)),
        options: ComparisonReport.Options(
          onlyChanged: onlyChanged, comparesSchemes: areSchemes)))
  }

  /// A name of both, such as `public`, is that of a scheme only beside another scheme.
  private var areSchemes: Bool { Shipped.isScheme(first) && Shipped.isScheme(second) }

  private func sessions() throws -> (Session, Session) {
    if areSchemes {
      if let weights = assessment.weights {
        throw Diagnostics([CommandProblem.thirdScheme(weights)])
      }
      // The data are the same; what is to be said of them is said once.
      var silent = output
      silent.manner.quiet = true
      return (
        try Session(data: data, options: assessment, output: output, weights: first),
        try Session(data: data, options: assessment, output: silent, weights: second)
      )
    }
    guard Shipped.isData(first) == Shipped.isData(second) else {
      throw Diagnostics([CommandProblem.mixedComparison(first, second)])
    }
    if let data { throw Diagnostics([CommandProblem.thirdDataset(data)]) }
    return (
      try Session(data: first, options: assessment, output: output),
      try Session(data: second, options: assessment, output: output)
    )
  }
}
