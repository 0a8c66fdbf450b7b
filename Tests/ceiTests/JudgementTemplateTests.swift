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

  /// Each criterion twice as important as the next in the node's order: of three, 4/7, 2/7 and 1/7.
  @Test(arguments: ["zh", "en"], [[], ["--excel"]])
  func aFilledTableIsRead(_ language: String, _ more: [String]) throws {
    let lines = try template("default", ["--lang", language] + more)
    var seen: [String: [String]] = [:]
    let filled = lines.enumerated().map { number, line in
      guard number > 0 else { return line }
      let cells = line.components(separatedBy: ",")
      var order = seen[cells[2]] ?? []
      for name in cells[3...4] where !order.contains(name) { order.append(name) }
      seen[cells[2]] = order
      let places = cells[3...4].compactMap { order.firstIndex(of: $0) }
      return line + "\(1 << (places[1] - places[0]))"
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
    let node = lines[1].components(separatedBy: ",")[2]
    let one = lines.map { $0.components(separatedBy: ",")[2] == node ? $0 + "1" : $0 }
    try folder.write(
      ([lines[0]] + one.dropFirst()).joined(separator: "\n"), "blank.csv")
    let run = try BuiltProgram.run(words, in: folder.path)
    #expect(run.exit == 0, "\(run.errorText)")
  }
}
