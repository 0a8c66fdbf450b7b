internal import CompositeIndex

/// How the weights came about, as a paragraph for a report.
struct PanelParagraph {
  private let report: PanelReport
  private var analysis: PanelAnalysis { report.analysis }
  private var result: PanelAnalysis.RoundResult { report.analysis.result }

  init(_ report: PanelReport) { self.report = report }

  /// Methods, consistency with all that do not pass, gaps, agreement, stop rule, weights, and
  /// whether any of it is made up.
  var text: LocalizedText {
    let parts =
      [opening] + [consistency, gaps].compactMap(\.self) + agreements
      + [stopping].compactMap(\.self) + weights + [warning].compactMap(\.self)
    return LocalizedText(
      zh: parts.map(\.zh).joined(), en: parts.map(\.en).joined(separator: " "))
  }

  private var opinions: [NodeOpinion] { report.nodes.flatMap(\.opinions) }

  private var opening: LocalizedText {
    let count = Set(opinions.map(\.expert)).count
    let compared = Self.names(of: opinions.filter { $0.matrix != nil })
    var ways = Self.names(of: opinions.filter { $0.matrix == nil })
    if !compared.isEmpty {
      ways.insert(
        LocalizedText(
          zh: "层次分析法（\(Sentences(.zh).list(compared.map(\.zh)))）",
          en: "the analytic hierarchy process (\(Sentences(.en).list(compared.map(\.en))))"), at: 0)
    }
    let way = Sentences(.zh).list(ways.map(\.zh))
    let english = Sentences(.en).list(ways.map(\.en))
    guard count > 1 else {
      return LocalizedText(
        zh: "权重采用\(way)，由 1 位专家判断得出。",
        en: "Weights are by \(english) from the judgements of 1 expert.")
    }
    let group = MethodWords.name(type(of: analysis.options.group).name)
    let rounds = analysis.rounds.count
    return LocalizedText(
      zh: "权重采用\(way)，由 \(count) 位专家"
        + (rounds > 1 ? "经 \(rounds) 轮征询（取第 \(result.number) 轮）" : "") + "判断得出，"
        + "各专家结果以\(group[.zh])合成。",
      en: "Weights are by \(english) from the judgements of \(count) experts"
        + (rounds > 1 ? " in \(rounds) rounds (round \(result.number) is used)" : "")
        + ", combined by \(group[.en]).")
  }

  /// The methods of some opinions, each once.
  private static func names(of opinions: [NodeOpinion]) -> [LocalizedText] {
    var methods: [String] = []
    for opinion in opinions where !methods.contains(opinion.method) {
      methods.append(opinion.method)
    }
    return methods.map {
      $0.isEmpty
        ? LocalizedText(zh: "直接赋权", en: "weights as given") : MethodWords.name($0)
    }
  }

