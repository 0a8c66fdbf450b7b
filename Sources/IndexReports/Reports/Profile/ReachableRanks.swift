public import CompositeIndex

/// The best and the worst rank of every unit while each weight moves within a quarter of itself.
public struct ReachableRanks: Sendable {
  /// Where the ranks come from.
  private enum Origin: Sendable {
    /// A search that leaves nothing out.
    case exact([ExtremeRanks.Reach?])
    /// The extremes of the replicates of an interval.
    case sampled([(best: Double, worst: Double)?], replicates: Int, movesFigures: Bool)
    case none
  }

  private let origin: Origin

  /// By how much each weight moves, in per cent of itself.
  public static let box = 25.0
  /// Ranked units up to which the search is made: 31 units of 16 indicators take three seconds.
  static let mostUnits = 60
  /// Indicators up to which the search is made.
  static let mostIndicators = 30

  /// Nothing is known.
  public init() { origin = .none }

  /// Searches all weights in the box, at every level of the tree; where that would take too long or the
  /// methods are not linear in the weights, takes the extremes of the intervals' replicates.
  public init(_ assessment: Assessment, intervals: RankIntervals?) {
    if assessment.ranking.count <= Self.mostUnits,
      assessment.scheme.indicators.count <= Self.mostIndicators,
      let found = Self.search(assessment)
    {
      var reach = [ExtremeRanks.Reach?](repeating: nil, count: assessment.units.count)
      for unit in found.units { reach[found.table.rows[unit.unit]] = unit }
      origin = .exact(reach)
    } else if let intervals {
      let analysis = intervals.analysis
      var ends = [(best: Double, worst: Double)?](repeating: nil, count: assessment.units.count)
      for (number, row) in analysis.model.rows.enumerated() {
        let found = analysis.ranks(of: number).ends(1)
        if !found.best.isNaN { ends[row] = found }
      }
      origin = .sampled(
        ends, replicates: analysis.replicates, movesFigures: intervals.movesFigures)
    } else {
      origin = .none
    }
  }

  private static func search(_ assessment: Assessment) -> ExtremeRanks? {
    let space = WeightSpace(leavesUnder: ResolvedScheme.root, in: assessment.scheme)
    guard assessment.ranking.count > 1,
      let table = try? CompositeIndex.ComparisonTable(
        assessment, space, judged: ResolvedScheme.root),
      let set = try? WeightSet(.box(percent: box), of: table.space, in: assessment.scheme)
    else { return nil }
    return try? ExtremeRanks(table, over: set, ties: .shared)
  }

  /// What ``fact(row:)`` means, and why it reaches further than the intervals; `nil` where nothing is known.
  var definition: (term: LocalizedText, meaning: LocalizedText)? {
    let share = Numerals.short(Self.box)
    switch origin {
    case .none: return nil
    case .exact:
      return (
        LocalizedText(
          zh: "单页中的“权重 ±\(share)% 内”", en: "\"Weights within \(share)%\" on the units' pages"),
        LocalizedText(
          zh: "各级各组的权重同时上下浮动 \(share)% 时能达到的最好、最差名次：是极限，不计数据误差；得分相等者名次相同（1、2、2、4）。名次区间则是模拟结果的中间部分，"
            + "通常较窄。复核用 cei stability --show ranks --within box:\(share) --leaves。",
          en:
            "The best and the worst rank while all weights of all groups move within \(share)% at once: "
            + "limits, without errors of the data; equal scores share a rank (1, 2, 2, 4). Rank intervals are the middle part of the simulated ranks "
            + "and mostly narrower. To check: cei stability --show ranks --within box:\(share) --leaves."
        )
      )
    case .sampled:
      return (
        LocalizedText(zh: "单页中的“模拟中的名次”", en: "\"Ranks simulated\" on the units' pages"),
        LocalizedText(
          zh: "求名次区间的各次模拟中出现过的最好、最差名次：是抽样所见，不是极限。名次区间是其中间部分，通常较窄。",
          en:
            "The best and the worst rank seen in the simulations of the rank intervals: a sample, no limits. "
            + "Rank intervals are their middle part and mostly narrower.")
      )
    }
  }

  /// What is said of a unit; `nil` where nothing is known.
  func fact(row: Int) -> (key: LocalizedText, value: LocalizedText)? {
    let share = Numerals.short(Self.box)
    switch origin {
    case .none: return nil
    case .exact(let reach):
      guard let unit = reach[row] else { return nil }
      let found = LocalizedText(
        zh: "最好第 \(unit.best.rank) 名，最差第 \(unit.worst.rank) 名",
        en: "\(unit.best.rank) at best, \(unit.worst.rank) at worst")
      let limits =
        unit.isProven
        ? LocalizedText("")
        : LocalizedText(
          zh: "（尚未证明是极限，极限不出 \(unit.best.bound)–\(unit.worst.bound)）",
          en: " (not proved; the limits are within \(unit.best.bound)-\(unit.worst.bound))")
      return (
        LocalizedText(zh: "权重 ±\(share)% 内", en: "Weights within \(share)%"),
        LocalizedText(zh: found.zh + limits.zh, en: found.en + limits.en)
      )
    case .sampled(let ends, let replicates, let movesFigures):
      guard let end = ends[row], let best = NumberFormat.shortest(end.best),
        let worst = NumberFormat.shortest(end.worst)
      else { return nil }
      let count = NumberFormat.grouped(replicates)
      let cause =
        movesFigures
        ? LocalizedText(zh: "权重与数据误差", en: "weights and errors")
        : LocalizedText(zh: "权重", en: "weights")
      return (
        LocalizedText(zh: "模拟中的名次", en: "Ranks simulated"),
        LocalizedText(
          zh: "最好第 \(best) 名，最差第 \(worst) 名（\(cause.zh)变动 \(count) 次中出现过的，不是极限）",
          en:
            "\(best) at best, \(worst) at worst (seen in \(count) draws of \(cause.en), not limits)"
        )
      )
    }
  }
}
