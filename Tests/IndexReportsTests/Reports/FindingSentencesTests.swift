import CompositeIndex
import IndexReports
import Testing

private let rule = LocalizedText(zh: "重大事件", en: "major incident")

/// One finding of every kind, with its sentences.
private let everyKind: [(Finding, zh: String, en: String)] = [
  (
    Finding(.clamped(value: 120.5, score: 100), unit: 0, node: "supply"),
    "“消费供给”超出量程，得分限在 100.00 分（括号内为实际值）：北京（120.50）。",
    "Supply (value) is beyond the scale and scores 100.00: Beijing (120.50)."
  ),
  (
    Finding(.renormalised(share: 0.5), unit: 1, node: "satisfaction"),
    "“满意度”缺部分指标，权重分给有数据的指标（括号内为有数据的权重）：内蒙古（50%）。",
    "Part of Satisfaction is missing, its weight goes to the rest (share present in brackets): Inner Mongolia (50%)."
  ),
  (
    Finding(.belowNodeFloor(share: 0.25, floor: 0.5), unit: 1, node: "satisfaction"),
    "“满意度”有数据的权重不足 50%，按缺失处理：内蒙古（25%）。",
    "Satisfaction is missing, having less than 50% of its weight: Inner Mongolia (25%)."
  ),
  (
    Finding(
      .denominatorLag(figure: Period(year: 2023), denominator: Period(year: 2020)), unit: 0,
      node: "handling"),
    "“投诉处理”的分子与分母不同年（分子/分母）：北京（2023/2020）。",
    "Complaint handling: figure and denominator are of different years: Beijing (2023/2020)."
  ),
  (
    Finding(
      .denominatorMissing(variable: "population", figure: Period(year: 2023)), unit: 0,
      node: "handling"),
    "“投诉处理”缺少允许年差内的分母“population”，按缺失处理：北京（2023 年）。",
    "Complaint handling is missing for lack of population within the lag: Beijing (2023)."
  ),
  (
    Finding(.denominatorNotPositive(value: 0), unit: 0, node: "handling"),
    "“投诉处理”的分母不大于 0，按缺失处理：北京（0）。",
    "Complaint handling is missing because its denominator is not above 0: Beijing (0)."
  ),
  (
    Finding(.qualified(qualifier: "余", value: 11000), unit: 0, node: "supply"),
    "“消费供给”的原始数据不是确数，按所载数值计：北京（11,000 余）。",
    "Supply rests on figures the source does not state exactly: Beijing (over 11,000)."
  ),
  (
    Finding(.scopeLeftOut(scope: "诉求"), unit: 0, node: "supply"),
    "“消费供给”有口径为“诉求”的数据，口径不符，未采用：北京。",
    "Supply: figures of another scope (\"诉求\") are left out: Beijing."
  ),
  (
    Finding(.gradeLeftOut(grade: "C"), unit: 0, node: "supply"),
    "“消费供给”有来源等级为 C 的数据，等级不够，未采用：北京。",
    "Supply: figures of source grade C are left out: Beijing."
  ),
  (
    Finding(.exclusionNotPublished(variable: "claims"), unit: 0, node: "supply"),
    "“消费供给”应扣除的“claims”未公布，按未扣除的数计：北京。",
    "Supply is gross, as claims is not published: Beijing."
  ),
  (
    Finding(.variableNotInData(variable: "claims"), node: "supply"),
    "数据中没有下列指标所需的变量：消费供给（claims）。",
    "The data lack the variables of these indicators: Supply (claims)."
  ),
  (
    Finding(.referenceUndefined(count: 1, reason: .constant(3)), node: "supply"),
    "数值全部相同或少于两个，无法标准化，按缺失处理：消费供给（1 个数值）。",
    "All values are equal or fewer than two, so there is no score: Supply (1 value)."
  ),
  (
    Finding(.referenceUndefined(count: 4, reason: .notPositive(best: -2)), node: "supply"),
    "最好的值不大于 0，不能作比，按缺失处理：消费供给（-2.00）。",
    "The best value is not above 0, so there is no fraction of it: Supply (-2.00)."
  ),
  (
    Finding(
      .referenceUndefined(count: 4, reason: .noBetterThanWorst(reference: 8)), node: "supply"),
    "参照值不优于最差的值，没有距离可言，按缺失处理：消费供给（8.00）。",
    "The reference is no better than the worst value, so there is no score: Supply (8.00)."
  ),
  (
    Finding(
      .referenceUndefined(count: 4, reason: .unitWithoutValue(code: "110000")), node: "supply"),
    "参照地区没有数据，无法标准化，按缺失处理：消费供给（北京）。",
    "The reference unit has no value, so there is no score: Supply (Beijing)."
  ),
  (
    Finding(.frozen(file: "base-2020.json", scheme: "old", period: "2020", indicators: 2)),
    "沿用基期参数（base-2020.json：方案 old，2020），2 项指标的得分不取决于本次参评的地区。",
    "Parameters are those of base-2020.json (scheme old, 2020): "
      + "the scores of 2 indicators do not depend on the units compared here."
  ),
  (
    Finding(.frozen(file: "base-2020.json", scheme: "old", period: "2020", indicators: 0)),
    "没有需要从数据中学习参数的指标，基期文件 base-2020.json 未起作用。",
    "No indicator learns from the data, so the base base-2020.json has no effect."
  ),
  (
    // Inner Mongolia and Qinghai have no figure of it.
    Finding(.referenceSet(method: "min-max", count: 4), node: "supply"),
    "极差法的得分取决于参照集（北京、上海、重庆、陕西），增减任何一个都会改变得分：消费供给。",
    "Scores by min-max depend on the reference set "
      + "(Beijing, Shanghai, Chongqing and Shaanxi): Supply."
  ),
  (
    Finding(.vetoed(rule: rule, value: 2, cap: 59), unit: 0),
    "否决项“重大事件”，得分不超过 59.00 分：北京（2）。",
    "Veto (major incident), the score is at most 59.00: Beijing (2)."
  ),
  (
    Finding(.vetoed(rule: rule, value: 2, cap: nil), unit: 0),
    "否决项“重大事件”，不参与排名：北京（2）。",
    "Veto (major incident), not ranked: Beijing (2)."
  ),
  (
    Finding(.vetoNotChecked(rule: rule), unit: 0),
    "否决项“重大事件”缺少数据，未能核查：北京。",
    "Veto (major incident) could not be checked for lack of data: Beijing."
  ),
  (
    Finding(.bonus(points: 3, beforeLimits: 5.2), unit: 0),
    "含加分：北京（3.00 分，封顶前 5.20 分）。",
    "Bonus points included: Beijing (3.00, 5.20 before the limit)."
  ),
  (
    Finding(.tie(rank: 1, units: [0, 2])),
    "北京、上海得分相同，并列第 1 名。",
    "Beijing and Shanghai have the same score and share rank 1."
  ),
  (
    Finding(.periodsWithoutFigures([Period(year: 2019), Period(year: 2021)])),
    "没有本方案的数据，已跳过：2019、2021。",
    "Skipped for lack of the scheme's figures: 2019 and 2021."
  ),
  (
    Finding(.changed(.said("weights.handling=50"))),
    "按命令行改动：weights.handling=50。",
    "Changed on the command line: weights.handling=50."
  ),
]

