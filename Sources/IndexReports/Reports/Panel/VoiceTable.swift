internal import CompositeIndex

/// Rankings under different weights, one row each: who leads, and how much is different.
struct VoiceTable {
  private let outcome: PanelReport.Outcome
  private var consequences: PanelConsequences { outcome.consequences }

  init(_ report: PanelReport, _ outcome: PanelReport.Outcome) { self.outcome = outcome }

  func table(_ rankings: [PanelConsequences.Ranking], _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let top = consequences.top
    var table = Table(columns: [
      Table.Column(title("权重", "Weights"), overflow: .wrap),
      Table.Column(title("第 1 名", "First"), overflow: .wrap),
      Table.Column("tau", .right),
      Table.Column(title("前 \(top) 名变动", "Top \(top) moved"), .right),
      Table.Column(title("最大变动", "Largest move"), .right),
      Table.Column(title("权重距离", "Distance"), .right, priority: 1),
    ])
    table.rows = rankings.map { ranking in
      let isBase = ranking.voice == .consensus
      let leaders = consequences.leaders(ranking)
      let first = consequences.leaders(consequences.consensus)
      return Table.Row(
        [
          Table.Cell(ranking.voice.text[language]),
          Table.Cell(
            leaders.isEmpty
              ? NumberFormat.missing : Sentences(language).list(leaders.map { $0.name[language] }),
            leaders == first ? .plain : .warning),
        ]
          + (isBase
            ? ["", "", "", ""]
            : [
              Table.Cell(NumberFormat.fixed(ranking.tau)),
              Table.Cell("\(ranking.changesAtTop)"),
              Table.Cell(NumberFormat.shortest(ranking.largestMove) ?? NumberFormat.missing),
              Table.Cell(NumberFormat.fixed(ranking.distance)),
            ]))
    }
    return table
  }
}

extension PanelConsequences.Voice {
  /// Whose weights.
  var text: LocalizedText {
    switch self {
    case .scheme: LocalizedText(zh: "现方案", en: "scheme")
    case .consensus: LocalizedText(zh: "共识", en: "consensus")
    case .expert(let id): LocalizedText(id)
    case .without(let id): LocalizedText(zh: "共识（去掉 \(id)）", en: "consensus without \(id)")
    }
  }

  /// The word in files.
  var key: String {
    switch self {
    case .scheme: "scheme"
    case .consensus: "consensus"
    case .expert: "expert"
    case .without: "without"
    }
  }

  /// The expert who is meant; `nil` where it is nobody's in particular.
  var expert: String? {
    switch self {
    case .scheme, .consensus: nil
    case .expert(let id), .without(let id): id
    }
  }
}

extension PanelConsequences {
  /// Who is first; several where they share the first rank.
  func leaders(_ ranking: Ranking) -> [Unit] {
    guard let best = ranking.ranks.filter({ !$0.isNaN }).min() else { return [] }
    return units.indices.filter { ranking.ranks[$0] == best }.map { units[$0] }
  }

  /// Rankings of everybody, the consensus first.
  var voices: [Ranking] { [consensus, scheme] + experts }
}
