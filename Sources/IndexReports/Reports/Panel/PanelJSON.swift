internal import CompositeIndex

/// Everything about a panel for other programs: the same in every language and whatever is shown.
struct PanelJSON {
  private let report: PanelReport
  private var analysis: PanelAnalysis { report.analysis }

  init(_ report: PanelReport) { self.report = report }

  var value: JSONOutput {
    let (panel, options) = (analysis.panel, analysis.options)
    let assessment = report.outcome?.assessment
    var inputs = panel.inputs
    for input in (report.scheme?.said.inputs ?? []) + (assessment?.dataset.inputs ?? [])
    where !inputs.contains(input) {
      inputs.append(input)
    }
    return .object([
      .init("schema", .string(PanelReport.schema)),
      .init("tool", ["name": .string(Tool.name), "version": .string(Tool.version)]),
      .init("panel", .string(panel.id)), .init("title", .text(panel.title)),
      .init("synthetic", .bool(report.isSynthetic)),
      .init("scheme", .string(orNull: report.scheme?.said.id)),
      .init("version", .string(orNull: report.scheme?.said.version)),
      .init("dataset", .string(orNull: assessment?.dataset.id)),
      .init("period", .string(orNull: assessment?.period?.label)),
      .init("inputs", .array(inputs.map(AssessmentJSON.input))),
      .init("changes", .array(assessment.map(AssessmentJSON.changes) ?? [])),
      .init("round", .integer(analysis.result.number)),
      .init(
        "methods",
        [
          "priorities": .string(type(of: options.methods.prioritisation).name),
          "ranks": .string(type(of: options.methods.ranking).name),
          "bestWorst": .string(type(of: options.methods.bestWorst).name),
          "group": .string(type(of: options.group).name),
          "randomIndex": .string(options.methods.randomIndex.rawValue),
          "limit": .number(options.consistencyLimit),
        ]),
      .init(
        "experts",
        .array(
          panel.experts.map { ["id": .string($0.id), "weight": .number($0.weight)] })),
      .init("rounds", .array(analysis.rounds.map(round))),
      .init(
        "consequences",
        report.outcome.map { PanelConsequencesJSON($0.consequences).value } ?? .null),
      .init("whole", whole),
      .init("failures", .array(analysis.failures.map(failure))),
      .init("paragraph", .text(PanelParagraph(report).text)),
    ])
  }

  /// The indicators' weights in the whole with the consistency of each level; `null` without levels.
  private var whole: JSONOutput {
    guard let whole = WholeWeights(report) else { return .null }
    return [
      "consensus": Self.byId(whole.leaves, whole.weights(of: .consensus)),
      "experts": .array(
        whole.experts.map { expert in
          [
            "expert": .string(expert),
            "weights": Self.byId(whole.leaves, whole.weights(of: .expert(expert))),
            "levels": .array(
              whole.levels(of: expert).map {
                [
                  "level": .integer($0.number), "ratio": .number($0.ratio),
                  "untested": .number($0.untestedShare),
                ]
              }),
          ]
        }),
    ]
  }

  private func failure(_ failure: PanelAnalysis.Failure) -> JSONOutput {
    [
      "expert": .string(failure.expert), "node": .string(failure.node),
      "measure": .string(failure.measure == .bestWorst ? "bestWorst" : "consistencyRatio"),
      "ratio": .number(failure.ratio), "limit": .number(failure.limit),
    ]
  }

  private func round(_ round: PanelAnalysis.RoundResult) -> JSONOutput {
    [
      "round": .integer(round.number), "stop": stop(round.stop),
      "nodes": .array(round.nodes.map(node)),
    ]
  }

  private func stop(_ stop: StopOutcome?) -> JSONOutput {
    guard let stop else { return .null }
    return [
      "rule": .string(stop.rule.text), "met": .bool(stop.isMet),
      "checks": .array(
        stop.checks.map { check in
          [
            "measure": .string(check.condition.measure.rawValue),
            "limit": .number(check.condition.limit), "upper": .bool(check.condition.isUpper),
            "node": .string(check.node), "criterion": .string(orNull: check.criterion),
            "value": .number(check.value),
            "unit": .string(check.condition.measure.unit.rawValue), "met": .bool(check.isMet),
            "failing": .number(Double(check.failing)),
          ]
        }),
    ]
  }

  private func node(_ node: PanelAnalysis.NodeResult) -> JSONOutput {
    [
      "node": .string(node.node), "criteria": .array(node.criteria.map { .string($0) }),
      "consensus": Self.byId(node.criteria, node.consensus),
      "consensusMethod": .string(node.consensusMethod),
      "matrix": Self.matrix(node.groupMatrix),
      "matrixWeights": node.groupMatrix == nil
        ? .null : Self.byId(node.criteria, node.groupMatrixWeights),
      "consistency": consistency(node.groupConsistency),
      "doubtful": doubtful(node.groupDoubtful, node.criteria),
      "agreement": agreement(node), "zeros": .array(node.zeros.map { zeros($0, node) }),
      "spread": .array(node.criteria.indices.map { spread(node, $0) }),
      "opinions": .array(node.opinions.indices.map { opinion(node, $0) }),
    ]
  }

  /// Numbers by id.
  static func byId(_ ids: [String], _ numbers: [Double]) -> JSONOutput {
    .object(zip(ids, numbers).map { .init($0, .number($1)) })
  }

  private static func matrix(_ matrix: PairwiseMatrix?) -> JSONOutput {
    guard let matrix else { return .null }
    return .array(
      (0..<matrix.order).map { row in
        .array((0..<matrix.order).map { .number(matrix[row, $0]) })
      })
  }

