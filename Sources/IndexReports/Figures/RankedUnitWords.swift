internal import CompositeIndex

/// Rank, score and interval of units, as figures print them.
struct RankedUnitWords {
  private let assessment: Assessment
  private let intervals: RankIntervals?
  private let ranks: RankWords

  init(_ assessment: Assessment, _ intervals: RankIntervals?) {
    self.assessment = assessment
    self.intervals = intervals
    ranks = RankWords(assessment)
  }

  /// `12=`, or `-` for one that is not ranked.
  func rank(_ row: Int) -> String { ranks.text(row) }

  /// `75.99`.
  func score(_ row: Int) -> String { NumberFormat.fixed(assessment.index[row]) }

  /// `3-9`; empty for none.
  func interval(_ row: Int) -> String {
    intervals?.ends(row: row).map { RankIntervalWords.text($0.best, $0.worst) } ?? ""
  }

  /// `陕西：75.99 分，第 17 名（名次区间 13-20）`, or why it has no rank.
  func sentence(_ row: Int, _ language: Language) -> String {
    let name = assessment.unit(row).name[language]
    if assessment.ranks[row].isNaN {
      let reason = RankingExclusions(assessment).reason(row)
      return LocalizedText(
        zh: "\(name)：不参与排名" + (reason.map { "，\($0.zh)" } ?? ""),
        en: "\(name): not ranked" + (reason.map { ", \($0.en)" } ?? ""))[language]
    }
    let (rank, score, ends) = (rank(row), score(row), interval(row))
    return LocalizedText(
      zh: "\(name)：\(score) 分，第 \(rank) 名" + (ends.isEmpty ? "" : "（名次区间 \(ends)）"),
      en: "\(name): \(score) points, rank \(rank)" + (ends.isEmpty ? "" : " (interval \(ends))"))[
        language]
  }
}
