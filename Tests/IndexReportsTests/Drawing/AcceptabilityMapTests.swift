import IndexReports
import Testing

struct AcceptabilityMapTests {
  /// Every unit has its own rank in 100 of 100, or four ranks with 25 each.
  private static func drawing(units: Int, isSure: Bool, notRanked: String = "") -> Drawing {
    let chart = AcceptabilityMap(
      rows: (0..<units).map { unit in
        var percents = [Int](repeating: 0, count: units)
        if isSure || units < 4 {
          percents[unit] = 100
        } else {
          for step in 0..<4 { percents[(unit + step) % units] = 25 }
        }
        return AcceptabilityMap.Row(
          key: "\(unit)", name: "Inner Mongolia Autonomous Region", expected: "30.5",
          percents: percents, occurs: percents.map { $0 > 0 }, notRanked: 0, rank: unit + 1,
          tooltip: "<\(unit)>")
      },
      words: .init(
        name: "Region", expected: "Mean", notRanked: notRanked, shades: "Per cent of replicates",
        outlined: "rank by the scheme"), banner: "[synthetic data: made up]")
    return chart.drawing(title: "t", description: "d", identifier: "a")
  }

  @Test(arguments: [2, 3, 6, 31, 40], [true, false])
  func everythingFitsAnA4PageAndIsAtLeastSevenPoints(units: Int, isSure: Bool) {
    let drawing = Self.drawing(units: units, isSure: isSure, notRanked: "None")
    // 180 mm × 257 mm at 96 pixels an inch.
    #expect(drawing.width <= 680.4)
    #expect(drawing.height <= 971)
    #expect(drawing.overflowing.isEmpty)
    #expect(drawing.colliding.isEmpty)
    // On the 156 mm of an official document 680 pixels are 442.2 points: seven are 10.76 pixels.
    #expect(SVGReader(drawing).textBoxes.allSatisfy { $0.size >= 10.77 })
  }

  @Test(arguments: [3, 31, 40])
  func numbersKeepInsideTheirCells(units: Int) throws {
    let reader = SVGReader(Self.drawing(units: units, isSure: true))
    let cells = reader.elements("rect", ink: "i-step5").prefix(units)
    let numbers = reader.textBoxes.filter { $0.text == "100" }
    try #require(numbers.count == units)
    for (cell, number) in zip(cells, numbers) {
      #expect(number.left >= cell.number("x"))
      #expect(number.right <= cell.number("x") + cell.number("width"))
    }
  }

  @Test func theOwnRankIsOutlined() {
    let reader = SVGReader(Self.drawing(units: 6, isSure: true))
    // One more in the legend.
    #expect(reader.elements("polyline", ink: "i-outline").count == 7)
    #expect(reader.elements("rect", ink: "i-step5").count == 7)
  }

  @Test func whatPrintsAsNoughtIsADotOrNothing() {
    let chart = AcceptabilityMap(
      rows: [
        .init(
          key: "a", name: "甲", expected: "1.0", percents: [100, 0], occurs: [true, true], rank: 1),
        .init(
          key: "b", name: "乙", expected: "2.0", percents: [0, 100], occurs: [false, true], rank: 2),
      ], words: .init(name: "地区", expected: "期望", notRanked: "", shades: "百分比", outlined: "名次"))
    let reader = SVGReader(chart.drawing(title: "t", description: "", identifier: "a"))
    #expect(reader.elements("circle").count == 1)
    #expect(!reader.texts.contains("0"))
  }
}
