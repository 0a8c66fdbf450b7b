import IndexReports
import Testing

struct WeightBandsTests {
  private static func reader(_ rows: [WeightBands.Row]) -> SVGReader { SVGReader(drawing(rows)) }

  private static func drawing(_ rows: [WeightBands.Row]) -> Drawing {
    WeightBands(
      rows: rows, headings: .init(name: "Dimension", weight: "In group", interval: "Same top 5"),
      banner: "〔示例数据·虚构〕"
    ).drawing(title: "t", description: "d", identifier: "w")
  }

  private static func row(
    _ place: Double, _ from: Double, _ to: Double, name: String = "指标", depth: Int = 0
  ) -> WeightBands.Row {
    .init(
      key: "a", name: name, depth: depth, weight: "100.00%", interval: "100.00-100.00%",
      place: place, from: from, to: to)
  }

  @Test(arguments: [1, 19, 40])
  func noTextLeavesTheDrawingOrTouchesAnother(count: Int) {
    let names = ["线下无理由退货承诺覆盖率", "Advance-compensation coverage", "消费者对本地市场监管部门处理投诉的总体满意度评价得分"]
    let drawing = Self.drawing(
      (0..<count).map { Self.row(0.3, 0, 0.5, name: names[$0 % 3], depth: $0 % 3) })
    #expect(drawing.width == 680)
    #expect(drawing.overflowing.isEmpty)
    #expect(drawing.colliding.isEmpty)
  }

  /// The scale is linear: a weight of a half lies in the middle of a band from 0 to 1, and a band from a
  /// quarter to a half is a quarter as long.
  @Test func bandsAndWeightsStandOnOneScale() throws {
    let reader = Self.reader([Self.row(0.5, 0, 1), Self.row(0.25, 0.25, 0.5)])
    let bands = reader.elements("rect", ink: "i-band")
    let marks = reader.elements("circle", ink: "i-mark").map { $0.number("cx") }
    try #require(bands.count == 2 && marks.count == 2)
    let (x, width) = (bands[0].number("x"), bands[0].number("width"))
    #expect(abs(marks[0] - x - width / 2) < 0.02)
    #expect(abs(bands[1].number("width") - width / 4) < 0.02)
    #expect(abs(marks[1] - bands[1].number("x")) < 0.02)
  }

  @Test func aWeightWithoutABandIsADotAlone() {
    let reader = Self.reader([Self.row(0.5, .nan, .nan)])
    #expect(reader.elements("rect", ink: "i-band").isEmpty)
    #expect(reader.elements("circle", ink: "i-mark").count == 1)
  }

  @Test func levelsBelowStandFurtherIn() throws {
    let reader = Self.reader([
      Self.row(0.5, 0, 1, name: "甲"), Self.row(0.5, 0, 1, name: "乙", depth: 1),
    ])
    let names = reader.textBoxes.filter { ["甲", "乙"].contains($0.text) }
    try #require(names.count == 2)
    #expect(names[0].left < names[1].left)
  }
}
