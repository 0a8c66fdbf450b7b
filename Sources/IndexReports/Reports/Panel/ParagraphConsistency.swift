internal import CompositeIndex

/// The consistency tests in the paragraph for a report: how many pass, who does not, what cannot be
/// tested.
struct ParagraphConsistency {
  private let report: PanelReport
  private var limit: String { report.ratio.limitText }

  init(_ report: PanelReport) { self.report = report }

  /// Matrices, gaps, best–worst comparisons.
  var sentences: [LocalizedText] {
    [matrices, minimal, gaps, bestWorst].compactMap(\.self)
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
    if total == 1 {
      return LocalizedText(
        zh: "判断矩阵的一致性比率 CR = \(ratio)，"
          + (failing.isEmpty ? "小于 \(limit)，通过一致性检验。" : "不小于 \(limit)，未通过一致性检验，未作修改。"),
        en: "The consistency ratio of the matrix is \(ratio), "
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
    return LocalizedText(
      zh: among.zh + "中 "
        + "\(count - failing.count) 个的一致性比率 CR 小于 \(limit)；"
        + "未通过的有 \(failing.count) 个：\(names.zh)，未作修改。",
      en: "Of \(among.en), \(count - failing.count) have a consistency ratio below \(limit); "
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
    return LocalizedText(
      zh: "另有 \(untested.count) 个比较个数刚够求出权重，一致性无从检验：\(names.zh)。",
      en: "\(untested.count) more \(untested.count == 1 ? "has" : "have") just enough comparisons "
        + "for weights and cannot be tested: \(names.en).")
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
    var text: LocalizedText
    if failing.isEmpty {
      text = LocalizedText(
        zh: "\(all.count) 组最优最劣比较的一致性比率"
          + (unknown == 0 ? "均不超过上限" : "中 \(all.count - unknown) 组不超过上限"),
        en: unknown == 0
          ? "All \(all.count) sets of best-worst comparisons pass"
          : "Of \(all.count) sets of best-worst comparisons \(all.count - unknown) pass")
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
        zh: "\(all.count) 组最优最劣比较中 \(failing.count) 组的一致性比率超过上限：\(names.zh)，未作修改",
        en: "Of \(all.count) sets of best-worst comparisons \(failing.count) "
          + "\(failing.count == 1 ? "does" : "do") not pass: \(names.en)")
    }
    if unknown > 0 {
      text.zh += "；\(unknown) 组没有公布的上限，无从判定"
      text.en += "; \(unknown) cannot be told, as no limit is published"
    }
    return LocalizedText(zh: text.zh + "。", en: text.en + ".")
  }
}
