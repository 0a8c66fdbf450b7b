internal import CompositeIndex

extension ExplainReport {
  /// The nodes under which leaves are shown together: dimensions, or the root for leaves right
  /// under it.
  var blocks: [(node: Int, leaves: [Int])] {
    let scheme = assessment.scheme
    let wanted = Set(scheme.leaves(under: node ?? ResolvedScheme.root))
    var blocks: [(node: Int, leaves: [Int])] = []
    for leaf in scheme.leafNodes where wanted.contains(leaf) {
      var block = leaf
      while scheme.nodes[block].depth > 1, let parent = scheme.nodes[block].parent {
        block = parent
      }
      if block == leaf { block = ResolvedScheme.root }
      if blocks.last?.node == block {
        blocks[blocks.count - 1].leaves.append(leaf)
      } else {
        blocks.append((block, [leaf]))
      }
    }
    return blocks
  }

  /// One sentence on where the unit stands.
  func headline(_ language: Language) -> LocalizedText {
    let name = assessment.unit(row).name
    let coverage = CoverageText.share(
      assessment.coverage[row], floor: assessment.scheme.said.methodology.coverage.unit)
    let ranks = RankWords(assessment)
    let standing = ranks.standing(row)
    switch assessment.exclusions[row] {
    case nil: break
    // The reason says how much there is.
    case .coverage:
      return LocalizedText(
        zh: "\(name[.zh]) \(standing.zh)。", en: "\(name[.en]) is \(standing.en).")
    default:
      return LocalizedText(
        zh: "\(name[.zh]) \(standing.zh)。数据覆盖率 \(coverage)。",
        en: "\(name[.en]) is \(standing.en). Coverage \(coverage).")
    }
    let score = NumberFormat.fixed(assessment.index[row])
    let band = assessment.band(row)?.name
    return LocalizedText(
      zh: "\(name[.zh]) \(score) 分，\(standing.zh)\(band.map { "，" + $0[.zh] } ?? "")，"
        + "数据覆盖率 \(coverage)。",
      en:
        "\(name[.en]) scores \(score), \(ranks.hasPlace(row) ? "rank " : "")\(standing.en)\(band.map { ", " + $0[.en] } ?? ""), "
        + "coverage \(coverage).")
  }

  /// One block: a compact table, then one line of working for each leaf.
  func add(_ block: (node: Int, leaves: [Int]), _ parts: ExplainParts, to document: inout Document)
  {
    let scheme = assessment.scheme
    let language = document.language
    document.blank()
    document.heading(scheme.nodes[block.node].name)
    document.table(table(block, parts, language))
    let working = ExplainWorking(assessment: assessment, row: row, language: language)
    let sources = sources
    for leaf in block.leaves {
      guard let indicator = scheme.nodes[leaf].indicator else { continue }
      var steps = working.steps(indicator: indicator, sources: sources)
      if !assessment.scores[row, leaf].isNaN {
        let title = LocalizedText(zh: "权重 ", en: "weight ")[language]
        let uncounted = LocalizedText(zh: "所在维度缺失，未计入", en: "its dimension is missing: not counted")
        let counts = parts.nodes[leaf] != nil || scheme.isWithinComparison(leaf)
        steps.append(counts ? title + working.weight(of: leaf) : uncounted[language])
      }
      let colon = LocalizedText(zh: "：", en: ": ")[language]
      let semicolon = LocalizedText(zh: "；", en: "; ")[language]
      document.paragraph(
        LocalizedText(
          scheme.nodes[leaf].name[language] + colon + steps.joined(separator: semicolon)))
    }
  }

  /// The publications behind the figures shown.
  var sources: ExplainSources {
    ExplainSources(
      assessment, row: row,
      indicators: blocks.flatMap(\.leaves).compactMap { assessment.scheme.nodes[$0].indicator })
  }

  private func table(
    _ block: (node: Int, leaves: [Int]), _ parts: ExplainParts, _ language: Language
  ) -> Table {
    var table = Table(columns: columns(language, first: LocalizedText(zh: "指标", en: "Indicator")))
    let weights = PrintedWeights(assessment, row: row)
    for leaf in block.leaves {
      guard let indicator = assessment.scheme.nodes[leaf].indicator else { continue }
      let isThere = parts.nodes[leaf] != nil
      table.add(
        .init(assessment.scheme.nodes[leaf].name[language]),
        .init(assessment.valueText(indicator: indicator, row: row, language)),
        .init(score(leaf)),
        .init(isThere ? weights.text(leaf) : NumberFormat.missing),
        .init(parts.text(leaf)))
    }
    if node == nil || block.node == node {
      table.rows.append(
        Table.Row(nodeCells(block.node, weights, parts, language), kind: .subtotal))
    }
    let isMarked = block.leaves.contains { assessment.isImputed(row: row, node: $0) }
    if isMarked, let footnote = marks.footnote(language) { table.footnotes.append(footnote) }
    return table
  }

