internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei stability`: how firmly the ranking stands on its weights.
struct StabilityCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "stability",
    abstract: say(
      "权重稳定性：权重变动多少名次才变（精确解，不抽样）",
      "How far weights may move before ranks change: exact, without sampling"),
    discussion: say(
      "每次只动一个权重，同级其余权重保持比例，与 --set weights.ID=20% 相同。",
      "One weight moves at a time and its siblings keep their proportions, as with "
        + "--set weights.ID=20%."))

  static let examples = [
    HelpExample(
      "cei stability datasets/demo", zh: "各维度权重在什么范围内名次不变",
      en: "within which weights of the dimensions ranks stay"),
    HelpExample(
      "cei stability demo --at complaints --top 10 --unit 陕西",
      english: "cei stability demo --at complaints --top 10 --unit Shaanxi",
      zh: "投诉维度之下各项的权重：前 10 名、陕西的名次",
      en: "weights under one dimension: the top 10 and the rank of Shaanxi"),
    HelpExample(
      "cei stability datasets/demo --show probabilities --within order",
      zh: "只认权重的大小次序时，谁在谁前面的概率", en: "who is ahead if only the order of weights is known"),
    HelpExample(
      "cei stability datasets/demo --show ranks --within box:25",
      zh: "权重上下浮动 25%，各地区最好、最差第几名", en: "best and worst ranks with weights within 25%"),
    HelpExample(
      "cei stability demo --unit 陕西 --to rank:8 --witness w.json",
      english: "cei stability demo --unit Shaanxi --to rank:8 --witness w.json",
      zh: "陕西到第 8 名，权重至少改多少，并写成方案", en: "the least change of weights for rank 8, as a scheme"),
  ]

  @Argument(help: dataHelp, completion: Candidates.data)
  var data: String?

  @Option(
    help: ArgumentHelp(
      say(
        "哪个节点之下的权重（缺省总指数之下；all 为各级全部）",
        "The node whose children's weights move (the index unless given; all for every node)"),
      valueName: "NODE"), completion: Candidates.nodes)
  var at: String?

  @Option(
    help: ArgumentHelp(
      say(
        "前几名不变；缺省 \(StabilityEvent.standardTop)，参与排名的不超过 \(StabilityEvent.standardTop) 个时为 1",
        "How many at the top stay the same; unless given \(StabilityEvent.standardTop), or 1 where at most "
          + "\(StabilityEvent.standardTop) are ranked"),
      valueName: "K"))
  var top: Int?

  @Option(
    help: ArgumentHelp(say("这个对象的名次不变", "The unit whose rank stays"), valueName: "UNIT"),
    completion: Candidates.units)
  var unit: String?

  @Option(
    help: ArgumentHelp(
      say(
        "列出哪些部分，可用逗号隔开（缺省 intervals）",
        "Which parts to show, commas between (intervals unless given)"), valueName: "PART"))
  var show: [StabilityParts] = []

  @Option(
    help: ArgumentHelp(
      say(
        "可取的权重：simplex、floor:2、order、box:25（各级各组内上下浮动 25%）或 @文件.json",
        "Admissible weights: simplex, floor:2, order, box:25 (within 25% in every group) or @FILE.json"
      ),
      valueName: "SET"),
    completion: .list(["simplex", "floor:2", "order", "box:25"]))
  var within: String = "simplex"

  @Flag(
    help: ArgumentHelp(
      say(
        "--within 指该节点之下全部指标的权重，而非直接下级的权重",
        "--within speaks of all indicators under the node, not of its children")))
  var leaves = false

  @OptionGroup(title: ExactOptions.title) var exact: ExactOptions
  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  private var parts: [StabilityParts.Part] {
    var parts: [StabilityParts.Part] = []
    for part in show.flatMap(\.parts) where !parts.contains(part) { parts.append(part) }
    if exact.to != nil, StabilityParts.all.parts.allSatisfy(parts.contains),
      !parts.contains(.reversal)
    {
      parts.append(.reversal)
    }
    return parts.isEmpty ? (exact.standard.map { [$0] } ?? [.intervals]) : parts
  }

  func validate() throws {
    if let top, top < 1 { throw ValidationError(say("--top 至少为 1", "--top is at least 1")) }
    try exact.check(parts, unit: unit)
    if within != "simplex" || leaves, parts.allSatisfy({ $0 == .intervals || $0 == .crossings }) {
      let typed = leaves ? "--leaves" : "--within"
      throw ValidationError(
        say(
          "\(typed) 与 --show probabilities、ranks、reversal 或 dominance 同用",
          "\(typed) goes with --show probabilities, ranks, reversal or dominance"))
    }
    if output.format == .csv, parts.count > 1 {
      throw ValidationError(
        say("一张 CSV 只放一部分，--show 请只写一个", "a CSV file holds one part; name one with --show"))
    }
  }

  func run() throws {
    var files = RunFiles()
    if within.hasPrefix("@") { files.reads("--within", String(within.dropFirst())) }
    files.writes("--witness", exact.witness)
    let session = try Session(data: data, options: assessment, output: output, files: files)
    let result = try session.assessment()
    let question = try StabilityQuestion(self, session, result)
    let progress = Progress(isQuiet: output.quiet, items: say("个对象", "units"))
    defer { progress.end() }
    let sections = try sections(question, session, progress)
    try output.write(StabilityReport(result, sections: sections, inputs: question.inputs), progress)
    if parts == [.intervals] { output.hint(["stability"] + words + ["--show", "all"]) }
  }

  /// The words that ask the same question of other parts.
  private var words: [String] {
    var words = [data].compactMap { $0 } + assessment.words
    if let at { words += ["--at", at] }
    if let top { words += ["--top", "\(top)"] }
    if let unit { words += ["--unit", unit] }
    if within != "simplex" { words += ["--within", within] }
    return leaves ? words + ["--leaves"] : words
  }

  /// All parts asked for. Of several, those without an exact answer are told in the last section.
  private func sections(
    _ question: StabilityQuestion, _ session: Session, _ progress: Progress
  ) throws -> [any StabilitySection] {
    var sections: [any StabilitySection] = []
    var missing: [UnansweredSection.Part] = []
    for part in parts {
      do {
        sections.append(try section(part, question, session, progress))
      } catch let problems as Diagnostics where problems.all.allSatisfy(\.code.hasOtherAnswers) {
        missing.append(
          UnansweredSection.Part(key: part.rawValue, title: part.title, problems: problems))
      }
    }
    guard let first = missing.first else { return sections }
    if sections.isEmpty { throw first.problems }
    return sections + [UnansweredSection(missing, sampling: sampling(question))]
  }

  /// The command that answers by sampling over the same weights.
  private func sampling(_ question: StabilityQuestion) -> String? {
    guard !within.hasPrefix("@") else { return nil }
    let node = question.result.scheme.nodes[question.parents[0]].id
    return CommandLineText.of(
      ["robust"] + [data].compactMap { $0 } + assessment.words
        + ["--factor", "weights=\(within)", "--at", leaves ? "leaves" : node])
  }

  private func section(
    _ part: StabilityParts.Part, _ question: StabilityQuestion, _ session: Session,
    _ progress: Progress
  ) throws -> any StabilitySection {
    switch part {
    case .intervals: IntervalsSection(try question.table(), told: question.told)
    case .crossings: CrossingsSection(try question.table())
    case .probabilities: try question.probabilities()
    case .ranks: try exact.ranks(question, session, unit: unit, top: top, progress)
    case .reversal: try exact.reversal(question, session, unit: unit)
    case .dominance: try exact.dominance(question)
    }
  }
}
