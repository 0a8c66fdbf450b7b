internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei compare`: two schemes on the same data, one scheme on two sets of data, or a scheme against
/// itself after changes.
struct CompareCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: say(
      "比较两个方案、两份数据，或同一方案改动前后的排名",
      "Compare the rankings of two schemes, of two datasets, or before and after a change"),
    discussion: say(
      "A、B 同为方案时，在同一份 DATA 上比较（缺省为随附的公开数据）；同为数据时，用同一方案 -w 比较。"
        + "只写一份数据（或都不写）而有 --drop、--only、--add、--set、--without、--ties 时，"
        + "比较改动前与改动后。\n"
        + "--drop-each 逐个去掉每项指标（indicators）、每个维度（dimensions）或第 N 级每个节点，"
        + "列出名次平均变动多少，影响最大的在前。\n"
        + "--why 把每个名次变动分解为自身数据、他人数据、权重、方法、范围；A、B 也可以是 DATA 的两个时期。",
      "Two schemes A and B are compared on the same DATA (the shipped published figures unless given), "
        + "two datasets by the same scheme -w. One dataset, or none, with --drop, --only, --add, --set, "
        + "--without or --ties is compared as it is and as changed.\n"
        + "--drop-each leaves out each indicator, each of the dimensions or each node N levels down in "
        + "turn and lists how far ranks move on average, the largest effect first.\n"
        + "--why splits every move into own data, others' data, weights, method and unit set; A and B "
        + "may also be two periods of DATA."))

  static let examples = [
    HelpExample(
      "cei compare default equal datasets/demo", zh: "两个方案，同一数据", en: "two schemes, the same data"),
    HelpExample(
      "cei compare data-2023 data-2024 -w default", zh: "两份数据，同一方案", en: "two datasets, one scheme"),
    HelpExample(
      "cei compare datasets/demo --drop complaint_density", zh: "去掉一项指标前后",
      en: "with and without an indicator"),
    HelpExample(
      "cei compare datasets/demo --drop-each indicators", zh: "名次最依赖哪项指标",
      en: "which indicators the ranking hangs on"),
    HelpExample(
      "cei compare 2023 2024 datasets/demo --why", zh: "两年之间名次为何变动",
      en: "why ranks moved between two years"),
  ]

  @Argument(
    help: ArgumentHelp(
      say("方案、数据或时期（作为基准）", "A scheme, data or a period, the reference"), valueName: "A"),
    completion: Candidates.dataOrSchemes)
  var first: String?

  @Argument(
    help: ArgumentHelp(
      say(
        "方案、数据或时期；不写则与改动后相比", "A scheme, data or a period; what is changed unless given"),
      valueName: "B"),
    completion: Candidates.dataOrSchemes)
  var second: String?

  @Argument(
    help: ArgumentHelp(
      say("比较方案或时期时所用的数据", "The data on which schemes or periods are compared"),
      valueName: "DATA"),
    completion: Candidates.data)
  var data: String?

  @Option(
    help: ArgumentHelp(
      say(
        "逐个去掉：indicators、dimensions 或级数 N", "Leave each out: indicators, dimensions or a level N"),
      valueName: "LEVEL"))
  var dropEach: DropLevel?

  @Flag(help: ArgumentHelp(say("只列有变动的", "Only those that move")))
  var onlyChanged = false

  @Flag(
    help: ArgumentHelp(
      say("名次为何变动：分解到数据、权重、方法、范围", "Why ranks moved: data, weights, method, unit set")))
  var why = false

  @Option(
    help: ArgumentHelp(
      say("只看一个评价对象，细到对手和指标；与 --why 同用", "One unit in detail, with --why"),
      valueName: "UNIT"), completion: Candidates.units)
  var unit: String?

  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func validate() throws {
    if unit != nil, !why {
      throw ValidationError(say("--unit 与 --why 同用", "--unit goes with --why"))
    }
    if dropEach != nil {
      if why {
        throw ValidationError(
          say("--why 不与 --drop-each 同用", "--why does not go with --drop-each"))
      }
      if second != nil {
        throw ValidationError(
          say("--drop-each 只用一份数据", "--drop-each takes one dataset only"))
      }
      if onlyChanged {
        throw ValidationError(
          say("--only-changed 不与 --drop-each 同用", "--only-changed does not go with --drop-each"))
      }
    } else if second == nil, !assessment.changesAnything {
      throw ValidationError(
        say(
          "缺少参数 B，也没有改动可比（如 --drop NODE、--drop-each indicators）",
          "missing argument B, and there is no change to compare (such as --drop NODE)"))
    }
  }

  func run() throws {
    if let dropEach {
      try leaveOut(dropEach)
    } else if let first, let second {
      try compare(first, second)
    } else {
      try compareChange()
    }
  }

  private func compare(_ first: String, _ second: String) throws {
    if let pair = try periods(first, second) {
      try write(
        pair.0, pair.1, names: (LocalizedText(first), LocalizedText(second)), pair.2,
        ComparisonReport.Options(onlyChanged: onlyChanged))
      return
    }
    let sessions = try self.sessions(first, second)
    try write(
      sessions.0.assessment(), sessions.1.assessment(),
      names: (LocalizedText(first), LocalizedText(second)), sessions.1,
      ComparisonReport.Options(
        onlyChanged: onlyChanged, comparesSchemes: areSchemes(first, second)))
  }

  private func compareChange() throws {
    let (data, weights) = subject
    let after = try Session(data: data, options: assessment, output: output, weights: weights)
    let before = try Session(
      data: data, options: assessment.unchanged, output: silent, weights: weights)
    try write(
      before.assessment(), after.assessment(),
      names: (LocalizedText(zh: "改动前", en: "Before"), LocalizedText(zh: "改动后", en: "After")), after,
      ComparisonReport.Options(onlyChanged: onlyChanged, comparesSchemes: true, saysChanges: true))
  }

  private func write(
    _ before: Assessment, _ after: Assessment, names: (LocalizedText, LocalizedText),
    _ session: Session, _ options: ComparisonReport.Options
  ) throws {
    let comparison = ComparisonReport(
      before: before, after: after, names: (before: names.0, after: names.1), options: options)
    guard why else {
      try output.write(comparison)
      return
    }
    var code: String?
    if let unit {
      let found = session.dataset.units[try session.names.resolve(unit)]
      let move = comparison.comparison.moves.first { $0.unit.code == found.code }
      guard move?.gained != nil else {
        throw Diagnostics([CommandProblem.notRankedInBoth(found)])
      }
      code = found.code
    }
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.end() }
    let attribution = try ChangeAttribution(
      before: before, after: after, codes: code.map { [$0] })
    try output.write(AttributionReport(comparison, attribution, unit: code), progress)
    if code == nil, let mover = comparison.mostMoved {
      let words = [first, second, data].compactMap { $0 } + assessment.words
      output.hint(["compare"] + words + ["--why", "--unit", mover.name[Speech.language]])
    }
  }

  /// The results of two periods of one dataset, where the words name periods.
  private func periods(
    _ first: String, _ second: String
  ) throws -> (Assessment, Assessment, Session)? {
    let words = [first, second]
    guard words.allSatisfy({ Period($0) != nil && !Shipped.isScheme($0) && !Shipped.isData($0) })
    else { return nil }
    if assessment.period != nil {
      throw ValidationError(
        say("已比较两个时期，不用 --period", "two periods are compared; leave out --period"))
    }
    var (one, two) = (assessment, assessment)
    (one.period, two.period) = (first, second)
    let later = try Session(data: data, options: two, output: output)
    let earlier = try Session(data: data, options: one, output: silent)
    return (try earlier.assessment(), try later.assessment(), later)
  }

  private func leaveOut(_ level: DropLevel) throws {
    let (data, weights) = subject
    let session = try Session(data: data, options: assessment, output: output, weights: weights)
    let analysis = LeaveOneOut(
      try session.assessment(), periods: try assessment.periods(), level: level.level)
    if analysis.effects.isEmpty {
      let deepest = session.scheme.nodes.map(\.depth).max() ?? 0
      throw Diagnostics([CommandProblem.noSuchLevel(level.text, deepest: deepest)])
    }
    try output.write(LeaveOneOutReport(analysis))
  }

  /// What a single A names: data, or a scheme on the shipped data.
  private var subject: (data: String?, weights: String?) {
    guard let first, Shipped.isScheme(first), !Shipped.isData(first) else { return (first, nil) }
    return (nil, first)
  }

  /// The data are the same; what is to be said of them is said once.
  private var silent: OutputOptions {
    var silent = output
    silent.manner.look.quiet = true
    return silent
  }

  /// A name of both, such as `public`, is that of a scheme only beside another scheme.
  private func areSchemes(_ first: String, _ second: String) -> Bool {
    Shipped.isScheme(first) && Shipped.isScheme(second)
  }

  private func sessions(_ first: String, _ second: String) throws -> (Session, Session) {
    if areSchemes(first, second) {
      if let weights = assessment.weights {
        throw Diagnostics([CommandProblem.thirdScheme(weights)])
      }
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
