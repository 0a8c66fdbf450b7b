internal import CompositeIndex

/// The judgements that others contradict most, of every matrix that does not pass (of all on
/// request): what was said, what the others imply, and the consistency ratio after a change.
struct DoubtsSection {
  private let report: PanelReport

  init(_ report: PanelReport) { self.report = report }

  /// The opinions that are told, with the matrix of the group last at every node.
  private struct Told {
    var who: LocalizedText
    var node: PanelAnalysis.NodeResult
    var consistency: Consistency
    var doubtful: [DoubtfulJudgement]
  }

  func add(to document: inout Document) {
    let told = told
    for item in told {
      document.blank()
      document.paragraph(sentence(item))
      if !item.doubtful.isEmpty { document.table(table(item, document.language)) }
    }
    for sentence in bestWorst { document.paragraph(sentence) }
    if !told.isEmpty {
      document.notes([
        Document.Note(
          LocalizedText(
            zh: "改动只是建议，不会自动采用：请专家本人复核，改在判断文件里。",
            en: "Changes are suggestions and never applied: ask the expert, then edit the file.")[
              document.language], .muted)
      ])
    }
  }

  private var told: [Told] {
    let limit = report.analysis.options.consistencyLimit
    return report.nodes.flatMap { node -> [Told] in
      var told = node.opinions.compactMap { opinion -> Told? in
        guard let consistency = opinion.consistency, consistency.order > 2,
          report.suggests || !consistency.passes(limit: limit)
        else { return nil }
        return Told(
          who: LocalizedText(opinion.expert), node: node, consistency: consistency,
          doubtful: opinion.doubtful.filter { !$0.isConfirmed })
      }
      if node.opinions.count > 1, let consistency = node.groupConsistency, consistency.order > 2,
        !consistency.passes(limit: limit)
      {
        told.append(
          Told(
            who: LocalizedText(zh: "专家组合成", en: "The group"), node: node,
            consistency: consistency, doubtful: node.groupDoubtful.filter { !$0.isConfirmed }))
      }
      return told
    }
  }

  private func sentence(_ item: Told) -> LocalizedText {
    let place = report.names.place(item.node.node)
    let passes = item.consistency.passes(limit: report.analysis.options.consistencyLimit)
    let ratio = report.ratio.text(item.consistency.ratio)
    let limit = report.ratio.limitText
    let verdict = LocalizedText(
      zh: passes ? "（小于 \(limit)，通过）" : "（不小于 \(limit)，未通过）",
      en: passes ? " (below \(limit): passes)" : " (not below \(limit): does not pass)")
    let count = item.doubtful.count
    let gap = item.who[.zh].last?.isASCII == true ? " " : ""
    let what =
      count == 0
      ? LocalizedText(
        zh: "。没有哪一处单独改动有帮助。", en: ". No single change suggests itself.")
      : LocalizedText(
        zh: "。最不一致的 \(count) 处判断：",
        en: count == 1
          ? ". The most inconsistent judgement:"
          : ". The \(count) most inconsistent judgements:")
    return LocalizedText(
      zh:
        "\(item.who[.zh])\(gap)的判断矩阵\(place[.zh].isEmpty ? " " : place[.zh])CR = \(ratio)\(verdict[.zh])\(what[.zh])",
      en: "\(item.who[.en])\(item.who[.en] == "The group" ? "'s" : ":") matrix\(place[.en]), "
        + "CR = \(ratio)\(verdict[.en])\(what[.en])")
  }

  private func table(_ item: Told, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(columns: [
      Table.Column(title("判断", "Judgement"), overflow: .wrap),
      Table.Column(title("原值", "Said"), .right),
      Table.Column(title("其余判断推算", "Others imply"), .right),
      Table.Column(title("建议改为", "Suggested"), .right),
      Table.Column(title("改后 CR", "CR then"), .right),
    ])
    table.rows = item.doubtful.map { doubt in
      Table.Row([
        Table.Cell(report.names.pair(item.node.criteria, doubt.row, doubt.column)[language]),
        Table.Cell(JudgedValue.text(doubt.said)), Table.Cell(JudgedValue.text(doubt.implied)),
        Table.Cell(JudgedValue.text(doubt.suggested)),
        Table.Cell(report.ratio.text(doubt.ratioAfter)),
      ])
    }
    return table
  }

  /// Best–worst comparisons that contradict each other beyond what their authors accept.
  private var bestWorst: [LocalizedText] {
    report.nodes.flatMap { node in
      node.opinions.compactMap { opinion -> LocalizedText? in
        guard let consistency = opinion.bestWorstConsistency, consistency.passes == false,
          let limit = consistency.limit
        else { return nil }
        let place = report.names.place(node.node)
        let worst = consistency.worst.map { report.names.name(node.criteria[$0]) }
        let ratio = PrintedRatio(limit: limit).text(consistency.ratio)
        let most = NumberFormat.shortest(limit) ?? ""
        return LocalizedText(
          zh: "\(opinion.expert) 的最优最劣比较\(place[.zh])一致性比率 \(ratio)，超过 \(most)："
            + "请复核“\(worst.map(\.zh).joined(separator: "”“"))”的两个比较。",
          en:
            "\(opinion.expert): best-worst comparisons\(place[.en]) have the ratio \(ratio), above "
            + "\(most): look again at those of \(Sentences(.en).list(worst.map(\.en))).")
      }
    }
  }
}
