/// What a panel was asked: nodes with their criteria, in one order for all experts and rounds.
struct PanelQuestions {
  /// The nodes.
  let nodes: [String]
  /// The criteria of each, as they were named when the node was first judged.
  private let criteria: [String: [String]]

  /// Collects what was asked.
  ///
  /// - Parameter order: the scheme's nodes; others follow in the order in which they are judged.
  init(of panel: Panel, nodes order: [String]) {
    var criteria: [String: [String]] = [:]
    var judged: [String] = []
    for response in panel.rounds.flatMap(\.responses) {
      // A node comes after those before which this expert judged it, and before those after.
      var place = 0
      for judgement in response.judgements {
        if let known = judged.firstIndex(of: judgement.node) {
          place = known + 1
          continue
        }
        criteria[judgement.node] = judgement.criteria
        judged.insert(judgement.node, at: place)
        place += 1
      }
    }
    self.criteria = criteria
    nodes = order.filter { criteria[$0] != nil } + judged.filter { !order.contains($0) }
  }

  /// For every round the opinions of each node that was judged, experts in the panel's order.
  ///
  /// - Throws: everything that is wrong with any judgement.
  func opinions(
    of panel: Panel, by methods: JudgementMethods
  ) throws(Diagnostics) -> [[(node: String, opinions: [NodeOpinion])]] {
    let places = Dictionary(
      panel.experts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let answers = panel.rounds.enumerated().flatMap { round, answer in
      answer.responses.sorted { places[$0.expert] ?? .max < places[$1.expert] ?? .max }
        .flatMap { response in
          response.judgements.map { (round: round, expert: response.expert, judgement: $0) }
        }
    }
    let found = inParallel(answers.count) { number in
      let answer = answers[number]
      return Result { () throws(Diagnostic) in
        try aligned(answer.judgement).opinion(of: answer.expert, by: methods)
      }
    }
    var problems: [Diagnostic] = []
    var opinions = [[String: [NodeOpinion]]](repeating: [:], count: panel.rounds.count)
    for (answer, result) in zip(answers, found) {
      switch result {
      case .success(let opinion): opinions[answer.round][opinion.node, default: []].append(opinion)
      case .failure(let problem): problems.append(problem)
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return opinions.map { own in nodes.compactMap { id in own[id].map { (id, $0) } } }
  }

  /// A judgement with its criteria in the common order.
  private func aligned(_ judgement: NodeJudgement) throws(Diagnostic) -> NodeJudgement {
    let order = criteria[judgement.node] ?? judgement.criteria
    if judgement.criteria == order { return judgement }
    let places = order.compactMap { judgement.criteria.firstIndex(of: $0) }
    guard places.count == order.count, judgement.criteria.count == order.count else {
      throw otherCriteria(judgement, order)
    }
    return judgement.reordered(places)
  }

  private func otherCriteria(_ judgement: NodeJudgement, _ order: [String]) -> Diagnostic {
    let extra = judgement.criteria.filter { !order.contains($0) }
    let missing = order.filter { !judgement.criteria.contains($0) }
    func list(_ names: [String], _ separator: String, _ none: String) -> String {
      names.isEmpty ? none : names.joined(separator: separator)
    }
    return Diagnostic(
      .error, .otherCriteria,
      LocalizedText(
        zh: "判断的指标与其他专家不同：多出 \(list(extra, "、", "无"))，缺少 \(list(missing, "、", "无"))",
        en: "the judged criteria are not those of the other experts: too many: "
          + "\(list(extra, ", ", "none")); missing: \(list(missing, ", ", "none"))"),
      at: judgement.place,
      context: judgement.node.isEmpty
        ? nil : LocalizedText(zh: "节点 \(judgement.node)", en: "node \(judgement.node)"),
      note: LocalizedText(
        zh: "首次判断时的指标：\(order.joined(separator: "、"))",
        en: "criteria when they were first judged: \(order.joined(separator: ", "))"))
  }
}

extension NodeJudgement {
  /// The same with the criteria in another order.
  ///
  /// - Parameter places: for each criterion of the new order its place in the old one.
  func reordered(_ places: [Int]) -> NodeJudgement {
    func pick<Value>(_ values: [Value]) -> [Value] { places.map { values[$0] } }
    var result = self
    result.criteria = pick(criteria)
    switch judgement {
    case .pairwise(let matrix):
      var moved = PairwiseMatrix(order: matrix.order)
      for row in places.indices {
        for column in places.indices.dropFirst(row + 1) {
          moved[row, column] = matrix[places[row], places[column]]
        }
      }
      result.judgement = .pairwise(moved)
    case .budget(let points): result.judgement = .budget(pick(points))
    case .ranking(let ranks): result.judgement = .ranking(pick(ranks))
    case .direct(let weights): result.judgement = .direct(pick(weights))
    case .bestWorst(let comparisons):
      result.judgement = .bestWorst(
        BestWorstJudgement(
          best: places.firstIndex(of: comparisons.best) ?? comparisons.best,
          worst: places.firstIndex(of: comparisons.worst) ?? comparisons.worst,
          bestToOthers: pick(comparisons.bestToOthers),
          othersToWorst: pick(comparisons.othersToWorst)))
    }
    return result
  }
}
