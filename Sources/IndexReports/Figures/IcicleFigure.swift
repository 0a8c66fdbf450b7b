public import CompositeIndex

/// The scheme as an icicle of effective weights, with what every node really counts beside its weight,
/// and the warnings of the audit.
public struct IcicleFigure: Sendable {
  /// The statistics.
  public let audit: Audit
  /// Warnings that are written out; the others are counted.
  public static let mostWarnings = 6

  /// Takes weights and influence from the statistics of a result.
  public init(_ audit: Audit) { self.audit = audit }

  private var scheme: ResolvedScheme { audit.assessment.scheme }

  /// The figure in a language.
  public func figure(_ language: Language, identifier: String, width: Double = 700) -> Figure {
    func word(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let assessment = audit.assessment
    let title = assessment.figureTitle(
      LocalizedText(zh: "指标体系：权重与实际影响", en: "The scheme: weights and real influence"), language)
    let entries = entries
    let chart = Icicle(
      nodes: scheme.nodes.indices.map { number in
        let node = scheme.nodes[number]
        let share = entries[number]?.share ?? .nan
        return Icicle.Node(
          key: node.id, label: node.name[language], depth: node.depth,
          isLeaf: node.children.isEmpty, weight: node.effectiveWeight,
          weightText: NumberFormat.percent(node.effectiveWeight, digits: 1), influence: share,
          influenceText: NumberFormat.percent(share, digits: 1))
      }, weightWord: word("权重", "Weight"), influenceWord: word("影响", "Influence"), width: width,
      banner: assessment.figureBanner(language))
    return Figure(
      identifier: identifier, title: title, notes: notes(language),
      drawing: chart.drawing(
        title: title, description: description(entries, language), identifier: identifier),
      table: table(entries, language))
  }

  /// What nodes count: inner ones among their level, leaves among all leaves.
  private var entries: [Influence.Entry?] {
    var found = [Influence.Entry?](repeating: nil, count: scheme.nodes.count)
    for level in audit.influence {
      for entry in level.entries
      where level.depth == nil
        || (!scheme.nodes[entry.node].children.isEmpty
          && scheme.nodes[entry.node].depth == level.depth)
      {
        found[entry.node] = entry
      }
    }
    return found
  }

  /// The nodes whose influence is farthest from their weight.
  private func description(_ entries: [Influence.Entry?], _ language: Language) -> String {
    let parts = scheme.nodes[ResolvedScheme.root].children.map { node in
      let weight = NumberFormat.percent(scheme.nodes[node].effectiveWeight, digits: 1)
      let share = NumberFormat.percent(entries[node]?.share, digits: 1)
      return LocalizedText(
        zh: "\(scheme.nodes[node].name[.zh])权重 \(weight)、影响 \(share)",
        en: "\(scheme.nodes[node].name[.en]) weighs \(weight) and has \(share) of the influence")
    }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "；") + "。",
      en: parts.map(\.en).joined(separator: "; ") + ".")[
        language]
  }

  private func notes(_ language: Language) -> [String] {
    let sentences = warnings.map { $0[language] }
    let limit = NumberFormat.shortest(audit.options.thresholds.redundant) ?? ""
    var notes = [
      LocalizedText(
        zh: "高度为权重；影响是该项单独能说明总分差异的份额（相关比，同级各项合计 100%）。两者相差大，说明权重没有起到本来的作用。",
        en:
          "Heights are weights. Influence: the share of the index's variance that each explains by "
          + "itself (correlation ratio, 100% within a level). Where the two differ much, the weight does "
          + "not do what it says.")[language]
    ]
    if sentences.isEmpty {
      notes.append(
        LocalizedText(
          zh: "没有重复计分（r > \(limit)）、相互抵消或与总分反向的指标。",
          en: "No indicators count twice (r > \(limit)), cancel out or run against the index.")[
            language])
    }
    notes += sentences.prefix(Self.mostWarnings)
    let rest = sentences.count - Self.mostWarnings
    if rest > 0 {
      notes.append(
        LocalizedText(
          zh: "另有 \(rest) 条提醒，见 cei stats。",
          en: "\(rest) more \(rest == 1 ? "warning" : "warnings"): see cei stats.")[language])
    }
    return notes
  }

  /// What the audit warns of, and leaves whose weight is positive while they run against the index.
  private var warnings: [LocalizedText] {
    let words = AuditWords(StatisticsReport(audit))
    let leaves = audit.influence.first { $0.depth == nil }?.entries ?? []
    let root = scheme.nodes[ResolvedScheme.root].name
    return audit.warnings.map(words.sentence)
      + leaves.filter { $0.verdict == .against }.map { entry in
        let (name, strength) = (scheme.nodes[entry.node].name, words.strength(entry.correlation))
        return LocalizedText(
          zh: "“\(name[.zh])”越高，“\(root[.zh])”总体反而越低（\(strength.zh)）。",
          en: "The higher \(name[.en]), the lower \(root[.en]) as a whole (\(strength.en)).")
      }
  }

  private func table(
    _ entries: [Influence.Entry?], _ language: Language
  ) -> (header: [String], rows: [[String]]) {
    func word(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    return (
      [
        word("节点", "node"), word("名称", "name"), word("层级", "depth"), word("权重", "weight"),
        word("影响", "influence"), word("与总分相关", "correlation"), word("判断", "verdict"),
      ],
      scheme.nodes.indices.map { number in
        let (node, entry) = (scheme.nodes[number], entries[number])
        return [
          node.id, node.name[language], "\(node.depth)",
          NumberFormat.shortest(node.effectiveWeight) ?? "",
          NumberFormat.shortest(entry?.share) ?? "",
          NumberFormat.shortest(entry?.correlation.coefficient) ?? "",
          entry.map { AuditWords.word($0.verdict)[language] } ?? "",
        ]
      }
    )
  }
}
