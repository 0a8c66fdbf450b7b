import CompositeIndex
import Testing

@testable import IndexReports

struct ReportWordsTests {
  /// What follows where the figures have no errors.
  private static let unknown = LocalizedText(
    zh: "得分的误差未知，其中多少出于偶然无从判断。",
    en: "The errors of the scores are not known: how much of this is chance cannot be told.")

  private static func changes(from before: [[Double?]], to after: [[Double?]]) throws
    -> LocalizedText
  {
    var input = ReportInput(
      try RankingSamples.assessment(after, year: 2024), commandLine: "cei report")
    input.before = try RankingSamples.assessment(before, year: 2023)
    return try #require(ReportSentences(input).changes)
  }

  /// Beijing 80 to 82, Inner Mongolia 70 to 60, Shanghai 60 to 65: no score is as it was.
  @Test func nobodyUnchangedIsNotCounted() throws {
    let text = try Self.changes(
      from: [[80, 80, 80], [70, 70, 70], [60, 60, 60]],
      to: [[82, 82, 82], [60, 60, 60], [65, 65, 65]])
    #expect(
      text.zh
        == "与 2023 年相比，2 个地区得分提高，1 个下降（按两位小数）；名次上升最多的是上海（+1），名次下降最多的是内蒙古（-1）。\(Self.unknown.zh)")
    #expect(
      text.en
        == "Against 2023, the score of 2 regions rose and 1 fell (at two decimals); "
        + "Shanghai rose the most places (+1), Inner Mongolia fell the most places (-1). \(Self.unknown.en)"
    )
  }

  @Test func whoIsUnchangedIsCounted() throws {
    let text = try Self.changes(
      from: [[80, 80, 80], [70, 70, 70], [60, 60, 60]],
      to: [[82, 82, 82], [70, 70, 70], [59, 59, 59]])
    #expect(text.zh == "与 2023 年相比，1 个地区得分提高，1 个下降，1 个持平（按两位小数）。\(Self.unknown.zh)")
    #expect(
      text.en
        == "Against 2023, the score of 1 region rose, 1 fell and 1 were unchanged (at two decimals). "
        + Self.unknown.en
    )
  }

  private static func missing(_ figures: [[Double?]], row: Int? = nil) throws -> String {
    var input = ReportInput(try RankingSamples.assessment(figures), commandLine: "cei report")
    input.row = row
    var body = PageBody(language: .zh, of: input.assessment)
    ReportMissing(input).add(to: &body)
    return body.finished("")
  }

  @Test func missingDataAreSaidOfAllOrOfTheOne() throws {
    let figures: [[Double?]] = [[90, nil, 85], [nil, 70, 60]]
    #expect(try Self.missing(figures).contains("各地区数据均有缺失，情况如下。"))
    #expect(try Self.missing(figures, row: 0).contains("<p>数据有缺失，情况如下。</p>"))
    let complete: [[Double?]] = [[90, 80, 85], [80, 70, 60], [70, nil, 60]]
    #expect(try Self.missing(complete).contains("<p>2 个地区数据齐全；其余缺失如下。</p>"))
    #expect(try Self.missing(complete, row: 0).contains("<p>数据齐全，没有缺失。</p>"))
    #expect(try Self.missing([[90, 80, 85]]).contains("<p>1 个地区数据齐全，没有缺失。</p>"))
  }

  /// Units without rank share pages of paper; a report of one unit leaves the scheme to the full one.
  @Test func aUnitWithoutRankIsBriefAndTheReportOfOneUnitIsShort() throws {
    var input = ReportInput(try RankingSamples.assessment(), commandLine: "cei report")
    input.languages = [.zh, .en]
    let whole = ReportPage(input).text
    // Two languages with four ranked regions each, and Chongqing, which has 40 % of the weight.
    #expect(whole.count(of: "class=\"profile\"") == 8)
    #expect(whole.count(of: "class=\"profile brief\"") == 2)
    #expect(whole.contains("<pre class=\"scheme\""))
    input.row = 0
    let single = ReportPage(input).text
    #expect(!single.contains("<pre class=\"scheme\""))
    #expect(single.contains("去掉 --unit") && single.contains("without --unit"))
  }
}

extension String {
  fileprivate func count(of part: String) -> Int {
    var (count, rest) = (0, self[...])
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
