import CompositeIndex
import Testing

@testable import IndexReports

struct WeightBandsFigureTests {
  private static func section(_ count: Int) throws -> IntervalsSection {
    let assessment = try FigureSamples.assessment(FigureSamples.falling(count))
    let events = StabilityEvent.standard(ranked: assessment.ranking.count)
    return IntervalsSection(
      try StabilityTable(assessment, at: [ResolvedScheme.root], events: events.all),
      told: events.told)
  }

  @Test(arguments: Language.allCases)
  func theFigureHasTheTextsOfTheTerminal(language: Language) throws {
    let section = try Self.section(31)
    let figure = try #require(WeightBandsFigure(section).figures(language).first)
    let reader = SVGReader(figure.drawing)
    let table = section.intervals(language)
    #expect(table.rows.count == 2)
    for row in table.rows {
      // Weight, and the interval in which the first five stay.
      #expect(reader.texts.contains(row[1].text))
      #expect(reader.texts.contains(row[3].text))
    }
    #expect(figure.table.rows.map { "\($0[5])-\($0[6])%" } == table.rows.map { $0[3].text })
    #expect(reader.elements("rect", ink: "i-band").count == 2)
    #expect(language == .zh || figure.hanCharacters.isEmpty)
  }

  @Test func savedIntervalsHaveNamesAndWordsOfThePage() throws {
    let section = try Self.section(6)
    let (sheet, csv) = (section.sheet(.zh), section.csv(.zh))
    #expect(sheet.rows.count == csv.rows.count && Set(sheet.header).count == 15)
    #expect(sheet.header.allSatisfy { $0.utf8.contains { $0 > 127 } })
    for (words, ids) in zip(sheet.rows, csv.rows) {
      #expect(words.count == sheet.header.count)
      #expect(words[0] == ids[1] && words[2] == ids[3] && words[4] == ids[6] && words[8] == ids[10])
      #expect(words[5] == (ids[7] == "true" ? "是" : "否"))
      #expect(words[9] == (ids[11] == "true" ? "是" : "否"))
      #expect(words.suffix(3) == ids.suffix(3))
    }
    let heads = section.ends(.zh).columns.map(\.title)
    #expect(Set(heads).count == heads.count)
  }

  @Test func fewUnitsAreAskedForTheFirstAlone() throws {
    #expect(StabilityEvent.standard(ranked: 5).told == .leader)
    #expect(StabilityEvent.standard(ranked: 6).told == .top(5))
    let notes = try #require(WeightBandsFigure(Self.section(5)).figures(.zh).first).notes
    #expect(notes.allSatisfy { !$0.contains("不论先后") && $0.contains("第 1 名不变") })
  }

  /// 2,500 units are 3,123,750 pairs for each weight.
  @Test func reportsOfVeryManyUnitsSayWhyTheyHaveNoBands() throws {
    let assessment = try FigureSamples.assessment((0..<2500).map { 50 + Double($0) / 100 })
    var body = PageBody(language: .zh, of: assessment)
    ReportStability(ReportInput(assessment, commandLine: "cei report")).add(to: &body)
    let text = body.finished("")
    #expect(text.contains("评价对象较多（两两配对后超过 100 万对），报告中不求权重的稳定区间"))
    #expect(!text.contains("stability-table"))
  }
}
