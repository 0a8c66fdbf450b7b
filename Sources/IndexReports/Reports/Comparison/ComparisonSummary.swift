internal import CompositeIndex

/// The numbers of a comparison, and the sentence that says them.
struct ComparisonSummary {
  /// So many places count as the top.
  static let top = 5

  private let report: ComparisonReport
  /// Units ranked in both.
  let common: Int
  /// Of them, those whose rank differs.
  let moved: Int
  /// Mean size of a move over the units ranked in both, those that stay included.
  let meanMove: Double
  /// Size of the largest move.
  let largestMove: Double
  /// Units that move the most, by code.
  let movers: [RankComparison.Move]
  /// How many places the top has: 5, or as many as are ranked.
  let topSize: Int
  /// Whether the same units are at the top.
  let sameTopSet: Bool
  /// Whether the top has the same units at the same ranks.
  let sameTopOrder: Bool
  /// Whether every unit ranked in both keeps its score.
  let hasSameScores: Bool
  /// Whether nothing differs: same units, ranks, scores and no reason for care.
  let isSame: Bool

  init(_ report: ComparisonReport) {
    self.report = report
    let all = report.comparison.moves
    let both = all.filter { $0.gained != nil }
    let sizes = both.map { abs($0.gained ?? 0) }
    common = both.count
    moved = sizes.count { $0 > 0 }
    meanMove = sizes.isEmpty ? 0 : sizes.reduce(0, +) / Double(sizes.count)
    let largest = sizes.max() ?? 0
    largestMove = largest
    movers =
      largest > 0
      ? both.filter { abs($0.gained ?? 0) == largest }.sorted { $0.unit.code < $1.unit.code } : []
    let (old, new) = (Self.leaders(report.before), Self.leaders(report.after))
    topSize = max(old.count, new.count)
    sameTopSet = Set(old.map(\.code)) == Set(new.map(\.code))
    sameTopOrder = old == new
    hasSameScores = both.allSatisfy { $0.scoreBefore == $0.scoreAfter }
    isSame =
      report.comparison.caveats.isEmpty && moved == 0 && both.count == all.count && hasSameScores
  }

  private struct Place: Equatable {
    let code: String
    let rank: Double
  }

  private static func leaders(_ assessment: Assessment) -> [Place] {
    assessment.ranking.filter { assessment.ranks[$0] <= Double(top) }.map {
      Place(code: assessment.unit($0).code, rank: assessment.ranks[$0])
    }
  }

  /// The summary in words.
  var text: LocalizedText {
    let words = UnitWords(report.comparison.moves.map(\.unit))
    let names = report.names
    guard common > 0 else {
      return LocalizedText(
        zh: "小结：两者没有共同参与排名的\(words.header.zh)。",
        en: "Summary: no \(words.singular) is ranked in both.")
    }
    let count = words.count(common)
    let zhHead = "小结：以“\(names.before[.zh])”为准，“\(names.after[.zh])”使 \(count.zh)中 \(moved) 个名次变动"
    let enHead =
      "Summary: against \(names.before[.en]), \(names.after[.en]) moves \(moved) of \(count.en)"
    guard moved > 0 else {
      let scores = hasSameScores
      return LocalizedText(
        zh: "小结：\(count.zh)的名次都不变，\(scores ? "得分也不变" : "得分有变")。",
        en: "Summary: all \(count.en) keep their ranks; scores \(scores ? "stay too" : "differ").")
    }
    let mean = NumberFormat.fixed(meanMove)
    let most = NumberFormat.shortest(largestMove) ?? ""
    let who = words.list(movers.map(\.unit.name), first: 3)
    return LocalizedText(
      zh: "\(zhHead)（平均 \(mean) 位，最大 \(most) 位：\(who.zh)）；\(topText.zh)\(tauText.zh)。",
      en: "\(enHead) (mean \(mean), largest \(most): \(who.en)); \(topText.en)\(tauText.en).")
  }

  private var topText: LocalizedText {
    let zh = "前 \(Self.top) 名"
    let en = "the top \(Self.top)"
    if sameTopOrder {
      return LocalizedText(zh: "\(zh)集合与次序都不变", en: "\(en) stay the same in the same order")
    }
    return sameTopSet
      ? LocalizedText(zh: "\(zh)集合不变、次序有变", en: "\(en) stay the same in another order")
      : LocalizedText(zh: "\(zh)集合有变", en: "\(en) are not the same")
  }

  private var tauText: LocalizedText {
    let tau = report.comparison.tau
    guard !tau.isNaN else { return LocalizedText("") }
    let number = NumberFormat.fixed(tau)
    return LocalizedText(zh: "；Kendall tau = \(number)", en: "; Kendall tau = \(number)")
  }
}
