internal import CompositeIndex

/// A unit's strengths and weaknesses in words, with the rule, and what its figures lack.
struct ProfileStrengthWords {
  private let assessment: Assessment
  private let row: Int
  private let strengths: Strengths

  /// Names that have room in a list of figures that are lacking.
  private static let named = 6
  /// Entries that have room at either end.
  private static let shown = 8

  init(_ assessment: Assessment, row: Int, strengths: Strengths) {
    self.assessment = assessment
    self.row = row
    self.strengths = strengths
  }

  /// The lists, the rule, and remarks on the figures.
  func blocks(_ language: Language) -> [Document.Block] {
    var pairs: [Document.KeyValue] = []
    if strengths.isJudged, !isAlone, !tellsNothing {
      let (best, worst) = (strengths.strengths, strengths.weaknesses)
      pairs.append(
        pair(
          LocalizedText(zh: "优势 +", en: "Strengths +"), best.filter { $0.percentile >= 50 },
          relative: LocalizedText(zh: "相对优势（全体中位以下）", en: "relative strengths (below the middle)"),
          best.filter { $0.percentile < 50 }, language))
      pairs.append(
        pair(
          LocalizedText(zh: "短板 -", en: "Weaknesses -"), worst.filter { $0.percentile <= 50 },
          relative: LocalizedText(zh: "相对短板（全体中位以上）", en: "relative weaknesses (above the middle)"),
          worst.filter { $0.percentile > 50 }, language))
    }
    let remarks = remarks(language).map { Document.Note($0) }
    return (pairs.isEmpty ? [] : [.keyValues(pairs)])
      + [.notes([Document.Note(rule[language], .muted)] + remarks)]
  }

  /// The rule picks nothing: there are too few indicators, or the unit has the same percentile rank
  /// on all of them.
  private var tellsNothing: Bool {
    strengths.strengths.isEmpty && strengths.weaknesses.isEmpty
  }

  /// Nobody else is ranked.
  private var isAlone: Bool { assessment.ranking.count < 2 }

  private func pair(
    _ title: LocalizedText, _ entries: [Strengths.Entry], relative: LocalizedText,
    _ others: [Strengths.Entry], _ language: Language
  ) -> Document.KeyValue {
    let own = list(entries, most: Self.shown, language)
    let room = max(1, Self.shown - entries.count)
    let rest = list(others, most: room, language).map {
      relative[language] + LocalizedText(zh: "：", en: ": ")[language] + $0
    }
    let parts = [own, rest].compactMap(\.self)
    let joint = LocalizedText(zh: "；", en: "; ")[language]
    return Document.KeyValue(
      title[language],
      parts.isEmpty
        ? LocalizedText(zh: "无", en: "none")[language] : parts.joined(separator: joint))
  }

  private func list(
    _ entries: [Strengths.Entry], most: Int, _ language: Language
  ) -> String? {
    if entries.isEmpty { return nil }
    let items = entries.prefix(most).map { words($0, language) }
    let rest = entries.count - items.count
    let more =
      rest > 0
      ? LocalizedText(zh: "等 \(entries.count) 项", en: " and \(rest) more")[language] : ""
    return items.joined(separator: LocalizedText(zh: "、", en: ", ")[language]) + more
  }

  /// `投诉调解成功率（28/31）`; a shared rank with `=`.
  private func words(_ entry: Strengths.Entry, _ language: Language) -> String {
    let place = "\(entry.rank)\(entry.level > 1 ? "=" : "")/\(entry.count)"
    let name = assessment.scheme.nodes[entry.node].name[language]
    let year = assessment.earlierPeriod(of: entry.node, row: row).map {
      LocalizedText(zh: "，\($0) 数据", en: ", \($0) figure")[language]
    }
    return name + Sentences(language).aside(place + (year ?? ""))
  }