@Test(arguments: everyKind.indices)
func aFindingIsOneSentence(number: Int) throws {
  let (finding, zh, en) = everyKind[number]
  let sentences = FindingSentences(try RankingSamples.assessment())
  #expect(sentences.sentence(finding) == LocalizedText(zh: zh, en: en))
}

/// The scheme of Shaanxi 2018 in small: two parts of equal weight.
private func published(_ total: Double, _ figures: [[Double?]]) throws -> [FindingNote] {
  var data = RankingSamples.dataset(figures, year: 2018)
  data.variables.append(Variable(id: "total", name: LocalizedText("total"), kind: .score))
  data.observations.append(Observation(unit: 0, variable: 3, period: 0, value: total))
  let scheme = try RankingSamples.scheme {
    $0.weights[0].value = 50
    $0.weights[1].value = 50
    $0.published = PublishedComparison(of: "total")
  }
  return FindingSentences(try assess(scheme, data)[0]).notes()
}

@Test func aPublishedTotalThatAgreesIsSaid() throws {
  let notes = try published(80, [[85, 85, 75]])
  #expect(notes.map(\.text.zh) == ["2018：计算 80.00，与公布的 80.00 一致。"])
  #expect(notes.map(\.text.en) == ["2018: computed 80.00, published 80.00: they agree."])
  #expect(notes.map(\.isWarning) == [false])
}

@Test func aPublishedTotalThatDisagreesMakesTheYearIncomparable() throws {
  let notes = try published(81.57, [[83, 83, 75.62]])
  #expect(
    notes.map(\.text.zh) == ["2018：两项平均为 79.31，公布的总指数为 81.57，二者不一致，故该年与其他年份不可比。"])
  #expect(
    notes.map(\.text.en) == [
      "2018: the mean of the 2 parts is 79.31, the published total is 81.57; they disagree, "
        + "so this year cannot be compared with other years."
    ])
  #expect(notes.map(\.isWarning) == [true])
}

@Test func theSameRemarkOnManyUnitsIsOneSentence() throws {
  let figures = [[Double?]](repeating: [nil, 70, 60], count: 6)
  let notes = FindingSentences(try RankingSamples.assessment(figures)).notes()
  #expect(
    notes.map(\.text.zh) == [
      "“满意度”缺部分指标，权重分给有数据的指标（括号内为有数据的权重）：北京、内蒙古、上海、重庆、陕西等 6 个地区（均为 50%）。",
      "北京、内蒙古、上海、重庆、陕西等 6 个地区得分相同，并列第 1 名。",
    ])
  #expect(notes.map(\.count) == [6, 1])
  #expect(
    notes[0].text.en.contains("Beijing, Inner Mongolia, Shanghai, Chongqing, Shaanxi and 1 more"))
}

@Test func remarksOnUnitsWithoutARankAreLeftToTheirReason() throws {
  // Chongqing lacks redress and handling: 40 % of the weight, below the floor.
  let figures: [[Double?]] = [[90, 80, 85], [nil, nil, nil], [80, 90, 80], [75, nil, nil]]
  let assessment = try RankingSamples.assessment(figures)
  #expect(!assessment.findings.isEmpty)
  #expect(FindingSentences(assessment).notes().isEmpty)
}
