import CompositeIndex
import IndexReports
import Testing

/// What the sample is compared with: Beijing 78.2, Inner Mongolia 64, Shanghai 83, Shaanxi 84.2,
/// so that Beijing rises from 3 to 1, Shanghai from 2 to 1, and Shaanxi falls from 1 to 3; Inner Mongolia
/// had supply then and does not compare.
private func report(options: RankingOptions = RankingOptions()) throws -> RankingReport {
  let now = try RankingSamples.assessment(bands: RankingSamples.bands, synthetic: true)
  let before = try RankingSamples.assessment(
    [
      [56, 80, 85], [70, 70, 60], [80, 80, 85], [75, 77, nil], [60, 64, 99], [nil, nil, nil],
    ], bands: RankingSamples.bands, synthetic: true, year: 2023)
  return RankingReport(
    [now], comparisons: [RankComparison(before: before, after: now)], options: options)
}

private func text(
  _ report: RankingReport, _ language: Language = .zh, width: Int = 80
) -> String {
  TerminalFormat(width: width).render(report.document(language))
}

// Mean (85 + 85 + 68 + 64)/4 = 75.50; Inner Mongolia has 80 % of the weight, Chongqing 40 %.
@Test func aRankingInChineseAt80Columns() throws {
  #expect(
    text(try report()) == """
      〔示例数据·虚构〕

      消费环境指数 2024 年
      数据  样例（sample）
      范围  6 个地区，4 个参与排名，1 个维度，3 项指标
      权重  sample 1.0.0
      缺失  缺失指标的权重分给同一上级的其他指标；覆盖率（以实际数据计入总分的指标占权
            重的比例）不足 60% 不排名；维度不足 50% 视为缺失，其下数据不计

      名次  地区     得分  较上年  覆盖率  等级  满意度  投诉处理
        1=  北京    85.00      +2   100%   优秀   85.00     85.00
        1=  上海    85.00      +1   100%   优秀   85.00     85.00
        3   陕西    68.00      -2   100%   良好   62.00     72.00
        4   内蒙古  64.00       -    80%!  良好   70.00     60.00

      不参与排名（覆盖率低于 60%）
      地区  覆盖率  原因
      重庆     40%  缺投诉处理

      ! 前后不可比，不列变动：内蒙古（有数据的指标不同（仅 2023 有消费供给））。
      ! “满意度”缺部分指标，权重分给有数据的指标（括号内为有数据的权重）：内蒙古
        （50%）。
      北京、上海得分相同，并列第 1 名。

      2024 年，4 个地区参与排名（共 6 个，2 个不参与），平均 75.50 分，2 个高于平均。
      北京、上海并列第一（85.00 分），内蒙古末位（64.00 分），相差 21.00 分。
      没有本方案的任何数据，不参与排名：青海。
      等级：优秀 ≥85（2 个）、良好 ≥60（2 个）；按未四舍五入的得分判定。

      """)
}

@Test func aNarrowTerminalLosesScoresOfDimensionsFirst() throws {
  let lines = text(try report(), .en, width: 60).split(separator: "\n").map(String.init)
  #expect(lines[0] == "[synthetic data: made up]")
  #expect(lines.contains("Rank  Region          Score  Change  Coverage  Band"))
  #expect(lines.contains("  1=  Beijing         85.00      +2     100%   excellent"))
  #expect(lines.contains("  4   Inner Mongolia  64.00       -      80%!  good"))
  #expect(lines.contains("(Not shown for lack of width: Satisfaction and Complaint"))
  let narrower = text(try report(), .en, width: 46).split(separator: "\n").map(String.init)
  #expect(narrower.contains("Rank  Region          Score  Change  Band"))
}

@Test func aWideTerminalShowsEveryColumn() throws {
  let lines = text(try report(), .en, width: 120).split(separator: "\n").map(String.init)
  #expect(
    lines.contains(
      "Rank  Region          Score  Change  Coverage  Band       Satisfaction  Complaint handling"))
  #expect(
    lines.contains(
      "  3   Shaanxi         68.00      -2     100%   good              62.00               72.00"))
  #expect(lines.contains("Chongqing       40%  lacks Complaint handling"))
  #expect(
    lines.contains("Bands: excellent ≥85 (2), good ≥60 (2); decided by the unrounded score."))
}

@Test(arguments: [ReportLevel.indicator, .dimension])
func theLevelChoosesTheColumns(level: ReportLevel) throws {
  let table = text(try report(options: RankingOptions(level: level)), .en, width: 120)
  #expect(table.contains("Supply  Redress  Complaint handling") == (level == .indicator))
  #expect(table.contains("Satisfaction  Complaint handling") == (level == .dimension))
}

private func order(_ options: RankingOptions, _ language: Language = .zh) throws -> [String] {
  try report(options: options).csv(language).rows.filter { $0[8] == "ranked" }.map { $0[1] }
}