  /// The rule as it was applied.
  private var rule: LocalizedText {
    let rule = strengths.rule
    let floor = CoverageText.floor(rule.coverage)
    if isAlone, !assessment.ranks[row].isNaN {
      return LocalizedText(
        zh: "没有可比较的同类，不标优势和短板。", en: "There is no peer group: no strengths and weaknesses.")
    }
    if strengths.isJudged, tellsNothing {
      let items = strengths.entries.map { words($0, .zh) }
      return strengths.entries.count < 2
        ? LocalizedText(
          zh: "可比的指标不足 2 项，分不出自身的优势和短板。",
          en: "Fewer than two indicators can be compared: no strengths and weaknesses of its own.")
        : LocalizedText(
          zh: "各项指标得分低于自己者所占比例都相同，分不出自身的优势和短板：\(Sentences(.zh).list(items))。",
          en:
            "The share of others that score lower is the same on all its indicators, so none is a "
            + "strength or a weakness of its own: "
            + "\(Sentences(.en).list(strengths.entries.map { words($0, .en) })).")
    }
    guard strengths.isJudged else {
      let reason =
        assessment.ranks[row].isNaN
        ? LocalizedText(zh: "不参与排名，不计总分", en: "It is not ranked and has no total")
        : LocalizedText(
          zh: "数据覆盖率不足 \(floor)", en: "Coverage is below \(floor)")
      let hasScores =
        assessment.ranks[row].isNaN
        && assessment.scheme.nodes[ResolvedScheme.root].children.contains {
          !assessment.scores[row, $0].isNaN
        }
      return LocalizedText(
        zh: "\(reason.zh)，不标优势和短板" + (hasScores ? "；各维度得分在括号内，只作参考。" : "。"),
        en: "\(reason.en): no strengths and weaknesses are marked"
          + (hasScores ? "; dimensions' scores, in brackets, are for orientation only." : "."))
    }
    return LocalizedText(
      zh: "规则：各指标按得分低于自己者所占比例（并列计半）排列，自身最高、最低的各 \(rule.most) 项"
        + "（不超过指标数的一半，并列同列，两端重合者不列）为优势、短板，只与自身比较；"
        + "第 1–\(rule.leading) 名（并列者都在前 \(rule.leading) 名以内，且该比例过半）必为优势；"
        + "该比例不足一半的优势、过半的短板称“相对”；"
        + "插补值不计，数据覆盖率不足 \(floor) 不标。指标后括号内为名次/参评数，= 为并列。",
      en:
        "Rule: indicators are ordered by the share of the others that score lower, equal scores counting "
        + "half. The unit's own \(rule.most) highest are strengths, its \(rule.most) lowest weaknesses: at "
        + "most half of its indicators, equal ones together, none that would be both. Ranks 1 to "
        + "\(rule.leading) are always strengths if everyone with that score is among them and the share "
        + "is above half. Strengths below half and weaknesses above half are called relative. Imputed "
        + "values do not count, and nothing is marked below \(floor) coverage. In brackets: rank/units, "
        + "= shared.")
  }

  /// What is missing, was filled in, or is of an earlier period.
  func remarks(_ language: Language) -> [String] {
    let leaves = assessment.scheme.leafNodes
    let unscored = leaves.filter { leaf in
      assessment.scheme.nodes[leaf].indicator.map {
        assessment.isUnscored(row: row, indicator: $0)
      } ?? false
    }
    let missing = leaves.filter { assessment.scores[row, $0].isNaN && !unscored.contains($0) }
    let imputed = leaves.filter {
      !assessment.scores[row, $0].isNaN && assessment.isImputed(row: row, node: $0)
    }
    let old = leaves.filter { assessment.earlierPeriod(of: $0, row: row) != nil }
    let lists: [(zh: String, en: String, nodes: [Int])] = [
      ("缺失", "Missing", missing), ("有数值但无法标准化", "Figures without a score", unscored),
      ("插补（*）", "Imputed (*)", imputed),
      ("非当期数据", "Figures of earlier periods", old),
    ]
    let counted = lists.filter { !$0.nodes.isEmpty }.map { zh, en, nodes in
      let names = nodes.map { node in
        assessment.scheme.nodes[node].name[language]
          + (nodes == old
            ? assessment.earlierPeriod(of: node, row: row).map { Sentences(language).aside($0) }
              ?? "" : "")
      }
      // The count stands before the list already.
      let rest = names.count - Self.named
      let list =
        rest > 0
        ? Sentences(language).items(Array(names.prefix(Self.named)))
          + LocalizedText(zh: "等", en: " and \(rest) more")[language]
        : Sentences(language).list(names)
      return LocalizedText(
        zh: "\(zh) \(nodes.count) 项：\(list)。", en: "\(en): \(nodes.count), \(list).")[language]
    }
    return counted + assessment.dropped(row: row).map { uncounted($0, language) }
  }

  /// Which figures do not count because their dimension fell out, and by which rule.
  private func uncounted(_ dropped: Assessment.Dropped, _ language: Language) -> String {
    let nodes = assessment.scheme.nodes
    let (share, floor) = (
      CoverageText.share(dropped.share, floor: dropped.floor), CoverageText.floor(dropped.floor)
    )
    let list = Sentences(language).list(
      dropped.leaves.map { nodes[$0].name[language] }, first: Self.named, zh: "项")
    let name = nodes[dropped.node].name
    return LocalizedText(
      zh: "“\(name[.zh])”有得分的指标只占其权重的 \(share)，不足 \(floor)，按缺失处理：\(list)不计入总分和覆盖率。",
      en:
        "\(name[.en]) is missing, with scores for \(share) of its weight, below \(floor): \(list) "
        + "\(dropped.leaves.count == 1 ? "counts" : "count") neither for the index nor for coverage."
    )[
      language]
  }
}
