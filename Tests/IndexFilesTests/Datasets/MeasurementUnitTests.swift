import Testing

@testable import IndexFiles

@Suite struct MeasurementUnitTests {
  @Test(arguments: [
    ("万件", "件", 4), ("件", "万件", -4), ("百万元", "元", 6), ("亿元", "万元", 4), ("%", "%", 0),
  ])
  func powersOfTenMoveThePoint(_ from: String, _ to: String, _ places: Int) {
    #expect(MeasurementUnit(from).places(to: MeasurementUnit(to)) == places)
  }

  /// 万 alone is a unit of its own, not ten thousand times nothing.
  @Test(arguments: [("件", "元"), ("万", ""), ("万", "亿")])
  func otherMeasuresHaveNoFactor(_ from: String, _ to: String) {
    #expect(MeasurementUnit(from).places(to: MeasurementUnit(to)) == nil)
  }
}
