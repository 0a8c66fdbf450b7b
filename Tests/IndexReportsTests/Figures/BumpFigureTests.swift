import CompositeIndex
import Testing

@testable import IndexReports

struct BumpFigureTests {
  /// 北京 90, 天津 80, 河北 70, 山西 60; then 天津 overtakes 北京, and 山西 overtakes 河北 and 北京;
  /// then 北京 and 河北 change places. Units are told by their last ranks: 天津, 山西, 河北, 北京.
  private static func years() throws -> [Assessment] {
    [
      try FigureSamples.assessment([90, 80, 70, 60], year: 2022),
      try FigureSamples.assessment([72, 80, 70, 75], year: 2023),
      try FigureSamples.assessment([70, 80, 72, 75], year: 2024),
    ]
  }

  @Test func overtakesAreCountedAndToldInSentences() throws {
    let years = try Self.years()
    let figure = try #require(BumpFigure(years))
    #expect(
      figure.overtakes(.zh) == [
        "2022 至 2023 共 3 次超越。", "天津超过北京。", "山西超过河北、北京。", "河北被山西超过。",
        "北京被天津、山西超过。", "2023 至 2024 共 1 次超越。", "河北超过北京。", "北京被河北超过。",
      ])
    #expect(figure.overtakes(.en).first == "2022 to 2023: 3 overtakes.")
    #expect(figure.overtakes(.en).contains("Shanxi overtakes Hebei and Beijing."))
    let drawn = figure.figure(.zh)
    let description = SVGReader(drawn.drawing).text.split(separator: "<desc").last ?? ""
    // Every clause with 超过 in the description is one that was computed.
    #expect(String(description.prefix { $0 != "<" }).components(of: "超过") == 6)
    #expect(figure.figure(.en).hanCharacters.isEmpty)
  }

  @Test func linesAreCutWhereUnitsOrSchemesDiffer() throws {
    let years = [
      try FigureSamples.assessment([90, 80, 70], year: 2022),
      try FigureSamples.assessment([80, 90, 70, 60], year: 2023),
      try FigureSamples.assessment([80, 90, 70, 60], year: 2024),
      try FigureSamples.assessment([80, 90, 70, 60], year: 2025) { $0.version = "2.0.0" },
    ]
    let figure = try #require(BumpFigure(years)).figure(.zh)
    let reader = SVGReader(figure.drawing)
    #expect(reader.texts.count { $0 == "不可比" } == 2)
    // 2022 alone, 2023 with 2024, 2025 alone: three pieces, two for the unit that came later.
    #expect(reader.elements("polyline").count == 3 * 3 + 2)
    #expect(figure.notes.contains { $0.hasPrefix("2022 至 2023 名次不可比，线在此断开：") && $0.contains("山西") })
    #expect(figure.notes.contains { $0.contains("sample 1.0.0，sample 2.0.0") })
    let description = try #require(BumpFigure(years)).overtakes(.zh)
    #expect(
      description == ["2022 至 2023 不可比，线断开。", "2023 至 2024 共 0 次超越。", "2024 至 2025 不可比，线断开。"])
  }

  /// Inner Mongolia alone lacks supply in 2024: its line is cut, those of three others are whole; its
  /// change of rank counts nowhere.
  @Test func oneUnitWithOtherIndicatorsIsCutAlone() throws {
    var first = RankingSamples.figures
    first[1] = [100, 100, 100]
    let (old, new) = (
      try RankingSamples.assessment(first, year: 2023), try RankingSamples.assessment(year: 2024)
    )
    let figure = try #require(BumpFigure([old, new])).figure(.zh)
    #expect(SVGReader(figure.drawing).elements("polyline").count == 3 + 2)
    #expect(figure.notes.contains { $0.hasPrefix("有数据的指标前后不同") && $0.hasSuffix("内蒙古。") })
    #expect(try #require(BumpFigure([old, new])).overtakes(.zh) == ["2023 至 2024 共 0 次超越。"])
    let comparison = RankComparison(before: old, after: new)
    let changes = RankChanges(new, comparison)
    #expect(changes.isComparable && changes.gained(row: 1) == nil && changes.gained(row: 0) == 1)
    var input = ReportInput(new, commandLine: "cei report")
    (input.before, input.history) = (old, [old, new])
    let page = ReportPage(input).text
    #expect(page.contains("0 个下降，3 个持平（按两位小数）"))
    #expect(page.contains("前后不可比，不列变动：内蒙古（有数据的指标不同（仅 2023 有消费供给））"))
    #expect(page.contains("得分的误差未知，其中多少出于偶然无从判断。"))
  }

  /// Nobody has supply in 2023: the index of that year is made of other indicators.
  @Test func linesAreCutWhereOtherIndicatorsHaveFigures() throws {
    let figures: [[Double?]] = [[90, 80, 85], [70, 70, 60], [80, 90, 85]]
    let years = try [figures, figures.map { [nil, $0[1], $0[2]] }, figures].enumerated().map {
      try RankingSamples.assessment($0.element, year: 2022 + $0.offset)
    }
    let figure = try #require(BumpFigure(years)).figure(.zh)
    #expect(SVGReader(figure.drawing).texts.count { $0 == "不可比" } == 2)
    #expect(
      figure.notes.contains(
        "2022 至 2023 名次不可比，线在此断开：有数据的指标不同（仅 2022 有消费供给）。"))
    #expect(
      figure.notes.contains(
        "2023 至 2024 名次不可比，线在此断开：有数据的指标不同（仅 2024 有消费供给）。"))
    let english = try #require(BumpFigure(years)).figure(.en)
    #expect(english.hanCharacters.isEmpty)
    #expect(english.notes.contains { $0.contains("2022 alone has Supply") })
  }

  @Test func oneYearIsNotDrawn() throws {
    let one = [try FigureSamples.assessment([90, 80])]
    #expect(BumpFigure(one) == nil)
    #expect(BumpFigure.absence(one)?.zh == "只有一期排名，不画名次变化图。")
    #expect(BumpFigure(one + one) == nil)
  }

  @Test func theOrderInWhichYearsAreGivenDoesNotMatter() throws {
    let years = try Self.years()
    let one = try #require(BumpFigure(years)).figure(.zh)
    let other = try #require(BumpFigure(years.reversed())).figure(.zh)
    #expect(one.drawing.bytes == other.drawing.bytes)
  }

  @Test func atMostEightLinesArePickedOutTheFirstAndTheMovers() throws {
    // The last of 31 comes up to the eleventh place and moves the others by one.
    let before = FigureSamples.falling(31)
    var after = before
    after[30] = 85.2
    let years = [
      try FigureSamples.assessment(before, year: 2023),
      try FigureSamples.assessment(after, year: 2024),
    ]
    let figure = try #require(BumpFigure(years)).figure(.zh)
    let chosen = SVGReader(figure.drawing).text.components(of: "data-part=\"chosen\"")
    #expect(chosen == 8)
    let names = TileLayout.provinces.tiles.map(\.name.zh)
    #expect(figure.notes[0].hasPrefix("粗线为\(names[0])、\(names[1])、\(names[2])、\(names[30])、"))
    #expect(figure.drawing.colliding.isEmpty)
    let asked = try #require(BumpFigure(years, chosen: [TileLayout.provinces.tiles[9].code]))
    let markup = SVGReader(asked.figure(.zh).drawing).text
    #expect(markup.components(of: "data-part=\"chosen\"") == 1)
  }
}
