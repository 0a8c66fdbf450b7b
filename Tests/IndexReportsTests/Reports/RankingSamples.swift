import CompositeIndex
import IndexReports

/// Small hand-made data whose scores can be computed in one's head: every indicator is normalised
/// by goalposts 0 and 100, so that a score is the figure itself.
enum RankingSamples {
  /// Names of the regions by code.
  static let names: [(code: String, zh: String, en: String)] = [
    ("110000", "北京", "Beijing"), ("150000", "内蒙古", "Inner Mongolia"),
    ("310000", "上海", "Shanghai"), ("500000", "重庆", "Chongqing"),
    ("610000", "陕西", "Shaanxi"), ("630000", "青海", "Qinghai"),
  ]

  /// Two dimensions of two and one indicators: satisfaction 40 (supply, redress), complaints 60.
  static func scheme(
    bands: [Band] = [], edit: (inout Scheme) -> Void = { _ in }
  ) throws -> ResolvedScheme {
    func indicator(_ id: String, _ zh: String, _ en: String) -> IndicatorDefinition {
      IndicatorDefinition(
        id: id, name: LocalizedText(zh: zh, en: en), unit: LocalizedText("分"),
        direction: .higherIsBetter,
        normalise: MethodChoice(
          "efficacy",
          [
            .init(name: "worst", value: .number(0)), .init(name: "best", value: .number(100)),
            .init(name: "floor", value: .number(0)), .init(name: "span", value: .number(100)),
          ]))
    }
    var scheme = Scheme(
      id: "sample", version: "1.0.0",
      title: LocalizedText(zh: "消费环境指数", en: "Consumer environment index"),
      indicators: [
        indicator("supply", "消费供给", "Supply"), indicator("redress", "消费维权", "Redress"),
        indicator("handling", "投诉处理", "Complaint handling"),
      ],
      dimensions: [.init(id: "satisfaction", name: LocalizedText(zh: "满意度", en: "Satisfaction"))],
      tree: [
        .init(node: "index", children: ["satisfaction", "handling"]),
        .init(node: "satisfaction", children: ["supply", "redress"]),
      ],
      weights: [
        .init(node: "satisfaction", value: 40), .init(node: "handling", value: 60),
        .init(node: "supply", value: 50), .init(node: "redress", value: 50),
      ], bands: bands)
    scheme.methodology.coverage = CoverageFloors(unit: 0.6, node: 0.5)
    edit(&scheme)
    return try ResolvedScheme(scheme)
  }

  /// Figures in the order supply, redress, handling; `nil` is missing.
  static func dataset(
    _ figures: [[Double?]], kind: String = "province", synthetic: Bool = false, year: Int = 2024
  ) -> Dataset {
    let units = zip(names, figures).map { name, _ in
      Unit(code: name.code, name: LocalizedText(zh: name.zh, en: name.en), kind: kind)
    }
    let variables = ["supply", "redress", "handling"].map {
      Variable(id: $0, name: LocalizedText($0), unit: LocalizedText("分"), kind: .score)
    }
    var observations: [Observation] = []
    for (unit, row) in figures.enumerated() {
      for (variable, value) in row.enumerated() {
        guard let value else { continue }
        observations.append(Observation(unit: unit, variable: variable, period: 0, value: value))
      }
    }
    return Dataset(
      id: "sample", title: LocalizedText(zh: "样例", en: "Sample"), synthetic: synthetic,
      units: units, variables: variables, periods: [Period(year: year)],
      observations: observations)
  }

  /// Beijing 90·.2+80·.2+85·.6 = 85, Inner Mongolia without supply 70·.4+60·.6 = 64 at 80 %,
  /// Shanghai 85 (tied), Chongqing with satisfaction only (40 %), Shaanxi 62·.4+72·.6 = 68,
  /// Qinghai without any figure.
  static let figures: [[Double?]] = [
    [90, 80, 85], [nil, 70, 60], [80, 90, 85], [75, 77, nil], [60, 64, 72], [nil, nil, nil],
  ]

  /// The sample assessed.
  static func assessment(
    _ figures: [[Double?]] = figures, bands: [Band] = [], kind: String = "province",
    synthetic: Bool = false, year: Int = 2024, edit: (inout Scheme) -> Void = { _ in }
  ) throws -> Assessment {
    let data = dataset(figures, kind: kind, synthetic: synthetic, year: year)
    return try assess(scheme(bands: bands, edit: edit), data)[0]
  }

  /// 优秀 from 85, 良好 from 60.
  static let bands = [
    Band(from: 85, name: LocalizedText(zh: "优秀", en: "excellent")),
    Band(from: 60, name: LocalizedText(zh: "良好", en: "good")),
  ]
}
