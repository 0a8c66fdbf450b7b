import IndexReports
import Testing

struct WaterfallTests {
  /// 80 → 85 by +4, +2.5, -1.5.
  private static let chart = Waterfall(
    start: .init(label: "甲", value: 80, text: "80.00"),
    steps: [
      .init(key: "a", label: "满意度", value: 4, text: "+4.00"),
      .init(key: "b", label: "<投诉>", value: 2.5, text: "+2.50"),
      .init(key: "c", label: "承诺", value: -1.5, text: "-1.50"),
    ], end: .init(label: "乙", value: 85, text: "85.00"), banner: "〔示例数据·虚构〕")

  private static func reader(_ chart: Waterfall) -> SVGReader {
    SVGReader(chart.drawing(title: "t", description: "d", identifier: "w"))
  }

  @Test func widthsOfStepsAddUpToTheDistanceOfTheTotals() {
    let reader = Self.reader(Self.chart)
    let totals = reader.elements("rect", ink: "i-total")
    #expect(totals.count == 2)
    func width(_ ink: String) -> Double {
      reader.elements("rect", ink: ink).reduce(0) { $0 + $1.number("width") }
    }
    let distance = totals[1].number("width") - totals[0].number("width")
    #expect(distance > 100)
    #expect(abs(width("i-up") - width("i-down") - distance) <= 0.5)
  }

  @Test func everyStepBeginsWhereTheLastOneEnds() {
    let reader = Self.reader(Self.chart)
    let up = reader.elements("rect", ink: "i-up")
    let down = reader.elements("rect", ink: "i-down")
    let start = reader.elements("rect", ink: "i-total")[0]
    let first = start.number("x") + start.number("width")
    #expect(abs(up[0].number("x") - first) <= 0.02)
    #expect(abs(up[1].number("x") - up[0].number("x") - up[0].number("width")) <= 0.02)
    // A step down ends where its bar begins.
    let top = up[1].number("x") + up[1].number("width")
    #expect(abs(down[0].number("x") + down[0].number("width") - top) <= 0.02)
  }

  @Test func stepsDownAreToldApartByMoreThanColour() {
    let reader = Self.reader(Self.chart)
    let down = reader.elements("rect", ink: "i-down")
    let stripes = reader.elements("rect", ink: "i-surface")
    #expect(stripes.count == down.count)
    #expect(stripes[0].number("x") > down[0].number("x"))
    #expect(stripes[0].number("width") < down[0].number("width"))
  }

  @Test func textsOfStepsAndTheBannerAreThereAndEscaped() {
    let texts = Self.reader(Self.chart).texts
    for text in ["+4.00", "-1.50", "80.00", "85.00", "满意度", "&lt;投诉&gt;", "〔示例数据·虚构〕"] {
      #expect(texts.contains(text))
    }
  }

  @Test func equalTotalsWithoutStepsAreTwoEqualBars() {
    let total = Waterfall.Total(label: "甲", value: 80, text: "80.00")
    let bars = Self.reader(Waterfall(start: total, steps: [], end: total))
      .elements("rect", ink: "i-total")
    #expect(bars.count == 2)
    #expect(bars[0]["width"] == bars[1]["width"])
  }

  @Test func longNamesAreCutAndLeaveRoomForTheBars() {
    var chart = Self.chart
    chart.steps[0].label = String(repeating: "很长的指标名称", count: 12)
    let reader = Self.reader(chart)
    #expect(reader.texts.contains { $0.hasPrefix("很长的指标名称") && $0.contains("…") })
    #expect(reader.elements("rect", ink: "i-up").allSatisfy { $0.number("x") > 294 })
  }
}
