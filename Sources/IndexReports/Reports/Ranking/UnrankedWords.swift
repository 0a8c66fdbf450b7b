internal import CompositeIndex

/// Who is not ranked in some of the replicates, how often, and why.
struct UnrankedWords {
  private let analysis: UncertaintyAnalysis
  /// Units with the share of replicates in which they have no rank, the largest first.
  let units: [(unit: Unit, share: Double)]

  /// - Parameter only: the row to speak of; all unless given.
  init(_ analysis: UncertaintyAnalysis, only: Int? = nil) {
    self.analysis = analysis
    let base = analysis.model.base
    let found = analysis.model.rows.enumerated().compactMap { number, row -> (Int, Double)? in
      let ranks = analysis.ranks(of: number)
      guard ranks.notRanked > 0, !base.ranks[row].isNaN, only == nil || only == row else {
        return nil
      }
      return (row, Double(ranks.notRanked) / Double(ranks.replicates))
    }
    units = found.sorted { left, right in
      (-left.1, base.ranks[left.0], left.0) < (-right.1, base.ranks[right.0], right.0)
    }.map { (base.unit($0.0), $0.1) }
  }

  /// A share of replicates: `25%`, and `<1%` for one that would read 0.
  static func share(_ share: Double) -> String {
    share > 0 && share < 0.005 ? "<1%" : NumberFormat.percent(share)
  }

  /// `广东、陕西（各 25%）、浙江（4%）`.
  var list: LocalizedText {
    var groups: [(share: String, names: [LocalizedText])] = []
    for (unit, share) in units {
      let text = Self.share(share)
      if groups.last?.share == text {
        groups[groups.count - 1].names.append(unit.name)
      } else {
        groups.append((text, [unit.name]))
      }
    }
    let parts = groups.map { group in
      LocalizedText(
        zh: Sentences(.zh).list(group.names.map { $0[.zh] })
          + "（\(group.names.count > 1 ? "各 " : "")\(group.share)）",
        en: Sentences(.en).list(group.names.map { $0[.en] })
          + " (\(group.share)\(group.names.count > 1 ? " each" : ""))")
    }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "、"), en: parts.map(\.en).joined(separator: ", "))
  }

  /// Why a unit that is ranked by the scheme is not by a replicate, as a clause.
  var reason: LocalizedText {
    let floor = analysis.model.base.scheme.said.methodology.coverage.unit
    let movesWeights = analysis.model.factors.contains {
      if case .weights = $0.source { true } else { false }
    }
    return floor > 0 && movesWeights
      ? LocalizedText(
        zh: "换了权重，覆盖率就可能不足 \(CoverageText.floor(floor))",
        en: "with other weights, coverage can fall below \(CoverageText.floor(floor))")
      : LocalizedText(zh: "有的取法下算不出得分", en: "some choices give no score")
  }

  /// What a reader of the interval column must know; `nil` where all are ranked every time.
  var sentence: LocalizedText? {
    guard !units.isEmpty else { return nil }
    return LocalizedText(
      zh: "名次区间只算有名次的次数。有的模拟里不参与排名的（占模拟次数的百分比）：\(list.zh)；\(reason.zh)。"
        + "它们不在时，其余的名次靠前。",
      en:
        "Intervals are of the replicates with a rank. Not ranked in some (per cent of all replicates): "
        + "\(list.en); \(reason.en). While they are away, others move up.")
  }
}
