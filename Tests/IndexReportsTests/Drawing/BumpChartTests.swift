import IndexReports
import Testing

struct BumpChartTests {
  /// Units in three columns: as numbered, turned round, and moved by a third.
  private static func chart(
    _ units: Int, chosen: Int, cut: String = "", ties: Bool = false
  ) -> BumpChart {
    var lines: [BumpChart.Line] = []
    for unit in 0..<units {
      let places: [Int] = [unit, units - 1 - unit, (unit + units / 3) % units]
      let ranks: [Int] = places.map { ties ? $0 / 2 * 2 + 1 : $0 + 1 }
      let labels: [String] = ranks.map { String($0) + (ties ? "=" : "") }
      // The chosen ones begin beside each other.
      lines.append(
        BumpChart.Line(
          key: "\(unit)", name: "Inner Mongolia \(unit)", ranks: ranks.map { Double($0) },
          labels: labels, isChosen: unit < chosen, tooltip: "<\(unit)>"))
    }
    return BumpChart(
      columns: [.init("2022"), .init("2023", cut: cut), .init("2024")], lines: lines,
      banner: "〔示例数据·虚构〕")
  }

  private static func drawing(_ chart: BumpChart) -> Drawing {
    chart.drawing(title: "t", description: "d", identifier: "b")
  }

  @Test(arguments: [2, 3, 8, 31, 60, 300])
  func noLabelsTouchOrLeaveTheDrawing(units: Int) {
    let drawing = Self.drawing(Self.chart(units, chosen: min(8, units)))
    #expect(drawing.overflowing.isEmpty)
    #expect(drawing.colliding.isEmpty)
    // 257 mm at 96 pixels an inch.
    #expect(drawing.height <= 971)
  }

  @Test(arguments: [(8, false), (31, false), (60, false), (300, true)])
  func onlyCloseLinesLoseTheirNames(units: Int, sheds: Bool) {
    let chart = Self.chart(units, chosen: 8)
    #expect(chart.shedsLabels == sheds)
    let names = SVGReader(Self.drawing(chart)).texts.filter { $0.contains("Inner") }
    #expect(sheds ? names.count < 2 * units : names.count == 2 * units)
    // The chosen ones keep theirs at both ends.
    for unit in 0..<8 {
      #expect(
        names.count { $0.hasSuffix("Mongolia \(unit)") || $0.contains("Mongolia \(unit) ") } == 2)
    }
  }

  @Test func chosenLinesArePaintedLast() throws {
    let markup = SVGReader(Self.drawing(Self.chart(31, chosen: 8))).text
    let parts = markup.split(separator: "data-part=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(parts.count { $0 == "chosen" } == 8)
    let first = try #require(parts.firstIndex(of: "chosen"))
    #expect(!parts[first...].contains("other"))
  }

  @Test func noLineCrossesABreak() throws {
    let reader = SVGReader(Self.drawing(Self.chart(12, chosen: 3, cut: "break")))
    let edges = reader.elements("line", ink: "i-outline").map { $0.number("x1") }
    try #require(edges.count == 2)
    let lines = reader.elements("polyline").map { line in
      (line["points"] ?? "").split(separator: " ").compactMap {
        $0.split(separator: ",").first.flatMap { Double($0) }
      }
    }
    // Each line is in two pieces: one before the break and one that spans both columns after it.
    #expect(lines.count == 24)
    #expect(lines.allSatisfy { $0.allSatisfy { $0 < edges[0] } || $0.allSatisfy { $0 > edges[1] } })
    #expect(reader.texts.contains("break"))
  }

  @Test func equalRanksStandBesideEachOther() {
    let reader = SVGReader(Self.drawing(Self.chart(8, chosen: 8, ties: true)))
    // Plates of each column: eight heights, none twice.
    let plates = reader.elements("rect", ink: "i-mark")
    #expect(plates.count == 24)
    #expect(Set(plates.map { "\($0.number("x")) \($0.number("y"))" }).count == 24)
    #expect(Set(plates.map { $0.number("y") }).count == 8)
  }

  @Test func aUnitThatIsNotRankedLeavesAGap() {
    var chart = Self.chart(4, chosen: 1)
    chart.lines[0].ranks[1] = .nan
    let reader = SVGReader(Self.drawing(chart))
    #expect(reader.elements("polyline", ink: "i-chosen").count == 2)
    #expect(reader.elements("rect", ink: "i-mark").count == 2)
  }

  /// Beside a table with rows of 26 pixels the lines end where the rows are.
  @Test func theDistanceOfRanksCanBeGiven() {
    let drawing = Self.chart(5, chosen: 5).drawing(
      title: "t", description: "d", identifier: "b", width: 240, pitch: 26)
    let heights = Set(SVGReader(drawing).elements("rect", ink: "i-mark").map { $0.number("y") })
      .sorted()
    #expect(heights.count == 5)
    #expect(zip(heights, heights.dropFirst()).allSatisfy { abs($1 - $0 - 26) < 0.01 })
    // Names give way, so that lines keep a third of the width.
    let columns = SVGReader(drawing).elements("line", ink: "i-grid").map { $0.number("x1") }
    #expect((columns.max() ?? 0) - (columns.min() ?? 0) >= 72)
    #expect(drawing.colliding.isEmpty)
    #expect(drawing.overflowing.isEmpty)
  }
}
