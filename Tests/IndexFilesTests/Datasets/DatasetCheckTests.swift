import CompositeIndex
import IndexFiles
import Testing

@Suite struct DatasetCheckTests {
  private static let requests = Scheme(
    id: "requests",
    variables: ["complaints", "reports", "consultations", "all_requests"].map {
      Variable(id: $0, name: LocalizedText($0), unit: LocalizedText("万件"))
    }, indicators: [], tree: [], weights: [])

  private func parts(_ cells: String) -> [Diagnostic] {
    DatasetSamples.tableProblems(
      "地区,complaints,reports,consultations,all_requests\n湖北,\(cells)\n", scheme: Self.requests)
  }

  @Test func roundedPartsMayMissTheTotalByTheirLastDigit() {
    // Published for 2023: 71.39 + 55.64 = 127.03 万件 beside a total of 127.04.
    #expect(parts("71.39,0,55.64,127.04").isEmpty)
    // Shaanxi 2023: 36.7 + 11.1 + 63.7 = 111.5 beside 111.4; a thousandth of it is 0.11.
    #expect(parts("36.7,11.1,63.7,111.4").isEmpty)
  }

  @Test func aTotalInTheColumnOfComplaintsIsFound() {
    let problems = parts("111.4,11.1,63.7,111.4")
    #expect(problems.map(DatasetSamples.told) == ["E125 t.csv:2:4"])
    #expect(problems.first?.message.zh.contains("= 186.2") == true)
  }

  @Test func withoutAllFourFiguresNothingIsAdded() {
    #expect(parts("111.4,11.1,,111.4").isEmpty)
  }

  @Test func partsOfAnotherScopeAreNotAdded() throws {
    let rows = [
      ("complaints", "90", "消协"), ("reports", "1", "市场监管系统"), ("consultations", "1", "市场监管系统"),
      ("all_requests", "1000", "市场监管系统"),
    ]
    let text =
      "unit,period,variable,value,scope\n"
      + rows.map { "陕西,2023,\($0),\($1),\($2)\n" }.joined()
    #expect(DatasetSamples.tableProblems(text, scheme: Self.requests).isEmpty)
    let same = text.replacing("消协", with: "市场监管系统")
    #expect(
      DatasetSamples.tableProblems(same, scheme: Self.requests).map(\.code) == [.partsDoNotAddUp])
  }

  @Test func aColumnThatSaysTheSameForFiveUnitsIsAWarning() {
    func said(_ names: [String]) -> [String] {
      DatasetSamples.tableProblems(
        "地区,投诉\n" + names.map { "\($0),7\n" }.joined(), scheme: DatasetSamples.scheme
      ).map(DatasetSamples.told)
    }
    #expect(said(["陕西", "山西", "上海", "北京"]).isEmpty)
    #expect(said(["陕西", "山西", "上海", "北京", "天津"]) == ["W126 t.csv:2:4"])
  }

  /// 100 件 of a small total and a thousandth of a large one are the most: 200,000 件 allow 200.
  @Test(arguments: [
    ("1000,0,0,900", true), ("1001,0,0,900", false), ("200200,0,0,200000", true),
    ("200201,0,0,200000", false),
  ])
  func theAllowanceIsTheLargerOfTwo(_ cells: String, _ passes: Bool) {
    var scheme = Self.requests
    for index in scheme.variables.indices { scheme.variables[index].unit = LocalizedText("件") }
    let problems = DatasetSamples.tableProblems(
      "地区,complaints,reports,consultations,all_requests\n湖北,\(cells)\n", scheme: scheme)
    #expect(problems.isEmpty == passes)
  }
}
