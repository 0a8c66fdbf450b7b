import Foundation
import TestSupport
import Testing

/// `cei robust` through the built program.
@Suite struct RobustTests {
  private func json(_ arguments: [String]) throws -> [String: Any] {
    let run = try BuiltProgram.run(["robust", "demo", "-q", "--format", "json"] + arguments)
    #expect(run.exit == 0, "\(run.errorText)")
    return try #require(JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
  }

  /// Every one with a sentence, a way out and exit 1, and nothing on standard output.
  @Test(arguments: [
    (["-n", "0"], "至少要 1 次"),
    (["--factor", "weights=jitter:-5"], "0 至 100（%）"),
    (["--factor", "wieghts"], "是否想写 \"weights\"？"),
    (["--factor", "weights=gitter:5"], "是否想写 \"jitter\"？"),
    (["--factor", "normalise=min-max,zscore"], "是否想写 \"z-score\"？"),
    (["--factor", "normalise"], "要列出可选项"),
    (["--factor", "normalise=min-max"], "只有一个可选项"),
    (["--factor", "weights", "--factor", "weights=simplex"], "给了两次"),
    (["--factor", "weights=floor:60"], "下限不超过 14.28%"),
    (["--factor", "weights=simplex", "--at", "satisfactoin"], "是否想写 \"satisfaction\"？"),
    (["--factor", "denominators.complaint_density=population,gpd"], "没有变量 \"gpd\""),
    (["--factor", "missing=renormalise,zero"], "不能是 \"zero\""),
    (["--factor", "imputations"], "无从抽取"),
    (["--interval", "100"], "在 0 与 100（%）之间"),
    (["-n", "1000000000"], "内存"),
  ])
  func whatCannotBeIsSaid(_ arguments: [String], _ words: String) throws {
    let run = try BuiltProgram.run(["robust", "demo"] + arguments)
    #expect(run.exit == 1 && run.output.isEmpty)
    #expect(run.errorText.contains(words), "\(run.errorText)")
    #expect(run.errorText.contains("修复"), "\(run.errorText)")
  }

  @Test func aTableWithoutErrorsCannotBeMeasured() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("code,period,a,b\nu1,2024,10,20\nu2,2024,30,5\n".utf8), "data.csv")
    let said = Self.two.replacing("experts:panel.json", with: "jitter:25")
    try folder.write(Array(said.utf8), "two.json")
    let run = try BuiltProgram.run(
      ["robust", "data.csv", "-w", "two.json", "--factor", "measurement"], in: folder.path)
    #expect(run.exit == 1 && run.errorText.contains("没有任何误差可用"))
  }

  private static let two = """
    { "scheme": "two", "indicators": { "a": { "direction": "higher-is-better" },
        "b": { "direction": "higher-is-better" } },
      "tree": { "index": ["a", "b"] }, "weights": { "a": 50, "b": 50 },
      "uncertainty": { "weights": "experts:panel.json", "replicates": 400, "seed": 3, "top": 1 } }
    """

  /// u1 has 0 and 100, u2 100 and 0: u1 leads with B's weights (one of three experts).
  @Test func aSchemeSaysWhatIsUncertain() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("code,period,a,b\nu1,2024,10,20\nu2,2024,30,5\n".utf8), "data.csv")
    try folder.write(Array(Self.two.utf8), "two.json")
    try folder.write(
      Array(
        """
        [{ "name": "A", "weights": { "a": 60, "b": 40 } }, { "a": 2, "b": 3 },
          { "name": "C", "weights": { "a": 0.9, "b": 0.1 } }]
        """.utf8), "panel.json")
    let run = try BuiltProgram.run(
      ["robust", "data.csv", "-w", "two.json", "--format", "json", "-q"], in: folder.path)
    #expect(run.exit == 0, "\(run.errorText)")
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    #expect(answer["replicates"] as? Int == 400 && answer["seed"] as? Int == 3)
    let rows = try #require(answer["rows"] as? [[String: Any]])
    let first = try #require(rows.first { $0["code"] as? String == "u1" })
    // A third of 400, within five binomial errors of 9.4.
    let share = try #require(first["topProbability"] as? Double)
    #expect(abs(share * 400 - 133) < 47)
    let inputs = try #require(answer["inputs"] as? [[String: Any]])
    #expect(inputs.contains { ($0["name"] as? String)?.hasSuffix("panel.json") == true })
  }

  @Test(arguments: ["2", "7"])
  func threadsChangeNoByte(_ threads: String) throws {
    let arguments = [
      "robust", "demo", "-q", "-n", "300", "--factor", "weights=dirichlet:60", "--factor",
      "measurement", "--factor", "normalise=scheme,min-max",
    ]
    let one = try BuiltProgram.run(arguments + ["--threads", "1"])
    let many = try BuiltProgram.run(arguments + ["--threads", threads])
    #expect(one.exit == 0 && !one.output.isEmpty && one.output == many.output)
  }

  @Test func everyLineOfTheMatrixAddsUp() throws {
    let run = try BuiltProgram.run([
      "robust", "demo", "-q", "-n", "400", "--factor", "weights=simplex", "--acceptability",
    ])
    let lines = run.text.split(separator: "\n").drop { !$0.hasPrefix("地区") }.dropFirst().prefix(31)
    #expect(lines.count == 31)
    for line in lines {
      let cells = line.split(separator: " ").dropFirst().map { Int($0) ?? 0 }
      #expect(cells.reduce(0, +) == 100, "\(line)")
    }
    let csv = try BuiltProgram.run([
      "robust", "demo", "-q", "-n", "400", "--factor", "weights=simplex", "--acceptability",
      "--format", "csv",
    ])
    let rows = csv.text.split(separator: "\n").dropFirst().map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    for place in 0..<31 {
      let sum = rows.compactMap { Double($0[6 + place]) }.reduce(0, +)
      #expect(abs(sum - 1) < 1e-9)
    }
  }

  @Test func whatIsRefusedIsListed() throws {
    let answer = try json([
      "-n", "100", "--factor", "normalise=min-max,z-score", "--factor",
      "aggregation=arithmetic,geometric",
    ])
    let combinations = try #require(answer["combinations"] as? [String: Any])
    // Geometric means take neither 0 nor scores below it.
    #expect(combinations["admissible"] as? Int == 2)
    let refused = try #require(combinations["refused"] as? [[String: Any]])
    let choices = try #require(refused.first?["choices"] as? [[String: String]])
    #expect(refused.count == 1 && choices.map { $0["alternative"] } == ["geometric"])
  }

  /// Ranks from the fourth on stand in bands: Shaanxi is spread over two of them, not all of it in
  /// one column for ranks 11 to 31.
  @Test func acceptabilityShowsWhereEveryUnitStands() throws {
    let run = try BuiltProgram.run([
      "robust", "demo", "-q", "--acceptability", "-n", "500", "--lang", "en",
    ])
    let lines = run.text.split(separator: "\n").map { $0.split { $0 == " " } }
    #expect(
      lines.contains([
        "Region", "1", "2", "3", "4-5", "6-10", "11-15", "16-20", "21-25", "26-31",
      ]))
    let row = try #require(lines.first { $0.first == "Shaanxi" })
    #expect(row.dropFirst().count { $0 != "." } == 2)
  }
}
