internal import CompositeIndex

/// One period of a ranking, from the table to the closing sentences.
struct RankingBlock {
  let assessment: Assessment
  let comparison: RankComparison?
  var intervals: RankIntervals?
  var differences: AskedDifferences?
  let options: RankingOptions

  /// Adds table, units that are not ranked, remarks and summary.
  ///
  /// - Parameter shared: closing sentences that stand below all blocks and not here.
  func add(to document: inout Document, without shared: [LocalizedText] = []) {
    let language = document.language
    let portrait = Portrait(assessment)
    if let portrait {
      document.blank()
      document.paragraph(portrait.introduction)
      document.table(portrait.table(language))
      if let context = ContextFigures(assessment, row: portrait.row).text {
        document.paragraph(context)
      }
    } else {
      let changes = comparison.map { RankChanges(assessment, $0) }
      let rows = RankingRows(assessment, changes, options, language)
      if let differences {
        document.table(
          DifferenceTable(differences.differences, differences.reach, top: options.top)
            .table(language))
      } else if rows.ranked > 0 {
        document.table(
          RankingTable(
            assessment, rows: rows, changes: changes, intervals: intervals, options: options
          ).table(language))
      }
      if let table = RankingExclusions(assessment).table(language) { document.table(table) }
    }
    document.notes(notes(language))
    document.blank()
    if portrait == nil { document.paragraph(RankingSummary(assessment).text) }
    if portrait == nil, let differences {
      let words = DifferenceWords(differences.differences, differences.reach)
      for rule in words.rules { document.paragraph(rule) }
      document.paragraph(words.figures)
      if let best = differences.best.flatMap({ words.best($0) }) { document.paragraph(best) }
      document.paragraph(words.summary)
    } else if portrait == nil, let intervals {
      document.paragraph(RankIntervalWords(intervals).overlap)
    }
    for sentence in closing where !shared.contains(sentence) { document.paragraph(sentence) }
  }

  /// Who has no data, and what bands mean: often the same for every period.
  var closing: [LocalizedText] {
    let without = assessment.units.count == 1 ? nil : RankingExclusions(assessment).withoutData
    return [without, BandWords(assessment).text].compactMap(\.self)
  }

  /// The most important remarks, and how many more there are; changes stand in the header.
  private func notes(_ language: Language) -> [Document.Note] {
    var notes: [Document.Note] = []
    if let thin = differences.flatMap({ DifferenceWords($0.differences, $0.reach).thin }) {
      notes.append(Document.Note(thin[language], .warning))
    }
    notes += comparisonNotes(language)
    if Portrait(assessment) == nil, differences == nil,
      let unranked = intervals.flatMap({ RankIntervalWords($0).unranked })
    {
      notes.append(Document.Note(unranked[language], .warning))
    }
    let all = FindingSentences(assessment).notes(changes: false)
    notes += BandWords(assessment).boundaryNotes.map { Document.Note($0[language], .warning) }
    notes += all.prefix(options.notes).map { $0.note(language) }
    if all.count > options.notes {
      let more = all.count - options.notes
      notes.append(
        Document.Note(
          LocalizedText(
            zh: "另有 \(more) 条说明：--format json 全部列出，cei explain 逐个说明。",
            en: "\(more) more: --format json lists all, cei explain tells them by unit.")[language],
          .muted))
    }
    return notes
  }

  private func comparisonNotes(_ language: Language) -> [Document.Note] {
    guard let comparison, Portrait(assessment) == nil else { return [] }
    let changes = RankChanges(assessment, comparison)
    let other = OtherPeriodWords(assessment).text.map { Document.Note($0[language], .muted) }
    let apart = changes.apartText.map {
      Document.Note(
        LocalizedText(zh: "\($0.zh)。", en: "\($0.en.prefix(1).uppercased() + $0.en.dropFirst()).")[
          language], .warning)
    }
    guard !changes.isComparable else { return [apart, other].compactMap(\.self) }
    let text = LocalizedText(
      zh: "与对照不可比，不列名次变动：\(changes.obstacles.map(\.zh).joined(separator: "；"))。",
      en: "Not comparable, so no changes are shown: "
        + "\(changes.obstacles.map(\.en).joined(separator: "; ")).")
    return [Document.Note(text[language], .warning), other].compactMap(\.self)
  }
}
