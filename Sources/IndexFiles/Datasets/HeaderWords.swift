internal import CompositeIndex

/// What the columns of a table without a package hold, by the words in its header.
struct HeaderWords {
  /// The column of codes.
  private(set) var code: Int?
  /// The column of names.
  private(set) var name: Int?
  /// The column of periods.
  private(set) var period: Int?
  /// The other columns.
  private(set) var others: [Int] = []

  init(_ columns: [TableColumn]) {
    let words = columns.map { NameFolding.fold($0.name) }
    code = words.firstIndex { Self.codes.contains($0) }
    period = words.firstIndex { Self.periods.contains($0) }
    let names = words.indices.filter { Self.names.contains(words[$0]) }
    name = names.first { Self.cities.contains(words[$0]) } ?? names.first
    others = words.indices.filter { $0 != code && $0 != name && $0 != period }
  }

  /// Whether a header is that of a long table, which has one figure a row.
  static func isLong(_ columns: [TableColumn]) -> Bool {
    let names = columns.map(\.name)
    return ValueColumns.required.allSatisfy(names.contains)
  }

  private static let codes: Set = [
    "code", "ucode", "unitcode", "regioncode", "provincecode", "citycode", "areacode", "adcode",
    "代码",
    "编码", "行政区划代码", "行政区代码", "区划代码", "地区代码", "省份代码", "城市代码", "单元代码",
    "对象代码", "评价对象代码", "行业代码",
  ]
  private static let names = Set([
    "unit", "name", "uname", "unitname", "region", "regionname", "province", "provincename", "area",
    "industry", "地区", "地区名称", "地域", "区域", "省份", "省份名称", "省", "省市", "省区市", "省(区市)",
    "省(区、市)", "省级行政区", "行政区", "行政区划", "名称", "单元", "单元名称", "单位名称", "对象",
    "评价对象", "评价单元", "行业", "行业名称",
  ]).union(cities).union(counties)
  private static let counties: Set = [
    "区县", "区县名称", "县区", "县区名称", "区市县", "县市区", "市县", "区(市)县", "县(市、区)", "县(区)", "区(县)",
    "县", "区", "辖区",
  ]
  private static let cities: Set = [
    "city", "cityname", "城市", "城市名称", "市", "市州", "地市", "设区市", "市(州)", "市(区)", "市(州、区)",
  ]
  private static let periods: Set = [
    "period", "year", "date", "time", "年份", "年度", "年", "时期", "期间", "时间", "报告期", "统计年度",
    "统计年份", "数据年份", "评价年度",
  ]
}

extension Diagnostic {
  static func noUnitColumn(in table: TableReader) -> Diagnostic {
    let file = table.file
    return Diagnostic(
      .error, .missingColumn,
      LocalizedText(
        zh: "表头里没有评价对象一列", en: "No column of the header says which unit a row is about"),
      at: SourcePlace(file: file, line: table.columns.first?.place.line ?? 1),
      fix: LocalizedText(
        zh: "把这一列命名为 地区、省份、城市、区县、行业、评价对象 或 代码",
        en: "Call it unit, region, province, city, industry or code"),
      note: LocalizedText(
        zh: "每行一个评价对象（及时期），每列一个变量",
        en: "One row for each unit (and period), one column for each variable"))
  }

  static func noVariableColumn(
    in table: TableReader, expected: [Variable], scheme: Scheme
  ) -> Diagnostic {
    let shown = expected.prefix(8)
    let more = expected.count > shown.count
    return Diagnostic(
      .error, .missingColumn,
      LocalizedText(
        zh: "没有一列是方案 \(scheme.id) 的变量或指标",
        en: "No column is a variable or an indicator of the scheme \(scheme.id)"),
      at: SourcePlace(file: table.file, line: table.columns.first?.place.line ?? 1),
      fix: LocalizedText(
        zh: "列名可用：\(shown.map { $0.name[.zh] }.joined(separator: "、"))\(more ? " 等" : "")",
        en: "Columns may be called: \(shown.map(\.id).joined(separator: ", "))\(more ? " …" : "")"))
  }

  static func sameVariableTwice(
    _ variable: Variable, first: TableColumn, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error, .duplicateHeader,
      LocalizedText(
        zh: "这一列与 \"\(first.name)\" 都是变量 \(variable.id)",
        en: "This column and \"\(first.name)\" are both the variable \(variable.id)"),
      at: place, fix: LocalizedText(zh: "只保留一列", en: "Keep one of them"))
  }
}
