import Foundation
import TestSupport
import Testing

/// Weights within orders and linear conditions, drawn by the built program.
@Suite struct WeightConditionTests {
  private static let conditions = """
    { "constraints": [
        { "weights": { "satisfaction": 1, "complaints": -1 }, "atLeast": 0 },
        { "weights": { "commitments": 1 }, "atLeast": 20, "atMost": 30 } ] }
    """

  /// Every draw of the weights of the dimensions, with the number of threads.
  private func draws(_ spread: String, _ folder: TemporaryFolder, _ threads: Int) throws -> String {
    let run = try BuiltProgram.run(
      [
        "robust", "demo", "-q", "-n", "200", "--factor", "weights=" + spread, "--design", "d.csv",
        "--threads", String(threads),
      ], in: folder.path)
    #expect(run.exit == 0, "\(run.errorText)")
    return try String(contentsOfFile: folder.path + "/d.csv", encoding: .utf8)
  }

  /// satisfaction ≥ complaints, commitments 20 to 30 % in every replicate; all other weights are the
  /// scheme's, such as completion_rate with 15 %.
  @Test func drawsKeepToTheConditionsOfAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(Self.conditions.utf8), "w.json")
    let text = try draws("@w.json", folder, 1)
    #expect(try draws("@w.json", folder, 3) == text)
    let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    let header = try #require(lines.first)
    func column(_ id: String) throws -> [Double] {
      let position = try #require(header.firstIndex(of: "weight:" + id))
      return lines.dropFirst().compactMap { Double($0[position]) }
    }
    let first = try column("satisfaction")
    let (second, third) = (try column("complaints"), try column("commitments"))
    #expect(first.count == 200)
    for draw in first.indices {
      #expect(first[draw] >= second[draw] - 1e-9)
      #expect((0.2 - 1e-9...0.3 + 1e-9).contains(third[draw]))
      #expect(abs(first[draw] + second[draw] + third[draw] - 1) < 1e-9)
    }
    #expect(try column("completion_rate").allSatisfy { abs($0 - 0.15) < 1e-12 })
    #expect((third.max() ?? 0) > 0.29 && (third.min() ?? 1) < 0.21)
  }

  @Test func theOutputSaysHowTheyAreDrawn() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(Self.conditions.utf8), "w.json")
    let line = ["demo", "-q", "--lang", "en", "--factor", "weights=@w.json"]
    let run = try BuiltProgram.run(["robust", "-n", "50"] + line, in: folder.path)
    #expect(run.exit == 0, "\(run.errorText)")
    #expect(run.text.contains("constraints of w.json, in the groups named"), "\(run.text)")
    #expect(run.text.contains("64 steps"), "\(run.text)")
    let other = try BuiltProgram.run(["sensitivity", "-n", "8"] + line, in: folder.path)
    #expect(other.exit == 0 && other.text.contains("64 steps"), "\(other.errorText)")
  }

  /// The exact expected ranks stand beside draws of an order that is said.
  @Test func anOrderThatIsSaidIsDrawnExactly() throws {
    let run = try BuiltProgram.run([
      "robust", "demo", "-q", "-n", "300", "--lang", "en", "--factor",
      "weights=order:commitments,satisfaction,complaints",
    ])
    #expect(run.exit == 0, "\(run.errorText)")
    #expect(run.text.contains("falling order commitments, satisfaction, complaints"), "\(run.text)")
    #expect(!run.text.contains("steps"))
  }

  /// The file lies beside the scheme, and its problems have their places.
  @Test func aSchemeNamesItsConditions() throws {
    let folder = try TemporaryFolder()
    let scheme = """
      { "scheme": "own", "extends": "default.json",
        "uncertainty": { "weights": "@w.json", "replicates": 60 } }
      """
    try folder.write(Array(scheme.utf8), "own.json")
    try folder.write(Array(Self.conditions.utf8), "w.json")
    let line = ["robust", "demo", "-q", "-w", "own.json", "--lang", "en"]
    let run = try BuiltProgram.run(line, in: folder.path)
    #expect(run.exit == 0, "\(run.errorText)")
    #expect(run.text.contains("60 replicates"), "\(run.text)")
    let wrong = Self.conditions.replacing("atLeast\": 20", with: "atLeast\": 120, \"x\": 1")
    try folder.write(Array(wrong.utf8), "w.json")
    let refused = try BuiltProgram.run(line, in: folder.path)
    #expect(refused.exit == 1 && refused.output.isEmpty)
    #expect(refused.errorText.contains("w.json:3:"), "\(refused.errorText)")
  }

  @Test(arguments: [
    ("weights=@nowhere.json", "找不到权重约束文件"),
    ("weights=order:satisfaction,complaints", "次序中缺少 commitments"),
    ("weights=order:satisfaction,complaint,commitments", "是否想写 \"complaints\"？"),
    ("weights=@none.json", "不能同时成立"),
    ("weights=@wide.json", "不在可变的权重之中"),
  ])
  func whatCannotBeDrawnIsSaid(factor: String, words: String) throws {
    let folder = try TemporaryFolder()
    let none = """
      { "constraints": [ { "weights": { "satisfaction": 1 }, "atLeast": 70 },
          { "weights": { "complaints": 1 }, "atLeast": 40 } ] }
      """
    let wide = """
      { "constraints": [ { "weights": { "satisfaction": 1, "odr_share": 1 }, "atMost": 70 } ] }
      """
    try folder.write(Array(none.utf8), "none.json")
    try folder.write(Array(wide.utf8), "wide.json")
    let run = try BuiltProgram.run(["robust", "demo", "--factor", factor], in: folder.path)
    // A file that is not there is a matter of reading.
    #expect(run.exit == (factor.contains("nowhere") ? 3 : 1) && run.output.isEmpty)
    #expect(run.errorText.contains(words), "\(run.errorText)")
    #expect(run.errorText.contains("修复"), "\(run.errorText)")
  }
}
