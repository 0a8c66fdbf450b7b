internal import CompositeIndex

/// What the disagreement does to the ranking, in sentences.
struct ConsequenceWords {
  private let report: PanelReport
  private let outcome: PanelReport.Outcome
  private var consequences: PanelConsequences { outcome.consequences }

  init(_ report: PanelReport, _ outcome: PanelReport.Outcome) {
    self.report = report
    self.outcome = outcome
  }

  /// Consensus against scheme, experts against consensus, and the judgement that decides.
  var summary: [LocalizedText] {
    if report.ranked == nil { return [nobody] }
    let unranked = UnrankedVoices(outcome).sentence(consequences.voices)
    return [againstScheme] + [experts, unranked, decisive].compactMap(\.self)
  }

  /// That nobody can be ranked, with the reason of one unit that has data.
  private var nobody: LocalizedText {
    let assessment = outcome.assessment
    let words = UnitWords(assessment)
    let example = assessment.unranked.first { assessment.exclusions[$0] != .noData }
    let reason = example.flatMap { row in
      RankingExclusions(assessment).reason(row).map { (assessment.unit(row).name, $0) }
    }
    return LocalizedText(
      zh: "没有\(words.header.zh)达到参与排名的条件，看不出判断对名次的影响"
        + (reason.map { "（如\($0.0.zh)：\($0.1.zh)）" } ?? "") + "。换一份数据；逐个的原因见 cei rank。",
      en: "No \(words.singular) can be ranked, so there is nothing to say about ranks"
        + (reason.map { " (as for \($0.0.en): \($0.1.en))" } ?? "")
        + ". Take other data; cei rank gives the reason for each.")
  }

  private func names(_ ranking: PanelConsequences.Ranking) -> LocalizedText {
    let units = consequences.leaders(ranking)
    if units.isEmpty { return LocalizedText(zh: "无人可排", en: "nobody can be ranked") }
    return LocalizedText(
      zh: Sentences(.zh).list(units.map { $0.name[.zh] }),
      en: Sentences(.en).list(units.map { $0.name[.en] }))
  }

  private var againstScheme: LocalizedText {
    let (scheme, own) = (consequences.scheme, names(consequences.consensus))
    let before = names(scheme)
    let top = consequences.top
    let tau = NumberFormat.fixed(scheme.tau)
    let move = NumberFormat.shortest(scheme.largestMove) ?? NumberFormat.missing
    let changes = scheme.changesAtTop
    return LocalizedText(
      zh: "按共识权重，第 1 名是\(own.zh)（\(before.zh == own.zh ? "与现方案相同" : "现方案为\(before.zh)")）；"
        + (changes == 0 ? "前 \(top) 名与现方案一致" : "前 \(top) 名中 \(changes) 个名次与现方案不同")
        + "，名次最多相差 \(move) 位，Kendall tau = \(tau)。",
      en: "With the consensus \(own.en) is first "
        + "(\(before.en == own.en ? "as with the scheme" : "with the scheme: \(before.en)")); "
        + (changes == 0
          ? "the top \(top) are as with the scheme"
          : "\(changes) of the top \(top) rank otherwise with the scheme")
        + ", the largest move is \(move), Kendall's tau \(tau).")
  }

  private var experts: LocalizedText? {
    guard consequences.experts.count > 1 else { return nil }
    let first = consequences.leaders(consequences.consensus)
    let others = consequences.experts.filter { consequences.leaders($0) != first }
    guard !others.isEmpty else {
      return LocalizedText(
        zh: "换用任何一位专家的权重，第 1 名都不变。",
        en: "With any single expert's weights the first place stays the same.")
    }
    let said = others.map { ranking -> LocalizedText in
      let name = names(ranking)
      let expert = ranking.voice.expert ?? ""
      return LocalizedText(zh: "\(expert)（\(name.zh)）", en: "\(expert) (\(name.en))")
    }
    return LocalizedText(
      zh: HanSpacing.join("换用", said.map(\.zh).joined(separator: "、")) + "的权重，第 1 名会变。",
      en: "The first place is another with the weights of \(Sentences(.en).list(said.map(\.en))).")
  }

  /// The judgement whose smallest change gives another leader.
  var decisive: LocalizedText? {
    guard hasComparisons else { return nil }
    let change = consequences.leaderChange ?? consequences.groupLeaderChange
    guard let change else {
      return consequences.isLeaderChangeSought
        ? LocalizedText(
          zh: "逐一改动每处两两比较（1/9 至 9），未发现哪一处单独改动能换掉第 1 名。",
          en:
            "No single comparison was found whose change, between 1/9 and 9, gives another first place."
        )
        : LocalizedText(
          zh: "专家超过 200 位时，按中位数合成不逐一试算改动一处判断会不会换掉第 1 名。",
          en: "With the median of more than 200 experts it is not tried whether a change of one "
            + "comparison gives another first place.")
    }
    let names = report.names
    let (first, second) = (names.name(change.criteria.first), names.name(change.criteria.second))
    let leader = consequences.units[change.leader].name
    let who = change.expert.map { LocalizedText($0) } ?? LocalizedText(zh: "合成矩阵", en: "the group")
    let (said, needed) = (JudgedValue.text(change.said), JudgedValue.text(change.needed))
    return LocalizedText(
      zh: "最容易左右第 1 名的判断：" + HanSpacing.join(who.zh, "的")
        + "“\(first[.zh]):\(second[.zh])”由 \(said) 改为 \(needed)，"
        + "\(leader[.zh])即居首位。",
      en: "The judgement that most easily decides the first place: \(first[.en]) : \(second[.en]) "
        + "of \(who.en), from \(said) to \(needed), puts \(leader[.en]) first.")
  }

  private var hasComparisons: Bool {
    report.nodes.contains { $0.opinions.contains { $0.matrix != nil } }
  }
}
