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
  public func figure(_ language: Language, identifier: String) -> Figure {
    func word(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let assessment = audit.assessment
    let entries = entries
    let known = entries.contains { !($0?.share ?? .nan).isNaN }
    let weights = PrintedWeights(scheme)
    let shares = shares
    let title = assessment.figureTitle(
      known
        ? LocalizedText(
          zh: "指标体系：权重与相关比份额", en: "The scheme: weights and shares of correlation ratios")
        : LocalizedText(zh: "指标体系与权重", en: "The scheme and its weights"), language)
    let chart = Icicle(
      nodes: scheme.nodes.indices.map { number in
        let node = scheme.nodes[number]
        let share = entries[number]?.share ?? .nan
        return Icicle.Node(
          key: node.id, label: node.name[language], depth: node.depth,
          isLeaf: node.children.isEmpty, weight: node.effectiveWeight,
          weightText: weights.text(number), influence: share,
          influenceText: shares[number])
      }, weightWord: word("权重", "Weight"), influenceWord: word("份额", "Share"),
      banner: assessment.figureBanner(language))
    return Figure(
      identifier: identifier, title: title, notes: notes(known, language),
      drawing: chart.drawing(
        title: title, description: description(shares, known, language), identifier: identifier),
      table: table(entries, language))
  }

  /// What nodes count: inner ones among their level, leaves among all leaves.
  ///
  /// The only indicator of a dimension has none of its own: beside all indicators it would get another
  /// number than the dimension that it is has beside the dimensions.
  private var entries: [Influence.Entry?] {
    var found = [Influence.Entry?](repeating: nil, count: scheme.nodes.count)
    for level in audit.influence {
      for entry in level.entries where isShown(entry.node, level) { found[entry.node] = entry }
    }
    return found
  }

  /// Whether a node's share on a level is the one shown.
  private func isShown(_ number: Int, _ level: Influence) -> Bool {
    let node = scheme.nodes[number]
    guard let parent = node.parent, !isOnlyChild(number) || parent == ResolvedScheme.root else {
      return false
    }
    return node.children.isEmpty ? level.depth == nil : node.depth == level.depth
  }

  private func isOnlyChild(_ number: Int) -> Bool {
    scheme.nodes[number].parent.map { scheme.nodes[$0].children.count == 1 } ?? false
  }

  /// Shares as `cei stats` prints them.
  private var shares: [String] {
    let entries = entries
    return scheme.nodes.indices.map { number in
      isOnlyChild(number) && scheme.nodes[number].depth > 1
        ? "" : InfluenceWords.share(entries[number]?.share)
    }
  }

  /// Weight and share of every dimension.
  private func description(_ shares: [String], _ known: Bool, _ language: Language) -> String {
    let weights = PrintedWeights(scheme)
    let parts = scheme.nodes[ResolvedScheme.root].children.map { node in
      let (weight, name) = (weights.text(node), scheme.nodes[node].name)
      return known
        ? LocalizedText(
          zh: "\(name[.zh])权重 \(weight)、相关比份额 \(shares[node])",
          en: "\(name[.en]) weighs \(weight) and has \(shares[node]) of the correlation ratios")
        : LocalizedText(
          zh: "\(name[.zh])权重 \(weight)", en: "\(name[.en]) weighs \(weight)")
    }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "；") + "。",
      en: parts.map(\.en).joined(separator: "; ") + ".")[
        language]
  }

  private func notes(_ known: Bool, _ language: Language) -> [String] {
    let sentences = warnings.map { $0[language] }
    let limit = NumberFormat.shortest(audit.options.thresholds.redundant) ?? ""
    var notes = [InfluenceWords.note(audit)[language]]
    guard known else {
      return [
        LocalizedText(
          zh: "高度为权重。评价对象太少，算不出各项的相关比。",
          en: "Heights are weights. There are too few units for correlation ratios.")[language]
      ]
    }
    notes += InfluenceWords.gaps(audit).map { $0[language] }
    if isTiny {
      let units = UnitWords(audit.assessment).count(scored)
      notes.append(
        LocalizedText(
          zh: "只有 \(units.zh)有总分，是否重复计分、相互抵消或与总分反向，难以判定。",
          en:
            "With \(units.en) scored it cannot be told whether indicators count twice, cancel out or "
            + "run against the index.")[language])
    } else if sentences.isEmpty {
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

  /// So few units that correlations are mostly chance: with two units all are 1 or -1.
  private static let fewest = 5

  private var scored: Int { audit.assessment.ranking.count }

  private var isTiny: Bool { scored < Self.fewest }

  /// What the audit warns of, and leaves whose weight is positive while they run against the index.
  private var warnings: [LocalizedText] {
    let words = AuditWords(StatisticsReport(audit))
    let leaves = audit.influence.first { $0.depth == nil }?.entries ?? []
    let root = scheme.nodes[ResolvedScheme.root].name
    let told = audit.warnings.filter { warning in
      switch warning {
      case .redundant, .conflict, .againstParent, .fewUnits, .thinPairs: !isTiny
      case .constant: true
      }
    }
    if isTiny { return told.map(words.sentence) }
    return told.map(words.sentence)
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
        word("相关比", "correlation ratio"), word("相关比份额", "share of ratios"),
        word("与总分相关", "correlation"), word("判断", "verdict"),
      ],
      scheme.nodes.indices.map { number in
        let (node, entry) = (scheme.nodes[number], entries[number])
        return [
          node.id, node.name[language], "\(node.depth)",
          NumberFormat.shortest(node.effectiveWeight) ?? "",
          NumberFormat.shortest(entry?.ratio.value) ?? "",
          NumberFormat.shortest(entry?.share) ?? "",
          NumberFormat.shortest(entry?.correlation.coefficient) ?? "",
          entry.map { AuditWords.word($0.verdict)[language] } ?? "",
        ]
      }
    )
  }
}
