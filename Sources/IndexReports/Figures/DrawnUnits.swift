internal import CompositeIndex

/// How many units a figure that has a line for each of them can have, and which of more it has.
///
/// Beyond ``most`` nobody reads such a figure, and a report would grow to hundreds of megabytes: the
/// first and the last are drawn, a sentence says so, and the table of the ranking has all of them.
public enum DrawnUnits {
  /// With more ranked units than this, figures have the first and the last alone, and reports no page
  /// for each.
  public static let most = 100
  /// So many at either end.
  static let ends = 40

  /// Whether some are left out.
  static func isLimited(_ assessment: Assessment) -> Bool { assessment.ranking.count > most }

  /// The rows that are drawn, each part on a figure of its own; `nil` where all have room.
  static func parts(_ assessment: Assessment) -> [[Int]]? {
    guard isLimited(assessment) else { return nil }
    return [Array(assessment.ranking.prefix(ends)), Array(assessment.ranking.suffix(ends))]
  }

  /// `前 40 个`, `后 40 个`.
  static func title(part: Int) -> LocalizedText {
    part == 0
      ? LocalizedText(zh: "前 \(ends) 个", en: "the first \(ends)")
      : LocalizedText(zh: "后 \(ends) 个", en: "the last \(ends)")
  }

  /// Who is drawn and where the others are.
  static func note(_ assessment: Assessment) -> LocalizedText {
    let words = UnitWords(assessment).count(assessment.ranking.count)
    return LocalizedText(
      zh: "参与排名的\(words.zh)多于 \(most) 个，图中只画排名前 \(ends) 个和后 \(ends) 个；"
        + "全部名次和得分见排名表，各级得分见该表的 CSV。",
      en:
        "More than \(most) are ranked (\(words.en)): the figure has the first \(ends) and the last "
        + "\(ends) alone. The table of the ranking has all of them, its CSV their scores at every level."
    )
  }
}
