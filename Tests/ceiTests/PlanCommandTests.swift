import Foundation
import TestSupport
import Testing

/// `cei gap --plan` through the built command.
@Suite struct PlanCommandTests {
  private struct Result: Decodable {
    struct Move: Decodable {
      let set: String
    }
    struct Plan: Decodable {
      let rank, cost, lowerBound: Double
      let moves: [Move]
    }
    let plan: Plan
  }

  private func gap(_ words: [String]) throws -> (exit: Int32, text: String, errors: String) {
    let outcome = try BuiltProgram.run(["gap", "陕西", "datasets/demo", "--plan"] + words)
    return (outcome.exit ?? -1, outcome.text, outcome.errorText)
  }

  @Test func theSettingsOfAPlanGiveItsRank() throws {
    let outcome = try gap(["--to", "rank:5", "--format", "json"])
    let plan = try JSONDecoder().decode(Result.self, from: Data(outcome.text.utf8)).plan
    #expect(plan.rank == 5 && plan.cost - plan.lowerBound < 1e-9)
    let settings = plan.moves.flatMap { ["--set", $0.set] }
    let ranking = try BuiltProgram.run(["rank", "datasets/demo", "--format", "csv"] + settings)
    let row = ranking.text.split(separator: "\n").first { $0.contains("610000") }
    #expect(row?.split(separator: ",").contains("5") == true, "\(row ?? "")")
  }

  @Test(arguments: [
    ["--to", "rank:25"], ["--to", "target:99"], ["--to", "湖南"],
    ["--to", "rank:5", "--set", "methodology.aggregation.index=copeland"],
    ["--to", "rank:5", "--set", "methodology.aggregation.index=median"],
  ])
  func misuseEndsWithASentence(words: [String]) throws {
    let outcome = try gap(words)
    #expect(outcome.exit == 1 && outcome.text.isEmpty)
    #expect(outcome.errors.contains("error[E"))
  }

  @Test(arguments: [
    ("indicator,cost,ceiling\n", ":1:1", "E141"),
    ("indicator,cost,ceiling\ncompletion_rate,-2,99\n", ":2:17", "E141"),
    ("indicator,cost\nfirst,1\n", ":2:1", "E141"),
    ("indicator,cost,ceiling\ncompletion_rate,2,1\n", ":2:19", "E141"),
    ("indicator,price\ncompletion_rate,2\n", ":1:1", "E112"),
    ("indicator,cost\ncompletion_rate,two\n", ":2:17", "E102"),
    ("indicator,cost\ncompletion_rate,2\ncompletion_rate,3\n", ":3:1", "E118"),
  ])
  func aBadCostIsNamedWithLineAndColumn(
    content: String, place: String, code: String
  ) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/cei-costs-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/costs.csv"
    try content.write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try gap(["--to", "rank:5", "--costs", file])
    #expect(outcome.exit == 1 && outcome.text.isEmpty, "\(outcome.errors)")
    #expect(outcome.errors.contains("costs.csv" + place), "\(outcome.errors)")
    #expect(outcome.errors.contains("error[\(code)]"), "\(outcome.errors)")
  }

  @Test func costsMayBeJSON() throws {
    let file = FileManager.default.temporaryDirectory.path + "/cei-costs-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try #"{"costs": {"completion_rate": 2, "mediation_rate": {"cost": 0.5, "ceiling": 90}}}"#.write(
      toFile: file, atomically: true, encoding: .utf8)
    let outcome = try gap(["--costs", file, "--format", "csv"])
    #expect(outcome.exit == 0 && outcome.text.contains("mediation_rate"), "\(outcome.errors)")
    try #"{"costs": {"completion_rate": "2"}}"#.write(
      toFile: file, atomically: true, encoding: .utf8)
    let wrong = try gap(["--costs", file])
    #expect(wrong.exit == 1 && wrong.errors.contains("error[E153]"), "\(wrong.errors)")
  }

  @Test func optionsOfPlansNeedAPlan() throws {
    let outcome = try BuiltProgram.run(["gap", "陕西", "datasets/demo", "--costs", "x.csv"])
    #expect(outcome.exit == 2)
    for gain in ["-1", "x", "2%%"] {
      #expect(try gap(["--rivals-improve=\(gain)"]).exit == 2)
    }
  }
}
