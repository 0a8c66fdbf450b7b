extension PanelAnalysis {
  /// Analyses a panel.
  ///
  /// - Parameters:
  ///   - panel: what was judged.
  ///   - options: how.
  ///   - nodes: the ids of the scheme's nodes in its order; without them the nodes come in the order
  ///     in which they are judged.
  /// - Throws: everything that keeps any expert's judgements from becoming weights, and the group's
  ///   from becoming one (E470, E486, E487, E488).
  public init(
    _ panel: Panel, options: Options = Options(), nodes: [String] = []
  ) throws(Diagnostics) {
    let resultNumber = options.round ?? panel.rounds.last?.number
    guard let resultNumber, panel.rounds.contains(where: { $0.number == resultNumber }) else {
      throw Diagnostics([Self.noSuchRound(options.round, panel)])
    }
    let questions = PanelQuestions(of: panel, nodes: nodes)
    let opinions = try questions.opinions(of: panel, by: options.methods)
    var rounds: [RoundResult] = []
    var problems: [Diagnostic] = []
    for (round, answers) in zip(panel.rounds, opinions) {
      let limits = Convergence.Limits(of: round.stop)
      let results = questions.nodes.compactMap { id -> NodeResult? in
        guard let own = answers.first(where: { $0.node == id })?.opinions else { return nil }
        let before = rounds.last?.nodes.first { $0.node == id }
        return NodeResult(own, panel, options, after: before, within: limits)
      }
      problems += results.filter { $0.consensus.contains(where: \.isNaN) }
        .map { Self.noWeights($0, options) }
      rounds.append(
        RoundResult(
          number: round.number, nodes: results,
          stop: round.stop.map { StopOutcome(of: $0, at: results) }))
    }
    guard problems.isEmpty, let result = rounds.last(where: { $0.number == resultNumber }) else {
      throw Diagnostics(problems)
    }
    guard !result.nodes.isEmpty else { throw Diagnostics([Self.noSuchRound(resultNumber, panel)]) }
    self.panel = panel
    self.options = options
    self.rounds = rounds
    self.result = result
    order = questions.nodes
  }

  private static func noSuchRound(_ number: Int?, _ panel: Panel) -> Diagnostic {
    let known = panel.rounds.filter { !$0.responses.isEmpty }.map { String($0.number) }
    let fix =
      known.isEmpty
      ? nil
      : LocalizedText(
        zh: "已有的轮次：\(known.joined(separator: "、"))",
        en: "there are judgements of round \(known.joined(separator: ", "))")
    guard let number else {
      return Diagnostic(
        .error, .noSuchRound,
        LocalizedText(zh: "专家组没有任何判断", en: "the panel has no judgements"), fix: fix)
    }
    return Diagnostic(
      .error, .noSuchRound,
      LocalizedText(
        zh: "专家组没有第 \(number) 轮的判断", en: "the panel has no judgements of round \(number)"),
      fix: fix)
  }

  private static func noWeights(_ node: NodeResult, _ options: Options) -> Diagnostic {
    Diagnostic(
      .error, .noGroupWeights,
      LocalizedText(
        zh: "按 \(type(of: options.group).name) 合成后，每个指标的权重都是 0",
        en: "aggregated by \(type(of: options.group).name), every criterion has a weight of 0"),
      context: node.node.isEmpty
        ? nil : LocalizedText(zh: "节点 \(node.node)", en: "node \(node.node)"),
      fix: LocalizedText(
        zh: "改用 --group \(MeanOfPriorities.name)", en: "use --group \(MeanOfPriorities.name)"))
  }
}

extension PanelAnalysis.NodeResult {
  /// Everything about one node in one round.
  ///
  /// - Parameters:
  ///   - opinions: at least one, in the order of the panel's experts.
  ///   - before: the same node in the round before.
  init(
    _ opinions: [NodeOpinion], _ panel: Panel, _ options: PanelAnalysis.Options,
    after before: PanelAnalysis.NodeResult?, within limits: Convergence.Limits
  ) {
    node = opinions.first?.node ?? ""
    criteria = opinions.first?.criteria ?? []
    self.opinions = opinions
    let counts = Dictionary(
      panel.experts.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    importance = opinions.map { counts[$0.expert] ?? 1 }.shares
    let (group, methods) = (options.group, options.methods)
    consensus = group.weights(of: opinions, importance: importance, by: methods.prioritisation)
    consensusMethod = group.method(of: opinions, by: methods.prioritisation)
    zeros = ZeroWeights.list(in: opinions, effect: type(of: group).effectOfZeros)
    without = group.weightsWithoutEach(
      of: opinions, importance: importance, by: methods.prioritisation)

    let compared = zip(opinions, importance).filter { $0.0.matrix != nil }
    let pooled = PooledJudgements(compared.compactMap(\.0.matrix), importance: compared.map(\.1))
    groupMatrix = compared.isEmpty ? nil : pooled.matrix
    let ownMethod = groupMatrix.map(methods.prioritisation)
    groupMatrixMethod = ownMethod.map { type(of: $0).name } ?? ""
    groupMatrixWeights =
      groupMatrix.flatMap { matrix in ownMethod.map { $0.weights(of: matrix) } } ?? []
    isConsensusOfMatrix =
      group is AggregationOfJudgements && opinions.allSatisfy { $0.matrix?.isComplete == true }
    groupConsistency = groupMatrix.map { Consistency(of: $0, source: methods.randomIndex) }
    groupDoubtful =
      groupMatrix.map {
        DoubtfulJudgement.list(in: $0, first: methods.doubtful, source: methods.randomIndex)
      } ?? []

    let spread = criteria.indices.map { criterion in
      OpinionSpread(of: opinions.map { $0.weights[criterion] })
    }
    self.spread = spread
    movement = before.map { before in
      zip(before.spread, spread).map { OpinionMovement(from: $0, to: $1, within: limits) }
    }
    agreement = Agreement(
      of: opinions.map(\.weights),
      scale: compared.count == opinions.count ? SaatyScale.greatest : nil)
  }
}
