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

  private func changes(_ period: String) throws -> [Substring] {
    try json(["rank", "demo", "--period", period, "--set", "score.陕西.satisfaction=+8"])
      .split(separator: "\n").filter { $0.contains("\"change\"") }
  }

  /// A changed year is compared with the year before as it was, also where all years are changed.
  @Test func aChangedYearIsComparedWithTheUnchangedYearBefore() throws {
    let one = try changes("2024")
    #expect(one.count == 31)
    #expect(try changes("all").suffix(31).elementsEqual(one))
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
