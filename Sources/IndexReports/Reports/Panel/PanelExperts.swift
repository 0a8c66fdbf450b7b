internal import CompositeIndex

/// Who says what, how far from the others, and with how much influence.
struct PanelExperts {
  private let report: PanelReport
  private var result: PanelAnalysis.RoundResult { report.analysis.result }

  init(_ report: PanelReport) { self.report = report }

  func add(to document: inout Document) {
    document.heading(LocalizedText(zh: "各位专家的权重", en: "Weights of every expert"))
    for node in report.nodes {
      if let heading = report.names.heading(node.node) { document.heading(heading, level: 3) }
      document.table(weights(node, document.language))
      if node.opinions.count > 1 {
        document.table(strips(node, document.language))
        document.table(influence(node, document.language))
        document.paragraph(clusters(node))
      }
    }
    if let outcome = report.ranked, !outcome.consequences.without.isEmpty {
      document.heading(
        LocalizedText(zh: "去掉一位专家后的排名", en: "The ranking without one expert"), level: 3)
      let without = outcome.consequences.without
      document.table(VoiceTable(report, outcome).table(without, document.language))
      if let sentence = UnrankedVoices(outcome).sentence(without) { document.paragraph(sentence) }
    }
  }

  /// Experts × criteria, the longer list down.
  private func weights(_ node: PanelAnalysis.NodeResult, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var voices = node.opinions.map { ($0.expert, $0.weights, Table.Row.Kind.plain) }
    if node.opinions.count > 1 {
      voices.append((title("共识", "Consensus"), node.consensus, .subtotal))
    }
    let criteria = node.criteria.map { report.names.name($0)[language] }
    let printed = voices.map { PanelWeights.printed($0.1, digits: 1) }
    let caption = title("权重（%）", "Weights in per cent")
    if voices.count > criteria.count {
      var table = Table(
        caption: caption,
        columns: [Table.Column(title("专家", "Expert"))]
          + criteria.map { Table.Column($0, .right, priority: 1) })
      table.rows = zip(voices, printed).map { voice, printed in
        Table.Row([Table.Cell(voice.0)] + printed.map { Table.Cell($0) }, kind: voice.2)
      }
      return table
    }
    var table = Table(
      caption: caption,
      columns: [Table.Column(title("指标", "Criterion"), overflow: .wrap)]
        + voices.map { Table.Column($0.0, .right, priority: $0.2 == .plain ? 1 : 0) })
    table.rows = criteria.enumerated().map { number, name in
      Table.Row([Table.Cell(name)] + printed.map { Table.Cell($0[number]) })
    }
    return table
  }

  /// Where the weights of each criterion lie, one digit for the experts in each cell.
  private func strips(_ node: PanelAnalysis.NodeResult, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let strip = OpinionStrip(node)
    var table = Table(columns: [
      Table.Column(title("指标", "Criterion"), overflow: .wrap),
      Table.Column(title("最低", "Least"), .right),
      Table.Column(title("共识", "Consensus"), .right, priority: 2),
      Table.Column(title("最高", "Most"), .right),
      Table.Column(
        strip.scale, key: RankStrip.key, priority: 1, name: title("分布条", "strip"),
        note: title(
          "分布条：数字为权重落在该处的专家人数（9 为 9 位以上），+ 为共识（与专家同处时只写数字），. 为空。",
          "Strip: digits count the experts at that weight (9: nine or more), + is the consensus (not "
            + "drawn where experts stand).")),
    ])
    table.rows = node.criteria.indices.map { criterion in
      let range = node.spread[criterion].range
      return Table.Row([
        Table.Cell(report.names.name(node.criteria[criterion])[language]),
        Table.Cell(PanelWeights.points(range.lowerBound)),
        Table.Cell(PanelWeights.points(node.consensus[criterion])),
        Table.Cell(PanelWeights.points(range.upperBound)), Table.Cell(strip.line(criterion)),
      ])
    }
    return table
  }

