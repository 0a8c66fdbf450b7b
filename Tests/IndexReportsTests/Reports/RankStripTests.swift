import Testing

@testable import IndexReports

/// Strips of ranks, cell by cell.
struct RankStripTests {
  @Test func everyPlaceHasACellWhereThereIsRoom() {
    let strip = RankStrip(places: 31, most: 31)
    #expect(strip.scale == "1        10        20        31")
    #expect(strip.line(3, (1, 6)) == "==O===.........................")
    #expect(strip.line(31, (31, 31)) == "..............................O")
  }

  @Test func fewPlacesMakeAShortStrip() {
    let strip = RankStrip(places: 6, most: 31)
    #expect(strip.scale == "1    6")
    #expect(strip.line(5, (2, 5)) == ".===O.")
    #expect(RankStrip(places: 2, most: 31).scale == "1")
  }

  /// 3,000 places on 31 cells: a hundred a cell; the first and the last are at the ends.
  @Test func manyPlacesShareCells() {
    let strip = RankStrip(places: 3000, most: 31)
    #expect(strip.scale == "1" + String(repeating: " ", count: 26) + "3000")
    #expect(strip.line(1, (1, 3000)) == "O" + String(repeating: "=", count: 30))
    #expect(strip.line(3000, (2990, 3000)) == String(repeating: ".", count: 30) + "O")
  }

  @Test func noIntervalIsNoStrip() {
    #expect(RankStrip(places: 9, most: 31).line(3, nil) == "")
  }
}
