internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei report`: the result as one HTML file, for the screen and for A4 paper.
struct ReportCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: say(
      "生成报告：一个 HTML 文件，可在屏幕上看，也可打印成 A4",
      "Write the report: one HTML file for the screen and for A4 paper"))

  static let examples = [
    HelpExample(
      "cei report -o report.html", zh: "随附公开数据的报告", en: "the report of the shipped figures"),
    HelpExample(
      "cei report datasets/demo --theme gongwen -o report.html", zh: "按公文版式",
      en: "laid out as an official document"),
    HelpExample(
      "cei report datasets/demo --unit 陕西 -o shaanxi.html",
      english: "cei report datasets/demo --unit Shaanxi -o shaanxi.html", zh: "一个地区单独的报告",
      en: "the report of one region alone"),
  ]

  @Argument(help: dataHelp, completion: Candidates.data)
  var data: String?

  @Option(
    help: ArgumentHelp(
      say("只写这一个评价对象的报告", "The report of this one unit alone"), valueName: "UNIT"),
    completion: Candidates.units)
  var unit: String?

  @Flag(help: ArgumentHelp(say("不附各评价对象的单页", "No page for each unit")))
  var noProfiles = false

  @OptionGroup var simulation: IntervalOptions
  @OptionGroup(title: TileOptions.title) var tiles: TileOptions
  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: ReportOptions.title) var report: ReportOptions

  func run() throws {
    let marks = RankMarks(
      groups: false, best: nil, confidence: nil, replicates: simulation.replicates,
      seed: simulation.random.seed)
    try marks.check()
    let (session, layout) = try tiles.place.layout(
      data: data, encoding: assessment.encoding, output: report,
      { try Session(data: data, options: assessment, output: report) },
      units: { $0.dataset.units })
    let results = try session.assessments()
    guard var result = results.last else { return }
    if results.count > 1, try assessment.periods() == .each {
      throw Diagnostics([CommandProblem.severalPeriods(results.compactMap(\.period))])
    }
    var row: Int?
    if let unit {
      let found = try session.row(of: unit, in: results)
      (result, row) = (found.0, found.1)
    }
    let progress = Progress(isQuiet: report.quiet)
    defer { progress.end() }
    var input = ReportInput(result, commandLine: CommandLineText.of(words))
    input.intervals = simulation.noIntervals ? nil : try marks.intervals(result, progress)
    input.before = session.yearBefore(result, in: results)
    input.history = session.history(result)
    input.row = row
    input.languages = report.languages
    input.theme = report.theme
    (input.layout, input.classes) = (layout, tiles.classes)
    input.hasProfiles = !noProfiles
    input.stamp = report.stamp ? ProcessSurroundings.today : nil
    let text = ReportPage(input).text
    progress.end()
    try report.write(text)
  }

  /// The command that makes these bytes, in one spelling whatever was typed and whatever the environment
  /// says, without where the report goes: its bytes do not depend on that.
  private var words: [String] {
    let line =
      ["report"] + tiles.words + assessment.words + CommandLineText.option("--unit", unit)
      + (noProfiles ? ["--no-profiles"] : []) + simulation.words
    guard let data else { return line + report.words }
    let isOption = data.hasPrefix("-") && data != FileAccess.standardStream
    return isOption
      ? line + report.words + ["--", data] : [line[0], data] + line.dropFirst() + report.words
  }
}
