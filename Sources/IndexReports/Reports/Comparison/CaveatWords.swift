internal import CompositeIndex

/// Says why two rankings may not be read as a change of the units.
struct CaveatWords {
  private let names: [String: LocalizedText]
  private let indicators: [String: LocalizedText]
  private let words: UnitWords
  private let periods: [Bool: String]
  private let hasManyUnits: Bool

  init(_ comparison: RankComparison, _ after: Assessment) {
    if let one = comparison.periods.before?.label, let two = comparison.periods.after?.label {
      periods = [true: one, false: two]
    } else {
      periods = [:]
    }
    hasManyUnits = comparison.moves.count > 1
    names = Dictionary(
      comparison.moves.map { ($0.unit.code, $0.unit.name) }, uniquingKeysWith: { first, _ in first }
    )
    indicators = Dictionary(
      after.scheme.indicators.map { ($0.said.id, $0.said.name) },
      uniquingKeysWith: { first, _ in first })
    words = UnitWords(comparison.moves.map(\.unit))
  }

  /// One caveat as a clause without a full stop.
  func text(_ caveat: RankComparison.Caveat) -> LocalizedText {
    switch caveat {
    case .unitSets(let before, let after):
      let (lost, new) = (list(before), list(after))
      var (zh, en): ([String], [String]) = ([], [])
      if !before.isEmpty {
        zh.append("\(lost.zh)不再参与排名")
        en.append("\(lost.en) no longer ranked")
      }
      if !after.isEmpty {
        zh.append("\(new.zh)新参与排名")
        en.append("\(new.en) newly ranked")
      }
      return LocalizedText(
        zh: "参与排名的范围不同（\(zh.joined(separator: "；"))），名次变动含范围变动的影响",
        en: "the ranked sets differ (\(en.joined(separator: "; "))), which moves ranks by itself")
    case .schemes(let before, let after):
      return LocalizedText(
        zh: "方案不同（\(before)，\(after)）", en: "the schemes differ (\(before), \(after))")
    case .syntheticSide(let isBefore):
      return LocalizedText(
        zh: "\(isBefore ? "前者" : "后者")是虚构的示例数据，与真实数据相比没有意义",
        en:
          "\(isBefore ? "the first" : "the second") is made-up data; comparing it with real data means nothing"
      )
    case .indicators:
      return LocalizedText(zh: "指标不同", en: "the indicators differ")
    case .scopes(let indicator):
      let name = indicators[indicator] ?? LocalizedText(indicator)
      return LocalizedText(
        zh: "“\(name[.zh])”的统计口径变了", en: "the scope of \(name[.en]) changed")
    case .indicatorData(let before, let after): return indicatorData(before, after)
    case .assumed(let isBefore):
      let side = side(isBefore)
      return LocalizedText(
        zh: HanSpacing.join(side.zh, "含命令行假设的数值，不是实际结果"),
        en: "\(side.en) rests on figures assumed on the command line, not on actual ones")
    case .published(let total): return published(total)
    case .noPeers(let unit):
      let name = names[unit] ?? LocalizedText(unit)
      return LocalizedText(
        zh: "\(name[.zh])没有可比较的同类，名次没有意义",
        en: "\(name[.en]) has no peer group, so its rank says nothing")
    }
  }

  /// What one of the two is called: its period where both have one.
  private func side(_ isBefore: Bool) -> LocalizedText {
    periods[isBefore].map { LocalizedText($0) }
      ?? (isBefore
        ? LocalizedText(zh: "前者", en: "the first") : LocalizedText(zh: "后者", en: "the second"))
  }

  private func indicatorData(_ before: [String], _ after: [String]) -> LocalizedText {
    let sides = [(true, before), (false, after)].filter { !$0.1.isEmpty }
    let (zh, en) = (
      sides.map { only in
        let names = only.1.map { indicators[$0]?.zh ?? $0 }
        return HanSpacing.join("仅", side(only.0).zh, "有")
          + Sentences(.zh).list(names, first: Self.named, zh: "项")
      },
      sides.map { only in
        let names = only.1.map { indicators[$0]?.en ?? $0 }
        return "\(side(only.0).en) alone has "
          + Sentences(.en).list(names, first: Self.named, zh: "项")
      }
    )
    return LocalizedText(
      zh: "有数据的指标不同（\(zh.joined(separator: "；"))）",
      en: "the indicators that have figures differ (\(en.joined(separator: "; ")))")
  }

  /// Indicators that are named one by one.
  private static let named = 4

  private func published(_ found: RankComparison.PublishedTotal) -> LocalizedText {
    let side = side(found.isBefore)
    let name = names[found.unit] ?? LocalizedText(found.unit)
    let (own, said) = (NumberFormat.fixed(found.computed), NumberFormat.fixed(found.total))
    return LocalizedText(
      zh: side[.zh] + (hasManyUnits ? " \(name[.zh])" : "")
        + "：按本方案得 \(own) 分，公布的总指数为 \(said)，二者不一致，两边不可比",
      en: side[.en] + (hasManyUnits ? " \(name[.en])" : "")
        + ": this scheme gives \(own), the published total is \(said); they disagree, so the two sides "
        + "cannot be compared")
  }

  private func list(_ codes: [String]) -> LocalizedText {
    words.list(codes.map { names[$0] ?? LocalizedText($0) })
  }
}