  private func columns(_ language: Language, first: LocalizedText) -> [Table.Column] {
    [
      .init(first[language], overflow: .truncate),
      .init(LocalizedText(zh: "指标值", en: "Value")[language], .right, priority: 2),
      .init(LocalizedText(zh: "标准分", en: "Score")[language], .right),
      .init(LocalizedText(zh: "权重", en: "Weight")[language], .right, priority: 1),
      .init(LocalizedText(zh: "贡献", en: "Part")[language], .right),
    ]
  }

  private var marks: ImputedMarks { ImputedMarks(assessment, rows: [row]) }

  private func score(_ node: Int) -> String {
    marks.marked(NumberFormat.fixed(assessment.scores[row, node]), row: row, node: node)
  }

  private func nodeCells(
    _ node: Int, _ weights: PrintedWeights, _ parts: ExplainParts, _ language: Language
  ) -> [Table.Cell] {
    let isThere = !assessment.scores[row, node].isNaN
    return [
      .init(assessment.scheme.nodes[node].name[language]), "",
      .init(score(node)),
      .init(isThere ? weights.text(node) : NumberFormat.missing),
      .init(parts.text(node)),
    ]
  }

  /// The dimensions, bonus and veto, adding up to the score.
  func addSum(_ parts: ExplainParts, to document: inout Document) {
    let language = document.language
    func fixed(_ units: Int) -> String {
      NumberFormat.fixed(units: units, digits: ExplainParts.digits)
    }
    guard let total = parts.total else { return }
    document.blank()
    document.heading(LocalizedText(zh: "合成", en: "Sum"))
    let columns = columns(language, first: LocalizedText(zh: "维度", en: "Dimension"))
    var table = Table(columns: [columns[0], columns[2], columns[3], columns[4]])
    let weights = PrintedWeights(assessment, row: row)
    for node in assessment.scheme.nodes[ResolvedScheme.root].children {
      var cells = nodeCells(node, weights, parts, language)
      cells.remove(at: 1)
      table.rows.append(Table.Row(cells))
    }
    if parts.bonus != 0 {
      table.add(.init(GapWords.bonus[language]), "", "", .init(fixed(parts.bonus)))
    }
    if parts.caps != 0 {
      table.add(.init(GapWords.cap[language]), "", "", .init(fixed(parts.caps)))
    }
    let isRanked = assessment.exclusions[row] == nil
    let name =
      isRanked
      ? LocalizedText(zh: "得分", en: "Score")
      : LocalizedText(zh: "试算（不参与排名）", en: "Not ranked")
    table.addSubtotal(
      .init(name[language]),
      .init(
        marks.marked(
          NumberFormat.fixed(isRanked ? assessment.index[row] : assessment.baseIndex[row]),
          row: row)),
      "100.00%", .init(fixed(total)))
    if let footnote = marks.footnote(language) { table.footnotes.append(footnote) }
    document.table(table)
    document.notes(sumNotes(language))
  }

  private func sumNotes(_ language: Language) -> [Document.Note] {
    let scheme = assessment.scheme
    var notes: [Document.Note] = []
    if scheme.nodes.indices.contains(where: scheme.comparesUnits) {
      notes.append(
        Document.Note(
          LocalizedText(
            zh: "由两两比较得分的节点没有可相加的分项，其下各指标不列贡献。",
            en: "A score that comes from comparing units has no parts: below it no parts are shown."
          )[
            language], .muted))
    }
    let methods = Set(
      scheme.nodes.filter { $0.aggregation?.byRow != nil }.map(\.aggregationName)
    ).subtracting(["arithmetic"])
    guard !methods.isEmpty else { return notes }
    return notes + [
      Document.Note(
        LocalizedText(
          zh: "合成方法不是算术平均的节点，贡献按精确分解计算，不等于 权重×得分，但各级之和相等。",
          en: "Where the mean is not arithmetic, parts come from an exact split: not weight times "
            + "score, but adding up at every level.")[language], .muted)
    ]
  }

  /// What was noticed about the unit, or about one part of it.
  func addFindings(to document: inout Document) {
    let language = document.language
    let sentences = FindingSentences(assessment)
    let shown = node.map { shown in
      Set(blocks.flatMap(\.leaves) + [shown]).map { assessment.scheme.nodes[$0].id }
    }
    let found = assessment.findings.filter { finding in
      finding.unit == assessment.units[row]
        && shown.map { ids in finding.node.map(ids.contains) ?? false } ?? true
    }
    guard !found.isEmpty else { return }
    document.blank()
    document.heading(LocalizedText(zh: "说明", en: "Remarks"))
    document.notes(
      found.map { finding in
        Document.Note(
          sentences.sentence(finding)[language], sentences.isWarning(finding) ? .warning : .plain)
      })
  }

  /// The publications that the figures cite.
  func addSources(to document: inout Document) {
    let language = document.language
    let sources = sources.used
    guard !sources.isEmpty else { return }
    document.blank()
    document.heading(LocalizedText(zh: "出处", en: "Sources"))
    document.notes(
      sources.enumerated().map { number, index in
        let source = assessment.dataset.sources[Int(index)]
        let facts = [source.title, source.publisher, source.date].filter { !$0.isEmpty }
        return Document.Note(
          "[\(number + 1)] " + facts.joined(separator: language == .zh ? "，" : ", "))
      })
  }
}
