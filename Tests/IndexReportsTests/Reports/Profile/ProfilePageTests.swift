import CompositeIndex
import IndexReports
import Testing

struct ProfilePageTests {
  private static func pages(
    _ years: [[[Double?]]] = [RankingSamples.figures], synthetic: Bool = false
  ) throws -> ProfilePages {
    let all = try years.enumerated().map { number, figures in
      try RankingSamples.assessment(
        figures, bands: RankingSamples.bands, synthetic: synthetic,
        year: 2025 - years.count + number)
    }
    return ProfilePages(try #require(all.last), history: all)
  }

  private static func value(_ page: ProfilePage, _ key: String) -> String? {
    page.header.first { $0.key == key }?.value
  }

  @Test func theHeaderSaysScoreRankBandAndIndicators() throws {
    let page = try Self.pages().page(row: 4, .zh)
    #expect(page.heading == "陕西（610000）")
    #expect(Self.value(page, "综合得分") == "68.00")
    #expect(Self.value(page, "名次") == "第 3 名（共 4 个）")
    #expect(Self.value(page, "等级") == "良好")
    #expect(Self.value(page, "可得指标") == "3/3（数据覆盖率 100%）")
    #expect(page.banner == nil)
  }

  /// Beijing and Shanghai are level whatever the weights of the two dimensions, but not of supply and
  /// redress: within a quarter, either can be ahead. Nobody else can pass them.
  @Test func reachableRanksAreThoseOfASearch() throws {
    let pages = try Self.pages([[[90, 80, 85], [60, 60, 60], [80, 90, 85], [70, 70, 70]]])
    #expect(Self.value(pages.page(row: 0, .zh), "权重 ±25% 内") == "最好第 1 名，最差第 2 名")
    #expect(Self.value(pages.page(row: 1, .en), "Weights within 25%") == "4 at best, 4 at worst")
  }

  @Test func aUnitWithoutRankHasItsReasonAndNoMarks() throws {
    let page = try Self.pages().page(row: 3, .zh)
    #expect(Self.value(page, "名次")?.hasPrefix("不参与排名：") == true)
    #expect(page.waterfall == nil)
    let said = Self.text(page.strengths)
    #expect(said.contains("不参与排名，不计总分，不标优势和短板"))
    #expect(!said.contains("优势 +"))
    #expect(said.contains("缺失 1 项：投诉处理。"))
  }

  /// The third dimension of three is missing; the others have their scores.
  @Test func aUnitWithoutRankSaysWhichRuleKeepsItOutAndWhatThereIs() throws {
    let page = try Self.pages().page(row: 3, .zh)
    #expect(Self.text(page.strengths).contains("补齐下表缺失的指标"))
    let tables = page.strengths.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    try #require(tables.count == 1)
    #expect(tables[0].columns.map(\.title) == ["维度", "有得分的指标", "没有得分的指标"])
    let missing = tables[0].rows.filter { $0[2].text == "投诉处理" }
    #expect(missing.count == 1)
    #expect(tables[0].rows.count { $0[1].text.contains(".") } >= 1)
    let ranked = try Self.pages().page(row: 4, .zh)
    #expect(!ranked.strengths.contains { if case .table = $0 { true } else { false } })
  }

  /// 64 at 80 % coverage is judged; below 65 % it would not be.
  @Test func missingIndicatorsAreNamed() throws {
    let said = Self.text(try Self.pages().page(row: 1, .en).strengths)
    #expect(said.contains("Missing: 1, Supply."))
  }

  @Test func theLeaderIsComparedWithTheMedianAndTheOthersWithTheLeader() throws {
    let pages = try Self.pages()
    let leader = try #require(pages.page(row: 0, .zh).waterfall)
    #expect(leader.table.rows.first?[1] == "各指标中位数")
    let other = try #require(pages.page(row: 4, .zh).waterfall)
    #expect(other.table.rows.first == ["", "北京", "85.00", "85"])
    #expect(other.table.rows.last == ["", "陕西", "68.00", "68"])
  }

  @Test func periodsWithOtherIndicatorsBreakTheLine() throws {
    // Inner Mongolia lacks supply in the second year only; Shaanxi lacks nothing.
    var first = RankingSamples.figures
    first[1][0] = 70
    let pages = try Self.pages([first, RankingSamples.figures])
    let broken = try #require(pages.page(row: 1, .zh).history)
    #expect(broken.table.rows.map { $0[3] } == ["", "1"])
    #expect(broken.notes.count == 2)
    #expect(broken.notes[0].hasPrefix("双竖线处前后不可比"))
    let whole = try #require(pages.page(row: 4, .zh).history)
    #expect(whole.table.rows.map { $0[3] } == ["", ""])
    #expect(whole.table.rows.map { $0[0] } == ["2023", "2024"])
  }

  @Test func aPeriodWithoutScoreIsAGapAndNoBreak() throws {
    var without = RankingSamples.figures
    without[4] = [nil, nil, nil]
    let pages = try Self.pages([RankingSamples.figures, without, RankingSamples.figures])
    let history = try #require(pages.page(row: 4, .zh).history)
    #expect(history.table.rows.map { $0[1] } == ["68", "", "68"])
    #expect(history.table.rows.map { $0[3] } == ["", "", ""])
    #expect(SVGReader(history.drawing).texts.contains("不排名"))
    #expect(history.notes == ["纵轴只取这几个得分的范围，不从 0 开始。"])
  }

  @Test func dimensionsEndInTheIndex() throws {
    let page = try Self.pages().page(row: 4, .zh)
    guard case .table(let table) = page.dimensions.first else {
      Issue.record("no table")
      return
    }
    // Means of the ranked: (85 + 70 + 85 + 62) / 4 = 75.50, (85 + 60 + 85 + 72) / 4 = 75.50.
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [
        ["满意度", "40.00%", "62.00", "4/4", "75.50"], ["投诉处理", "60.00%", "72.00", "3/4", "75.50"],
        ["总指数", "100.00%", "68.00", "3/4", "75.50"],
      ])
  }

