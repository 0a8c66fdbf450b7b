import CompositeIndex
import IndexReports
import Testing

struct DimensionHeatFigureTests {
  @Test func rankedUnitsComeFirstAndScoresWithoutRankStandInBrackets() throws {
    let assessment = try RankingSamples.assessment()
    let figure = try #require(
      DimensionHeatFigure(assessment).figures(.zh, identifier: "heat").first)
    // Chongqing has satisfaction only and no rank; Qinghai has nothing and no row.
    #expect(figure.table.rows.map { $0[1] } == ["北京", "上海", "陕西", "内蒙古", "重庆"])
    let texts = SVGReader(figure.drawing).texts
    #expect(texts.contains("(76.00)"))
    #expect(figure.notes.contains { $0.contains("括号内为不参与排名者的得分") })
  }

  /// Beijing and Shanghai are level at 85: both in the middle of the upper half. Of four units, the
  /// middle of places 3 and 4 is (2·2 + 2)·5 / 8 = 3.75; that of place 2 is 15 / 8 = 1.9, of place 1
  /// 5 / 8 = 0.6.
  @Test func equalScoresHaveOneShade() throws {
    let shades = try Self.shades(RankingSamples.assessment())
    #expect(shades.prefix(4) == ["i-step4", "i-step4", "i-step2", "i-step1"])
  }

  /// Of two, the better one is in the upper half and the other one in the lower half: 3·5 / 4 = 3.75 and
  /// 5 / 4 = 1.25.
  @Test func twoUnitsHaveShadesOnEitherSideOfTheMiddle() throws {
    let shades = try Self.shades(RankingSamples.assessment([[90, 80, 85], [60, 64, 72]]))
    #expect(shades.prefix(2) == ["i-step4", "i-step2"])
  }

  /// The classes of the cells of the index, from above.
  private static func shades(_ assessment: Assessment) throws -> [String?] {
    let drawing = try #require(
      DimensionHeatFigure(assessment).figures(.zh, identifier: "heat").first
    ).drawing
    let reader = SVGReader(drawing)
    let firstColumn = reader.elements("rect").filter { $0.number("width") > 100 }
      .reduce(into: [Double: [String: String]]()) { rows, cell in
        let y = cell.number("y")
        if (rows[y]?.number("x") ?? .infinity) > cell.number("x") { rows[y] = cell }
      }
    return firstColumn.sorted { $0.key < $1.key }.map { $0.value["class"] }
  }

  /// Beijing 90, 80, 85 and Shanghai level with it at 85.00 lead the index together.
  @Test func allWhoShareTheHighestScoreAreNamed() throws {
    let figure = try #require(
      DimensionHeatFigure(RankingSamples.assessment()).figures(.zh, identifier: "heat").first)
    let text = String(decoding: figure.drawing.bytes, as: UTF8.self)
    #expect(text.contains("北京、上海 85.00") || text.contains("北京和上海 85.00"), "\(text)")
  }

  @Test func manyUnitsAreSplitIntoFiguresOfAtMostFortyRows() throws {
    let units = (0..<85).map { number in
      Unit(code: "\(100_000 + number)", name: LocalizedText("地区\(number)"), kind: "city")
    }
    var data = RankingSamples.dataset([])
    data.units = units
    data.observations = (0..<85).flatMap { unit in
      (0..<3).map { Observation(unit: unit, variable: $0, period: 0, value: Double(unit)) }
    }
    let assessment = try assess(RankingSamples.scheme(), data)[0]
    let figures = DimensionHeatFigure(assessment).figures(.en, identifier: "heat")
    #expect(figures.map(\.table.rows.count) == [29, 29, 27])
    #expect(figures.map(\.identifier) == ["heat", "heat-2", "heat-3"])
    #expect(figures[1].title == "Scores by dimension (2024) (2/3)")
    // Unit 84 has 84 points, and is first of all in every part.
    for figure in figures {
      let text = String(decoding: figure.drawing.bytes, as: UTF8.self)
      #expect(text.contains("地区84 84.00"))
    }
  }

  @Test func withoutARankingNothingIsShadedAndNoShadeExplained() throws {
    let assessment = try RankingSamples.assessment([[90, 80, nil], [70, nil, nil]])
    #expect(assessment.ranking.isEmpty)
    let figure = try #require(
      DimensionHeatFigure(assessment).figures(.zh, identifier: "heat").first)
    let reader = SVGReader(figure.drawing)
    #expect(!reader.text.contains("i-step"))
    #expect(!reader.texts.contains("前五分之一"))
    #expect(figure.notes.count == 1)
  }

  @Test func theIndicatorsOfADimensionHaveAFigureOfTheirOwn() throws {
    let assessment = try RankingSamples.assessment()
    let node = try #require(assessment.scheme.node("satisfaction"))
    #expect(DimensionHeatFigure.nodes(assessment) == [ResolvedScheme.root, node])
    let figure = try #require(
      DimensionHeatFigure(assessment, node: node).figures(.zh, identifier: "heat").first)
    #expect(figure.table.header == ["代码", "名称", "名次", "满意度", "消费供给", "消费维权", "插补"])
    // Inner Mongolia lacks supply.
    #expect(figure.table.rows[3] == ["150000", "内蒙古", "4", "70", "", "70", ""])
    #expect(figure.title == "“满意度”各指标得分（2024 年）")
  }
}
