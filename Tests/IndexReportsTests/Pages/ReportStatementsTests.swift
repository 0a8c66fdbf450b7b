import CompositeIndex
import Testing

@testable import IndexReports

/// What reports say of coverage, of figures that do not count, of totals and of rules.
struct ReportStatementsTests {
  private static func report(
    _ assessment: Assessment, row: Int? = nil, _ language: Language = .zh
  ) -> String {
    var input = ReportInput(assessment, commandLine: "cei report")
    input.row = row
    input.languages = [language]
    return ReportPage(input).text
  }

  /// Inner Mongolia has redress, half of satisfaction, of which 60 % are asked: the whole dimension is
  /// out, and coverage is the 60 % of handling although figures hold 80 % of the weight.
  private static func dropped() throws -> Assessment {
    try RankingSamples.assessment { $0.methodology.coverage = CoverageFloors(unit: 0.6, node: 0.6) }
  }

  @Test func aFigureInADimensionThatFellOutIsSaidNotToCount() throws {
    let assessment = try Self.dropped()
    #expect(assessment.coverage[1] == 0.6 && !assessment.ranks[1].isNaN)
    let found = assessment.dropped(row: 1)
    #expect(found.map { assessment.scheme.nodes[$0.node].id } == ["satisfaction"])
    #expect(found.first?.leaves.map { assessment.scheme.nodes[$0].id } == ["redress"])
    let page = Self.report(assessment, row: 1)
    #expect(page.contains("“满意度”有得分的指标只占其权重的 50%，不足 60%，按缺失处理：消费维权不计入总分和覆盖率。"))
    #expect(
      Self.report(assessment, row: 1, .en).contains(
        "Satisfaction is missing, with scores for 50% of its weight, below 60%: Redress counts neither "
          + "for the index nor for coverage."))
  }

  /// The share that is computed is the one that is explained.
  @Test func coverageIsExplainedAsTheWeightThatEntersTheIndex() throws {
    let assessment = try Self.dropped()
    let zh = Self.report(assessment)
    #expect(zh.contains("覆盖率（以实际数据计入总分的指标占权重的比例）不足 60% 不排名；维度不足 60% 视为缺失，其下数据不计"))
    #expect(!zh.contains("有数据的指标占权重的比例"))
    #expect(
      Self.report(assessment, .en).contains("share of the weight whose own figures enter the index")
    )
  }

  @Test func aUnitWithoutAnyFigureIsNotCalledComplete() throws {
    let page = Self.report(try RankingSamples.assessment(), row: 5)
    #expect(!page.contains("数据齐全"))
    #expect(page.contains("没有本方案的任何数据，不参与排名：青海。"))
    // Beijing's page does not speak of Qinghai.
    let other = Self.report(try RankingSamples.assessment(), row: 0)
    #expect(other.contains("数据齐全") && !other.contains("青海"))
  }

  /// Under min–max three units with 90 each have a figure and no score; the rest is 80 % of the weight.
  @Test func figuresThatCannotBeNormalisedAreNotCalledMissing() throws {
    let figures: [[Double?]] = [[90, 80, 85], [90, 60, 60], [90, 70, 70]]
    let assessment = try RankingSamples.assessment(figures) { scheme in
      for place in scheme.indicators.indices {
        scheme.indicators[place].normalise = MethodChoice("min-max")
      }
      scheme.methodology.coverage = CoverageFloors(unit: 0.9, node: 0.5)
    }
    #expect(assessment.ranking.isEmpty)
    #expect(assessment.isUnscored(row: 0, indicator: 0))
    #expect(!assessment.isUnscored(row: 0, indicator: 1))
    let page = Self.report(assessment)
    #expect(!page.contains("数据齐全，没有缺失"))
    #expect(page.contains("消费供给有数值但无法标准化") && !page.contains("缺消费供给"))
    #expect(page.contains("有数值但无法标准化 1 项：消费供给。") && !page.contains("缺失 1 项"))
    #expect(page.contains("消费供给（有数值，无法标准化）"))
  }

  /// Chongqing has 76 for satisfaction, 40 % of the weight, and no total anywhere.
  @Test func aUnitBelowTheFloorHasNoTotal() throws {
    let all = try RankingSamples.assessment {
      $0.methodology.coverage = CoverageFloors(unit: 0.6, node: 0.3)
    }
    // The engine has the total of what is there; the report does not print it.
    #expect(abs(all.scores[3, ResolvedScheme.root] - 76) < 1e-9)
    let page = ProfilePages(all).page(row: 3, .zh)
    #expect(page.header.first { $0.key == "综合得分" }?.value == "-")
    guard case .table(let table) = page.dimensions.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map { $0.cells[2].text } == ["(76.00)", "-", "-"])
    let heat = try #require(
      DimensionHeatFigure(all).figures(.zh, identifier: "scores").first)
    #expect(heat.table.rows.first { $0[1] == "重庆" }?[3...4] == ["", "76"])
    #expect(SVGReader(heat.drawing).texts.contains("(76.00)"))
    #expect(heat.notes.contains("括号内为不参与排名者的得分，不着色；不计总分（-）。"))
  }

  /// Ranked with 60 % of the weight, below the 65 % of strengths: brackets would mean two things.
  @Test func aRankedScoreHasNoBrackets() throws {
    let page = ProfilePages(try Self.dropped()).page(row: 1, .zh)
    #expect(page.header.first { $0.key == "综合得分" }?.value == "60.00")
    #expect(!Self.report(try Self.dropped(), row: 1).contains("只作参考"))
  }

  /// Last of four on everything: every share is 0, and none is lower than another.
  @Test func whereTheRuleTellsNothingApartThePageSaysSo() throws {
    let figures: [[Double?]] = [[90, 90, 90], [80, 80, 80], [70, 70, 70], [60, 60, 60]]
    let page = ProfilePages(try RankingSamples.assessment(figures)).page(row: 3, .zh)
    guard case .notes(let notes) = page.strengths.first else {
      Issue.record("no remark")
      return
    }
    #expect(
      notes.first?.text
        == "各项指标得分低于自己者所占比例都相同，分不出自身的优势和短板：消费供给（4/4）、消费维权（4/4）、投诉处理（4/4）。")
  }

  /// Two awards add 2 to Shaanxi's 68; two incidents cap it at 69.
  private static func ruled(cap: Double?) throws -> Assessment {
    var data = RankingSamples.dataset(RankingSamples.figures)
    for (place, id) in ["awards", "incidents"].enumerated() {
      data.variables.append(
        Variable(id: id, name: LocalizedText(id), unit: LocalizedText("项"), kind: .flow))
      data.observations += data.units.indices.map {
        Observation(unit: $0, variable: 3 + place, period: 0, value: $0 == 4 ? 2 : 0)
      }
    }
    let scheme = try RankingSamples.scheme {
      $0.bonus = BonusRule(
        max: 5,
        items: [
          .init(
            id: "award", name: LocalizedText(zh: "表彰", en: "Award"), of: "awards", points: 1, max: 3
          )
        ])
      if let cap {
        $0.vetoes = [
          VetoRule(
            id: "incident", name: LocalizedText(zh: "重大事件", en: "Major incident"), of: "incidents",
            condition: .above(0), consequence: .cap(cap))
        ]
      }
    }
    return try #require(try assess(scheme, data).first)
  }

  /// 62 × 40 % + 72 × 60 % = 68; + 2 = 70; at most 69: 1 less.
  @Test func bonusAndCapAreLinesOfTheTableThatAddUp() throws {
    let page = ProfilePages(try Self.ruled(cap: 69)).page(row: 4, .zh)
    guard case .table(let table) = page.dimensions.first else {
      Issue.record("no table")
      return
    }
    #expect(
      table.rows.map { "\($0.cells[0].text) \($0.cells[2].text)" } == [
        "满意度 62.00", "投诉处理 72.00", "各维度合成 68.00", "加分 +2.00", "否决封顶 -1.00",
        "总指数 69.00",
      ])
    guard
      case .table(let plain) = ProfilePages(try Self.ruled(cap: 69)).page(row: 0, .zh).dimensions[0]
    else { return }
    #expect(plain.rows.count == 3)
  }

  @Test func rulesAreMarkedInTheRankingAndStatedInTheMethods() throws {
    let zh = Self.report(try Self.ruled(cap: nil))
    #expect(zh.contains("70.00#") && zh.contains("# 含加分：陕西（2.00 分）。"))
    #expect(zh.contains("加分“表彰”：“awards”每 1 计 1 分，最多 3 分。"))
    let en = Self.report(try Self.ruled(cap: 69), .en)
    #expect(
      en.contains("Veto (Major incident): where incidents is above 0, the score is at most 69.00."))
  }

  @Test func everyGroupWhoseOrderCannotBeToldIsListed() throws {
    let assessment = try FigureSamples.assessment(FigureSamples.falling(20))
    let intervals = try FigureSamples.intervals(assessment)
    let sets = intervals.overlapping(assessment.ranking)
    try #require(sets.count > 3)
    var input = ReportInput(assessment, commandLine: "cei report")
    (input.intervals, input.hasProfiles) = (intervals, false)
    let page = ReportPage(input).text
    let list = try #require(
      page.split(separator: "不能判定谁在前的全部 \(sets.count) 组（名次区间互相重叠）：").last)
    for set in sets where set.count == set[set.count - 1] - set[0] + 1 {
      #expect(list.prefix(2000).contains("\(set[0] + 1)–\(set[set.count - 1] + 1)"))
    }
  }

  /// Inner Mongolia has 80 % of the weight where 80 % are asked: with other weights it may have less.
  @Test func theReportOfOneUnitSaysWhatTheFullOneSaysOfIt() throws {
    let assessment = try RankingSamples.assessment([
      [90, 80, 85], [nil, 70, 60], [80, 90, 85], [75, 77, 70], [60, 64, 72],
    ]) { $0.methodology.coverage = CoverageFloors(unit: 0.8, node: 0.5) }
    let intervals = try FigureSamples.intervals(assessment)
    func page(_ row: Int) -> String {
      var input = ReportInput(assessment, commandLine: "cei report")
      (input.intervals, input.row) = (intervals, row)
      return ReportPage(input).text
    }
    #expect(page(1).contains("有的模拟里不参与排名的（占模拟次数的百分比）：内蒙古（"))
    #expect(!page(0).contains("有的模拟里不参与排名的"))
    // Beijing and Shanghai are level, and each may be ahead.
    #expect(page(0).contains("北京的名次区间与第 2 名的重叠：不能判定谁在前。"))
  }

  /// One unit of several: what `cei explain` and the page say is one sentence.
  @Test func explainGivesNoRankWithoutPeers() throws {
    let assessment = try RankingSamples.assessment([[90, 80, 85]])
    let said = ExplainReport(assessment: assessment, row: 0).headline(.zh)
    #expect(said.zh == "北京 85.00 分，不排名（没有可比较的同类），数据覆盖率 100%。")
    #expect(!said.en.contains("rank 1"))
  }
}
