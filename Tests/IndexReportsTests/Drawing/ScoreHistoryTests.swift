import IndexReports
import Testing

struct ScoreHistoryTests {
  private static func point(_ year: Int, _ value: Double, isBreak: Bool = false)
    -> ScoreHistory.Point
  {
    ScoreHistory.Point(
      label: "\(year)", value: value, text: value.isNaN ? "" : "\(value)", detail: "第 3 名",
      isBreak: isBreak)
  }

  private static func reader(_ points: [ScoreHistory.Point]) -> SVGReader {
    SVGReader(ScoreHistory(points: points).drawing(title: "t", description: "d", identifier: "s"))
  }

  @Test func theLineGoesThroughAllScores() {
    let reader = Self.reader([Self.point(2022, 80), Self.point(2023, 82), Self.point(2024, 81)])
    let lines = reader.elements("polyline")
    #expect(lines.count == 1)
    let circles = reader.elements("circle")
    let corners = circles.map { "\($0["cx"] ?? ""),\($0["cy"] ?? "")" }.joined(separator: " ")
    #expect(lines[0]["points"] == corners)
    // The highest score stands highest, the middle one halfway.
    let heights = circles.map { $0.number("cy") }
    #expect(heights[1] < heights[2])
    #expect(abs(heights[2] - (heights[0] + heights[1]) / 2) <= 0.01)
  }

  @Test func noLineCrossesABreakOrAGap() {
    let broken = Self.reader([
      Self.point(2021, 80), Self.point(2022, 81), Self.point(2023, 85, isBreak: true),
      Self.point(2024, 86),
    ])
    #expect(broken.elements("polyline").count == 2)
    let cut = broken.elements("line").map { $0.number("x1") }
    let ends = broken.elements("polyline").map { line in
      (line["points"] ?? "").split(separator: " ").compactMap {
        Double($0.split(separator: ",").first ?? "")
      }
    }
    #expect(cut.count == 2)
    #expect(ends[0].allSatisfy { end in cut.allSatisfy { end < $0 } })
    #expect(ends[1].allSatisfy { end in cut.allSatisfy { end > $0 } })
    let gap = Self.reader([Self.point(2022, 80), Self.point(2023, .nan), Self.point(2024, 86)])
    #expect(gap.elements("polyline").isEmpty)
    #expect(gap.elements("circle").count == 2)
  }

  @Test func equalScoresLieInTheMiddle() {
    let reader = Self.reader([Self.point(2023, 80), Self.point(2024, 80)])
    #expect(Set(reader.elements("circle").map { $0["cy"] }).count == 1)
    #expect(reader.texts.contains("80.0"))
  }
}
