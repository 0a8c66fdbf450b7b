internal import CompositeIndex

/// A single unit over several periods: one table with a column for each.
struct PortraitSeries {
  private let assessments: [Assessment]
  private let portraits: [Portrait]

  /// `nil` unless there are several periods and the same single unit has data in all of them.
  init?(_ assessments: [Assessment]) {
    portraits = assessments.compactMap(Portrait.init)
    self.assessments = assessments
    guard assessments.count > 1, portraits.count == assessments.count else { return nil }
    let codes = zip(assessments, portraits).map { $0.unit($1.row).code }
    guard Set(codes).count == 1 else { return nil }
  }

  /// Adds the table, what was noticed in each period, and the closing sentences.
  func add(to document: inout Document) {
    let language = document.language
    let name = assessments[0].unit(portraits[0].row).name
    document.blank()
    document.paragraph(
      LocalizedText(
        zh: "\(name[.zh])没有可比较的同类，不排名次；各时期得分如下。",
        en: "\(name[.en]) has no peer group, hence no rank; its scores by period:"))
    document.table(table(language))
    document.notes(notes.map { $0.note(language) })
    document.blank()
    let closing = assessments.map {
      RankingBlock(assessment: $0, comparison: nil, options: RankingOptions()).closing
    }
    for sentence in RankingReport.shared(closing) { document.paragraph(sentence) }
  }

  private func table(_ language: Language) -> Table {
    let scheme = assessments[0].scheme
    var table = Table(columns: [
      Table.Column(
        LocalizedText(zh: "指标", en: "Indicator")[language], key: "node", overflow: .truncate)
    ])
    table.columns += assessments.map {
      Table.Column($0.period?.label ?? NumberFormat.missing, .right, overflow: .wrap)
    }
    table.columns.append(
      Table.Column(
        LocalizedText(zh: "权重", en: "Weight")[language], key: "weight", .right, priority: 1))
    let marks = zip(assessments, portraits).map { ImputedMarks($0, rows: [$1.row]) }
    let weights = PrintedWeights(scheme)
    for (number, node) in scheme.nodes.enumerated() {
      let isRoot = number == ResolvedScheme.root
      let role: CellRole = isRoot ? .emphasis : .plain
      let scores = zip(zip(assessments, portraits), marks).map { pair, marks in
        let (assessment, row) = (pair.0, pair.1.row)
        let score = isRoot ? assessment.index[row] : assessment.scores[row, number]
        return Table.Cell(
          marks.marked(NumberFormat.fixed(score), row: row, node: number), role)
      }
      let name = Table.Cell(String(repeating: "  ", count: node.depth) + node.name[language], role)
      table.rows.append(Table.Row([name] + scores + [Table.Cell(weights.text(number), role)]))
    }
    if !scheme.said.bands.isEmpty {
      let bands = zip(assessments, portraits).map { assessment, portrait in
        Table.Cell(assessment.band(portrait.row)?.name[language] ?? NumberFormat.missing)
      }
      table.rows.append(
        Table.Row([Table.Cell(LocalizedText(zh: "等级", en: "Band")[language])] + bands))
    }
    if let footnote = marks.compactMap({ $0.footnote(language) }).first {
      table.footnotes.append(footnote)
    }
    return table
  }

  /// What was noticed, with its period where it does not hold for all.
  private var notes: [FindingNote] {
    let lists = assessments.map { assessment in
      FindingSentences(assessment).notes(changes: false)
        + BandWords(assessment).boundaryNotes.map {
          FindingNote(text: $0, isWarning: true, count: 1)
        }
    }
    let everywhere = RankingReport.shared(lists.map { $0.map(\.text) })
    var notes = lists[0].filter { everywhere.contains($0.text) }
    for (assessment, list) in zip(assessments, lists) {
      let label = assessment.period?.label ?? ""
      for var note in list where !everywhere.contains(note.text) {
        if !note.text.zh.hasPrefix(label), note.text != skipped(assessment) {
          note.text = LocalizedText(
            zh: "\(label)：\(note.text.zh)", en: "\(label): \(note.text.en)")
        }
        notes.append(note)
      }
    }
    return notes
  }

  /// The remark on periods without figures belongs to no period.
  private func skipped(_ assessment: Assessment) -> LocalizedText? {
    assessment.findings.first { finding in
      if case .periodsWithoutFigures = finding.kind { true } else { false }
    }.map { FindingSentences(assessment).sentence($0) }
  }
}
