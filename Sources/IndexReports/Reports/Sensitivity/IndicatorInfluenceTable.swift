internal import CompositeIndex

extension SensitivityReport {
  /// Each indicator: how far ranks move without it, and its share of variance against its weight.
  func addIndicators(to document: inout Document) {
    let language = document.language
    document.heading(LocalizedText(zh: "各指标的影响", en: "What each indicator does"))
    let shown = section == nil ? Array(influence.entries.prefix(5)) : influence.entries
    document.table(indicatorTable(shown, language))
    let more = influence.entries.count - shown.count
    var notes = [
      Document.Note(
        LocalizedText(
          zh: "去掉后：去掉该指标、同级权重按比例补足，名次平均变动几位。方差份额：权重×协方差÷总指数方差；"
            + "负值表示它与总指数反向。",
          en:
            "Without it: places by which ranks move on average when it is left out and its siblings "
            + "keep their proportions. Variance share: weight times covariance over the variance of "
            + "the index; one below 0 pulls against the index.")[language], .muted)
    ]
    if more > 0 {
      notes.insert(
        Document.Note(
          LocalizedText(
            zh: "另有 \(more) 项，--section indicators 列出全部。",
            en: "\(more) more; --section indicators lists all.")[language], .muted), at: 0)
    }
    document.notes(notes)
  }

  private func indicatorTable(
    _ entries: [IndicatorInfluence.Entry], _ language: Language
  ) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(columns: [
      .init(title("指标", "Indicator"), overflow: .truncate),
      .init(title("权重", "Weight"), .right), .init(title("方差份额", "Variance share"), .right),
      .init(title("去掉后平均变动", "Mean shift without"), .right),
      .init(title("最大", "Largest"), .right, priority: 1),
    ])
    let weights = PrintedWeights(scheme)
    for entry in entries {
      let outcome = try? entry.without.get()
      table.add(
        .init(scheme.nodes[entry.node].name[language]),
        .init(weights.text(entry.node)),
        .init(
          NumberFormat.percent(entry.covarianceShare, digits: 1),
          entry.covarianceShare < 0 ? .warning : .plain),
        .init(NumberFormat.fixed(outcome?.meanShift)),
        .init(NumberFormat.shortest(outcome?.largestShift) ?? NumberFormat.missing))
    }
    return table
  }
}
