internal import CompositeIndex

/// What the things that are scored are called: regions, industries, or simply units.
struct UnitWords {
  /// The column heading.
  let header: LocalizedText
  /// Counter and noun in Chinese: 个地区.
  let counter: String
  /// The English noun.
  let singular: String
  /// The English plural.
  let plural: String

  private static let regions: Set<String> = [
    "province", "city", "area", "county", "district", "region",
  ]

  /// Words for units; mixed kinds are called units.
  init(_ units: [Unit]) {
    self.init(kinds: Set(units.map(\.kind)))
  }

  /// Words for the units of a result that have data; for all where none has.
  init(_ assessment: Assessment) {
    let rows = assessment.units.indices.filter { assessment.exclusions[$0] != .noData }
    self.init((rows.isEmpty ? Array(assessment.units.indices) : rows).map { assessment.unit($0) })
  }

  /// Words for units of these kinds.
  init(kinds: Set<String>) {
    if !kinds.isEmpty, kinds.isSubset(of: Self.regions) {
      header = LocalizedText(zh: "地区", en: "Region")
      (counter, singular, plural) = ("个地区", "region", "regions")
    } else if kinds == ["industry"] {
      header = LocalizedText(zh: "行业", en: "Industry")
      (counter, singular, plural) = ("个行业", "industry", "industries")
    } else {
      header = LocalizedText(zh: "评价对象", en: "Unit")
      (counter, singular, plural) = ("个评价对象", "unit", "units")
    }
  }

  /// A count with its noun: `3 个地区` / `3 regions`.
  func count(_ count: Int) -> LocalizedText {
    LocalizedText(zh: "\(count) \(counter)", en: "\(count) \(count == 1 ? singular : plural)")
  }

  /// The first names and how many there are in all.
  func list(_ names: [LocalizedText], first shown: Int = 5) -> LocalizedText {
    LocalizedText(
      zh: Sentences(.zh).list(names.map { $0[.zh] }, first: shown, zh: counter),
      en: Sentences(.en).list(names.map { $0[.en] }, first: shown, zh: counter))
  }
}
