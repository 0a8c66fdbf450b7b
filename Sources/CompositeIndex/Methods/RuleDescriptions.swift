/// Rules that are no choice between methods, described as methods are, so that the listing is whole.
extension Catalogue {
  static let ratioRule = MethodDescription(
    name: "value",
    summary: LocalizedText(
      zh: "指标值由原始变量计算：相加、扣除、除以分母、乘以系数；分母缺失或不大于 0 时指标缺失，绝不为 0 或无穷大。",
      en: "Computes an indicator from raw variables: adds, subtracts, divides, scales; "
        + "without a denominator above 0 the indicator is missing, never 0 or infinite."),
    formula: LocalizedText("(sum of `of` - sum of `minus`) / sum of `per` * times"),
    reference: LocalizedText("OECD/JRC (2008), section 5; COINr: Denominate"),
    parameters: [
      ParameterDescription(
        name: "times",
        kind: .number(-Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude),
        standard: .number(1),
        summary: LocalizedText(
          zh: "系数，例如每万人为 10000", en: "Factor, for example 10000 for a figure per 10,000 residents.")
      ),
      ParameterDescription(
        name: "lag", kind: .number(0...100), standard: .number(0),
        summary: LocalizedText(
          zh: "分子与分母最多相差的年数", en: "Largest distance in years between figure and denominator.")),
    ])

  static let thresholdRule = MethodDescription(
    name: "screen",
    summary: LocalizedText(
      zh: "数据太少或零值太多的评价对象不参与计算，也不进入任何参照集；keep、leaveOut 可按代码指定保留或剔除。",
      en: "Units with too few values or too many zeros are left out, of every reference set too; "
        + "keep and leaveOut name units by code that stay or go in any case."),
    formula: LocalizedText(
      "availability = values / indicators; nonZero = values that are not 0 / values"),
    reference: LocalizedText("OECD/JRC (2008), step 3; COINr: Screen"),
    parameters: [
      share(
        "availability", zh: "有数据的指标所占比例的下限", en: "Smallest share of indicators with a value."),
      share("nonZero", zh: "非零值所占比例的下限", en: "Smallest share of values that are not 0."),
      share(
        "dimensionAvailability", zh: "每个维度内有数据的指标所占比例的下限",
        en: "Smallest share of indicators with a value within every dimension."),
      share(
        "dimensionNonZero", zh: "每个维度内非零值所占比例的下限",
        en: "Smallest share of values that are not 0 within every dimension."),
      ParameterDescription(
        name: "data", kind: .choice(Screening.Data.allCases.map(\.rawValue)),
        standard: .text(Screening.Data.observed.rawValue),
        summary: LocalizedText(
          zh: "看插补前（observed）还是插补后（imputed）的数据",
          en: "Whether values before (observed) or after imputation (imputed) are looked at.")),
    ])

  private static func share(_ name: String, zh: String, en: String) -> ParameterDescription {
    ParameterDescription(
      name: name, kind: .number(0...1), standard: .number(0),
      summary: LocalizedText(zh: zh, en: en))
  }

  static let missingRules = [
    MethodDescription(
      name: MissingRule.renormalise.rawValue,
      summary: LocalizedText(
        zh: "在同一上级指标内，把有数据的指标的权重按比例放大到 1；低于覆盖率下限的节点视为缺失，其下数据不计。",
        en:
          "Scales the weights of the children with data up to 1, within the parent only; "
          + "a node below the coverage floor is missing, and its figures do not count."),
      formula: LocalizedText("w'_i = w_i / sum of w over children with data"),
      reference: LocalizedText("OECD/JRC (2008), section 3"), parameters: []),
    MethodDescription(
      name: MissingRule.none.rawValue,
      summary: LocalizedText(
        zh: "任何一个下级缺失，上级即缺失。", en: "A missing child makes the parent missing."),
      formula: LocalizedText(""), reference: LocalizedText("OECD/JRC (2008), section 3"),
      parameters: []),
    MethodDescription(
      name: MissingRule.fail.rawValue,
      summary: LocalizedText(
        zh: "只要有缺失就停止，并逐一列出缺失的单元格。",
        en: "Stops and names every missing cell."),
      formula: LocalizedText(""), reference: LocalizedText("OECD/JRC (2008), section 3"),
      parameters: []),
  ]

  static let tieRules = [
    (
      TieRule.competition, "1, 2, 2, 4", "并列者取最好名次，其后跳过。",
      "Ties share the best rank; the next ranks are skipped."
    ),
    (TieRule.dense, "1, 2, 2, 3", "并列者同名次，其后不跳过。", "Ties share a rank; none is skipped."),
    (TieRule.average, "1, 2.5, 2.5, 4", "并列者取平均名次。", "Ties share the average rank."),
    (TieRule.ordinal, "1, 2, 3, 4", "并列者按代码先后排。", "Ties are ordered by code."),
  ].map { rule, example, zh, en in
    MethodDescription(
      name: rule.rawValue, summary: LocalizedText(zh: zh, en: en), formula: LocalizedText(example),
      reference: LocalizedText("StatsBase.jl: competerank, denserank, tiedrank, ordinalrank"),
      parameters: [])
  }
}
