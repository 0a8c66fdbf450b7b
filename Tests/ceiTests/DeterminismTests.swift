import Foundation
import TestSupport
import Testing

/// The same inputs give the same bytes, wherever and under whatever locale the program runs.
@Suite struct DeterminismTests {
  /// What may not change a result.
  private static let environments: [[String: String]] = [
    [:],
    ["LANG": "C"],
    ["LC_ALL": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8"],
    ["LC_ALL": "de_DE.UTF-8"],
    ["TZ": "Asia/Shanghai"],
    ["TZ": "UTC", "COLUMNS": "60", "LINES": "10"],
    ["TERM": "dumb", "NO_COLOR": "1"],
  ]

  static let commands = [
    "rank DATA", "rank DATA --format json", "rank DATA --format csv --excel",
    "rank DATA --format md --lang en", "map DATA",
    "gap 陕西 DATA", "gap 陕西 DATA --format json --lang en",
    "explain 陕西 DATA", "explain 陕西 DATA --format csv", "compare default equal DATA",
    "compare default equal DATA --format json", "check DATA", "stats DATA",
    "stats DATA --format json --lang en", "stats DATA --section all --correlation kendall",
  ]

  @Test(arguments: commands)
  func surroundingsDoNotChangeAByte(command: String) throws {
    let expected = try run(command, "datasets/demo", [:], nil)
    #expect(expected.exit == 0, "\(expected.errorText)")
    #expect(!expected.output.isEmpty)
    for environment in Self.environments {
      let other = try run(command, "datasets/demo", environment, nil)
      #expect(other.isSame(as: expected, errorsToo: true), "\(environment)")
    }
  }

  @Test(arguments: commands)
  func theWorkingDirectoryDoesNotChangeAByte(command: String) throws {
    let expected = try run(command, "datasets/demo", [:], nil)
    let elsewhere = try TemporaryFolder()
    let places = [
      (PackageFiles.root + "/datasets/demo", elsewhere.path), ("datasets/demo", elsewhere.path),
      ("demo", elsewhere.path), ("../datasets/demo", PackageFiles.root + "/Tests"),
      ("./datasets/../datasets/demo/", PackageFiles.root),
      (".", PackageFiles.root + "/datasets/demo"),
    ]
    for (data, folder) in places {
      let other = try run(command, data, [:], folder)
      #expect(other.exit == 0, "\(data): \(other.errorText)")
      #expect(other.isSame(as: expected), "\(data)")
    }
  }

  @Test(arguments: ["rank", "rank --format json", "gap 陕西", "explain 陕西 --format csv"])
  func withoutDataTheShippedFiguresAreUsedEverywhere(command: String) throws {
    let elsewhere = try TemporaryFolder()
    let here = try run(command, "", [:], nil)
    let there = try run(
      command, "", ["LC_ALL": "zh_CN.UTF-8", "TZ": "Asia/Shanghai"], elsewhere.path)
    #expect(here.exit == 0)
    #expect(there.isSame(as: here, errorsToo: true))
  }

  private func run(
    _ command: String, _ data: String, _ environment: [String: String], _ folder: String?
  ) throws -> BuiltProgram.Outcome {
    let arguments = command.split(separator: " ").map { $0 == "DATA" ? data : String($0) }
    return try BuiltProgram.run(arguments, in: folder, environment: environment)
  }
}
