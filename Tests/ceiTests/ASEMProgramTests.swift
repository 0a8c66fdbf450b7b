import Foundation
import TestSupport
import Testing

/// Where COINr's tables of the ASEM index lie: beside the checkout, never part of it.
private enum ASEMTables {
  static let folder = PackageFiles.root + "/../shared/validation/coinr-asem"
  static let areThere = FileManager.default.fileExists(atPath: folder + "/input/iMeta.csv")
}

/// COINr's ASEM project through the built program: converted, checked, ranked.
@Suite(
  .enabled(
    if: ASEMTables.areThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
struct ASEMProgramTests {
  /// COINr's default example as a child of the converted scheme.
  private static let example = """
    { "scheme": "example", "extends": "scheme.json", "methodology": {
      "impute": { "method": "mean", "group": "EurAsia_group" },
      "treat": { "method": "skew-kurtosis", "winsorise": 5 } } }
    """

  private func project() throws -> TemporaryFolder {
    let scratch = try TemporaryFolder()
    let done = try BuiltProgram.run(
      [
        "convert", "coinr", ASEMTables.folder + "/input/iData.csv",
        ASEMTables.folder + "/input/iMeta.csv",
        "-o", scratch.path, "--lang", "en",
      ])
    #expect(done.exit == 0)
    #expect(
      done.errorText.contains(
        "51 units, 49 indicators, 11 nodes, 4 denominators, 4 groups, 2639 figures"))
    try scratch.write(Self.example, "example.json")
    return scratch
  }

  private func table(_ name: String) throws -> (columns: [String], rows: [String: [String]]) {
    let text = try String(contentsOfFile: ASEMTables.folder + "/" + name, encoding: .utf8)
    let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    let header = try #require(lines.first)
    return (
      header, Dictionary(uniqueKeysWithValues: lines.dropFirst().map { ($0[0], $0) })
    )
  }

  @Test func theConvertedFolderIsSoundAndIsRankedAsItIs() throws {
    let project = try project()
    #expect(try BuiltProgram.run(["check", project.path, "--format", "json"]).text == "[]\n")
    let ranked = try BuiltProgram.run([
      "rank", project.path, "--format", "json", "-q", "--no-intervals",
    ])
    #expect(ranked.exit == 0)
    let named = try BuiltProgram.run(
      [
        "rank", project.path, "-w", project.path + "/scheme.json", "--format", "json", "-q",
        "--no-intervals",
      ])
    #expect(ranked.isSame(as: named))
  }

  /// Index, sub-indexes and pillars of all countries to 1e-12, ranks of the index exactly.
  @Test func theDefaultExampleGivesCOINrsScoresAndRanks() throws {
    let project = try project()
    let run = try BuiltProgram.run(
      [
        "rank", project.path, "-w", project.path + "/example.json", "--format", "json", "-q",
        "--no-intervals",
      ])
    #expect(run.exit == 0, "\(run.errorText)")
    let json = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let first = try #require((json?["assessments"] as? [[String: Any]])?.first)
    let rows = try #require(first["rows"] as? [[String: Any]])
    #expect(rows.count == 51)
    let scores = try table("pipeline/08_scores.csv")
    let ranks = try table("pipeline/08_ranks.csv")
    for row in rows {
      let code = try #require(row["code"] as? String)
      #expect(ranks.rows[code]?[1] == (row["rank"] as? Int).map { String($0) }, "\(code)")
      let nodes = try #require(row["nodes"] as? [[String: Any]])
      let own = Dictionary(
        uniqueKeysWithValues: nodes.map { (($0["id"] as? String) ?? "", $0["score"] as? Double) })
      for (column, number) in zip(scores.columns, scores.rows[code] ?? []).dropFirst() {
        let expected = try #require(Double(number))
        let score = try #require(own[column.lowercased()] ?? nil)
        #expect(abs(score - expected) <= 1e-12 * abs(expected), "\(column) of \(code)")
      }
    }
  }
}
