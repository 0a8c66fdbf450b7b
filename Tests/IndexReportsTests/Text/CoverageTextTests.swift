import Testing

@testable import IndexReports

@Suite struct CoverageTextTests {
  @Test(arguments: [
    (0.596, 0.6, "59.6%"), (0.5996, 0.6, "59.96%"), (0.59, 0.6, "59%"), (0.6, 0.6, "60%"),
    (0.604, 0.6, "60%"), (0.6461, 0.647, "64.6%"), (0.654, 0.654, "65.4%"), (0.4, 0.655, "40%"),
  ])
  func printedSharesStandOnTheirSideOfTheFloor(share: Double, floor: Double, text: String) {
    #expect(CoverageText.share(share, floor: floor) == text)
  }

  @Test(arguments: [(0.6, "60%"), (0.655, "65.5%"), (0.6525, "65.25%"), (0.0, "0%")])
  func floorsKeepTheDecimalsTheyNeed(floor: Double, text: String) {
    #expect(CoverageText.floor(floor) == text)
  }
}
