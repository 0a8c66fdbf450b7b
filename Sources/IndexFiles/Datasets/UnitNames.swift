public import CompositeIndex

/// Finds the unit of a dataset that a person means by a code or a name.
///
/// Understood, first to last: the code (`610000`); the Chinese or English name, the full name, an
/// abbreviation or an alias, whatever the case, width, blanks and hyphens, also in traditional
/// characters; a city's name with or without 市; the two digits with which codes of GB/T 2260 begin.
/// Names count as wholes: 吉林 is never 吉林市, 海南 never 海南州.
public struct UnitNames: Sendable {
  private let units: [Unit]
  private let byCode: [String: [Int]]
  private let byName: [String: [Int]]
  private let byCityName: [String: [Int]]

  /// Prepares the names of a dataset's units.
  public init(_ dataset: Dataset) {
    self.init(dataset.units)
  }

  /// Prepares the names of units; indices that come back are indices into these.
  public init(_ units: [Unit]) {
    self.units = units
    var byCode: [String: [Int]] = [:]
    var byName: [String: [Int]] = [:]
    var byCityName: [String: [Int]] = [:]
    for (index, unit) in units.enumerated() {
      byCode[NameFolding.fold(unit.code), default: []].append(index)
      for name in Self.names(of: unit) {
        Self.add(index, to: &byName, under: NameFolding.fold(name))
        if let other = Self.otherCityName(name, unit) {
          Self.add(index, to: &byCityName, under: NameFolding.fold(other))
        }
      }
    }
    self.byCode = byCode
    self.byName = byName
    self.byCityName = byCityName
  }

  /// The index of the unit with a code or name.
  ///
  /// - Throws: E401 with the nearest name when there is none; E406 with the candidates when there
  ///   are several.
  public func resolve(_ typed: String) throws(Diagnostics) -> Int {
    let key = NameFolding.fold(typed)
    let found = byCode[key] ?? byName[key] ?? byCityName[key] ?? unitsWithPrefix(key)
    if found.count > 1 { throw Diagnostics([.ambiguousUnit(typed, found.map { units[$0] })]) }
    guard let unit = found.first else {
      throw Diagnostics([
        .unknownUnit(typed, suggestion: suggestion(for: typed), count: units.count)
      ])
    }
    return unit
  }

  /// The name nearest to a mistyped one, as the unit is displayed.
  func suggestion(for typed: String) -> Unit? {
    var names: [String] = []
    var owners: [Int] = []
    for (index, unit) in units.enumerated() {
      let misspelling = Self.knownMisspellings[unit.code].map { [$0] } ?? []
      for name in Self.names(of: unit) + [unit.code] + misspelling where name.count > 1 {
        names.append(NameFolding.fold(name))
        owners.append(index)
      }
    }
    guard let nearest = NearestName.suggestion(for: NameFolding.fold(typed), in: names),
      let position = names.firstIndex(of: nearest)
    else { return nil }
    return units[owners[position]]
  }

  /// Spellings that public tables use by mistake and that are as near to another province's name.
  private static let knownMisspellings = ["610000": "Shannxi"]

  private static func names(of unit: Unit) -> [String] {
    let own = [unit.name.zh, unit.name.en] + unit.aliases
    return (own + (Province.withCode(unit.code)?.names ?? [])).filter { !$0.isEmpty }
  }

  /// 西安 for 西安市 and the other way round; `nil` for provinces and their namesakes.
  private static func otherCityName(_ name: String, _ unit: Unit) -> String? {
    guard Province.withCode(unit.code) == nil else { return nil }
    if name.hasSuffix("市") {
      let short = String(name.dropLast())
      return short.count < 2 || Province.named(short) != nil ? nil : short
    }
    return unit.kind == "city" && name == unit.name.zh ? name + "市" : nil
  }

  private static func add(_ index: Int, to names: inout [String: [Int]], under key: String) {
    if names[key]?.last != index { names[key, default: []].append(index) }
  }

  private func unitsWithPrefix(_ digits: String) -> [Int] {
    guard digits.utf8.count == 2, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return []
    }
    if let province = byCode[digits + "0000"] { return province }
    return units.indices.filter {
      units[$0].code.utf8.count == 6 && units[$0].code.hasPrefix(digits)
    }
  }
}
