import CompositeIndex
import IndexKernel
import Testing

@testable import IndexReports

struct TileGridFigureTests {
  /// The last three provinces of the layout (台港澳) have no data; 31 others fall from 90 to 75.
  private static func assessment() throws -> Assessment {
    try FigureSamples.assessment(FigureSamples.falling(31))
  }

  @Test(arguments: [TileClassRule.equal, .quantile, .limits([7800, 8100])])
  func thirtyFourTilesAreDrawnAndNobodyIsLeftOut(rule: TileClassRule) throws {
    let assessment = try Self.assessment()
    let figure = try #require(TileGridFigure(assessment, rule: rule)).figure(.zh)
    let markup = SVGReader(figure.drawing).text
    #expect(markup.components(of: "data-part=\"tile\"") == 34)
    for tile in TileLayout.provinces.tiles {
      #expect(markup.components(of: "data-key=\"\(tile.code)\"") == 1)
    }
    #expect(figure.table.rows.count == 34)
    #expect(figure.table.rows.suffix(3).map { $0.last } == ["无数据", "无数据", "无数据"])
    #expect(SVGReader(figure.drawing).texts.contains("示意方格图，不表示行政区域界线"))
  }

  /// 90 down to 75: three points a class, seven units in the last, which has both of its ends.
  @Test func countsInTheLegendAddUpToTheUnits() throws {
    let assessment = try Self.assessment()
    let figure = try #require(TileGridFigure(assessment)).figure(.en)
    let texts = SVGReader(figure.drawing).texts
    let shades = texts.filter { $0.hasSuffix(")") && !$0.hasPrefix("Score") }
    #expect(
      shades == [
        "75.00-77.99 (6)", "78.00-80.99 (6)", "81.00-83.99 (6)", "84.00-86.99 (6)",
        "87.00-90.00 (7)", "no data (3)",
      ])
  }

  /// 90 down to 75 by halves: 6 below 78, 12 from 78 to 83.5, 13 from 84 on.
  @Test func givenLimitsAreKeptAndSaid() throws {
    let assessment = try Self.assessment()
    let rule = try #require(TileClassRule("78,84"))
    let figure = try #require(TileGridFigure(assessment, rule: rule))
    let texts = SVGReader(figure.figure(.en).drawing).texts
    for text in ["below 78.00 (6)", "78.00-83.99 (12)", "84.00 and above (13)", "no data (3)"] {
      #expect(texts.contains(text))
    }
    #expect(SVGReader(figure.figure(.zh).drawing).texts.contains("不低于 84.00（13）"))
    #expect(figure.figure(.zh).drawing.overflowing.isEmpty)
  }

  /// Printed to two decimals, 77.995 is 78.00.
  @Test func limitsApplyToScoresAsPrinted() {
    let classes = TileClasses([77.994, 77.995, 78, .nan], rule: .limits([7800]))
    #expect(classes.classes == [0, 1, 1, nil])
    #expect(classes.counts == [1, 2])
  }

  @Test func rulesAreReadAsTheyAreWritten() {
    for text in ["equal", "quantile", "60", "60,70.5,80,90", "-5,0"] {
      #expect(TileClassRule(text)?.text == text)
    }
    for text in [
      "", "60,60", "70,60", "60,,70", "1,2,3,4,5", "60.001", "x", "inf", "1e9", "0x10", "1e1",
      "+60", "-", ".",
    ] {
      #expect(TileClassRule(text) == nil, "\(text)")
    }
  }

  @Test func nothingOverflowsInEitherLanguage() throws {
    let assessment = try Self.assessment()
    let figure = try #require(TileGridFigure(assessment))
    for language in Language.allCases {
      let drawing = figure.figure(language).drawing
      #expect(drawing.overflowing.isEmpty)
      #expect(drawing.colliding.isEmpty)
      #expect(SVGReader(drawing).textBoxes.allSatisfy { $0.size * 360 / drawing.width >= 8 })
    }
    #expect(figure.figure(.en).hanCharacters.isEmpty)
  }

  @Test func tilesTellNameScoreAndInterval() throws {
    let assessment = try Self.assessment()
    let intervals = try FigureSamples.intervals(assessment)
    let figure = try #require(TileGridFigure(assessment, intervals: intervals)).figure(.zh)
    let ends = try #require(intervals.ends(row: 0))
    let interval = RankIntervalWords.text(ends.best, ends.worst)
    let markup = SVGReader(figure.drawing).text
    #expect(markup.contains("<title>北京：90.00 分，第 1 名（名次区间 \(interval)）</title>"))
    #expect(markup.contains("<title>台湾：无数据</title>"))
  }

  /// A unit that has data and too little of it is not called without data.
  @Test func unitsThatAreNotRankedAreHatchedAndSaySo() throws {
    let figures: [[Double?]] = [[90, 80, 85], [70, 70, 70], [75, 77, nil]]
    let assessment = try RankingSamples.assessment(figures)
    let figure = try #require(TileGridFigure(assessment)).figure(.en)
    let texts = SVGReader(figure.drawing).texts
    #expect(texts.count { $0 == "not ranked" } == 1)
    #expect(texts.count { $0 == "no data" } == 31)
    #expect(texts.contains("no data or not ranked (32)"))
  }

  @Test func dataOfOtherUnitsHaveNoTileGridAndAReason() throws {
    let assessment = try FigureSamples.assessment([80, 70], codes: ["610000", "610100"])
    #expect(TileGridFigure(assessment) == nil)
    let reason = try #require(TileGridFigure.absence(assessment))
    // The second unit bears the second tile's name.
    #expect(reason.zh == "不画方格图：天津在方格布局中没有位置。")
    #expect(reason.en == "No tile grid: its layout has no place for Tianjin.")
  }

  @Test func anotherLayoutTakesItsPlace() throws {
    let assessment = try FigureSamples.assessment([80, 70], codes: ["610100", "610200"])
    let layout = TileLayout([
      .init(
        code: "610100", short: .init(zh: "西", en: "XA"), name: .init(zh: "西安", en: "Xi'an"), row: 4,
        column: 9),
      .init(
        code: "610200", short: .init(zh: "铜", en: "Tongchuan City"),
        name: .init(zh: "铜川", en: "Tongchuan"), row: 3, column: 9),
    ])
    let figure = try #require(TileGridFigure(assessment, layout: layout)).figure(.en)
    #expect(SVGReader(figure.drawing).text.components(of: "data-part=\"tile\"") == 2)
    #expect(figure.drawing.overflowing.isEmpty)
  }

  /// The neighbours of the sketch in the design: 63 of 70 land borders are borders of tiles.
  @Test func provincesHaveThirtyFourPlacesOfTheirOwn() {
    let tiles = TileLayout.provinces.tiles
    #expect(tiles.count == 34)
    #expect(Set(tiles.map(\.code)).count == 34)
    #expect(Set(tiles.map { $0.row * 100 + $0.column }).count == 34)
    #expect(Set(tiles.map(\.short.zh)).count == 34)
    #expect(Set(tiles.map(\.short.en)).count == 34)
    #expect(tiles.allSatisfy { $0.short.zh.count == 1 && $0.short.en.count == 2 })
  }

  /// 64.994 prints 64.99, 64.995 prints 65.00: binary fractions are rounded as they are printed.
  @Test func classesAreOfScoresAsTheyArePrinted() {
    let printed = NumberFormat.hundredths([60, 64.994, 64.995, 85, .nan, .infinity, 1e7])
    #expect(printed == [6000, 6499, 6500, 8500, nil, nil, nil])
    #expect(ScoreClasses(printed).classes == [0, 0, 1, 4, -1, -1, -1])
  }
}

extension String {
  /// How often a text occurs in it.
  func components(of part: String) -> Int { ranges(of: part).count }
}
