internal import CompositeIndex

/// What was done other than asked for, what is missing, and what it means.
struct PanelNotes {
  private let report: PanelReport
  private var analysis: PanelAnalysis { report.analysis }

  init(_ report: PanelReport) { self.report = report }

  /// Remarks in the order of the nodes, then on the whole.
  func all(_ language: Language) -> [Document.Note] {
    (report.nodes.flatMap(remarks) + whole).map {
      Document.Note($0[language], .warning)
    }
  }

  private func remarks(_ node: PanelAnalysis.NodeResult) -> [LocalizedText] {
    let place = report.names.place(node.node)
    var remarks: [LocalizedText] = []
    for opinion in node.opinions {
      guard let consistency = opinion.consistency, consistency.missing > 0 else { continue }
      let (missing, isTestable) = (consistency.missing, consistency.isTestable)
      var text = LocalizedText(
        zh: HanSpacing.join(opinion.expert, "有 \(missing) 处未作比较\(place[.zh])，")
          + (isTestable ? "一致性按最一致的补全计算" : "比较个数刚够求出权重，一致性无从检验"),
        en: "\(opinion.expert) left \(Sentences(.en).count(missing, zh: "", en: "pair")) "
          + "out\(place[.en]); "
          + (isTestable
            ? "consistency is that of the most consistent completion"
            : "there are just enough comparisons for weights, none to test them"))
      if opinion.isReplaced {
        let method = MethodWords.name(opinion.method)
        text.zh += "，权重改用\(method[.zh])"
        text.en += ", and weights are by \(method[.en])"
      }
      remarks.append(LocalizedText(zh: text.zh + "。", en: text.en + "."))
    }
    let zeros = ZeroWords(names: report.names)
    remarks += node.zeros.map { zeros.sentence($0, at: node) }
    remarks += [zeros.silence(at: node)].compactMap(\.self)
    let absent = analysis.panel.experts.map(\.id).filter { expert in
      !node.opinions.contains { $0.expert == expert }
    }
    if !absent.isEmpty, !node.opinions.isEmpty {
      remarks.append(
        LocalizedText(
          zh: HanSpacing.join(Sentences(.zh).list(absent), "没有判断这一组") + "\(place[.zh])，共识只按其余 "
            + "\(node.opinions.count) 位专家。",
          en: "\(Sentences(.en).list(absent)) did not judge this group\(place[.en]); its consensus "
            + "is that of \(Sentences(.en).count(node.opinions.count, zh: "", en: "expert"))."))
    }
    if let round = analysis.round(of: node), round != analysis.result.number {
      remarks.append(
        LocalizedText(
          zh: "这一组\(place[.zh])最近一次判断在第 \(round) 轮，之后没有再问。",
          en: "This group\(place[.en]) was judged last in round \(round)."))
    }
    return remarks
  }

  /// What of it is made up, where that is the data and not the judgements.
  var invented: LocalizedText? {
    guard let assessment = report.outcome?.assessment, assessment.isSynthetic,
      !analysis.panel.synthetic
    else { return nil }
    return LocalizedText(
      zh: "虚构的是试算名次的数据，不是判断：名次不得引用，权重与数据无关。",
      en:
        "The data on which ranks are tried are made up, not the judgements: the ranks must not be "
        + "cited; the weights do not depend on them.")
  }

  private var whole: [LocalizedText] {
    if let invented { return [invented] }
    guard report.outcome == nil, !report.views.contains(.consequences) else { return [] }
    if report.scheme == nil {
      return report.nodes.contains { $0.node.isEmpty } && analysis.panel.experts.count == 1
        ? []
        : [
          LocalizedText(
            zh: "这些判断没有对应的方案，不计算对名次的影响；用 -w 指定方案。",
            en: "The judgements name no scheme, so nothing is ranked; name one with -w.")
        ]
    }
    return [
      LocalizedText(
        zh: "没有指定数据，不计算对名次的影响：在专家组后写数据，例如 cei panel 专家组 demo。",
        en: "No data, so nothing is ranked: name data after the panel, as in cei panel PANEL demo.")
    ]
  }
}
