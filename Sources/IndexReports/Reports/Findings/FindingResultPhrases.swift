internal import CompositeIndex

extension FindingSentences {
  /// About scores and ranks as a whole.
  func resultPhrase(_ finding: Finding) -> FindingPhrase {
    let unit = name(ofUnit: finding.unit)
    switch finding.kind {
    case .changed(let change):
      let words = ChangeWords(assessment.scheme.said).text(change)
      return FindingPhrase(
        0, key: "changed \(change.words)", zh: { _ in "按命令行改动：\(words.zh)。" },
        en: { _ in "Changed on the command line: \(words.en)." })
    case .vetoed(let rule, let value, let cap):
      let limit = cap.map { NumberFormat.fixed($0) }
      return FindingPhrase(
        2, warning: true, key: "veto \(rule.zh) \(rule.en) \(limit ?? "")", item: unit,
        detail: LocalizedText(FigureText.figure(value)),
        zh: { list in
          limit.map { "否决项“\(rule[.zh])”，得分不超过 \($0) 分：\(list)。" }
            ?? "否决项“\(rule[.zh])”，不参与排名：\(list)。"
        },
        en: { list in
          limit.map { "Veto (\(rule[.en])), the score is at most \($0): \(list)." }
            ?? "Veto (\(rule[.en])), not ranked: \(list)."
        })
    case .vetoNotChecked(let rule):
      return FindingPhrase(
        27, warning: true, key: "noVeto \(rule.zh) \(rule.en)",
        item: finding.unit == nil ? LocalizedText(zh: "全部", en: "all") : unit,
        zh: { "否决项“\(rule[.zh])”缺少数据，未能核查：\($0)。" },
        en: { "Veto (\(rule[.en])) could not be checked for lack of data: \($0)." })
    case .bonus(let points, let unlimited):
      let (added, before) = (NumberFormat.fixed(points), NumberFormat.fixed(unlimited))
      let limited = added != before
      return FindingPhrase(
        41, key: "bonus", item: unit,
        detail: LocalizedText(
          zh: limited ? "\(added) 分，封顶前 \(before) 分" : "\(added) 分",
          en: limited ? "\(added), \(before) before the limit" : added),
        zh: { "含加分：\($0)。" }, en: { "Bonus points included: \($0)." })
    case .rankHingesOn(let rank, let without):
      let node = name(ofNode: finding.node)
      let (own, other) = (NumberFormat.shortest(rank) ?? "", NumberFormat.shortest(without) ?? "")
      return FindingPhrase(
        29, warning: true, key: "hinge \(finding.node ?? "")", item: unit,
        detail: LocalizedText(
          zh: "现第 \(own) 名，不计则第 \(other) 名", en: "rank \(own), without it \(other)"),
        zh: { "仅“\(node[.zh])”一项就使名次变动 3 位以上；投诉渠道通畅也会使投诉增多，请慎用：\($0)。" },
        en: {
          "\(node[.en]) alone moves these by 3 places or more, "
            + "and open channels raise complaints too: \($0)."
        })
    case .tie(let rank, let units):
      let place = NumberFormat.shortest(rank) ?? ""
      let list = words.list(units.map { name(ofUnit: $0) }, first: Self.named)
      return FindingPhrase(
        40, key: "tie \(units)",
        zh: { _ in "\(list.zh)得分相同，并列第 \(place) 名。" },
        en: { _ in "\(list.en) have the same score and share rank \(place)." })
    case .condorcetWinner:
      let node = name(ofNode: finding.node)
      return FindingPhrase(
        43, key: "winner \(finding.node ?? "")", item: unit,
        zh: { "“\(node[.zh])”有孔多塞胜者（两两比较全胜）：\($0)。" },
        en: { "\(node[.en]) has a Condorcet winner, which beats every other: \($0)." })
    case .noCondorcetWinner:
      let node = name(ofNode: finding.node)
      return FindingPhrase(
        43, key: "no winner \(finding.node ?? "")",
        zh: { _ in "“\(node[.zh])”没有两两比较全胜者，名次由最强路径决定。" },
        en: { _ in
          "\(node[.en]) has no Condorcet winner: nobody beats every other, and the strongest paths "
            + "decide."
        })
    case .periodsWithoutFigures(let periods):
      let labels = periods.map(\.label)
      return FindingPhrase(
        60, key: "empty",
        zh: { _ in "没有本方案的数据，已跳过：\(Sentences(.zh).list(labels))。" },
        en: { _ in "Skipped for lack of the scheme's figures: \(Sentences(.en).list(labels))." })
    case .published(let total, let computed, let agrees):
      return published(finding, total, computed, agrees: agrees)
    default:
      return unforeseen(finding)
    }
  }

  private func published(
    _ finding: Finding, _ total: Double, _ computed: Double, agrees: Bool
  ) -> FindingPhrase {
    let unit = name(ofUnit: finding.unit)
    let many = assessment.exclusions.count { $0 != .noData } > 1
    let period = assessment.period.flatMap { PeriodWords.text($0) == nil ? nil : $0.label }
    let heads = [Language.zh, .en].map { language in
      [many ? unit[language] : "", period ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let zh = heads[0].isEmpty ? "" : heads[0] + "："
    let en = heads[1].isEmpty ? "" : heads[1] + ": "
    let (own, said) = (NumberFormat.fixed(computed), NumberFormat.fixed(total))
    let rule = rootMean
    let key = "published \(finding.unit ?? -1)"
    if agrees {
      return FindingPhrase(
        42, key: key, zh: { _ in "\(zh)计算 \(own)，与公布的 \(said) 一致。" },
        en: { _ in "\(en)computed \(own), published \(said): they agree." })
    }
    let what = many ? LocalizedText(zh: "该对象", en: "it") : LocalizedText(zh: "该年", en: "this year")
    return FindingPhrase(
      1, warning: true, key: key,
      zh: { _ in
        "\(zh)\(rule.zh)为 \(own)，公布的总指数为 \(said)，二者不一致，故\(what.zh)与其他年份不可比。"
      },
      en: { _ in
        "\(en)\(rule.en) is \(own), the published total is \(said); they disagree, "
          + "so \(what.en) cannot be compared with other years."
      })
  }

  /// What the computed total is: the plain mean of so many parts, or a weighted one.
  private var rootMean: LocalizedText {
    let nodes = assessment.scheme.nodes
    let root = nodes[ResolvedScheme.root]
    let weights = root.children.map { nodes[$0].weight }
    let equal = weights.allSatisfy { abs($0 - (weights.first ?? 0)) < 1e-9 }
    guard equal, root.aggregationName == "arithmetic" else {
      return LocalizedText(zh: "按本方案合成的得分", en: "the score by this scheme")
    }
    let numerals = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"]
    let count = root.children.count
    return LocalizedText(
      zh: (count < numerals.count ? numerals[count] : "\(count) ") + "项平均",
      en: "the mean of the \(count) parts")
  }
}
