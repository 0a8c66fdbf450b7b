public import CompositeIndex

/// What should be settled before a panel's weights are used: judgements that do not pass, and a stop
/// rule that is not met.
public struct PanelConcerns {
  private let report: PanelReport

  /// Looks at a report.
  public init(_ report: PanelReport) { self.report = report }

  private var failures: [PanelAnalysis.Failure] { report.analysis.failures }
  private var isStopOpen: Bool { report.analysis.result.stop.map { !$0.isMet } ?? false }

  /// Whether there is nothing to settle.
  public var isEmpty: Bool { failures.isEmpty && !isStopOpen }

  /// `E2（“投诉与维权效能”，CR 0.17）`, one for each failure.
  var names: [LocalizedText] {
    failures.map { failure in
      let ratio = ratio(failure)
      let place = failure.node.isEmpty ? nil : report.names.name(failure.node)
      return LocalizedText(
        zh: "\(failure.expert)（\(place.map { "“\($0.zh)”，" } ?? "")\(ratio.zh)）",
        en: "\(failure.expert) (\(place.map { "\($0.en), " } ?? "")\(ratio.en))")
    }
  }

  private func ratio(_ failure: PanelAnalysis.Failure) -> LocalizedText {
    switch failure.measure {
    case .consistencyRatio:
      return LocalizedText("CR \(report.ratio.text(failure.ratio))")
    case .bestWorst:
      let ratio = BestWorstWords.ratio(failure.ratio, limit: failure.limit)
      return LocalizedText(zh: "最优最劣比率 \(ratio)", en: "best-worst ratio \(ratio)")
    }
  }

  /// What does not pass, then the stop rule; `nil` where there is nothing.
  private var facts: LocalizedText? {
    var facts: [LocalizedText] = []
    let shown = 6
    if !names.isEmpty {
      facts.append(
        LocalizedText(
          zh: "未通过一致性检验：" + Sentences(.zh).list(names.map(\.zh), first: shown, zh: "处"),
          en: "consistency not passed: "
            + Sentences(.en).list(names.map(\.en), first: shown, zh: "")
        ))
    }
    if isStopOpen {
      let round = report.analysis.result.number
      facts.append(
        LocalizedText(
          zh: "第 \(round) 轮停止规则未满足", en: "the stop rule of round \(round) is not met"))
    }
    if facts.isEmpty { return nil }
    return LocalizedText(
      zh: facts.map(\.zh).joined(separator: "；"), en: facts.map(\.en).joined(separator: "; "))
  }

  /// The line near the head of the overview; `nil` where there is nothing to settle.
  var headline: LocalizedText? {
    facts.map {
      LocalizedText(zh: $0.zh + "。", en: Sentences.capitalised($0.en) + ".")
    }
  }

  /// What to do next; `nil` where there is nothing to settle.
  public var advice: LocalizedText? {
    if isEmpty { return nil }
    let experts = failures.map(\.expert).reduce(into: [String]()) { list, expert in
      if !list.contains(expert) { list.append(expert) }
    }
    var steps: [LocalizedText] = []
    if !experts.isEmpty {
      steps.append(
        LocalizedText(
          zh: HanSpacing.join("请", Sentences(.zh).list(experts, first: 6, zh: "位专家"), "复核判断"),
          en: "ask \(Sentences(.en).list(experts, first: 6, zh: "")) to look again at the "
            + "judgements"))
    }
    if isStopOpen {
      steps.append(LocalizedText(zh: "再征询一轮", en: "hold another round"))
    }
    return LocalizedText(
      zh: steps.map(\.zh).joined(separator: "，") + "；然后再用 --save 保存权重",
      en: steps.map(\.en).joined(separator: ", ") + "; then save the weights with --save")
  }

  /// The warning where weights are saved all the same; `nil` where there is nothing to settle.
  public var saved: LocalizedText? {
    facts.map {
      LocalizedText(
        zh: "! 权重已照存，但\($0.zh)；record 中已注明",
        en: "! weights are saved all the same: \($0.en); the record says so")
    }
  }
}

extension Sentences {
  /// A text that begins a sentence.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