  private func consistency(_ consistency: Consistency?) -> JSONOutput {
    guard let consistency else { return .null }
    return [
      "order": .integer(consistency.order), "missing": .integer(consistency.missing),
      "lambdaMax": .number(consistency.lambdaMax), "index": .number(consistency.index),
      "randomIndex": .number(orNull: consistency.isTestable ? consistency.randomIndex : nil),
      "ratio": .number(orNull: consistency.isTestable ? consistency.ratio : nil),
      "geometricIndex": .number(consistency.geometricIndex),
      "triadIndex": .number(consistency.triadIndex),
      "passes": consistency.isTestable
        ? .bool(consistency.passes(limit: analysis.options.consistencyLimit)) : .null,
    ]
  }

  private func doubtful(_ list: [DoubtfulJudgement], _ criteria: [String]) -> JSONOutput {
    .array(
      list.map { doubt in
        [
          "first": .string(criteria[doubt.row]), "second": .string(criteria[doubt.column]),
          "said": .number(doubt.said), "implied": .number(doubt.implied),
          "suggested": .number(doubt.suggested), "ratioAfter": .number(doubt.ratioAfter),
          "confirmed": .bool(doubt.isConfirmed), "tied": .integer(doubt.tied),
        ]
      })
  }

  private func agreement(_ node: PanelAnalysis.NodeResult) -> JSONOutput {
    guard node.opinions.count > 1 else { return .null }
    let agreement = node.agreement
    let ids = node.opinions.map(\.expert)
    return [
      "experts": .integer(ids.count), "kendallW": .number(agreement.kendallW),
      "probability": .number(agreement.probability), "exact": .bool(agreement.isExact),
      "consensus": .number(agreement.consensus),
      "consensusIndex": .string(agreement.entropies.scale == nil ? "S" : "S*"),
      "scale": .number(orNull: agreement.entropies.scale),
      "level": .string(orNull: agreement.level?.rawValue),
      "distances": .array(
        ids.indices.map { row in
          .array(ids.indices.map { .number(agreement.distances[row, $0]) })
        }),
      "clusters": .array(
        agreement.clusters.map { cluster in .array(cluster.map { .string(ids[$0]) }) }),
    ]
  }

  private func zeros(_ zeros: ZeroWeights, _ node: PanelAnalysis.NodeResult) -> JSONOutput {
    [
      "criterion": .string(node.criteria[zeros.criterion]),
      "experts": .array(zeros.experts.map { .string($0) }),
      "effect": .string(zeros.effect.rawValue),
      "text": .text(ZeroWords(names: report.names).sentence(zeros, at: node)),
    ]
  }

  private func spread(_ node: PanelAnalysis.NodeResult, _ criterion: Int) -> JSONOutput {
    let spread = node.spread[criterion]
    let movement = node.movement?[criterion]
    func change(_ change: OpinionMovement.Change?) -> JSONOutput {
      change.map { ["before": .number($0.before), "after": .number($0.after)] } ?? .null
    }
    return [
      "criterion": .string(node.criteria[criterion]), "median": .number(spread.median),
      "lowerQuartile": .number(spread.lowerQuartile),
      "upperQuartile": .number(spread.upperQuartile), "mean": .number(spread.mean),
      "standardDeviation": .number(spread.standardDeviation),
      "cv": .number(spread.coefficientOfVariation), "least": .number(spread.range.lowerBound),
      "greatest": .number(spread.range.upperBound), "medianChange": change(movement?.median),
      "iqrChange": change(movement?.interquartileRange),
      "verdict": .string(orNull: movement?.verdict?.rawValue),
    ]
  }

  private func opinion(_ node: PanelAnalysis.NodeResult, _ number: Int) -> JSONOutput {
    let opinion = node.opinions[number]
    let without = node.without.indices.contains(number) ? node.without[number] : nil
    return [
      "expert": .string(opinion.expert), "importance": .number(node.importance[number]),
      "kind": .string(JudgementKind(opinion.judgement).key),
      "weights": Self.byId(node.criteria, opinion.weights), "method": .string(opinion.method),
      "replaced": .bool(opinion.isReplaced), "matrix": Self.matrix(opinion.matrix),
      "consistency": consistency(opinion.consistency),
      "doubtful": doubtful(opinion.doubtful, node.criteria),
      "given": given(opinion), "bestWorst": bestWorst(opinion),
      "consensusWithout": without.map { Self.byId(node.criteria, $0) } ?? .null,
      "distance": .number(PanelShift.distance(opinion.weights, node.consensus)),
    ]
  }

  /// Points, ranks or weights as given; `null` for comparisons.
  private func given(_ opinion: NodeOpinion) -> JSONOutput {
    switch opinion.judgement {
    case .pairwise, .bestWorst: .null
    case .budget(let numbers), .direct(let numbers): Self.byId(opinion.criteria, numbers)
    case .ranking(let ranks): Self.byId(opinion.criteria, ranks.map(Double.init))
    }
  }

  private func bestWorst(_ opinion: NodeOpinion) -> JSONOutput {
    guard let consistency = opinion.bestWorstConsistency,
      case .bestWorst(let said) = opinion.judgement
    else { return .null }
    return [
      "best": .string(opinion.criteria[said.best]), "worst": .string(opinion.criteria[said.worst]),
      "bestToOthers": Self.byId(opinion.criteria, said.bestToOthers),
      "othersToWorst": Self.byId(opinion.criteria, said.othersToWorst),
      "deviation": .number(orNull: opinion.bestWorst?.deviation),
      "ratio": .number(consistency.ratio), "limit": .number(orNull: consistency.limit),
      "passes": consistency.passes.map { .bool($0) } ?? .null,
    ]
  }
}
