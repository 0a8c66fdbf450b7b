import CompositeIndex
import Testing

@testable import IndexReports

@Suite struct QualifierWordsTests {
  private let shops = LocalizedText(zh: "家", en: "units")

  @Test(arguments: [
    ("余", "18,000 余家", "over 18,000 units"), ("多", "18,000 多家", "over 18,000 units"),
    ("近", "近 18,000 家", "nearly 18,000 units"), ("约", "约 18,000 家", "about 18,000 units"),
    ("超", "超 18,000 家", "over 18,000 units"),
    ("以上", "18,000 家以上", "at least 18,000 units"), ("", "18,000 家", "18,000 units"),
    ("许", "18,000 家 “许”", "18,000 units \"许\""),
  ])
  func qualifiersStandWhereEachLanguagePutsThem(qualifier: String, zh: String, en: String) {
    #expect(QualifierWords.text("18,000", qualifier, unit: shops, .zh) == zh)
    #expect(QualifierWords.text("18,000", qualifier, unit: shops, .en) == en)
  }

  @Test(arguments: [
    ("余", "95% 余", "over 95%"), ("以上", "95% 以上", "at least 95%"), ("近", "近 95%", "nearly 95%"),
  ])
  func perCentSignsStickToTheNumber(qualifier: String, zh: String, en: String) {
    let percent = LocalizedText("%")
    #expect(QualifierWords.text("95", qualifier, unit: percent, .zh) == zh)
    #expect(QualifierWords.text("95", qualifier, unit: percent, .en) == en)
  }

  @Test func wordsOfASourceStandInQuotationMarksInEnglish() {
    #expect(SourceWords.text("截至2024-01", .zh) == "截至2024-01")
    #expect(SourceWords.text("截至2024-01", .en) == "\"截至2024-01\"")
    #expect(SourceWords.text("2024-01", .en) == "2024-01")
  }
}