  /// One row for each expert: distance, group of opinion, consistency, what the consensus would be
  /// without.
  private func influence(_ node: PanelAnalysis.NodeResult, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(columns: [
      Table.Column(title("专家", "Expert")),
      Table.Column(title("份量", "Counts"), .right, priority: 3),
      Table.Column(
        title("与共识距离", "Distance"), .right,
        note: title(
          "与共识距离：权重之差绝对值之和的一半，0 为相同，1 为毫无重合。",
          "Distance from the consensus: half the sum of absolute differences of weights, 0 to 1.")),
      Table.Column(title("意见组", "Group"), priority: 2),
      Table.Column(
        "CR", .right,
        note: node.opinions.contains { $0.bestWorstConsistency != nil }
          ? title(
            "CR 栏中 BWM 为最优最劣比较的一致性比率，其上限另有规定"
              + (isStrict(node) ? "；\(BestWorstWords.strict.zh)" : "") + "。",
            "CR: BWM marks the ratio of best-worst comparisons, which has limits of its own"
              + (isStrict(node) ? "; \(BestWorstWords.strict.en)" : "") + ".") : nil
      ),
      Table.Column(
        title("去掉后最大变动", "Largest shift without"), .right, priority: 1,
        note: title(
          "去掉后最大变动：共识中不计该专家时，变动最大的一项权重（百分点）。",
          "Largest shift without: how far the consensus moves, in percentage points.")),
      Table.Column(title("变动的指标", "of"), priority: 1, overflow: .wrap),
    ])
    table.rows = node.opinions.indices.map { number in
      let opinion = node.opinions[number]
      let shift = PanelShift(node, without: number)
      return Table.Row([
        Table.Cell(opinion.expert),
        Table.Cell(hasEqualExperts ? "" : NumberFormat.percent(node.importance[number])),
        Table.Cell(NumberFormat.fixed(PanelShift.distance(opinion.weights, node.consensus))),
        Table.Cell(node.agreement.clusters.count > 1 ? Self.letter(of: number, in: node) : ""),
        ratio(opinion),
        Table.Cell(shift.map { NumberFormat.signed($0.difference * 100, digits: 2) } ?? ""),
        Table.Cell(shift.map { report.names.name(node.criteria[$0.criterion])[language] } ?? ""),
      ])
    }
    return table
  }

  /// Whether any best–worst comparisons may not deviate at all.
  private func isStrict(_ node: PanelAnalysis.NodeResult) -> Bool {
    node.opinions.contains { $0.bestWorstConsistency?.limit == 0 }
  }

  /// CR, or the marked ratio of best–worst comparisons; `-` where nothing can be tested.
  private func ratio(_ opinion: NodeOpinion) -> Table.Cell {
    if let consistency = opinion.consistency {
      guard consistency.isTestable else { return Table.Cell(NumberFormat.missing) }
      return Table.Cell(
        report.ratio.text(consistency.ratio),
        consistency.passes(limit: report.analysis.options.consistencyLimit) ? .plain : .warning)
    }
    guard let consistency = opinion.bestWorstConsistency else { return "" }
    return Table.Cell(
      "BWM " + BestWorstWords.ratio(consistency), consistency.passes == false ? .warning : .plain)
  }

  private var hasEqualExperts: Bool {
    let weights = report.analysis.panel.experts.map(\.weight)
    return weights.allSatisfy { $0 == weights.first }
  }

  private static func letter(of opinion: Int, in node: PanelAnalysis.NodeResult) -> String {
    let group = node.agreement.clusters.firstIndex { $0.contains(opinion) } ?? 0
    return name(ofGroup: group)
  }

  /// A, B … Z, then numbers.
  static func name(ofGroup group: Int) -> String {
    group < 26
      ? String(UnicodeScalar(UInt8(ascii: "A") + UInt8(group))) : "\(group + 1)"
  }

  private func clusters(_ node: PanelAnalysis.NodeResult) -> LocalizedText {
    let clusters = node.agreement.clusters
    guard clusters.count > 1 else {
      return LocalizedText(zh: "意见未见明显分组。", en: "Opinions do not fall into groups.")
    }
    func members(_ language: Language) -> [String] {
      clusters.enumerated().map { group, opinions in
        Self.name(ofGroup: group) + (language == .zh ? " 组 " : ": ")
          + Sentences(language).list(opinions.map { node.opinions[$0].expert })
      }
    }
    return LocalizedText(
      zh: "意见分为 \(clusters.count) 组：\(members(.zh).joined(separator: "；"))。",
      en: "Opinions fall into \(clusters.count) groups. \(members(.en).joined(separator: "; ")).")
  }
}

/// How far a consensus moves without one expert.
struct PanelShift {
  /// The criterion that moves most.
  let criterion: Int
  /// Its weight without the expert less the one with.
  let difference: Double

  /// `nil` where nobody else judged the node.
  init?(_ node: PanelAnalysis.NodeResult, without opinion: Int) {
    guard node.without.indices.contains(opinion) else { return nil }
    let differences = zip(node.without[opinion], node.consensus).map { $0 - $1 }
    var most = 0
    for (criterion, difference) in differences.enumerated()
    where abs(difference) > abs(differences[most]) + 1e-12 {
      most = criterion
    }
    guard differences.indices.contains(most) else { return nil }
    criterion = most
    difference = differences[most]
  }

  /// Half the sum of absolute differences.
  static func distance(_ first: [Double], _ second: [Double]) -> Double {
    zip(first, second).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
  }
}
