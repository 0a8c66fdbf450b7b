internal import CompositeIndex

/// The summary in words, every count computed: who leads, who is above the mean, who rose.
struct ReportSentences: ReportSection {
  private let input: ReportInput

  init(_ input: ReportInput) { self.input = input }

  func add(to body: inout PageBody) {
    body.section("summary", LocalizedText(zh: "摘要", en: "Summary"))
    let assessment = input.assessment
    if let portrait = Portrait(assessment) {
      body.paragraph(portrait.introduction)
      body.paragraph(ContextFigures(assessment, row: portrait.row).text)
      body.paragraph(change(of: portrait.row))
    } else {
      body.paragraph(RankingSummary(assessment).text)
      body.paragraph(changes)
      if assessment.ranking.count > 1 {
        body.paragraph(input.intervals.map { RankIntervalWords($0).overlap(advises: false) })
      }
    }
    VetoWords(assessment).sentences.forEach { body.paragraph($0) }
    body.paragraph(BandWords(assessment).text)
    body.paragraph(RankingExclusions(assessment).withoutData)
  }

  /// By how much the score of the only unit changed since the year before, or why that cannot be said.
  private func change(of row: Int) -> LocalizedText? {
    let (assessment, code) = (input.assessment, input.assessment.unit(row).code)
    guard let before = input.before, let comparison = input.comparison,
      let period = before.periodText,
      let move = comparison.moves.first(where: { $0.unit.code == code }),
      let units = move.printedDifference
    else { return nil }
    let obstacles = comparison.scoreObstacles(before, assessment, code: code)
    if !obstacles.isEmpty {
      return notComparable(period, obstacles.map(CaveatWords(comparison, assessment).text))
    }
    let (old, new) = (
      NumberFormat.fixed(move.scoreBefore), NumberFormat.fixed(move.scoreAfter)
    )
    let change = NumberFormat.signed(units: units)
    return LocalizedText(
      zh: HanSpacing.join("与", period.zh, "相比，") + "得分由 \(old) 变为 \(new)（\(change)）。",
      en: "Against \(period.en), the score went from \(old) to \(new) (\(change)).")
  }

  private func notComparable(
    _ period: LocalizedText, _ reasons: [LocalizedText]
  ) -> LocalizedText {
    LocalizedText(
      zh: HanSpacing.join("与", period.zh, "不可比：")
        + reasons.map(\.zh).joined(separator: "；") + "。",
      en: "Not comparable with \(period.en): \(reasons.map(\.en).joined(separator: "; ")).")
  }

  /// How many rose and fell since the year before, and who moved furthest; or why that cannot be said.
  var changes: LocalizedText? {
    guard let before = input.before, let comparison = input.comparison,
      let period = before.periodText
    else { return nil }
    let changes = RankChanges(input.assessment, comparison)
    guard changes.isComparable else {
      return notComparable(period, changes.obstacles)
    }
    let moves = comparison.moves.filter { $0.gained != nil && $0.obstacles.isEmpty }
    guard !moves.isEmpty else { return nil }
    let steps = moves.map { move in
      NumberFormat.units(move.scoreAfter ?? .nan) - NumberFormat.units(move.scoreBefore ?? .nan)
    }
    let (up, down, same) = (
      steps.count { $0 > 0 }, steps.count { $0 < 0 }, steps.count { $0 == 0 }
    )
    let words = UnitWords(input.assessment)
    let ends = Self.furthest(moves, words)
    let chance = Self.chance(moves, ChanceChanges(before: before, after: input.assessment))
    return LocalizedText(
      zh: HanSpacing.join("与", period.zh, "相比，")
        + "\(words.count(up).zh)得分提高，\(down) 个下降"
        + (same > 0 ? "，\(same) 个持平" : "") + "（按两位小数）"
        + (ends.map { "；\($0.zh)" } ?? "") + (changes.apartText.map { "；\($0.zh)" } ?? "") + "。"
        + chance.zh,
      en:
        "Against \(period.en), the score of \(words.count(up).en) rose"
        + (same > 0 ? ", \(down) fell and \(same) were unchanged" : " and \(down) fell")
        + " (at two decimals)" + (ends.map { "; \($0.en)" } ?? "")
        + (changes.apartText.map { "; \($0.en)" } ?? "") + ". " + chance.en)
  }

  /// How many of the changes are more than the errors of the figures explain, with the rule.
  private static func chance(
    _ moves: [RankComparison.Move], _ changes: ChanceChanges?
  ) -> LocalizedText {
    guard let changes else {
      return LocalizedText(
        zh: "得分的误差未知，其中多少出于偶然无从判断。",
        en: "The errors of the scores are not known: how much of this is chance cannot be told.")
    }
    let beyond = moves.filter(changes.isBeyond)
    let (up, down) = (
      beyond.count { ($0.difference ?? 0) > 0 }, beyond.count { ($0.difference ?? 0) < 0 }
    )
    let times = Numerals.short(ChanceChanges.quantile)
    return LocalizedText(
      zh: "变化大于两期之差标准误 \(times) 倍、不能用数据误差解释的，提高的有 \(up) 个，下降的有 \(down) 个"
        + "（两期误差视为相互独立，没有误差的数按准确数计）。",
      en:
        "Beyond \(times) standard errors of the difference, more than errors of the data explain, "
        + "\(up) rose and \(down) fell (errors of the periods taken as independent, figures without one "
        + "as exact).")
  }

  /// Who gained and who lost most places; `nil` where nobody moved.
  private static func furthest(_ moves: [RankComparison.Move], _ words: UnitWords) -> LocalizedText?
  {
    func part(_ places: Double, _ zh: String, _ en: String) -> LocalizedText? {
      guard places != 0 else { return nil }
      let names = words.list(moves.filter { $0.gained == places }.map(\.unit.name))
      let text = RankChanges.cell(places, new: "").text
      return LocalizedText(
        zh: "名次\(zh)最多的是\(names.zh)（\(text)）", en: "\(names.en) \(en) the most places (\(text))")
    }
    let gained = moves.compactMap(\.gained)
    let parts = [
      part(max(0, gained.max() ?? 0), "上升", "rose"),
      part(min(0, gained.min() ?? 0), "下降", "fell"),
    ].compactMap(\.self)
    if parts.isEmpty { return nil }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }
}
