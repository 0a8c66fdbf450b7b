internal import CompositeIndex

/// What bands mean, and where a printed score would mislead about one.
struct BandWords {
  private let assessment: Assessment

  init(_ assessment: Assessment) { self.assessment = assessment }

  /// How many ranked rows each band has, in the scheme's order.
  var counts: [Int] {
    assessment.scheme.said.bands.indices.map { band in
      assessment.ranking.count { assessment.bands[$0] == band }
    }
  }

  /// The limits with counts, and the rule; `nil` for a scheme without bands.
  var text: LocalizedText? {
    let bands = assessment.scheme.said.bands
    guard !bands.isEmpty else { return nil }
    let single = Portrait(assessment) != nil
    let parts = zip(bands, counts).map { band, count in
      let lowest = !band.from.isFinite
      let limit = lowest ? "" : NumberFormat.shortest(band.from) ?? ""
      return LocalizedText(
        zh: band.name[.zh] + (lowest ? " 其余" : " ≥\(limit)")
          + (single || count == 0 ? "" : "（\(count) 个）"),
        en: band.name[.en] + (lowest ? ": the rest" : " ≥\(limit)")
          + (single || count == 0 ? "" : " (\(count))"))
    }
    return LocalizedText(
      zh: "等级：\(parts.map(\.zh).joined(separator: "、"))；按未四舍五入的得分判定。",
      en: "Bands: \(parts.map(\.en).joined(separator: ", ")); decided by the unrounded score.")
  }

  /// Rows whose printed score would be in another band than the unrounded one.
  var boundaryNotes: [LocalizedText] {
    let bands = assessment.scheme.said.bands
    return assessment.ranking.compactMap { row in
      let score = assessment.index[row]
      let printed = Double(NumberFormat.units(score)) / 100
      let shown = bands.first { $0.from <= printed }
      guard let shown, shown.from.isFinite, shown != assessment.band(row) else { return nil }
      let exact = Self.digits(score, below: shown.from)
      let name = assessment.unit(row).name
      let own = assessment.band(row)?.name
      let limit = NumberFormat.shortest(shown.from) ?? ""
      return LocalizedText(
        zh: "\(name[.zh])显示为 \(NumberFormat.fixed(score)) 分，未四舍五入为 \(exact)，"
          + "未达“\(shown.name[.zh])”的 \(limit) 分"
          + (own.map { "，故为“\($0[.zh])”。" } ?? "。"),
        en: "\(name[.en]) prints as \(NumberFormat.fixed(score)) but is \(exact) unrounded, "
          + "below the \(limit) of \"\(shown.name[.en])\""
          + (own.map { ", hence \"\($0[.en])\"." } ?? "."))
    }
  }

  /// The score with as many decimals as it takes to see that it is below the limit.
  private static func digits(_ score: Double, below limit: Double) -> String {
    for digits in 3...12 {
      let (own, other) = (
        NumberFormat.units(score, digits: digits), NumberFormat.units(limit, digits: digits)
      )
      if own < other { return NumberFormat.fixed(units: own, digits: digits) }
    }
    return NumberFormat.shortest(score) ?? ""
  }
}
