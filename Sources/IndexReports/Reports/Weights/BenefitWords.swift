internal import CompositeIndex

/// What the cases of all units come to, in sentences.
struct BenefitWords {
  private let report: BenefitReport
  private let benefit: BenefitOfTheDoubt
  private let table: BenefitTable
  private let units: UnitWords

  init(_ report: BenefitReport) {
    self.report = report
    benefit = report.benefit
    table = BenefitTable(report)
    units = UnitWords(report.assessment)
  }

  private func name(_ row: Int) -> LocalizedText { benefit.table.units[row].name }

  /// What is weighed, from whose scores, within which limits.
  func facts(_ language: Language) -> [Document.KeyValue] {
    let scheme = report.assessment.scheme
    let count = benefit.table.criteria.count
    let what: LocalizedText =
      switch report.place {
      case .leaves:
        LocalizedText(zh: "全部 \(count) 项指标", en: "all \(count) indicators")
      case .children(let node):
        LocalizedText(
          zh: "“\(scheme.nodes[node].name[.zh])”之下 \(count) 项",
          en: "the \(count) under \(scheme.nodes[node].name[.en])")
      }
    let basis = WeightsHeader.basis(benefit.table, report.assessment)
    return [
      (
        LocalizedText(zh: "依据", en: "From"),
        LocalizedText(zh: "\(what.zh)，\(basis.zh)", en: "\(what.en), \(basis.en)")
      ),
      (LocalizedText(zh: "界限", en: "Limits"), limits),
    ].map { Document.KeyValue($0.0[language], $0.1[language]) }
  }

  private var limits: LocalizedText {
    let (least, most) = (
      NumberFormat.shortest(benefit.shares.lowerBound * 100) ?? "",
      NumberFormat.shortest(benefit.shares.upperBound * 100) ?? ""
    )
    if benefit.shares == 0...1 {
      return LocalizedText(
        zh: "不设（一项可以占得分的全部）", en: "none (one criterion may be the whole score)")
    }
    return LocalizedText(
      zh: "每项占得分的 \(least)% 至 \(most)%"
        + (report.isStandard ? "（缺省：平均份额的一半至两倍；--shares 可改）" : ""),
      en: "each is \(least)% to \(most)% of the score"
        + (report.isStandard ? " (half to twice an equal share unless --shares says else)" : ""))
  }

  /// Units for which no weights keep to the limits.
  var impossible: [LocalizedText] {
    table.items.filter { benefit.cases[$0.row].score.isNaN }.map { item in
      let scheme = report.assessment.scheme
      let zeros = benefit.cases[item.row].zeros
        .compactMap { scheme.node(benefit.table.criteria[$0]) }.map { scheme.nodes[$0].name }
      let (zh, en) = (
        Sentences(.zh).list(zeros.map { "“\($0[.zh])”" }),
        Sentences(.en).list(zeros.map { $0[.en] })
      )
      let wider = wider(item.row)
      return LocalizedText(
        zh: "\(name(item.row)[.zh])：\(zh)得分为 0，占不到规定的份额，没有合乎界限的权重；可用 --shares \(wider)。",
        en:
          "\(name(item.row)[.en]): \(en) \(zeros.count == 1 ? "is 0 and" : "are 0 and") cannot have "
          + "\(zeros.count == 1 ? "its share" : "their shares"), so that no weights keep to the limits; "
          + "use --shares \(wider).")
    }
  }

  /// Limits within which a unit with scores of 0 has weights: they need no share, the others can have
  /// all.
  private func wider(_ row: Int) -> String {
    let used = benefit.table.criteria.count - benefit.cases[row].zeros.count
    let needed = used > 0 ? (100 / Double(used)).rounded(.up) : 100
    return "0:\(NumberFormat.shortest(max(needed, benefit.shares.upperBound * 100)) ?? "100")"
  }

