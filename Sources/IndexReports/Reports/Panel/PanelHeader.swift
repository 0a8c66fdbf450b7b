internal import CompositeIndex

/// What stands above a panel's report: who judged what, by which methods.
struct PanelHeader {
  private let report: PanelReport
  private var analysis: PanelAnalysis { report.analysis }

  init(_ report: PanelReport) { self.report = report }

  /// The panel's title, or its id.
  var title: LocalizedText {
    let name =
      panelTitle.zh == "-" ? LocalizedText(zh: "标准输入", en: "Standard input") : panelTitle
    return LocalizedText(
      zh: "\(name[.zh])：判断与权重", en: "\(name[.en]): judgements and weights")
  }

  private var panelTitle: LocalizedText {
    let panel = analysis.panel
    return panel.title.zh.isEmpty && panel.title.en.isEmpty
      ? LocalizedText(panel.id) : panel.title
  }

  /// Panel, scheme, data, methods.
  func facts(_ language: Language) -> [Document.KeyValue] {
    var facts = [
      Document.KeyValue(LocalizedText(zh: "专家组", en: "Panel")[language], panel[language])
    ]
    if let assessment = report.outcome?.assessment {
      facts += RankingHeader([assessment]).identity(language, weightsAre: Self.scheme)
    } else if let scheme = report.scheme {
      facts.append(
        Document.KeyValue(
          Self.scheme[language],
          RankingHeader.weights(scheme.said)[language]))
    }
    facts.append(
      Document.KeyValue(LocalizedText(zh: "方法", en: "Methods")[language], methods[language]))
    return facts
  }

  /// What is judged: its weights are not those that follow from the judgements.
  private static let scheme = LocalizedText(zh: "方案", en: "Scheme")

  /// `demo-panel，7 位专家，共 2 轮，以下为第 2 轮`.
  private var panel: LocalizedText {
    let panel = analysis.panel
    let count = panel.experts.count
    let rounds = analysis.rounds.count
    var text = LocalizedText(
      zh: "\(panel.id)，\(count) 位专家",
      en: "\(panel.id), \(Sentences(.en).count(count, zh: "", en: "expert"))")
    if rounds > 1 {
      text.zh += "，共 \(rounds) 轮，以下为第 \(analysis.result.number) 轮"
      text.en += ", \(rounds) rounds, shown is round \(analysis.result.number)"
    }
    let answered = Set(report.nodes.flatMap { $0.opinions.map(\.expert) }).count
    if answered < count {
      text.zh += "（\(answered) 位答复）"
      text.en += " (\(answered) answered)"
    }
    return text
  }

  /// The methods that were used, none that was not.
  private var methods: LocalizedText {
    let opinions = report.nodes.flatMap(\.opinions)
    var names: [String] = []
    for opinion in opinions where !opinion.method.isEmpty && !names.contains(opinion.method) {
      names.append(opinion.method)
    }
    var parts = names.map(MethodWords.name)
    if report.nodes.contains(where: { $0.opinions.count > 1 }) {
      parts.append(MethodWords.name(type(of: analysis.options.group).name))
    }
    if opinions.contains(where: { $0.consistency?.randomIndex ?? 0 > 0 }) {
      let source = analysis.options.methods.randomIndex.summary
      let limit = report.ratio.limitText
      parts.append(
        LocalizedText(
          zh: "\(source[.zh])，CR 小于 \(limit) 为通过",
          en: "\(source[.en]), CR below \(limit) passes"))
    }
    if parts.isEmpty {
      parts.append(LocalizedText(zh: "直接赋权，归一", en: "weights as given, divided by their sum"))
    }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }
}
