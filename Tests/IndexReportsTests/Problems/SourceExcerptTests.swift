import Testing

@testable import IndexReports

private func shown(_ line: String, _ column: Int, _ span: Int, width: Int = 80) -> [String] {
  let excerpt = SourceExcerpt(line: line, column: column, span: span, width: width)
  return [excerpt.text, excerpt.mark]
}

@Test func theMarkStandsBelowFullWidthDigits() {
  // "450000,广西," is 7 + 4 + 1 = 12 cells; "９2.1" is 2 + 3 cells.
  #expect(
    shown("450000,广西,９2.1,88.0", 11, 4) == [
      "450000,广西,９2.1,88.0",
      "            ^^^^^",
    ])
}

@Test func charactersBeyondTheFirstPlaneCountOnce() {
  // "a𠀀," are 3 scalars and 4 cells.
  #expect(shown("a\u{20000},x", 4, 1) == ["a\u{20000},x", "    ^"])
}

@Test func combiningMarksTakeNoCellOfTheirOwn() {
  // "e" + acute + "," are 3 scalars and 2 cells; the mark's own place is that of its letter.
  #expect(shown("e\u{301},x", 4, 1) == ["e\u{301},x", "  ^"])
  #expect(shown("xe\u{301},", 3, 1) == ["xe\u{301},", " ^"])
}

@Test func tabsAreFourCells() {
  #expect(shown("\tx\ty", 4, 1) == ["    x    y", "         ^"])
  #expect(shown("a\tb", 2, 1) == ["a    b", " ^^^^"])
}

@Test func placesBetweenAndBehindCharactersHaveOneMark() {
  #expect(shown("650000,新疆,81", 13, 0) == ["650000,新疆,81", "              ^"])
  #expect(shown("abc", 99, 5) == ["abc", "   ^"])
  #expect(shown("", 1, 0) == ["", "^"])
  #expect(shown("abc", 2, 0) == ["abc", " ^"])
}

@Test func longLinesAreShownAroundThePlace() {
  // 5,000 characters, the place at the 3,001st. Room 40 - 4 = 36: 12 cells before, 24 from there on.
  let line = String(repeating: "a", count: 3_000) + "X" + String(repeating: "b", count: 1_999)
  #expect(
    shown(line, 3_001, 1, width: 40) == [
      "..aaaaaaaaaaaaX" + String(repeating: "b", count: 23) + "..",
      "              ^",
    ])
  // At the end of the line the room goes to what is before.
  #expect(
    shown(line, 5_001, 0, width: 40) == [
      ".." + String(repeating: "b", count: 36), String(repeating: " ", count: 38) + "^",
    ])
  // At the start nothing is before.
  #expect(shown(line, 1, 2, width: 40)[1] == "^^")
}

@Test(arguments: [1, 7, 1_000, 2_500, 5_000, 5_001])
func windowsOfWideTextKeepTheirWidth(column: Int) {
  let line = String(repeating: "汉", count: 5_000)
  let excerpt = SourceExcerpt(line: line, column: column, span: 3, width: 60)
  #expect(CellWidth.of(excerpt.text) <= 60)
  #expect(excerpt.indent <= CellWidth.of(excerpt.text))
  #expect(excerpt.indent + excerpt.length <= CellWidth.of(excerpt.text) + 1)
}
