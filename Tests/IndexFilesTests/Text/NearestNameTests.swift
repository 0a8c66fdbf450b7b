import CompositeIndex
import Testing

@Suite struct NearestNameTests {
  private static let provinces = ["陕西", "山西", "湖北", "湖南", "新疆", "内蒙古", "黑龙江"]
  private static let commands = ["rank", "gap", "explain", "compare", "check"]

  @Test(arguments: [
    ("陕四", "陕西"), ("黑龙扛", "黑龙江"), ("内蒙", "内蒙古"), ("西藏", nil), ("", nil),
    ("疆新", "新疆"),
  ])
  func chineseNamesAreComparedByCharacter(typed: String, meant: String?) {
    #expect(NearestName.suggestion(for: typed, in: Self.provinces) == meant)
  }

  @Test(arguments: [
    ("rnak", "rank"), ("RANK", "rank"), ("ｒａｎｋ", "rank"), ("explian", "explain"), ("chek", "check"),
    ("xyz", nil), ("r", nil),
  ])
  func latinNamesIgnoreCaseAndWidth(typed: String, meant: String?) {
    #expect(NearestName.suggestion(for: typed, in: Self.commands) == meant)
  }

  @Test func equallyNearNamesGoToTheFirst() {
    #expect(NearestName.suggestion(for: "湖西", in: ["湖北", "湖南", "江西"]) == "湖北")
  }
}
