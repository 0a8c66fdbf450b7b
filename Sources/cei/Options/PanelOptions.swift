internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles

/// How a panel's judgements become weights.
struct PanelOptions: ParsableArguments {
  static var title: String { say("求权重选项", "Options for weights") }

  private static let prioritisations = Catalogue.prioritisations.map { $0.name }
  private static let groups = Catalogue.groupAggregations.map { $0.name }
  private static let rankings = Catalogue.rankWeightings.map { $0.name }
  private static let models = Catalogue.bestWorstModels.map { $0.name }

  private static func list(_ names: [String]) -> String {
    names.joined(separator: say("、", ", "))
  }

  @Option(
    help: ArgumentHelp(
      say("取第几轮的权重；缺省最后一轮", "The round whose weights count; the last unless given"),
      valueName: "N"))
  var round: Int?

  @Option(
    help: ArgumentHelp(
      say(
        "由两两比较求权重的方法：\(Self.list(Self.prioritisations))；缺省 eigenvector，特征根法",
        "Weights from comparisons of pairs: \(Self.list(Self.prioritisations)); eigenvector unless "
          + "given"), valueName: "NAME"),
    completion: .list(Self.prioritisations))
  var priorities: String?

  @Option(
    help: ArgumentHelp(
      say(
        "合成各位专家的方法：\(Self.list(Self.groups))；缺省 priorities，权重算术平均",
        "One set of weights from several experts: \(Self.list(Self.groups)); priorities, the mean of "
          + "weights, unless given"),
      valueName: "NAME"),
    completion: .list(Self.groups))
  var group: String?

  @Option(
    help: ArgumentHelp(
      say(
        "由重要性次序求权重的方法：\(Self.list(Self.rankings))；缺省 roc，排序重心法",
        "Weights from an order of importance: \(Self.list(Self.rankings)); roc unless given"),
      valueName: "NAME"),
    completion: .list(Self.rankings))
  var ranks: String?

  @Option(
    help: ArgumentHelp(
      say(
        "最优最劣法的模型：\(Self.list(Self.models))；缺省 linear",
        "The best-worst model: \(Self.list(Self.models)); linear unless given"),
      valueName: "NAME"),
    completion: .list(Self.models))
  var bestWorst: String?

  @Option(
    help: ArgumentHelp(
      say("RI 取自哪里", "Where RI is taken from"),
      valueName: "TABLE"))
  var randomIndex: RandomIndex = .saaty

  @Option(
    help: ArgumentHelp(
      say("CR 小于多少为通过", "CR below which a matrix passes"),
      valueName: "CR"))
  var limit: Double = Consistency.usualLimit

  @Option(
    help: ArgumentHelp(
      say("看前几名的变动", "How many first places to look at"),
      valueName: "K"))
  var top: Int = 5

  func validate() throws {
    if let round, round < 1 {
      throw ValidationError(say("--round 至少为 1", "--round is at least 1"))
    }
    if !(limit > 0 && limit < 10) {
      throw ValidationError(
        say(
          "--limit 应为大于 0、小于 10 的数，通常为 0.1", "--limit is a number above 0 and below 10, usually 0.1"
        ))
    }
    if top < 1 { throw ValidationError(say("--top 至少为 1", "--top is at least 1")) }
  }

  /// The words with which another command does the same.
  var words: [String] {
    let typed: [(String, String?)] = [
      ("--round", round.map(String.init)), ("--priorities", priorities), ("--group", group),
      ("--ranks", ranks), ("--best-worst", bestWorst),
      ("--random-index", randomIndex == .saaty ? nil : randomIndex.rawValue),
      ("--limit", limit == Consistency.usualLimit ? nil : Numerals.short(limit)),
      ("--top", top == 5 ? nil : "\(top)"),
    ]
    return typed.flatMap { name, value in value.map { [name, $0] } ?? [] }
  }

  /// The methods.
  ///
  /// - Throws: every name that no method has.
  func options() throws -> PanelAnalysis.Options {
    var problems: [Diagnostic] = []
    func find<Family>(
      _ typed: String?, _ known: [(name: String, make: () -> Family)], _ zh: String, _ en: String
    ) -> Family? {
      guard let typed else { return nil }
      if let found = known.first(where: { $0.name == typed }) { return found.make() }
      problems.append(CommandProblem.unknownName(typed, known.map(\.name), zh: zh, en: en))
      return nil
    }
    let prioritisation = find(
      priorities, Catalogue.prioritisations.map { type in (type.name, { type.init() }) },
      "求权重方法", "method for weights from comparisons")
    let ranking = find(
      ranks, Catalogue.rankWeightings.map { type in (type.name, { type.init() }) },
      "次序赋权方法", "method for weights from an order")
    let model = find(
      bestWorst, Catalogue.bestWorstModels.map { type in (type.name, { type.init() }) },
      "最优最劣模型", "best-worst model")
    let aggregation = find(
      group, Catalogue.groupAggregations.map { type in (type.name, { type.init() }) },
      "合成方法", "method for a group")
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return PanelAnalysis.Options(
      methods: JudgementMethods(
        prioritisation: prioritisation, ranking: ranking, bestWorst: model,
        randomIndex: randomIndex),
      group: aggregation, consistencyLimit: limit, round: round)
  }
}
