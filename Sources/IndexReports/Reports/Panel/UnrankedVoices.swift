internal import CompositeIndex

/// Who has no rank under some of the weights, which moves, best and worst ranks leave out.
struct UnrankedVoices {
  private let outcome: PanelReport.Outcome

  init(_ outcome: PanelReport.Outcome) { self.outcome = outcome }

  /// `E5（海南）`, one for each of the weights that leave anybody out, with the reason; `nil` where all
  /// are ranked.
  func sentence(_ rankings: [PanelConsequences.Ranking]) -> LocalizedText? {
    let consequences = outcome.consequences
    let words = UnitWords(consequences.units)
    let found = rankings.compactMap { ranking -> LocalizedText? in
      let units = consequences.unranked(ranking)
      guard !units.isEmpty else { return nil }
      let who = ranking.voice.text
      let zh = Sentences(.zh).list(
        units.map { $0.name.zh }, first: 4, zh: "个\(words.header.zh)")
      let en = Sentences(.en).list(units.map { $0.name.en }, first: 4, zh: "")
      return LocalizedText(zh: "\(who.zh)（\(zh)）", en: "\(who.en) (\(en))")
    }
    guard !found.isEmpty else { return nil }
    return LocalizedText(
      zh: "在这些权重下没有名次：\(Sentences(.zh).list(found.map(\.zh), first: 6, zh: "组权重"))。"
        + "\(reason.zh)；最大变动、最好和最差的名次都不计它们。",
      en: "Without a rank under these weights: "
        + "\(Sentences(.en).list(found.map(\.en), first: 6, zh: "")). \(reason.en); moves, best and "
        + "worst ranks are without them.")
  }

  private var reason: LocalizedText {
    let floor = outcome.assessment.scheme.said.methodology.coverage.unit
    return floor > 0
      ? LocalizedText(
        zh: "换了权重，覆盖率就可能不足 \(CoverageText.floor(floor))",
        en: "With other weights, coverage can fall below \(CoverageText.floor(floor))")
      : LocalizedText(zh: "换了权重，就可能算不出得分", en: "With other weights there can be no score")
  }
}

extension PanelConsequences {
  /// Who has no rank.
  func unranked(_ ranking: Ranking) -> [Unit] {
    units.indices.filter { ranking.ranks[$0].isNaN }.map { units[$0] }
  }
}