  private var consistency: LocalizedText? {
    let limit = report.ratio.limitText
    let all = report.nodes.flatMap { node in
      node.opinions.compactMap { opinion in
        opinion.consistency.flatMap { $0.randomIndex > 0 ? (node, opinion.expert, $0) : nil }
      }
    }
    guard let worst = all.max(by: { $0.2.ratio < $1.2.ratio }) else { return nil }
    let several = report.nodes.count > 1
    func who(_ item: (PanelAnalysis.NodeResult, String, Consistency)) -> LocalizedText {
      let place = several ? report.names.name(item.0.node) : nil
      let ratio = report.ratio.text(item.2.ratio)
      return LocalizedText(
        zh: "\(item.1)\(place.map { "“\($0.zh)”" } ?? "") \(ratio)",
        en: "\(item.1)\(place.map { ", \($0.en)," } ?? "") \(ratio)")
    }
    let failing = all.filter { !$0.2.passes(limit: analysis.options.consistencyLimit) }
    let count = all.count
    if count == 1 {
      let ratio = report.ratio.text(worst.2.ratio, digits: 4)
      let passes = failing.isEmpty
      return LocalizedText(
        zh: "判断矩阵的一致性比率 CR = \(ratio)，"
          + (passes ? "小于 \(limit)，通过一致性检验。" : "不小于 \(limit)，未通过一致性检验，未作修改。"),
        en: "The consistency ratio of the matrix is \(ratio), "
          + (passes
            ? "below \(limit): it passes."
            : "not below \(limit): it does not pass, and is as judged."))
    }
    guard !failing.isEmpty else {
      let most = who(worst)
      return LocalizedText(
        zh: "\(count) 个判断矩阵的一致性比率 CR 均小于 \(limit)（最大 \(most[.zh])），通过一致性检验。",
        en: "The consistency ratio of all \(count) matrices is "
          + "below \(limit) (greatest: \(most[.en])).")
    }
    let names = failing.map(who)
    return LocalizedText(
      zh: "\(count) 个判断矩阵中 \(count - failing.count) 个的一致性比率 CR 小于 \(limit)；"
        + "未通过的有 \(failing.count) 个：\(names.map(\.zh).joined(separator: "、"))，未作修改。",
      en: "The consistency ratio of \(count - failing.count) of \(count) matrices is below "
        + "\(limit); \(failing.count) \(failing.count == 1 ? "is" : "are") not: "
        + "\(names.map(\.en).joined(separator: "; ")); nothing was changed in them.")
  }

  private var gaps: LocalizedText? {
    let incomplete = opinions.filter { ($0.consistency?.missing ?? 0) > 0 }
    guard !incomplete.isEmpty else { return nil }
    let replaced = incomplete.first(where: \.isReplaced).map { MethodWords.name($0.method) }
    return LocalizedText(
      zh: "\(incomplete.count) 个判断矩阵有缺项"
        + (replaced.map { "，其权重改用\($0.zh)求得" } ?? "") + "，CR 按最一致的补全计算。",
      en: "\(incomplete.count == 1 ? "One matrix has" : "\(incomplete.count) matrices have") gaps; "
        + (replaced.map { "weights are then by \($0.en), and " } ?? "")
        + "CR is that of the most consistent completion.")
  }

  private var agreements: [LocalizedText] {
    let words = AgreementWords(report)
    return report.nodes.compactMap { node in
      guard let level = node.agreement.level?.text, node.criteria.count > 1 else { return nil }
      let kendall = words.kendall(node.agreement)
      let share = AgreementWords.share(node.agreement)
      let name = report.nodes.count > 1 ? report.names.name(node.node) : nil
      return LocalizedText(
        zh:
          "\(name.map { "“\($0.zh)”之下，" } ?? "")\(kendall[.zh])，Shannon 一致程度 \(share)（\(level[.zh])）。",
        en: "\(name.map { "Under \($0.en), " } ?? "The agreement is ")"
          + "\(kendall[.en]), Shannon consensus \(share) (\(level[.en])).")
    }
  }

  private var stopping: LocalizedText? {
    result.stop.map { stop in
      LocalizedText(
        zh: "事先约定的停止规则（\(stop.rule.text)）\(stop.isMet ? "已满足" : "未满足")。",
        en: "The stop rule agreed beforehand (\(stop.rule.text)) is \(stop.isMet ? "" : "not ")met."
      )
    }
  }

  private var weights: [LocalizedText] {
    report.nodes.filter { $0.consensus.allSatisfy(\.isFinite) }.map { node in
      let printed = PanelWeights.printed(node.consensus)
      func list(_ language: Language) -> String {
        zip(node.criteria, printed).map { "\(report.names.name($0)[language]) \($1)" }
          .joined(separator: language == .zh ? "、" : ", ")
      }
      let name = report.names.heading(node.node)
      return LocalizedText(
        zh: "\(name?.zh ?? "权重")：\(list(.zh))。", en: "\(name?.en ?? "Weights"): \(list(.en)).")
    }
  }

  private var warning: LocalizedText? {
    guard report.isSynthetic else { return nil }
    return LocalizedText(
      zh: "（判断或数据为虚构示例，不得引用。）",
      en: "(Judgements or data are made up and must not be cited.)")
  }
}
