import IndexReports
import Testing

// Expected widths: Python wcwidth 0.7.0, `wcswidth(text)`.
@Test(arguments: [
  ("", 0), ("abc", 3), ("名次", 4), ("９２．１％", 10), ("内蒙古 NM", 9), ("\u{20000}", 2),
  ("e\u{301}", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{200B}", 0), ("ｱｲ", 2),
  ("—…·", 3), ("“”", 2), ("、。《》", 8), ("\u{3000}", 2), ("▲▼", 2), ("①Ⅱ", 2),
  ("🇨🇳", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("#\u{FE0F}\u{20E3}", 2), ("👍🏽", 2),
  ("👩\u{200D}👩\u{200D}👧", 2), ("नि", 2), ("〔示例数据·虚构〕", 17), ("㎡", 2), ("\u{AD}", 1),
])
func widthsAgreeWithWcwidth(text: String, cells: Int) {
  #expect(CellWidth.of(text) == cells)
}

@Test func controlCharactersTakeNoCell() {
  #expect(CellWidth.of("\u{1B}") == 0)
  #expect(CellWidth.of("\u{7F}\u{9F}\t\r\n") == 0)
}

@Test func aSubstringIsMeasuredLikeAString() {
  #expect(CellWidth.of("a陕西b".dropFirst()) == 5)
}

// FNV-1a over the widths (0, 1, 2; control characters 0) of U+0000–U+D7FF, U+E000–U+2FFFF:
// h = 14695981039346656037; for each: h = ((h ^ width) * 1099511628211) mod 2^64,
// computed with Python wcwidth 0.7.0.
@Test func everyCodePointUpToPlaneTwoAgreesWithWcwidth() {
  var hash: UInt64 = 14_695_981_039_346_656_037
  for value in 0..<UInt32(0x30000) {
    guard let scalar = Unicode.Scalar(value) else { continue }
    hash = (hash ^ UInt64(CellWidth.of(scalar))) &* 1_099_511_628_211
  }
  #expect(hash == 5_442_469_393_760_964_420)
}

@Test func paddingCountsCells() {
  #expect(CellWidth.pad("陕西", to: 6) == "陕西  ")
  #expect(CellWidth.pad("9.5", to: 6, .right) == "   9.5")
  #expect(CellWidth.pad("甲", to: 5, .center) == " 甲  ")
  #expect(CellWidth.pad("内蒙古", to: 4) == "内蒙古")
}

@Test func truncationNeverCutsACharacterAndSaysThatItCut() {
  #expect(CellWidth.truncate("内蒙古自治区", to: 12) == "内蒙古自治区")
  // 10 cells: 4 characters of 2 cells and "..".
  #expect(CellWidth.truncate("内蒙古自治区", to: 10) == "内蒙古自..")
  // 9 cells: 7 for characters, of which three fit.
  #expect(CellWidth.truncate("内蒙古自治区", to: 9) == "内蒙古..")
  #expect(CellWidth.truncate("e\u{301}e\u{301}e\u{301}e\u{301}", to: 3) == "e\u{301}..")
  #expect(CellWidth.truncate("abc", to: 2) == "..")
  #expect(CellWidth.truncate("abc", to: 1) == ".")
  #expect(CellWidth.truncate("abc", to: 0) == "")
}
