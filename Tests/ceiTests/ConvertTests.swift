import Foundation
import TestSupport
import Testing

/// `cei convert coinr` and what can be done with its folder, through the built program.
@Suite struct ConvertTests {
  private static let tables = ["docs/examples/coinr/iData.csv", "docs/examples/coinr/iMeta.csv"]

  private func convert(_ folder: String, _ more: [String] = []) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(
      ["convert", "coinr"] + Self.tables + ["-o", folder, "--synthetic"] + more)
  }

  @Test func theFolderIsCheckedAndRankedAsItIs() throws {
    let scratch = try TemporaryFolder()
    let folder = scratch.path + "/my-index"
    let done = try convert(folder, ["--lang", "en"])
    #expect(done.exit == 0 && done.output.isEmpty)
    #expect(
      done.errorText.contains("6 units, 4 indicators, 3 nodes, 1 denominator, 1 group, 28 figures"))
    #expect(try BuiltProgram.run(["check", folder, "--format", "json"]).text == "[]\n")
    let own = try BuiltProgram.run(["rank", folder, "--format", "json"])
    let said = try BuiltProgram.run(
      ["rank", folder, "-w", folder + "/scheme.json", "--format", "json"])
    #expect(own.exit == 0 && own.isSame(as: said))
    #expect(own.text.contains("\"synthetic\": true"))
    // By hand for 丁区: best in everything (495 / 27.5 = 18 cases a unit of population).
    let scores = try scores(own.text)
    #expect(abs((scores["D"] ?? 0) - 100) < 1e-10)
    // 己区: satisfaction (4.8 / 7.4 + 0.8 / 5.4) / 2 and redress (2/3)(12 / 22) + (1/3)(3.7 / 6.3),
    // 28 cases each between 18 and 40.
    let expected =
      40 * ((83.7 - 78.9) / 7.4 + (80.2 - 79.4) / 5.4) / 2
      + 60 * (2.0 / 3 * 12 / 22 + (96.8 - 93.1) / 6.3 / 3)
    #expect(abs((scores["F"] ?? 0) - expected) < 1e-10)
  }

  private func scores(_ text: String) throws -> [String: Double] {
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let first = (json?["assessments"] as? [[String: Any]])?.first
    let rows = try #require(first?["rows"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: rows.compactMap { unit in
        (unit["code"] as? String).flatMap { code in
          (unit["score"] as? Double).map { (code, $0) }
        }
      })
  }

  @Test func aFolderIsOverwrittenOnlyWhenThatIsAskedFor() throws {
    let scratch = try TemporaryFolder()
    try scratch.write("mine", "values.csv")
    let refused = try convert(scratch.path)
    #expect(refused.exit == 3 && refused.errorText.contains("E003"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["values.csv"])
    #expect(try convert(scratch.path, ["--force"]).exit == 0)
    let table = try String(contentsOfFile: scratch.path + "/values.csv", encoding: .utf8)
    #expect(table.hasPrefix("unit,period,variable,value"))
  }

  @Test func theSameTablesGiveTheSameBytes() throws {
    let (one, two) = (try TemporaryFolder(), try TemporaryFolder())
    for folder in [one, two] { _ = try convert(folder.path + "/x") }
    for name in try FileManager.default.contentsOfDirectory(atPath: one.path + "/x") {
      let files = try [one, two].map {
        try Data(contentsOf: URL(fileURLWithPath: $0.path + "/x/" + name))
      }
      #expect(files[0] == files[1], "\(name)")
    }
  }

  @Test func nothingIsWrittenWhileSomethingIsWrong() throws {
    let scratch = try TemporaryFolder()
    let meta = try String(
      contentsOfFile: PackageFiles.root + "/" + Self.tables[1], encoding: .utf8)
    let file = try scratch.write(meta.replacing("Sat,Indicator", with: "Sta,Indicator"), "m.csv")
    let outcome = try BuiltProgram.run(
      ["convert", "coinr", Self.tables[0], file.path, "-o", scratch.path + "/out"])
    #expect(outcome.exit == 1)
    #expect(outcome.errorText.contains("m.csv:2:"))
    #expect(outcome.errorText.contains("\"Sat\""))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out"))
  }

  @Test func wrongUsageIsExplained() throws {
    for words in [["convert"], ["convert", "coin"], ["convert", "coinr", "a.csv"]] {
      #expect(try BuiltProgram.run(words).exit == 2)
    }
    let scratch = try TemporaryFolder()
    #expect(try convert(scratch.path + "/x", ["--id", "My Index"]).exit == 2)
    let missing = try BuiltProgram.run(["convert", "coinr", "no.csv", "nor.csv", "-o", "x"])
    #expect(missing.exit == 3)
    #expect(missing.errorText.contains("nor.csv") && missing.errorText.contains("no.csv"))
  }
}
