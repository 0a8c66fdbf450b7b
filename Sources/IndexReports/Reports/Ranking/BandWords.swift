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
    func bandOf(_ row: Int) -> Int { assessment.bands[row] ?? .max }
    let parts = zip(bands.indices, counts).map { number, count in
      // One that everybody reaches is what does not reach the one above it.
      let isRest =
        number > 0 && bands[number].from <= 0
        && assessment.ranking.allSatisfy { bandOf($0) <= number }
      let limit = NumberFormat.shortest(bands[isRest ? number - 1 : number].from) ?? ""
      let (name, range) = (bands[number].name, (isRest ? " <" : " ≥") + limit)
      return LocalizedText(
        zh: name[.zh] + range + (single || count == 0 ? "" : "（\(count) 个）"),
        en: name[.en] + range + (single || count == 0 ? "" : " (\(count))"))
    }
    return LocalizedText(
      zh: "等级：\(parts.map(\.zh).joined(separator: "、"))；按未四舍五入的得分判定。",
      en: "Bands: \(parts.map(\.en).joined(separator: ", ")); decided by the unrounded score.")
  }

  /// Rows whose printed score would be in another band than the unrounded one.
  var boundaryNotes: [LocalizedText] {
    assessment.ranking.compactMap { row in
      guard let boundary = boundary(row) else { return nil }
      let (score, name) = (NumberFormat.fixed(assessment.index[row]), assessment.unit(row).name)
      let own = assessment.band(row)?.name
      return LocalizedText(
        zh: "\(name[.zh])显示为 \(score) 分，未四舍五入为 \(boundary.exact)，"
          + "未达“\(boundary.missed[.zh])”的 \(boundary.limit) 分"
          + (own.map { "，故为“\($0[.zh])”。" } ?? "。"),
        en: "\(name[.en]) prints as \(score) but is \(boundary.exact) unrounded, "
          + "below the \(boundary.limit) of \"\(boundary.missed[.en])\""
          + (own.map { ", hence \"\($0[.en])\"." } ?? "."))
    }
  }

  /// The band of a row; where its printed score would be in a higher one, with what it really is:
  /// `良好（未四舍五入 79.996，不到 80）`.
  func text(row: Int) -> LocalizedText? {
    guard let name = assessment.band(row)?.name else { return nil }
    guard !assessment.ranks[row].isNaN, let boundary = boundary(row) else { return name }
    return LocalizedText(
      zh: "\(name[.zh])（未四舍五入 \(boundary.exact)，不到 \(boundary.limit)）",
      en: "\(name[.en]) (\(boundary.exact) unrounded, below \(boundary.limit))")
  }

  /// The score with the digits that matter, and the band and its limit that it seems to reach; `nil` where
  /// the printed score is in its own band.
  private func boundary(_ row: Int) -> (exact: String, missed: LocalizedText, limit: String)? {
    let score = assessment.index[row]
    let printed = Double(NumberFormat.units(score)) / 100
    let shown = assessment.scheme.said.bands.first { $0.from <= printed }
    guard let shown, shown.from.isFinite, shown != assessment.band(row) else { return nil }
    return (
      Self.digits(score, below: shown.from), shown.name, NumberFormat.shortest(shown.from) ?? ""
    )
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
