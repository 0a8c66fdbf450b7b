public import CompositeIndex

extension PlanReport {
  /// The moves, then the stairs, then what must not slip: full precision.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    let header = [
      "part", "id", "name", "from", "to", "score_from", "score_to", "rank", "index", "cost", "set",
    ]
    func number(_ number: Double?) -> String { NumberFormat.shortest(number) ?? "" }
    func said(_ indicator: Int) -> [String] {
      let said = assessment.scheme.indicators[indicator].said
      return [said.id, said.name[language]]
    }
    let settings = PlanSettings(analysis)
    let moves = analysis.plan.moves.map { move in
      ["move"] + said(move.indicator) + [
        number(move.from), number(move.to), number(move.scoreFrom), number(move.scoreTo), "", "",
        number(move.cost), settings.words(move),
      ]
    }
    let total = [
      "total", unit.code, unit.name[language], "", "", "", "", number(analysis.plan.rank),
      number(analysis.plan.target), number(analysis.plan.cost), "",
    ]
    let stairs = analysis.stairs.map { stair in
      let rival = assessment.unit(stair.rival)
      return [
        "stair", rival.code, rival.name[language], "", "", "", "", number(stair.rank),
        number(stair.target), number(stair.cost), "",
      ]
    }
    let slips = analysis.threats.slips.map { slip in
      ["slip"] + said(slip.indicator) + [
        number(slip.from), number(slip.to), number(slip.scoreFrom), number(slip.scoreTo), "", "",
        "", "",
      ]
    }
    return (header, moves + [total] + stairs + slips)
  }

  /// The whole analysis.
  public var json: JSONOutput {
    var members: [JSONOutput.Member] = [
      .init("schema", .string(Self.schema)), .init("report", "plan"),
      .init("tool", ["name": .string(Tool.name), "version": .string(Tool.version)]),
    ]
    members += ReportHeading.members(assessment, row: analysis.row)
    let inputs = assessment.dataset.inputs + assessment.scheme.said.inputs
    members += [
      .init("inputs", .array(inputs.map(AssessmentJSON.input))),
      .init("score", .number(assessment.index[analysis.row])),
      .init("rank", .number(assessment.ranks[analysis.row])),
      .init("rankAgainstRivals", .number(analysis.rankNow)),
      .init("costs", costs), .init("rivalsImprove", gain), .init("plan", plan),
      .init("reachable", .number(analysis.reachable)),
      .init("replay", replay(analysis.replay)), .init("shortReplay", replay(analysis.shortReplay)),
      .init("relearnt", analysis.relearnt.map(replay) ?? .null),
      .init("stairs", .array(analysis.stairs.map(stair))), .init("threats", threats),
      .init(
        "leftOut",
        .array(
          analysis.left.map {
            ["indicator": .string(id($0.indicator)), "reason": .string($0.reason.rawValue)]
          })),
      .init(
        "notes",
        .array((words.planNotes + words.warnings + words.threatNotes).map { .text($0) })),
    ]
    return .object(members)
  }

  private func id(_ indicator: Int) -> String { assessment.scheme.indicators[indicator].said.id }

  private var costs: JSONOutput {
    switch analysis.costs {
    case .equal: ["kind": "equal"]
    case .listed(let entries, let file):
      [
        "kind": "listed", "file": .string(file),
        "indicators": .array(
          entries.map {
            [
              "indicator": .string($0.indicator), "cost": .number($0.cost),
              "ceiling": .number(orNull: $0.ceiling),
            ]
          }),
      ]
    }
  }

  private var gain: JSONOutput {
    switch analysis.gain {
    case nil: .null
    case .points(let points): ["points": .number(points)]
    case .percent(let percent): ["percent": .number(percent)]
    }
  }

  private func replay(_ replay: PlanReplay) -> JSONOutput {
    ["score": .number(replay.index), "rank": .number(replay.rank)]
  }

  private func move(_ move: ImprovementPlan.Move, _ settings: PlanSettings) -> JSONOutput {
    [
      "indicator": .string(id(move.indicator)), "from": .number(move.from),
      "to": .number(orNull: move.to), "scoreFrom": .number(move.scoreFrom),
      "scoreTo": .number(move.scoreTo), "cost": .number(move.cost),
      "atCeiling": .bool(move.isAtCeiling), "set": .string(settings.words(move)),
      "setScore": .string(settings.score(move)),
      "setValue": .string(orNull: settings.value(move)),
    ]
  }

  private var plan: JSONOutput {
    let (plan, settings) = (analysis.plan, PlanSettings(analysis))
    return [
      "target": .number(plan.target), "rank": .number(plan.rank),
      "rival": .string(orNull: analysis.rival.map { assessment.unit($0).code }),
      "cost": .number(plan.cost), "lowerBound": .number(plan.lowerBound),
      "shadowPrice": .number(orNull: plan.shadowPrice),
      "moves": .array(plan.moves.map { move($0, settings) }),
    ]
  }

  private func stair(_ stair: PlanAnalysis.Stair) -> JSONOutput {
    [
      "rank": .number(stair.rank), "rival": .string(assessment.unit(stair.rival).code),
      "target": .number(stair.target), "cost": .number(orNull: stair.cost),
    ]
  }

  private var threats: JSONOutput {
    let threats = analysis.threats
    return [
      "rival": .string(orNull: threats.rival.map { assessment.unit($0).code }),
      "index": .number(orNull: threats.index),
      "slips": .array(
        threats.slips.map {
          [
            "indicator": .string(id($0.indicator)), "from": .number($0.from),
            "to": .number(orNull: $0.to), "scoreFrom": .number($0.scoreFrom),
            "scoreTo": .number($0.scoreTo),
          ]
        }), "harmless": .array(threats.harmless.map { .string(id($0)) }),
      "challengers": .array(
        threats.challengers.map { challenger in
          [
            "unit": .string(assessment.unit(challenger.row).code),
            "cost": .number(challenger.plan.cost),
            "moves": .array(
              challenger.plan.moves.map {
                [
                  "indicator": .string(id($0.indicator)), "to": .number(orNull: $0.to),
                  "scoreTo": .number($0.scoreTo), "cost": .number($0.cost),
                ]
              }),
          ]
        }),
    ]
  }
}
