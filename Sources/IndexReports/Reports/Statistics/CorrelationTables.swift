internal import CompositeIndex

extension StatisticsReport {
  /// A matrix wider than this many children is listed by pairs.
  private static let widestMatrix = 8
  /// So many of the strongest pairs are listed.
  private static let strongest = 12

  /// Matrices by group, the strongest pairs, and how each node goes with those above.
  func addCorrelations(to document: inout Document) {
    let language = document.language
    let (method, step) = (audit.correlations.method.name, audit.options.columnStep.name)
    document.heading(
      LocalizedText(
        zh: "相关（\(method.zh)，\(step.zh)）", en: "Correlations (\(method.en), \(step.en))"))
    for node in scheme.nodes.indices where scheme.nodes[node].children.count > 1 {
      if scheme.nodes[node].children.count <= Self.widestMatrix {
        document.table(matrix(of: node, language))
      }
    }
    let strongest = strongestPairs(language)
    if !strongest.rows.isEmpty { document.table(strongest) }
    document.table(withAncestors(language))
    document.notes([
      Document.Note(
        LocalizedText(
          zh: "每对按两者都有数据的对象计算；p 为双侧概率，越小越不像偶然；括号中的共有数据太少，不足为凭。"
            + "全部数对：--format csv。",
          en:
            "Each pair over the units that have both; p is the two-sided probability, the smaller the less "
            + "like chance; in brackets: too few units to tell. All pairs: --format csv.")[
            language], .muted)
    ])
  }

  /// The lower triangle of a node's children, with numbers for names in the head.
  private func matrix(of node: Int, _ language: Language) -> Table {
    let children = scheme.nodes[node].children
    let thresholds = audit.options.thresholds
    var table = Table(columns: [.init(name(node, language), overflow: .truncate)])
    table.columns += children.indices.dropLast().map { .init("\($0 + 1)", .right) }
    for (row, child) in children.enumerated() {
      var cells = [Table.Cell("\(row + 1) " + name(child, language))]
      for column in 0..<row {
        let correlation = correlation(children[column], child)
        let r = correlation.coefficient
        cells.append(
          cell(correlation, isStriking: r > thresholds.redundant || r < thresholds.conflict))
      }
      table.rows.append(.init(cells))
    }
    return table
  }

  /// Two decimals; in brackets where too few units have both.
  private func cell(_ correlation: Correlation, isStriking: Bool) -> Table.Cell {
    let text = CorrelationText.coefficient(correlation.coefficient)
    guard correlation.coefficient.isNaN || correlation.count >= audit.leastInCommon else {
      return Table.Cell("(\(text))", .muted)
    }
    return Table.Cell(text, isStriking ? .warning : .plain)
  }

  private func correlation(_ first: Int, _ second: Int) -> Correlation {
    let step = audit.options.columnStep
    return Correlation(
      assessment.column(ofNode: first, after: step),
      assessment.column(ofNode: second, after: step), method: audit.correlations.method)
  }

  /// The strongest pairs of indicators, wherever they stand, that enough units have in common.
  private func strongestPairs(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let pairs = audit.correlations.indicators
    let judged = pairs.filter {
      !$0.correlation.coefficient.isNaN && $0.correlation.count >= audit.leastInCommon
    }
    let sorted = judged.sorted {
      (abs($1.correlation.coefficient), $0.first, $0.second)
        < (abs($0.correlation.coefficient), $1.first, $1.second)
    }
    var table = Table(columns: [
      .init(title("最强的指标对", "Strongest pairs"), overflow: .truncate),
      .init(title("与", "With"), overflow: .truncate), .init(title("关系", "Relation"), priority: 1),
      .init("r", .right), .init("p", .right, priority: 2), .init("n", .right, priority: 3),
    ])
    for pair in sorted.prefix(Self.strongest) {
      table.add(
        .init(name(pair.first, language)), .init(name(pair.second, language)),
        .init(Self.word(pair.relation)[language]),
        .init(CorrelationText.coefficient(pair.correlation.coefficient)),
        .init(CorrelationText.cell(pair.correlation.probability)),
        .init("\(pair.correlation.count)"))
    }
    let shown = table.rows.count
    let thin = pairs.count - judged.count
    var notes = LocalizedText(
      zh: "共 \(pairs.count) 对，列出最强的 \(shown) 对",
      en: "The strongest \(shown) of \(pairs.count) pairs")
    if thin > 0 {
      let units = UnitWords(assessment).count(audit.leastInCommon)
      notes.zh += "；\(thin) 对共有数据不足 \(units.zh)或没有差异，不列"
      notes.en += "; \(thin) with fewer than \(units.en) in common, or constant, are not listed"
    }
    if thin > 0 || pairs.count > shown {
      table.footnotes = [notes[language] + (language == .zh ? "。" : ".")]
    }
    return table
  }

  static func word(_ relation: CorrelationTable.Relation) -> LocalizedText {
    switch relation {
    case .siblings: LocalizedText(zh: "同组", en: "same group")
    case .dimension: LocalizedText(zh: "同维度", en: "same dimension")
    case .across: LocalizedText(zh: "跨维度", en: "across")
    case .ancestor: LocalizedText(zh: "上级", en: "above")
    }
  }

  /// Every node with its parent and with the index, indented by depth.
  private func withAncestors(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(columns: [
      .init(title("与上级和总分", "With what stands above"), overflow: .truncate),
      .init(title("与上级 r", "Parent r"), .right), .init("p", .right, priority: 1),
      .init(title("与总分 r", "Index r"), .right), .init("p", .right, priority: 2),
      .init("n", .right, priority: 3),
    ])
    for node in scheme.nodes.indices.dropFirst() {
      let above = audit.correlations.ancestors.filter { $0.first == node }
      guard let parent = above.first?.correlation, let index = above.last?.correlation else {
        continue
      }
      let depth = scheme.nodes[node].depth
      // Under the root, the parent is the index.
      let own = depth > 1 ? parent : nil
      table.add(
        .init(String(repeating: "  ", count: depth - 1) + name(node, language)),
        own.map { cell($0, isStriking: $0.coefficient < 0) } ?? "",
        .init(own.map { CorrelationText.cell($0.probability) } ?? ""),
        cell(index, isStriking: index.coefficient < 0),
        .init(CorrelationText.cell(index.probability)), .init("\(index.count)"))
    }
    return table
  }
}
