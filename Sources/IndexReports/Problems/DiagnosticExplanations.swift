public import CompositeIndex

/// The explanations of all codes, in the order of their numbers.
public enum DiagnosticExplanations {
  /// One explanation for each code.
  public static let all: [DiagnosticExplanation] = groups.flatMap(\.explanations)

  /// The explanation of a code.
  public static func explanation(of code: DiagnosticCode) -> DiagnosticExplanation? {
    all.first { $0.code == code }
  }

  /// The page `docs/diagnostics.md`.
  public static func markdown() -> String {
    let introduction = """
      # 问题代码 · Diagnostic codes

      `E` 为错误，`W` 为警告。代码的含义不会改变。`cei explain E110` 显示同样的说明。

      `E` is an error, `W` a warning. A code never changes its meaning. `cei explain E110` shows the \
      same text. This page is written by `RECORD=1 swift test --filter diagnosticsPage`.
      """
    let sections = groups.map { group in
      "## \(group.title.zh) · \(group.title.en)\n\n"
        + group.explanations.map(section).joined(separator: "\n\n")
    }
    return ([introduction] + sections).joined(separator: "\n\n") + "\n"
  }

  private static func section(_ explanation: DiagnosticExplanation) -> String {
    let title = "\(explanation.title.zh) · \(explanation.title.en)"
    return """
      ### \(explanation.code.rawValue) \(title)

      \(MarkdownFormat.escape(explanation.text.zh))

      \(MarkdownFormat.escape(explanation.text.en))

      有问题 · wrong:

      ```
      \(explanation.bad)
      ```

      改正后 · right:

      ```
      \(explanation.good)
      ```
      """
  }

  private static let groups: [(title: LocalizedText, explanations: [DiagnosticExplanation])] = [
    (LocalizedText(zh: "文件", en: "Files"), FileExplanations.all),
    (LocalizedText(zh: "文字与数值", en: "Text and numbers"), TextExplanations.all),
    (LocalizedText(zh: "表格", en: "Tables"), TableExplanations.all + ValueExplanations.all),
    (LocalizedText(zh: "转换", en: "Conversion"), ConversionExplanations.all),
    (LocalizedText(zh: "成本", en: "Costs"), PlanExplanations.costs),
    (LocalizedText(zh: "JSON", en: "JSON"), JSONExplanations.all),
    (
      LocalizedText(zh: "指标体系方案", en: "Schemes"),
      WeightExplanations.all + MethodExplanations.all
    ),
    (LocalizedText(zh: "评价与命令行", en: "Assessment and command line"), AssessmentExplanations.all),
    (LocalizedText(zh: "不确定性", en: "Uncertainty"), UncertaintyExplanations.all),
    (LocalizedText(zh: "权重之问", en: "Questions about weights"), StabilityExplanations.all),
    (LocalizedText(zh: "敏感性", en: "Sensitivity"), SensitivityExplanations.all),
    (LocalizedText(zh: "方案求解与变动分解", en: "Plans and changes"), PlanExplanations.plans),
    (
      LocalizedText(zh: "专家判断", en: "Experts' judgements"),
      (PanelExplanations.all + JudgementExplanations.all + GroupExplanations.all
        + DataWeightExplanations.all)
        .sorted { $0.code.rawValue.dropFirst() < $1.code.rawValue.dropFirst() }
    ),
    (LocalizedText(zh: "图", en: "Figures"), FigureExplanations.all),
  ]
}
