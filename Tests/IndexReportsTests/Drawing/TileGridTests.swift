import IndexReports
import Testing

struct TileGridTests {
  private static func drawing(
    columns: Int, rows: Int = 2, label: String = "陕", detail: String = "12=", step: Int? = 3
  ) -> Drawing {
    let chart = TileGrid(
      tiles: (0..<columns * rows).map {
        TileGrid.Tile(
          key: "\($0)", row: $0 / columns, column: $0 % columns, label: label, detail: detail,
          step: step, tooltip: "<\($0)>")
      }, legend: "得分", shades: (0..<5).map { .init(text: "78.71–80.80（5）", step: $0) },
      caption: "Schematic tiles; not a map; no boundaries implied", banner: "[synthetic]")
    return chart.drawing(title: "t", description: "d", identifier: "g")
  }

  @Test(arguments: [1, 3, 7, 12, 20], ["陕", "XJ", "Heilongjiang", "巴音郭楞蒙古"])
  func textKeepsInsideItsTile(columns: Int, label: String) throws {
    let drawing = Self.drawing(columns: columns, label: label, detail: "not ranked", step: nil)
    #expect(drawing.overflowing.isEmpty)
    #expect(drawing.colliding.isEmpty)
    let reader = SVGReader(drawing)
    let tiles = reader.elements("rect", ink: "i-grid").filter { $0.number("height") > 20 }
    try #require(tiles.count == 2 * columns)
    let texts = reader.textBoxes.filter { $0.bottom < tiles[tiles.count - 1].number("y") + 64 }
    for (number, tile) in tiles.enumerated() {
      // Name and rank follow each other; the banner is before all.
      for text in texts[(2 * number + 1)..<(2 * number + 3)] {
        #expect(text.left >= tile.number("x"))
        #expect(text.right <= tile.number("x") + tile.number("width"))
        #expect(text.bottom <= tile.number("y") + tile.number("height"))
      }
    }
  }

  /// 360 pixels wide the grid of seven columns is drawn at 360/476 of its size.
  @Test func onATelephoneNamesAreStillLegible() {
    let drawing = Self.drawing(columns: 7, label: "XJ")
    let scale = 360 / drawing.width
    #expect(SVGReader(drawing).textBoxes.allSatisfy { $0.size * scale >= 9 })
  }

  @Test func tilesDoNotTouch() {
    let tiles = SVGReader(Self.drawing(columns: 7)).elements("rect", ink: "i-grid").filter {
      $0.number("height") > 20
    }
    #expect(Set(tiles.map { "\($0.number("x")) \($0.number("y"))" }).count == 14)
    #expect(abs(tiles[1].number("x") - tiles[0].number("x") - tiles[0].number("width") - 4) < 0.01)
  }

  @Test func tilesAreStopsOfTheKeyboardWithTheirWords() {
    let markup = SVGReader(Self.drawing(columns: 2)).text
    #expect(
      markup.contains(
        "<g data-part=\"tile\" data-key=\"3\" tabindex=\"0\" role=\"img\" aria-label=\"&lt;3&gt;\">"
      ))
  }

  @Test func numbersOnDarkTilesAreWhiteAndOnHatchedOnesBlack() {
    #expect(SVGReader(Self.drawing(columns: 2)).elements("text", ink: "i-inverse").count == 8)
    let hatched = SVGReader(Self.drawing(columns: 2, step: nil))
    #expect(hatched.elements("text", ink: "i-inverse").isEmpty)
    #expect(hatched.elements("rect", ink: "i-missing").count == 4)
  }
}
