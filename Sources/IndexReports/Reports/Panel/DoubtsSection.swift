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
    var isGroup = false

    /// How many judgements contradict the others equally, where all that are told do; `nil` where one
    /// stands out.
    var tied: Int? {
      guard let tied = doubtful.first?.tied, tied > 1, doubtful.count > 1,
        doubtful.allSatisfy({ $0.tied == tied })
      else { return nil }
      return doubtful.count <= tied ? tied : nil
    }
  }

  func add(to document: inout Document) {
    let told = told
    let language = document.language
    for item in told {
      document.blank()
      document.paragraph(sentence(item))
      if !item.doubtful.isEmpty { document.table(table(item, language)) }
    }
    if !told.isEmpty, !bestWorst.isEmpty { document.blank() }
    for sentence in bestWorst { document.paragraph(sentence) }
    document.notes(closing(told).map { Document.Note($0[language], .muted) })
  }

  private func closing(_ told: [Told]) -> [LocalizedText] {
    let changeable = told.filter { !$0.doubtful.isEmpty }
    var notes: [LocalizedText] = []
    if changeable.contains(where: { $0.doubtful.count > 1 }) {
      notes.append(
        LocalizedText(
          zh: "每行都是只改这一处、其余不动的结果。",
          en: "Each row is a change on its own, all else as judged."))
    }
    if changeable.contains(where: { !$0.isGroup }) {
      notes.append(
        LocalizedText(
          zh: "改动只是建议，不会自动采用：请专家本人复核，改在判断文件里。",
          en: "Changes are suggestions and never applied: ask the expert, then edit the file."))
    }
    if changeable.contains(where: \.isGroup) {
      notes.append(
        LocalizedText(
          zh: "合成矩阵没有文件可改：请专家一起讨论这几对指标。",
          en:
            "There is no file of the group's matrix to edit: discuss these pairs among the experts."
        ))
    }
    return notes
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
            consistency: consistency, doubtful: node.groupDoubtful.filter { !$0.isConfirmed },
            isGroup: true))
      }
      return told
    }
  }

  private func sentence(_ item: Told) -> LocalizedText {
    let place = report.names.place(item.node.node)
    let passes = item.consistency.passes(limit: report.analysis.options.consistencyLimit)
    let gap = item.who[.zh].last?.isASCII == true ? " " : ""
    guard item.consistency.isTestable else {
      return LocalizedText(
        zh: "\(item.who[.zh])\(gap)的判断矩阵\(place[.zh])比较个数刚够求出权重，一致性无从检验。",
        en: "\(item.who[.en]): matrix\(place[.en]) has just enough comparisons for weights: its "
          + "consistency cannot be tested.")
    }
    let ratio = report.ratio.text(item.consistency.ratio, digits: digits(item))
    let limit = report.ratio.limitText
    let verdict = LocalizedText(
      zh: passes ? "（小于 \(limit)，通过）" : "（不小于 \(limit)，未通过）",
      en: passes ? " (below \(limit): passes)" : " (not below \(limit): does not pass)")
    let what = advice(item, passes: passes)
    return LocalizedText(
      zh:
        "\(item.who[.zh])\(gap)的判断矩阵\(place[.zh].isEmpty ? " " : place[.zh])CR = \(ratio)\(verdict[.zh])\(what[.zh])",
      en: "\(item.who[.en])\(item.isGroup ? "'s" : ":") matrix\(place[.en]), "
        + "CR = \(ratio)\(verdict[.en])\(what[.en])")
  }

  /// How to read the table that follows, or why there is none.
  private func advice(_ item: Told, passes: Bool) -> LocalizedText {
    let count = item.doubtful.count
    if count == 0 {
      return passes
        ? LocalizedText(
          zh: "。矩阵已足够一致，不必改。", en: ". It is consistent enough: nothing needs a change.")
        : LocalizedText(
          zh: "。最可疑的几处已是标度上与其余判断最接近的值，须整体复核。",
          en:
            ". The most doubtful judgements are the nearest on the scale to what the others imply: "
            + "look at all of them again.")
    }
    var text: LocalizedText
    if let tied = item.tied {
      let list = count < tied
      text = LocalizedText(
        zh: "。\(tied == 3 ? "三" : "\(tied) ")处同样可疑\(list ? "（列出 \(count) 处）" : "")，任改其一：",
        en: ". \(tied == 3 ? "Three" : "\(tied)") judgements are equally doubtful"
          + (list ? " (\(count) are listed)" : "") + "; change any one of them:")
    } else {
      text = LocalizedText(
        zh: "。最不一致的 \(count) 处判断：",
        en: count == 1
          ? ". The most inconsistent judgement:"
          : ". The \(count) most inconsistent judgements:")
    }
    let limit = report.analysis.options.consistencyLimit
    if !passes, item.doubtful.allSatisfy({ $0.ratioAfter >= limit }) {
      let (zh, en) = (text.zh.dropLast(), text.en.dropLast())
      text = LocalizedText(
        zh: zh + "；单独改其中任何一处都还不能通过：",
        en: en + "; none of these changes alone makes it pass:")
    }
    return text
  }

  /// Decimals with which the ratio and those after a change that differ from it look different.
  private func digits(_ item: Told) -> Int {
    let ratio = item.consistency.ratio
    // Two decimals of a small ratio say next to nothing.
    let fewest = ratio > 0 && ratio < 0.01 ? 4 : 2
    return (fewest...6).first { digits in
      item.doubtful.allSatisfy { doubt in
        abs(doubt.ratioAfter - ratio) < 1e-6
          || report.ratio.text(doubt.ratioAfter, digits: digits)
            != report.ratio.text(ratio, digits: digits)
      }
    } ?? 6
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
    let digits = digits(item)
    table.rows = item.doubtful.map { doubt in
      Table.Row([
        Table.Cell(report.names.pair(item.node.criteria, doubt.row, doubt.column)[language]),
        Table.Cell(JudgedValue.text(doubt.said)), Table.Cell(JudgedValue.text(doubt.implied)),
        Table.Cell(JudgedValue.text(doubt.suggested)),
        Table.Cell(report.ratio.text(doubt.ratioAfter, digits: digits)),
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
        let ratio = BestWorstWords.ratio(consistency)
        let most = NumberFormat.shortest(limit) ?? ""
        let excess =
          limit == 0
          ? LocalizedText(
            zh: "（\(BestWorstWords.strict.zh)）：", en: " (\(BestWorstWords.strict.en)): ")
          : LocalizedText(zh: "，超过上限 \(most)：", en: ", above the limit \(most): ")
        return LocalizedText(
          zh: HanSpacing.join(opinion.expert, "的最优最劣比较") + "\(place[.zh])一致性比率 \(ratio)\(excess.zh)"
            + "请复核“\(worst.map(\.zh).joined(separator: "”“"))”的两个比较。",
          en:
            "\(opinion.expert): best-worst comparisons\(place[.en]) have the ratio \(ratio)\(excess.en)"
            + "look again at those of \(Sentences(.en).list(worst.map(\.en))).")
      }
    }
  }
}
