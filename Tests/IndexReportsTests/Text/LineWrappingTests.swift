import IndexReports
import Testing

@Test func englishBreaksAtSpaces() {
  #expect(
    LineWrapping.wrap("the quick brown fox jumps", to: 10) == ["the quick", "brown fox", "jumps"])
  #expect(LineWrapping.wrap("", to: 10) == [""])
  #expect(LineWrapping.wrap("one\n\ntwo", to: 10) == ["one", "", "two"])
}

@Test func chineseBreaksBetweenCharactersButNotBeforeClosingMarks() {
  // 10 cells hold five characters; the comma may not begin a line, so 据 goes with it.
  #expect(LineWrapping.wrap("三个维度数据，全部完整。", to: 12) == ["三个维度数", "据，全部完", "整。"])
  #expect(LineWrapping.wrap("投诉与《办法》相符", to: 8) == ["投诉与", "《办法》", "相符"])
}

@Test func wordsWiderThanTheLineAreCut() {
  #expect(LineWrapping.wrap("see abcdefghijkl", to: 5) == ["see", "abcde", "fghij", "kl"])
}

@Test func mixedTextKeepsWordsAndNumbersWhole() {
  #expect(LineWrapping.wrap("得分 86.41 高于2020年", to: 12) == ["得分 86.41", "高于2020年"])
}

@Test func noLineBeginsWithTheSpaceAtTheBreak() {
  #expect(
    LineWrapping.wrap("1234567890123456 的整数", to: 8) == ["12345678", "90123456", "的整数"])
}

@Test func laterLinesHang() {
  #expect(LineWrapping.wrap("aa bb cc dd", to: 6, hanging: 2) == ["aa bb", "  cc", "  dd"])
}

@Test func noLineIsWiderThanAsked() {
  let text =
    "青海：52 个指标缺 3 个，得分按可得指标重新归一（cei explain 青海）。See also https://example.org/a/very/long/address."
  for width in 2...60 {
    for line in LineWrapping.wrap(text, to: width) where width > 3 {
      #expect(CellWidth.of(line) <= width)
    }
    let joined = LineWrapping.wrap(text, to: width).joined()
    #expect(joined.filter { $0 != " " } == text.filter { $0 != " " })
  }
}
