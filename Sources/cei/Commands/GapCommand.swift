internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei gap`: why a unit stands where it stands, and what would move it.
struct GapCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "gap",
    abstract: say(
      "差距分解：与谁差在哪里，怎样再进一名", "Split a gap into its parts, and find the shortest way up"))

  static let examples = [
    HelpExample("cei gap 陕西", english: "cei gap Shaanxi", zh: "与第一名相比", en: "against the first"),
    HelpExample(
      "cei gap 陕西 datasets/demo --to 福建 --level indicator",
      english: "cei gap Shaanxi datasets/demo --to Fujian --level indicator", zh: "与福建相比，细到指标",
      en: "against Fujian, down to indicators"),
    HelpExample(
      "cei gap 陕西 datasets/demo --to last-year",
      english: "cei gap Shaanxi datasets/demo --to last-year", zh: "与自己的上年相比",
      en: "against its own last year"),
    HelpExample(
      "cei gap 陕西 datasets/demo --to rank:5 --plan",
      english: "cei gap Shaanxi datasets/demo --to rank:5 --plan", zh: "进到第 5 名最省的办法",
      en: "the cheapest way to rank 5"),
  ]

  @Argument(help: unitHelp, completion: Candidates.units)
  var unit: String

  @Argument(help: dataHelp, completion: Candidates.data)
  var data: String?

  @Option(
    help: ArgumentHelp(
      say(
        "对标：地区名、rank:5、best、median、target:90、last-year（缺省第一名）",
        "Benchmark: a unit, rank:5, best, median, target:90, last-year (the first unless given)"),
      valueName: "BENCHMARK"), completion: Candidates.benchmarks)
  var to: String?

  @Option(
    help: ArgumentHelp(
      say("细到哪一级", "Down to which level"), valueName: "LEVEL"))
  var level: ReportLevel = .dimension

  @OptionGroup(title: PlanOptions.title) var planning: PlanOptions
  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func run() throws {
    var files = RunFiles()
    files.reads("--costs", planning.costs)
    let session = try Session(data: data, options: assessment, output: output, files: files)
    let (result, row) = try session.row(of: unit, in: try session.assessments())
    guard !result.ranks[row].isNaN else {
      throw Diagnostics([CommandProblem.notRanked(result.unit(row))])
    }
    if planning.plan {
      let benchmark = try to.map { _ in try self.benchmark(session, result, row) }
      let progress = Progress(isQuiet: output.quiet)
      defer { progress.end() }
      let report = PlanReport(
        try planning.analysis(of: result, row: row, to: benchmark, typed: to, assessment))
      try output.write(report, progress)
      output.hint(
        ["rank"] + [data].compactMap { $0 } + assessment.words
          + report.settings.flatMap { ["--set", $0] })
      return
    }
    if let problem = result.gapProblem { throw Diagnostics([problem]) }
    let benchmark = try self.benchmark(session, result, row)
    let earlier = benchmark == .earlier ? session.yearBefore(result) : nil
    if benchmark == .earlier, earlier == nil {
      throw Diagnostics([CommandProblem.noEarlierPeriod(result.period)])
    }
    let scores = try result.benchmark(benchmark, for: row, earlier: earlier)
    var place: Int?
    if case .rank(let rank) = benchmark, to != nil { place = rank }
    let nodes = result.scheme.nodes.indices.filter { index in
      let node = result.scheme.nodes[index]
      return level == .indicator ? node.children.isEmpty : node.depth == 1
    }
    try output.write(
      GapReport(
        assessment: result, analysis: GapAnalysis(result, row: row, benchmark: scores),
        plan: result.moves(row: row, toRank: place, nodes: nodes),
        options: GapReport.Options(level: level)))
    let words = [unit, data].compactMap { $0 } + assessment.words
    output.hint(
      place == nil ? ["explain"] + words : ["gap"] + words + ["--to", to ?? "", "--plan"])
  }

  private func benchmark(
    _ session: Session, _ result: Assessment, _ row: Int
  ) throws -> Benchmark {
    guard let to else {
      // The first of all others: for a leader the next one, or the unit that shares the lead.
      guard let other = result.ranking.first(where: { $0 != row }) else { return .target(90) }
      return .unit(result.units[other])
    }
    switch to {
    case "best": return .best
    case "median": return .median
    case "last-year": return .earlier
    default: break
    }
    if to.hasPrefix("rank:") {
      guard let rank = Int(to.dropFirst(5)), rank > 0 else {
        throw Diagnostics([CommandProblem.badBenchmark(to)])
      }
      return .rank(rank)
    }
    if to.hasPrefix("target:") {
      guard let score = Double(to.dropFirst(7)), score.isFinite else {
        throw Diagnostics([CommandProblem.badBenchmark(to)])
      }
      return .target(score)
    }
    return .unit(try session.names.resolve(to))
  }
}

/// The help of every `UNIT` argument.
let unitHelp = ArgumentHelp(
  say("评价对象：名称、简称或代码", "The unit: name, short name or code"), valueName: "UNIT")
