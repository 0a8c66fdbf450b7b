import Foundation
import IndexReports
import TestSupport
import Testing

/// `cei sensitivity` through the built program.
@Suite struct SensitivityTests {
  private static let lists = [
    "--factor", "normalise=scheme,min-max", "--factor", "aggregation=scheme,harmonic",
  ]

  private func json(_ words: [String]) throws -> [String: Any] {
    let run = try BuiltProgram.run(["sensitivity"] + words + ["--format", "json", "-q"])
    #expect(run.exit == 0, "\(run.errorText)")
    let value = try JSONSerialization.jsonObject(with: Data(run.output))
    return try #require(value as? [String: Any])
  }

  private func numbers(_ value: Any?, _ key: String) -> [Double] {
    (value as? [[String: Any]] ?? []).compactMap { $0[key] as? Double }
  }

  /// x₁ + 2x₂ on points of which A and B are ±1 in all four ways: V = 5, S = T = 1/5 and 4/5, exactly.
  @Test(arguments: ["blocks", "points"])
  func aDesignEvaluatedElsewhereHasItsIndices(layout: String) throws {
    let signs = [-1, 1]
    let points = signs.flatMap { a in
      signs.flatMap { b in signs.flatMap { c in signs.map { [a, b, c, $0] } } }
    }
    func row(_ point: [Int], _ kind: Int) -> String {
      let x = kind == 1 || kind == 2 ? point[2] : point[0]
      let y = kind == 1 || kind == 3 ? point[3] : point[1]
      return "\(x),\(y),\(x + 2 * y)"
    }
    let rows =
      layout == "blocks"
      ? (0..<4).flatMap { kind in points.map { row($0, kind) } }
      : points.flatMap { point in [0, 2, 3, 1].map { row(point, $0) } }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "design-\(layout)-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data((["x,y,f"] + rows).joined(separator: "\n").utf8).write(to: file)
    let result = try json(["--design", file.path])
    #expect(result["layout"] as? String == layout && result["base"] as? Int == 16)
    let outputs = try #require(result["outputs"] as? [[String: Any]])
    let found = try #require(outputs[0]["result"] as? [String: Any])
    #expect(found["variance"] as? Double == 5)
    for key in ["first", "total"] {
      let shares = numbers(found["indices"], key)
      #expect(abs(shares[0] - 0.2) < 1e-15 && abs(shares[1] - 0.8) < 1e-15)
    }
    let wrong = try BuiltProgram.run([
      "sensitivity", "--design", file.path, "--layout", layout == "blocks" ? "points" : "blocks",
      "--lang", "en",
    ])
    #expect(wrong.exit == 1 && wrong.output.isEmpty && wrong.errorText.contains("error[E450]"))
  }

  @Test func identicalAlternativesHaveSensitivityZero() throws {
    // The shipped scheme is arithmetic throughout: both choices are the same.
    let result = try json([
      "demo", "-n", "32", "--factor", "weights=jitter:25", "--factor",
      "aggregation=scheme,arithmetic",
    ])
    let outputs =
      [result["meanShift"]]
      + (result["units"] as? [[String: Any]] ?? []).flatMap { [$0["rank"], $0["score"]] }
    #expect(outputs.count == 63)
    for output in outputs {
      let indices = (output as? [String: Any])?["indices"]
      #expect(numbers(indices, "first").last == 0 && numbers(indices, "total").last == 0)
    }
  }

