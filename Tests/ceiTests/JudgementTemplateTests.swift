import Foundation
import TestSupport
import Testing

/// The blank table that a facilitator sends to experts.
@Suite struct JudgementTemplateTests {
  private func template(_ scheme: String, _ more: [String]) throws -> [String] {
    let run = try BuiltProgram.run(["schema", "judgement-table", "-w", scheme, "-q"] + more)
    #expect(run.exit == 0, "\(run.errorText)")
    return run.text.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Under the index each criterion twice as important as the next: of three, 4/7, 2/7 and 1/7.
  @Test(arguments: ["zh", "en"], [[], ["--excel"]])
  func aFilledTableIsRead(_ language: String, _ more: [String]) throws {
    let lines = try template("default", ["--lang", language] + more)
    let root = lines[1].components(separatedBy: ",")[0]
    var seen: [String: [String]] = [:]
    let filled = lines.enumerated().map { number, line in
      guard number > 0 else { return line }
      let cells = line.components(separatedBy: ",")
      var order = seen[cells[0]] ?? []
      for name in cells[1...2] where !order.contains(name) { order.append(name) }
      seen[cells[0]] = order
      let places = cells[1...2].compactMap { order.firstIndex(of: $0) }
      // Elsewhere all the same, which keeps to the scale.
      return line + (cells[0] == root ? "\(1 << (places[1] - places[0]))" : "1")
    }
    let folder = try TemporaryFolder()
    try folder.write(filled.joined(separator: "\n"), "E1.csv")
    let run = try BuiltProgram.run(
      ["panel", "E1.csv", "-w", "default", "--format", "json", "-q"], in: folder.path)
    #expect(run.exit == 0 && run.errorText.isEmpty, "\(run.errorText)")
    struct Found: Decodable {
      struct Round: Decodable { var nodes: [Node] }
      struct Node: Decodable {
        var node: String
        var consensus: [String: Double]
      }
      var rounds: [Round]
    }
    let nodes = try JSONDecoder().decode(Found.self, from: run.output).rounds[0].nodes
    // weights/default.json: the index has three criteria, as satisfaction and complaints and redress.
    let index = try #require(nodes.first { $0.node == "index" })
    for (criterion, weight) in [
      ("satisfaction", 4.0 / 7), ("complaints", 2.0 / 7), ("commitments", 1.0 / 7),
    ] {
      #expect(abs((index.consensus[criterion] ?? 0) - weight) < 1e-12)
    }
    #expect(nodes.count == seen.count)
  }

  /// Files of experts in a folder, each called after its expert; a workbook among them is an error.
  @Test func filesOfAFolderAreExperts() throws {
    let table = try template("cca-approx", [])
    let folder = try TemporaryFolder()
    for (name, value) in [("甲", "3"), ("乙", "1/3"), ("丙", "")] {
      let filled = table.enumerated().map { $0 == 0 ? $1 : $1 + value }
      try folder.write(filled.joined(separator: "\n"), "p/\(name).csv")
    }
    let run = try BuiltProgram.run(["panel", "p", "-w", "cca-approx"], in: folder.path)
    #expect(run.exit == 0 && run.text.contains("2 位专家"), "\(run.text) \(run.errorText)")
    #expect(run.errorText.contains("专家 丙 没有判断") && run.errorText.contains("W483"))
    try folder.write("PK", "p/丁.xlsx")
    let refused = try BuiltProgram.run(["panel", "p", "-w", "cca-approx"], in: folder.path)
    #expect(refused.exit == 1 && refused.text.isEmpty && refused.errorText.contains("丁.xlsx"))
  }

  /// Every shipped scheme: what is left empty is not judged, all of it empty is nobody's judgement.
  @Test(
    arguments: ["default", "public", "five-assurances", "jilin-7", "cca-approx", "equal"],
    ["zh", "en"])
  func emptyCellsAreNotJudged(_ scheme: String, _ language: String) throws {
    let lines = try template(scheme, ["--lang", language])
    let folder = try TemporaryFolder()
    try folder.write(lines.joined(separator: "\n"), "blank.csv")
    let words = ["panel", "blank.csv", "-w", scheme, "-q"]
    let blank = try BuiltProgram.run(words, in: folder.path)
    #expect(blank.exit == 1 && blank.text.isEmpty, "\(blank.errorText)")
    // One node filled, the others left empty.
    let node = lines[1].components(separatedBy: ",")[0]
    let one = lines.map { $0.components(separatedBy: ",")[0] == node ? $0 + "1" : $0 }
    try folder.write(
      ([lines[0]] + one.dropFirst()).joined(separator: "\n"), "blank.csv")
    let run = try BuiltProgram.run(words, in: folder.path)
    #expect(run.exit == 0, "\(run.errorText)")
  }
}
