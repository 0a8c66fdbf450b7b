import CompositeIndex
import IndexReports
import Testing

struct WaterfallFigureTests {
  /// Beijing 90, 80, 85 = 85.00; Shaanxi 60, 64, 72 = 68.00. Parts: supply 30 × 0.2 = 6, redress
  /// 16 × 0.2 = 3.2, handling 13 × 0.6 = 7.8; together 17.
  private static func figure(
    from row: Int = 4, to unit: Int = 0, most: Int? = nil, language: Language = .zh,
    synthetic: Bool = false
  ) throws -> Figure {
    let assessment = try RankingSamples.assessment(synthetic: synthetic)
    let benchmark = try assessment.benchmark(.unit(unit), for: row)
    return WaterfallFigure(
      assessment, GapAnalysis(assessment, row: row, benchmark: benchmark), most: most
    ).figure(language, identifier: "w")
  }

  @Test func printedPartsAreSortedAndAddUpToThePrintedGap() throws {
    let figure = try Self.figure()
    #expect(
      figure.table.rows == [
        ["", "北京", "85.00", "85"], ["handling", "投诉处理", "-7.80", "-7.8"],
        ["supply", "消费供给", "-6.00", "-6"], ["redress", "消费维权", "-3.20", "-3.2"],
        ["", "陕西", "68.00", "68"],
      ])
    #expect(figure.notes[0].contains("从北京 85.00 分到陕西 68.00 分，相差 -17.00 分"))
  }

  /// Copeland's rule compares units and splits nothing.
  @Test(arguments: Language.allCases, [true, false])
  func whereNothingIsSplitNoMethodIsNamed(language: Language, isBrief: Bool) throws {
    let assessment = try RankingSamples.assessment {
      $0.methodology.aggregation = MethodChoice("copeland")
      $0.methodology.aggregationByNode = []
    }
    let benchmark = try assessment.benchmark(.unit(0), for: 4)
    let notes = WaterfallFigure(
      assessment, GapAnalysis(assessment, row: 4, benchmark: benchmark), most: nil
    ).figure(language, identifier: "w", isBrief: isBrief).notes
    #expect(!notes.isEmpty)
    #expect(
      !notes.contains { $0.contains("分解方法") || $0.contains("Method") || $0.contains("Split") })
  }

  @Test func theOtherWayRoundEverySignIsTurned() throws {
    let figure = try Self.figure(from: 0, to: 4)
    #expect(
      figure.table.rows.map { $0[2] } == ["68.00", "+7.80", "+6.00", "+3.20", "85.00"])
  }

  @Test func stepsBeyondTheLimitStandTogether() throws {
    let figure = try Self.figure(most: 2)
    #expect(figure.table.rows[1] == ["handling", "投诉处理", "-7.80", "-7.8"])
    #expect(figure.table.rows[2] == ["", "其余 2 项合计", "-9.20", "-9.2"])
  }

  @Test func partsOfEveryPairAddUpAsPrinted() throws {
    let assessment = try RankingSamples.assessment()
    for row in assessment.ranking {
      for other in assessment.ranking where other != row {
        let rows = try Self.figure(from: row, to: other).table.rows
        func units(_ text: String) -> Int { NumberFormat.units(Double(text) ?? .nan) }
        let parts = rows.dropFirst().dropLast().reduce(0) { $0 + units($1[2]) }
        #expect(parts == units(rows[rows.count - 1][2]) - units(rows[0][2]))
      }
    }
  }

  @Test func madeUpDataSaySoInTheDrawing() throws {
    let real = try String(decoding: Self.figure().drawing.file(under: []), as: UTF8.self)
    let made = try String(
      decoding: Self.figure(synthetic: true).drawing.file(under: []), as: UTF8.self)
    #expect(!real.contains("虚构"))
    #expect(made.contains("〔示例数据·虚构〕"))
  }

  @Test func englishHasNoChinese() throws {
    let figure = try Self.figure(language: .en, synthetic: true)
    let text = String(decoding: figure.drawing.bytes, as: UTF8.self) + figure.notes.joined()
    #expect(!text.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) })
  }
}
