internal import CompositeIndex

extension StatisticsReport {
  /// Which indicators go with the size of the units, before and after dividing.
  func addDenominators(to document: inout Document) {
    let language = document.language
    document.heading(LocalizedText(zh: "与分母的相关", en: "Correlations with denominators"))
    guard !audit.denominators.isEmpty else {
      document.paragraph(
        LocalizedText(
          zh: "方案中没有指标除以别的变量。", en: "No indicator of the scheme is divided by anything."))
      return
    }
    document.table(denominatorTable(language))
    let limit = NumberFormat.shortest(audit.options.thresholds.denominator) ?? ""
    document.notes([
      Document.Note(
        LocalizedText(
          zh: "除的目的是去掉规模的影响：除后仍与分母强相关（绝对值超过 \(limit)）的，分母可能没选对，"
            + "或数量与规模不成比例；没有除过的指标与某个分母强相关，可考虑除以它。",
          en: "Dividing is meant to take size away. A value that still goes with its denominator "
            + "(beyond \(limit) either way) may have the wrong one, or not grow in proportion; a "
            + "figure that is not divided and goes with one may need it.")[language], .muted)
    ])
  }

  private func denominatorTable(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(columns: [
      .init(title("指标", "Indicator"), overflow: .truncate),
      .init(title("分母", "Denominator"), overflow: .truncate),
      .init(title("除前 r", "Before r"), .right, priority: 2),
      .init(title("除后 r", "After r"), .right), .init("n", .right, priority: 3),
      .init(title("提示", "Look at")),
    ])
    var hidden = 0
    for entry in audit.denominators {
      let follows = audit.followsSize(entry)
      let isDivided = !scheme.indicators[entry.indicator].said.value.per.isEmpty
      // A count goes with every other count: of what is divided only its own denominator tells.
      guard entry.isOwn || (follows && !isDivided) else {
        hidden += 1
        continue
      }
      let word =
        !follows
        ? ""
        : isDivided
          ? title("除后仍随规模", "still goes with size") : title("可考虑除以它", "divide by it?")
      table.add(
        .init(name(scheme.indicators[entry.indicator].node, language)),
        .init(variableName(entry.variable, language)),
        .init(isDivided ? CorrelationText.coefficient(entry.figure.coefficient) : ""),
        .init(CorrelationText.coefficient(entry.value.coefficient)), .init("\(entry.value.count)"),
        .init(word, .warning))
    }
    if hidden > 0 {
      table.footnotes = [
        LocalizedText(
          zh: "另有 \(hidden) 对（不是自己的分母）没有列出，见 --format csv。",
          en: "\(hidden) more pairs, not with an own denominator, are in --format csv.")[language]
      ]
    }
    return table
  }

  private func variableName(_ id: String, _ language: Language) -> String {
    assessment.dataset.variables.first { $0.id == id }?.name[language] ?? id
  }
}
