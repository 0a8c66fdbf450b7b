internal import CompositeIndex

extension StatisticsReport {
  /// Cronbach's alpha of every node, and which child lowers it.
  func addReliability(to document: inout Document) {
    let language = document.language
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    document.heading(
      LocalizedText(zh: "信度（克朗巴哈 α）", en: "Reliability (Cronbach's alpha)"))
    var table = Table(columns: [
      .init(title("维度", "Dimension"), overflow: .truncate),
      .init(title("下级数", "Parts"), .right, priority: 2),
      .init(title("数据齐全", "Complete"), .right, priority: 3), .init("α", .right),
      .init(title("判断", "Reading"), priority: 1),
      .init(title("去掉它 α 最高", "Highest without"), overflow: .truncate),
      .init("α", .right),
    ])
    for entry in audit.reliability {
      let best = entry.without.indices.filter { entry.without[$0] > entry.alpha }
        .max { entry.without[$0] < entry.without[$1] }
      table.add(
        .init(name(entry.node, language)), .init("\(entry.children.count)"),
        .init("\(entry.completeUnits)/\(assessment.units.count)"),
        .init(NumberFormat.fixed(entry.alpha)),
        .init(reading(entry)[language]),
        .init(best.map { name(entry.children[$0], language) } ?? ""),
        .init(best.map { NumberFormat.fixed(entry.without[$0]) } ?? ""))
    }
    guard !table.rows.isEmpty else {
      document.paragraph(
        LocalizedText(
          zh: "没有两项以上的维度。", en: "No dimension has two parts or more."))
      return
    }
    document.table(table)
    document.notes([
      Document.Note(
        LocalizedText(
          zh: "α 越高，下级越像在测同一件事；0.7 以上通常视为一致。合成指数并不要求都高："
            + "有意收入不同侧面时，α 低不是缺点，但应能说明为何放在一起。",
          en:
            "The higher alpha, the more the parts measure one thing; 0.7 and more is commonly called "
            + "consistent. An index need not have it: where different sides are meant, a low alpha is "
            + "no fault, but there should be a reason to put them together.")[language], .muted)
    ])
  }

  private func reading(_ entry: Reliability) -> LocalizedText {
    entry.completeUnits < audit.leastInCommon
      ? AuditWords.word(.thin) : AuditWords.word(alpha: entry.alpha)
  }

  /// Principal components of every node: loadings, eigenvalues and what they explain.
  func addComponents(to document: inout Document) {
    let language = document.language
    document.heading(LocalizedText(zh: "主成分", en: "Principal components"))
    if audit.components.isEmpty {
      document.paragraph(
        LocalizedText(
          zh: "没有可分解的维度：至少要两项有差异的下级和三个数据齐全的对象。",
          en: "Nothing to take apart: two parts that vary and three complete units are needed."))
    }
    for entry in audit.components {
      document.table(componentTable(entry, language))
      document.notes([Document.Note(componentNote(entry)[language], .muted)])
    }
  }

  private func componentTable(_ entry: PrincipalComponents, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let shown = min(entry.eigenvalues.count, max(2, min(5, entry.kaiser)))
    var table = Table(columns: [.init(name(entry.node, language), overflow: .truncate)])
    table.columns += (0..<shown).map {
      .init(title("成分 \($0 + 1)", "PC \($0 + 1)"), .right, priority: $0 < 2 ? 0 : $0)
    }
    for (place, child) in entry.children.enumerated() {
      table.rows.append(
        .init(
          [.init(name(child, language))]
            + (0..<shown).map { .init(NumberFormat.fixed(entry.loadings[$0][place])) }))
    }
    func sum(_ title: String, _ value: (Int) -> String) {
      table.rows.append(
        .init([.init(title)] + (0..<shown).map { .init(value($0)) }, kind: .subtotal))
    }
    sum(title("特征值", "Eigenvalue")) { NumberFormat.fixed(entry.eigenvalues[$0]) }
    sum(title("解释方差", "Explained")) { NumberFormat.percent(entry.explained[$0], digits: 1) }
    sum(title("累计", "So far")) { NumberFormat.percent(entry.cumulated[$0], digits: 1) }
    return table
  }

  private func componentNote(_ entry: PrincipalComponents) -> LocalizedText {
    let units = UnitWords(assessment).count(entry.units)
    let few = entry.units < 5 * entry.children.count
    var note = kaiserNote(entry)
    note.zh += "表中为载荷；\(units.zh)数据齐全" + (few ? "，相对项数偏少，只作参考。" : "。")
    note.en +=
      " Loadings over \(units.en) with complete data" + (few ? ", few for so many parts." : ".")
    if !entry.constants.isEmpty {
      let names = { (language: Language) in
        Sentences(language).list(entry.constants.map { name($0, language) })
      }
      note.zh += "没有差异而未计入：\(names(.zh))。"
      note.en += " Left out because constant: \(names(.en))."
    }
    return note
  }

  /// Loadings below this pull against the largest, which is positive.
  private static let opposed = -0.3

  private func kaiserNote(_ entry: PrincipalComponents) -> LocalizedText {
    let first = NumberFormat.percent(entry.explained.first, digits: 0)
    if entry.kaiser == 0 {
      return LocalizedText(
        zh: "没有特征值大于 1：各项互不相关，合成的分数不代表共同的东西。",
        en: "No eigenvalue exceeds 1: the parts are unrelated, and their score stands for nothing "
          + "common.")
    }
    if entry.kaiser > 1 {
      return LocalizedText(
        zh: "特征值大于 1 的有 \(entry.kaiser) 个：这一组里可能不止一件事，一个分数概括不全，可考虑拆分。",
        en:
          "\(entry.kaiser) eigenvalues exceed 1: the group may hold more than one thing, which one "
          + "score cannot sum up; think of splitting it.")
    }
    if entry.loadings[0].contains(where: { $0 < Self.opposed }) {
      return LocalizedText(
        zh: "只有一个特征值大于 1，但第一成分中各项一正一负：此高彼低，合成时相互抵消。",
        en:
          "One eigenvalue exceeds 1, but the parts of the first component have opposite signs: they "
          + "cancel out in one score.")
    }
    return LocalizedText(
      zh: "只有一个特征值大于 1：第一成分概括了 \(first)，适合合成一个分数。",
      en: "One eigenvalue exceeds 1: the first component sums up \(first), fit for one score.")
  }
}
