internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei rank`: who stands where, and what is missing.
struct RankCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: say("按得分排名，并说明缺什么", "Rank the units, and say what is missing"))

  static let examples = [
    HelpExample("cei rank", zh: "用随附的公开数据排名", en: "rank the shipped published figures"),
    HelpExample(
      "cei rank datasets/demo -w equal --period 2023", zh: "换方案、换年份",
      en: "another scheme, another year"),
    HelpExample(
      "cei rank datasets/demo --groups --top-best 3", zh: "哪些名次真的分得出先后",
      en: "which places are really apart"),
    HelpExample(
      "cei rank my.csv -w default --format csv --excel -o rank.csv", zh: "自己的表，结果给 Excel",
      en: "your own table, the result for Excel"),
  ]

  @Argument(help: dataHelp, completion: Candidates.data)
  var data: String?

  @Option(
    help: ArgumentHelp(
      say("按什么排列", "Order of the rows"), valueName: "KEY"))
  var sort: RankingOptions.Sort = .rank

  @Option(
    help: ArgumentHelp(say("升序或降序", "Ascending or descending"), valueName: "ORDER"))
  var order: RankingOptions.Order?

  @Option(
    help: ArgumentHelp(
      say("只列前 N 行（会注明）", "Only the first N rows (and say so)"), valueName: "N"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      say("列出哪一级的得分", "Which level's scores to show"), valueName: "LEVEL"))
  var level: ReportLevel = .dimension

  @Option(
    help: ArgumentHelp(
      say("与另一份数据比名次（缺省与上年）", "Compare ranks with other data (the year before unless given)"),
      valueName: "DATA"), completion: Candidates.data)
  var baseline: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "按抽样误差分组：分不出先后的归为一组，给出每个名次的置信集",
        "Groups by sampling error: who cannot be told apart, and the confidence set of each rank")))
  var groups = false

  @Option(
    help: ArgumentHelp(
      say(
        "与 --groups 合用：谁可能真在前 K 名", "With --groups: who may truly be among the first K"),
      valueName: "K"))
  var topBest: Int?

  @Option(
    help: ArgumentHelp(
      say("与 --groups 合用：置信水平（%），缺省 95", "With --groups: confidence in per cent; 95 unless given"),
      valueName: "P"))
  var confidence: Double?

  @OptionGroup var simulation: IntervalOptions
  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError(say("--top 至少为 1", "--top is at least 1")) }
  }

  func run() throws {
    var files = RunFiles()
    files.reads("--baseline", baseline)
    let session = try Session(data: data, options: assessment, output: output, files: files)
    let results = try session.assessments()
    let before = try baseline.map {
      try Session(data: $0, options: assessment, output: output).baseline()
    }
    let comparisons = results.map { result in
      (before.map(\.last) ?? session.yearBefore(result, in: results)).map {
        RankComparison(before: $0, after: result)
      }
    }
    let marks = RankMarks(
      groups: groups, best: topBest, confidence: confidence, replicates: simulation.replicates,
      seed: simulation.random.seed)
    try marks.check()
    let options = RankingOptions(
      sort: sort, order: order, top: top, level: level,
      baseline: baseline.map { LocalizedText(Shipped.label($0)) })
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.end() }
    let report = RankingReport(
      results, comparisons: comparisons,
      intervals: try results.map {
        simulation.noIntervals ? nil : try marks.intervals($0, progress)
      },
      differences: try results.map { try marks.differences($0) }, options: options)
    try output.write(report, progress)
    if let last = results.last, let row = last.ranking.last, last.ranking.count > 1 {
      let words = [last.unit(row).name[Speech.language], data].compactMap { $0 }
      output.hint(["gap"] + words + assessment.words)
    }
  }
}

/// The help of every `DATA` argument.
let dataHelp = ArgumentHelp(
  say("数据：文件夹、CSV 文件、随附数据名或 -", "Data: a folder, a CSV file, the name of shipped data, or -"),
  valueName: "DATA")
