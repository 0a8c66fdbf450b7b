import IndexReports
import Testing

struct IntervalStripsTests {
  private static func drawing(
    places: Int, rows: Range<Int>? = nil, name: (Int) -> String = { "地区\($0)" },
    banner: String = "〔示例数据·虚构〕"
  ) -> Drawing {
    let chart = IntervalStrips(
      rows: (rows ?? 0..<places).map { number in
        let rank = Double(number + 1)
        return IntervalStrips.Row(
          key: "\(number)", rank: "\(number + 1)=", name: name(number), score: "100.00",
          interval: "\(max(1, number - 3))-\(min(places, number + 5))", place: rank,
          best: max(1, rank - 4), worst: min(Double(places), rank + 4), tooltip: "<\(number)>")
      }, places: places,
      headings: .init(rank: "Rank", name: "Region", score: "Score", interval: "Interval"),
      banner: banner)
    return chart.drawing(title: "t", description: "d", identifier: "r")
  }

  @Test(arguments: [1, 2, 3, 6, 31, 40, 300])
  func noTextLeavesTheDrawingOrTouchesAnother(places: Int) {
    let rows = places > 40 ? 0..<40 : 0..<places
    let drawing = Self.drawing(places: places, rows: rows)
    #expect(drawing.width == 680)
    #expect(drawing.overflowing.isEmpty)
    #expect(drawing.colliding.isEmpty)
  }

  @Test func longNamesAreCutAndTouchNothing() {
    let drawing = Self.drawing(places: 8) { _ in
      "Xinjiang Production and Construction Corps, Division No. 14"
    }
    #expect(drawing.colliding.isEmpty)
    #expect(SVGReader(drawing).texts.count { $0.contains("\u{2026}") } == 8)
  }

  /// 31 lines of 20 pixels; no text below 12 pixels.
  @Test func thirtyOneLinesAreReadable() {
    let drawing = Self.drawing(places: 31)
    #expect(drawing.height < 700)
    #expect(SVGReader(drawing).textBoxes.allSatisfy { $0.size >= 12 })
  }

  /// Both scales are linear in the rank: the mark of rank 2 of 3 lies in the middle.
  @Test func marksStandAtTheirRanksInsideTheirIntervals() throws {
    let reader = SVGReader(Self.drawing(places: 3))
    let marks = reader.elements("circle", ink: "i-mark").map { $0.number("cx") }
    try #require(marks.count == 3)
    #expect(abs(marks[1] * 2 - marks[0] - marks[2]) < 0.02)
    let bands = reader.elements("rect", ink: "i-band")
    try #require(bands.count == 3)
    for (mark, band) in zip(marks, bands) {
      #expect(band.number("x") < mark)
      #expect(mark < band.number("x") + band.number("width"))
      #expect(band.number("x") + band.number("width") <= 680)
    }
  }

  @Test func linesWithoutAnIntervalHaveAMarkAlone() {
    let chart = IntervalStrips(
      rows: [.init(key: "a", rank: "1", name: "甲", score: "80.00", place: 1)], places: 1,
      headings: .init(rank: "名次", name: "地区", score: "得分", interval: "名次区间"))
    let reader = SVGReader(chart.drawing(title: "t", description: "", identifier: "r"))
    #expect(reader.elements("circle", ink: "i-mark").count == 1)
    #expect(reader.elements("rect", ink: "i-band").isEmpty)
    #expect(!reader.texts.contains("名次区间"))
  }

  @Test func longTablesAreDividedEvenly() {
    #expect(IntervalStrips.parts(of: 0).isEmpty)
    #expect(IntervalStrips.parts(of: 40) == [0..<40])
    #expect(IntervalStrips.parts(of: 41) == [0..<20, 20..<41])
    let parts = IntervalStrips.parts(of: 300)
    #expect(parts.count == 8)
    #expect(parts.allSatisfy { $0.count <= IntervalStrips.most })
    #expect(parts.flatMap { Array($0) } == Array(0..<300))
  }
}
