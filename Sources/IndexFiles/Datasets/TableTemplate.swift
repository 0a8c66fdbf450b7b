public import CompositeIndex

/// The header that a table without a package may have for a scheme: what to type into a spreadsheet.
public enum TableTemplate {
  /// Columns for code, name and period, then every figure that the scheme's indicators use, each
  /// with its unit of measurement, in the order of the tree.
  ///
  /// - Returns: names in one language; a table with these headers is read without a remark.
  public static func header(of scheme: ResolvedScheme, _ language: Language) -> [String] {
    let columns = SchemeColumns(scheme.said)
    var seen: Set<String> = []
    var header = [
      LocalizedText(zh: "代码", en: "code"), LocalizedText(zh: "地区", en: "region"),
      LocalizedText(zh: "年份", en: "year"),
    ].map { $0[language] }
    for id in figures(of: scheme) where seen.insert(id).inserted {
      guard let variable = columns.variables.first(where: { $0.id == id }) else { continue }
      let unit = variable.unit[language]
      header.append(
        unit.isEmpty
          ? variable.name[language]
          : LocalizedText(
            zh: "\(variable.name[.zh])（\(unit)）", en: "\(variable.name[.en]) (\(unit))")[language])
    }
    return header
  }

  /// The ids of all raw figures, with those of rules behind those of indicators.
  private static func figures(of scheme: ResolvedScheme) -> [String] {
    let said = scheme.said
    return scheme.indicators.flatMap { $0.said.value.of + $0.said.value.minus + $0.said.value.per }
      + said.vetoes.map(\.of) + (said.bonus?.items.map(\.of) ?? [])
  }
}
