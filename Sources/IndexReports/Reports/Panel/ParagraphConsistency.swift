internal import CompositeIndex

/// The consistency tests in the paragraph for a report: how many pass, who does not, what cannot be
/// tested.
struct ParagraphConsistency {
  private let report: PanelReport
  private var limit: String { report.ratio.limitText }

  init(_ report: PanelReport) { self.report = report }

  /// Matrices, gaps, best–worst comparisons.
  var sentences: [LocalizedText] {
    [matrices, minimal, pairs, gaps, bestWorst].compactMap(\.self)
  }

  private struct Item {
    var node: String
    var expert: String
    var consistency: Consistency
  }

  private var all: [Item] {
    report.nodes.flatMap { node in
      node.opinions.compactMap { opinion in
        opinion.consistency.map {
          Item(node: node.node, expert: opinion.expert, consistency: $0)
        }
      }
    }
  }

  /// Those that can be tested at all: with two criteria nothing contradicts.
  private var tested: [Item] { all.filter { $0.consistency.randomIndex > 0 } }
  private var untested: [Item] { all.filter { !$0.consistency.isTestable } }
  private var ofTwo: [Item] { all.filter { $0.consistency.order < 3 } }

  private func whose(_ expert: String, _ node: String) -> LocalizedText {
    report.names.whose(expert, node, among: report.nodes.count)
  }

