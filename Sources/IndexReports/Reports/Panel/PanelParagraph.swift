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
      [opening] + ZeroWords(names: report.names).paragraph(report.nodes)
      + ParagraphConsistency(report).sentences + agreements
      + [stopping].compactMap(\.self) + weights + [whole, warning].compactMap(\.self)
    return LocalizedText(
      zh: parts.map(\.zh).joined(), en: parts.map(\.en).joined(separator: " "))
  }

  private var opinions: [NodeOpinion] { report.nodes.flatMap(\.opinions) }

  private var opening: LocalizedText {
    let experts = Set(opinions.map(\.expert)).count
    let kinds = JudgementKind.allCases.compactMap { told($0, isAlone: experts == 1) }
    let (zh, en) = (kinds.map(\.zh), kinds.map(\.en))
    guard experts > 1 else {
      return LocalizedText(
        zh: "权重由 1 位专家判断得出：\(zh.joined(separator: "；"))。",
        en: "Weights are from the judgements of one expert, who \(Sentences(.en).list(en)).")
    }
    let rounds = analysis.rounds.count
    let group = GroupWords.sentence(
      type(of: analysis.options.group).name,
      hasOthers: opinions.contains { $0.matrix == nil },
      hasGaps: opinions.contains { $0.matrix?.isComplete == false },
      hasZeros: opinions.contains { $0.matrix == nil && $0.weights.contains(0) },
      isWeighted: Set(analysis.panel.experts.map(\.weight)).count > 1)
    let isMixed =
      JudgementKind.allCases.reduce(0) { $0 + self.experts($1) } > experts
    return LocalizedText(
      zh: "权重由 \(experts) 位专家"
        + (rounds > 1 ? "经 \(rounds) 轮征询（取第 \(result.number) 轮\(earlier.zh)）" : "") + "判断得出："
        + zh.joined(separator: "；") + (isMixed ? "（有的专家在不同的组用了不同的方式）" : "") + "。"
        + group.zh,
      en: "Weights are from the judgements of \(experts) experts"
        + (rounds > 1 ? " in \(rounds) rounds (round \(result.number) is used\(earlier.en))" : "")
        + ": "
        + Sentences(.en).list(en) + (isMixed ? " (some experts used more than one kind)" : "")
        + ". " + group.en)
  }

  /// The nodes whose weights are of an earlier round, as they were not judged again.
  private var earlier: LocalizedText {
    var text = LocalizedText("")
    for round in analysis.rounds where round.number != result.number {
      let own = report.nodes.filter { analysis.round(of: $0) == round.number }
        .map { report.names.name($0.node) }
      guard !own.isEmpty else { continue }
      text.zh += "；\(own.map { "“\($0.zh)”" }.joined(separator: "、"))之下为第 \(round.number) 轮"
      text.en += "; under \(Sentences(.en).list(own.map(\.en))), round \(round.number)"
    }
    return text
  }

  private func experts(_ kind: JudgementKind) -> Int {
    Set(opinions.filter { JudgementKind($0.judgement) == kind }.map(\.expert)).count
  }

  /// `4 位作两两比较（层次分析法，特征根法）`; `nil` where nobody judged so.
  private func told(_ kind: JudgementKind, isAlone: Bool) -> LocalizedText? {
    let own = opinions.filter { JudgementKind($0.judgement) == kind }
    let count = experts(kind)
    guard count > 0 else { return nil }
    var methods: [LocalizedText] = []
    for opinion in own {
      var name = opinion.method.isEmpty ? nil : MethodWords.name(opinion.method)
      if opinion.isReplaced, let method = name {
        name = LocalizedText(zh: "有缺项的用\(method.zh)", en: "\(method.en) where pairs are missing")
      }
      if let name, !methods.contains(name) { methods.append(name) }
    }
    let zh = methods.map(\.zh).joined(separator: "，")
    let en = methods.map(\.en).joined(separator: ", ")
    let verb =
      isAlone
      ? kind.verb
      : LocalizedText(zh: "\(count) 位\(kind.verb.zh)", en: "\(count) \(kind.verb.en)")
    if kind == .pairwise {
      return LocalizedText(
        zh: "\(verb.zh)（层次分析法：\(zh)）",
        en: "\(verb.en) (analytic hierarchy process: \(en))")
    }
    return LocalizedText(
      zh: verb.zh + (zh.isEmpty ? "" : "，用\(zh)"),
      en: verb.en + (en.isEmpty ? "" : " (\(en))"))
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
      let rule = StopWords.words(stop.rule)
      return LocalizedText(
        zh: "事先约定的停止规则（\(rule[.zh])）\(stop.isMet ? "已满足" : "未满足")。",
        en: "The stop rule agreed beforehand (\(rule[.en])) is \(stop.isMet ? "" : "not ")met.")
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

  /// The weightiest indicators in the whole, and the consistency of the levels.
  private var whole: LocalizedText? {
    guard let whole = WholeWeights(report), let scheme = report.scheme else { return nil }
    let weights = whole.weights(of: .consensus)
    guard weights.allSatisfy(\.isFinite) else { return nil }
    let printed = PanelWeights.printed(weights)
    let first = weights.indices.sorted {
      weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1]
    }.prefix(3)
    func list(_ language: Language) -> String {
      first.map { "\(scheme.nodes[scheme.leafNodes[$0]].name[language]) \(printed[$0])" }
        .joined(separator: language == .zh ? "、" : ", ")
    }
    var text = LocalizedText(
      zh: "各层权重相乘得总权重，\(weights.count) 项指标中最大的是\(list(.zh))",
      en: "Multiplied down the levels, the greatest of the \(weights.count) indicators' weights in "
        + "the whole are \(list(.en))")
    let levels = whole.experts.flatMap { expert in whole.levels(of: expert).map { (expert, $0) } }
      .filter { $0.1.number > 1 }
    if let worst = levels.max(by: { $0.1.ratio < $1.1.ratio }) {
      let ratio = report.ratio.text(worst.1.ratio, digits: 4)
      let passes = worst.1.ratio < analysis.options.consistencyLimit
      text.zh += HanSpacing.join(
        "；总排序一致性比率最大为", worst.0,
        "的 \(ratio)，\(passes ? "小于" : "不小于") "
          + report.ratio.limitText)
      text.en +=
        "; the greatest consistency ratio of a level in the whole is \(ratio) (\(worst.0)), "
        + "\(passes ? "" : "not ")below \(report.ratio.limitText)"
      if let open = whole.untested(worst.1) {
        text.zh += "，该层 \(open.zh)"
        text.en += "; of that level \(open.en)"
      }
    }
    return LocalizedText(zh: text.zh + "。", en: text.en + ".")
  }

  /// Which of what the weights rest on is made up; data on which they are tried are no part of it.
  private var warning: LocalizedText? {
    if analysis.panel.synthetic {
      return LocalizedText(
        zh: "（判断为虚构示例，不得引用。）", en: "(The judgements are made up and must not be cited.)")
    }
    guard report.scheme?.said.record?.synthetic == true else { return nil }
    return LocalizedText(
      zh: "（所评方案自带的权重来自虚构示例；没有判断的各组用到它，不得引用。）",
      en: "(The judged scheme's own weights come from made-up figures; groups that nobody judged "
        + "have them, and must not be cited.)")
  }
}