  /// Handling is missing: its 60 per cent went to satisfaction, whose two indicators have all.
  @Test func weightsAreThoseThatWereUsed() throws {
    let figures: [[Double?]] = [[90, 80, nil], [60, 60, 60], [80, 90, 85]]
    let assessment = try RankingSamples.assessment(figures) {
      $0.methodology.coverage = CoverageFloors(unit: 0.3, node: 0.3)
    }
    let page = ProfilePages(assessment).page(row: 0, .zh)
    guard case .table(let table) = page.dimensions.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map { $0.cells[1].text } == ["100.00%", "-", "100.00%"])
    #expect(table.footnotes.contains("权重为实际所用：缺失项的权重已分给其他项。"))
    #expect(!Self.text(ProfilePages(assessment).page(row: 1, .zh).dimensions).contains("实际所用"))
  }

  @Test func oneUnitAloneHasAScoreAndNothingThatCompares() throws {
    let page = try Self.pages([[[90, 80, 85]], [[80, 80, 80]]]).page(row: 0, .zh)
    #expect(Self.value(page, "综合得分") == "80.00")
    #expect(Self.value(page, "名次") == "不排名（没有可比较的同类）")
    #expect(page.waterfall == nil)
    let said = Self.text(page.strengths)
    #expect(said.contains("没有可比较的同类，不标优势和短板") && !said.contains("优势 +"))
    #expect(!Self.text(page.dimensions).contains("1/1"))
    let history = try #require(page.history)
    #expect(!SVGReader(history.drawing).texts.contains { $0.contains("名") && !$0.contains("历年") })
  }

  /// Incidents cap Shaanxi at 60: 68 without the veto.
  @Test func aVetoIsOnThePage() throws {
    var data = RankingSamples.dataset(RankingSamples.figures)
    data.variables.append(
      Variable(
        id: "incidents", name: LocalizedText("incidents"), unit: LocalizedText("起"), kind: .flow))
    data.observations += data.units.indices.map {
      Observation(unit: $0, variable: 3, period: 0, value: $0 == 4 ? 2 : 0)
    }
    let scheme = try RankingSamples.scheme {
      $0.vetoes = [
        VetoRule(
          id: "incident", name: LocalizedText(zh: "重大事件", en: "Major incident"), of: "incidents",
          condition: .above(0), consequence: .cap(60))
      ]
    }
    let assessment = try #require(try assess(scheme, data).first)
    let page = ProfilePages(assessment).page(row: 4, .zh)
    #expect(Self.value(page, "否决项") == "“重大事件”（2），得分不超过 60.00 分；封顶前 68.00 分")
    #expect(Self.value(ProfilePages(assessment).page(row: 0, .zh), "否决项") == nil)
  }

  @Test func englishHasNoChineseAndMadeUpDataSaySo() throws {
    let page = try Self.pages(synthetic: true).page(row: 4, .en)
    #expect(page.banner == "[synthetic data: made up]")
    let drawn = page.waterfall.map { String(decoding: $0.drawing.bytes, as: UTF8.self) } ?? ""
    let all =
      drawn + page.heading + page.header.map { $0.key + $0.value }.joined()
      + Self.text(page.strengths) + Self.text(page.dimensions)
    #expect(!all.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) })
  }

  private static func text(_ blocks: [Document.Block]) -> String {
    blocks.map { block in
      switch block {
      case .keyValues(let pairs): pairs.map { $0.key + $0.value }.joined(separator: "\n")
      case .notes(let notes): notes.map(\.text).joined(separator: "\n")
      case .table(let table):
        (table.columns.map(\.title) + table.rows.flatMap { $0.cells.map(\.text) }
          + table.footnotes).joined(separator: "\n")
      default: ""
      }
    }.joined(separator: "\n")
  }
}
