import CompositeIndex
import Testing

@testable import IndexReports

struct AcceptabilityFigureTests {
  @Test(arguments: [2, 6, 31, 40])
  func printedNumbersOfEveryLineAddUpToOneHundred(units: Int) throws {
    let assessment = try FigureSamples.assessment(FigureSamples.falling(units))
    let intervals = try FigureSamples.intervals(assessment)
    let figure = try #require(AcceptabilityFigure(intervals)).figure(.zh)
    #expect(figure.drawing.overflowing.isEmpty)
    #expect(figure.drawing.colliding.isEmpty)
    let lines = SVGReader(figure.drawing).text.split(separator: "data-part=\"row\"").dropFirst()
    try #require(lines.count == units)
    for line in lines {
      let texts = line.split(separator: "<text ").dropFirst().compactMap {
        $0.split(separator: ">").dropFirst().first?.split(separator: "<").first
      }
      // After name and mean rank.
      #expect(texts.dropFirst(2).compactMap { Int($0) }.reduce(0, +) == 100)
    }
  }

  @Test func sharesInTheTableAreThoseOfTheRun() throws {
    let assessment = try FigureSamples.assessment(FigureSamples.falling(8))
    let intervals = try FigureSamples.intervals(assessment)
    let figure = try #require(AcceptabilityFigure(intervals)).figure(.en)
    #expect(figure.hanCharacters.isEmpty)
    for row in figure.table.rows {
      let shares = row[4...].compactMap { Double($0) }
      #expect(shares.count == 9)
      #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
      // The mean rank is the mean of the ranks.
      let mean = zip(1...8, shares).reduce(0) { $0 + Double($1.0) * $1.1 }
      #expect(abs(mean - (Double(row[3]) ?? .nan)) < 1e-9)
    }
    let means = figure.table.rows.compactMap { Double($0[3]) }
    #expect(means == means.sorted())
  }

  /// The words of a line are its printed numbers.
  @Test func tooltipsTellTheNumbersOfTheCells() throws {
    let assessment = try FigureSamples.assessment([90, 50])
    let intervals = try FigureSamples.intervals(assessment)
    let figure = try #require(AcceptabilityFigure(intervals)).figure(.zh)
    #expect(
      SVGReader(figure.drawing).text.contains("<title>北京：期望名次 1.0；第 1 名 100%。</title>"))
  }

  @Test func moreThanFortyUnitsAreLeftOutWithAReason() throws {
    let assessment = try FigureSamples.assessment(FigureSamples.falling(41))
    let intervals = try FigureSamples.intervals(assessment)
    #expect(AcceptabilityFigure(intervals) == nil)
    let reason = try #require(AcceptabilityFigure.absence(intervals))
    #expect(reason.zh.hasPrefix("41 个地区多于 40 个，"))
    #expect(AcceptabilityFigure.absence(nil) != nil)
  }
}