@Test func rowsAreOrderedAsAsked() throws {
  #expect(try order(RankingOptions()) == ["北京", "上海", "陕西", "内蒙古"])
  #expect(try order(RankingOptions(order: .descending)) == ["内蒙古", "陕西", "北京", "上海"])
  #expect(try order(RankingOptions(sort: .code)) == ["北京", "内蒙古", "上海", "陕西"])
  #expect(
    try order(RankingOptions(sort: .score, order: .ascending)) == ["内蒙古", "陕西", "北京", "上海"])
  #expect(try order(RankingOptions(sort: .change)) == ["北京", "上海", "陕西", "内蒙古"])
  // 上 U+4E0A < 内 U+5185 < 北 U+5317 < 陕 U+9655
  #expect(try order(RankingOptions(sort: .name)) == ["上海", "内蒙古", "北京", "陕西"])
  #expect(
    try order(RankingOptions(sort: .name), .en) == ["北京", "内蒙古", "陕西", "上海"])
}

@Test func aListCutShortSaysSo() throws {
  let cut = try report(options: RankingOptions(top: 2))
  #expect(text(cut).contains("显示 2/4 行。"))
  #expect(text(cut, .en).contains("Showing 2 of 4 rows."))
  #expect(cut.csv(.zh).rows.map { $0[0] } == ["110000", "310000"])
  #expect(!text(try report()).contains("行。"))
}

@Test func csvHasFullPrecisionAndEveryUnit() throws {
  // Beijing (1/3 + 80)·0.2 + 85·0.6
  let assessment = try RankingSamples.assessment([[1.0 / 3, 80, 85], [nil, nil, 60]])
  let (header, rows) = RankingReport([assessment]).csv(.en)
  #expect(
    header.count == 17
      && header.suffix(6) == [
        "satisfaction", "supply", "redress", "handling", "rank_low", "rank_high",
      ])
  let supply = try #require(assessment.scheme.node("supply"))
  #expect(rows[0][12].count > 15 && Double(rows[0][12]) == assessment.scores[0, supply])
  #expect(rows[0][3...4] == ["2024", "1"])
  #expect(
    rows[1] == [
      "150000", "内蒙古", "Inner Mongolia", "2024", "2", "60", "0.6", "", "ranked", "", "", "", "",
      "", "60", "", "",
    ])
}

@Test func ranksThatCannotBeComparedAreNotShownAsChanges() throws {
  let now = try RankingSamples.assessment()
  let before = try RankingSamples.assessment(edit: { $0.version = "0.9" })
  let report = RankingReport([now], comparisons: [RankComparison(before: before, after: now)])
  #expect(!text(report).contains("较上年"))
  #expect(text(report).contains("! 与对照不可比，不列名次变动：方案不同（sample 0.9，sample 1.0.0）。"))
}

/// A rank among two units is not a rank among one (design: year-on-year only where the sets match).
@Test func ranksAmongAnotherSetOfUnitsAreNotCompared() throws {
  let now = try RankingSamples.assessment([[90, 80, 85], [70, 70, 60]])
  let before = try RankingSamples.assessment([[90, 80, 85], [nil, nil, nil]])
  let report = RankingReport([now], comparisons: [RankComparison(before: before, after: now)])
  #expect(!text(report).contains("较上年"))
  #expect(text(report).contains("! 与对照不可比，不列名次变动：参与排名的范围不同（内蒙古新参与排名）"))
}

/// The weights are those used: what is missing has none.
@Test func aSingleUnitGetsAPortraitInsteadOfARank() throws {
  let assessment = try RankingSamples.assessment(
    [[90, 80, nil]], kind: "city", edit: { $0.methodology.coverage = CoverageFloors() })
  #expect(
    text(RankingReport([assessment])) == """
      消费环境指数 2024 年
      数据  样例（sample）
      范围  1 个地区，1 个维度，3 项指标
      权重  sample 1.0.0
      缺失  缺失指标的权重分给同一上级的其他指标

      北京得 85.00 分。没有可比较的同类，不排名次；得分按方案规定的固定尺度计算。

      指标              数值   得分     权重
      总指数                  85.00  100.00%
        满意度                85.00  100.00%
          消费供给  90.00 分  90.00   50.00%
          消费维权  80.00 分  80.00   50.00%
        投诉处理           -      -        -

      ! “总指数”缺部分指标，权重分给有数据的指标（括号内为有数据的权重）：北京
        （40%）。

      """)
}

