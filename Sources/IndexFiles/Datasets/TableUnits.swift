internal import CompositeIndex

/// The units of a table without a package, as its rows name them.
struct TableUnits {
  private(set) var units: [Unit] = []
  private var indices: [String: Int] = [:]

  /// The index of the unit with a code, a name or both; a province where they are one's.
  ///
  /// - Throws: E128 when both are empty, E119 when they belong to different provinces.
  mutating func index(code: String, name: String) throws(Diagnostic) -> Int {
    if code.isEmpty && name.isEmpty {
      throw .emptyKeyText(LocalizedText(zh: "评价对象", en: "unit"))
    }
    let unit = try unit(code, name)
    if let index = indices[unit.code] {
      addAlias(name, to: index)
      return index
    }
    let index = units.count
    units.append(unit)
    indices[unit.code] = index
    addAlias(name, to: index)
    return index
  }

  private func unit(_ code: String, _ name: String) throws(Diagnostic) -> Unit {
    let named = name.isEmpty ? nil : Province.withCode(name) ?? Province.named(name)
    if code.isEmpty {
      return named?.unit ?? Unit(code: name, name: LocalizedText(zh: name, en: ""))
    }
    // A name in the column of codes is a name.
    let coded = Province.withCode(code) ?? Province.named(code)
    if let named, coded.map({ $0.code != named.code }) ?? named.isContradicted(by: code) {
      throw .contradiction(code, coded, name, named)
    }
    if let coded { return coded.unit }
    let zh = name.isEmpty ? code : name
    return Unit(code: code, name: LocalizedText(zh: zh, en: named?.english ?? ""))
  }

  private mutating func addAlias(_ name: String, to index: Int) {
    let unit = units[index]
    let known = [unit.code, unit.name.zh, unit.name.en] + unit.aliases
    let key = NameFolding.fold(name)
    if !name.isEmpty, !known.contains(where: { NameFolding.fold($0) == key }) {
      units[index].aliases.append(name)
    }
  }

  /// Units that are no provinces in a table whose units mostly are; none for a table of other things.
  ///
  /// Cities with their endings and those that plan on their own are known not to be slips.
  var unrecognised: [Int] {
    let isOther = units.map { Province.withCode($0.code) == nil }
    let others = units.indices.filter { isOther[$0] }
    guard !others.isEmpty, 2 * others.count <= units.count else { return [] }
    return others.filter { index in
      let name = units[index].name.zh
      if Province.named(name) != nil { return true }
      return units[index].code == name && !Self.cities.contains(name)
        && !["市", "州", "县", "区", "盟", "旗", "团"].contains(name.last)
    }
  }

  private static let cities: Set = ["青岛", "宁波", "深圳", "厦门", "大连"]

  /// Whether a row holds a sum or a mean and not a unit: 合计, 平均, 全国.
  static func isAggregate(_ name: String) -> Bool {
    aggregates.contains(NameFolding.fold(name))
  }

  private static let aggregates: Set = [
    "合计", "总计", "小计", "总和", "平均", "平均值", "均值", "平均数", "全国", "全国合计", "全国平均", "全省",
    "全省合计", "全省平均", "全市", "全市合计", "全市平均", "total", "sum", "average", "mean", "national",
  ]
}

extension Diagnostic {
  fileprivate static func contradiction(
    _ code: String, _ coded: Province?, _ name: String, _ named: Province
  ) -> Diagnostic {
    Diagnostic(
      .error, .nameCodeMismatch,
      LocalizedText(
        zh: "代码 \(code)\(coded.map { "（\($0.name)）" } ?? " ")与名称 \"\(name)\" 不符",
        en: "The code \(code)\(coded.map { " (\($0.english))" } ?? "") is not that of "
          + named.english),
      fix: LocalizedText(
        zh: "\(named.name)的代码是 \(named.code)；按代码或名称改正其一",
        en: "\(named.english) has the code \(named.code); correct the code or the name"))
  }

  static func unrecognisedUnit(_ unit: Unit, at place: SourcePlace?) -> Diagnostic {
    let nearest = UnitNames(Province.all.map(\.unit)).suggestion(for: unit.name.zh)
    return Diagnostic(
      .warning, .unrecognisedUnit,
      LocalizedText(
        zh: "\"\(unit.code)\" 不是省级地区的名称或代码，作为另一个评价对象读取",
        en: "\"\(unit.code)\" is no province's name or code; read as a unit of its own"),
      at: place,
      fix: nearest.map {
        LocalizedText(
          zh: "是否想写 \"\($0.name.zh)\"？", en: "Did you mean \"\($0.name.en)\" (\($0.name.zh))?")
      })
  }

  static func aggregateRow(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning, .bentText,
      LocalizedText(
        zh: "\"\(name)\" 是汇总行，没有作为评价对象读取", en: "\"\(name)\" is a sum or a mean; not read as a unit"),
      at: place)
  }
}
