import Foundation
import Testing
import TestSupport

/// Which results a command compares, and what a change of a score does.
@Suite struct WhatIfTests {
  private func json(_ arguments: [String]) throws -> String {
    let outcome = try BuiltProgram.run(arguments + ["--format", "json", "--quiet"])
    #expect(outcome.exit == 0, "\(outcome.errorText)")
    return outcome.text
  }

  private struct Answer: Decodable {
    struct Block: Decodable {
      struct Reason: Decodable { var en: String }
      struct Row: Decodable {
        var code: String
        var change: Double?
      }
      var comparable: Bool?
      var notComparable: [Reason]
      var rows: [Row]
    }
    var assessments: [Block]
  }

  private func ranked(_ words: String) throws -> [Answer.Block] {
    let text = try json(
      ["rank", "demo", "--no-intervals"] + words.split(separator: " ").map(String.init))
    return try JSONDecoder().decode(Answer.self, from: Data(text.utf8)).assessments
  }

  /// What would be with other figures is no change since the year before, which stays as it was: also
  /// where all years are changed.
  @Test(arguments: ["score.陕西.satisfaction=+8", "value.陕西.survey_supply=99"])
  func assumedFiguresAreNoChangeSinceTheYearBefore(_ setting: String) throws {
    for period in ["2024", "all"] {
      let block = try #require(try ranked("--period \(period) --set \(setting)").last)
      #expect(block.comparable == false)
      #expect(
        block.notComparable.map(\.en) == [
          "2024 rests on figures assumed on the command line, not on actual ones"
        ])
      #expect(block.rows.allSatisfy { $0.change == nil })
    }
  }

  /// Without Beijing both years are ranked again: places among the other thirty, none of which share one.
  @Test func whoIsLeftOutIsLeftOutOfTheYearBeforeToo() throws {
    let all = try ranked("--period all")
    let block = try #require(try ranked("--without 北京").last)
    #expect(block.comparable == true && block.rows.count == 30)
    func places(_ block: Answer.Block) -> [String] {
      block.rows.map(\.code).filter { $0 != "110000" }
    }
    let (old, new) = (places(all[all.count - 2]), places(try #require(all.last)))
    for row in block.rows {
      let before = try #require(old.firstIndex(of: row.code))
      let after = try #require(new.firstIndex(of: row.code))
      #expect(row.change == Double(before - after), "\(row.code)")
    }
    let page = try BuiltProgram.run(["rank", "demo", "--without", "北京", "--no-intervals", "-q"])
    #expect(page.text.contains("方案改动与去掉的对象同样用于其他时期，其名次按此重算。"))
  }

  private static let scheme = """
    { "scheme": "one", "version": "1.0.0", "title": { "zh": "一", "en": "one" },
      "variables": { "satisfaction": { "name": { "zh": "满意", "en": "sat" }, "unit": "分" } },
      "indicators": { "s": {
        "name": { "zh": "分", "en": "s" }, "value": { "of": "satisfaction" }, "unit": "分",
        "direction": "higher-is-better",
        "normalise": { "method": "goalposts", "worst": 0, "best": 100 } } },
      "tree": { "index": ["s"] }, "weights": { "s": 100 } }
    """

  private func explained(_ unit: String, _ further: [String]) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(Self.scheme, "one.json")
    try folder.write("地区,年份,satisfaction\n甲,2023,90\n乙,2023,80\n甲,2024,85\n丙,2024,70\n", "t.csv")
    let outcome = try BuiltProgram.run(
      ["explain", unit, "t.csv", "-w", "one.json"] + further, in: folder.path)
    #expect(outcome.exit == 0, "\(outcome.errorText)")
    return outcome.text
  }

  @Test func aUnitIsExplainedInTheLastPeriodInWhichItIsRanked() throws {
    #expect(try explained("乙", ["--period", "all"]).contains("80.00"))
    #expect(try explained("甲", ["--period", "all"]).contains("85.00"))
  }

  /// 85 less 3 is 82; a number without a sign is the score itself.
  @Test(arguments: [("-3", "82.00"), ("+3", "88.00"), ("3", "3.00")])
  func aSignMakesAChangeOfAScore(_ text: String, _ score: String) throws {
    let shown = try explained("甲", ["--period", "2024", "--set", "score.甲.s=\(text)"])
    #expect(shown.contains("甲 \(score)"))
  }
}
