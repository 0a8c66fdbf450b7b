internal import CompositeIndex

extension StatisticsReport {
  /// The table of indicators, then what its flags mean.
  func addIndicators(to document: inout Document) {
    let language = document.language
    let step = audit.options.tableStep.name
    document.heading(LocalizedText(zh: "指标统计（\(step.zh)）", en: "Indicators (\(step.en))"))
    document.table(indicatorTable(language))
    document.notes(outlierNotes(language))
    let notes = flagNotes(language)
    if notes.isEmpty {
      document.paragraph(LocalizedText(zh: "没有需要提示的指标。", en: "No indicator is flagged."))
    }
    document.notes(notes)
  }

  private func indicatorTable(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    // The columns that tell most go last when the terminal is narrow.
    let shape = audit.indicators.contains { $0.flags.contains(.shape) } ? 2 : 4
    let gaps = audit.indicators.contains { $0.flags.contains(.availability) } ? 1 : 3
    var table = Table(columns: [
      .init(title("指标", "Indicator"), overflow: .truncate),
      .init(title("有数据", "Values"), .right, priority: gaps),
      .init(title("均值", "Mean"), .right, priority: 1),
      .init(title("标准差", "SD"), .right, priority: 5),
      .init(title("最小", "Min"), .right, priority: 2),
      .init(title("中位数", "Median"), .right, priority: 6),
      .init(title("最大", "Max"), .right, priority: 2),
      .init(title("偏度", "Skew"), .right, priority: shape),
      .init(title("峰度", "Kurt"), .right, priority: shape),
      .init(title("零值", "Zeros"), .right, priority: 8),
      .init(title("不同值", "Unique"), .right, priority: 7),
      .init(title("离群", "Out"), .right, priority: 6),
      .init(title("提示", "Look at")),
    ])
    for (indicator, figures) in zip(scheme.indicators, audit.indicators) {
      let number = FigureDigits(figures.quantiles)
      let flags = figures.flags.map { AuditWords.word($0)[language] }
      table.add(
        .init(scheme.nodes[indicator.node].name[language]),
        .init("\(figures.available)/\(figures.units)"), .init(number.text(figures.moments.mean)),
        .init(number.text(figures.moments.deviation)),
        .init(number.text(figures.quantiles.minimum)),
        .init(number.text(figures.quantiles.median)), .init(number.text(figures.quantiles.maximum)),
        .init(NumberFormat.fixed(figures.moments.skewness)),
        .init(NumberFormat.fixed(figures.moments.kurtosis)),
        .init("\(figures.available - figures.nonZero)"), .init("\(figures.unique)"),
        .init("\(figures.outliers.count)"),
        .init(Sentences(language).clauses(flags), flags.isEmpty ? .plain : .warning))
    }
    return table
  }

  /// Which units lie far out, indicator by indicator.
  private func outlierNotes(_ language: Language) -> [Document.Note] {
    let parts = zip(scheme.indicators, audit.indicators).filter { !$1.outliers.isEmpty }.map {
      indicator, figures in
      let names = figures.outliers.map { assessment.unit($0).name }
      return scheme.nodes[indicator.node].name[language]
        + Sentences(language).aside(UnitWords(assessment).list(names, first: 3)[language])
    }
    guard !parts.isEmpty else { return [] }
    let multiple = NumberFormat.shortest(audit.options.thresholds.fence) ?? ""
    let head = LocalizedText(
      zh: "离群（距四分位数超过 \(multiple) 倍四分位距）：",
      en: "Outliers (more than \(multiple) quartile distances from the quartiles): ")
    let end = language == .zh ? "。" : "."
    let list = parts.joined(separator: language == .zh ? "；" : "; ")
    return [Document.Note(head[language] + list + end, .muted)]
  }

  /// For each flag that is set: on which indicators, what it means, what to do.
  private func flagNotes(_ language: Language) -> [Document.Note] {
    let words = AuditWords(self)
    return IndicatorStatistics.Flag.allCases.compactMap { flag in
      let names = zip(scheme.indicators, audit.indicators).filter { $1.flags.contains(flag) }
        .map { scheme.nodes[$0.0.node].name[language] }
      guard !names.isEmpty else { return nil }
      let list =
        names.count > 1 && names.count == scheme.indicators.count
        ? LocalizedText(zh: "全部 \(names.count) 项", en: "all \(names.count)")[language]
        : Sentences(language).list(names, first: 6, zh: "项")
      let text = LocalizedText(
        zh: "\(AuditWords.word(flag).zh)（\(list)）：", en: "\(AuditWords.word(flag).en) (\(list)): ")
      return Document.Note(text[language] + words.explanation(flag)[language], .warning)
    }
  }
}

/// So many decimals that the largest figure of a column has four digits.
struct FigureDigits {
  private let digits: Int

  init(_ quantiles: Quantiles) {
    var bound = max(abs(quantiles.minimum), abs(quantiles.maximum))
    var digits = 4
    while digits > 0, bound >= 1 {
      bound /= 10
      digits -= 1
    }
    // Whole numbers need no decimals.
    self.digits = quantiles.sorted.allSatisfy { $0 == $0.rounded() } ? min(1, digits) : digits
  }

  func text(_ number: Double) -> String {
    let isWhole = digits == 1 && number == number.rounded()
    return NumberFormat.fixed(number, digits: isWhole ? 0 : digits, grouping: true)
  }
}