  private func list(_ items: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      zh: items.map(\.zh).joined(separator: "、"), en: items.map(\.en).joined(separator: "; "))
  }

  private var matrices: LocalizedText? {
    guard let worst = tested.max(by: { $0.consistency.ratio < $1.consistency.ratio }) else {
      return nil
    }
    let ratio = report.ratio.text(worst.consistency.ratio, digits: 4)
    let failing = tested.filter {
      !$0.consistency.passes(limit: report.analysis.options.consistencyLimit)
    }
    let (count, total) = (tested.count, all.count)
    if count == 1 {
      let who = whose(worst.expert, worst.node)
      let one =
        total == 1
        ? LocalizedText(zh: "判断矩阵的", en: "the matrix")
        : LocalizedText(
          zh: "\(total) 个判断矩阵中 1 个可以检验（\(who.zh)），其",
          en: "the one matrix of \(total) that can be tested (\(who.en))")
      return LocalizedText(
        zh: "\(one.zh)一致性比率 CR = \(ratio)，"
          + (failing.isEmpty ? "小于 \(limit)，通过一致性检验。" : "不小于 \(limit)，未通过一致性检验，未作修改。"),
        en: "The consistency ratio of \(one.en) is \(ratio), "
          + (failing.isEmpty
            ? "below \(limit): it passes."
            : "not below \(limit): it does not pass, and is as judged."))
    }
    let among = LocalizedText(
      zh: count == total ? "\(count) 个判断矩阵" : "\(total) 个判断矩阵中 \(count) 个可以检验，其",
      en: count == total
        ? "the \(count) matrices" : "the \(count) matrices that can be tested (of \(total))")
    guard !failing.isEmpty else {
      let who = whose(worst.expert, worst.node)
      return LocalizedText(
        zh: among.zh + (count == total ? "的" : "") + "一致性比率 CR 均小于 \(limit)（"
          + HanSpacing.join("最大为", who.zh, "的 \(ratio)") + "），通过一致性检验。",
        en: "The consistency ratios of \(among.en) are all below \(limit) (greatest: \(ratio), "
          + "\(who.en)).")
    }
    let names = list(
      failing.map { item in
        let who = whose(item.expert, item.node)
        let ratio = report.ratio.text(item.consistency.ratio)
        return LocalizedText(zh: "\(who.zh) \(ratio)", en: "\(who.en), \(ratio)")
      })
    let passing = count - failing.count
    guard passing > 0 else {
      return LocalizedText(
        zh: "\(among.zh)\(count == total ? "的" : "")一致性比率 CR 都不小于 \(limit)，未通过一致性检验："
          + "\(names.zh)，未作修改。",
        en:
          "The consistency ratios of \(among.en) are all not below \(limit): \(names.en). Nothing "
          + "was changed in them.")
    }
    return LocalizedText(
      zh: among.zh + "中 "
        + "\(passing) 个的一致性比率 CR 小于 \(limit)；"
        + "未通过的有 \(failing.count) 个：\(names.zh)，未作修改。",
      en: "Of \(among.en), \(passing) \(passing == 1 ? "has" : "have") a consistency ratio below "
        + "\(limit); "
        + "\(failing.count) \(failing.count == 1 ? "has" : "have") not: \(names.en). Nothing was "
        + "changed in \(failing.count == 1 ? "it" : "them").")
  }

  /// Matrices with just enough comparisons for weights.
  private var minimal: LocalizedText? {
    guard !untested.isEmpty else { return nil }
    guard all.count > 1 else {
      return LocalizedText(
        zh: "判断矩阵的比较个数刚够求出权重，一致性无从检验。",
        en:
          "The matrix has just enough comparisons for weights, so its consistency cannot be tested."
      )
    }
    let names = list(untested.map { whose($0.expert, $0.node) })
    let count = counted(untested.count, afterOthers: !tested.isEmpty)
    return LocalizedText(
      zh: "\(count.zh)比较个数刚够求出权重，一致性无从检验：\(names.zh)。",
      en: "\(count.en) \(untested.count == 1 ? "has" : "have") just enough comparisons "
        + "for weights and cannot be tested: \(names.en).")
  }

  /// Matrices of two criteria: one comparison, which nothing can contradict.
  private var pairs: LocalizedText? {
    guard !ofTwo.isEmpty else { return nil }
    let count = counted(ofTwo.count, afterOthers: ofTwo.count < all.count)
    return LocalizedText(
      zh: "\(count.zh)只比较两项，不会自相矛盾，CR 记为 0。",
      en: "\(count.en) \(ofTwo.count == 1 ? "is" : "are") of two criteria only, which cannot "
        + "contradict: CR is 0.")
  }

  /// `另有 2 个` / `2 more`: how many matrices, after others were told or as the first.
  private func counted(_ count: Int, afterOthers: Bool) -> LocalizedText {
    afterOthers
      ? LocalizedText(zh: "另有 \(count) 个", en: "\(count) more")
      : LocalizedText(
        zh: all.count == 1 ? "判断矩阵" : "\(count) 个判断矩阵",
        en: all.count == 1
          ? "The matrix" : Sentences(.en).count(count, zh: "", en: "matrix", plural: "matrices"))
  }

  private var gaps: LocalizedText? {
    let incomplete = all.filter { $0.consistency.missing > 0 }
    guard !incomplete.isEmpty else { return nil }
    let isTested = incomplete.contains { $0.consistency.isTestable }
    let replaced = report.nodes.flatMap(\.opinions).first(where: \.isReplaced)
      .map { MethodWords.name($0.method) }
    guard isTested || replaced != nil else { return nil }
    var (zh, en): ([String], [String]) = ([], [])
    if let replaced {
      zh.append("其权重用\(replaced.zh)求得")
      en.append("weights are then by \(replaced.en)")
    }
    if isTested {
      zh.append("CR 按最一致的补全计算")
      en.append("CR is that of the most consistent completion")
    }
    let subject =
      all.count == 1
      ? LocalizedText(zh: "判断矩阵有缺项", en: "The matrix has gaps")
      : LocalizedText(
        zh: "\(incomplete.count) 个判断矩阵有缺项",
        en: incomplete.count == 1 ? "One matrix has gaps" : "\(incomplete.count) matrices have gaps"
      )
    return LocalizedText(
      zh: subject.zh + "，\(zh.joined(separator: "，"))。",
      en: subject.en + ": \(en.joined(separator: ", and ")).")
  }

  private var bestWorst: LocalizedText? {
    let all = report.nodes.flatMap { node in
      node.opinions.compactMap { opinion in
        opinion.bestWorstConsistency.map { (whose(opinion.expert, node.node), $0) }
      }
    }
    guard !all.isEmpty else { return nil }
    let failing = all.filter { $0.1.passes == false }
    let unknown = all.count { $0.1.passes == nil }
    let passing = all.count - failing.count - unknown
    let isOne = all.count == 1
    if unknown == all.count {
      return LocalizedText(
        zh: (isOne ? "" : "\(all.count) 组") + "最优最劣比较没有公布的上限，一致性无从判定。",
        en: "No limit is published for the \(isOne ? "" : "\(all.count) sets of ")best-worst "
          + "comparisons, so it cannot be told whether they pass.")
    }
    var text: LocalizedText
    if failing.isEmpty {
      let some = passing == 1 ? "1 passes" : "\(passing) pass"
      text = LocalizedText(
        zh: (isOne ? "" : "\(all.count) 组") + "最优最劣比较"
          + (unknown > 0 ? "中 \(passing) 组" : "") + "的一致性比率"
          + (unknown > 0 || isOne ? "" : "均") + "不超过上限",
        en: unknown > 0
          ? "Of \(all.count) sets of best-worst comparisons \(some)"
          : isOne
            ? "The best-worst comparisons pass"
            : "All \(all.count) sets of best-worst comparisons pass")
    } else {
      let names = list(
        failing.map { who, consistency in
          let ratio = BestWorstWords.ratio(consistency)
          let limit = consistency.limit.flatMap { NumberFormat.shortest($0) } ?? ""
          let reason =
            consistency.limit == 0
            ? BestWorstWords.strict : LocalizedText(zh: "上限 \(limit)", en: "limit \(limit)")
          return LocalizedText(
            zh: "\(who.zh) \(ratio)（\(reason.zh)）", en: "\(who.en), \(ratio) (\(reason.en))")
        })
      text = LocalizedText(
        zh: (isOne ? "最优最劣比较" : "\(all.count) 组最优最劣比较中 \(failing.count) 组")
          + "的一致性比率超过上限：\(names.zh)，未作修改",
        en: isOne
          ? "The best-worst comparisons do not pass: \(names.en)"
          : "Of \(all.count) sets of best-worst comparisons \(failing.count) "
            + "\(failing.count == 1 ? "does" : "do") not pass: \(names.en)")
    }
    if unknown > 0 {
      text.zh += "；\(unknown) 组没有公布的上限，无从判定"
      text.en += "; \(unknown) cannot be told, as no limit is published"
    }
    return LocalizedText(zh: text.zh + "。", en: text.en + ".")
  }
}
