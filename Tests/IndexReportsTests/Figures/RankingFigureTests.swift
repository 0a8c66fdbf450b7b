import CompositeIndex
import Testing

@testable import IndexReports

struct RankingFigureTests {
  @Test func oneFigureHoldsAllProvincesAndTheNumbersOfTheTable() throws {
    let assessment = try FigureSamples.assessment(FigureSamples.falling(31))
    let intervals = try FigureSamples.intervals(assessment)
    let figure = try #require(RankingFigure(assessment, intervals: intervals))
    for language in Language.allCases {
      let drawn = figure.figures(language)
      try #require(drawn.count == 1)
      #expect(drawn[0].identifier == "ranking-\(language.rawValue)")
      let texts = SVGReader(drawn[0].drawing).texts
      for row in assessment.ranking {
        let ends = try #require(intervals.ends(row: row))
        #expect(texts.contains(NumberFormat.fixed(assessment.index[row])))
        #expect(texts.contains(RankIntervalWords.text(ends.best, ends.worst)))
        #expect(texts.contains(assessment.unit(row).name[language]))
      }
      #expect(texts.first == ResultMarks(isSynthetic: true).text(language))
      #expect(drawn[0].table.rows.count == 31)
      #expect(drawn[0].table.rows.allSatisfy { $0.count == drawn[0].table.header.count })
    }
  }

  @Test func longRankingsAreSeveralFiguresThatGoOn() throws {
    let assessment = try FigureSamples.assessment(FigureSamples.falling(90))
    let figures = try #require(RankingFigure(assessment, intervals: nil)).figures(.zh)
    #expect(figures.map(\.identifier) == (1...3).map { "ranking-zh-\($0)" })
    #expect(figures.map(\.table.rows.count) == [30, 30, 30])
    #expect(figures[1].title == "排名（2024 年）：第 31–60 名")
    // 257 mm at 96 pixels an inch.
    #expect(figures.allSatisfy { $0.drawing.height <= 971 })
    // Remarks stand once, below the last one.
    #expect(figures.map(\.notes.isEmpty) == [true, true, false])
  }

  @Test func ofMoreThanAHundredTheFirstAndTheLastAreDrawnAndASentenceSaysSo() throws {
    let assessment = try FigureSamples.assessment(FigureSamples.falling(101))
    let figures = try #require(RankingFigure(assessment, intervals: nil)).figures(.zh)
    #expect(figures.map(\.table.rows.count) == [40, 40])
    #expect(figures.map(\.title) == ["排名（2024 年）：第 1–40 名", "排名（2024 年）：第 62–101 名"])
    #expect(figures[1].notes.contains { $0.contains("只画排名前 40 个和后 40 个") })
    let all = try FigureSamples.assessment(FigureSamples.falling(100))
    let whole = try #require(RankingFigure(all, intervals: nil)).figures(.zh)
    #expect(whole.map(\.table.rows.count).reduce(0, +) == 100)
    #expect(!whole.contains { $0.notes.contains { $0.contains("只画") } })
  }

  @Test func englishFiguresHaveNoHanCharacters() throws {
    let assessment = try FigureSamples.assessment(FigureSamples.falling(8))
    let intervals = try FigureSamples.intervals(assessment)
    let figures = try #require(RankingFigure(assessment, intervals: intervals)).figures(.en)
    for figure in figures { #expect(figure.hanCharacters.isEmpty) }
  }

  @Test func whereNobodyIsRankedThereIsNoFigure() throws {
    let assessment = try RankingSamples.assessment([[75, 77, nil], [70, 80, nil]])
    #expect(RankingFigure(assessment, intervals: nil) == nil)
  }

  @Test func realDataHaveNoBanner() throws {
    let assessment = try FigureSamples.assessment([80, 70], synthetic: false)
    let figure = try #require(RankingFigure(assessment, intervals: nil)).figures(.zh)[0]
    #expect(!SVGReader(figure.drawing).text.contains("虚构"))
  }
}

extension Figure {
  /// Everything that is said in and around it.
  var words: [String] {
    [title] + notes + table.header + table.rows.flatMap { $0 }
      + [String(decoding: drawing.bytes, as: UTF8.self)]
  }

  /// Han characters in it, which English must not have.
  var hanCharacters: [Character] {
    words.joined().filter { character in
      character.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) }
    }
  }
}
