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
  /// The only unit that has data; ranks say nothing then.
  let single: RankComparison.Move?
  /// Whether nothing differs: somebody is ranked, with the same units, ranks and scores, and there is no
  /// reason for care.
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
    let caveats = report.comparison.caveats
    single = caveats.contains(where: \.isNoPeers) ? both.first : nil
    isSame =
      !all.isEmpty && caveats.allSatisfy(\.isNoPeers) && moved == 0 && both.count == all.count
      && hasSameScores
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
    let names = report.names
    if report.comparison.moves.isEmpty {
      let header = UnitWords(report.after)
      return LocalizedText(
        zh: "\(names.before[.zh]) 与 \(names.after[.zh]) 都没有\(header.header.zh)参与排名，没有名次可比；"
          + "cei rank 列出各自缺什么。",
        en:
          "No \(header.singular) is ranked in \(names.before[.en]) or in \(names.after[.en]): there is "
          + "nothing to compare. cei rank lists what each lacks.")
    }
    if let single { return text(of: single) }
    let words = UnitWords(report.comparison.moves.map(\.unit))
    guard common > 0 else {
      return LocalizedText(
        zh: "小结：两者没有共同参与排名的\(words.header.zh)。",
        en: "Summary: no \(words.singular) is ranked in both.")
    }
    let count = words.count(common)
    guard moved > 0 else {
      let scores = hasSameScores
      return LocalizedText(
        zh: "小结：\(count.zh)的名次都不变，\(scores ? "得分也不变" : "得分有变")。",
        en: "Summary: all \(count.en) keep their ranks; scores \(scores ? "stay too" : "differ").")
    }
    let mean = NumberFormat.fixed(meanMove)
    let most = NumberFormat.shortest(largestMove) ?? ""
    let who = words.list(movers.map(\.unit.name), first: 3)
    let verb = moved == 1 ? "changes" : "change"
    return LocalizedText(
      zh: "小结：\(step.zh)，\(count.zh)中 \(moved) 个名次变动（平均 \(mean) 位，最大 \(most) 位：\(who.zh)）；"
        + "\(topText.zh)\(tauText.zh)。",
      en:
        "Summary: \(step.en), \(moved) of \(count.en) \(verb) rank (mean \(mean), largest \(most): "
        + "\(who.en)); \(topText.en)\(tauText.en).")
  }

  /// What lies between the two.
  private var step: LocalizedText {
    let (old, new) = (report.names.before, report.names.after)
    if report.options.saysChanges {
      return LocalizedText(zh: "改动后", en: "after the change")
    }
    let periods = [report.before.period?.label, report.after.period?.label]
    return periods == [old[.zh], new[.zh]]
      ? LocalizedText(zh: "从 \(old[.zh]) 到 \(new[.zh])", en: "from \(old[.en]) to \(new[.en])")
      : LocalizedText(
        zh: "由 \(old[.zh]) 换为 \(new[.zh])", en: "with \(new[.en]) in place of \(old[.en])")
  }

  private func text(of single: RankComparison.Move) -> LocalizedText {
    let (old, new) = (
      NumberFormat.fixed(single.scoreBefore), NumberFormat.fixed(single.scoreAfter)
    )
    let change = single.printedDifference.map { NumberFormat.signed(units: $0) } ?? ""
    return LocalizedText(
      zh: "小结：\(single.unit.name[.zh])没有可比较的同类，不排名次；得分由 \(old) 变为 \(new)（\(change)）。",
      en:
        "Summary: \(single.unit.name[.en]) has no peer group, hence no rank; its score goes from \(old) "
        + "to \(new) (\(change)).")
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

extension RankComparison.Caveat {
  /// Whether there is only one unit.
  var isNoPeers: Bool {
    if case .noPeers = self { true } else { false }
  }
}
