import Foundation
import TestSupport
import Testing

/// Tables and schemes that name nothing in English.
@Suite struct ChineseNameTests {
  /// 丙乡 lacks a figure and is not ranked; 满意度 is an indicator.
  @Test(arguments: [
    (["sensitivity", "--unit", "丙乡"], "丙乡 is not ranked"),
    (["stability", "--at", "s"], "满意度 is an indicator"),
  ])
  func englishSentencesFallBackOnChineseNames(line: [String], said: String) throws {
    let folder = try TemporaryFolder()
    let data = try folder.write("地区,满意度,投诉\n甲乡,80,3\n乙乡,82,4\n丙乡,85,\n", "t.csv")
    let scheme = try folder.write(
      """
      { "scheme": "t", "indicators": {
          "s": { "name": { "zh": "满意度" }, "value": { "of": "满意度" },
            "direction": "higher-is-better", "normalise": { "method": "min-max" } },
          "c": { "name": { "zh": "投诉" }, "value": { "of": "投诉" },
            "direction": "lower-is-better", "normalise": { "method": "min-max" } } },
        "tree": { "index": ["s", "c"] }, "weights": { "s": 50, "c": 50 },
        "methodology": { "coverage": 0.9 } }
      """, "t.json")
    let outcome = try BuiltProgram.run(
      line + [data.path, "-w", scheme.path, "--lang", "en"])
    #expect(outcome.exit == 1)
    #expect(outcome.errorText.contains(said), "\(outcome.errorText)")
  }
}
