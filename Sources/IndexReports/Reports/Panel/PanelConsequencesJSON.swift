internal import CompositeIndex

/// Rankings under everybody's weights for other programs.
struct PanelConsequencesJSON {
  private let consequences: PanelConsequences

  init(_ consequences: PanelConsequences) { self.consequences = consequences }

  var value: JSONOutput {
    [
      "top": .integer(consequences.top),
      "units": .array(
        consequences.units.map { ["code": .string($0.code), "name": .text($0.name)] }),
      "consensus": ranking(consequences.consensus), "scheme": ranking(consequences.scheme),
      "experts": .array(consequences.experts.map(ranking)),
      "without": .array(consequences.without.map(ranking)),
      "byCriterion": .array(consequences.byCriterion.map(effect)),
      "leaderChange": change(consequences.leaderChange),
      "groupLeaderChange": change(consequences.groupLeaderChange),
      "leaderChangeSought": .bool(consequences.isLeaderChangeSought),
    ]
  }

  private func ranking(_ ranking: PanelConsequences.Ranking) -> JSONOutput {
    var members: [JSONOutput.Member] = []
    if let expert = ranking.voice.expert { members.append(.init("expert", .string(expert))) }
    members += [
      .init("leaders", .array(consequences.leaders(ranking).map { .string($0.code) })),
      .init("unranked", .array(consequences.unranked(ranking).map { .string($0.code) })),
      .init("tau", .number(ranking.tau)), .init("changesAtTop", .integer(ranking.changesAtTop)),
      .init("largestMove", .number(ranking.largestMove)),
      .init("distance", .number(ranking.distance)),
      .init("ranks", .array(ranking.ranks.map { .number($0) })),
      .init("scores", .array(ranking.scores.map { .number($0) })),
    ]
    return .object(members)
  }

  private func effect(_ effect: PanelConsequences.CriterionEffect) -> JSONOutput {
    [
      "node": .string(effect.node), "criterion": .string(effect.criterion),
      "weight": .number(effect.weight),
      "experts": .array(
        effect.experts.map {
          [
            "expert": .string($0.expert), "weight": .number(orNull: $0.weight),
            "changesAtTop": .integer($0.changesAtTop),
          ]
        }),
    ]
  }

  private func change(_ change: PanelConsequences.LeaderChange?) -> JSONOutput {
    guard let change else { return .null }
    return [
      "expert": .string(orNull: change.expert), "node": .string(change.node),
      "first": .string(change.criteria.first), "second": .string(change.criteria.second),
      "said": .number(change.said), "needed": .number(change.needed),
      "leader": .string(consequences.units[change.leader].code),
    ]
  }
}
