import Foundation
import TestSupport
import Testing

/// `cei check --fix`: the writing of tables changes, what they say does not.
@Suite struct CheckRepairTests {
  private static let scheme = """
    { "scheme": "two",
      "indicators": {
        "c": { "name": { "zh": "投诉", "en": "c" }, "direction": "lower-is-better",
          "normalise": { "method": "goalposts", "worst": 5000, "best": 0 } },
        "m": { "name": { "zh": "满意度", "en": "m" }, "direction": "higher-is-better",
          "normalise": { "method": "goalposts", "worst": 0, "best": 100 } } },
      "tree": { "index": ["c", "m"] }, "weights": { "c": 50, "m": 50 } }
    """
  private static let bent =
    "\u{FEFF}地区;投诉;满意度 \r\n陕西;１，２３４; 82.5\r\n\r\n河南;\"2,000\";７９．１\r\n山西;+3;\"75\"\r\n"
  private static let plain = "地区,投诉,满意度\n陕西,1234,82.5\n河南,2000,79.1\n山西,3,75\n"

  private func folder(_ table: String = bent) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.scheme, "two.json")
    try folder.write(table, "my.csv")
    return folder
  }

  private func cei(_ line: String, _ folder: TemporaryFolder) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(
      line.split(separator: " ").map(String.init) + ["-w", "two.json"], in: folder.path)
  }

  private func text(_ name: String, _ folder: TemporaryFolder) throws -> String {
    // Bytes, since reading as a string would swallow a BOM.
    String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)), as: UTF8.self)
  }

  @Test func everyChangeIsShownAndNothingIsWrittenUnasked() throws {
    let folder = try folder()
    let outcome = try cei("check my.csv --fix --format json", folder)
    #expect(outcome.exit == 0 && outcome.errors.isEmpty)
    let shown = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    let repairs = try #require(shown["repairs"] as? [String: Any])
    let file = try #require((repairs["files"] as? [[String: Any]])?.first)
    let cells = try #require(file["cells"] as? [[String: Any]])
    // Line and column counted by hand in the table above; the BOM takes no column.
    let found = cells.map {
      "\($0["line"] ?? "").\($0["column"] ?? "") \($0["before"] ?? "")>\($0["after"] ?? "")"
    }
    #expect(
      found == [
        "1.7 满意度 >满意度", "2.4 １，２３４>1234", "2.10  82.5>82.5", "4.4 2,000>2000",
        "4.12 ７９．１>79.1", "5.4 +3>3",
      ])
    #expect((file["changes"] as? [Any])?.count == 4)
    #expect(repairs["written"] as? Bool == false)
    #expect((shown["problems"] as? [Any])?.isEmpty == true)
    #expect(try text("my.csv", folder) == Self.bent)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/my.csv.orig"))
  }

  @Test func writtenRepairsGiveTheSameResultAndKeepTheOriginal() throws {
    let folder = try folder()
    let before = try cei("rank my.csv --format csv --level indicator -q", folder)
    let outcome = try cei("check my.csv --fix --write", folder)
    #expect(outcome.exit == 0 && outcome.text.contains("已写入"))
    #expect(try text("my.csv", folder) == Self.plain)
    #expect(try text("my.csv.orig", folder) == Self.bent)
    let after = try cei("rank my.csv --format csv --level indicator -q", folder)
    #expect(before.exit == 0 && before.output == after.output)
    let again = try cei("check my.csv --fix --write", folder)
    #expect(again.exit == 0 && again.text.contains("没有可自动修复的写法"))
  }

  @Test func anOriginalIsNeverOverwritten() throws {
    let folder = try folder()
    try folder.write("mine", "my.csv.orig")
    let outcome = try cei("check my.csv --fix --write", folder)
    #expect(outcome.exit == 3 && outcome.errorText.contains("error[E003]: my.csv.orig 已存在"))
    #expect(try text("my.csv.orig", folder) == "mine")
    #expect(try text("my.csv", folder) == Self.bent)
  }

  @Test func everyTableOfAPackageIsRepairedAtOnce() throws {
    let folder = try TemporaryFolder()
    try folder.copy(contentsOf: PackageFiles.root + "/datasets/demo", to: "demo")
    let plain = try text("demo/values.csv", folder)
    let widened = plain.replacingOccurrences(of: ",720,", with: ",７２０,")
      .replacingOccurrences(of: "\n", with: "\r\n")
    try folder.write("\u{FEFF}" + widened, "demo/values.csv")
    let units = try text("demo/units.csv", folder)
    try folder.write(units.replacingOccurrences(of: ",", with: ";"), "demo/units.csv")
    func rank() throws -> BuiltProgram.Outcome {
      try BuiltProgram.run(
        ["rank", "demo/", "--format", "csv", "--level", "indicator", "-q"], in: folder.path)
    }
    let before = try rank()
    let outcome = try BuiltProgram.run(["check", "demo/", "--fix", "--write"], in: folder.path)
    #expect(outcome.exit == 0, "\(outcome.text) \(outcome.errorText)")
    #expect(try text("demo/values.csv", folder) == plain)
    #expect(try text("demo/units.csv", folder) == units)
    let after = try rank()
    #expect(before.exit == 0 && before.output == after.output)
  }

  @Test func aRepairThatWouldChangeTheDataIsRefused() throws {
    // The unit's name is the text 1,000, which is no number.
    let folder = try folder("地区,投诉,满意度\n\"1,000\",1,2\n河南,3,４\n")
    let outcome = try cei("check my.csv --fix --write", folder)
    #expect(outcome.exit == 1 && outcome.errorText.contains("error[E134]"))
    #expect(try text("my.csv", folder).contains("４"))
  }

  @Test func aTableWithUncertainCellsIsLeftAlone() throws {
    let folder = try folder("地区,投诉,满意度\n陕西,１\n河南,3,４\n")
    let outcome = try cei("check my.csv --fix --write", folder)
    #expect(outcome.exit == 1 && outcome.text.contains("有 E110 等问题"))
    #expect(outcome.text.contains("error[E110]"))
    #expect(try text("my.csv", folder).contains("陕西,１\n"))
  }

  @Test func repairsAreForDataFilesAndWritingNeedsThem() throws {
    let folder = try folder()
    for (line, code) in [
      ("check two.json --fix", 2), ("check - --fix", 2), ("check my.csv --write", 2),
    ] {
      #expect(try cei(line, folder).exit == Int32(code))
    }
  }

  @Test func sarifPointsAtTheSamePlacesAsJSON() throws {
    let folder = try folder("地区,投诉,满意度\n陕西,abc,82\n河南,９,x\n")
    let sarif = try cei("check my.csv --format sarif --lang en", folder)
    let json = try cei("check my.csv --format json", folder)
    #expect(sarif.exit == 1 && json.exit == 1)
    let log = try #require(try JSONSerialization.jsonObject(with: sarif.output) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let tool = try #require(run["tool"] as? [String: Any])
    let driver = try #require(tool["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]]).map { $0["id"] as? String }
    #expect(rules == ["E102", "W108"])
    let results = try #require(run["results"] as? [[String: Any]])
    let marks = try results.map { result in
      let locations = try #require(result["locations"] as? [[String: Any]])
      let physical = try #require(locations.first?["physicalLocation"] as? [String: Any])
      let region = try #require(physical["region"] as? [String: Int])
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index] == result["ruleId"] as? String)
      return "\(rules[index] ?? "") \(region["startLine"] ?? 0):\(region["startColumn"] ?? 0)-"
        + "\(region["endColumn"] ?? 0) \(result["level"] ?? "")"
    }
    #expect(marks == ["E102 2:4-7 error", "W108 3:4-5 warning", "E102 3:6-7 error"])
    let problems = try #require(
      try JSONSerialization.jsonObject(with: json.output) as? [[String: Any]])
    #expect(problems.count == marks.count)
  }

  @Test func exitZeroChangesOnlyTheExitCode() throws {
    let folder = try folder("地区,投诉,满意度\n陕西,abc,82\n")
    let strict = try cei("check my.csv", folder)
    let mild = try cei("check my.csv --exit-zero", folder)
    #expect(strict.exit == 1 && mild.exit == 0 && strict.output == mild.output)
    // A file that is not there is no finding about data.
    #expect(try cei("check none.csv --exit-zero", folder).exit == 3)
  }
}
