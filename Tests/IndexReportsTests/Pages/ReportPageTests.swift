import CompositeIndex
import Testing

@testable import IndexReports

/// What a report says of its figures, methods and words.
struct ReportPageTests {
  private static func page(
    _ assessment: Assessment, _ language: Language = .zh,
    edit: (inout ReportInput) -> Void = { _ in }
  ) -> String {
    var input = ReportInput(assessment, commandLine: "cei report sample")
    input.languages = [language]
    edit(&input)
    return ReportPage(input).text
  }

  /// Supply and redress say the same, handling nothing.
  @Test func notesOfIndicatorsStandInTheMethodsEachOnce() throws {
    let assessment = try RankingSamples.assessment {
      for number in 0..<2 {
        $0.indicators[number].note = LocalizedText(zh: "端点 0 和 100。", en: "Goalposts 0 and 100.")
      }
    }
    let zh = Self.page(assessment)
    #expect(zh.contains("<h3>各指标备注</h3>"))
    #expect(zh.contains("<dt>消费供给、消费维权</dt><dd>端点 0 和 100。</dd>"))
    #expect(zh.components(of: "端点 0 和 100。") == 1)
    #expect(
      Self.page(assessment, .en).contains(
        "<dt>Supply and Redress</dt><dd>Goalposts 0 and 100.</dd>"))
    #expect(!Self.page(try RankingSamples.assessment()).contains("各指标备注"))
  }

  /// Five of six units have figures: 4 of supply, 5 of redress, 4 of handling. All of Beijing's three come
  /// from the second publication, grade B; the rest from the first, but for Shaanxi's handling, from none.
  @Test func publicationsHaveTheirCells() throws {
    var data = RankingSamples.dataset(RankingSamples.figures)
    data.sources = [
      Source(id: "a", title: "公报", publisher: "甲局", date: "2025-03"),
      Source(id: "b", title: "年报", publisher: "乙局", date: "2025"),
      Source(id: "c", title: "没有用到", publisher: "丙局", date: "2024"),
    ]
    data.labels = ["A", "B"]
    for number in data.observations.indices {
      let unit = data.observations[number].unit
      if unit == 4, data.observations[number].variable == 2 { continue }
      data.observations[number].source = unit == 0 ? 1 : 0
      data.observations[number].grade = unit == 0 ? 1 : 0
    }
    let assessment = try #require(try assess(RankingSamples.scheme(), data).first)
    let uses = SourceUse.all(in: assessment)
    #expect(uses.map(\.source) == [0, 1, nil])
    #expect(uses.map(\.grades) == [["A"], ["B"], []])
    #expect(uses.map { $0.cells.map(\.indicator) } == [[0, 1, 2], [0, 1, 2], [2]])
    #expect(uses.map { $0.cells.map(\.count) } == [[3, 4, 2], [1, 1, 1], [1]])
    #expect(uses[0].periods == [Period(year: 2024)])
    let page = Self.page(assessment)
    #expect(page.contains("<h2>数据来源</h2>") && page.contains("年报") && !page.contains("没有用到"))
    #expect(page.contains("消费供给（3）、消费维权（4）、投诉处理（2）"))
    #expect(SourceUse.all(in: assessment, rows: [4]).map(\.source) == [0, nil])
  }

  /// 79.99 of satisfaction and 80 of handling: 79.99 × 0.4 + 80 × 0.6 = 79.996, printed 80.00, below 80.
  @Test func aScoreThatOnlyLooksAsIfItReachedABandIsToldBesideTheRanking() throws {
    let bands = [
      Band(from: 80, name: LocalizedText(zh: "优秀", en: "excellent")),
      Band(from: 60, name: LocalizedText(zh: "良好", en: "good")),
      Band(from: 0, name: LocalizedText(zh: "较差", en: "poor")),
    ]
    let figures: [[Double?]] = [[90, 90, 90], [79.99, 79.99, 80]]
    let assessment = try RankingSamples.assessment(figures, bands: bands)
    let page = Self.page(assessment) { $0.hasProfiles = false }
    let ranking = try #require(
      page.split(separator: "<section ").first { $0.hasPrefix("id=\"zh-ranking\"") })
    #expect(ranking.contains("内蒙古显示为 80.00 分，未四舍五入为 79.996，未达“优秀”的 80 分，故为“良好”。"))
    #expect(page.components(of: "显示为 80.00 分") == 1)
    let header = ProfilePages(assessment).page(row: 1, .zh).header
    #expect(header.first { $0.key == "等级" }?.value == "良好（未四舍五入 79.996，不到 80）")
    #expect(
      ProfilePages(assessment).page(row: 0, .zh).header.first { $0.key == "等级" }?.value == "优秀")
    #expect(BandWords(assessment).text?.zh.hasPrefix("等级：优秀 ≥80（1 个）、良好 ≥60（1 个）、较差 <60；") == true)
  }

  /// Inner Mongolia has half of satisfaction, which needs 60 per cent: its redress is there and does not
  /// count. Shanghai lacks half of it too, but of an index that needs only half.
  @Test func whatBecameOfMissingFiguresIsToldUnitByUnit() throws {
    let figures: [[Double?]] = [[90, 80, 85], [nil, 70, 60], [80, 90, 85]]
    func edit(_ node: Double) -> (inout Scheme) -> Void {
      { $0.methodology.coverage = CoverageFloors(unit: 0.5, node: node) }
    }
    let dropped = Self.page(try RankingSamples.assessment(figures, edit: edit(0.6)))
    #expect(dropped.contains("“满意度”数据不足，整个不计（已有的消费维权不计入得分），权重分给同级的其他各项"))
    #expect(dropped.contains(">处理方式</th>"))
    let kept = Self.page(try RankingSamples.assessment(figures, edit: edit(0.5)))
    #expect(kept.contains("权重分给同一上级的其他指标") && !kept.contains("整个不计"))
  }

  @Test func aTitleNamesTheOnlyUnitAndTheSpanOfItsFigures() throws {
    let alone = Self.page(try RankingSamples.assessment([[90, 80, 85]]))
    #expect(alone.contains("<h1>北京：消费环境指数 2024 年</h1>"))
    let latest = try RankingSamples.assessment {
      $0.methodology.periods = PeriodRule(.latest(from: nil, to: nil))
    }
    #expect(Self.page(latest).contains("<h1>消费环境指数 2024 年</h1>"))
  }

  /// 2020, then 2024: 2021 to 2023 are told and no line joins the two.
  @Test func linesAreCutWherePeriodsAreSkipped() throws {
    func skipped(_ first: String, _ last: String) throws -> Int {
      PeriodWords.skipped(try #require(Period(first)), try #require(Period(last)))
    }
    #expect(try skipped("2020", "2024") == 3)
    #expect(try skipped("2023", "2024") == 0)
    #expect(try skipped("2023Q3", "2024Q2") == 2)
    #expect(try skipped("2020", "2024H1") == 0)
    let years = try [2019, 2020, 2024].map { try RankingSamples.assessment(year: $0) }
    let page = ProfilePages(try #require(years.last), history: years).page(row: 4, .zh)
    let history = try #require(page.history)
    let reader = SVGReader(history.drawing)
    #expect(reader.elements("polyline").count == 1)
    #expect(reader.texts.contains("2021–2023") && reader.texts.contains("缺期"))
    #expect(history.notes.last?.hasSuffix("缺期处不连线。") == true)
    #expect(history.table.rows.map { $0[0] } == ["2019", "2020", "2024"])
    let bump = try #require(BumpFigure(years)).figure(.zh)
    #expect(SVGReader(bump.drawing).texts.count { $0 == "缺期" } == 1)
    #expect(bump.notes.contains("2020 至 2024 之间有没有排名的时期，线在此断开。"))
  }

  /// Indicators that have a figure, in the scheme's order, with their unit.
  @Test func aUnitsPageHasTheFigureOfEveryIndicator() throws {
    let pages = ProfilePages(try RankingSamples.assessment())
    guard case .table(let table) = pages.page(row: 1, .zh).indicators.first else {
      Issue.record("no table")
      return
    }
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [
        ["消费维权", "70.00 分"], ["投诉处理", "60.00 分"],
      ])
  }

  /// Words that a page uses are explained, and only those.
  @Test func wordsAreExplained() throws {
    let assessment = try RankingSamples.assessment()
    var years = [try RankingSamples.assessment(year: 2023), assessment]
    let terms = ReportTerms(Self.input(assessment, history: years)).all.map(\.term.zh)
    #expect(terms == ["名次变动最大", "覆盖率", "非当期数据"])
    years.removeFirst()
    #expect(
      ReportTerms(Self.input(assessment, history: years)).all.map(\.term.zh) == ["覆盖率", "非当期数据"])
    #expect(Self.page(assessment).contains("<dt>非当期数据</dt><dd>早于 2024 年度的数据"))
  }

  private static func input(_ assessment: Assessment, history: [Assessment]) -> ReportInput {
    var input = ReportInput(assessment, commandLine: "")
    input.history = history
    return input
  }
}