@Test func aSingleUnitOverSeveralPeriodsHasAColumnForEach() throws {
  var data = RankingSamples.dataset([[90, 80, 60], [nil, nil, nil]])
  data.periods.insert(Period(year: 2022), at: 0)
  for index in data.observations.indices { data.observations[index].period = 1 }
  data.observations += data.observations.map { old in
    var figure = old
    figure.period = 0
    figure.value -= 10
    return figure
  }
  let scheme = try RankingSamples.scheme(bands: RankingSamples.bands) {
    $0.methodology.periods = PeriodRule(.each)
  }
  // 85·0.4 + 60·0.6 = 70 in 2024, ten less in 2022.
  #expect(
    text(RankingReport(try assess(scheme, data))) == """
      消费环境指数
      数据  样例（sample）
      范围  2 个地区，1 个维度，3 项指标
      时期  2022、2024
      权重  sample 1.0.0
      缺失  缺失指标的权重分给同一上级的其他指标；覆盖率（以实际数据计入总分的指标占权
            重的比例）不足 60% 不排名；维度不足 50% 视为缺失，其下数据不计

      北京没有可比较的同类，不排名次；各时期得分如下。

      指标           2022   2024     权重
      总指数        60.00  70.00  100.00%
        满意度      75.00  85.00   40.00%
          消费供给  80.00  90.00   20.00%
          消费维权  70.00  80.00   20.00%
        投诉处理    50.00  60.00   60.00%
      等级           良好   良好

      没有本方案的任何数据，不参与排名：内蒙古。
      等级：优秀 ≥85、良好 ≥60；按未四舍五入的得分判定。

      """)
}

@Test func coverageJustBelowTheFloorIsSeenToBeBelow() throws {
  // Supply is missing: 0.2 of the weight; handling 0.6 and redress 0.196 stay below 0.8.
  let assessment = try RankingSamples.assessment(
    [[nil, 80, 85], [90, 80, 85], [90, 80, 80]],
    edit: {
      $0.methodology.coverage = CoverageFloors(unit: 0.8)
      $0.weights[2].value = 51
      $0.weights[3].value = 49
    })
  let report = RankingReport([assessment])
  #expect(text(report).contains("北京   79.6%  缺消费供给\n"))
  #expect(
    report.csv(.en).rows.last?[9] == "coverage 79.6%, below 80%; lacks Supply")
}

@Test func aScoreThatRoundsUpToALimitDoesNotReachIt() throws {
  // 84.995 prints as 85.00 and stays below 85; 85.004 prints as 85.00 and reaches it.
  let assessment = try RankingSamples.assessment(
    [[84.995, 84.995, 84.995], [85.004, 85.004, 85.004]], bands: RankingSamples.bands)
  let report = RankingReport([assessment])
  #expect(report.csv(.zh).rows.map { $0[7] } == ["优秀", "良好"])
  #expect(
    text(report, width: 120).contains(
      "! 北京显示为 85.00 分，未四舍五入为 84.995，未达“优秀”的 85 分，故为“良好”。"))
  #expect(
    text(report, .en, width: 120).contains(
      "! Beijing prints as 85.00 but is 84.995 unrounded, below the 85 of \"excellent\", hence \"good\"."
    ))
}

@Test func figuresOfSeveralPeriodsAreSaidToBeTheLatest() throws {
  var data = RankingSamples.dataset([[90, 80, 85], [70, 70, 60]])
  data.periods.insert(Period(year: 2022), at: 0)
  for index in data.observations.indices { data.observations[index].period = 1 }
  data.observations[0].period = 0
  let scheme = try RankingSamples.scheme {
    $0.methodology.periods = PeriodRule(.latest(from: Period(year: 2022), to: nil))
  }
  let report = RankingReport(try assess(scheme, data))
  #expect(text(report).contains("时期  各项数据取 2022—2024 年最新\n"))
  #expect(text(report).hasPrefix("消费环境指数\n"))
  #expect(report.csv(.zh).rows.map { $0[3] } == ["2022/2024", "2022/2024"])
}

@Test func nobodyOneAndAllTiedHaveTheirOwnSentences() throws {
  func closing(_ figures: [[Double?]]) throws -> String {
    text(RankingReport([try RankingSamples.assessment(figures)]), width: 120)
  }
  #expect(try closing([[90, nil, nil], [80, nil, nil]]).contains("没有地区达到参与排名的条件。"))
  #expect(
    try closing([[90, 80, 85], [80, nil, nil]]).contains("仅北京达到参与排名的条件，得 85.00 分。"))
  #expect(
    try closing([[85, 85, 85], [85, 85, 85]]).contains(
      "2024 年，2 个地区得分相同，均为 85.00 分，并列第一。"))
}

/// Supply weighs 0.4 × 0.0005 of the index: 99.98 % is there, which must not read as complete.
@Test func nearlyCompleteIsNotPrintedAsComplete() throws {
  let assessment = try RankingSamples.assessment([[nil, 80, 85], [90, 80, 85]]) { scheme in
    scheme.weights[2].value = 0.05
    scheme.weights[3].value = 99.95
  }
  let document = RankingReport([assessment]).document(.zh)
  let text = TerminalFormat().render(document)
  #expect(text.contains("99%!") && text.contains("100%") && !text.contains("100%!"))
}
