import CompositeIndex
import IndexFiles

/// A small valid package in memory, and ways to break it.
enum DatasetSamples {
  static let package = """
    { "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
      "name": "sample",
      "title": "样例",
      "titleEn": "Sample",
      "synthetic": true, "caveat": "不作评判", "caveatEn": "Not for judging",
      "defaultScheme": "default",
      "resources": [
        { "name": "values", "path": "values.csv" },
        { "name": "units", "path": "units.csv" },
        { "name": "variables", "path": "variables.csv" },
        { "name": "sources", "path": "sources.csv" } ] }

    """
  static let units = """
    code,name,name_en,short,aliases,kind,macro_region
    610000,陕西,Shaanxi,陕,陕西省|三秦,province,西部
    140000,山西,Shanxi,晋,山西省,province,中部
    310000,上海,Shanghai,沪,上海市,province,东部

    """
  static let variables = """
    id,name,name_en,unit,kind,minimum,maximum,description,description_en,unit_en
    satisfaction,满意度,Satisfaction,分,score,0,100,,,points
    complaints,投诉量,Complaints,件,flow,0,,,,cases
    population,常住人口,Residents,人,stock,1,,,,people
    rate,办结率,Closing rate,%,rate,0,100,,,

    """
  static let sources = """
    id,title,publisher,date,note
    s1,统计公报,统计局,2024-03,
    s2,年度报告,市场监管局,2024-01,

    """
  static let values = """
    unit,period,variable,value,error,sample_size,qualifier,scope,grade,as_of,note,source
    610000,2023,satisfaction,81.2,0.6,538,,,A,2023年度,,s1
    610000,2022,satisfaction,80.1,,,,,A,,,s1
    610000,2023,complaints,366630,,,余,市场监管系统,A,全年,"原文“36.7万余件”, 已换算",s2
    140000,2023,complaints,123456,,,,市场监管系统,B,全年,,s2
    140000,2023Q1,rate,98.5,,,,,,,,
    310000,2023,population,24874500,,,,,A,,,s1
    310000,2023,complaints,,,,,,,,未公布,

    """

  static let valid: [String: String] = [
    "d/datapackage.json": package, "d/units.csv": units, "d/variables.csv": variables,
    "d/sources.csv": sources, "d/values.csv": values,
  ]

  /// The sample package with some files replaced.
  static func files(_ changes: [String: String] = [:]) -> DatasetFiles {
    let texts = valid.merging(changes.map { ("d/" + $0, $1) }, uniquingKeysWith: { $1 })
    return DatasetFiles(texts.mapValues { Array($0.utf8) })
  }

  static func read(_ changes: [String: String] = [:]) throws(Diagnostics) -> DatasetReading {
    try DatasetReader.read(path: "d", files: files(changes))
  }

  /// What is reported for the package, errors and warnings, as `code file:line:column`.
  static func said(_ changes: [String: String]) -> [String] {
    problems(changes).map(told)
  }

  static func problems(_ changes: [String: String]) -> [Diagnostic] {
    do {
      return try read(changes).warnings
    } catch {
      return error.all
    }
  }

  static func told(_ problem: Diagnostic) -> String {
    guard let place = problem.place else { return problem.code.rawValue }
    let file = place.file.split(separator: "/").last ?? ""
    return "\(problem.code.rawValue) \(file):\(place.line):\(place.column)"
  }

  /// Reads one table called `t.csv`.
  static func table(_ text: String, scheme: Scheme? = nil) throws(Diagnostics) -> DatasetReading {
    try DatasetReader.read(
      path: "t.csv", scheme: scheme, files: DatasetFiles(["t.csv": Array(text.utf8)]))
  }

  static func tableProblems(_ text: String, scheme: Scheme? = nil) -> [Diagnostic] {
    do {
      return try table(text, scheme: scheme).warnings
    } catch {
      return error.all
    }
  }

  /// Three variables and two indicators.
  static let scheme = Scheme(
    id: "small",
    variables: [
      Variable(
        id: "complaints", name: LocalizedText(zh: "投诉量", en: "Complaints"),
        unit: LocalizedText(zh: "件", en: "cases"),
        aliases: ["投诉"]),
      Variable(
        id: "population", name: LocalizedText(zh: "常住人口", en: "Residents"),
        unit: LocalizedText("人"), kind: .stock),
      Variable(
        id: "rate", name: LocalizedText(zh: "办结率", en: "Closing rate"), unit: LocalizedText("%")),
    ],
    indicators: [
      IndicatorDefinition(
        id: "satisfaction", name: LocalizedText(zh: "消费供给满意度", en: "Satisfaction"),
        unit: LocalizedText("分"),
        direction: .higherIsBetter),
      IndicatorDefinition(
        id: "density", name: LocalizedText(zh: "投诉密度", en: "Complaint density"),
        value: ValueFormula(of: ["complaints"], per: ["population"], times: 10_000),
        unit: LocalizedText("件/万人"), direction: .lowerIsBetter),
    ], tree: [], weights: [])
}

extension Dataset {
  /// Every figure with its texts, for comparing datasets.
  var told: [String] {
    observations.map { figure in
      var parts = [
        units[Int(figure.unit)].code, periods[Int(figure.period)].label,
        variables[Int(figure.variable)].id, String(figure.value),
      ]
      parts += [figure.error, figure.sampleSize].map { String($0) }
      parts += [figure.qualifier, figure.scope, figure.grade, figure.asOf, figure.note].map(label)
      parts.append(figure.source < 0 ? "" : sources[Int(figure.source)].id)
      return parts.joined(separator: "|")
    }
  }
}
