import IndexReports
import Testing

struct HeatTableTests {
  private static func chart(rows: Int, columns: [String] = ["总分", "满意度"]) -> HeatTable {
    HeatTable(
      columns: columns,
      rows: (0..<rows).map { row in
        HeatTable.Row(
          key: "\(row)", number: "\(row + 1)", label: "地区\(row)",
          cells: columns.indices.map { column in
            switch (row + column) % 4 {
            case 0: .init("80.00", step: 4)
            case 1: .init("70.00*", step: 0, state: .imputed)
            case 2: .init("", step: nil, state: .missing)
            default: .init("75.00", step: 2)
            }
          })
      }, legend: [.init(step: 0, text: "低"), .init(step: nil, state: .missing, text: "缺失")])
  }

  private static func reader(_ chart: HeatTable) -> SVGReader {
    SVGReader(chart.drawing(title: "t", description: "d", identifier: "h"))
  }

  @Test func thirtyOneRowsFitOnAPage() {
    let drawing = Self.chart(rows: 31).drawing(title: "t", description: "d", identifier: "h")
    #expect(drawing.width == 680)
    #expect(drawing.height <= 700)
    let rectangles = SVGReader(drawing).elements("rect")
    #expect(rectangles.allSatisfy { $0.number("x") + $0.number("width") <= 680.01 })
    #expect(rectangles.allSatisfy { $0.number("y") + $0.number("height") <= drawing.height })
  }

  @Test func shortNamesAreWholeAndLongOnesStayApart() {
    var chart = Self.chart(rows: 31)
    for row in 0..<31 { chart.rows[row].label = "市\(row / 10)\(row % 10)" }
    #expect(!Self.reader(chart).texts.contains { $0.contains("…") })
    for row in 0..<31 { chart.rows[row].label = "呼伦贝尔市鄂温克族自治旗实验小学第\(row)分校教学部" }
    let names = Self.reader(chart).texts.filter { $0.contains("…") }
    #expect(names.count == 31 && Set(names).count == 31)
  }

  @Test func cellsDoNotOverlap() {
    let cells = Self.reader(Self.chart(rows: 8)).elements("rect").filter {
      $0.number("width") > 30
    }
    for (position, one) in cells.enumerated() {
      for other in cells[(position + 1)...] {
        let apart =
          one.number("x") + one.number("width") <= other.number("x")
          || other.number("x") + other.number("width") <= one.number("x")
          || one.number("y") + one.number("height") <= other.number("y")
          || other.number("y") + other.number("height") <= one.number("y")
        #expect(apart)
      }
    }
  }

  @Test func imputedCellsAreHatchedAtOneEndAndMissingOnesAllOver() {
    let reader = Self.reader(Self.chart(rows: 4))
    let widths = Set(reader.elements("rect", ink: "i-missing").map { $0.number("width") })
    // The strip of an imputed cell, a whole cell, and the sample in the legend.
    #expect(widths.count == 3)
    #expect(widths.min() == 9)
    #expect(reader.texts.filter { $0 == "70.00*" }.count == 2)
  }

  @Test func numbersOnDarkStepsAreWhite() {
    let reader = Self.reader(Self.chart(rows: 4))
    #expect(reader.elements("text", ink: "i-inverse").count == 2)
  }

  @Test func longHeadingsAreBrokenIntoLines() {
    let names = [
      "消费者满意度综合评价得分", "On-time completion rate of complaints", "c", "d", "e", "f", "g", "h",
    ]
    let texts = Self.reader(Self.chart(rows: 1, columns: names)).texts
    #expect(!texts.contains(names[0]))
    #expect(texts.contains("On-time"))
    // 680 less names leaves about 75 pixels: six or seven characters of 11.
    #expect(texts.contains { names[0].hasPrefix($0) && (5...7).contains($0.count) })
  }
}
