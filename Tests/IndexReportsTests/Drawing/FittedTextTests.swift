import IndexReports
import Testing

struct FittedTextTests {
  @Test func textIsBrokenAtSpacesAndBetweenChineseCharacters() {
    // 0.56 em for a letter: 12 letters of 10 pixels are 67.2 wide.
    #expect(
      FittedText.lines("On-time completion rate", size: 10, width: 70, most: 4) == [
        "On-time", "completion", "rate",
      ])
    #expect(
      FittedText.lines("消费投诉信息公示率", size: 10, width: 40, most: 4) == ["消费投诉", "信息公示", "率"])
  }

  @Test func marksThatMayNotBeginALineStayBehind() {
    let lines = FittedText.lines("源头（ODR）化解比例", size: 10, width: 50, most: 4)
    #expect(lines.joined() == "源头（ODR）化解比例")
    #expect(lines.allSatisfy { !$0.hasPrefix("）") })
  }

  @Test func whatDoesNotFitIsCut() {
    let lines = FittedText.lines("一二三四五六七八九十", size: 10, width: 30, most: 2)
    #expect(lines == ["一二三", "四…十"])
  }

  @Test func evenLinesHaveNoOrphans() {
    #expect(
      FittedText.evenLines("商家承诺与践诺", size: 10, width: 60, most: 4) == ["商家承诺", "与践诺"])
    #expect(FittedText.evenLines("消费", size: 10, width: 60, most: 4) == ["消费"])
  }

  @Test func aWordWiderThanALineIsBroken() {
    let lines = FittedText.lines("Incomprehensibilities", size: 10, width: 57, most: 4)
    #expect(lines == ["Incomprehe", "nsibilitie", "s"])
  }
}
