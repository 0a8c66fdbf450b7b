import Foundation
import TestSupport
import Testing

/// Inputs of absurd shapes are refused in a few lines, with true totals.
@Suite struct HostileShapeTests {
  private static let header = "代码,地区,年份,投诉量,常住人口,满意度,按时办结率"

  private func check(_ text: String, _ name: String, _ options: [String] = []) throws
    -> BuiltProgram.Outcome
  {
    let folder = try TemporaryFolder()
    let file = try folder.write(text, name)
    let scheme = name.hasSuffix(".json") ? [] : ["-w", CorpusCase.folder + "/schemes/sound.json"]
    return try BuiltProgram.run(["check", file.path] + scheme + options)
  }

  private func expectRefusal(
    _ outcome: BuiltProgram.Outcome, _ code: String, total: Int? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.exit == 1, sourceLocation: sourceLocation)
    #expect(outcome.text.contains("error[\(code)]"), sourceLocation: sourceLocation)
    #expect(outcome.output.count < 20_000, sourceLocation: sourceLocation)
    guard let total else { return }
    #expect(outcome.text.contains("\(code) 共 \(total) 处，已显示前 20 处"), sourceLocation: sourceLocation)
    #expect(outcome.text.hasSuffix("\n\(total) 个错误\n"), sourceLocation: sourceLocation)
  }

  @Test func aLineOfFiveMegabytes() throws {
    let digits = String(repeating: "9", count: 5_000_000)
    let text = Self.header + "\n610000,陕西,2023,\(digits),1,1,1\n"
    expectRefusal(try check(text, "t.csv"), "E107")
    expectRefusal(try check(digits, "t.csv"), "E107")
  }

  @Test func aNumberOfAThousandDigits() throws {
    let digits = String(repeating: "9", count: 1000)
    let outcome = try check(Self.header + "\n610000,陕西,2023,\(digits),1,1,1\n", "t.csv")
    expectRefusal(outcome, "E122")
    #expect(!outcome.text.contains(String(repeating: "9", count: 100)))
  }

  @Test func threeThousandUnknownColumns() throws {
    let names = (0..<3000).map { ",另\($0)" }.joined()
    let row = "\n610000,陕西,2023,1,1,81,98" + String(repeating: ",1", count: 3000) + "\n"
    let outcome = try check(Self.header + names + row, "t.csv")
    #expect(outcome.exit == 0)
    #expect(outcome.text.contains("W113 共 3000 处，已显示前 20 处"))
    #expect(outcome.text.contains("\n3000 个警告\n"))
  }

  @Test func aHundredThousandOpenQuotes() throws {
    let rows = String(repeating: "610000,\"陕西,2023,1,1,1,1\n", count: 100_001)
    expectRefusal(try check(Self.header + "\n" + rows, "t.csv"), "E103", total: 100_001)
    let marks = String(repeating: "\"", count: 100_001)
    expectRefusal(try check(Self.header + "\n" + marks, "t.csv"), "E103")
  }

  @Test func thousandsOfErrorsAreCountedToTheLast() throws {
    let short = String(repeating: "1,2\n", count: 5000)
    expectRefusal(try check(Self.header + "\n" + short, "t.csv"), "E110", total: 5000)
    let bad = (0..<3000).map { "U\($0),甲\($0),2023,较多,1,1,1\n" }.joined()
    let all = try check(Self.header + "\n" + bad, "t.csv", ["--max-errors", "0"])
    #expect(all.exit == 1)
    #expect(all.text.contains("E102 共 3000 处，已显示前 1000 处\n"))
    #expect(all.text.contains("3000 个错误"))
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func aHundredThousandBrackets(opener: String) throws {
    let text = String(repeating: opener, count: 100_000)
    expectRefusal(try check(text, "s.json"), "E155")
  }

  @Test func thousandsOfUnknownKeys() throws {
    let keys = (0..<2000).map { ", \"k\($0)\": 1" }.joined()
    let outcome = try check("{ \"scheme\": \"x\", \"extends\": \"default\"" + keys + " }", "s.json")
    #expect(outcome.exit == 1)
    #expect(outcome.text.contains("E152 共 2000 处"))
    #expect(outcome.output.count < 20_000)
  }
}