  @Test func theSameBytesForEveryNumberOfThreads() throws {
    func run(_ words: String...) throws -> [UInt8] {
      try Array(
        BuiltProgram.run(
          ["sensitivity", "demo", "-n", "64", "--format", "json", "-q"] + words
        ).output)
    }
    let one = try run("--threads", "1")
    for threads in ["2", "3", "4", "7"] { #expect(try run("--threads", threads) == one) }
    #expect(try run("--seed", "7") != one)
  }

  /// Over all four combinations shares are exact and add up to 1.
  @Test func listsAreEnumerated() throws {
    let result = try json(["demo", "-n", "8"] + Self.lists)
    let exact = try #require(result["exact"] as? [String: Any])
    let shift = try #require(exact["meanShift"] as? [String: Any])
    let shares = numbers(shift["effects"], "share")
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
    let run = try BuiltProgram.run(
      ["sensitivity", "demo", "-n", "8", "--lang", "en"] + Self.lists)
    #expect(run.text.contains("of rank movement") && run.text.contains("exact"))
  }

  /// Two schemes' weights as the levels of a factor.
  @Test func weightsOfSchemesCanBeLevels() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "experts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, weights) in [("one", [60, 20, 20]), ("two", [20, 60, 20])] {
      let text = """
        { "weights": { "satisfaction": \(weights[0]), "complaints": \(weights[1]),
          "commitments": \(weights[2]) } }
        """
      try Data(text.utf8).write(to: folder.appendingPathComponent(name + ".json"))
    }
    let result = try json([
      "demo", "-n", "8", "--factor", "weights=experts:\(folder.path)", "--factor",
      "normalise=scheme,min-max",
    ])
    #expect((result["exact"] as? [String: Any])?["cells"] as? Int == 4)
    let bars = try #require(result["tornado"] as? [[String: Any]])
    let weights = try #require(bars.first { $0["factor"] as? String == "weights" })
    let names = (weights["entries"] as? [[String: Any]] ?? []).compactMap {
      $0["choice"] as? String
    }
    #expect(names == ["one", "two"])
  }

  @Test(arguments: ["zh", "en"], ["60", "80", "120"])
  func tablesKeepToTheWidth(language: String, width: String) throws {
    for words in [["--unit", "610000"], ["--section", "all"], Self.lists] {
      let run = try BuiltProgram.run(
        ["sensitivity", "demo", "-n", "16", "--lang", language, "--width", width] + words)
      #expect(run.exit == 0)
      for line in run.text.split(separator: "\n") {
        #expect(CellWidth.of(line) <= Int(width) ?? 0, "\(line)")
      }
    }
  }

  @Test(
    arguments: [
      (["-n", "0"], 1, "至少要 2 个"), (["-n=-4"], 1, "至少要 2 个"),
      (["-n", "99999999"], 1, "超出内存"), (["--resamples=-1"], 1, "不能为负"),
      (["--factor", "wieghts"], 1, "是否想写 \"weights\""),
      (["--factor", "weights=jitter:-5"], 1, "权重浮动幅度"),
      (["--factor", "normalise=min-max"], 1, "只有一个可选项"),
      (["--interval", "100"], 1, "0 与 100"), (["--unit", "nowhere"], 2, "error[E401]"),
      (["--estimator", "sobol"], 2, "--estimator"), (["--threads", "0"], 2, "--threads"),
      (["--outputs", "y.csv"], 2, "--design"), (["--self-test"], 2, "--self-test"),
    ] as [([String], Int32, String)])
  func misuseIsSaid(words: [String], exit: Int32, sentence: String) throws {
    let run = try BuiltProgram.run(["sensitivity", "demo"] + words)
    #expect(run.exit == exit && run.output.isEmpty)
    #expect(run.errorText.contains(sentence), "\(run.errorText)")
  }

  @Test func aNumberOfPointsThatIsNoPowerOfTwoIsRemarked() throws {
    let run = try BuiltProgram.run(["sensitivity", "demo", "-n", "10"])
    #expect(run.exit == 0 && run.errorText.contains("不是 2 的幂"))
  }

  @Test func theSelfTestPrintsErrorsThatFall() throws {
    let result = try json(["--self-test", "-n", "256"])
    let functions = try #require(result["functions"] as? [[String: Any]])
    #expect(
      functions.compactMap { $0["function"] as? String } == ["ishigami", "additive", "product"])
    for function in functions {
      let errors = numbers(function["errors"], "total")
      #expect(errors.count == 2 && errors[1] < errors[0])
    }
  }

  @Test func theTableOfOneUnitHoldsOnlyItsIndices() throws {
    let words = ["sensitivity", "demo", "-q", "--format", "csv", "-n", "64"] + Self.lists
    func units(_ more: [String]) throws -> Set<String> {
      let run = try BuiltProgram.run(words + more)
      #expect(run.exit == 0, "\(run.errorText)")
      let rows = run.text.split(separator: "\n").dropFirst()
      return Set(
        rows.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[2]) })
    }
    #expect(try units([]).count == 32)
    #expect(try units(["--unit", "陕西"]) == ["", "610000"])
  }
}
