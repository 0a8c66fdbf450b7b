internal import CompositeIndex

/// Ranks as they are printed: a shared one as `12=`.
struct RankWords {
  private let assessment: Assessment
  private let ranks: [Double]
  private let shared: [Bool]
  private let anyShared: Bool

  init(_ assessment: Assessment) {
    self.assessment = assessment
    ranks = assessment.ranks
    var counts: [Double: Int] = [:]
    for rank in ranks where !rank.isNaN { counts[rank, default: 0] += 1 }
    shared = ranks.map { (counts[$0] ?? 0) > 1 }
    anyShared = shared.contains(true)
  }

  /// The rank with `=` where it is shared; a blank keeps the digits in line where others are.
  func cell(_ row: Int) -> String {
    text(row) + (anyShared && !shared[row] ? " " : "")
  }

  /// The rank with `=` where it is shared.
  func text(_ row: Int) -> String { NumberFormat.rank(ranks[row], isShared: shared[row]) }

  /// Whether a row's rank compares it with anybody.
  func hasPlace(_ row: Int) -> Bool {
    !ranks[row].isNaN && assessment.ranking.count > 1 && Portrait(assessment) == nil
  }

  /// Where a row stands among how many, or why it has no rank, as a clause; in English without the word
  /// rank.
  func standing(_ row: Int) -> LocalizedText {
    if ranks[row].isNaN {
      let reason = RankingExclusions(assessment).reason(row)
      return LocalizedText(
        zh: "不参与排名" + (reason.map { "：\($0.zh)" } ?? ""),
        en: "not ranked" + (reason.map { ": \($0.en)" } ?? ""))
    }
    if !hasPlace(row) {
      return Portrait(assessment) == nil
        ? LocalizedText(zh: "不排名（只有它达到参与排名的条件）", en: "not ranked (nobody else can be ranked)")
        : LocalizedText(zh: "不排名（没有可比较的同类）", en: "not ranked (there is no peer group)")
    }
    return LocalizedText(
      zh: "第 \(text(row)) 名（共 \(assessment.ranking.count) 个）",
      en: "\(text(row)) of \(assessment.ranking.count)")
  }
}
