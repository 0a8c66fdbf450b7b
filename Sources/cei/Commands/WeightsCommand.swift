internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei weights`: weights from the data, and what they do to the ranking.
struct WeightsCommand: ParsableCommand, ConsoleCommand {
  /// The method that stands for all.
  static let all = "all"

  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: say(
      "由数据求权重（熵权、CRITIC 等），并说明可疑之处和对排名的影响",
      "Weights from the data (entropy, CRITIC and others), their doubts, and what they do to ranks"),
    discussion: say(
      "权重只按得分怎样分布来定，不看指标重不重要：宜与判断结合（--combine），或只作对照。",
      "Such weights see how scores are spread, not what matters: combine them with judgement "
        + "(--combine), or look at them for comparison."))

  static let examples = [
    HelpExample(
      "cei weights all demo", zh: "各种方法并列，看它们差多少",
      en: "all methods side by side"),
    HelpExample(
      "cei weights entropy demo --at leaves --save entropy.json",
      zh: "全部指标的熵权，存成方案，供 cei rank -w 使用",
      en: "entropy weights of all indicators, saved as a scheme"),
    HelpExample(
      "cei weights critic demo --combine multiplicative",
      zh: "CRITIC 权重与方案的权重组合", en: "CRITIC weights combined with those of the scheme"),
    HelpExample(
      "cei weights benefit-of-the-doubt demo --shares 4:20",
      zh: "每个地区用对自己最有利的权重（每项占得分的 4% 至 20%）",
      en: "every region at its best, each criterion 4% to 20% of the score"),
  ]

  @Argument(
    help: ArgumentHelp(
      say(
        "方法：\(WeightsQuestion.methods.joined(separator: "、"))；缺省 all，各法并列",
        "The method: \(WeightsQuestion.methods.joined(separator: ", ")); all of them side by side "
          + "unless given"),
      valueName: "METHOD"), completion: .list(WeightsQuestion.methods))
  var method: String?

  @Argument(help: dataHelp, completion: Candidates.data)
  var data: String?

  @Option(
    help: ArgumentHelp(
      say(
        "求哪个节点之下的权重；leaves 为全部指标（缺省总指数之下；benefit-of-the-doubt 缺省 leaves）",
        "Weights under which node; leaves for all indicators (under the index unless given; leaves for "
          + "benefit-of-the-doubt)"),
      valueName: "NODE"), completion: Candidates.nodesAndLeaves)
  var at: String?

  @Option(
    help: ArgumentHelp(
      say(
        "方法或 --combine 的参数（同名时后者写 combine.名称=值），可重复；见 cei methods data-weights",
        "A setting of the method or of --combine (combine.NAME where both have it); may be repeated; "
          + "see cei methods data-weights"),
      valueName: "NAME=VALUE"))
  var parameter: [String] = []

  @OptionGroup(title: WeightsOptions.title) var weighing: WeightsOptions
  @OptionGroup(title: SaveOptions.title) var saving: SaveOptions
  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  /// The method by its name.
  var name: String { method ?? Self.all }

  func validate() throws {
    try weighing.check(name, save: saving.save)
    if saving.save != nil, !(assessment.drop + assessment.only + assessment.add).isEmpty {
      throw ValidationError(
        say(
          "--save 的方案沿用原方案的指标，不能与 --drop、--only、--add 同用；先把改动写成方案",
          "what --save writes has the indicators of its base and does not go with --drop, --only or "
            + "--add; write a scheme with those changes first"))
    }
    if !parameter.isEmpty, name == Self.all || name == BenefitReport.name {
      throw ValidationError(
        say("--parameter 与一种方法同用", "--parameter goes with one method"))
    }
  }

  func run() throws {
    try WeightsQuestion.check(name, data: data)
    var files = RunFiles()
    files.reads("--with", weighing.with)
    for (option, file) in saving.written { files.writes(option, file) }
    let session = try Session(data: data, options: assessment, output: output, files: files)
    let result = try session.assessment()
    let question = try WeightsQuestion(self, result)
    if name == BenefitReport.name {
      try output.write(question.benefit(weighing.shares))
      return
    }
    let partner = try weighing.partner(
      session, result, question.place,
      written: saving.written + [("-o", output.output)])
    let report = try question.report(
      name == Self.all ? Catalogue.dataWeightings.map { MethodChoice($0.name) } : [question.choice],
      partner: partner)
    try save(report, session)
    remarkOnSaving()
    try output.write(report)
    if name == Self.all {
      output.hint(["weights", "entropy"] + words)
    } else if saving.save == nil {
      output.hint(["weights", name] + words + ["--save", "\(name).json"])
    }
  }

  /// What a file of weights does not hold.
  private func remarkOnSaving() {
    let others = [
      ("--set", !assessment.set.isEmpty), ("--without", !assessment.without.isEmpty),
      ("--period", assessment.period != nil),
    ].filter(\.1).map(\.0)
    guard let file = saving.save, !others.isEmpty else { return }
    let (zh, en) = (others.joined(separator: "、"), others.joined(separator: " and "))
    output.remark(
      say(
        "\(file) 只有权重：\(zh) 不在其中，用它排名时要再写一遍",
        "\(file) holds the weights only: type \(en) again when you rank with it"))
  }

  /// The words that ask the same of another method.
  private var words: [String] {
    [data].compactMap { $0 } + assessment.words + (at.map { ["--at", $0] } ?? [])
      + parameter.flatMap { ["--parameter", $0] } + weighing.words
  }
}