  /// How many reach 1 and what it means; who is worst off; whom the index treats worst.
  var summary: [LocalizedText] {
    let scored = table.items.filter { !benefit.cases[$0.row].score.isNaN }
    let best = scored.filter { BenefitReport.reachesOne(benefit.cases[$0.row].score) }
    let count = units.count(scored.count)
    guard !scored.isEmpty else {
      return [
        LocalizedText(
          zh: "没有一个\(units.header.zh)有合乎界限的权重，得不出分数。",
          en: "No \(units.singular) has weights within the limits, so there are no scores.")
      ]
    }
    let names = units.list(best.map { name($0.row) }, first: 6)
    var sentences = [
      best.isEmpty
        ? LocalizedText(
          zh: "\(count.zh)中没有得 1 的：即使用对它最有利的权重，也有别的\(units.header.zh)更好。" + free.zh,
          en:
            "None of \(count.en) has 1: even under its own favourite weights each is behind somebody."
            + free.en)
        : LocalizedText(
          zh: "\(count.zh)中 \(best.count) 个得 1（\(names.zh)）：用对它最有利的权重，没有谁比它更好"
            + (best.count > 1 ? "；它们之间不分先后" : "") + "。" + free.zh,
          en:
            "\(best.count) of \(count.en) \(best.count == 1 ? "has" : "have") 1 (\(names.en)): under "
            + "the weights that suit it best nobody is better"
            + (best.count > 1 ? "; they are not ranked among each other" : "") + "." + free.en)
    ]
    if let last = scored.last, !BenefitReport.reachesOne(benefit.cases[last.row].score) {
      let own = benefit.cases[last.row]
      let peers = units.list(own.peers.map { name($0) }, first: 3)
      let score = BenefitTable.score(own.score)
      sentences.append(
        LocalizedText(
          zh: "不到 1 的，权重即使全由它来挑，也有别的\(units.header.zh)更好：得分最低的\(name(last.row)[.zh])为 "
            + "\(score)，用它最有利的权重，\(peers.zh)仍得 1。",
          en: "Below 1 somebody is better even under a unit's own favourite weights: "
            + "\(name(last.row)[.en]), the lowest with \(score), is still behind \(peers.en)."))
    }
    if let up = gain(scored) { sentences.append(up) }
    return sentences
  }

  /// What limits are good for.
  private var free: LocalizedText {
    guard benefit.shares != 0...1 else { return LocalizedText("") }
    return LocalizedText(
      zh: "不设界限时有 \(report.withoutLimits) 个得 1。",
      en: " Without limits \(report.withoutLimits) would.")
  }

  /// Who stands much better here than in the index.
  private func gain(_ scored: [BenefitTable.Item]) -> LocalizedText? {
    let gains = scored.filter { !$0.indexRank.isNaN }.map { ($0, $0.indexRank - $0.rank) }
    guard
      let (item, places) = gains.enumerated().max(by: {
        ($0.element.1, -$0.offset) < ($1.element.1, -$1.offset)
      })?.element, places > 0
    else { return nil }
    let (old, new) = (
      NumberFormat.shortest(item.indexRank) ?? "", NumberFormat.shortest(item.rank) ?? ""
    )
    let name = name(item.row)
    return LocalizedText(
      zh: "与指数名次相差最多的是\(name[.zh])：指数第 \(old) 名，这里第 \(new) 名。方案的权重对它最不利。",
      en: "The index treats \(name[.en]) worst: rank \(old) there, \(new) here.")
  }

  /// What the scores are not.
  var caveat: LocalizedText {
    LocalizedText(
      zh: "每个\(units.header.zh)用的是自己的权重，所以这不是排名：它说的是各地最有利的情形。"
        + "得 1 不等于做得好，只是没有谁全面更好。",
      en:
        "Every \(units.singular) has weights of its own, so this is no ranking: it tells the best "
        + "case of each. A 1 does not mean good, only that nobody is better all round.")
  }
}
