import CompositeIndex
import IndexFiles
import Testing

struct TileLayoutReaderTests {
  private static func read(
    _ text: String, units: [CompositeIndex.Unit] = []
  ) throws(Diagnostics) -> (layout: TileLayout, warnings: [Diagnostic]) {
    try TileLayoutReader.read(
      "grid.csv", units: units, files: DatasetFiles(["grid.csv": Array(text.utf8)]))
  }

  private static func problems(_ text: String, units: [CompositeIndex.Unit] = []) -> [Diagnostic] {
    do {
      _ = try read(text, units: units)
      return []
    } catch {
      return error.all
    }
  }

  private static func unit(_ code: String, _ name: String) -> CompositeIndex.Unit {
    CompositeIndex.Unit(code: code, name: LocalizedText(name))
  }

  @Test func theLayoutIsReadByItsColumns() throws {
    let (layout, warnings) = try Self.read(
      """
      row,col,code,abbr_zh,abbr_en,name_zh,name_en
      2,3,610100,西,XA,西安,Xi'an
      1,1,610200,铜,,铜川,Tongchuan
      4,4,610300,宝,,,
      """)
    #expect(warnings.isEmpty)
    #expect(
      layout.tiles == [
        .init(
          code: "610100", short: .init(zh: "西", en: "XA"), name: .init(zh: "西安", en: "Xi'an"),
          row: 2,
          column: 3),
        .init(
          code: "610200", short: .init(zh: "铜", en: "Tongchuan"),
          name: .init(zh: "铜川", en: "Tongchuan"), row: 1, column: 1),
        .init(
          code: "610300", short: .init(zh: "宝", en: ""), name: .init("610300"), row: 4, column: 4),
      ])
    #expect(layout.file == "grid.csv")
  }

  /// The built-in layout, written as a table and read again.
  @Test func theProvincesCanBeWrittenAsATable() throws {
    let lines = TileLayout.provinces.tiles.map {
      "\($0.code),\($0.short.zh),\($0.short.en),\($0.name.zh),\($0.name.en),\($0.row),\($0.column)"
    }
    let text = "code,abbr_zh,abbr_en,name_zh,name_en,row,col\n" + lines.joined(separator: "\n")
    #expect(try Self.read(text).layout.tiles == TileLayout.provinces.tiles)
  }

  @Test func everyUnitOfTheDataNeedsAPlace() {
    let found = Self.problems(
      "code,abbr_zh,row,col\n610100,西,1,1\n",
      units: [Self.unit("610100", "西安"), Self.unit("610300", "宝鸡"), Self.unit("610400", "咸阳")])
    #expect(found.map(\.code) == [.badTileGrid, .badTileGrid])
    #expect(found.map(\.message.zh).allSatisfy { $0.contains("在方格布局中没有位置") })
    #expect(found[0].message.zh.contains("610300 宝鸡"))
  }

  @Test func placesThatAreTakenOrNoPlacesAreFoundTogether() {
    let found = Self.problems(
      """
      code,abbr_zh,row,col
      610100,西,1,1
      610200,铜,1,1
      610300,宝,0,2
      610400,咸,1,二
      610100,西,5,5
      """)
    #expect(
      found.map { [$0.code.rawValue, "\($0.place?.line ?? 0):\($0.place?.column ?? 0)"] } == [
        ["E495", "3:10"], ["E495", "4:10"], ["E495", "5:12"], ["E118", "6:1"],
      ])
  }

  /// 61030 lacks a digit; 610100 is another region's code, not a misspelling of 610200.
  @Test func unitsWithoutAPlaceAreFoundBesideOtherProblemsAndAMisspelledCodeIsNamed() {
    let found = Self.problems(
      "code,abbr_zh,row,col\n610100,西,1,x\n61030,宝,2,2\n",
      units: [Self.unit("610100", "西安"), Self.unit("610200", "铜川"), Self.unit("610300", "宝鸡")])
    #expect(
      found.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0)" }.sorted() == [
        "1:1", "2:12", "3:1",
      ])
    #expect(found.compactMap(\.fix?.zh).contains("如果 61030 就是它，改成 610300；否则加一行"))
  }

  @Test func aTableWithoutItsColumnsOrLinesIsRefused() {
    #expect(Self.problems("code,abbr_zh,row\n610100,西,1\n").map(\.code.rawValue).contains("E112"))
    #expect(Self.problems("code,abbr_zh,row,col\n").map(\.code) == [.badTileGrid])
  }
}
