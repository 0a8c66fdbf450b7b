import CompositeIndex
import Foundation
import IndexFiles
import IndexReports
import TestSupport
import Testing

/// Base-year goalposts through the built program: a result is written, kept and applied.
@Suite struct FrozenTests {
  private static let scheme = """
    { "scheme": "two", "version": "1.0.0", "title": { "zh": "二", "en": "two" },
      "variables": { "density": { "name": { "zh": "密度", "en": "density" }, "unit": "件" },
        "speed": { "name": { "zh": "速度", "en": "speed" }, "unit": "分" } },
      "indicators": {
        "density": { "direction": "lower-is-better",
          "normalise": { "method": "min-max", "clamp": false } },
        "speed": { "direction": "higher-is-better", "normalise": { "method": "borda", "full": 100 } } },
      "tree": { "index": ["density", "speed"] }, "weights": { "density": 50, "speed": 50 } }
    """
  private static let table = """
    地区,年份,density,speed
    甲,2020,10,1
    乙,2020,30,2
    丙,2020,50,3
    甲,2024,5,4
    乙,2024,20,2
    丁,2024,60,0

    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.scheme, "two.json")
    try folder.write(Self.table, "t.csv")
    try folder.write(
      "{ \"scheme\": \"kept\", \"extends\": \"two\", \"methodology\": { \"frozen\": \"base-2020.json\" } }",
      "kept.json")
    let base = try BuiltProgram.run(
      [
        "rank", "t.csv", "-w", "two.json", "--period", "2020", "--format", "json", "-q",
        "-o", "base-2020.json",
      ], in: folder.path)
    #expect(base.exit == 0, "\(base.errorText)")
    return folder
  }

  private func rank(_ arguments: [String], _ folder: TemporaryFolder) throws -> [String: Double] {
    let outcome = try BuiltProgram.run(
      ["rank", "t.csv", "--format", "json", "-q", "--no-intervals"] + arguments, in: folder.path)
    #expect(outcome.exit == 0, "\(outcome.errorText)")
    let json = JSONParser.parse(Array(outcome.output), file: "rank").value
    var scores: [String: Double] = [:]
    for row in json?["assessments"]?.elements?.first?["rows"]?.elements ?? [] {
      scores[row["name"]?["zh"]?.string ?? ""] = row["score"]?.number
    }
    return scores
  }

  /// Density of 2020 from 50 to 10: 5 → 112.5, 20 → 75, 60 → −25. Speeds of 2020 are 1, 2, 3: 4 beats
  /// all three of them (100), 2 beats one of the two others (50), 0 none.
  private static let expected = [
    "甲": (112.5 + 100) / 2, "乙": (75.0 + 50) / 2, "丁": -25.0 / 2,
  ]

  @Test func theBaseIsKeptFromASchemeOrTheCommandLine() throws {
    let folder = try folder()
    #expect(try rank(["-w", "kept.json", "--period", "2024"], folder) == Self.expected)
    #expect(
      try rank(
        ["-w", "two.json", "--period", "2024", "--set", "methodology.frozen=base-2020.json"],
        folder) == Self.expected)
    #expect(try rank(["-w", "two.json", "--period", "2024"], folder) != Self.expected)
  }

  @Test func theResultSaysWhatWasKept() throws {
    let folder = try folder()
    let outcome = try BuiltProgram.run(
      ["rank", "t.csv", "-w", "kept.json", "--format", "json"], in: folder.path)
    #expect(outcome.exit == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/base-2020.json"))
    let json = try #require(JSONParser.parse(Array(outcome.output), file: "rank").value)
    let input = try #require(
      json["inputs"]?.elements?.first { $0["role"]?.string == "frozen" })
    #expect(input["name"]?.string == "base-2020.json")
    #expect(input["sha256"]?.string == SHA256.hex(of: Array(bytes)))
    #expect(json["methodology"]?["frozen"]?["period"]?.string == "2020")
    let table = try BuiltProgram.run(["rank", "t.csv", "-w", "kept.json"], in: folder.path)
    #expect(
      table.text.contains(
        "沿用基期参数（base-2020.json：方案 two，2020），2 项指标的得分不取决于本次参评的地区。"))
    let explained = try BuiltProgram.run(
      ["explain", "甲", "t.csv", "-w", "kept.json", "--lang", "en"], in: folder.path)
    #expect(explained.text.contains("100 × (5.00 - 50.00) ÷ (10.00 - 50.00) = 112.50"))
    #expect(explained.text.contains("3 of 3 others are worse: 100 × 3 ÷ 3 = 100.00"))
  }

  /// What a result says of every method is read back as the same function, bit by bit.
  @Test func fittedParametersSurviveTheWayThroughJSON() throws {
    for method in [
      "min-max", "z-score", "rank", "percentile-rank", "borda", "distance-to-maximum",
      "fraction-of-maximum", "logistic",
    ] {
      let folder = try TemporaryFolder()
      let common = ["rank", "demo", "-w", "default", "-q", "--format", "json", "-n", "20"]
      var settings: [String] = []
      for indicator in try indicators() {
        settings += ["--set", "indicators.\(indicator).normalise=\(method)"]
      }
      let base = try BuiltProgram.run(common + settings)
      #expect(base.exit == 0, "\(method): \(base.errorText)")
      try folder.write(Array(base.output), "base.json")
      let again = try BuiltProgram.run(
        common + settings + ["--set", "methodology.frozen=\(folder.path)/base.json"])
      #expect(again.exit == 0, "\(method): \(again.errorText)")
      #expect(try fits(again.output) == fits(base.output), "\(method)")
      #expect(try rows(again.output) == rows(base.output), "\(method)")
    }
  }

  /// So are caps and transforms: the base applied to its own year gives the same rows.
  @Test(arguments: ["winsorise", "percentile-caps", "log"])
  func learntTreatmentsSurviveTheWayThroughJSON(treatment: String) throws {
    let folder = try TemporaryFolder()
    var words = ["rank", "demo", "-w", "default", "-q", "--format", "json", "-n", "20"]
    words += ["--set", "methodology.treat=\(treatment)"]
    for indicator in try indicators() {
      words += ["--set", "indicators.\(indicator).normalise=min-max"]
    }
    let base = try BuiltProgram.run(words)
    #expect(base.exit == 0, "\(base.errorText)")
    try folder.write(Array(base.output), "base.json")
    let again = try BuiltProgram.run(
      words + ["--set", "methodology.frozen=\(folder.path)/base.json"])
    #expect(again.exit == 0, "\(again.errorText)")
    #expect(try rows(again.output) == rows(base.output))
    #expect(base.text.contains("\"treated\": "))
  }

  private func indicators() throws -> [String] {
    let outcome = try BuiltProgram.run(["rank", "demo", "-w", "default", "-q", "--format", "json"])
    let json = JSONParser.parse(Array(outcome.output), file: "rank").value
    return (json?["indicators"]?.elements ?? []).compactMap { $0["id"]?.string }
  }

  private func fits(_ output: Data) throws -> String {
    try part(output, from: "\"fitted\": [", to: "\"intervals\"")
  }

  private func rows(_ output: Data) throws -> String {
    try part(output, from: "\"rows\": [", to: "\"findings\"")
  }

  private func part(_ output: Data, from start: String, to end: String) throws -> String {
    let text = String(decoding: output, as: UTF8.self)
    let first = try #require(text.range(of: start))
    let last = try #require(text.range(of: end, range: first.upperBound..<text.endIndex))
    // Against the year before, which is scored by the same base then, ranks change otherwise; and
    // intervals are other ones where figures move and scales do not move with them.
    return text[first.upperBound..<last.lowerBound].split(separator: "\n")
      .filter { line in
        !["\"change\"", "\"rankLow\"", "\"rankHigh\""].contains { line.contains($0) }
      }.joined(separator: "\n")
  }
}
