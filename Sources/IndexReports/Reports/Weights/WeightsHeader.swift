internal import CompositeIndex

/// What weights are looked for, from how many units, by which method.
struct WeightsHeader {
  private let report: WeightsReport

  init(_ report: WeightsReport) { self.report = report }

  func lines(_ language: Language) -> [Document.KeyValue] {
    var lines: [(LocalizedText, LocalizedText)] = [
      (LocalizedText(zh: "求权", en: "Looks for"), Self.question(report.place, report.assessment)),
      (LocalizedText(zh: "依据", en: "From"), Self.basis(report.table, report.assessment)),
    ]
    if let only = report.only {
      lines.append((LocalizedText(zh: "方法", en: "Method"), method(only)))
      if let combination = only.combination {
        lines.append(
          (
            LocalizedText(zh: "组合", en: "Combined"),
            CombinationWords(combination, report.partner).text
          ))
      }
    }
    return lines.map { Document.KeyValue($0.0[language], $0.1[language]) }
  }

  /// Where in the tree.
  static func question(_ place: WeightingPlace, _ assessment: Assessment) -> LocalizedText {
    let scheme = assessment.scheme
    let count = place.nodes(in: scheme).count
    switch place {
    case .leaves:
      return LocalizedText(
        zh: "全部 \(count) 项指标在总指数中的权重（维度的权重是其下指标之和）",
        en: "the weights of all \(count) indicators in the index (a dimension weighs what its "
          + "indicators add up to)")
    case .children(let node):
      let name = scheme.nodes[node].name
      let goesOn = scheme.nodes[node].children.contains { !scheme.nodes[$0].children.isEmpty }
      return LocalizedText(
        zh: "“\(name[.zh])”之下 \(count) 项的权重\(goesOn ? "，更下级的权重不变" : "")",
        en: "the \(count) weights under \(name[.en])"
          + (goesOn ? ", those further down stay" : ""))
    }
  }

  /// The units whose scores are seen.
  static func basis(_ table: WeightingTable, _ assessment: Assessment) -> LocalizedText {
    let words = UnitWords(assessment)
    let count = words.count(table.units.count)
    // Units without any figure are not missing: they are not there.
    let lacking = table.incomplete.filter { unit in
      assessment.units.indices.contains {
        assessment.unit($0).code == unit.code && assessment.exclusions[$0] != .noData
      }
    }
    if lacking.isEmpty {
      return LocalizedText(zh: "\(count.zh)的得分", en: "the scores of \(count.en)")
    }
    let names = words.list(lacking.map(\.name), first: 3)
    if table.learnsFromUnits {
      return LocalizedText(
        zh: "\(count.zh)的得分；\(names.zh)缺得分，不在其中，但已有的数值仍影响其余\(words.header.zh)的得分",
        en:
          "the scores of \(count.en); \(names.en) \(lacking.count == 1 ? "lacks" : "lack") scores, "
          + "but what \(lacking.count == 1 ? "it has" : "they have") still bears on those of the rest"
      )
    }
    return LocalizedText(
      zh: "\(count.zh)的得分；\(names.zh)缺得分，不计入",
      en: "the scores of \(count.en); \(names.en) \(lacking.count == 1 ? "lacks" : "lack") scores "
        + "and \(lacking.count == 1 ? "does" : "do") not count")
  }

  private func method(_ found: WeightsFromData) -> LocalizedText {
    let summary = found.method.summary
    let settings = Self.settings(found.choice, of: found.method)
    guard !settings.isEmpty else {
      return LocalizedText(
        zh: "\(summary.zh)（\(found.method.name)）", en: "\(summary.en) (\(found.method.name))")
    }
    return LocalizedText(
      zh:
        "\(summary.zh)（\(found.method.name)，\(settings.split(separator: ", ").joined(separator: "，"))）",
      en: "\(summary.en) (\(found.method.name), \(settings))")
  }

  /// `scale=scores`, as typed behind `--parameter`; what is so unless said otherwise is left out.
  static func settings(_ choice: MethodChoice, of method: MethodDescription) -> String {
    choice.parameters.filter { setting in
      setting.value != method.parameters.first { $0.name == setting.name }?.standard
    }.map { "\($0.name)=\(text($0.value))" }.joined(separator: ", ")
  }

  /// A value as it is typed.
  static func text(_ value: ParameterValue) -> String {
    switch value {
    case .number(let number): NumberFormat.shortest(number) ?? ""
    case .flag(let flag): flag ? "true" : "false"
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: ",")
    case .steps(let steps): "\(steps.count)"
    }
  }
}
